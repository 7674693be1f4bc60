"""The two ends of a highlight, which the mouse can move."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF

from reader.spans import Span, trimmed
from ui.page.flow import Flow

KNOB = 4.5
"""Radius of a handle's knob."""

_REACH = 7.0


class End(Enum):
    """An end of a highlight."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Handles:
    """Where the ends of a highlight stand: rectangles without width in the column.

    Attributes:
        start: At its first letter, the knob above.
        end: After its last letter, the knob below.
    """

    start: QRectF
    end: QRectF

    def at(self, point: QPointF) -> End | None:
        """The end under a point of the column."""
        # Where both are near, as on a single letter, the end is the one that people mean to move.
        if _around(self.end, 0.0, 2 * KNOB).contains(point):
            return End.END
        return End.START if _around(self.start, 2 * KNOB, 0.0).contains(point) else None


def handles_of(flow: Flow, span: Span) -> Handles:
    """The handles of a highlight."""
    return Handles(flow.caret(span.start), flow.caret_after(span.end))


def resized(flow: Flow, span: Span, end: End, offset: int) -> Span:
    """The highlight with one end moved; it never loses its last letter, and holds no blank at its ends."""
    if end is End.START:
        moved = Span(min(offset, span.end - 1), span.end)
    else:
        moved = Span(span.start, max(offset, span.start + 1))
    return trimmed(moved, flow.text) or span


def _around(rect: QRectF, above: float, below: float) -> QRectF:
    return rect.adjusted(-_REACH, -above, _REACH, below)
