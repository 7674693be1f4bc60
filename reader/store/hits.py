"""What a search has found, with the words around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from reader.identity import Referent
from reader.spans import Span
from reader.store.places import HitKind, Place

if TYPE_CHECKING:
    from reader.queries.matching import Matches

_AROUND = 60
_BEGINNING = 160


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article, a note, an entity or a source that a query fits.

    Attributes:
        kind: What it is.
        article_id: The article that it is or belongs to; empty for an entity or a source.
        annotation_id: The annotation, for a note on a passage.
        title: Title of the article; name of an entity or a source.
        snippet: Original text around the first match, on one line; of an entity or a source, the name that matches.
        matches: What matches in the snippet, in its code points; nothing where only filters ask for something.
        span: Where to go in the article's text; None where only its title or outlet matches.
        count: How many matches there are, in all of it; of an entity or a source, how often it is met.
        referent: The entity or source.
    """

    kind: HitKind
    article_id: str
    annotation_id: str | None
    title: str
    snippet: str
    matches: tuple[Span, ...]
    span: Span | None
    count: int
    referent: Referent | None = None


def hit_of(place: Place, row: tuple[Any, ...], texts: list[str], found: "Matches") -> SearchHit:
    """A row of a place as a hit.

    Args:
        place: The place.
        row: Article id, annotation id, title, and the place of an annotation; `Any` because columns differ.
        texts: Its texts.
        found: What matches in them.
    """
    article_id, annotation_id, title, start, end = row
    # Where nothing is to be marked, the first text that there is speaks for the row.
    best = max(range(len(texts)), key=lambda number: (found.texts[number].kinds, bool(texts[number]), -number))
    matches = found.texts[best].spans()
    first = next(matches, None)
    snippet, shown = _beginning(texts[best]) if first is None else _snippet(texts[best], first, matches)
    own = Span(start, end) if annotation_id is not None else None
    span = own if not place.is_text else first if best == 0 else None
    return SearchHit(place.kind, article_id, annotation_id, title, snippet, shown, span, found.count)


def _beginning(text: str) -> tuple[str, tuple[Span, ...]]:
    """The first words of a text on one line, in which nothing matches."""
    end = _word_edge(text, _BEGINNING, towards=-1)
    return text[:end].replace("\n", " ") + ("…" if end < len(text) else ""), ()


def _snippet(text: str, first: Span, others: Iterator[Span]) -> tuple[str, tuple[Span, ...]]:
    """Original text around the first match on one line, and what matches in it."""
    start = min(_word_edge(text, first.start - _AROUND, towards=1), first.start)
    end = max(_word_edge(text, first.end + _AROUND, towards=-1), first.end)
    lead = "…" if start > 0 else ""
    snippet = lead + text[start:end].replace("\n", " ") + ("…" if end < len(text) else "")
    inside = takewhile(lambda match: match.end <= end, others)
    return snippet, tuple(match.shifted(len(lead) - start) for match in (first, *inside))


def _word_edge(text: str, offset: int, *, towards: int) -> int:
    """The nearest place from `offset` in one direction that does not cut a word; gives up after one long word."""
    if offset <= 0 or offset >= len(text):
        return min(max(offset, 0), len(text))
    for place in range(offset, offset + towards * _AROUND, towards):
        if text[place - 1].isspace() != text[place].isspace() and text[place if towards > 0 else place - 1].isalnum():
            return place
    return offset
