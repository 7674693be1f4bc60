"""The note on the article as a whole, above the notes on its passages: shown, and written where it stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.article import Direction
from ui.page.late import set_note
from ui.panel.notefield import NoteField
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import fill
from ui.widgets.text import draw_line, sized

if TYPE_CHECKING:
    from ui.page.notepreview import NotePreview
    from ui.page.notetext import SetNote

_SIDE, _PADDING, _GAP = 12, 11, 8
_EDITOR_PX, _EMPTY_PX = 132, 40
_LINES = 8


class ArticleNote(QWidget):
    """A card with the note; a click or Return lets it be written.

    Args:
        theme: Its colours.
        measures: Its sizes.
        preview: Shows and hides what the note will look like while it is written.
        parent: Owns the card.
    """

    note_changed = Signal(object)
    """The new Markdown."""
    address_chosen = Signal(object)
    """Where a link in the note leads to."""

    def __init__(self, theme: Theme, measures: Measures, preview: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._measures, self._preview_action = theme, measures, preview
        self._note = ""
        self._is_hovered = False
        self._field: NoteField | None = None
        self._preview: NotePreview | None = None
        self._inner = QVBoxLayout(self)
        self._inner.setContentsMargins(_SIDE + _PADDING, self._head_px() + _PADDING, _SIDE + _PADDING, _GAP + _PADDING)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.retranslate()

    @property
    def field(self) -> NoteField:
        """Where the note is written; made when that is first asked for."""
        if self._field is None:
            self._field = field = NoteField(self._measures, self)
            field.hide()
            self._preview = preview = field.preview_by(self._preview_action, self._theme, self)
            preview.hide()
            self._inner.addWidget(field)
            self._inner.addWidget(preview)
            preview.changed.connect(self._arrange)
            preview.address_chosen.connect(self.address_chosen)
            field.typed.connect(self._say)
            field.closed.connect(self.finish)
            self.retranslate()
        return self._field

    def set_note(self, note: str) -> None:
        """Show a note; what is being typed stays."""
        self._note = note
        if self._is_written():
            self.field.set_note(note)
        self._arrange()

    def edit(self) -> None:
        """Let the note be written."""
        self.field.set_note(self._note)
        self.field.show()
        if self._preview is not None:
            self._preview.follow()
            self._preview.show()
        self._arrange()
        self.field.setFocus()

    def finish(self) -> None:
        """End the writing, and tell what was written."""
        if self._is_written():
            self.field.settle()
            had_focus = self.field.hasFocus()
            self.field.hide()
            if self._preview is not None:
                self._preview.hide()
            self._arrange()
            if had_focus:
                self.setFocus()

    def settle(self) -> None:
        """Tell at once what is written, if that was to be told soon."""
        if self._field is not None:
            self._field.settle()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        if self._field is not None and self._preview is not None:
            self._field.dress_preview(self._preview, theme)
        self.update()

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self.setAccessibleName(self.tr("Note on the article"))
        self.setAccessibleDescription(self._note)
        if self._field is not None:
            self._field.setAccessibleName(self.tr("Note on the article"))
            self._field.setPlaceholderText(self.tr("Write a note on the article…"))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as what is shown."""
        return QSize(200, self._height())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the note anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        self._is_hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where keys go."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link, or begin to write."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            place = event.position() - self._inside().topLeft()
            address = self._set().link_at(place.x(), place.y()) if self._note else ""
            if address:
                self.address_chosen.emit(address)
            else:
                self.edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin to write by Return or F2."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space}:
            self.edit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a card with the note; an empty one only offers itself."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        is_lit = self._is_hovered or self.hasFocus()
        card = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, -_GAP)
        if self._is_open() or is_lit:
            edge = self._theme.colour("accent" if self.hasFocus() else "dim" if self._is_hovered else "line")
            fill(painter, card, self._theme.colour("paper"), edge=edge, radius=8)
        small = sized(self.font(), self._measures.small_px)
        dim = self._theme.colour("dim")
        if not self._is_open():
            head = card.adjusted(_PADDING, 0, -_PADDING, 0)
            draw_line(painter, head, self.tr("Write a note on the article…"), small, dim, right=right, worded=True)
            return
        head = QRectF(card.left() + _PADDING, card.top() + 7, card.width() - 2 * _PADDING, self._head_px())
        draw_line(painter, head, self.tr("Note on the article"), small, dim, right=right, worded=True)
        if self._note and not self._is_written():
            inside = self._inside()
            self._set().draw(painter, inside.left(), inside.top(), self._theme.colour("ink"))

    def _say(self) -> None:
        note = self.field.toPlainText()
        if note != self._note:
            self._note = note
            self.note_changed.emit(note)

    def _is_written(self) -> bool:
        return self._field is not None and self._field.isVisible()

    def _is_open(self) -> bool:
        return bool(self._note.strip()) or self._is_written()

    def _arrange(self) -> None:
        self.setFixedHeight(self._height())
        self.setAccessibleDescription(self._note)
        self.update()

    def _height(self) -> int:
        if self._is_written():
            preview = 0 if self._preview is None else self._preview.sizeHint().height()
            return self._head_px() + _EDITOR_PX + preview + 2 * _PADDING + _GAP
        if self._note.strip():
            return round(self._inside().top() + self._set().height + _PADDING + _GAP)
        return _EMPTY_PX + _GAP

    def _head_px(self) -> int:
        return self._measures.small_px + 8

    def _inside(self) -> QRectF:
        top = 7 + self._head_px() + 2
        side = _SIDE + _PADDING
        return QRectF(side, top, max(40, self.width() - 2 * side), max(0, self.height() - top - _GAP - _PADDING))

    def _set(self) -> "SetNote":
        measures = self._measures
        font = QFont()
        font.setFamilies(list(measures.page_families))
        font.setPixelSize(measures.card_px)
        return set_note(
            self._note,
            font,
            self._inside().width(),
            pitch=measures.card_px * measures.card_pitch,
            direction=Direction.RTL,
            theme=self._theme,
            longest=_LINES,
        )
