"""The article as a text field, for assistive technology: it reads text, caret and selection there.

Screen readers want Qt's own text interface, which PySide6 cannot give a widget that paints itself. So a field that
nobody sees holds a copy. They follow the caret only in what has the focus: so the page gives its focus to the mirror,
and the mirror gives all keys back. It is made only when somebody listens, and takes up the text in turns: a long one
must not hold the window up.
"""

from bisect import bisect_right

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QContextMenuEvent, QFocusEvent, QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ui.page.display import safe
from ui.textpos import TextPositions

_PIECE = 40_000
"""Code points that are taken up in one turn; a piece goes on to the end of its line."""

_LONGEST = 10_000
"""Code points of a paragraph that Qt breaks into lines without holding the window up."""


class TextMirror(QPlainTextEdit):
    """Shows nothing and says everything.

    Args:
        parent: Lies over the mirror, has its keys, and owns it.
    """

    focus_moved = Signal()  # to the mirror, or away

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mirror")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setAccessibleName(self.tr("Article"))
        self.setGeometry(0, 0, 1, 1)
        self._text = ""
        self._reached = 0
        self._starts: list[int] = []
        self._pieces: list[tuple[int, TextPositions]] = []  # Qt's position of each piece, and of what is in it
        self._wanted = (0, 0)
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._take_up)
        self.lower()
        self.show()

    def show_text(self, text: str) -> None:
        """Hold another text."""
        if text is self._text:
            return
        self.clear()
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._text, self._reached = text, 0
        self._starts.clear()
        self._pieces.clear()
        self._turns.start()
        self._take_up()

    def show_selection(self, anchor: int, caret: int) -> None:
        """Select what is selected on the page; as soon as it is taken up.

        Args:
            anchor: The fixed end, a code point.
            caret: The moving end.
        """
        if self.hasFocus() and (anchor, caret) != self._wanted:
            # Tabs and lists claim the focus when they change, and a screen reader believes them.
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Focus))
        self._wanted = (anchor, caret)
        if max(anchor, caret) > self._reached:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(anchor))
        cursor.setPosition(self._position(caret), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def set_lines(self, font: QFont, width: int) -> None:
        """Break lines as the page does, so that a line is read as it is seen."""
        if font != self.font():
            self.setFont(font)
        room = width + 2 * round(self.document().documentMargin())
        if room != self.width():
            self.resize(room, 1)

    def event(self, event: QEvent) -> bool:
        """Leave the page its keys, also those that are shortcuts in a field."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a key to the page."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave a key to the page."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu key to the page."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the page that the keyboard has come."""
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the page that the keyboard has gone."""
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def _take_up(self) -> None:
        start, text = self._reached, self._text
        if start >= len(text):
            self._turns.stop()
            return
        line_end = text.find("\n", start + _PIECE)
        self._reached = line_end + 1 if line_end >= 0 else len(text)
        piece = text[start : self._reached]
        # Each by itself: a line end would become a blank, as other controls do.
        paragraphs = piece.split("\n")
        shown = "\n".join([safe(paragraph) for paragraph in paragraphs])
        if max(map(len, paragraphs)) > _LONGEST:
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        self._starts.append(start)
        self._pieces.append((end.position(), TextPositions(shown)))
        end.insertText(shown)
        self.show_selection(*self._wanted)

    def _position(self, offset: int) -> int:
        """Qt's position of a code point."""
        if not self._pieces:
            return 0
        place = bisect_right(self._starts, offset) - 1
        position, piece = self._pieces[place]
        return min(position + piece.to_qt(offset - self._starts[place]), self.document().characterCount() - 1)
