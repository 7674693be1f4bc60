"""The article page: turns what the user does on the surface into selections and signals.

It changes nothing by itself: whoever is told of a wish (a highlight, a note) hands back the annotation to show.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.annotations import Annotation, Label
from reader.article import Article, Direction
from reader.entities.model import EntityKind, Mention
from reader.spans import Span, trimmed
from ui.page.canvas import PageCanvas
from ui.page.editor import NoteEditor
from ui.page.keys import Action, action_for, label_number, move_for
from ui.page.margin import PlacedNote, note_font
from ui.page.marks import Marks
from ui.page.scene import AnnotationLayer
from ui.page.selection import Move, Navigator, Selection, Unit, unit_at
from ui.page.style import PageStyle

_FLASH_MS = 1400
_AUTO_SCROLL_MS = 30
_UNDERLINED = frozenset({EntityKind.PER, EntityKind.LOC, EntityKind.ORG})


class ArticlePage(PageCanvas):
    """Shows an article; selects, points out, and lets notes be typed in its margin."""

    selection_changed = Signal(object)  # Span or None, while and after dragging
    annotation_activated = Signal(object)  # annotation id
    note_changed = Signal(object, object)  # annotation id, Markdown text
    highlight_requested = Signal(object, object)  # Span, label id or None for the last one used
    note_requested = Signal(object)  # Span
    remove_requested = Signal(object)  # annotation id
    copy_as_markdown_requested = Signal(object)  # Span
    files_dropped = Signal(object)  # list[Path]
    zoom_requested = Signal(int)  # steps, larger or smaller

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._selection = Selection()
        self._navigator = Navigator()
        self._clicks = 0
        self._clicked_at = 0.0
        self._clicked_point = QPointF()
        self._pressed = False
        self._drag_pending: Span | None = None
        self._mouse = QPointF()
        self._editor = NoteEditor(self.viewport())
        self._editor.dress(style.theme)
        self._editor.note_changed.connect(self._tell_note)
        self._editor.grown.connect(self._place_editor)
        self._editor.closed.connect(self._leave_editor)
        self._auto_scroll = QTimer(self)
        self._auto_scroll.setInterval(_AUTO_SCROLL_MS)
        self._auto_scroll.timeout.connect(self._scroll_on)
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(_FLASH_MS)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.valueChanged.connect(self._fade)

    def set_article(self, article: Article | None, *, direction: Direction = Direction.RTL, position: int = 0) -> None:
        """Show an article, or an empty page, from a reading place on."""
        self._editor.finish()
        self._flash.stop()
        had_selection = self.selection() is not None
        self._selection = Selection(anchor=position, caret=position)
        self._navigator.forget_column()
        self.show_article(article, direction, position)
        if had_selection:
            self.selection_changed.emit(None)

    def set_masthead(self, title: str, line: str) -> None:
        """Write a title (unless the text begins with it) and a dim line above the text."""
        self.show_masthead(title, line)

    def set_annotations(self, annotations: Sequence[Annotation], labels: Mapping[str, Label]) -> None:
        """Show highlights and notes in the place of those shown before."""
        names = self._scene.annotations.names
        self._scene.annotations = AnnotationLayer(annotations, labels)
        self._scene.annotations.names = names
        self._margin.clear()
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

    def set_mentions(self, mentions: Sequence[Mention]) -> None:
        """Underline people, places and organisations."""
        shown = tuple(mention for mention in mentions if mention.kind in _UNDERLINED)
        self._scene.mention_values = shown
        self._scene.mentions = Marks((index, mention.span) for index, mention in enumerate(shown))
        self.viewport().update()

    def set_label_names(self, names: Mapping[str, str]) -> None:
        """Name the labels that have no name of their own."""
        self._scene.annotations.names = dict(names)
        self._margin.clear()
        self.viewport().update()

    def set_style(self, style: PageStyle) -> None:
        """Set the page in another style, at the same reading place."""
        self.show_style(style)
        self._editor.dress(style.theme)
        self._place_editor()

    def find(self, spans: Sequence[Span], current: int) -> None:  # type: ignore[override]
        """Paint the hits of a search and scroll to the one that is looked at (-1: to none)."""
        self._scene.finds = Marks(enumerate(spans))
        self._scene.current_find = current
        length = max(1, len(self._scene.flow.text)) if self._scene.flow is not None else 1
        self._bar.set_ticks([span.start / length for span in spans], current)
        if 0 <= current < len(spans):
            self.reveal(spans[current])
        self.viewport().update()

    def selection(self) -> Span | None:
        """What is selected."""
        return self._selection.span

    def select(self, span: Span | None) -> None:
        """Select a span, or nothing."""
        if span is None:
            self._selection.put(self._selection.caret)
        else:
            self._selection.take(span)
        self._show_selection()

    def selected_text(self) -> str:
        """The selected text as it is written, in logical order."""
        span, flow = self._selection.span, self._scene.flow
        return span.of(flow.text) if span is not None and flow is not None else ""

    def go_to(self, span: Span, *, flash: bool = True) -> None:
        """Show a passage, and point it out."""
        if self._scene.flow is None:
            return
        self.reveal(span)
        self._selection.put(span.start)
        self._show_selection()
        if flash:
            self._scene.flash = span
            self._flash.stop()
            self._flash.start()

    @property
    def active_annotation(self) -> str:
        """Id of the annotation that keys act on; empty for none."""
        return self._scene.active

    def activate(self, annotation_id: str) -> None:
        """Make an annotation the one that keys act on, without telling anybody."""
        self._scene.active = annotation_id if self._scene.annotations.get(annotation_id) is not None else ""
        self.viewport().update()

    def edit_note(self, annotation_id: str) -> None:
        """Let the note of an annotation be typed beside its passage."""
        annotation = self._scene.annotations.get(annotation_id)
        if annotation is None or self._scene.flow is None:
            return
        if self._scene.edited:
            self._editor.finish()
        self.reveal(annotation.target.span)
        self._scene.active = self._scene.edited = annotation_id
        self._arrange()
        self._place_editor()
        self._editor.begin(annotation.body.note, self._scene.geometry.direction)
        self._place_editor()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or take up a note."""
        if event.button() is Qt.MouseButton.LeftButton and self._scene.flow is not None:
            self._press(event)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second and the fourth click of a row for what they are."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Grow the selection, drag it away, or light up what is under the mouse."""
        self._mouse = event.position()
        if not self._pressed:
            self._hover(event.position())
        elif self._drag_pending is not None:
            if self._moved_far(event.position()):
                self._drag_away()
        else:
            self._drag_to(event.position())
            outside = not 0 <= event.position().y() < self.viewport().height()
            if outside and not self._auto_scroll.isActive():
                self._auto_scroll.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection; a plain click activates what it falls on."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._pressed:
            return
        self._pressed = False
        self._auto_scroll.stop()
        if self._drag_pending is not None:
            self._drag_pending = None
            self._put_caret(event.position(), keep_anchor=False)
        if self._clicks == 1 and self._selection.span is None:
            self._activate_at(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Put out what the mouse had lit up."""
        self._set_hovered("")
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, ask for larger or smaller type."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            delta = event.angleDelta().y()
            if delta:
                self.zoom_requested.emit(1 if delta > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if _local_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Welcome files everywhere on the page."""
        if _local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand dropped files on."""
        paths = _local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, or act on selection and annotation."""
        if self._scene.flow is None:
            super().keyPressEvent(event)
            return
        move = move_for(event)
        if move is not None:
            self._move_caret(move, keep_anchor=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        number = label_number(event)
        if number is not None and self._highlight_with(number):
            return
        action = action_for(event)
        if action is None or not self._act(action):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self._show_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self._show_caret()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar, the editor with the text."""
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    def _press(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        point = event.position()
        note = self._note_at(point)
        if note is not None:
            self.edit_note(note.annotation.id)
            self.annotation_activated.emit(note.annotation.id)
            return
        self._pressed = True
        self._mouse = point
        self._count_click(point)
        selected = self._selection.span
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._clicks == 1 and not shifted and selected is not None and self._is_inside(point, selected):
            self._drag_pending = selected
        elif self._clicks == 1:
            self._put_caret(point, keep_anchor=shifted)
        else:
            self._selection.take(self._unit_under(point, Unit(self._clicks)), Unit(self._clicks))
            self._show_selection()

    def _count_click(self, point: QPointF) -> None:
        now = monotonic()
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval() / 1000
        again = now - self._clicked_at <= interval and not self._moved_far(point)
        self._clicks = self._clicks % len(Unit) + 1 if again else 1
        self._clicked_at, self._clicked_point = now, point

    def _moved_far(self, point: QPointF) -> bool:
        distance = (point - self._clicked_point).manhattanLength()
        return distance >= QApplication.startDragDistance()

    def _put_caret(self, point: QPointF, *, keep_anchor: bool) -> None:
        self._navigator.forget_column()
        self._selection.put(self._offset_at(point), keep_anchor=keep_anchor)
        self._show_selection()

    def _drag_to(self, point: QPointF) -> None:
        unit = self._selection.unit
        if unit is Unit.LETTER:
            self._selection.caret = self._offset_at(point)
        else:
            self._selection.drag(self._unit_under(point, unit))
        self._show_selection()

    def _scroll_on(self) -> None:
        """Scroll while the mouse is held outside, the faster the farther."""
        y, height = self._mouse.y(), self.viewport().height()
        beyond = y if y < 0 else y - height if y >= height else 0.0
        if not self._pressed or not beyond:
            self._auto_scroll.stop()
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 3) + (4 if beyond > 0 else -4))
        self._drag_to(QPointF(self._mouse.x(), min(max(y, 0.0), height - 1.0)))

    def _drag_away(self) -> None:
        """Let the selected text be dropped elsewhere, as plain text in logical order."""
        self._drag_pending = None
        self._pressed = False
        self._clicks = 0
        mime = QMimeData()
        mime.setText(self.selected_text())
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)

    def _show_selection(self) -> None:
        span = self._selection.span
        changed = span != self._scene.selection
        self._scene.selection = span
        self._show_caret()
        if changed:
            self.selection_changed.emit(span)

    def _show_caret(self) -> None:
        shown = self.hasFocus() and self._scene.flow is not None
        self._scene.caret = self._selection.caret if shown else None
        self.viewport().update()

    def _offset_at(self, point: QPointF) -> int:
        flow = self._scene.flow
        if flow is None:
            return 0
        place = self.to_column(point)
        if place.y() < 0:
            return 0
        if place.y() >= flow.heights.total:
            return len(flow.text)
        return flow.offset_at(place.x(), place.y())

    def _letter_at(self, point: QPointF) -> Span | None:
        flow = self._scene.flow
        if flow is None:
            return None
        place = self.to_column(point)
        if not 0 <= place.x() <= flow.width or not 0 <= place.y() < flow.heights.total:
            return None
        return flow.letter_at(place.x(), place.y())

    def _unit_under(self, point: QPointF, unit: Unit) -> Span:
        flow = self._scene.flow
        if flow is None:
            return Span(0, 0)
        letter = self._letter_at(point)
        return unit_at(flow, letter.start if letter is not None else self._offset_at(point), unit)

    def _is_inside(self, point: QPointF, span: Span) -> bool:
        letter = self._letter_at(point)
        return letter is not None and span.contains(letter)

    def _refresh(self) -> None:
        self._arrange()
        self._place_editor()
        self.viewport().update()

    def _refresh_passages(self, *annotations: Annotation) -> None:
        """Paint anew where these annotations stand, and the margin, where one note may push the next."""
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

    def _note_at(self, point: QPointF) -> PlacedNote | None:
        return self._margin.note_at(self._notes, point.x(), self.to_column(point).y())

    def _annotations_at(self, point: QPointF) -> list[str]:
        """Ids of the annotations under a point, the shortest first: it is the one meant."""
        letter = self._letter_at(point)
        if letter is None:
            return []
        found = self._scene.annotations.within(Span(letter.start, max(letter.end, letter.start + 1)))
        return [annotation.id for annotation in sorted(found, key=_length)]

    def _activate_at(self, point: QPointF) -> None:
        self._activate_next(self._annotations_at(point))

    def _activate_next(self, ids: Sequence[str]) -> None:
        """Activate the first of several, or the one after the active one."""
        active = self._scene.active
        chosen = ids[(ids.index(active) + 1) % len(ids)] if active in ids else next(iter(ids), "")
        self._scene.active = chosen
        self.viewport().update()
        if chosen:
            self.annotation_activated.emit(chosen)

    def _hover(self, point: QPointF) -> None:
        note = self._note_at(point)
        self._set_hovered(note.annotation.id if note is not None else next(iter(self._annotations_at(point)), ""))
        geometry = self._scene.geometry
        in_column = geometry.column_left - 8 <= point.x() <= geometry.column_left + geometry.column_width + 8
        shape = Qt.CursorShape.IBeamCursor if note is not None or in_column else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _set_hovered(self, annotation_id: str) -> None:
        if annotation_id != self._scene.hovered:
            self._scene.hovered = annotation_id
            self.viewport().update()

    def _move_caret(self, move: Move, *, keep_anchor: bool) -> None:
        flow = self._scene.flow
        if flow is None:
            return
        page = self.viewport().height() - self.verticalScrollBar().singleStep()
        reached = self._navigator.moved(flow, self._selection.caret, move, page)
        if move in {Move.PAGE_DOWN, Move.PAGE_UP}:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (page if move is Move.PAGE_DOWN else -page))
        self._selection.put(reached, keep_anchor=keep_anchor)
        self.reveal_caret(reached)
        self._show_selection()

    def _act(self, action: Action) -> bool:
        """Do what a key asks for; False where it asks for nothing now."""
        span = self._trimmed_selection()
        if span is not None and self._act_on_selection(action, span):
            return True
        match action:
            case Action.NOTE | Action.OPEN_NOTE if self._scene.active:
                self.edit_note(self._scene.active)
            case Action.REMOVE if self._scene.active:
                self.remove_requested.emit(self._scene.active)
            case Action.CYCLE:
                self._cycle()
            case Action.SELECT_ALL:
                self._select_all()
            case Action.SCROLL_DOWN | Action.SCROLL_UP:
                self._scroll_page(down=action is Action.SCROLL_DOWN)
            case Action.GIVE_UP if span is not None or self._scene.active:
                self._scene.active = ""
                self.select(None)
            case _:
                return False
        return True

    def _act_on_selection(self, action: Action, span: Span) -> bool:
        match action:
            case Action.HIGHLIGHT:
                self.highlight_requested.emit(span, None)
            case Action.NOTE:
                self.note_requested.emit(span)
            case Action.COPY:
                QGuiApplication.clipboard().setText(self.selected_text())
            case Action.COPY_AS_MARKDOWN:
                self.copy_as_markdown_requested.emit(span)
            case _:
                return False
        return True

    def _highlight_with(self, number: int) -> bool:
        """Ask for a highlight with the label that a digit stands for."""
        span = self._trimmed_selection()
        labels = sorted(self._scene.annotations.labels.values(), key=_position)
        if span is None or number >= len(labels):
            return False
        self.highlight_requested.emit(span, labels[number].id)
        return True

    def _trimmed_selection(self) -> Span | None:
        span, flow = self._selection.span, self._scene.flow
        if span is None or flow is None:
            return None
        return trimmed(span, flow.text) or None

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

    def _select_all(self) -> None:
        if self._scene.flow is not None:
            self.select(Span(0, len(self._scene.flow.text)))

    def _scroll_page(self, *, down: bool) -> None:
        bar = self.verticalScrollBar()
        page = self.viewport().height() - bar.singleStep()
        bar.setValue(bar.value() + (page if down else -page))

    def _place_editor(self) -> None:
        """Keep the editor on its note, or, where there is no margin, below the passage."""
        annotation = self._scene.annotations.get(self._scene.edited)
        if annotation is None or self._scene.flow is None:
            return
        self._editor.setFont(note_font(self._scene))
        height = self._editor.needed_height()
        for note in self._notes:
            if note.annotation.id == annotation.id:
                rect = note.rect.translated(0, self._top_of_text())
                top = round(rect.y()) + note.layout.caption_height
                self._editor.setGeometry(QRect(round(rect.x()), top, round(rect.width()), height))
                return
        geometry = self._scene.geometry
        bottom = self._scene.flow.caret(annotation.target.span.start).bottom() + self._top_of_text()
        self._editor.setGeometry(QRect(geometry.column_left, round(bottom) + 4, geometry.column_width, height))

    def _tell_note(self, note: object) -> None:
        if self._scene.edited:
            self.note_changed.emit(self._scene.edited, note)

    def _leave_editor(self) -> None:
        self._scene.edited = ""
        self._refresh()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fade(self, strength: float) -> None:
        self._scene.flash_strength = strength
        if strength <= 0.0:
            self._scene.flash = None
        self.viewport().update()


def _length(annotation: Annotation) -> int:
    return len(annotation.target.span)


def _position(label: Label) -> int:
    return label.position


def _local_files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
