"""The note that is being typed, in its place in the margin."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from reader.arabic.direction import paragraph_direction
from reader.article import Direction
from ui.page.layouts import text_option
from ui.theme import Theme

SAVE_AFTER_MS = 450


class NoteEditor(QPlainTextEdit):
    """A plain text field without a frame, that says what was typed before half a second has passed.

    Markdown is typed and kept as plain text: nothing that is typed is ever interpreted here.
    """

    note_changed = Signal(object)  # the Markdown text
    grown = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Note"))
        # The paper shows through: a style sheet keeps the colour of another theme in a palette's place.
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, 0, 0, 0)
        self._saved = ""
        self._article_direction = Direction.RTL
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.settle)
        self.textChanged.connect(self._note_typed)
        self.hide()

    def begin(self, note: str, direction: Direction) -> None:
        """Take a note up; nothing is said until the user types."""
        self._timer.stop()
        self._saved = note
        self._article_direction = direction
        self.blockSignals(True)
        self.setPlainText(note)
        self.blockSignals(False)
        self._follow_direction()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Say what was typed, if anything was since the last time."""
        self._timer.stop()
        note = self.toPlainText()
        if note != self._saved:
            self._saved = note
            self.note_changed.emit(note)

    def finish(self) -> None:
        """End the editing and say what was typed."""
        if self.isHidden():
            return
        self.settle()
        self.hide()
        self.closed.emit()

    def dress(self, theme: Theme) -> None:
        """Take on the colours of the page."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.colour("paper")))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.colour("ink")))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.colour("selection")))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.colour("ink")))
        self.setPalette(palette)

    def needed_height(self) -> int:
        """The height of all that is typed."""
        # Asked for its rectangle, a paragraph is broken in lines: the document counts one for those that are not yet.
        block, height = self.document().begin(), 0.0
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return round(max(height, self.fontMetrics().lineSpacing())) + 4

    def show_all(self) -> None:
        """Scroll back: the field is as high as what is typed, and a blank at a line's end is no reason to shift it."""
        self.verticalScrollBar().setValue(0)
        bar = self.horizontalScrollBar()
        # The scroll bar of a window that runs from the right begins at its end.
        bar.setValue(bar.maximum() if self.isRightToLeft() else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End with Esc; everything else is typing."""
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say what was typed when the user turns elsewhere."""
        super().focusOutEvent(event)
        self.settle()
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.finish()

    def hideEvent(self, event: QEvent) -> None:
        """Say what was typed when the page goes away."""
        self.settle()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _note_typed(self) -> None:
        self._follow_direction()
        # Not started anew by every key: whoever types without a pause must not lose more than the last half second.
        if not self._timer.isActive():
            self._timer.start()
        self.grown.emit()

    def _follow_direction(self) -> None:
        direction = paragraph_direction(self.toPlainText(), self._article_direction)
        option = text_option(direction)
        if self.document().defaultTextOption().textDirection() != option.textDirection():
            self.document().setDefaultTextOption(option)
