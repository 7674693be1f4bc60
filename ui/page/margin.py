"""Notes in the margin: set small, on the baseline of their passage, pushed down where they would overlap."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from reader.annotations import Annotation
from reader.article import Direction
from ui.page.flow import Placed
from ui.page.scene import Scene
from ui.page.style import font_of
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.page.notetext import SetNote

NOTE_SCALE = 0.63
SMALLEST_NOTE = 14
CAPTION_PX = 11
_BETWEEN = 14
LONGEST_NOTE = 14
"""Lines of a note that are shown while it is not edited."""

LANES = 4
_KEPT = 400
_LOOK_BACK = 8
"""Notes of the page before are placed too, since they may push those of this page down: paragraphs, in steps."""


def note_font(scene: Scene) -> QFont:
    """The font of the notes."""
    return font_of(scene.style.family, max(SMALLEST_NOTE, round(scene.style.size_px * NOTE_SCALE)))


def caption_font() -> QFont:
    """The interface's font in the size of captions."""
    font = QFont()
    font.setPixelSize(CAPTION_PX)
    return font


def near(scene: Scene, top: int, bottom: int) -> Iterator[Placed]:
    """The paragraphs of a stretch of the column, and before them some whose notes may push down those of the stretch."""
    flow = scene.flow
    if flow is None:
        return
    first = flow.heights.index_at(top)
    first = max(0, (first - _LOOK_BACK) // _LOOK_BACK * _LOOK_BACK)
    # Paragraphs before the page are looked at only as far as their layouts are at hand: a first paint is not
    # to wait for them, and idle time prepares them.
    while first < len(flow.paragraphs) - 1 and not flow.is_ready(first) and flow.heights.top_of(first + 1) <= top:
        first += 1
    yield from flow.visible(flow.heights.top_of(first), bottom)


class SetsNotes(Protocol):
    """What sets the words of a note in lines."""

    def __call__(  # noqa: PLR0913 (as there)
        self, note: str, font: QFont, width: float, *, pitch: float, direction: Direction, theme: Theme, longest: int
    ) -> "SetNote":
        """See `ui.page.notetext`."""


class NoteLayout:
    """A note set in lines.

    Attributes:
        caption: Label and tags.
        caption_height: 0 without a caption.
        rise: From the top of the note to the baseline of its first line.
        height: Of caption and note.
    """

    __slots__ = ("_note", "caption", "caption_height", "height", "pitch", "rise")

    def __init__(self, note: "SetNote", caption: str, *, pitch: int) -> None:
        """Put a caption above a note.

        Args:
            note: In lines.
            caption: Empty for none.
            pitch: Distance of the lines.
        """
        self.caption = caption
        self.caption_height = CAPTION_PX + 7 if caption else 0
        self.pitch = pitch
        self.rise = self.caption_height + round(note.rise)
        self._note = note
        self.height = self.caption_height + round(note.height)

    def paragraphs(self) -> Sequence[QTextLayout]:
        """What is drawn below the caption."""
        return self._note.layouts

    def link_at(self, x: float, y: float) -> str:
        """The address of the link at a point, measured from the note's upper left corner; empty for none."""
        return self._note.link_at(x, y - self.caption_height)


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note with its place.

    Attributes:
        annotation: Whose note it is.
        layout: The note in lines.
        rect: Its place in the viewport's x and the column's y.
        baseline: Of the passage's first line, in the column's y.
        passage_left: Left edge of the passage's first line in the column's x.
        passage_right: Its right edge.
        lane: In which of `LANES` its leader goes down where the note was pushed down: those of neighbours keep apart.
    """

    annotation: Annotation
    layout: NoteLayout
    rect: QRectF
    baseline: int
    passage_left: float
    passage_right: float
    lane: int


class Margin:
    """Sets and places the notes."""

    __slots__ = ("_kept", "_longest", "_set_note")

    def __init__(self, set_note: "SetsNotes", *, longest: int = LONGEST_NOTE) -> None:
        """Set notes.

        Args:
            set_note: Sets the words of one, see `ui.page.notetext`.
            longest: Of at most so many lines; a longer one ends with an ellipsis.
        """
        self._set_note = set_note
        self._longest = longest
        self._kept: OrderedDict[str, tuple[Annotation, NoteLayout]] = OrderedDict()

    def clear(self) -> None:
        """Forget what was set, for another style or other labels."""
        self._kept.clear()

    def placed(self, scene: Scene, top: int, bottom: int) -> list[PlacedNote]:
        """The notes whose passage begins near a stretch of the column, from the top down."""
        if not len(scene.annotations) or not scene.geometry.has_margin or scene.lens is not None:
            return []
        placed: list[PlacedNote] = []
        floor = float("-inf")
        for paragraph in near(scene, top, bottom):
            for annotation in self._beginning_in(scene, paragraph):
                note = self._place(scene, paragraph, annotation, floor)
                placed.append(note)
                floor = note.rect.bottom() + _BETWEEN
        return [note for note in placed if note.rect.bottom() > top - _BETWEEN]

    def note_at(self, notes: Sequence[PlacedNote], x: float, y: float) -> PlacedNote | None:
        """The note at a point."""
        for note in notes:
            if note.rect.adjusted(-18, -4, 18, 4).contains(QPointF(x, y)):
                return note
        return None

    def layout(self, scene: Scene, annotation: Annotation) -> NoteLayout:
        """A note in lines; kept until it changes."""
        kept = self._kept.get(annotation.id)
        if kept is not None and kept[0] is annotation:
            self._kept.move_to_end(annotation.id)
            return kept[1]
        font = note_font(scene)
        pitch = round(QFontMetricsF(font).height())
        note = self._set_note(
            annotation.body.note,
            font,
            scene.geometry.note_width,
            pitch=pitch,
            direction=scene.geometry.direction,
            theme=scene.style.theme,
            longest=self._longest,
        )
        layout = NoteLayout(note, scene.annotations.caption(annotation), pitch=pitch)
        self._kept[annotation.id] = (annotation, layout)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return layout

    @staticmethod
    def _beginning_in(scene: Scene, placed: Placed) -> list[Annotation]:
        span = placed.paragraph.span
        return [
            annotation
            for annotation in scene.annotations.within(span)
            if annotation.target.span.start >= span.start and (annotation.body.note or annotation.id == scene.edited)
        ]

    def _place(self, scene: Scene, placed: Placed, annotation: Annotation, floor: float) -> PlacedNote:
        layout = self.layout(scene, annotation)
        bands = placed.line_bands(annotation.target.span)
        line, left, right = bands[0] if bands else (0, 0.0, float(scene.geometry.column_width))
        edges = [band for band in bands if band[0] == line]
        baseline = placed.top + placed.layout.baseline(line)
        top = max(float(baseline - layout.rise), floor)
        rect = QRectF(scene.geometry.note_left, top, scene.geometry.note_width, max(layout.height, layout.pitch))
        if edges:
            left, right = min(edge[1] for edge in edges), max(edge[2] for edge in edges)
        # From what no scrolling changes: a note that is painted in two pieces must not have two leaders.
        index = scene.flow.paragraphs.index_at(placed.paragraph.span.start) if scene.flow is not None else 0
        return PlacedNote(annotation, layout, rect, baseline, left, right, (3 * index + line) % LANES)
