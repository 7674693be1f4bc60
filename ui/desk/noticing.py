"""Telling of what failed in the background without getting in the way of whoever types."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.desk.late import notice_bar
from ui.late import explain, show_error
from ui.outbox import SaveState
from ui.session import Session
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.widgets.notice import NoticeBar


class Noticing(QObject):
    """Shows failures of the session under the page, in a bar that is made for the first of them.

    Args:
        window: Shows the bar, and boxes with details over it; owns this object.
        session: What may fail.
    """

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._told: BaseException | None = None
        self._chosen, self._given_up = _nothing, _nothing
        session.failed.connect(self.tell)
        session.save_state_changed.connect(self._settle)

    @cached_property
    def bar(self) -> "NoticeBar":
        """The bar that tells."""
        bar = notice_bar()
        self._window.put_notice(bar)
        bar.retry_clicked.connect(self._session.outbox.retry)
        bar.details_clicked.connect(self._show_details)
        bar.offer_clicked.connect(self._choose)
        bar.dismissed.connect(self._give_up)
        return bar

    def tell(self, error: BaseException) -> None:
        """Tell of what failed in the background: under the page, for a box would take the keys of whoever types."""
        if QApplication.activeModalWidget() is not None:
            show_error(QApplication.activeModalWidget(), error)
            return
        self._told = error
        self._chosen, self._given_up = _nothing, _nothing
        said = explain(error)
        can_retry = self._session.state is SaveState.FAILED
        self.bar.tell(f"{said.what} {said.remedy}", can_retry=can_retry, has_details=bool(said.detail))

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
        self.bar.tell(words, can_retry=False, has_details=False, offer=choice)

    def withdraw(self) -> None:
        """Say no longer what was offered; a failure that was told of since stays."""
        if self._has_told:
            self.bar.withdraw()

    @property
    def _has_told(self) -> bool:
        return "bar" in vars(self)

    def _choose(self) -> None:
        self._chosen()

    def _give_up(self) -> None:
        self._given_up()

    def _show_details(self) -> None:
        if self._told is not None:
            show_error(self._window, self._told)

    def _settle(self, state: SaveState) -> None:
        if state is SaveState.SAVED and self._has_told:
            self.bar.settle()


def _nothing() -> None:
    """Nothing was offered."""
