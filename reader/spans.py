"""Half-open stretches of text, counted in code points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `[start, end)` of code points of one text.

    Raises:
        ValueError: The span starts before 0 or ends before it starts.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span of no length is false: it marks a place, not a passage."""
        return self.start < self.end

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def intersection(self, other: "Span") -> "Span | None":
        """The stretch that both cover, or None where they share nothing."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    def shifted(self, distance: int) -> "Span":
        """The span moved by `distance` code points (negative: towards the start)."""
        return Span(self.start + distance, self.end + distance)


def trimmed(span: Span, text: str) -> Span:
    """The span without the white space at its two ends (empty at its start if it holds nothing else)."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
