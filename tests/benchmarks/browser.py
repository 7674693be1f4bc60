"""Qt's own text widget, doing what the page does as well as it can: what the page's figures are compared with."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QPalette, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QApplication, QTextBrowser, QTextEdit

from reader.spans import Span
from ui.theme import Theme, load_theme


class Browser:
    """A right-to-left QTextBrowser in Amiri at 27 pixels."""

    View = QTextBrowser

    def __init__(self, width: int, height: int) -> None:
        self.view = QTextBrowser()
        self.set_font("Amiri", 27)
        option = QTextOption(self.view.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self.view.document().setDefaultTextOption(option)
        self.view.resize(width, height)
        self.view.show()
        QApplication.processEvents()

    def open(self, text: str) -> None:
        """Show another text."""
        self.view.setPlainText(text)

    def mark(self, spans: Sequence[Span]) -> None:
        """Highlight these spans and no others."""
        look = QTextCharFormat()
        look.setBackground(load_theme("light").labels["yellow"])
        marks = []
        for span in spans:
            mark = QTextEdit.ExtraSelection()
            mark.format = look
            mark.cursor = self._cursor(span.start, span.end)
            marks.append(mark)
        self.view.setExtraSelections(marks)

    def go_to(self, position: int) -> None:
        """Bring a place into sight."""
        self.view.setTextCursor(self._cursor(position, position))
        self.view.ensureCursorVisible()

    def place_at_top(self) -> int:
        """What stands at the top of the viewport."""
        return self.view.cursorForPosition(QPoint(self.view.viewport().width() - 30, 2)).position()

    def set_font(self, family: str, size_px: int) -> None:
        """Set the text in another typeface or size."""
        font = QFont(family)
        font.setPixelSize(size_px)
        self.view.setFont(font)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        palette = QPalette(self.view.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.colour("paper"))
        palette.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        self.view.setPalette(palette)

    def find(self, words: str) -> int:
        """Find all places of some words; returns how many."""
        document, count = self.view.document(), 0
        cursor = document.find(words, 0)
        while not cursor.isNull():
            count += 1
            cursor = document.find(words, cursor)
        return count

    def close(self) -> None:
        """Let go of the widget."""
        self.view.deleteLater()

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor
