"""What two texts do not have in common, as rows: paragraphs that differ, with a little of what stands around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex

from reader.annotations import Annotation, AnnotationState
from reader.differences import Comparison, Likeness, Stretch
from reader.spans import Span
from ui.models.rows import RowModel
from ui.page.marks import Marks

_AROUND = 1
"""Unchanged paragraphs that are shown before and after one that differs."""

_LEAST_FOLDED = 3
_MOST_UNFOLDED = 200
_PAGE = 200
_KEPT, _LONG = 90, 260
"""Of an unchanged stretch within a paragraph that is longer, so many characters at either end are shown."""

_ROOT = QModelIndex()


class PieceKind(StrEnum):
    """How a piece of a paragraph compares."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters that compare alike."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A paragraph of a comparison, or several that are folded away.

    Attributes:
        likeness: How it compares.
        pieces: What it says; nothing for what is folded.
        place: Where it stands in the newer text.
        number: Which difference it is, from 1; 0 for what does not differ.
        folded: What is folded away; None for a paragraph.
        notes: Annotations that stand on what differs.
        is_from_below: Of a paragraph that has moved, whether it stands, or stood, further down; None for any other.
    """

    likeness: Likeness
    pieces: tuple[Piece, ...]
    place: Span
    number: int = 0
    folded: Stretch | None = None
    notes: tuple[Annotation, ...] = ()
    is_from_below: bool | None = None


def rows_of(comparison: Comparison, annotations: Sequence[Annotation] = ()) -> list[DifferenceRow]:
    """The rows of a comparison.

    Args:
        comparison: Two texts and how they compare.
        annotations: Of the article whose present text is the newer one; those without a passage are looked for in the older.
    """
    notes = _Notes(annotations)
    rows: list[DifferenceRow] = []
    count = 0
    for stretch in comparison.stretches:
        if stretch.likeness is Likeness.SAME:
            rows += _unchanged(comparison, stretch, is_first=not rows)
            continue
        count += 1
        pieces = tuple(_pieces(comparison, stretch))
        own = stretch.new if stretch.likeness is Likeness.MOVED_AWAY else stretch.old
        below = stretch.elsewhere.start > own.start if stretch.elsewhere is not None else None
        found = notes.on(comparison, stretch)
        rows.append(DifferenceRow(stretch.likeness, pieces, stretch.new, count, notes=found, is_from_below=below))
    return rows


def unfolded(comparison: Comparison, stretch: Stretch) -> list[DifferenceRow]:
    """The paragraphs that were folded away; of very many, the first."""
    return list(_paragraphs(comparison, stretch))[:_MOST_UNFOLDED]


class DifferenceModel(RowModel[DifferenceRow]):
    """The rows of a comparison, of which as many are shown as have been scrolled to.

    Args:
        parent: Owns the model.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: list[DifferenceRow] = []

    def show(self, rows: Sequence[DifferenceRow]) -> None:
        """Show a comparison from its beginning."""
        self._left = list(rows[_PAGE:])
        self.reset(rows[:_PAGE])

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> bool:
        """Whether there are rows that are not shown yet."""
        return not parent.isValid() and bool(self._left)

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> None:
        """Show some more."""
        more, self._left = self._left[:_PAGE], self._left[_PAGE:]
        first = len(self._rows)
        self.beginInsertRows(parent if parent.isValid() else QModelIndex(), first, first + len(more) - 1)
        self._rows += more
        self.endInsertRows()

    def unfold(self, place: int, rows: Sequence[DifferenceRow]) -> None:
        """Show paragraphs in the place of the row that stands for them."""
        self.remove(place)
        self.beginInsertRows(QModelIndex(), place, place + len(rows) - 1)
        self._rows[place:place] = rows
        self.endInsertRows()

    def place_of(self, number: int) -> int:
        """The row of a difference; more rows are shown until it is there."""
        while True:
            found = next((place for place, row in enumerate(self._rows) if row.number == number), -1)
            if found >= 0 or not self.canFetchMore():
                return found
            self.fetchMore()

    def words(self, row: DifferenceRow) -> str:
        """What a screen reader says: what goes and what comes is named, for it is not seen."""
        if row.folded is not None:
            return self.tr("%Ln unchanged paragraph(s)", "", row.folded.count)
        said = [_spoken(piece) for piece in row.pieces]
        if row.likeness is Likeness.SAME:
            return "".join(said)
        return f"{move_words(row) or likeness_words(row.likeness)}: {''.join(said)}"


def move_words(row: DifferenceRow) -> str:
    """Whither a paragraph has moved, or whence; empty for one that has not."""
    if row.is_from_below is None:
        return ""
    if row.likeness is Likeness.MOVED_AWAY:
        return (
            QCoreApplication.translate("differences", "moved further down")
            if row.is_from_below
            else QCoreApplication.translate("differences", "moved further up")
        )
    return (
        QCoreApplication.translate("differences", "moved here from further down")
        if row.is_from_below
        else QCoreApplication.translate("differences", "moved here from further up")
    )


def likeness_words(likeness: Likeness) -> str:
    """What has become of a paragraph that has not moved."""
    return {
        Likeness.SAME: QCoreApplication.translate("differences", "unchanged"),
        Likeness.CHANGED: QCoreApplication.translate("differences", "changed"),
        Likeness.REMOVED: QCoreApplication.translate("differences", "removed"),
        Likeness.ADDED: QCoreApplication.translate("differences", "added"),
    }[likeness]


