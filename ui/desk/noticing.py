"""Telling of what failed in the background, and of what can be done, without getting in the way of whoever types."""

from collections.abc import Callable
from dataclasses import dataclass
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


def _nothing() -> None:
    """Nothing was offered."""


@dataclass(frozen=True, slots=True, eq=False)
class Notice:
    """Something that is said under the page until the user has done with it.

    Attributes:
        words: What there is to say.
        choice: On the button of what is offered; empty for nothing.
        chosen: Called when it is pressed.
        given_up: Called when the user closes the notice.
        stays: Whether it is still said when the button was pressed.
        error: What has failed; None for what has not.
        can_retry: Whether the failing work is tried again.
        has_details: Whether there is more to read about it.
    """

    words: str
    choice: str = ""
    chosen: Callable[[], None] = _nothing
    given_up: Callable[[], None] = _nothing
    stays: bool = False
    error: BaseException | None = None
    can_retry: bool = False
    has_details: bool = False


class Noticing(QObject):
    """Shows notices under the page, the newest first, in a bar that is made for the first of them.

    Args:
        window: Shows the bar, and boxes with details over it; owns this object.
        session: What may fail.
    """

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._notices: list[Notice] = []
        self._refused = ""
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
        """Tell of what failed in the background: under the page, for a box would take the keys of whoever types.

        What is tried again by itself does not come back once the user has closed it, and of all that is, the last is said.
        """
        if QApplication.activeModalWidget() is not None:
            show_error(QApplication.activeModalWidget(), error)
            return
        said = explain(error)
        words, can_retry = f"{said.what} {said.remedy}", self._session.state is SaveState.FAILED
        if can_retry and words == self._refused:
            return
        if can_retry:
            self._notices = [each for each in self._notices if not each.can_retry]
        self._put(Notice(words, error=error, can_retry=can_retry, has_details=bool(said.detail)))

    def offer(
        self,
        words: str,
        choice: str,
        chosen: Callable[[], None],
        *,
        given_up: Callable[[], None] = _nothing,
        stays: bool = False,
    ) -> Notice:
        """Say something under the page, with a button.

        Args:
            words: What there is to say.
            choice: On the button.
            chosen: Called when it is pressed.
            given_up: Called when the user closes the notice.
            stays: Whether it is still said when the button was pressed, until it is withdrawn.

        Returns:
            What can be withdrawn.
        """
        notice = Notice(words, choice, chosen, given_up, stays)
        self._put(notice)
        return notice

    def withdraw(self, notice: Notice | None) -> None:
        """Say something no longer; what was told of besides stays."""
        if notice in self._notices:
            self._notices.remove(notice)
            self._show()

    def _put(self, notice: Notice) -> None:
        """Say something before all else; what says the same already is said once."""
        self._notices = [*(each for each in self._notices if each.words != notice.words), notice]
        self._show()

    def _show(self) -> None:
        if not self._notices:
            self.bar.hide()
            return
        notice = self._notices[-1]
        self.bar.tell(
            notice.words,
            can_retry=notice.can_retry,
            has_details=notice.has_details,
            offer=notice.choice,
            others=len(self._notices) - 1,
        )

    def _choose(self) -> None:
        notice = self._notices[-1]
        if not notice.stays:
            self.withdraw(notice)
        notice.chosen()

    def _give_up(self) -> None:
        notice = self._notices.pop()
        if notice.can_retry:
            self._refused = notice.words
        self._show()
        notice.given_up()

    def _show_details(self) -> None:
        error = self._notices[-1].error
        if error is not None:
            show_error(self._window, error)

    def _settle(self, state: SaveState) -> None:
        """All that could be tried again has been done: say nothing of it any more."""
        if state is SaveState.SAVED:
            self._refused = ""
            for notice in [each for each in self._notices if each.can_retry]:
                self.withdraw(notice)
