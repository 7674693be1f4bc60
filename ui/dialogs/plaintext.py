"""Text to be read or written as it is, in letters of one width, each paragraph in its own direction."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.style import Measures


class PlainText(QTextEdit):
    """Shows a text. Not QPlainTextEdit, which would begin the Arabic lines at the left.

    Args:
        measures: Its sizes and typefaces.
        name: What a screen reader calls it.
        parent: Owns it.
    """

    def __init__(self, measures: Measures, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        font = QFont()
        # Without a typeface of its own for Latin letters, Amiri would draw the braces of a template the wrong way round.
        font.setFamilies(["Noto Sans Mono", "Noto Sans", *measures.page_families])
        font.setPixelSize(measures.interface_px + 1)
        self.setFont(font)

    def show_text(self, text: str) -> None:
        """Show another text, and stay at the same height of it as far as there is so much."""
        bar = self.verticalScrollBar()
        height = bar.value()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self.setPlainText(text)
        bar.setValue(height)
