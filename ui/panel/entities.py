"""The tab of entities: whom and what the article names, by kind, with a filter."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.entities.model import Entity, EntityKind
from ui.models.entities import EntityModel, EntityOrder, EntityRow, KindRow
from ui.numbers import number
from ui.panel.filterbar import FilterBar
from ui.strings import kind_plural
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import draw_line

PATTERNS = {
    EntityKind.PER: Qt.PenStyle.SolidLine,
    EntityKind.LOC: Qt.PenStyle.DotLine,
    EntityKind.ORG: Qt.PenStyle.DashLine,
}
"""How mentions are underlined on the page; other kinds are not."""


class EntityDelegate(RowDelegate):
    """Paints kinds with a sample of their underline, and entities with the number of their mentions."""

    def row_height(self, row: KindRow | EntityRow, width: int) -> int:  # noqa: ARG002 (all widths alike)
        """One line for an entity, some air over a kind."""
        return 38 if isinstance(row, KindRow) else 31

    def paint_row(self, painter: QPainter, row: KindRow | EntityRow, place: Place) -> None:
        """Paint a kind or an entity."""
        if isinstance(row, KindRow):
            self._paint_kind(painter, row, place)
        else:
            self._paint_entity(painter, row.entity, place)

    def _paint_kind(self, painter: QPainter, row: KindRow, place: Place) -> None:
        font = self.font(self.measures.small_px, bold=True)
        area = place.inset(14, 12, 14, 2)
        draw_line(painter, area, kind_plural(row.kind), font, self.theme.colour("dim"), right=place.is_rtl)
        draw_line(
            painter,
            area,
            number(row.count),
            self.font(self.measures.small_px),
            self.theme.colour("dim"),
            right=not place.is_rtl,
        )

    def _paint_entity(self, painter: QPainter, entity: Entity, place: Place) -> None:
        if place.is_selected or place.is_hovered:
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(6, 1, 6, 1), self.theme.colour("selected"), edge=edge)
        colour = self.theme.colours.get(entity.kind, self.theme.colour("OTHER"))
        sample = place.inset(14, 0, 0, 0)
        left = sample.right() - 16 if place.is_rtl else sample.left()
        middle = sample.center().y() + 1
        pattern = PATTERNS.get(entity.kind)
        if pattern is not None:
            painter.setPen(QPen(colour, 2, pattern))
            painter.drawLine(QRectF(left, middle, 16, 0).topLeft(), QRectF(left, middle, 16, 0).topRight())
        else:
            fill(painter, QRectF(left + 5, middle - 3, 6, 6), colour, radius=3)
        name = place.inset(38, 0, 52, 0)
        draw_line(painter, name, entity.name, self.font(), self.theme.colour("ink"), right=place.is_rtl)
        count = place.inset(38, 0, 14, 0)
        draw_line(
            painter,
            count,
            number(len(entity.mentions)),
            self.font(self.measures.small_px + 1),
            self.theme.colour("dim"),
            right=not place.is_rtl,
        )


class EntitiesTab(QWidget):
    """A filter, an order and the list of entities.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the tab.
    """

    passage_requested = Signal(object)
    """The span of the mention to go to; each choice of the same entity asks for its next mention."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EntityModel(self)
        self._filter = FilterBar(self)
        self._view = RowView(self)
        self._delegate = EntityDelegate(theme, measures, self._view)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._walked: tuple[str, int] = ("", -1)
        self._is_looking = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._filter)
        layout.addWidget(self._view, 1)
        self._filter.filter_changed.connect(self._model.set_filter)
        self._filter.by_count_changed.connect(self._set_by_count)
        self._view.row_chosen.connect(self._walk)
        self._filter.set_by_count(True)
        self._retranslate()

    def set_entities(self, entities: Sequence[Entity], text: str) -> None:
        """Show the entities of another article."""
        self._walked = ("", -1)
        self._model.set_entities(entities, text)

    def set_looking(self, is_looking: bool) -> None:
        """Say, while the list is empty, whether names are still being looked for."""
        self._is_looking = is_looking
        self._say_why_empty()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._delegate.theme = theme
        self._view.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._filter.set_words(self.tr("Filter entities…"), self.tr("By number"), self.tr("In order"))
        self._view.setAccessibleName(self.tr("Entities"))
        self._say_why_empty()
        self._view.refresh()

    def _say_why_empty(self) -> None:
        nothing = self.tr("No people, places or organisations were found in this article.")
        self._view.set_placeholder(self.tr("Looking for names…") if self._is_looking else nothing)

    def _set_by_count(self, by_count: bool) -> None:
        self._model.set_order(EntityOrder.COUNT if by_count else EntityOrder.PLACE)

    def _walk(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        if not isinstance(row, EntityRow):
            return
        known, last = self._walked
        following = (last + 1) % len(row.entity.mentions) if known == row.entity.id else 0
        self._walked = (row.entity.id, following)
        self.passage_requested.emit(row.entity.mentions[following].span)
