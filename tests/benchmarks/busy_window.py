"""A window that takes in a folder and looks through its articles, and tells how long its own thread was busy at a time.

`python -m tests.benchmarks.busy_window LIBRARY FOLDER` prints the longest turn and the turn that 999 of 1,000 are shorter than,
both in milliseconds of CPU time, from the beginning of the import to the end of the survey.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.app import Start
from ui.desk.desk import Desk

_LOOK_MS = 200


class TimedApplication(QApplication):
    """Times what each event costs the window's own thread."""

    def __init__(self) -> None:
        super().__init__(sys.argv[:1])
        self.turns: list[float] = []
        self._depth = 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Deal with an event; one that is sent while another is dealt with counts as a part of that."""
        start = time.thread_time()
        self._depth += 1
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            if not self._depth:
                self.turns.append(time.thread_time() - start)


class Watch(QObject):
    """Begins the import when the window is ready, and ends the program when all is looked through."""

    def __init__(self, application: TimedApplication, library: Path, folder: Path) -> None:
        super().__init__(application)
        self._application, self._folder = application, folder
        self._start = Start(application, library, ())
        self._count = len(list(folder.iterdir()))
        self._has_begun = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._start.show_window()

    def _look(self) -> None:
        desk = self._start.desk
        session = desk.session if isinstance(desk, Desk) else None
        # An article that was looked through has been shown before: what only the first one costs is told by the start.
        if session is None or session.open_article is None or session.findings.is_looking:
            return
        if not self._has_begun:
            self._has_begun = True
            self._application.turns.clear()
            session.imports.files([self._folder])
        elif session.catalogue.shelves.counts.all > self._count:
            session.ask(lambda workspace: workspace.findings.missing(), self._judge)

    def _judge(self, missing: int) -> None:
        if not missing:
            self._application.quit()


def main(library: Path, folder: Path) -> int:
    """Run the window until all is done."""
    application = TimedApplication()
    watch = Watch(application, library, folder)
    application.exec()
    turns = sorted(application.turns)
    watch.deleteLater()
    print(turns[-1] * 1000, turns[len(turns) * 999 // 1000] * 1000)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
