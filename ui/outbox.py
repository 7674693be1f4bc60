"""Changes on their way into the library's file, kept until the writer has acknowledged them."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.edits import Change, Edit
from reader.errors import CancelledError, StoreError
from reader.workspace import Workspace
from ui.work import Writer

_RETRY_MS = 15_000


class SaveState(StrEnum):
    """Whether what is on the screen is in the library's file."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
    READ_ONLY = "read_only"


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One change that is to be stored.

    Attributes:
        work: Stores it; runs on the writer's thread.
        done: Gets the work's value after the commit, on the GUI thread.
        edit: What it stores and the window shows already; None where it is shown when it is stored.
        refused: Called where it can never be stored, to take back what is shown of it; None for one that is kept for its
            words then.
    """

    work: Callable[[Workspace], Any]
    done: Callable[[Any], None]
    edit: Edit | None = None
    refused: Callable[[], None] | None = None


class Outbox(QObject):
    """Has changes stored one after the other, in the order in which they were made.

    While the file cannot be written they wait, and are tried again; none overtakes another, so that an older state of
    a note can never replace a newer one. A change that can never be stored (its article is gone for good) is told,
    kept for its words, and lets the others pass.

    Args:
        parent: Owns the outbox.
    """

    state_changed = Signal()
    failed = Signal(object)
    """Why something could not be stored, an exception; once for each reason."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer: Writer | None = None
        self._waiting: deque[Dispatch] = deque()
        self._refused: list[Dispatch] = []
        self._is_sending = False
        self._failure: BaseException | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_RETRY_MS)
        self._timer.timeout.connect(self.retry)

    @property
    def state(self) -> SaveState:
        """Whether all that was put in is in the file."""
        if self._failure is not None or self._refused:
            return SaveState.FAILED
        return SaveState.SAVING if self._waiting else SaveState.SAVED

    @property
    def failure(self) -> BaseException | None:
        """Why changes wait; None if they were stored or may yet be."""
        return self._failure

    @property
    def is_busy(self) -> bool:
        """Whether something is being stored."""
        return bool(self._waiting) and self._failure is None

    @property
    def unsaved(self) -> tuple[Change, ...]:
        """What the window shows and the file does not hold yet, the oldest first."""
        edits = [each.edit for each in (*self._refused, *self._waiting) if each.edit is not None]
        return tuple(change for edit in edits for change in edit.changes)

    def connect_to(self, writer: Writer) -> None:
        """Have changes stored by a writer from now on."""
        self._writer = writer
        self._send()

    def put(self, dispatch: Dispatch) -> None:
        """Have a change stored after all that were put in before."""
        self._waiting.append(dispatch)
        self._send()
        self.state_changed.emit()

    @Slot()
    def retry(self) -> None:
        """Try again to store what could not be stored."""
        self._timer.stop()
        self._failure = None
        # Before all others: what was refused is older than they are.
        self._waiting.extendleft(reversed(self._refused))
        self._refused.clear()
        self._send()
        self.state_changed.emit()

    def hand_over(self) -> None:
        """Give the writer everything that waits, before it ends; answers are no longer waited for."""
        if self._writer is not None:
            for dispatch in list(self._waiting)[1 if self._is_sending else 0 :]:
                self._writer.ask(dispatch.work, _ignore, _ignore)
        self._writer = None
        self._timer.stop()

    def pause(self) -> None:
        """Keep everything that waits until there is another writer."""
        self._writer = None
        self._timer.stop()

    def _send(self) -> None:
        if self._writer is None or self._is_sending or self._failure is not None or not self._waiting:
            return
        self._is_sending = True
        self._writer.ask(self._waiting[0].work, self._stored, self._not_stored)

    def _stored(self, value: object) -> None:
        self._is_sending = False
        dispatch = self._waiting.popleft()
        dispatch.done(value)
        self._send()
        self.state_changed.emit()

    def _not_stored(self, error: BaseException) -> None:
        self._is_sending = False
        if isinstance(error, StoreError):
            is_news = self._failure is None
            self._failure = error
            self._timer.start()
        else:
            is_news = True
            dispatch = self._waiting.popleft()
            if dispatch.refused is not None:
                dispatch.refused()
            elif dispatch.edit is not None:
                self._refused.append(dispatch)
            self._send()
        self.state_changed.emit()
        if is_news and not isinstance(error, CancelledError):
            self.failed.emit(error)


def _ignore(_: object) -> None:
    """Nothing waits for this answer."""
