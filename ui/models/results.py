"""What a search of the library found, as rows: under headings, whom it found, then notes, then articles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.store.hits import SearchHit
from reader.store.places import HitKind
from ui.models.rows import RowModel
from ui.strings import hit_plural


@dataclass(frozen=True, slots=True)
class HitHeading:
    """Stands over all hits of a kind."""

    kind: HitKind


ResultRow = HitHeading | SearchHit


class ResultModel(RowModel[ResultRow]):
    """The hits of a search, as many as have been asked for."""

    @property
    def hits(self) -> Sequence[SearchHit]:
        """The hits without their headings."""
        return [row for row in self.rows if isinstance(row, SearchHit)]

    def show(self, hits: Iterable[SearchHit]) -> None:
        """Show the hits of another search, those of one kind after one another."""
        rows: list[ResultRow] = []
        for hit in hits:
            _add(rows, hit)
        self.reset(rows)

    def append(self, hits: Iterable[SearchHit]) -> None:
        """Show further hits of the same search."""
        rows = list(self.rows[-1:])
        known = len(rows)
        for hit in hits:
            _add(rows, hit)
        for row in rows[known:]:
            self.insert(len(self.rows), row)

    def words(self, row: ResultRow) -> str:
        """The title of the article and the words around the hit; for a name, the name."""
        if isinstance(row, HitHeading):
            return hit_plural(row.kind)
        return row.title if row.title == row.snippet else f"{row.title}: {row.snippet}"

    def is_heading(self, row: ResultRow) -> bool:
        """Whether the row only names the kind of those below."""
        return isinstance(row, HitHeading)


def _add(rows: list[ResultRow], hit: SearchHit) -> None:
    last = rows[-1] if rows else None
    if last is None or last.kind is not hit.kind:
        rows.append(HitHeading(hit.kind))
    rows.append(hit)
