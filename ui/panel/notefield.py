"""Writing a note: plain words, told half a second after they are typed, in the direction in which they run."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.article import Direction
from ui.page.notepreview import NotePreview
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.text import direction_of

_SAY_AFTER_MS = 500


class NoteField(QPlainTextEdit):
    """A note as it is typed.

    Args:
        measures: Its sizes.
        parent: Owns the field.
    """

    typed = Signal()
    """What is written has changed: at once when the field is left, within half a second while it is typed."""
    closed = Signal()
    """Escape was pressed, or Ctrl and Return."""

    def __init__(self, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measures = measures
        self.setTabChangesFocus(True)
        font = self.font()
        font.setFamilies(list(measures.page_families))
        font.setPixelSize(measures.card_px)
        self.setFont(font)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAY_AFTER_MS)
        self._timer.timeout.connect(self.typed)
        self.textChanged.connect(self._say_soon)
        self.textChanged.connect(self._turn)
        self._turn()

    def preview_by(self, action: QAction, theme: Theme, parent: QWidget) -> NotePreview:
        """Make a preview of what is typed here, in the type of the side panel.

        Args:
            action: Shows and hides it.
            theme: Its colours.
            parent: Owns it, and puts it below this field.
        """
        preview = NotePreview(self, action, theme, parent)
        self.dress_preview(preview, theme)
        return preview

    def dress_preview(self, preview: NotePreview, theme: Theme) -> None:
        """Give a preview the colours of a theme."""
        pitch = self._measures.card_px * self._measures.card_pitch
        preview.set_look(theme, self.font(), pitch, Direction.RTL)

    def set_note(self, note: str) -> None:
        """Show a note; the cursor and what is being typed stay where they are the same."""
        if self.toPlainText() != note:
            self.setPlainText(note)
        self._timer.stop()

    def settle(self) -> None:
        """Tell at once what is written, if that was to be told soon."""
        if self._timer.isActive():
            self._timer.stop()
            self.typed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell what is written when the field is left."""
        super().focusOutEvent(event)
        self.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape and on Ctrl and Return."""
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (is_return and with_control):
            self.settle()
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _say_soon(self) -> None:
        # Not started anew by every key: whoever types without a pause must not lose more than the last half second.
        if not self._timer.isActive():
            self._timer.start()

    def _turn(self) -> None:
        """Write from the right as soon as there is an Arabic letter; an empty note as the interface runs."""
        words = self.toPlainText()
        wanted = direction_of(words) if words.strip() else self.layoutDirection()
        option = self.document().defaultTextOption()
        if option.textDirection() != wanted:
            option.setTextDirection(wanted)
            # QPlainTextEdit does not mirror its lines by their direction.
            right = wanted == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)
