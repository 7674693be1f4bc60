"""Links between annotations, and the types of links."""

from collections.abc import Sequence
from dataclasses import asdict

import peewee

from reader.errors import AmbiguousIdError, NotFoundError
from reader.links import Link, LinkType
from reader.store.columns import stored
from reader.store.connection import LibraryDatabase
from reader.store.schema import AnnotationRow, LinkRow, LinkTypeRow
from reader.store.statements import in_batches

_Source, _Target = AnnotationRow.alias(), AnnotationRow.alias()
_COLUMNS = (_Source.id, _Target.id, LinkRow.type, LinkRow.note, LinkRow.id, LinkRow.created)


class LinkStore:
    """The links of one library."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def find(self, link_id: str) -> Link | None:
        """One link; None if there is none with this id."""
        found = self._select(LinkRow.id == link_id)
        return found[0] if found else None

    def resolve(self, prefix: str) -> Link:
        """The one link whose id begins so.

        Raises:
            NotFoundError: There is none.
            AmbiguousIdError: There are several.
        """
        found = self._select(peewee.fn.substr(LinkRow.id, 1, len(prefix)) == stored(prefix)) if prefix else ()
        if not found:
            raise NotFoundError(prefix)
        if len(found) > 1:
            raise AmbiguousIdError(prefix, tuple(link.id for link in found))
        return found[0]

    def of_annotations(self, annotation_ids: Sequence[str]) -> tuple[Link, ...]:
        """The links from and to some annotations, the oldest first; those to or from the trash too."""
        found: dict[str, tuple[int, Link]] = {}
        for batch in in_batches(annotation_ids):
            for end in (_Source, _Target):
                found |= {link.id: (number, link) for number, link in self._numbered(end.id.in_(batch))}
        return tuple(link for _, link in sorted(found.values(), key=_number))

    def all(self) -> tuple[Link, ...]:
        """All links of the library, the oldest first."""
        return self._select(LinkRow.number > 0)

    def put(self, link: Link) -> None:
        """Insert a link, or replace the one with its id.

        Raises:
            NotFoundError: One of its annotations is not in the library.
        """
        with self._database.writing():
            columns = {
                "source": self._annotation(link.source),
                "target": self._annotation(link.target),
                "type": link.type,
                "note": link.note,
                "created": link.created,
            }
            if not self._database.run(LinkRow.update(**columns).where(LinkRow.id == link.id)):
                self._database.run(LinkRow.insert(id=link.id, **columns))

    def remove(self, link_id: str) -> None:
        """Take a link away; does nothing where there is none."""
        with self._database.writing():
            self._database.run(LinkRow.delete().where(LinkRow.id == link_id))

    def _select(self, condition: peewee.Expression) -> tuple[Link, ...]:
        return tuple(link for _, link in self._numbered(condition))

    def _numbered(self, condition: peewee.Expression) -> list[tuple[int, Link]]:
        """Links with their row numbers."""
        rows = self._database.rows(
            LinkRow.select(LinkRow.number, *_COLUMNS)
            .join(_Source, on=LinkRow.source == _Source.number)
            .switch(LinkRow)
            .join(_Target, on=LinkRow.target == _Target.number)
            .where(condition)
            .order_by(LinkRow.number)
        )
        return [(row[0], Link(*row[1:])) for row in rows]

    def _annotation(self, annotation_id: str) -> int:
        row = self._database.row(AnnotationRow.select(AnnotationRow.number).where(AnnotationRow.id == annotation_id))
        if row is None:
            raise NotFoundError(annotation_id)
        return int(row[0])


def _number(row: tuple[int, Link]) -> int:
    return row[0]


class LinkTypeStore:
    """The types of links of one library."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def all(self) -> tuple[LinkType, ...]:
        """All types in their order."""
        rows = self._database.rows(
            LinkTypeRow.select(LinkTypeRow.id, LinkTypeRow.name, LinkTypeRow.inverse, LinkTypeRow.position).order_by(
                LinkTypeRow.position, LinkTypeRow.id
            )
        )
        return tuple(LinkType(*row) for row in rows)

    def find(self, type_id: str) -> LinkType | None:
        """One type; None if there is none with this id."""
        return next((each for each in self.all() if each.id == type_id), None)

    def put(self, link_type: LinkType) -> None:
        """Insert a type, or replace the one with its id."""
        with self._database.writing():
            self._database.run(LinkTypeRow.insert(**asdict(link_type)).on_conflict_replace())

    def remove(self, type_id: str) -> None:
        """Take a type away; links that have it keep it. Does nothing where there is none."""
        with self._database.writing():
            self._database.run(LinkTypeRow.delete().where(LinkTypeRow.id == type_id))
