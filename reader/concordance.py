"""What a library says about somebody: mentions as concordance lines, names, company, times, notes.

Source: keyword in context (KWIC), H. P. Luhn 1960.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader.identity import Referent
from reader.queries.tokens import words_of
from reader.spans import Span

_NO_DATE = "9999"


class LineOrder(StrEnum):
    """By what concordance lines are sorted: place (the newest article first), the words before, the words after, date."""

    PLACE = "place"
    BEFORE = "before"
    AFTER = "after"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Spot:
    """An article in which something stands, and where.

    Attributes:
        article_id: UUID of the article.
        title: Its title.
        outlet: Where it was published; may be empty.
        date: ISO 8601, perhaps partial, of its publication; of its import where that is unknown.
        span: The passage.
    """

    article_id: str
    title: str
    outlet: str
    date: str
    span: Span


@dataclass(frozen=True, slots=True)
class KwicLine:
    """A mention with the words around it, on one line.

    Attributes:
        spot: Where it stands.
        before: The words of its paragraph before it, as far as a line goes, with the blank that parts them from it.
        words: The mention itself.
        after: The words after it, likewise.
    """

    spot: Spot
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Somebody who stands near.

    Attributes:
        referent: Who.
        sentences: In how many sentences both are named.
        paragraphs: In how many paragraphs.
    """

    referent: Referent
    sentences: int
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Period:
    """How much of somebody there is in a time.

    Attributes:
        key: A month, `2023-09`, or a year where no more is known.
        articles: How many articles of that time name them.
        mentions: How often.
    """

    key: str
    articles: int
    mentions: int


@dataclass(frozen=True, slots=True)
class NoteOn:
    """A note on a passage that names somebody.

    Attributes:
        spot: The passage.
        annotation_id: The annotation.
        label: Id of its label; empty for none.
        quote: The words of the passage.
        note: Markdown; empty for a bare highlight.
    """

    spot: Spot
    annotation_id: str
    label: str
    quote: str
    note: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A name that the user said means somebody of another name.

    Attributes:
        name: What the program called them.
        into: Who they are.
        article_id: The article in which that was said.
        title: Its title.
    """

    name: str
    into: str
    article_id: str
    title: str


@dataclass(frozen=True, slots=True)
class EntityPage:
    """All that a library says about somebody or something.

    Attributes:
        referent: Who, under the fullest name, with the counts of all names.
        aliases: The ways in which they are written, and how often; the most frequent first.
        lines: Mentions, the newest article first; perhaps not all.
        neighbours: Who is named in the same paragraphs; the nearest first.
        periods: When they are named, the earliest first.
        notes: The user's notes on passages that name them, the newest first.
        joined: Names that the user has merged or changed into theirs.
    """

    referent: Referent
    aliases: tuple[tuple[str, int], ...] = ()
    lines: tuple[KwicLine, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    periods: tuple[Period, ...] = ()
    notes: tuple[NoteOn, ...] = ()
    joined: tuple[Joined, ...] = ()


def ordered(lines: Iterable[KwicLine], order: LineOrder) -> tuple[KwicLine, ...]:
    """Concordance lines in an order.

    Args:
        lines: The newest article first.
        order: By what they are sorted. Words before a mention are compared from the mention outwards.
    """
    match order:
        case LineOrder.PLACE:
            return tuple(lines)
        case LineOrder.BEFORE:
            return tuple(sorted(lines, key=lambda line: words_of(line.before)[::-1]))
        case LineOrder.AFTER:
            return tuple(sorted(lines, key=lambda line: words_of(line.after)))
        case LineOrder.DATE:
            return tuple(sorted(lines, key=lambda line: line.spot.date or _NO_DATE))
