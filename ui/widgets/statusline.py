"""The line under the page: whether all is saved, which article, how it is set, what is at work."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

_MESSAGE_MS = 6000
_PROGRESS_WIDTH = 120


class StatusLine(QFrame):
    """Short facts at both ends; progress and passing messages between them.

    Args:
        parent: Owns the line.
    """

    saved_clicked = Signal()
    cancel_clicked = Signal()
    background_clicked = Signal()
    """On the button beside work in the background."""
    gap_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._saved = QToolButton(self)
        self._saved.clicked.connect(self.saved_clicked)
        self._place, self._notes = QLabel(self), QLabel(self)
        self._gap = QToolButton(self)
        self._gap.clicked.connect(self.gap_clicked)
        self._gap.hide()
        self._message = QLabel(self)
        self._language, self._type, self._progress = QLabel(self), QLabel(self), QLabel(self)
        self._work = QProgressBar(self)
        self._work.setTextVisible(False)
        self._work.setFixedWidth(_PROGRESS_WIDTH)
        self._cancel = QToolButton(self)
        self._cancel.clicked.connect(self._click)
        self._is_at_work = False
        self._background: _Shown | None = None
        self._work.hide()
        self._cancel.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 2, 10, 2)
        layout.setSpacing(6)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self._saved, self._place, self._notes, self._gap),
            (self._message, self._work, self._cancel),
            (self._language, self._type, self._progress),
        )
        for number, group in enumerate(groups):
            if number:
                layout.addStretch(1)
            for widget in group:
                layout.addWidget(widget)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(_MESSAGE_MS)
        self._forget.timeout.connect(self._show_standing)

    def set_saved(self, words: str, hint: str, *, failed: bool) -> None:
        """Say whether all is saved.

        Args:
            words: The state.
            hint: What a click does; empty for nothing.
            failed: Whether the words warn.
        """
        self._saved.setText(words)
        self._saved.setToolTip(hint)
        self._saved.setAccessibleName(words)
        if bool(self._saved.property("failed")) != failed:
            self._saved.setProperty("failed", failed)
            self._saved.style().unpolish(self._saved)
            self._saved.style().polish(self._saved)

    def set_place(self, words: str) -> None:
        """Say which article of how many is open."""
        self._place.setText(words)

    def set_notes(self, words: str) -> None:
        """Say how many notes the article has."""
        self._notes.setText(words)

    def set_gap(self, words: str, hint: str) -> None:
        """Say that something of the article is missing, and what a click does about it; empty for nothing."""
        self._gap.setText(words)
        self._gap.setToolTip(hint)
        self._gap.setAccessibleDescription(hint)
        self._gap.setVisible(bool(words))

    def set_language(self, words: str) -> None:
        """Say which language the article is in."""
        self._language.setText(words)

    def set_type(self, words: str, hint: str = "") -> None:
        """Say in which typeface and size the page is set, and what to do where it is missing."""
        self._type.setText(words)
        self._type.setToolTip(hint)

    def set_progress(self, words: str) -> None:
        """Say how much has been read."""
        self._progress.setText(words)

    def say(self, words: str) -> None:
        """Show a passing message."""
        self._message.setText(words)
        self._forget.start()

    def show_work(self, words: str, done: int, total: int, cancel: str) -> None:
        """Show how far long work is.

        Args:
            words: The piece in hand.
            done: Pieces finished.
            total: All pieces; 0 while unknown.
            cancel: On the button that stops it.
        """
        self._is_at_work = True
        self._forget.stop()
        self._message.setText(words)
        self._show_bar(_Shown(words, done, total, cancel))

    def hide_work(self) -> None:
        """The long work is over."""
        self._is_at_work = False
        self._show_standing()

    def show_background(self, words: str, done: int, total: int, button: str) -> None:
        """Show how far work is that nobody has asked for, while there is none that somebody has.

        Args:
            words: What it is; a passing message hides them for a while.
            done: Pieces finished.
            total: All pieces; 0 for no bar.
            button: On the button that stops it, or lets it go on.
        """
        self._background = _Shown(words, done, total, button)
        if self._is_at_work:
            return
        if self._forget.isActive():
            self._show_bar(self._background)
        else:
            self._show_standing()

    def hide_background(self) -> None:
        """Nothing is at work in the background any more."""
        if self._background is None:
            return
        self._background = None
        if self._is_at_work:
            return
        if self._forget.isActive():
            self._hide_bar()
        else:
            self._show_standing()

    def _show_standing(self) -> None:
        """Show what is at work in the background, or nothing, in the place of what was shown for a while."""
        if self._is_at_work:
            return
        if self._background is None:
            self._message.clear()
            self._hide_bar()
        else:
            self._message.setText(self._background.words)
            self._show_bar(self._background)

    def _show_bar(self, shown: "_Shown") -> None:
        self._work.setRange(0, shown.total)
        self._work.setValue(shown.done)
        self._cancel.setText(shown.button)
        self._work.setVisible(shown.total > 0 or self._is_at_work)
        self._cancel.show()

    def _hide_bar(self) -> None:
        self._work.hide()
        self._cancel.hide()

    def _click(self) -> None:
        (self.cancel_clicked if self._is_at_work else self.background_clicked).emit()


@dataclass(frozen=True, slots=True)
class _Shown:
    """Work that is shown."""

    words: str
    done: int
    total: int
    button: str
