"""The column divided into pages, between lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.annotations import Annotation
from reader.article import BlockKind
from ui.page.flow import Flow, Line
from ui.page.scene import Scene


@dataclass(frozen=True, slots=True)
class Sheet:
    """A stretch of the column that fills one page, from its top to below its last line.

    Attributes:
        top: Where it begins.
        bottom: Where it ends.
        is_last: Whether the text ends on it.
    """

    top: int
    bottom: int
    is_last: bool


def sheets(flow: Flow, first_room: int, room: int) -> Iterator[Sheet]:
    """Divide a column into pages.

    Args:
        flow: The article in its column.
        first_room: Height that the first page has for text.
        room: Height that every other page has.
    """
    sheet = next_sheet(flow, 0, first_room)
    yield sheet
    while not sheet.is_last:
        sheet = next_sheet(flow, sheet.bottom, room)
        yield sheet


def next_sheet(flow: Flow, top: int, room: int) -> Sheet:
    """The page that begins at a height and has room for so much text.

    No heading stands last on it, and no line of a paragraph alone at either of its ends.
    """
    if _ends_within(flow, top, top + room):
        return Sheet(top, flow.heights.total, is_last=True)
    return Sheet(top, _break_before(flow, top, top + room), is_last=False)


def noted_on(scene: Scene, sheet: Sheet) -> list[Annotation]:
    """The annotations with a note whose passage ends on a page, in order."""
    flow, found = scene.flow, dict[str, Annotation]()
    for placed in flow.visible(sheet.top, sheet.bottom) if flow is not None else ():
        for annotation in scene.annotations.within(placed.paragraph.span):
            end = annotation.target.span.end
            if not annotation.body.note.strip() or not placed.paragraph.span.start < end <= placed.paragraph.span.end:
                continue
            if flow is not None and sheet.top <= flow.caret_after(end).center().y() < sheet.bottom:
                found[annotation.id] = annotation
    return list(found.values())


def spread(wanted: Sequence[tuple[float, float]], top: float, bottom: float, between: float) -> list[float]:
    """Stand things between two heights without overlap, each as near to its wanted place as it can.

    Args:
        wanted: Wanted top and height of each, in order.
        top: Above which none may begin.
        bottom: Below which none may end.
        between: Room between two.

    Returns:
        The tops of as many of them, from the first on, as there is room for.
    """
    fitting, used = 0, -between
    for _, height in wanted:
        used += between + height
        if used > bottom - top:
            break
        fitting += 1
    tops: list[float] = []
    floor = top
    for y, height in wanted[:fitting]:
        tops.append(max(y, floor))
        floor = tops[-1] + height + between
    ceiling = bottom
    for index in range(fitting - 1, -1, -1):
        tops[index] = min(tops[index], ceiling - wanted[index][1])
        ceiling = tops[index] - between
    return tops


def _ends_within(flow: Flow, top: int, limit: int) -> bool:
    """Whether the text ends between two heights; lays out what stands there, since an estimate may end it too soon."""
    last = list(flow.visible(top, limit))[-1]
    return last.paragraph.span.end == len(flow.text) and last.top + last.layout.height <= limit


def _break_before(flow: Flow, top: int, limit: int) -> int:
    """The height at which the next page begins: the top of a line, or of the paragraph that it opens."""
    line = flow.first_line(limit)
    for earlier in (_with_company(flow, line), line):
        y = flow.heights.top_of(earlier.paragraph) if earlier.number == 0 else earlier.top
        if top < y:  # past the limit by blank space at most
            return y
    return limit


def _with_company(flow: Flow, line: Line) -> Line:
    """The line before which to break, so that none stands alone and no heading last."""
    count, paragraph, number = flow.layout(line.paragraph).line_count, line.paragraph, line.number
    if number == count - 1 and count > 2:  # noqa: PLR2004
        number -= 1
    if number == 1:
        number = 0
    while number == 0 and paragraph > 0 and flow.paragraphs[paragraph - 1].kind in {BlockKind.TITLE, BlockKind.HEADING}:
        paragraph -= 1
    return flow.line(paragraph, number)
