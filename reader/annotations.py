"""Highlights and notes, in the terms of the W3C Web Annotation Data Model.

Source: https://www.w3.org/TR/annotation-model/ (sections 3.2 bodies and targets, 4.2.4 and 4.2.5 selectors).
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from reader.spans import Span


class AnnotationState(StrEnum):
    """How an annotation stands to the text of its article."""

    ANCHORED = "anchored"
    MOVED = "moved"
    ORPHANED = "orphaned"
    TRASHED = "trashed"


@dataclass(frozen=True, slots=True)
class TextQuoteSelector:
    """A passage by its words: the passage, and up to 32 code points before and after it."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class TextPositionSelector:
    """A passage by its place, in code points, half open."""

    start: int
    end: int

    @property
    def span(self) -> Span:
        """The place as a span."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Target:
    """What an annotation is about.

    Attributes:
        article_id: UUID of the article.
        text_sha256: The version of the text that the selectors speak of.
        quote: The passage by its words.
        position: The passage by its place.
    """

    article_id: str
    text_sha256: str
    quote: TextQuoteSelector
    position: TextPositionSelector

    @property
    def span(self) -> Span:
        """Where the passage stands in the text of that version."""
        return self.position.span


@dataclass(frozen=True, slots=True)
class Body:
    """What an annotation says.

    Attributes:
        note: Markdown; empty for a bare highlight.
        label: Id of a `Label`; empty for none.
        tags: Names without `#`, nested with `/`, in the user's order.
        star: Whether the user marked it above others.
    """

    note: str = ""
    label: str = ""
    tags: tuple[str, ...] = ()
    star: bool = False


def new_id() -> str:
    """A random UUID for something that may leave the library."""
    # With the modules that it brings it would be a fiftieth of the start, and a first paint makes nothing new.
    from uuid import uuid4

    return str(uuid4())


def now() -> datetime:
    """The present moment in UTC, to the second: no finer one is shown or stored."""
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight with its note.

    Attributes:
        target: The passage.
        body: What is said about it.
        id: UUID.
        state: How it stands to the text.
        created: In UTC.
        modified: In UTC.
    """

    target: Target
    body: Body = field(default_factory=Body)
    id: str = field(default_factory=new_id)
    state: AnnotationState = AnnotationState.ANCHORED
    created: datetime = field(default_factory=now)
    modified: datetime = field(default_factory=now)


COLOURS = ("yellow", "green", "blue", "violet", "orange", "rose")
"""The names of the label colours that every theme has."""

PATTERNS = ("solid", "line", "dots", "dashes", "double", "wave")
"""The names of the lines that bands can have, so that colour is never the only difference; the first is no line."""


@dataclass(frozen=True, slots=True)
class Label:
    """A meaning that a highlight can have.

    Attributes:
        id: Stable key: `claim`, `evidence`, … for ours, a UUID for the user's own.
        name: What the user calls it; empty for ours, which the interface names in its language.
        colour: One of `COLOURS`.
        pattern: One of `PATTERNS`.
        position: Order in the legend, from 0.
    """

    id: str
    name: str
    colour: str
    pattern: str
    position: int
