"""When what happened: the times that an article speaks of, in their order, each with its sentence."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reader.arabic.tokens import sentences
from reader.article import Article
from reader.entities.model import EntityKind, Evidence
from reader.findings import Analysis
from reader.spans import Span

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Event:
    """A time with what is said of it.

    Attributes:
        value: ISO 8601: a day, a week (`2024-W10`), a month, a year, or a stretch of two of them (`A/B`).
        first: Its first day.
        last: Its last day.
        mention: The words that tell the time.
        sentence: The sentence that they stand in.
        evidence: The rule that read them, and what the value rests on.
    """

    value: str
    first: date
    last: date
    mention: Span
    sentence: Span
    evidence: Evidence


def dates(analysis: Analysis) -> Mapping[Span, str]:
    """The value of every mention of a time, by its place; empty where it could not be resolved."""
    return {
        mention.span: entity.value
        for entity in analysis.entities
        if entity.kind is EntityKind.DATE
        for mention in entity.mentions
    }


def timeline(analysis: Analysis, article: Article) -> tuple[Event, ...]:
    """The times of an article that have a value, the earliest first, then in the order of the text.

    Of two that begin on one day the shorter comes first.

    Args:
        analysis: What was found in the article.
        article: The article.
    """
    parts = [part for block in article.blocks for part in sentences(article.text, block.span)]
    events = []
    for entity in analysis.entities:
        days = bounds(entity.value) if entity.kind is EntityKind.DATE else None
        if days is not None:
            events += [
                Event(entity.value, *days, mention.span, _sentence_of(mention.span, parts), mention.evidence)
                for mention in entity.mentions
            ]
    return tuple(sorted(events, key=lambda event: (event.first, event.last, event.mention)))


def _sentence_of(mention: Span, parts: Sequence[Span]) -> Span:
    """The sentence that a mention begins in."""
    place = bisect_right(parts, mention.start, key=lambda part: part.start)
    return parts[place - 1] if place else mention


def bounds(value: str) -> tuple[date, date] | None:
    """The first and the last day of an ISO 8601 value; None if it is none."""
    first, _, last = value.partition("/")
    try:
        return _first_day(first), _last_day(last or first)
    except (ValueError, OverflowError):
        return None


def _first_day(value: str) -> date:
    if "W" in value:
        return date.fromisoformat(f"{value}-1")
    return date.fromisoformat(f"{value}-01-01"[: len("2024-01-01")])


def _last_day(value: str) -> date:
    first = _first_day(value)
    if "W" in value:
        return first + timedelta(days=6)
    if len(value) == len("2024"):
        return first.replace(month=_MONTHS, day=31)
    if len(value) == len("2024-01"):
        after = first.replace(year=first.year + first.month // _MONTHS, month=first.month % _MONTHS + 1)
        return after - timedelta(days=1)
    return first
