"""Focus mode: which part of the article is being read, and which part of the page stays clear of the veil."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion

from reader.article import BlockKind
from reader.spans import Span
from ui.page.flow import Flow, Placed
from ui.page.margin import PlacedNote
from ui.page.scene import Scene
from ui.page.selection import Unit, unit_at
from ui.page.style import BOTTOM, NOTE_GAP, Focus

_EYE = 0.4
"""The share of the viewport's height at which the eye rests while a long article is scrolled."""

_AIR = 10
_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def focused_span(flow: Flow, offset: int, focus: Focus) -> Span:
    """What stands out when a code point is read: its paragraph or sentence. A heading goes with what follows it."""
    unit, paragraphs = Unit.SENTENCE if focus is Focus.SENTENCE else Unit.PARAGRAPH, flow.paragraphs
    first = last = paragraphs.index_at(offset)
    while last + 1 < len(paragraphs) and paragraphs[last].kind in _HEADINGS:
        last += 1
    span = unit_at(flow, offset if last == first else paragraphs[last].span.start, unit)
    opening = paragraphs.index_at(span.start)
    if span.start > paragraphs[opening].span.start:
        return span
    while opening > 0 and paragraphs[opening - 1].kind in _HEADINGS:
        opening -= 1
    return Span(paragraphs[opening].span.start, span.end)


def neighbour(flow: Flow, span: Span, *, following: bool) -> int | None:
    """A code point of the unit after a span, or of the one before it; None at the end or the start of the text."""
    text, step = flow.text, 1 if following else -1
    offset = span.end if following else span.start - 1
    while 0 <= offset < len(text) and text[offset].isspace():
        offset += step
    return offset if 0 <= offset < len(text) else None


def reading_y(value: int, maximum: int, head: int, height: int) -> int:
    """The height in the viewport at which the reader is: at the first line at the start, at the last one at the end.

    Args:
        value: How far the page is scrolled.
        maximum: How far it can be.
        head: Where the text begins on the page that is not scrolled.
        height: Of the viewport.
    """
    first, last, middle = head + _AIR, height - BOTTOM - _AIR, round(height * _EYE)
    if maximum < height:
        return first + round((last - first) * value / max(1, maximum))
    return max(min(first + value, middle), last - (maximum - value))


def clear_region(scene: Scene, placed: Sequence[Placed], notes: Sequence[PlacedNote], top: int) -> QRegion:
    """What the veil leaves clear: the unit that is read, and the notes on it.

    Args:
        scene: What is shown.
        placed: The paragraphs in sight.
        notes: The notes in sight.
        top: Y of the first paragraph in the viewport.
    """
    region, focus, geometry = QRegion(), scene.focus, scene.geometry
    if focus is None:
        return region
    for paragraph in placed:
        for rect in _slabs(paragraph, focus, geometry.column_width):
            region += rect.translated(geometry.column_left, top).toAlignedRect()
    for note in notes:
        if note.annotation.target.span.overlaps(focus):
            around = note.rect.translated(0, top).toAlignedRect().adjusted(-NOTE_GAP, -2, NOTE_GAP, 2)
            region += QRegion(around) & geometry.margin_rect(around.bottom() + 1)
    return region


def _slabs(placed: Placed, focus: Span, width: int) -> list[QRectF]:
    """Rectangles, as high as the lines, of the part of a paragraph that is read; the whole paragraph as one."""
    layout, own = placed.layout, placed.paragraph.span
    if not own.overlaps(focus):
        return []
    if focus.contains(own):
        return [QRectF(-_AIR, placed.top, width + 2 * _AIR, layout.height)]
    pitch = layout.setting.style.pitch
    return [
        QRectF(left - 2, placed.top + layout.line_top(line), right - left + 4, pitch)
        for line, left, right in placed.line_bands(focus)
    ]
