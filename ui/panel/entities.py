"""The tab of entities: whom and what the article names, by kind, why it says so, and what the reader makes of it."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QVBoxLayout, QWidget

from reader.article import Article
from reader.entities.model import Entity, EntityKind
from reader.spans import Span
from ui.models.entities import (
    EntityListRow,
    EntityModel,
    EntityOrder,
    EntityRow,
    KindRow,
    MentionRow,
    TimeRow,
    mention_of,
)
from ui.models.roles import Role
from ui.numbers import number, period_words
from ui.panel.filterbar import FilterBar
from ui.panel.findinglist import FindingList
from ui.panel.late import mention_reason
from ui.strings import doubted, kind_plural
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Index, Place, RowDelegate, dots, fill
from ui.widgets.text import Accent, SetText, draw_line, set_text

PATTERNS = {
    EntityKind.PER: Qt.PenStyle.SolidLine,
    EntityKind.LOC: Qt.PenStyle.DotLine,
    EntityKind.ORG: Qt.PenStyle.DashLine,
}
"""How mentions are underlined on the page; other kinds are not."""

_LEAD, _TRAIL, _INDENT = 14, 14, 38
_TIME_INDENT = 34


class EntityDelegate(RowDelegate):
    """Paints kinds with a sample of their underline, entities with their number, mentions with their reason; times as a line."""

    renamed = Signal(object, str)
    """An entity, and the name that was typed for it."""

    def row_height(self, row: EntityListRow, width: int) -> int:
        """One line for an entity, some air over a kind, as much as it needs for a mention."""
        if isinstance(row, KindRow):
            return 38
        if isinstance(row, TimeRow):
            return 54
        if isinstance(row, MentionRow):
            inner = width - _INDENT - _TRAIL
            return round(self._excerpt(row, inner).height + self._reason(row, inner).height) + 12
        return 31

    def paint_row(self, painter: QPainter, row: EntityListRow, place: Place) -> None:
        """Paint a row."""
        if isinstance(row, KindRow):
            self._paint_kind(painter, row, place)
        elif isinstance(row, TimeRow):
            self._paint_time(painter, row, place)
        elif isinstance(row, MentionRow):
            self._paint_mention(painter, row, place)
        else:
            self._paint_entity(painter, row, place)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        """A line for another name of an entity."""
        line = QLineEdit(parent)
        line.setAccessibleName(self.tr("Name"))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the name that it has."""
        row = index.data(Role.ROW)
        if isinstance(editor, QLineEdit) and isinstance(row, EntityRow):
            editor.setText(row.entity.name)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: ARG002
        """Say what was typed, if it is another name."""
        row = index.data(Role.ROW)
        if isinstance(editor, QLineEdit) and isinstance(row, EntityRow):
            name = " ".join(editor.text().split())
            if name and name != row.entity.name:
                self.renamed.emit(row.entity, name)

    def _paint_kind(self, painter: QPainter, row: KindRow, place: Place) -> None:
        font = self.font(self.measures.small_px, bold=True)
        area = place.inset(_LEAD, 12, _TRAIL, 2)
        dim = self.theme.colour("dim")
        draw_line(painter, area, kind_plural(row.kind), font, dim, right=place.is_rtl)
        small = self.font(self.measures.small_px)
        draw_line(painter, area, number(row.count), small, dim, right=not place.is_rtl)

    def _paint_entity(self, painter: QPainter, row: EntityRow, place: Place) -> None:
        entity = row.entity
        self._paint_ground(painter, place)
        colour = self._colour(entity)
        sample = place.inset(_LEAD, 0, 0, 0)
        left = sample.right() - 16 if place.is_rtl else sample.left()
        middle = sample.center().y() + 1
        pattern = PATTERNS.get(entity.kind)
        if pattern is not None:
            painter.setPen(QPen(colour, 2, pattern))
            painter.drawLine(QPointF(left, middle), QPointF(left + 16, middle))
        else:
            fill(painter, QRectF(left + 5, middle - 3, 6, 6), colour, radius=3)
        name = place.inset(_INDENT, 0, 52, 0)
        ink = self.theme.colour("ink" if entity.is_sure else "dim")
        words = entity.name if entity.is_sure else doubted(entity.name)
        draw_line(painter, name, words, self.font(bold=row.is_opened), ink, right=place.is_rtl)
        count = place.inset(_INDENT, 0, _TRAIL, 0)
        if place.is_hovered or place.is_current:
            dots(painter, count, self.theme.colour("dim"), at_left=place.is_rtl)
            return
        small = self.font(self.measures.small_px + 1)
        total = number(len(entity.mentions))
        draw_line(painter, count, total, small, self.theme.colour("dim"), right=not place.is_rtl)

    def _paint_mention(self, painter: QPainter, row: MentionRow, place: Place) -> None:
        self._paint_ground(painter, place)
        inner = place.inset(_INDENT, 3, _TRAIL, 3)
        excerpt = self._excerpt(row, int(inner.width()))
        excerpt.draw(painter, inner.left(), inner.top(), self.theme.colour("ink"))
        reason = self._reason(row, int(inner.width()))
        reason.draw(painter, inner.left(), inner.top() + excerpt.height + 2, self.theme.colour("dim"))

    def _paint_time(self, painter: QPainter, row: TimeRow, place: Place) -> None:
        """Paint a time beside a line that runs from the first to the last, with a dot for each."""
        self._paint_ground(painter, place)
        area = place.inset(_LEAD, 0, _TRAIL, 0)
        x = area.right() - 8 if place.is_rtl else area.left() + 8
        dot = area.top() + 15
        painter.setPen(QPen(self.theme.colour("line"), 2))
        top, bottom = (dot if row.is_first else area.top()), (dot if row.is_last else area.bottom() + 1)
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        fill(painter, QRectF(x - 4, dot - 4, 8, 8), self._colour(row.entity), radius=4)
        is_sure = row.event.evidence.is_sure
        when = period_words(row.event.value)
        head, below = place.inset(_TIME_INDENT, 4, _TRAIL, 28), place.inset(_TIME_INDENT, 26, _TRAIL, 4)
        ink = self.theme.colour("ink" if is_sure else "dim")
        words = when if is_sure else doubted(when)
        draw_line(painter, head, words, self.font(bold=True), ink, right=place.is_rtl, worded=True)
        font = self.reading_font(self.measures.card_px - 1)
        draw_line(painter, below, row.sentence, font, self.theme.colour("dim"), right=place.is_rtl)

    def _paint_ground(self, painter: QPainter, place: Place) -> None:
        if place.is_selected or place.is_hovered:
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(6, 1, 6, 1), self.theme.colour("selected"), edge=edge)

    def _colour(self, entity: Entity) -> QColor:
        return self.theme.colours.get(entity.kind, self.theme.colour("OTHER"))

    def _excerpt(self, row: MentionRow, width: int) -> SetText:
        bold = self.reading_font()
        bold.setBold(True)
        accent = Accent(row.name, self._colour(row.entity), font=bold)
        pitch = self.measures.card_pitch
        return set_text(row.words, self.reading_font(), width, pitch=pitch, max_lines=2, accents=(accent,))

    def _reason(self, row: MentionRow, width: int) -> SetText:
        return self.remark(mention_reason(row.mention.evidence, row.join), width, max_lines=4)


class EntitiesTab(QWidget):
    """A filter, an order and the list of entities.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the tab.
    """

    passage_requested = Signal(object)
    """The span of the mention to go to; each choice of the same entity asks for its next mention."""
    library_requested = Signal(object)
    """A row about which the whole library is asked."""
    menu_requested = Signal(object, object)
    """A row, and where on the screen its menu is to open."""
    renamed = Signal(object, str)
    """An entity, and its new name."""
    merged = Signal(object, object)
    """An entity, and the one that it is the same as."""
    rejected = Signal(object)
    """A row whose entity or mention is none."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EntityModel(self)
        self._filter = FilterBar(self)
        self._view = FindingList(_may_merge, self)
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
        self._delegate.renamed.connect(self.renamed)
        self._connect_view()
        self._filter.set_by_count(True)
        self._retranslate()

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities of the article, whatever is shown."""
        return self._model.entities

    def offer_doubtful(self, action: QAction) -> None:
        """Put a button for showing doubtful findings beside the filter."""
        self._filter.offer(action)

    def set_entities(self, entities: Sequence[Entity], article: Article | None) -> None:
        """Show the entities of an article; what is known by its id keeps its place and its mentions."""
        known = {entity.id for entity in entities}
        if self._walked[0] not in known:
            self._walked = ("", -1)
        current = self._view.current_row
        key, mention = ("", None) if current is None else (current.entity.id, mention_of(current))
        self._view.keep_place(
            partial(self._model.set_entities, entities, article), partial(self._model.row_of, key, mention)
        )
        if self._model.opened not in known:
            self._model.open("")

    def set_looking(self, is_looking: bool) -> None:
        """Say, while the list is empty, whether names are still being looked for."""
        self._is_looking = is_looking
        self._say_why_empty()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._delegate.theme = theme
        self._view.refresh()

    def edit_name(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        """Let another name be typed for the entity of a row."""
        place = self._model.row_of(row.entity.id)
        if place is not None and row.entity.kind is not EntityKind.DATE:
            index = self._model.index(place)
            self._view.setCurrentIndex(index)
            self._view.edit(index)

    def show_reasons(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        """List the mentions of a row's entity with the reason for each, or list them no longer."""
        mention: Span | None = mention_of(row)
        opened = "" if self._model.opened == row.entity.id else row.entity.id
        self._view.keep_place(
            partial(self._model.open, opened), partial(self._model.row_of, row.entity.id, mention if opened else None)
        )

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect_view(self) -> None:
        view = self._view
        view.row_chosen.connect(self._walk)
        view.menu_requested.connect(self.menu_requested)
        view.library_requested.connect(self.library_requested)
        view.rename_requested.connect(self.edit_name)
        view.reject_requested.connect(self.rejected)
        view.why_requested.connect(self.show_reasons)
        view.dropped.connect(self._merge)

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

    def _merge(self, row: EntityRow, onto: EntityRow) -> None:
        self.merged.emit(row.entity, onto.entity)

    def _walk(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        mention = mention_of(row)
        if mention is not None:
            self.passage_requested.emit(mention)
        elif isinstance(row, EntityRow):
            known, last = self._walked
            following = (last + 1) % len(row.entity.mentions) if known == row.entity.id else 0
            self._walked = (row.entity.id, following)
            self.passage_requested.emit(row.entity.mentions[following].span)


def _may_merge(row: Any, onto: Any) -> bool:  # noqa: ANN401 (rows of a list)
    """Whether an entity may be dragged on another one."""
    are_entities = isinstance(row, EntityRow) and isinstance(onto, EntityRow)
    return are_entities and row.entity.id != onto.entity.id
