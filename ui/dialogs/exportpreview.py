"""The text of an export, asked for while choices change: only the last one that was asked for is told."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.export.model import ExportOptions
from reader.progress import Progress
from reader.workspace import Workspace
from ui.session import Session


class ExportPreview(QObject):
    """Has exports written to be shown.

    Args:
        session: Does the work.
        parent: Owns this object.
    """

    written = Signal(str)
    failed = Signal(object)
    """Why there is no text, a `ReaderError`: to be told where it was asked for."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = 0

    def ask(self, article_ids: Sequence[str], options: ExportOptions) -> None:
        """Have articles written; `written` or `failed` follows, unless something else is asked for before."""
        self._asked += 1
        self._session.start_job(partial(_written, self._asked, tuple(article_ids), options), self._tell)

    def forget(self) -> None:
        """Tell nothing of what was asked for."""
        self._asked += 1

    def _tell(self, found: tuple[int, str | ReaderError]) -> None:
        asked, text = found
        if asked != self._asked:
            return
        if isinstance(text, ReaderError):
            self.failed.emit(text)
        else:
            self.written.emit(text)


def _written(
    asked: int, article_ids: Sequence[str], options: ExportOptions, workspace: Workspace, _: Progress
) -> tuple[int, str | ReaderError]:
    try:
        return asked, workspace.exports.text(article_ids, options)
    except ReaderError as error:
        return asked, error
