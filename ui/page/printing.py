"""The page on paper and in a PDF, from the same layouts as on the screen.

Layouts count in pixels of 1/96 inch; the painter scales them to the device.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter

from reader.annotations import Annotation
from reader.article import Article, Block, BlockKind, Direction
from reader.spans import Span
from ui.page.flow import Flow, Line
from ui.page.margin import Margin, PlacedNote
from ui.page.marks import Marks
from ui.page.painter import PagePainter, masthead_height
from ui.page.scene import AnnotationLayer, Scene
from ui.page.style import BAR_TO_NOTE, BAR_WIDTH, TOP, PageGeometry, PageStyle
from ui.theme import load_theme

DOTS_PER_INCH = 96
PRINT_PX = 18
"""Size of the text on paper: 13.5 points."""

_NOTE_WIDTH = 150
_NOTE_GAP = 40
_FOOT = 40
_FOOT_PX = 10
_BETWEEN_NOTES = 10
_LONGEST_NOTE = 10_000
_MARK_SCALE = 0.5
_MARK_RISE = 0.75


class NotePlace(StrEnum):
    """Where notes are printed."""

    NONE = "none"
    MARGIN = "margin"
    ENDNOTES = "endnotes"


@dataclass(frozen=True, slots=True)
class PrintChoices:
    """What is printed besides the text.

    Attributes:
        highlights: Bands and their patterns.
        underlines: Of people, places and organisations.
        notes: Where notes stand.
        size_px: Size of the text, in pixels of 1/96 inch.
        searchable: Set the text so that it can be searched in and copied from a PDF, in plainer forms.
    """

    highlights: bool = True
    underlines: bool = False
    notes: NotePlace = NotePlace.MARGIN
    size_px: int = PRINT_PX
    searchable: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A stretch of the column that fills one page, from its top to below its last line."""

    top: int
    bottom: int


def sheets(flow: Flow, first_room: int, room: int) -> Iterator[Sheet]:
    """Divide a column into pages, between lines.

    No heading stands last on its page, and no line of a paragraph alone at either end of one.

    Args:
        flow: The article in its column.
        first_room: Height that the first page has for text.
        room: Height that every other page has.
    """
    top, height = 0, first_room
    while not _ends_within(flow, top, top + height):
        bottom = _break_before(flow, top, top + height)
        yield Sheet(top, bottom)
        top, height = bottom, room
    yield Sheet(top, flow.heights.total)


def print_scene(device: QPagedPaintDevice, shown: Scene, choices: PrintChoices) -> int:
    """Print what a scene shows.

    Args:
        device: A printer or a PDF writer, with its page set.
        shown: The scene of the page on the screen; it stays as it is.
        choices: What is printed besides the text.

    Returns:
        How many pages were printed; 0 if there is no article or the device cannot be painted on.
    """
    if shown.flow is None:
        return 0
    painter = QPainter()
    if not painter.begin(device):
        return 0
    scale = device.logicalDpiX() / DOTS_PER_INCH
    painter.scale(scale, scale)
    job = _Job(painter, device, shown, choices, (round(device.width() / scale), round(device.height() / scale)))
    count = job.run()
    painter.end()
    return count


class _Job:
    """One article being printed."""

    def __init__(
        self, painter: QPainter, device: QPagedPaintDevice, shown: Scene, choices: PrintChoices, size: tuple[int, int]
    ) -> None:
        self._painter = painter
        self._device = device
        self._choices = choices
        self._width, self._height = size
        self._room = size[1] - _FOOT
        self._margin = Margin(longest=_LONGEST_NOTE)
        self._scene = _scene_for(shown, choices, self._width)
        self._left_over: list[Annotation] = []
        self._count = 0

    def run(self) -> int:
        flow = self._scene.flow
        if flow is None:
            return 0
        head = masthead_height(self._scene) - TOP
        for sheet in sheets(flow, self._room - head, self._room):
            self._begin_page()
            self._print_sheet(sheet, head if sheet.top == 0 else 0)
        if self._left_over:
            self._print_endnotes()
        return self._count

    def _begin_page(self) -> None:
        if self._count:
            self._device.newPage()
        self._count += 1
        font = QFont()
        font.setPixelSize(_FOOT_PX)
        self._painter.setFont(font)
        self._painter.setPen(self._scene.style.theme.colour("dim"))
        foot = QRectF(0, self._height - _FOOT / 2, self._width, _FOOT / 2)
        self._painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(self._count))

    def _print_sheet(self, sheet: Sheet, head: int) -> None:
        painter, scene, flow = self._painter, self._scene, self._scene.flow
        if flow is None:
            return
        page = PagePainter(painter, scene, left=scene.geometry.column_left, top=head - sheet.top)
        if head:
            page.paint_masthead(-TOP)
        placed = list(flow.visible(sheet.top, sheet.bottom))
        notes = self._notes_of(sheet)
        painter.save()
        painter.setClipRect(QRectF(0, head, self._width, sheet.bottom - sheet.top))
        page.paint(placed, [])
        painter.restore()
        page.paint_notes(notes)
        for number, annotation in enumerate(self._left_over, start=1):
            end = annotation.target.span.end
            in_sight = placed[0].paragraph.span.start < end <= placed[-1].paragraph.span.end
            if in_sight and sheet.top <= flow.caret_after(end).center().y() < sheet.bottom:
                self._print_mark(flow, end, number, head - sheet.top)

    def _notes_of(self, sheet: Sheet) -> list[PlacedNote]:
        """The notes of a page in its margin; those that find no room are left for the end."""
        scene, flow = self._scene, self._scene.flow
        if flow is None or self._choices.notes is NotePlace.NONE:
            return []
        if self._choices.notes is NotePlace.ENDNOTES:
            self._left_over += _noted_between(scene, flow, sheet)
            return []
        found = [
            note
            for note in self._margin.placed(scene, sheet.top, sheet.bottom)
            if sheet.top <= note.baseline < sheet.bottom
        ]
        placed = stacked(found, sheet.top, sheet.top + self._room)
        self._left_over += [note.annotation for note in found[len(placed) :]]
        return placed

    def _print_mark(self, flow: Flow, end: int, number: int, top: int) -> None:
        """Print the number of an endnote after its passage, raised."""
        rect = flow.caret_after(end).translated(self._scene.geometry.column_left, top)
        em = self._scene.style.size_px
        font = QFont(self._scene.style.family)
        font.setPixelSize(round(em * _MARK_SCALE))
        self._painter.setFont(font)
        self._painter.setPen(self._scene.style.theme.colour("accent"))
        width = self._painter.fontMetrics().horizontalAdvance(str(number))
        x = rect.x() - width - 1 if self._scene.geometry.direction is Direction.RTL else rect.x() + 1
        self._painter.drawText(QPointF(x, rect.bottom() - em * _MARK_RISE), str(number))

    def _print_endnotes(self) -> None:
        """Print the notes that stand in no margin, on pages of their own, numbered as in the text."""
        scene = self._scene
        notes = _endnotes(self._left_over, scene.geometry.direction)
        flow = Flow(notes, scene.geometry.direction, scene.style, scene.geometry.column_width)
        self._scene = replace(scene, flow=flow, title="", line="", annotations=AnnotationLayer(), mentions=Marks())
        self._left_over = []
        for sheet in sheets(flow, self._room, self._room):
            self._begin_page()
            self._print_sheet(sheet, 0)


