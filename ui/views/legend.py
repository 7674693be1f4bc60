"""The legend: what the labels are called, how they look, in which order they have their keys; all of it to be changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.annotations import COLOURS, PATTERNS, Label
from ui.icons import icon, swatch
from ui.models.legend import LegendModel, LegendRow
from ui.models.roles import Role
from ui.numbers import number
from ui.page.keys import LABEL_KEYS
from ui.strings import label_name
from ui.style import Measures
from ui.theme import Theme
from ui.views.swatches import ColourStrip, LineStrip, paint_sample
from ui.views.view import View
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.lineedit import LineEdit
from ui.widgets.rows import RowView
from ui.widgets.text import draw_line

_ROW, _KEY, _COUNT = 54, 24, 120
_FORM_PX, _BESIDE_FROM = 320, 700
_NO_LIMIT = 16_777_215


class LegendDelegate(RowDelegate):
    """Paints a label as its digit, its name on a piece of its band, and how many notes have it."""

    def row_height(self, row: LegendRow, width: int) -> int:  # noqa: ARG002 (all alike)
        """Room for a band."""
        return _ROW

    def paint_row(self, painter: QPainter, row: LegendRow, place: Place) -> None:
        """Paint digit, band and count."""
        if place.is_selected or place.is_hovered:
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(12, 2, 12, 2), self.theme.colour("selected"), edge=edge)
        small, dim = self.font(self.measures.small_px), self.theme.colour("dim")
        if row.key:
            strip = place.inset(26, 0, 26, 0)
            left = strip.right() - _KEY if place.is_rtl else strip.left()
            chip = QRectF(left, strip.center().y() - _KEY / 2, _KEY, _KEY)
            painter.setPen(QPen(self.theme.colour("line"), 1))
            painter.setBrush(self.theme.colour("paper"))
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(dim)
            painter.setFont(small)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, number(row.key))
        band = place.inset(26 + _KEY + 16, 10, 26 + _COUNT, 10)
        paint_sample(painter, band, row.label, label_name(row.label), self.reading_font(), self.theme)
        if row.count is not None:
            words = self.tr("%Ln note(s)", "", row.count)
            count = place.inset(26, 0, 26, 0)
            draw_line(painter, count, words, small, dim, right=not place.is_rtl, worded=True)


class LegendForm(QFrame):
    """What can be said of one label.

    Args:
        theme: Its colours.
        parent: Owns the form.
    """

    changed = Signal(object, object)
    """A label as it was and as it is to be."""
    merge_requested = Signal(object, object)
    """A label, and the one that its notes are to have."""
    drop_requested = Signal(object, bool)
    """A label, and whether its notes are to go too."""
    move_requested = Signal(object, int)
    """A label, and by how many places down."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewform")
        self._theme = theme
        self._row: LegendRow | None = None
        self._legend: tuple[Label, ...] = ()
        self.name = LineEdit(parent=self)
        self.colour, self.line = ColourStrip(COLOURS, theme, self), LineStrip(PATTERNS, theme, self)
        self.up, self.down = QToolButton(self), QToolButton(self)
        self.merge, self.drop = QPushButton(self), QPushButton(self)
        self._into, self._fates = QMenu(self), QMenu(self)
        self.merge.setMenu(self._into)
        self.drop.setMenu(self._fates)
        self._words = QLabel(self), QLabel(self), QLabel(self), QLabel(self)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(14)
        order = QHBoxLayout()
        order.setSpacing(4)
        order.addWidget(self.up)
        order.addWidget(self.down)
        order.addStretch(1)
        for words, field in zip(self._words, (self.name, self.colour, self.line), strict=False):
            form.addRow(words, field)
        form.addRow(self._words[-1], order)
        fates = QHBoxLayout()
        fates.setSpacing(8)
        fates.addWidget(self.merge, 1)
        fates.addWidget(self.drop, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(18)
        layout.addLayout(form)
        layout.addLayout(fates)
        layout.addStretch(1)
        self.name.editingFinished.connect(self._rename)
        self.colour.chosen.connect(self._look)
        self.line.chosen.connect(self._look)
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        self.set_theme(theme)

    def show_row(self, row: LegendRow | None, legend: Sequence[Label]) -> None:
        """Show a label; None for none."""
        self._row, self._legend = row, tuple(legend)
        self.setEnabled(row is not None)
        label = row.label if row is not None else None
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(label_name(label) if label is not None else "")
        self.colour.set_value(label.colour if label is not None else "")
        self.line.set_value(label.pattern if label is not None else "")
        if label is not None:
            self.line.set_colour(label.colour)
            self.up.setEnabled(legend[0].id != label.id)
            self.down.setEnabled(legend[-1].id != label.id)
        self.merge.setEnabled(label is not None and len(self._legend) > 1)
        self._fill_menus()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self.colour.set_theme(theme)
        self.line.set_theme(theme)
        self.up.setIcon(icon("arrow-up", theme.colour("ink")))
        self.down.setIcon(icon("arrow-down", theme.colour("ink")))
        self._fill_menus()

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        named = (self.tr("Name"), self.tr("Colour"), self.tr("Line"), self.tr("Order"))
        for label, words, field in zip(self._words, named, (self.name, self.colour, self.line, self.up), strict=True):
            label.setText(words)
            field.setAccessibleName(words)
        self.colour.set_names(
            (
                self.tr("Yellow"),
                self.tr("Green"),
                self.tr("Blue"),
                self.tr("Violet"),
                self.tr("Orange"),
                self.tr("Rose"),
            )
        )
        self.line.set_names(
            (
                self.tr("No line"),
                self.tr("Line"),
                self.tr("Dots"),
                self.tr("Dashes"),
                self.tr("Double line"),
                self.tr("Wave"),
            )
        )
        for button, words in ((self.up, self.tr("Move up")), (self.down, self.tr("Move down"))):
            button.setAccessibleName(words)
            button.setToolTip(f"{words} (Ctrl+{'↑' if button is self.up else '↓'})")
        self.merge.setText(self.tr("Merge Into"))
        self.drop.setText(self.tr("Delete"))
        self._fill_menus()

    def _fill_menus(self) -> None:
        self._into.clear()
        self._fates.clear()
        if self._row is None:
            return
        label, count = self._row.label, self._row.count
        self._add_others(self._into, label)
        if count == 0:
            self._fates.addAction(self.tr("No note has it: delete it")).triggered.connect(partial(self._drop, False))
            return
        keep = self.tr("Keep its %Ln note(s) without a label", "", count or 0)
        trash = self.tr("Move its %Ln note(s) to the trash", "", count or 0)
        self._fates.addAction(keep).triggered.connect(partial(self._drop, False))
        if len(self._legend) > 1:
            self._add_others(self._fates.addMenu(self.tr("Give its %Ln note(s) the label", "", count or 0)), label)
        self._fates.addAction(trash).triggered.connect(partial(self._drop, True))

    def _add_others(self, menu: QMenu, label: Label) -> None:
        for other in self._legend:
            if other.id != label.id:
                look = swatch(self._theme.labels[other.colour], self._theme.label_edges[other.colour])
                action = menu.addAction(look, label_name(other).replace("&", "&&"))
                action.triggered.connect(partial(self.merge_requested.emit, label, other))

    def _rename(self) -> None:
        if self._row is None or not self.name.isModified():
            return
        self.name.setModified(False)
        label = self._row.label
        name = " ".join(self.name.text().split())
        # The name that we have for one of ours is not kept, so that it is said in whatever language the interface has.
        own = "" if name == label_name(replace(label, name="")) else name
        if own != label.name and (own or label_name(replace(label, name="")) != label.id):
            self.changed.emit(label, replace(label, name=own))
        else:
            self.name.setText(label_name(label))

    def _look(self) -> None:
        if self._row is not None:
            label = self._row.label
            self.changed.emit(label, replace(label, colour=self.colour.value, pattern=self.line.value))

    def _move(self, distance: int) -> None:
        if self._row is not None:
            self.move_requested.emit(self._row.label, distance)

    def _drop(self, with_notes: bool, _checked: bool = False) -> None:
        if self._row is not None:
            self.drop_requested.emit(self._row.label, with_notes)


class LegendView(View):
    """Shows the labels, and lets them be changed, ordered, merged and deleted.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    changed = Signal(object, object)
    """A label as it was and as it is to be."""
    add_requested = Signal()
    order_requested = Signal(object, object)
    """The labels in the order that the user wants, and the one that was moved."""
    merge_requested = Signal(object, object)
    """A label, and the one that its notes are to have."""
    drop_requested = Signal(object, bool)
    """A label, and whether its notes are to go too."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._model = LegendModel(self)
        self._current = ""
        self.list = RowView(self)
        self.list.setModel(self._model)
        self.paint_rows(self.list, LegendDelegate(theme, measures, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setDropIndicatorShown(True)
        self.form = LegendForm(theme, self)
        self._add = QPushButton(self)
        self.add_to_head(self._add)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(0)
        self._halves.addWidget(self.list, 1)
        self._halves.addWidget(self.form)
        self.body.addLayout(self._halves)
        for keys, distance in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
            action = QAction(self.list)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(partial(self._move_current, distance))
            self.list.addAction(action)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.row_chosen.connect(self._edit_name)
        self._add.clicked.connect(self.add_requested)
        self._model.order_requested.connect(self.order_requested)
        self.form.changed.connect(self.changed)
        self.form.merge_requested.connect(self.merge_requested)
        self.form.drop_requested.connect(self.drop_requested)
        self.form.move_requested.connect(self._move)
        self.retranslate()

    def set_legend(self, labels: Sequence[Label], counts: Mapping[str, int] | None) -> None:
        """Show the labels in their order.

        Args:
            labels: All of them.
            counts: How many notes have each, by its id; None while that is not known.
        """
        wanted, place = self._current, self._model.row_of(self._current)
        self._model.set_legend(labels, counts, keyed=LABEL_KEYS)
        now = self._model.row_of(wanted)
        if now is None and labels:
            now = min(place or 0, len(labels) - 1)
        self._select(now)
        self._show_form()

    def edit_label(self, label_id: str) -> None:
        """Let a label's name be typed at once."""
        self._select(self._model.row_of(label_id))
        self._edit_name()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        super().set_theme(theme)
        self.form.set_theme(theme)

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self.set_title(self.tr("Labels"), self.tr("The digit of a label highlights with it; drag to reorder"))
        self.list.setAccessibleName(self.tr("Labels"))
        self.list.set_placeholder(self.tr("There are no labels. Highlights can do without."))
        self._add.setText(self.tr("New Label"))
        self.form.retranslate()
        self._show_form()
        self.list.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the form beside the list, or below it where there is no room."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= _BESIDE_FROM
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(direction)
        self.form.setMinimumWidth(_FORM_PX if is_wide else 0)
        self.form.setMaximumWidth(_FORM_PX if is_wide else _NO_LIMIT)

    def _select(self, place: int | None) -> None:
        if place is not None:
            index = self._model.index(place)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show_current(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        self._current = row.label.id if row is not None else ""
        self._show_form()

    def _show_form(self) -> None:
        place = self._model.row_of(self._current)
        row = self._model.rows[place] if place is not None else None
        self.form.show_row(row, [each.label for each in self._model.rows])

    def _edit_name(self, _row: object = None) -> None:
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _move_current(self, distance: int) -> None:
        place = self._model.row_of(self._current)
        if place is not None:
            self._move(self._model.rows[place].label, distance)

    def _move(self, label: Label, distance: int) -> None:
        place = self._model.row_of(label.id)
        if place is not None:
            self._model.move(label.id, place + (distance + 1 if distance > 0 else distance))
