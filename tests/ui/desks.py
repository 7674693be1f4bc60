"""A whole window at work, for tests: the real start with a real library."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader.deeplinks import DeepLink
from reader.places import settings_path
from reader.settings import Settings, save_settings
from ui.app import Start
from ui.desk.annotating import Annotating
from ui.desk.desk import Desk
from ui.dialogs.export import ExportDialog
from ui.outbox import SaveState


class Sitting:
    """One start of the program inside the test's own process."""

    begun: ClassVar[list["Sitting"]] = []
    """Those whose windows are open."""

    def __init__(
        self,
        qtbot: QtBot,
        library: Path,
        paths: Sequence[Path] = (),
        *,
        link: DeepLink | None = None,
        **settings: object,
    ) -> None:
        self.qtbot = qtbot
        if settings or not settings_path().exists():
            chosen = {"language": "en", "theme": "light", "survey": False, **settings}
            save_settings(Settings(**chosen), settings_path())  # type: ignore[arg-type]
        self.start = Start(QApplication.instance(), library, paths, link)
        self.window = self.start.window

    def begin(self, width: int = 1440) -> "Sitting":
        """Show the window and wait until an article is open and looked through."""
        self.begun.append(self)
        self.window.resize(width, 900)
        self.start.show_window()
        self.qtbot.waitUntil(lambda: self.start.desk is not None, timeout=10_000)
        self.qtbot.waitUntil(lambda: self.session.open_article is not None, timeout=20_000)
        # Not until something was found: of an article that names nobody, nothing is.
        self.qtbot.waitUntil(lambda: not self.session.findings.is_looking, timeout=20_000)
        return self

    @property
    def desk(self) -> Desk:
        assert isinstance(self.start.desk, Desk)
        return self.start.desk

    @property
    def session(self):
        return self.desk.session

    @property
    def annotating(self) -> Annotating:
        return self.desk.annotating

    def open_export(self) -> ExportDialog:
        """Ask for an export, and wait for the dialog, which looks the articles up before it opens."""

        def opened() -> list[ExportDialog]:
            return [dialog for dialog in self.window.findChildren(ExportDialog) if dialog.isVisible()]

        self.desk._actions.export.trigger()
        self.qtbot.waitUntil(lambda: bool(opened()), timeout=20_000)
        return opened()[0]

    def settle(self) -> None:
        """Wait until everything is in the file."""
        self.qtbot.waitUntil(lambda: self.session.state is SaveState.SAVED and not self.session.is_busy, timeout=10_000)

    def end(self) -> None:
        """Close the window as a user does, and wait until it is closed."""
        if self in self.begun:
            self.begun.remove(self)
        self.window.close()
        self.qtbot.waitUntil(lambda: not self.window.isVisible(), timeout=10_000)
        self.start._preferences._translation.clear()
        self.window.deleteLater()


def asking(sitting: Sitting) -> QMessageBox | None:
    """The question that stands over the window."""
    return next((each for each in sitting.window.findChildren(QMessageBox) if each.isVisible()), None)


def answer(sitting: Sitting, qtbot: QtBot) -> None:
    """Wait for a question, and say yes."""
    qtbot.waitUntil(lambda: asking(sitting) is not None, timeout=10_000)
    box = asking(sitting)
    next(each for each in box.buttons() if box.buttonRole(each) is QMessageBox.ButtonRole.AcceptRole).click()
