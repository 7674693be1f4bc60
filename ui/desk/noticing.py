"""Telling of what failed in the background without getting in the way of whoever types."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.late import explain, show_error
from ui.outbox import SaveState
from ui.session import Session
from ui.widgets.notice import NoticeBar
from ui.window import MainWindow


class Noticing(QObject):
    """Shows failures of the session under the page.

    Args:
        window: Boxes with details stand over it; owns this object.
        notice: The bar that tells.
        session: What may fail.
    """

    def __init__(self, window: MainWindow, notice: NoticeBar, session: Session) -> None:
        super().__init__(window)
        self._window, self._notice, self._session = window, notice, session
        self._told: BaseException | None = None
        self._chosen, self._given_up = _nothing, _nothing
        notice.retry_clicked.connect(session.outbox.retry)
        notice.details_clicked.connect(self._show_details)
        notice.offer_clicked.connect(self._choose)
        notice.dismissed.connect(self._give_up)
        session.failed.connect(self.tell)
        session.save_state_changed.connect(self._settle)

    def tell(self, error: BaseException) -> None:
        """Tell of what failed in the background: under the page, for a box would take the keys of whoever types."""
        if QApplication.activeModalWidget() is not None:
            show_error(QApplication.activeModalWidget(), error)
            return
        self._told = error
        self._chosen, self._given_up = _nothing, _nothing
        said = explain(error)
        can_retry = self._session.state is SaveState.FAILED
        self._notice.tell(f"{said.what} {said.remedy}", can_retry=can_retry, has_details=bool(said.detail))

    def offer(
        self,
        words: str,
        choice: str,
        chosen: Callable[[], None],
        *,
        given_up: Callable[[], None] | None = None,
    ) -> None:
        """Say something under the page, with a button.

        Args:
            words: What there is to say.
            choice: On the button.
            chosen: Called when it is pressed.
            given_up: Called when the user closes the notice.
        """
        self._chosen, self._given_up = chosen, given_up or _nothing
        self._notice.tell(words, can_retry=False, has_details=False, offer=choice)

    def withdraw(self) -> None:
        """Say no longer what was offered; a failure that was told of since stays."""
        self._notice.withdraw()

    def _choose(self) -> None:
        self._chosen()

    def _give_up(self) -> None:
        self._given_up()

    def _show_details(self) -> None:
        if self._told is not None:
            show_error(self._window, self._told)

    def _settle(self, state: SaveState) -> None:
        if state is SaveState.SAVED:
            self._notice.settle()


def _nothing() -> None:
    """Nothing was offered."""
