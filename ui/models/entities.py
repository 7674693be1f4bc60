"""The entities of the open article as rows: headings of kinds, and under each its entities; dates as a timeline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt

from reader.arabic.normalise import fold_text
from reader.article import Article
from reader.entities.model import FIRST, Entity, EntityKind, Mention
from reader.findings import Analysis
from reader.spans import Span
from reader.timeline import Event, timeline
from ui.models.rows import Index, RowModel
from ui.numbers import number, period_words
from ui.strings import kind_plural

KIND_ORDER = (
    EntityKind.PER,
    EntityKind.LOC,
    EntityKind.ORG,
    EntityKind.EVENT,
    EntityKind.DATE,
    EntityKind.QUANTITY,
)
_BEFORE, _AFTER = 36, 60
"""Code points of the text that are shown at most before and after a mention."""


class EntityOrder(StrEnum):
    """How the entities of a kind are ordered."""

    PLACE = "place"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class KindRow:
    """A heading: a kind and how many entities of it are shown."""

    kind: EntityKind
    count: int


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity of the open article.

    Attributes:
        entity: The entity.
        is_opened: Whether its mentions are listed under it.
    """

    entity: Entity
    is_opened: bool = False


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A day, or a longer time, with what is said of it.

    Attributes:
        entity: The entity that the time is.
        event: The time, its mention and its sentence.
        sentence: The sentence's words in one line.
        is_first: Whether no earlier one stands above it.
        is_last: Whether no later one follows.
    """

    entity: Entity
    event: Event
    sentence: str
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention of the entity above it, with the words around it.

    Attributes:
        entity: The entity.
        mention: The mention.
        join: The rule that joined it to the entity.
        words: Some of the text around it, in one line.
        name: Where the mention stands in them.
    """

    entity: Entity
    mention: Mention
    join: str
    words: str
    name: Span


EntityListRow = KindRow | EntityRow | TimeRow | MentionRow


