"""Notes in the margin: set small, on the baseline of their passage, pushed down where they would overlap."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from reader.annotations import Annotation
from reader.article import Direction
from ui.page.flow import Flow, Placed
from ui.page.layouts import text_option
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
    style = scene.style
    size_px = max(SMALLEST_NOTE, round(style.size_px * NOTE_SCALE))
    return font_of(style.family, size_px, presentation_forms=style.display.presentation_forms)


def caption_font() -> QFont:
    """The interface's font in the size of captions."""
    font = QFont()
    font.setPixelSize(CAPTION_PX)
    return font


def near(flow: Flow, top: int, bottom: int) -> Iterator[tuple[int, int]]:
    """Index and top of the paragraphs in a stretch of the column, after some whose notes may push down those of the stretch."""
    first = flow.heights.index_at(top)
    farthest = max(0, (first - _LOOK_BACK) // _LOOK_BACK * _LOOK_BACK)
    # Paragraphs before the page are looked at only as far as their layouts are at hand: a first paint is not
    # to wait for them, and idle time prepares them.
    while first > farthest and flow.is_ready(first - 1):
        first -= 1
    yield from flow.tops(first, bottom)


class SetsNotes(Protocol):
    """What sets the words of a note in lines."""

    def __call__(  # noqa: PLR0913 (as there)
        self, note: str, font: QFont, width: float, *, pitch: float, direction: Direction, theme: Theme, longest: int
    ) -> "SetNote":
        """See `ui.page.notetext`."""


class NoteLayout:
    """A note set in lines.

    Attributes:
        caption: Label and tags in one line; None without them.
        caption_height: 0 without a caption.
        pitch: Distance of the lines.
        rise: From the top of the note to the baseline of its first line.
        height: Of caption and note.
    """

    __slots__ = ("_note", "caption", "caption_height", "height", "pitch", "rise")

    def __init__(self, note: "SetNote", caption: QTextLayout | None, *, pitch: int) -> None:
        """Put a caption above a note.

        Args:
            note: In lines.
            caption: In its line; None for none.
            pitch: Distance of the lines.
        """
        self.caption = caption
        self.caption_height = CAPTION_PX + 7 if caption is not None else 0
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
class BegunNote:
    """A note of a paragraph, wherever that stands.

    Attributes:
        annotation: Whose note it is.
        layout: The note in lines.
        baseline: Of the passage's first line, from the top of the paragraph.
        lane: As in `PlacedNote`.
    """

    annotation: Annotation
    layout: NoteLayout
    baseline: int
    lane: int


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note with its place.

    Attributes:
        annotation: Whose note it is.
        layout: The note in lines.
        rect: Its place in the viewport's x and the column's y.
        baseline: Of the passage's first line, in the column's y.
        lane: In which of `LANES` its leader goes down where the note was pushed down: those of neighbours keep apart.
    """

    annotation: Annotation
    layout: NoteLayout
    rect: QRectF
    baseline: int
    lane: int


class Margin:
    """Sets and places the notes; what is set is kept until it changes."""

    __slots__ = ("_begun", "_captions", "_kept", "_longest", "_set_note", "_shown", "_type")

    def __init__(self, set_note: "SetsNotes", *, longest: int = LONGEST_NOTE) -> None:
        """Set notes.

        Args:
            set_note: Sets the words of one, see `ui.page.notetext`.
            longest: Of at most so many lines; a longer one ends with an ellipsis.
        """
        self._set_note = set_note
        self._longest = longest
        self._kept: OrderedDict[str, tuple[Annotation, NoteLayout]] = OrderedDict()
        self._captions: dict[str, QTextLayout] = {}
        self._type: tuple[QFont, int] | None = None
        self._begun: dict[int, list[BegunNote]] = {}
        self._shown: tuple[object, ...] = ()

    def clear(self) -> None:
        """Forget what was set, for another style or other labels."""
        self._kept.clear()
        self._captions.clear()
        self._type = None
        self._shown = ()

    def placed(self, scene: Scene, top: int, bottom: int) -> list[PlacedNote]:
        """The notes whose passage begins near a stretch of the column, from the top down."""
        flow, geometry = scene.flow, scene.geometry
        if flow is None or not len(scene.annotations) or not geometry.has_margin or scene.lens is not None:
            return []
        self._forget_if_changed(scene)
        placed: list[PlacedNote] = []
        floor = float("-inf")
        for index, y in near(flow, top, bottom):
            for note in self._beginning_in(scene, flow, index):
                layout, baseline = note.layout, y + note.baseline
                note_top, height = max(float(baseline - layout.rise), floor), max(layout.height, layout.pitch)
                if note.annotation.id == scene.edited:
                    height = max(height, layout.caption_height + scene.edited_px)
                floor = note_top + height + _BETWEEN
                if floor > top:
                    rect = QRectF(geometry.note_left, note_top, geometry.note_width, height)
                    placed.append(PlacedNote(note.annotation, layout, rect, baseline, note.lane))
        return placed

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
        if self._type is None:
            font = note_font(scene)
            self._type = font, round(QFontMetricsF(font).height())
        font, pitch = self._type
        note = self._set_note(
            annotation.body.note,
            font,
            scene.geometry.note_width,
            pitch=pitch,
            direction=scene.geometry.direction,
            theme=scene.style.theme,
            longest=self._longest,
        )
        layout = NoteLayout(note, self._caption(scene, annotation), pitch=pitch)
        self._kept[annotation.id] = (annotation, layout)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return layout

    def _caption(self, scene: Scene, annotation: Annotation) -> QTextLayout | None:
        """Label and tags of an annotation in a line; many notes have the same."""
        words = scene.annotations.caption(annotation)
        if words and words not in self._captions:
            if len(self._captions) > _KEPT:
                self._captions.clear()
            self._captions[words] = _set_caption(words, scene.geometry.note_width, scene.geometry.direction)
        return self._captions.get(words)

    def _forget_if_changed(self, scene: Scene) -> None:
        shown = (scene.flow, scene.annotations, scene.annotations.changes, scene.edited)
        if shown != self._shown or len(self._begun) > _KEPT:
            self._shown = shown
            self._begun.clear()

    def _beginning_in(self, scene: Scene, flow: Flow, index: int) -> list[BegunNote]:
        """The notes on passages that begin in a paragraph."""
        begun = self._begun.get(index)
        if begun is None:
            placed = flow.place(index)
            start = placed.paragraph.span.start
            begun = self._begun[index] = [
                self._begin(scene, placed, annotation)
                for annotation, span in scene.annotations.spans_within(placed.paragraph.span)
                if span.start >= start and (annotation.body.note or annotation.id == scene.edited)
            ]
        return begun

    def _begin(self, scene: Scene, placed: Placed, annotation: Annotation) -> BegunNote:
        layout = self.layout(scene, annotation)
        line = next((line for line, _, _ in placed.line_bands(annotation.target.span)), 0)
        # The lane comes from what no scrolling changes: a note that is painted in two pieces must not have two leaders.
        return BegunNote(annotation, layout, placed.layout.baseline(line), (3 * placed.index + line) % LANES)


def _set_caption(words: str, width: float, direction: Direction) -> QTextLayout:
    """A line in the order of the article, whatever letter comes first and in whatever language the labels are named."""
    font = caption_font()
    layout = QTextLayout(QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width), font)
    layout.setCacheEnabled(True)
    layout.setTextOption(text_option(direction))
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout
