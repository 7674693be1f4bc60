"""Highlights and notes on the page: shown, activated, resized, typed."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.annotations import Annotation, Label
from reader.spans import Span
from ui.page import late
from ui.page.margin import LONGEST_NOTE, PlacedNote, note_font
from ui.page.scene import AnnotationLayer
from ui.page.selecting import SelectablePage
from ui.page.style import PageStyle

if TYPE_CHECKING:
    from ui.page.editor import NoteEditor
    from ui.page.handles import End
    from ui.page.notepreview import NotePreview

_GROUND = 6
"""Pixels of ground around a note that is typed where the text stands."""


class AnnotatedPage(SelectablePage):
    """A page with highlights and with notes in its margin."""

    annotation_activated = Signal(object)  # annotation id
    note_changed = Signal(object, object)  # annotation id, Markdown text
    resize_requested = Signal(object, object)  # annotation id, Span
    statement_resized = Signal(object)  # Span of the statement that is shown
    address_chosen = Signal(object)  # where a link in a note leads to

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._held: End | None = None
        self._preview_action: QAction | None = None

    def offer_preview(self, action: QAction) -> None:
        """Let this action show what a note that is typed will look like."""
        self._preview_action = action

    def set_annotations(self, annotations: Sequence[Annotation], labels: Mapping[str, Label]) -> None:
        """Show highlights and notes in the place of those shown before."""
        names = self._scene.annotations.names
        self._scene.annotations = AnnotationLayer(annotations, labels)
        self._scene.annotations.names = names
        self._forget_notes()
        if self._scene.annotations.get(self._scene.active) is None:
            self._scene.active = ""
        self._refresh()

    def put_annotation(self, annotation: Annotation) -> None:
        """Show a new or changed annotation."""
        before = self._scene.annotations.get(annotation.id)
        self._scene.annotations.put(annotation)
        self._refresh_passages(annotation, *([before] if before is not None else []))

    def drop_annotation(self, annotation_id: str) -> None:
        """Show an annotation no longer."""
        before = self._scene.annotations.get(annotation_id)
        self._scene.annotations.drop(annotation_id)
        if self._scene.active == annotation_id:
            self._scene.active = ""
        if self._scene.edited == annotation_id:
            self._editor.finish()
        if before is not None:
            self._refresh_passages(before)

    def set_label_names(self, names: Mapping[str, str]) -> None:
        """Name the labels that have no name of their own."""
        self._scene.annotations.names = dict(names)
        self._forget_notes()
        self.viewport().update()

    @property
    def active_annotation(self) -> str:
        """Id of the annotation that keys act on; empty for none."""
        return self._scene.active

    def activate(self, annotation_id: str) -> None:
        """Make an annotation the one that keys act on, without telling anybody."""
        self._scene.active = annotation_id if self._scene.annotations.get(annotation_id) is not None else ""
        if self._scene.active:
            self._scene.statement = None
        self.viewport().update()

    @property
    def statement(self) -> Span | None:
        """The statement that is shown."""
        return self._scene.statement

    def show_statement(self, span: Span | None) -> None:
        """Frame what somebody is credited with, and let its ends be moved; None for none."""
        self._scene.statement = span
        if span is not None:
            self._scene.active = ""
        self.viewport().update()

    def edit_note(self, annotation_id: str) -> None:
        """Let the note of an annotation be typed beside its passage."""
        annotation = self._scene.annotations.get(annotation_id)
        if annotation is None or self._scene.flow is None:
            return
        self.finish_editing()
        self.reveal(annotation.target.span)
        self._scene.active = self._scene.edited = annotation_id
        self._scene.statement = None
        self._arrange()
        self._dress_editor()
        self._place_editor()
        self._editor.begin(annotation.body.note, self._scene.geometry.direction)
        if self._preview is not None:
            self._preview.follow()
            self._preview.show()
        self._place_editor()
        self.viewport().update()

    def finish_editing(self) -> None:
        """End the typing of a note, and tell what was typed."""
        if self._scene.edited:
            self._editor.finish()

    @property
    def shows_notes(self) -> bool:
        """Whether notes stand in the margin, and not as marks or not at all."""
        return self._scene.geometry.has_margin and self._scene.lens is None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the viewport shows; below a note that is typed on the text, a ground."""
        super().paintEvent(event)
        if not self._scene.edited or self.shows_notes:
            return
        theme = self._scene.style.theme
        painter = QPainter(self.viewport())
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("paper"))
        place = self._editor.geometry()
        if self._preview is not None:
            place = place.united(self._preview.geometry())
        painter.drawRect(place.adjusted(-_GROUND, -_GROUND, _GROUND, _GROUND))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the held end of a highlight, or light up what is under the mouse."""
        super().mouseMoveEvent(event)
        if self._held is not None:
            self._resize_to(event.position(), self._held)
        elif not self._pressed:
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the held end of a highlight go."""
        if self._held is None:
            super().mouseReleaseEvent(event)
            return
        self._held = None
        preview, self._scene.preview = self._scene.preview, None
        self.viewport().update()
        if preview is None or preview == self._scene.graspable:
            return
        if self._scene.statement is not None:
            self.statement_resized.emit(preview)
        else:
            self.resize_requested.emit(self._scene.active, preview)

    def leaveEvent(self, event: QEvent) -> None:
        """Put out what the mouse had lit up."""
        self._set_hovered("")
        super().leaveEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar, the editor with the text."""
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    def _takes_press(self, point: QPointF) -> bool:
        """Take hold of an end of the active highlight, or take up a note."""
        if super()._takes_press(point):
            return True
        self._held = self._end_at(point)
        if self._held is not None:
            return True
        note = self._note_at(point)
        if note is None:
            return False
        address = self._address_at(note, point)
        if address:
            self.address_chosen.emit(address)
            return True
        self.edit_note(note.annotation.id)
        self.annotation_activated.emit(note.annotation.id)
        return True

    def _clicked(self, point: QPointF) -> None:
        """Activate what is clicked; of several that overlap, one after the other."""
        self._scene.statement = None
        self._activate_next(self._annotations_at(point))

    def _end_at(self, point: QPointF) -> "End | None":
        flow, span = self._scene.flow, self._scene.graspable
        if flow is None or span is None:
            return None
        return late.handles_of(flow, span, self.visible_paragraphs()).at(self.to_column(point))

    def _resize_to(self, point: QPointF, end: "End") -> None:
        flow, span = self._scene.flow, self._scene.graspable
        if flow is not None and span is not None:
            self._scene.preview = late.resized(flow, span, end, self._offset_at(point))
            self.viewport().update()

    def _refresh(self) -> None:
        self._arrange()
        self._place_editor()
        self.viewport().update()

    def _refresh_passages(self, *annotations: Annotation) -> None:
        """Paint anew where these annotations stand, and the margin, where one note may push the next."""
        if not any(annotation.body.note or self._is_in_sight(annotation.target.span) for annotation in annotations):
            return
        self._arrange()
        self._place_editor()
        viewport, geometry = self.viewport(), self._scene.geometry
        for annotation in annotations:
            for placed in self._placed:
                for rect in placed.bands(annotation.target.span):
                    moved = rect.translated(geometry.column_left, self._top_of_text())
                    viewport.update(moved.toAlignedRect().adjusted(-4, -2, 4, 2))
        if any(annotation.body.note for annotation in annotations):
            viewport.update(geometry.margin_rect(viewport.height()))

    def _is_in_sight(self, span: Span) -> bool:
        return any(placed.paragraph.span.overlaps(span) for placed in self._placed)

    def _note_at(self, point: QPointF) -> PlacedNote | None:
        return self._margin.note_at(self._notes, point.x(), self.to_column(point).y())

    def _address_at(self, note: PlacedNote, point: QPointF) -> str:
        """Where the link of a note under a point leads to; empty for none."""
        if note.annotation.id == self._scene.edited:
            return ""
        place = QPointF(point.x(), self.to_column(point).y()) - note.rect.topLeft()
        return note.layout.link_at(place.x(), place.y())

    def _annotations_at(self, point: QPointF) -> list[str]:
        """Ids of the annotations under a point, the shortest first: it is the one meant."""
        letter = self._letter_at(point)
        if letter is None:
            return []
        found = self._scene.annotations.within(Span(letter.start, max(letter.end, letter.start + 1)))
        return [annotation.id for annotation in sorted(found, key=_length)]

    def _activate_next(self, ids: Sequence[str]) -> None:
        """Activate the first of several, or the one after the active one."""
        active = self._scene.active
        chosen = ids[(ids.index(active) + 1) % len(ids)] if active in ids else next(iter(ids), "")
        self._scene.active = chosen
        if chosen:
            self._scene.statement = None
        self.viewport().update()
        if chosen:
            self.annotation_activated.emit(chosen)

    def _hover(self, point: QPointF) -> None:
        note = self._note_at(point)
        self._set_hovered(note.annotation.id if note is not None else next(iter(self._annotations_at(point)), ""))
        geometry = self._scene.geometry
        in_column = geometry.column_left - 8 <= point.x() <= geometry.column_left + geometry.column_width + 8
        shape = Qt.CursorShape.IBeamCursor if note is not None or in_column else Qt.CursorShape.ArrowCursor
        if note is not None and self._address_at(note, point):
            shape = Qt.CursorShape.PointingHandCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _set_hovered(self, annotation_id: str) -> None:
        if annotation_id != self._scene.hovered:
            self._scene.hovered = annotation_id
            self.viewport().update()

    def _cycle(self) -> None:
        """Go on to the next of the annotations at the caret, or of those around the active one."""
        flow = self._scene.flow
        if flow is None:
            return
        caret = self._selection.caret
        found = self._scene.annotations.within(Span(max(0, caret - 1), caret + 1))
        active = self._scene.annotations.get(self._scene.active)
        if active is not None and active not in found:
            found = self._scene.annotations.within(active.target.span)
        self._activate_next([annotation.id for annotation in sorted(found, key=_length)])

    @cached_property
    def _editor(self) -> "NoteEditor":
        """Made for the first note that is typed: it costs the start of the program more than the page does."""
        editor = late.note_editor(self.viewport())
        editor.note_changed.connect(self._tell_note)
        editor.grown.connect(self._place_editor)
        editor.closed.connect(self._leave_editor)
        return editor

    @cached_property
    def _preview(self) -> "NotePreview | None":
        """Below the editor; None where nothing could show or hide it."""
        if self._preview_action is None:
            return None
        preview = late.note_preview(self._editor, self._preview_action, self._scene.style.theme, self.viewport())
        preview.changed.connect(self._place_editor)
        preview.address_chosen.connect(self.address_chosen)
        return preview

    def _dress_editor(self) -> None:
        """Give the typing of a note the colours and the type of the page."""
        scene = self._scene
        self._editor.dress(scene.style.theme)
        if self._preview is not None:
            font = note_font(scene)
            pitch = round(QFontMetricsF(font).height())
            self._preview.set_look(scene.style.theme, font, pitch, scene.geometry.direction)

    def _place_editor(self) -> None:
        """Keep the editor on its note, or, where there is no margin, below the passage."""
        annotation = self._scene.annotations.get(self._scene.edited)
        if annotation is None or self._scene.flow is None:
            return
        font, geometry = note_font(self._scene), self._scene.geometry
        self._editor.setFont(font)
        height, below = self._editor.needed_height(), 0
        if self._preview is not None:
            width = round(geometry.note_width) if self.shows_notes else geometry.column_width
            below = self._preview.needed_height(width, LONGEST_NOTE * QFontMetricsF(font).height())
        if self._scene.edited_px != height + below:
            self._scene.edited_px = height + below
            self._arrange()
            self.viewport().update()
        for note in self._notes:
            if note.annotation.id == annotation.id:
                rect = note.rect.translated(0, self._top_of_text())
                top = round(rect.y()) + note.layout.caption_height
                self._put_editor(QRect(round(rect.x()), top, round(rect.width()), height), below)
                return
        bottom = self._scene.flow.caret(annotation.target.span.start).bottom() + self._top_of_text()
        self._put_editor(QRect(geometry.column_left, round(bottom) + 4, geometry.column_width, height), below)
        self.viewport().update()

    def _put_editor(self, place: QRect, below: int) -> None:
        """Put the editor in its place, and what it will look like under it, so many pixels high."""
        self._editor.setGeometry(place)
        self._editor.show_all()
        if self._preview is not None:
            self._preview.setGeometry(place.left(), place.bottom() + 1, place.width(), below)

    def _tell_note(self, note: object) -> None:
        if self._scene.edited:
            self.note_changed.emit(self._scene.edited, note)

    def _leave_editor(self) -> None:
        self._scene.edited, self._scene.edited_px = "", 0
        if self._preview is not None:
            self._preview.hide()
        self._refresh()
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _length(annotation: Annotation) -> int:
    return len(annotation.target.span)
