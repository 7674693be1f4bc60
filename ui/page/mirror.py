"""The article as a text field, for assistive technology: it reads text, caret and selection there.

Screen readers want Qt's own text interface, which PySide6 cannot give a widget that paints itself. So a field that
nobody sees holds a copy. It is made only when somebody listens, and takes up the text in turns: a long one must not
hold the window up.
"""

from bisect import bisect_right

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ui.page.display import safe
from ui.textpos import TextPositions

_PIECE = 40_000
"""Code points that are taken up in one turn; a piece goes on to the end of its line."""


class TextMirror(QPlainTextEdit):
    """Shows nothing and says everything.

    Args:
        parent: Lies over the mirror; owns it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mirror")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        self._wanted = (anchor, caret)
        if max(anchor, caret) > self._reached:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(anchor))
        cursor.setPosition(self._position(caret), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def tell_focus(self) -> None:
        """Say that the keyboard has come to the text."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Focus))

    def _take_up(self) -> None:
        start, text = self._reached, self._text
        if start >= len(text):
            self._turns.stop()
            return
        line_end = text.find("\n", start + _PIECE)
        self._reached = line_end + 1 if line_end >= 0 else len(text)
        piece = text[start : self._reached]
        # Line by line: shown by itself, a line end would become a blank as other controls do.
        shown = "\n".join([safe(line) for line in piece.split("\n")])
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
