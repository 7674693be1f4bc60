"""The bar in which words are looked for in the open article."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.arabic.normalise import fold, fold_text
from reader.spans import Span
from ui.numbers import number


class FindBar(QFrame):
    """Finds words however they are written (with or without vowel marks, hamza or tatweel) and walks through them.

    Args:
        parent: Owns the bar.
    """

    hits_changed = Signal(object, object)
    """Spans of all hits, the number of the current one (-1 for none)."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._text = ""
        self._hits: list[Span] = []
        self._current = -1
        self._from = 0
        self._line = QLineEdit(self)
        self._line.setClearButtonEnabled(True)
        self._count = QLabel(self)
        self._count.setProperty("role", "dim")
        self._previous, self._next, self._close = QToolButton(self), QToolButton(self), QToolButton(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 14, 5)
        layout.addWidget(self._line, 1)
        for widget in (self._count, self._previous, self._next, self._close):
            layout.addWidget(widget)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self._search)
        self._previous.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        self._close.clicked.connect(self.leave)
        self._retranslate()

    def enter(self, text: str, start: int, words: str = "") -> None:
        """Begin to look for words.

        Args:
            text: The article's text.
            start: The code point from which on the first hit is wanted.
            words: What to look for first; empty to go on with what stands there.
        """
        self._text, self._from = text, start
        self.show()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words and words != self._line.text():
            self._line.setText(words)
        else:
            self._search()
        self._line.selectAll()

    def leave(self) -> None:
        """Look for nothing any more."""
        self.hide()
        self.hits_changed.emit([], -1)
        self.closed.emit()

    def go_on(self) -> None:
        """Go to the next hit, after the last to the first."""
        self._go(1)

    def go_back(self) -> None:
        """Go to the hit before, before the first to the last."""
        self._go(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by Return, back with Shift; leave by Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
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
        needle = fold_text(self._line.text().strip())
        self._hits = _occurrences(self._text, needle) if needle else []
        following = [place for place, hit in enumerate(self._hits) if hit.start >= self._from]
        self._current = (following or [0])[0] if self._hits else -1
        self._tell()

    def _go(self, distance: int) -> None:
        if self._hits:
            self._current = (self._current + distance) % len(self._hits)
            self._tell()

    def _tell(self) -> None:
        if not self._line.text().strip():
            self._count.setText("")
        elif not self._hits:
            self._count.setText(self.tr("Not found"))
        else:
            words = self.tr("{place} of {all}")
            self._count.setText(words.format(place=number(self._current + 1), all=number(len(self._hits))))
        self.hits_changed.emit(self._hits, self._current)

    def _retranslate(self) -> None:
        self._line.setPlaceholderText(self.tr("Find in article…"))
        self._line.setAccessibleName(self.tr("Find in article"))
        self._previous.setText(self.tr("Previous"))
        self._next.setText(self.tr("Next"))
        self._close.setText(self.tr("Close"))


def _occurrences(text: str, needle: str) -> list[Span]:
    folded, offsets = fold(text)
    found = []
    start = folded.find(needle)
    while start >= 0:
        found.append(offsets.to_raw(Span(start, start + len(needle))))
        start = folded.find(needle, start + len(needle))
    return found
