"""The small bar at a selection: labels, note, copy, and a menu of what else can be done. All of it has a key as well."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QWidget

from reader.annotations import Label
from ui.page.keys import LABEL_KEYS, Action
from ui.page.strokes import StrokePainter
from ui.theme import Theme

_BUTTON = 28
_RADIUS = 8.0
_SWATCH = 9.0
_STROKE, _STROKE_WIDTH = 6.0, 1.6
_SHADOW = 6
_SHADE = 0.022
_FROM_TEXT = 2
_WORD_PX = 12


class BarButton(QAbstractButton):
    """A swatch of a label or a word."""

    def __init__(self, parent: QWidget, theme: Theme, *, swatch: str = "", pattern: str = "") -> None:
        super().__init__(parent)
        self._theme = theme
        self._swatch, self._pattern = swatch, pattern
        self._font = QFont()
        self._font.setPixelSize(_WORD_PX)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the selection keeps the keys
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        """A square for a swatch, room for a word."""
        width = _BUTTON if self._swatch else QFontMetrics(self._font).horizontalAdvance(self.text()) + 16
        return QSize(width, _BUTTON)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw swatch or word, on a ground when the mouse is over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(self._theme.colour("selected"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self._swatch:
            painter.setBrush(self._theme.labels[self._swatch])
            painter.setPen(QPen(self._theme.label_edges[self._swatch], 1.2))
            centre = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
            painter.drawEllipse(centre, _SWATCH, _SWATCH)
            # The pattern of the label's bands, for whoever does not tell the colours apart.
            ends = (centre.x() - _STROKE, centre.x() + _STROKE)
            pen = (self._theme.label_edges[self._swatch], _STROKE_WIDTH)
            StrokePainter(painter).draw(self._pattern, pen, ends, centre.y() + 1)
        else:
            painter.setFont(self._font)
            painter.setPen(self._theme.colour("ink"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class SelectionBar(QWidget):
    """Offers what can be done with a selection, beside it, without taking the focus."""

    label_chosen = Signal(object)  # label id
    action_chosen = Signal(object)  # Action

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: tuple[Label, ...] = ()
        self._names: Mapping[str, str] = {}
        self._swatches: list[tuple[BarButton, str]] = []
        self.menu = QMenu(self)
        self.menu.triggered.connect(self._choose_action)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*[5 + _SHADOW] * 4)
        self._row.setSpacing(2)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def set_labels(self, labels: Sequence[Label], names: Mapping[str, str]) -> None:
        """Offer these labels, in this order; `names` has words for those without a name of their own."""
        self._labels, self._names = tuple(labels), names
        self._build()

    def dress(self, theme: Theme) -> None:
        """Take on the colours of the page."""
        self._theme = theme
        self._build()

    def show_at(self, passage: QRect, column: QRect) -> None:
        """Stand above a passage of the parent, or below it where there is no room.

        Args:
            passage: Where the selection ends.
            column: The text's column, which the bar does not leave if it is wide enough: notes stand beside it.
        """
        self._build()
        self.adjustSize()
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.rect()
        sides = column if column.width() >= self.width() else room
        x = min(max(passage.center().x() - self.width() // 2, sides.left()), sides.right() - self.width())
        y = passage.top() - _FROM_TEXT - self.height()
        if y < room.top():
            y = min(passage.bottom() + _FROM_TEXT, room.bottom() - self.height())
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground: paper with a hairline, that lies over the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(self._theme.colour("shadow"))
        shade.setAlphaF(_SHADE)
        painter.setBrush(shade)
        for step in range(_SHADOW):
            ring = QRectF(self.rect()).adjusted(step, step + 1, -step, -max(0, step - 1))
            painter.drawRoundedRect(ring, _RADIUS + _SHADOW - step, _RADIUS + _SHADOW - step)
        painter.setPen(QPen(QColor(self._theme.colour("line")), 1))
        painter.setBrush(self._theme.colour("paper"))
        inner = _SHADOW + 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inner, inner, -inner, -inner), _RADIUS, _RADIUS)
        painter.end()

    def _build(self) -> None:
        """Make the buttons anew; the words are those of the interface's present language."""
        while (item := self._row.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        self._swatches = []
        for number, label in enumerate(self._labels, start=1):
            button = BarButton(self, self._theme, swatch=label.colour, pattern=label.pattern)
            name = self._names.get(label.id, "") or label.name
            key = f" ({number})" if number <= LABEL_KEYS else ""
            button.setAccessibleName(name)
            button.setToolTip(f"{name}{key}")
            button.clicked.connect(self._choose_label)
            self._row.addWidget(button)
            self._swatches.append((button, label.id))
        self._add_word(self.tr("Note"), "N").clicked.connect(partial(self.action_chosen.emit, Action.NOTE))
        self._add_word(self.tr("Copy"), "Ctrl+C").clicked.connect(partial(self.action_chosen.emit, Action.COPY))
        more = self._add_word("⋯")
        more.setAccessibleName(self.tr("More"))
        more.setToolTip(self.tr("More"))
        more.clicked.connect(partial(self._open_menu, more))

    def _add_word(self, word: str, key: str = "") -> BarButton:
        button = BarButton(self, self._theme)
        button.setText(word)
        button.setToolTip(f"{word} ({key})")
        self._row.addWidget(button)
        return button

    def _open_menu(self, button: BarButton) -> None:
        self.menu.clear()
        groups = (
            ((self.tr("Tag…"), "T", Action.TAG), (self.tr("Mark All Occurrences…"), "M", Action.MARK_ALL)),
            (
                (self.tr("This Is a Person"), "P", Action.PERSON),
                (self.tr("This Is a Place"), "L", Action.PLACE),
                (self.tr("This Is an Organisation"), "G", Action.ORGANISATION),
            ),
            (
                (self.tr("Copy as Quotation with Source"), "Ctrl+Alt+C", Action.COPY_AS_QUOTATION),
                (self.tr("Copy as Markdown"), "Ctrl+Shift+C", Action.COPY_AS_MARKDOWN),
                (self.tr("Find in Library"), "Ctrl+Shift+F", Action.SEARCH),
            ),
            ((self.tr("Correct Text…"), "E", Action.CORRECT),),
        )
        for group in groups:
            self.menu.addSeparator()
            for words, key, action in group:
                self.menu.addAction(f"{words}\t{key}").setData(action)
        self.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _choose_action(self, chosen: QAction) -> None:
        self.action_chosen.emit(chosen.data())

    def _choose_label(self) -> None:
        for button, label_id in self._swatches:
            if button is self.sender():
                self.label_chosen.emit(label_id)
