"""The two ends of a highlight, which the mouse can move."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.spans import Span, trimmed
from ui.page.flow import Flow, Placed
from ui.page.layers import BAND_RADIUS, BLEED

KNOB = 4.5
"""Radius of a handle's knob."""

_REACH = 7.0


class End(Enum):
    """An end of a highlight."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Handles:
    """Where the ends of a highlight stand: rectangles without width in the column; None for one that is out of sight.

    Attributes:
        start: At its first letter, the knob above.
        end: After its last letter, the knob below.
    """

    start: QRectF | None
    end: QRectF | None

    def at(self, point: QPointF) -> End | None:
        """The end under a point of the column."""
        # Where both are near, as on a single letter, the end is the one that people mean to move.
        if self.end is not None and _around(self.end, 0.0, 2 * KNOB).contains(point):
            return End.END
        if self.start is not None and _around(self.start, 2 * KNOB, 0.0).contains(point):
            return End.START
        return None

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """Draw the ends; the painter stands at the column's corner."""
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(colour)
        for rect, knob in ((self.start, -KNOB), (self.end, KNOB)):
            if rect is not None:
                y = rect.top() if knob < 0 else rect.bottom()
                painter.drawLine(QLineF(rect.x(), rect.top(), rect.x(), rect.bottom()))
                painter.drawEllipse(QPointF(rect.x(), y + knob), KNOB - 1, KNOB - 1)


def paint_frame(painter: QPainter, placed: Sequence[Placed], span: Span, colour: QColor) -> None:
    """Draw a frame around a passage, line by line; the painter stands at the column's corner."""
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for paragraph in placed:
        if span.overlaps(paragraph.paragraph.span):
            for rect in paragraph.bands(span):
                framed = rect.adjusted(-BLEED, 0.5, BLEED, -0.5)
                painter.drawRoundedRect(framed, BAND_RADIUS, BAND_RADIUS)


def handles_of(flow: Flow, span: Span, paragraphs: range) -> Handles:
    """The handles of a highlight that stand in the given paragraphs: no other is laid out for their sake."""
    first, last = flow.paragraphs.index_at(span.start), flow.paragraphs.index_at(max(span.start, span.end - 1))
    return Handles(
        flow.caret(span.start) if first in paragraphs else None,
        flow.caret_after(span.end) if last in paragraphs else None,
    )


def resized(flow: Flow, span: Span, end: End, offset: int) -> Span:
    """The highlight with one end moved; it never loses its last letter, and holds no blank at its ends."""
    if end is End.START:
        moved = Span(min(offset, span.end - 1), span.end)
    else:
        moved = Span(span.start, max(offset, span.start + 1))
    return trimmed(moved, flow.text) or span


def _around(rect: QRectF, above: float, below: float) -> QRectF:
    return rect.adjusted(-_REACH, -above, _REACH, below)
