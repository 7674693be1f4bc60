"""What a note that is being typed will look like, below the words that are typed."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QPlainTextEdit, QSizePolicy, QToolButton, QWidget

from reader.article import Direction
from reader.notemarkup import plain_note
from ui.page.notetext import SetNote, set_note
from ui.theme import Theme

STRIP_PX = 24
"""The line with the button, which is always there."""
SHEET_PX = 112
"""The preview below it, where nothing else says how high it is to be."""
_BUTTON_PX = 22
_LONG, _LATER_MS = 4_000, 250
"""A note of so many code points is set anew only when the typing pauses."""


class NoteSheet(QAbstractScrollArea):
    """A note as it is read: words that stand out, scrolled where there is no room for all of them.

    Args:
        theme: Its colours.
        parent: Owns the sheet.
    """

    address_chosen = Signal(object)
    """Where a link that was clicked leads to."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme, self._font, self._pitch, self._direction = theme, QFont(), 20.0, Direction.RTL
        self._note = ""
        self._kept: dict[int, SetNote] = {}

    @property
    def shown(self) -> SetNote:
        """The note in the lines that are shown."""
        return self.set_in(self.viewport().width())

    def set_in(self, width: int) -> SetNote:
        """The note in lines of a width."""
        if width not in self._kept:
            # One with a scroll bar beside it, one without.
            self._kept = dict([*self._kept.items()][-1:])
            self._kept[width] = set_note(
                self._note, self._font, width, pitch=self._pitch, direction=self._direction, theme=self._theme
            )
        return self._kept[width]

    def set_look(self, theme: Theme, font: QFont, pitch: float, direction: Direction) -> None:
        """Set the note in another type.

        Args:
            theme: Its colours.
            font: Of its words.
            pitch: Distance of the lines, in pixels.
            direction: Of lines without a letter that tells.
        """
        look = (theme, font, pitch, direction)
        if look != (self._theme, self._font, self._pitch, self._direction):
            self._theme, self._font, self._pitch, self._direction = look
            self._set_anew()

    def show_note(self, note: str, place: float) -> None:
        """Show a note, scrolled to where it is being typed.

        Args:
            note: Markdown.
            place: Where the caret stands, as a part of the whole.
        """
        if note != self._note:
            self._note = note
            self.setAccessibleDescription(plain_note(note))
            self._set_anew()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        line = place * self.shown.height
        if not bar.value() <= line - self._pitch <= line <= bar.value() + page:
            bar.setValue(round(line - page / 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the note; of an empty one, what would stand here."""
        painter = QPainter(self.viewport())
        if self._note.strip():
            self.shown.draw(painter, 0, -self.verticalScrollBar().value(), self._theme.colour("ink"))
        else:
            painter.setPen(self._theme.colour("dim"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignLeading, self.tr("Preview"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the note anew."""
        super().resizeEvent(event)
        self._measure()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell links from other words."""
        shape = Qt.CursorShape.PointingHandCursor if self._address_at(event.position()) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link."""
        address = self._address_at(event.position())
        if address and event.button() == Qt.MouseButton.LeftButton:
            self.address_chosen.emit(address)

    def minimumSizeHint(self) -> QSize:
        """Any size."""
        return QSize(0, 0)

    def _address_at(self, point: QPointF) -> str:
        return self.shown.link_at(point.x(), point.y() + self.verticalScrollBar().value())

    def _set_anew(self) -> None:
        self._kept.clear()
        self._measure()
        self.viewport().update()

    def _measure(self) -> None:
        page = self.viewport().height()
        self.verticalScrollBar().setPageStep(page)
        self.verticalScrollBar().setSingleStep(round(self._pitch))
        self.verticalScrollBar().setRange(0, max(0, round(self.shown.height) - page))


class NotePreview(QWidget):
    """A button that shows and hides the preview, and below it the preview of what stands in a field.

    The keys stay in the field, whatever is clicked here.

    Args:
        field: Where the note is typed.
        action: Shows and hides the preview, here and wherever else notes are typed.
        theme: Its colours.
        parent: Owns the preview.
    """

    address_chosen = Signal(object)
    """Where a link that was clicked leads to."""
    changed = Signal()
    """The preview was shown, hidden, or shows another note."""

    def __init__(self, field: QPlainTextEdit, action: QAction, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self._field, self._action, self._theme = field, action, theme
        self._button = QToolButton(self)
        self._button.setDefaultAction(action)
        self._button.setAutoRaise(True)
        self.sheet = NoteSheet(theme, self)
        self.sheet.setVisible(action.isChecked())
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A click on what takes no keys gives them to what stands below it, which would end the typing.
        for part in (self, self.sheet):
            part.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            part.setFocusProxy(field)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._follow)
        field.textChanged.connect(self._follow_soon)
        field.cursorPositionChanged.connect(self._follow_soon)
        action.toggled.connect(self._show_sheet)
        self.sheet.address_chosen.connect(self.address_chosen)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def is_on(self) -> bool:
        """Whether the preview is shown."""
        return self._action.isChecked()

    def set_look(self, theme: Theme, font: QFont, pitch: float, direction: Direction) -> None:
        """Set the preview in another type; see `NoteSheet.set_look`."""
        self._theme = theme
        self.sheet.set_look(theme, font, pitch, direction)
        self.update()

    def needed_height(self, width: int, most: float) -> int:
        """The height of all that is shown.

        Args:
            width: In which there is room for it, in pixels.
            most: The preview alone is at most so high; it can be scrolled.
        """
        return STRIP_PX + (round(min(max(self.sheet.set_in(width).height, STRIP_PX), most)) if self.is_on else 0)

    def sizeHint(self) -> QSize:
        """The button's line, and room for some lines of the note."""
        return QSize(STRIP_PX, STRIP_PX + (SHEET_PX if self.is_on else 0))

    def follow(self) -> None:
        """Show at once what stands in the field."""
        self._timer.stop()
        self._follow()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Part the preview from what is typed."""
        if self.is_on:
            painter = QPainter(self)
            painter.setPen(self._theme.colour("line"))
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left, right = (_BUTTON_PX + 6, self.width()) if rtl else (0, self.width() - _BUTTON_PX - 6)
            painter.drawLine(left, STRIP_PX // 2, right, STRIP_PX // 2)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button at the end of its line, the preview below it."""
        super().resizeEvent(event)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._button.setGeometry(0 if rtl else self.width() - _BUTTON_PX, 1, _BUTTON_PX, _BUTTON_PX)
        self.sheet.setGeometry(0, STRIP_PX, self.width(), max(0, self.height() - STRIP_PX))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _name(self) -> None:
        self.sheet.setAccessibleName(self.tr("Preview"))

    def _show_sheet(self, shown: bool) -> None:
        self.sheet.setVisible(shown)
        self.follow()
        self.updateGeometry()
        self.changed.emit()
        self.update()

    def _follow_soon(self) -> None:
        if self.is_on:
            self._timer.start(_LATER_MS if self._field.document().characterCount() > _LONG else 0)

    def _follow(self) -> None:
        if self.is_on:
            place = self._field.textCursor().position() / self._field.document().characterCount()
            self.sheet.show_note(self._field.toPlainText(), place)
            self.changed.emit()
