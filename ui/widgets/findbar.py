"""The bar in which words are looked for in the open article."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from time import thread_time

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.arabic.finding import Finder, FindMode, Found
from reader.spans import Span
from ui.icons import icon
from ui.numbers import number
from ui.theme import Theme
from ui.widgets.lineedit import LineEdit
from ui.widgets.topbar import show_what_fits

_SLICE_S = 0.008
"""CPU time of one turn of work on a long text."""

_LINE_MIN = 120
MOST_MARKED = 500
"""More hits are not marked at once: nobody wants a highlight on every second word."""

_ICONS = ("arrow-up", "arrow-down", "close")


class FindBar(QFrame):
    """Finds words however they are written (with or without vowel marks, hamza or tatweel) and walks through them.

    Args:
        theme: Its colours.
        parent: Owns the bar.
    """

    hits_changed = Signal(object, object)
    """Spans of all hits in order, the number of the current one (-1 for none)."""
    mode_changed = Signal(object)
    """The `FindMode` that the user has chosen."""
    mark_requested = Signal(object)
    """Spans of all hits, to be highlighted."""
    closed = Signal(object)
    """The span of the hit that was looked at last; None for none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._finder = Finder("")
        self._text = ""
        self._found: Sequence[Span] = ()
        self._work: Iterator[None] = iter(())
        self._current = -1
        self._from = 0
        self._is_following = False
        self._line = LineEdit(parent=self)
        self._line.setClearButtonEnabled(True)
        self._line.setMinimumWidth(_LINE_MIN)
        self._mode = QComboBox(self)
        for mode in FindMode:
            self._mode.addItem("", mode)
        self._count = QLabel(self)
        self._count.setProperty("role", "dim")
        self._previous, self._next, self._close = (QToolButton(self) for _ in _ICONS)
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 14, 5)
        # In a narrow window the choice of what counts and the button that marks all go first.
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self._line, 1)
        self._mark = QToolButton(self)
        for widget in (self._mode, self._count, self._previous, self._next, self._mark, self._close):
            layout.addWidget(widget)
        self.setFocusProxy(self._line)
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._go_on_finding)
        self._line.textChanged.connect(self._search)
        self._mode.activated.connect(self._choose_mode)
        self._previous.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        self._mark.clicked.connect(self._mark_all)
        self._close.clicked.connect(self.leave)
        self.dress(theme)
        self._retranslate()

    @property
    def mode(self) -> FindMode:
        """What counts as the words that are looked for."""
        return FindMode(self._mode.currentData())

    def set_mode(self, name: str) -> None:
        """Let something else count as the words; a name that no mode has changes nothing."""
        place = self._mode.findData(name)
        if place >= 0:
            self._mode.setCurrentIndex(place)

    def dress(self, theme: Theme) -> None:
        """Draw the icons in another theme's colours."""
        for button, name in zip((self._previous, self._next, self._close), _ICONS, strict=True):
            button.setIcon(icon(name, theme.colour("ink")))

    def enter(self, text: str, start: int, words: str = "") -> None:
        """Begin to look for words.

        Args:
            text: The article's text.
            start: The code point from which on the first hit is wanted.
            words: What to look for first; empty to go on with what stands there.
        """
        if text != self._text:
            self._text, self._finder = text, Finder(text)
        self._from = start
        self.show()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words and words != self._line.text():
            self._line.setText(words)
        else:
            self._search()
        self._line.selectAll()

    def follow(self, text: str, place: int) -> None:
        """Look for the same words in the text that came of a correction, without going to any of them.

        Args:
            text: The article's text now.
            place: Where it was corrected: the next hit is the first one after that.
        """
        if text == self._text or self.isHidden():
            return
        self._text, self._finder = text, Finder(text)
        self._from, self._is_following = place, True
        self._search()

    def give_up(self) -> None:
        """Look for nothing any more, without a word: the article is another."""
        self._turns.stop()
        self._found, self._current = (), -1
        self.hide()

    def leave(self) -> None:
        """Look for nothing any more, and tell."""
        seen = self._found[self._current] if 0 <= self._current < len(self._found) else None
        self.give_up()
        self.hits_changed.emit((), -1)
        self.closed.emit(seen)

    def go_on(self) -> None:
        """Go to the next hit, after the last to the first."""
        self._go(1)

    def go_back(self) -> None:
        """Go to the hit before, before the first to the last."""
        self._go(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the page."""
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by Return, back with Shift; mark all with Ctrl; leave by Escape."""
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._mark.click()
        elif is_return:
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _search(self) -> None:
        found = Found()
        self._found = found
        self._work = self._finder.look_for(self._line.text(), self.mode, found)
        self._turns.start()
        self._go_on_finding()

    def _go_on_finding(self) -> None:
        """Look through a part of the text, and tell when all of it has been looked through."""
        until = thread_time() + _SLICE_S
        for _ in self._work:
            if thread_time() >= until:
                return
        self._turns.stop()
        following = bisect_left(self._found, self._from, key=_start)
        is_following, self._is_following = self._is_following, False
        if is_following:
            self._current = following - 1
            self._say()
            self.hits_changed.emit(self._found, -1)
            return
        self._current = following % len(self._found) if self._found else -1
        self._tell()

    def _go(self, distance: int) -> None:
        if self._found and not self._turns.isActive():
            self._current = (self._current + distance) % len(self._found)
            self._tell()

    def _tell(self) -> None:
        self._say()
        self.hits_changed.emit(self._found, self._current)

    def _say(self) -> None:
        if not self._line.text().strip():
            self._count.setText("")
        elif not self._found:
            self._count.setText(self.tr("Not found"))
        else:
            words = self.tr("{place} of {all}")
            self._count.setText(words.format(place=number(self._current + 1), all=number(len(self._found))))
        self._mark.setEnabled(0 < len(self._found) <= MOST_MARKED)
        self._fit()

    def _fit(self) -> None:
        show_what_fits(self._layout, self.width(), (self._mode, self._mark))

    def _mark_all(self) -> None:
        if not self._turns.isActive():
            self.mark_requested.emit(self._found[:])

    def _choose_mode(self) -> None:
        self.mode_changed.emit(self.mode)
        self._search()

    def _retranslate(self) -> None:
        self._line.setPlaceholderText(self.tr("Find in article…"))
        self._line.setAccessibleName(self.tr("Find in article"))
        words = (
            self.tr("Anywhere"),
            self.tr("With Prefixes"),
            self.tr("Whole Words"),
            self.tr("As Written"),
        )
        for place, name in enumerate(words):
            self._mode.setItemText(place, name)
        self._mode.setAccessibleName(self.tr("What counts as found"))
        self._mark.setText(self.tr("Mark All"))
        self._mark.setToolTip(self.tr("Highlight all of them with the label used last (Ctrl+Return)"))
        names = (self.tr("Previous"), self.tr("Next"), self.tr("Close"))
        for button, name in zip((self._previous, self._next, self._close), names, strict=True):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._fit()


def _start(span: Span) -> int:
    return span.start