def _spoken(piece: Piece) -> str:
    if piece.kind is PieceKind.REMOVED:
        return QCoreApplication.translate("differences", "[removed: {words}]").format(words=piece.text)
    if piece.kind is PieceKind.ADDED:
        return QCoreApplication.translate("differences", "[added: {words}]").format(words=piece.text)
    return piece.text


def _unchanged(comparison: Comparison, stretch: Stretch, *, is_first: bool) -> Iterator[DifferenceRow]:
    """Unchanged paragraphs: those beside a difference, and the others folded away."""
    is_last = stretch.new.end >= len(comparison.new) and stretch.old.end >= len(comparison.old)
    before, after = (0 if is_first else _AROUND), (0 if is_last else _AROUND)
    folded = stretch.count - before - after
    paragraphs = list(_paragraphs(comparison, stretch)) if folded < _LEAST_FOLDED else []
    if paragraphs:
        yield from paragraphs
        return
    lines = stretch.new.of(comparison.new)
    first = _cut(lines, before)
    last = len(lines) - _cut(lines[::-1], after)
    start = stretch.new.start
    if before:
        yield from _paragraphs(comparison, _part(stretch, Span(start, start + first - 1), before))
    yield DifferenceRow(
        Likeness.SAME, (), stretch.new, folded=_part(stretch, Span(start + first, start + max(first, last)), folded)
    )
    if after:
        yield from _paragraphs(comparison, _part(stretch, Span(start + last + 1, stretch.new.end), after))


def _cut(lines: str, count: int) -> int:
    """How many characters the first lines take, with the line end after them."""
    at = 0
    for _ in range(count):
        at = lines.index("\n", at) + 1
    return at


def _part(stretch: Stretch, place: Span, count: int) -> Stretch:
    """Some of the paragraphs of an unchanged stretch, by their place in the newer text."""
    distance = stretch.old.start - stretch.new.start
    return replace(stretch, old=place.shifted(distance), new=place, count=count)


def _paragraphs(comparison: Comparison, stretch: Stretch) -> Iterator[DifferenceRow]:
    """A row for every paragraph of an unchanged stretch."""
    start = stretch.new.start
    for line in stretch.new.of(comparison.new).split("\n")[: stretch.count]:
        yield DifferenceRow(Likeness.SAME, (Piece(PieceKind.SAME, line),), Span(start, start + len(line)))
        start += len(line) + 1


def _pieces(comparison: Comparison, stretch: Stretch) -> Iterator[Piece]:
    """What a paragraph that differs says: what goes beside what comes, long unchanged stretches cut short."""
    if stretch.likeness is Likeness.REMOVED:
        yield Piece(PieceKind.REMOVED, stretch.old.of(comparison.old))
        return
    if stretch.likeness is Likeness.MOVED_AWAY:
        yield from _same(stretch.old.of(comparison.old), is_first=True)
        return
    if stretch.likeness is Likeness.MOVED_HERE:
        yield Piece(PieceKind.SAME, stretch.new.of(comparison.new))
        return
    if stretch.likeness is Likeness.ADDED:
        yield Piece(PieceKind.ADDED, stretch.new.of(comparison.new))
        return
    at = stretch.old.start
    for number, splice in enumerate(stretch.splices):
        yield from _same(comparison.old[at : splice.start], is_first=number < 1)
        if splice.old:
            yield Piece(PieceKind.REMOVED, splice.old)
        if splice.old and splice.new:
            yield Piece(PieceKind.SAME, " ")
        if splice.new:
            yield Piece(PieceKind.ADDED, splice.new)
        at = splice.end
    yield from _same(comparison.old[at : stretch.old.end], is_last=True)


def _same(text: str, *, is_first: bool = False, is_last: bool = False) -> Iterator[Piece]:
    if not text:
        return
    if len(text) > _LONG:
        head = "" if is_first else text[:_KEPT].rpartition(" ")[0]
        tail = "" if is_last else text[-_KEPT:].partition(" ")[2]
        text = f"{head} … {tail}"
    yield Piece(PieceKind.SAME, text)


class _Notes:
    """Annotations, asked for by place.

    Args:
        annotations: In any order.
    """

    def __init__(self, annotations: Sequence[Annotation]) -> None:
        self._known = {annotation.id: annotation for annotation in annotations}
        lost = {each.id for each in annotations if each.state is AnnotationState.ORPHANED}
        self._standing = Marks((each.id, each.target.span) for each in annotations if each.id not in lost)
        self._lost = Marks((each.id, each.target.span) for each in annotations if each.id in lost)

    def on(self, comparison: Comparison, stretch: Stretch) -> tuple[Annotation, ...]:
        """Those that stand on what differs in a stretch, and those whose words stood there."""
        spans = list(_new_spans(stretch))
        around = Span(max(0, stretch.new.start - 1), stretch.new.end + 1)
        standing = [
            self._known[key]
            for span, key in self._standing.overlapping(around)
            if any(_meet(span, each) for each in spans)
        ]
        old = stretch.old.of(comparison.old)
        lost = [self._known[key] for _, key in self._lost.overlapping(stretch.old)]
        return (*standing, *(each for each in lost if each.target.quote.exact in old))


def _new_spans(stretch: Stretch) -> Iterator[Span]:
    """What differs, by place in the newer text."""
    if stretch.likeness is not Likeness.CHANGED:
        yield stretch.new
        return
    distance = stretch.new.start - stretch.old.start
    for splice in stretch.splices:
        yield Span(splice.start + distance, splice.start + distance + len(splice.new))
        distance += splice.growth


def _meet(one: Span, other: Span) -> bool:
    """Whether two passages share something, or a place lies within the other."""
    return one.overlaps(other) or (not other and one.start < other.start < one.end)
