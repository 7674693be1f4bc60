"""The page on paper and in a PDF, from the same layouts as on the screen."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPagedPaintDevice

from reader.annotations import Annotation
from reader.article import Article, Block, BlockKind, Direction
from reader.notemarkup import plain_lines
from reader.spans import Span
from ui.numbers import number
from ui.page.flow import Flow
from ui.page.glosses import GlossPrinter, gloss_geometry
from ui.page.leaves import Leaves
from ui.page.margin import Margin, PlacedNote
from ui.page.marks import Marks
from ui.page.notetext import set_note
from ui.page.painter import PagePainter, masthead_height
from ui.page.scene import AnnotationLayer, Scene
from ui.page.sheets import Sheet, noted_on, sheets, spread
from ui.page.style import BAR_TO_NOTE, BAR_WIDTH, TOP, PageGeometry, PageStyle
from ui.theme import load_theme

PRINT_PX = 18
"""Size of the text on paper: 13.5 points."""

_NOTE_WIDTH = 150
_NOTE_GAP = 40
_BETWEEN_NOTES = 10
_LONGEST_NOTE = 10_000


class NotePlace(StrEnum):
    """Where notes are printed."""

    NONE = "none"
    MARGIN = "margin"
    GLOSSES = "glosses"
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


class Printing:
    """An article being printed, page by page: whoever drives it may do other things between two pages, and may stop.

    What it prints was settled when it began; the page on the screen may change meanwhile.
    """

    def __init__(self, device: QPagedPaintDevice, shown: Scene, choices: PrintChoices) -> None:
        """Begin to print what a scene shows.

        Args:
            device: A printer or a PDF writer, with its page set; must outlive this object.
            shown: The scene of the page on the screen; it stays as it is.
            choices: What is printed besides the text.
        """
        self._leaves = Leaves(device, load_theme("light").colour("dim"))
        self._scene = scene_for(shown, choices, self._leaves.width)
        self._choices = choices

    @property
    def count(self) -> int:
        """How many pages were printed; 0 if there is no article or the device cannot be painted on."""
        return self._leaves.count

    def pages(self) -> Generator[float]:
        """Print page after page; yields how much of the text is printed, from 0 to 1.

        What was printed is handed to the device at the end, or when the iterator is closed before.
        """
        flow = self._scene.flow
        if flow is None or not self._leaves.open():
            return
        try:
            for bottom in self._printer().pages():
                reached = flow.paragraphs.start_of(flow.heights.index_at(bottom))
                yield reached / len(flow.text) if bottom < flow.heights.total else 1.0
        finally:
            self._leaves.close()

    def _printer(self) -> "GlossPrinter | _PlainPrinter":
        if self._choices.notes is NotePlace.GLOSSES:
            return GlossPrinter(self._leaves, self._scene)
        return _PlainPrinter(self._leaves, self._scene, self._choices)


class _PlainPrinter:
    """Prints an article with its notes in the margin or at the end."""

    def __init__(self, leaves: Leaves, scene: Scene, choices: PrintChoices) -> None:
        self._leaves = leaves
        self._scene = scene
        self._place = choices.notes
        setting = partial(set_note, presentation_forms=choices.searchable)
        self._margin = Margin(setting, longest=_LONGEST_NOTE)
        self._left_over: list[Annotation] = []
        self._keys: list[tuple[int, Annotation]] = []  # that have not been printed yet

    def pages(self) -> Iterator[int]:
        """Print page after page; yields how far the column is printed."""
        flow = self._scene.flow
        if flow is None:
            return
        head, room = masthead_height(self._scene) - TOP, self._leaves.height
        for sheet in sheets(flow, room - head, room):
            self._leaves.begin()
            self._print_sheet(sheet, 0 if sheet.top else head)
            yield sheet.bottom
        for _ in self._endnotes():
            yield flow.heights.total

    def _print_sheet(self, sheet: Sheet, head: int) -> None:
        painter, scene, flow = self._leaves.painter, self._scene, self._scene.flow
        if flow is None:
            return
        page = PagePainter(painter, scene, left=scene.geometry.column_left, top=head - sheet.top)
        if head:
            page.paint_masthead(-TOP)
        notes = self._notes_of(sheet)
        painter.save()
        painter.setClipRect(QRectF(0, head, self._leaves.width, sheet.bottom - sheet.top))
        page.paint(list(flow.visible(sheet.top, sheet.bottom)), [], stretch=(sheet.top, sheet.bottom))
        painter.restore()
        page.paint_notes(notes)
        for place, annotation in self._keys.copy():
            end = flow.caret_after(annotation.target.span.end)  # may stand on a later page than the passage's beginning
            if end.center().y() < sheet.bottom:
                page.paint_key(end, number(place))
                self._keys.remove((place, annotation))

    def _notes_of(self, sheet: Sheet) -> list[PlacedNote]:
        """The notes of a page in its margin; those that find no room are left for the end."""
        scene, flow = self._scene, self._scene.flow
        if flow is None or self._place is NotePlace.NONE:
            return []
        if self._place is NotePlace.ENDNOTES:
            self._leave(noted_on(scene, sheet))
            return []
        found = [
            note
            for note in self._margin.placed(scene, sheet.top, sheet.bottom)
            if sheet.top <= note.baseline < sheet.bottom
        ]
        placed = stacked(found, sheet.top, sheet.top + self._leaves.height)
        self._leave([note.annotation for note in found[len(placed) :]])
        return placed

    def _leave(self, annotations: Sequence[Annotation]) -> None:
        """Leave notes for the end; a number after each passage leads there."""
        self._keys += enumerate(annotations, start=len(self._left_over) + 1)
        self._left_over += annotations

    def _endnotes(self) -> Iterator[None]:
        """Print the notes that stand in no margin, on pages of their own, numbered as in the text."""
        if not self._left_over:
            return
        scene = self._scene
        notes = _endnotes(self._left_over, scene.geometry.direction)
        flow = Flow(notes, scene.geometry.direction, scene.style, scene.geometry.column_width)
        self._scene = replace(scene, flow=flow, title="", line="", annotations=AnnotationLayer(), mentions=Marks())
        self._place = NotePlace.NONE
        for sheet in sheets(flow, self._leaves.height, self._leaves.height):
            self._leaves.begin()
            self._print_sheet(sheet, 0)
            yield


def stacked(notes: Sequence[PlacedNote], top: float, bottom: float) -> list[PlacedNote]:
    """Stand notes between two heights without overlap, each as near to its passage as it can.

    Returns:
        As many of them, from the first on, as there is room for.
    """
    wanted = [(float(note.baseline - note.layout.rise), note.rect.height()) for note in notes]
    tops = spread(wanted, top, bottom, _BETWEEN_NOTES)
    return [
        replace(note, rect=QRectF(note.rect.x(), y, note.rect.width(), note.rect.height()))
        for note, y in zip(notes, tops, strict=False)
    ]


def scene_for(shown: Scene, choices: PrintChoices, width: int) -> Scene:
    """The scene on paper: other measures, nothing selected."""
    display = replace(shown.style.display, presentation_forms=choices.searchable)
    # Paper is white, by whatever light the screen is read.
    theme = load_theme("light")
    style = replace(shown.style, theme=theme, size_px=choices.size_px, column_px=width, display=display)
    geometry = _geometry(width, shown.geometry.direction, choices.notes)
    flow = _flow_of(shown, style, geometry.column_width)
    annotations = shown.annotations.copy()
    printed = Scene(style, geometry, flow, title=shown.title, line=shown.line, annotations=annotations)
    printed.has_bands = choices.highlights
    if choices.underlines:
        printed.mentions, printed.mention_values = shown.mentions, shown.mention_values
    return printed


def _flow_of(shown: Scene, style: PageStyle, width: int) -> Flow | None:
    return Flow(shown.flow.article, shown.flow.direction, style, width) if shown.flow is not None else None


def _geometry(width: int, direction: Direction, place: NotePlace) -> PageGeometry:
    if place is NotePlace.GLOSSES:
        return gloss_geometry(width, direction)
    note, gap = (_NOTE_WIDTH, _NOTE_GAP) if place is NotePlace.MARGIN else (0, 0)
    column = width - note - gap
    if direction is Direction.RTL:
        return PageGeometry(note + gap, column, 0, note, note + BAR_TO_NOTE, direction)
    return PageGeometry(0, column, width - note, note, width - note - BAR_TO_NOTE - BAR_WIDTH, direction)


def _endnotes(annotations: Sequence[Annotation], direction: Direction) -> Article:
    """The endnotes as an article: a heading, then a numbered paragraph for each."""
    heading = QCoreApplication.translate("Printing", "Notes")
    lines = [heading]
    for place, annotation in enumerate(annotations, start=1):
        # The mark keeps a note that begins with a Latin word in the direction of the article.
        mark = "\u200f" if direction is Direction.RTL else "\u200e"
        note, *rest = plain_lines(annotation.body.note)
        lines += [f"{mark}{number(place)}. {note}", *rest]
    blocks, start = [], 0
    for index, line in enumerate(lines):
        kind = BlockKind.PARAGRAPH if index else BlockKind.HEADING
        blocks.append(Block(Span(start, start + len(line)), kind, 0 if index else 2))
        start += len(line) + 1
    return Article("\n".join(lines), tuple(blocks))