def stacked(notes: Sequence[PlacedNote], top: float, bottom: float) -> list[PlacedNote]:
    """Stand notes between two heights without overlap, each as near to its passage as it can.

    Returns:
        As many of them, from the first on, as there is room for.
    """
    fitting: list[PlacedNote] = []
    used = 0.0
    for note in notes:
        used += note.rect.height() + (_BETWEEN_NOTES if fitting else 0)
        if used > bottom - top:
            break
        fitting.append(note)
    tops: list[float] = []
    floor = top
    for note in fitting:
        tops.append(max(float(note.baseline - note.layout.rise), floor))
        floor = tops[-1] + note.rect.height() + _BETWEEN_NOTES
    ceiling = bottom
    for index in range(len(fitting) - 1, -1, -1):
        height = fitting[index].rect.height()
        tops[index] = min(tops[index], ceiling - height)
        ceiling = tops[index] - _BETWEEN_NOTES
    return [
        replace(note, rect=QRectF(note.rect.x(), y, note.rect.width(), note.rect.height()))
        for note, y in zip(fitting, tops, strict=True)
    ]


def _scene_for(shown: Scene, choices: PrintChoices, width: int) -> Scene:
    """The scene on paper: other measures, nothing selected."""
    display = replace(shown.style.display, presentation_forms=choices.searchable)
    # Paper is white, by whatever light the screen is read.
    theme = load_theme("light")
    style = replace(shown.style, theme=theme, size_px=choices.size_px, column_px=width, display=display)
    geometry = _geometry(width, shown.geometry.direction, with_notes=choices.notes is NotePlace.MARGIN)
    flow = _flow_of(shown, style, geometry.column_width)
    printed = Scene(style, geometry, flow, title=shown.title, line=shown.line, annotations=shown.annotations)
    printed.has_bands = choices.highlights
    if choices.underlines:
        printed.mentions, printed.mention_values = shown.mentions, shown.mention_values
    return printed


def _flow_of(shown: Scene, style: PageStyle, width: int) -> Flow | None:
    return Flow(shown.flow.article, shown.flow.direction, style, width) if shown.flow is not None else None


def _geometry(width: int, direction: Direction, *, with_notes: bool) -> PageGeometry:
    note, gap = (_NOTE_WIDTH, _NOTE_GAP) if with_notes else (0, 0)
    column = width - note - gap
    if direction is Direction.RTL:
        return PageGeometry(note + gap, column, 0, note, note + BAR_TO_NOTE, direction)
    return PageGeometry(0, column, width - note, note, width - note - BAR_TO_NOTE - BAR_WIDTH, direction)


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


def _noted_between(scene: Scene, flow: Flow, sheet: Sheet) -> list[Annotation]:
    """The annotations with a note whose passage ends on a page, in order."""
    found: dict[str, Annotation] = {}
    for placed in flow.visible(sheet.top, sheet.bottom):
        for annotation in scene.annotations.within(placed.paragraph.span):
            y = flow.caret_after(annotation.target.span.end).center().y()
            if annotation.body.note and sheet.top <= y < sheet.bottom:
                found[annotation.id] = annotation
    return list(found.values())


def _endnotes(annotations: Sequence[Annotation], direction: Direction) -> Article:
    """The endnotes as an article: a heading, then a numbered paragraph for each."""
    heading = QCoreApplication.translate("Printing", "Notes")
    lines = [heading]
    for number, annotation in enumerate(annotations, start=1):
        # The mark keeps a note that begins with a Latin word in the direction of the article.
        mark = "\u200f" if direction is Direction.RTL else "\u200e"
        lines += [f"{mark}{number}. {annotation.body.note.splitlines()[0]}", *annotation.body.note.splitlines()[1:]]
    blocks, start = [], 0
    for index, line in enumerate(lines):
        kind = BlockKind.PARAGRAPH if index else BlockKind.HEADING
        blocks.append(Block(Span(start, start + len(line)), kind, 0 if index else 2))
        start += len(line) + 1
    return Article("\n".join(lines), tuple(blocks))
