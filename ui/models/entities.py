"""The entities of the open article as rows: headings of kinds, and under each its entities."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject

from reader.arabic.normalise import fold_text
from reader.entities.model import Entity, EntityKind
from ui.models.rows import RowModel
from ui.numbers import number
from ui.strings import kind_plural

KIND_ORDER = (
    EntityKind.PER,
    EntityKind.LOC,
    EntityKind.ORG,
    EntityKind.EVENT,
    EntityKind.DATE,
    EntityKind.QUANTITY,
)


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
    """An entity of the open article."""

    entity: Entity


EntityListRow = KindRow | EntityRow


class EntityModel(RowModel[EntityListRow]):
    """The article's entities by kind, narrowed by a filter.

    Args:
        parent: Owns the model.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entities: tuple[Entity, ...] = ()
        self._forms: dict[str, str] = {}
        self._needle = ""
        self._order = EntityOrder.COUNT

    @property
    def order(self) -> EntityOrder:
        """How entities are ordered."""
        return self._order

    def set_entities(self, entities: Sequence[Entity], text: str) -> None:
        """Show the entities of another article.

        Args:
            entities: In the order of their first mention.
            text: The article's text, whose written forms the filter also finds.
        """
        self._entities = tuple(entities)
        self._forms = {entity.id: _forms(entity, text) for entity in entities}
        self._show()

    def set_filter(self, needle: str) -> None:
        """Show only entities that hold these words in some written form; an empty needle shows all."""
        self._needle = fold_text(needle.strip())
        self._show()

    def set_order(self, order: EntityOrder) -> None:
        """Order the entities of each kind by first mention or by number of mentions."""
        self._order = order
        self._show()

    def words(self, row: EntityListRow) -> str:
        """A kind with its count, or an entity's name with the number of its mentions."""
        if isinstance(row, KindRow):
            return f"{kind_plural(row.kind)} {number(row.count)}"
        return f"{row.entity.name} {number(len(row.entity.mentions))}"

    def is_heading(self, row: EntityListRow) -> bool:
        """Whether the row is a kind."""
        return isinstance(row, KindRow)

    def _show(self) -> None:
        shown = [entity for entity in self._entities if self._needle in self._forms[entity.id]]
        if self._order is EntityOrder.COUNT:
            shown.sort(key=lambda entity: -len(entity.mentions))
        rows: list[EntityListRow] = []
        for kind in KIND_ORDER:
            of_kind = [EntityRow(entity) for entity in shown if entity.kind is kind]
            if of_kind:
                rows.append(KindRow(kind, len(of_kind)))
                rows.extend(of_kind)
        self.reset(rows)


def _forms(entity: Entity, text: str) -> str:
    forms = {entity.name, *(mention.span.of(text) for mention in entity.mentions)}
    return fold_text("\n".join(sorted(forms)))
