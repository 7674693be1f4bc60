"""What was learned from corrections, shown, forgotten and exported."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import UnwritableFileError
from reader.export.atomic import write_atomically
from reader.memory import Lesson, Memory, memory_to_tsv
from reader.progress import Progress
from reader.workspace import Workspace
from ui.actions import Actions
from ui.desk.late import forgetting, memory_view
from ui.desk.viewing import Viewing, ViewKind
from ui.late import choose_target, show_error
from ui.preferences import Preferences
from ui.session import Session
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.views.memory import MemoryView


class Remembering(QObject):
    """Fills the view of the memory.

    Args:
        window: Boxes stand over it; owns this object.
        actions: One opens the view.
        session: Holds the library.
        viewing: Shows the view.
        preferences: How it looks.
    """

    told = Signal(object)
    """What was done, in words."""

    def __init__(
        self, window: MainWindow, actions: Actions, session: Session, viewing: Viewing, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._viewing, self._preferences = window, session, viewing, preferences
        self._view: MemoryView | None = None
        self._memory = Memory()
        actions.memory.triggered.connect(partial(viewing.open, ViewKind.MEMORY))
        viewing.offer(ViewKind.MEMORY, self._make_view)
        session.save_state_changed.connect(self._refresh)
        session.edits.undone.connect(self._refresh)
        session.edits.redone.connect(self._refresh)

    def export(self, path: str) -> None:
        """Write what was learned into a file, as a table parted by tabs."""
        try:
            write_atomically(Path(path), memory_to_tsv(self._memory).encode())
        except UnwritableFileError as error:
            show_error(self._window, error)
        else:
            self.told.emit(self.tr("Exported to {file}").format(file=Path(path).name))

    def _make_view(self) -> "MemoryView":
        self._view = view = memory_view(self._preferences)
        view.opened.connect(self._look)
        view.forgotten.connect(self._forget)
        view.export_requested.connect(self._choose_file)
        return view

    def _refresh(self) -> None:
        if self._viewing.kind is ViewKind.MEMORY:
            self._look()

    def _look(self) -> None:
        if self._session.is_open:
            self._session.start_job(_memory, self._show)

    def _show(self, memory: Memory) -> None:
        self._memory = memory
        if self._view is not None:
            self._view.set_lessons(memory.lessons)

    def _forget(self, lesson: Lesson) -> None:
        self._session.edits.make(forgetting(lesson))

    def _choose_file(self) -> None:
        suggestion = Path.home() / "hashiya-memory.tsv"
        choose_target(self._window, self.tr("Export What Was Learned"), suggestion, self.export)


def _memory(workspace: Workspace, _: Progress) -> Memory:
    return workspace.findings.memory()
