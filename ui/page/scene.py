"""All that is shown on the page at one moment; the view keeps it, the painter draws it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from reader.annotations import Annotation, AnnotationState, Label
from reader.arabic.direction import isolate
from reader.entities.model import Mention
from reader.spans import Span
from ui.page.flow import Flow
from ui.page.marks import Hits, Marks
from ui.page.style import PageGeometry, PageStyle
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.page.passages import LensLayer

_HIDDEN = frozenset({AnnotationState.ORPHANED, AnnotationState.TRASHED})
_NO_LABEL = "yellow"

STAR = "٭"
"""Before what the user has marked above others; every Arabic typeface has it."""


class AnnotationLayer:
    """The annotations of the article, with the looks of their labels.

    Attributes:
        changes: How often an annotation was put or dropped.
        labels: By their ids.
        marks: Where the annotations stand.
        names: Of labels that have none of their own.
    """

    __slots__ = ("_values", "changes", "labels", "marks", "names")

    def __init__(self, annotations: Iterable[Annotation] = (), labels: Mapping[str, Label] | None = None) -> None:
        shown = [annotation for annotation in annotations if annotation.state not in _HIDDEN]
        self._values = {annotation.id: annotation for annotation in shown}
        self.marks = Marks((annotation.id, annotation.target.span) for annotation in shown)
        self.labels: Mapping[str, Label] = labels or {}
        self.names: Mapping[str, str] = {}
        self.changes = 0

    def __len__(self) -> int:
        return len(self._values)

    def copy(self) -> "AnnotationLayer":
        """The same annotations, which later changes leave alone."""
        copied = AnnotationLayer(self._values.values(), self.labels)
        copied.names = self.names
        return copied

    def get(self, annotation_id: str) -> Annotation | None:
        """The annotation with this id, if it is shown."""
        return self._values.get(annotation_id)

    def put(self, annotation: Annotation) -> None:
        """Add an annotation or replace the one with its id."""
        if annotation.state in _HIDDEN:
            self.drop(annotation.id)
            return
        self.changes += 1
        self._values[annotation.id] = annotation
        self.marks.put(annotation.id, annotation.target.span)

    def drop(self, annotation_id: str) -> None:
        """Take an annotation away."""
        self.changes += 1
        self._values.pop(annotation_id, None)
        self.marks.drop(annotation_id)

    def within(self, stretch: Span) -> list[Annotation]:
        """The annotations that touch a stretch, by place, the longer first."""
        return [annotation for annotation, _ in self.spans_within(stretch)]

    def spans_within(self, stretch: Span) -> list[tuple[Annotation, Span]]:
        """The same with their spans."""
        return [(self._values[key], span) for span, key in self.marks.overlapping(stretch)]

    def label_of(self, annotation: Annotation) -> Label | None:
        """The label of an annotation."""
        return self.labels.get(annotation.body.label)

    def caption(self, annotation: Annotation) -> str:
        """Label and tags, as they stand above a note; a tag keeps its mark before it, in whatever line it stands."""
        label = self.label_of(annotation)
        name = (self.names.get(label.id, "") or label.name) if label else ""
        tags = [isolate(f"#{tag}") for tag in annotation.body.tags]
        words = " · ".join([part for part in (name, *tags) if part])
        return f"{STAR} {words}".strip() if annotation.body.star else words

    def band_colour(self, annotation: Annotation, theme: Theme) -> QColor:
        """Colour of the band."""
        return self._colour(annotation, theme.labels)

    def edge_colour(self, annotation: Annotation, theme: Theme) -> QColor:
        """Colour of the bar beside the note, and of lines on the band."""
        return self._colour(annotation, theme.label_edges)

    def _colour(self, annotation: Annotation, colours: Mapping[str, QColor]) -> QColor:
        label = self.label_of(annotation)
        return colours.get(label.colour if label else _NO_LABEL, colours[_NO_LABEL])


@dataclass(slots=True)
class Scene:
    """What the page shows.

    Attributes:
        style: Typeface, measures and colours.
        geometry: Where column and margin stand.
        flow: The article in its column; None before one is open.
        title: Drawn above the text; empty for none.
        line: The dim line below the title.
        annotations: Highlights and notes.
        mentions: Index into `mention_values` by place.
        mention_values: What is underlined.
        finds: Hits of a search by place.
        current_find: Index of the hit that is looked at.
        selection: What the user has selected.
        caret: Where the caret stands; None while it is not shown.
        active: Id of the annotation that keys act on.
        hovered: Id of the annotation under the mouse.
        edited: Id of the annotation whose note is being typed.
        edited_px: The height that the typing needs in the margin.
        flash: A passage that is pointed out.
        flash_strength: From 1 down to 0.
        focus: What is read and stands out from the rest, in focus mode.
        lens: Passages that stand in the colours of their sources; None while the lens is not looked through.
        has_bands: Whether highlights are drawn, and not their notes alone.
        statement: What somebody is credited with, whose ends can be moved; None for none.
        preview: What the statement or the active annotation would span if its end were let go now; None while it is not held.
    """

    style: PageStyle
    geometry: PageGeometry
    flow: Flow | None = None
    title: str = ""
    line: str = ""
    annotations: AnnotationLayer = field(default_factory=AnnotationLayer)
    mentions: Marks[int] = field(default_factory=Marks)
    mention_values: tuple[Mention, ...] = ()
    finds: Hits = field(default_factory=Hits)
    current_find: int = -1
    selection: Span | None = None
    caret: int | None = None
    active: str = ""
    hovered: str = ""
    edited: str = ""
    edited_px: int = 0
    flash: Span | None = None
    flash_strength: float = 0.0
    statement: Span | None = None
    preview: Span | None = None
    focus: Span | None = None
    lens: "LensLayer | None" = None
    has_bands: bool = True

    @property
    def graspable(self) -> Span | None:
        """The passage whose ends can be moved: the statement that is shown, or else the active annotation's."""
        active = self.annotations.get(self.active)
        if self.statement is not None or active is None:
            return self.statement
        return active.target.span

    def shown_within(self, stretch: Span) -> list[tuple[Annotation, Span]]:
        """The annotations on a stretch with their spans; that of one which is being resized is the new one."""
        shown = self.annotations.spans_within(stretch)
        active = self.annotations.get(self.active)
        if self.preview is None or active is None:
            return shown
        shown = [(found, span) for found, span in shown if found.id != active.id]
        return [*shown, (active, self.preview)] if self.preview.overlaps(stretch) else shown