class EntityModel(RowModel[EntityListRow]):
    """The article's entities by kind, narrowed by a filter.

    Args:
        parent: Owns the model.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entities: tuple[Entity, ...] = ()
        self._events: tuple[Event, ...] = ()
        self._text = ""
        self._forms: dict[str, str] = {}
        self._needle = ""
        self._opened = ""
        self._order = EntityOrder.COUNT

    @property
    def order(self) -> EntityOrder:
        """How entities are ordered."""
        return self._order

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, whatever is shown."""
        return self._entities

    def set_entities(self, entities: Sequence[Entity], article: Article | None) -> None:
        """Show the entities of an article.

        Args:
            entities: In the order of their first mention.
            article: The article, whose written forms the filter also finds; None for none.
        """
        self._entities = tuple(entities)
        self._text = article.text if article is not None else ""
        self._events = timeline(Analysis(self._entities), article) if article is not None else ()
        self._forms = {entity.id: _forms(entity, self._text) for entity in entities}
        self._show()

    def set_filter(self, needle: str) -> None:
        """Show only entities that hold these words in some written form; an empty needle shows all."""
        self._needle = fold_text(needle.strip())
        self._show()

    def set_order(self, order: EntityOrder) -> None:
        """Order the entities of each kind by first mention or by number of mentions."""
        self._order = order
        self._show()

    def open(self, entity_id: str) -> None:
        """List the mentions of an entity under it, those of no other; empty for none."""
        self._opened = entity_id
        self._show()

    @property
    def opened(self) -> str:
        """Id of the entity whose mentions are listed; empty for none."""
        return self._opened

    def row_of(self, entity_id: str, mention: Span | None = None) -> int | None:
        """Where an entity stands, or one of its mentions if that is listed; None where it is not shown."""
        own = {
            place: row
            for place, row in enumerate(self.rows)
            if not isinstance(row, KindRow) and row.entity.id == entity_id
        }
        return next((place for place, row in own.items() if mention_of(row) == mention), next(iter(own), None))

    def words(self, row: EntityListRow) -> str:
        """A kind with its count, an entity's name with the number of its mentions, a time or a mention with its words."""
        if isinstance(row, KindRow):
            return f"{kind_plural(row.kind)} {number(row.count)}"
        if isinstance(row, TimeRow):
            return f"{period_words(row.event.value)} {row.sentence}"
        if isinstance(row, MentionRow):
            return row.words
        return f"{row.entity.name} {number(len(row.entity.mentions))}"

    def is_heading(self, row: EntityListRow) -> bool:
        """Whether the row is a kind."""
        return isinstance(row, KindRow)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As any row; an entity can be renamed and dragged besides."""
        flags = super().flags(index)
        if index.isValid() and isinstance(self.rows[index.row()], EntityRow):
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def _show(self) -> None:
        shown = [entity for entity in self._entities if self._needle in self._forms[entity.id]]
        if self._order is EntityOrder.COUNT:
            shown.sort(key=lambda entity: -len(entity.mentions))
        rows: list[EntityListRow] = []
        for kind in KIND_ORDER:
            of_kind = [entity for entity in shown if entity.kind is kind]
            if of_kind:
                rows.append(KindRow(kind, len(of_kind)))
            if kind is EntityKind.DATE:
                times = list(self._times({entity.id: entity for entity in of_kind}))
                rows += times
                known = {row.entity.id for row in times}
                of_kind = [entity for entity in of_kind if entity.id not in known]
            for entity in of_kind:
                rows += self._with_mentions(entity)
        self.reset(rows)

    def _times(self, entities: dict[str, Entity]) -> Iterator[TimeRow | MentionRow]:
        """The times that have a value, the earliest first."""
        owners = {mention.span: entity for entity in entities.values() for mention in entity.mentions}
        events = [event for event in self._events if event.mention in owners]
        for place, event in enumerate(events):
            entity = owners[event.mention]
            sentence = " ".join(event.sentence.of(self._text).split())
            yield TimeRow(entity, event, sentence, is_first=not place, is_last=place == len(events) - 1)
            if entity.id == self._opened:
                yield from (row for row in self._mentions(entity) if row.mention.span == event.mention)

    def _with_mentions(self, entity: Entity) -> Iterator[EntityRow | MentionRow]:
        is_opened = entity.id == self._opened
        yield EntityRow(entity, is_opened)
        if is_opened:
            yield from self._mentions(entity)

    def _mentions(self, entity: Entity) -> Iterator[MentionRow]:
        joins = (FIRST, *entity.joins, *[FIRST] * len(entity.mentions))
        for mention, join in zip(entity.mentions, joins, strict=False):
            words, name = _excerpt(self._text, mention.span)
            yield MentionRow(entity, mention, join, words, name)


def mention_of(row: EntityListRow | None) -> Span | None:
    """The mention that a row stands for; None for an entity with all its mentions."""
    if isinstance(row, TimeRow):
        return row.event.mention
    return row.mention.span if isinstance(row, MentionRow) else None


def _excerpt(text: str, span: Span) -> tuple[str, Span]:
    """Whole words of a paragraph around a span, and where it stands among them."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    before = text[start : span.start]
    after = text[span.end : end if end >= 0 else len(text)]
    if len(before) > _BEFORE:
        before = "…" + before[-_BEFORE:].partition(" ")[2]
    if len(after) > _AFTER:
        after = after[:_AFTER].rpartition(" ")[0] + "…"
    before = " ".join(before.split()) + (" " if before[-1:].isspace() else "")
    words = " ".join(span.of(text).split())
    after = (" " if after[:1].isspace() else "") + " ".join(after.split())
    return f"{before}{words}{after}", Span(len(before), len(before) + len(words))


def _forms(entity: Entity, text: str) -> str:
    forms = {entity.name, *(mention.span.of(text) for mention in entity.mentions)}
    return fold_text("\n".join(sorted(forms)))
