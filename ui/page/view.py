"""The article page: shows an article with what is laid over it and tells what the user does on it.

It changes nothing by itself: whoever is told of a wish (a highlight, a note) hands back the annotation to show. Built
in storeys: `canvas` scrolls and paints, `selecting` has caret and selection, `annotated` highlights and notes, `focusing`
the unit that is read.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.annotations import Annotation, Label
from reader.article import Article, Direction
from reader.entities.model import EntityKind, Mention
from reader.spans import Span
from ui.page.focusing import FocusedPage
from ui.page.keys import Action, action_for, label_number, move_for
from ui.page.late import lens_layer, printing, selection_bar
from ui.page.marks import Hits, Marks
from ui.page.selection import Selection
from ui.page.style import PageStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from ui.page.passages import LensPassage
    from ui.page.printing import PrintChoices, Printing
    from ui.page.selectionbar import SelectionBar

_FLASH_MS = 1400
_MOST_TICKS = 800
_OVERHANG = 12
"""Pixels by which the selection bar may stand out of the column."""

_UNDERLINED = frozenset({EntityKind.PER, EntityKind.LOC, EntityKind.ORG})


class ArticlePage(FocusedPage):
    """Shows an article; selects, points out, and lets notes be typed in its margin."""

    highlight_requested = Signal(object, object)  # Span, label id or None for the last one used
    note_requested = Signal(object)  # Span
    remove_requested = Signal(object)  # annotation id
    label_requested = Signal(object, object)  # annotation id, label id
    copy_as_quotation_requested = Signal(object)  # Span
    copy_as_markdown_requested = Signal(object)  # Span
    search_requested = Signal(object)  # words to look for in the library
    files_dropped = Signal(object)  # list[Path]
    zoom_requested = Signal(int)  # steps, larger or smaller

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.setAcceptDrops(True)
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(_FLASH_MS)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.valueChanged.connect(self._fade)

    def set_article(self, article: Article | None, *, direction: Direction = Direction.RTL, position: int = 0) -> None:
        """Show an article, or an empty page, from a reading place on."""
        self.finish_editing()
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
        self.setAccessibleName(title or self.tr("Article"))

    def set_annotations(self, annotations: Sequence[Annotation], labels: Mapping[str, Label]) -> None:
        """Show highlights and notes in the place of those shown before, and offer these labels."""
        super().set_annotations(annotations, labels)
        self._offer_labels()

    def set_label_names(self, names: Mapping[str, str]) -> None:
        """Name the labels that have no name of their own."""
        super().set_label_names(names)
        self._offer_labels()

    def set_mentions(self, mentions: Sequence[Mention]) -> None:
        """Underline people, places and organisations."""
        shown = tuple(mention for mention in mentions if mention.kind in _UNDERLINED)
        self._scene.mention_values = shown
        self._scene.mentions = Marks((index, mention.span) for index, mention in enumerate(shown))
        self.viewport().update()

    def set_lens(self, passages: "Sequence[LensPassage] | None") -> None:
        """Show who says what: passages in the colours of their sources, the writer's own words veiled.

        Args:
            passages: All that is attributed in the article; None to look at it without the lens. Another article has none.
        """
        self._scene.lens = lens_layer(passages) if passages is not None else None
        self._forget_notes()
        self._refresh()

    def set_style(self, style: PageStyle) -> None:
        """Set the page in another style, at the same reading place."""
        self.show_style(style)
        if self._scene.edited:
            self._editor.dress(style.theme)
        if self._has_selection_bar:
            self._selection_bar.dress(style.theme)
        self._place_editor()

    def find(self, spans: Sequence[Span], current: int) -> None:  # type: ignore[override]
        """Paint the hits of a search, which come in order, and scroll to the one that is looked at (-1: to none)."""
        self._scene.finds = Hits(spans)
        self._scene.current_find = current
        length = max(1, len(self._scene.flow.text)) if self._scene.flow is not None else 1
        places = [span.start / length for span in spans[:: len(spans) // _MOST_TICKS + 1]]
        self._bar.set_ticks(places, spans[current].start / length if 0 <= current < len(spans) else None)
        if 0 <= current < len(spans):
            self.reveal(spans[current])
            self._focus_on(spans[current].start)
        self.viewport().update()

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

    def begin_printing(self, device: "QPagedPaintDevice", choices: "PrintChoices") -> "Printing":
        """Begin to print the article with what is shown on it; whoever asks takes page after page."""
        return printing(device, self._scene, choices)

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
        self._hide_selection_bar()
        if self._scene.flow is None:
            super().keyPressEvent(event)
            return
        move = move_for(event)
        if move is not None:
            self._move_caret(move, keep_anchor=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        number = label_number(event)
        if number is not None and self._use_label(number):
            return
        action = action_for(event)
        if action is None or not self._act(action):
            super().keyPressEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar; what was offered for a selection is offered no longer."""
        super().scrollContentsBy(dx, dy)
        self._hide_selection_bar()

    def _selection_ended(self) -> None:
        """Offer beside the selection what can be done with it."""
        span, flow = self._trimmed_selection(), self._scene.flow
        if span is None or flow is None:
            return
        first, last = flow.caret(span.start), flow.caret_after(span.end)
        x = last.x() if self._selection.caret >= span.end else first.x()
        passage = QRectF(x, first.top(), 1, last.bottom() - first.top())
        geometry = self._scene.geometry
        place = passage.translated(geometry.column_left, self._top_of_text())
        column = QRect(geometry.column_left, 0, geometry.column_width, self.viewport().height())
        self._selection_bar.show_at(place.toAlignedRect(), column.adjusted(-_OVERHANG, 0, _OVERHANG, 0))

    def _show_selection(self) -> None:
        """Show what is selected; an offer made for another selection ends."""
        self._hide_selection_bar()
        super()._show_selection()

    @cached_property
    def _selection_bar(self) -> "SelectionBar":
        """Made for the first selection: the first paint needs neither the bar nor its code."""
        bar = selection_bar(self._scene.style.theme, self.viewport())
        bar.label_chosen.connect(self._highlight_as)
        bar.action_chosen.connect(self._act_from_bar)
        annotations = self._scene.annotations
        bar.set_labels(sorted(annotations.labels.values(), key=_position), annotations.names)
        return bar

    @property
    def _has_selection_bar(self) -> bool:
        return "_selection_bar" in self.__dict__

    def _hide_selection_bar(self) -> None:
        if self._has_selection_bar:
            self._selection_bar.hide()

    def _offer_labels(self) -> None:
        annotations = self._scene.annotations
        if self._has_selection_bar:
            self._selection_bar.set_labels(sorted(annotations.labels.values(), key=_position), annotations.names)

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
            case Action.RESIZE if self._scene.active:
                self.resize_requested.emit(self._scene.active, span)
            case Action.COPY:
                QGuiApplication.clipboard().setText(self.selected_text())
            case Action.COPY_AS_QUOTATION:
                self.copy_as_quotation_requested.emit(span)
            case Action.COPY_AS_MARKDOWN:
                self.copy_as_markdown_requested.emit(span)
            case Action.SEARCH:
                self.search_requested.emit(self.selected_text())
            case _:
                return False
        return True

    def _use_label(self, number: int) -> bool:
        """Highlight the selection with the label that a digit stands for, or give it to the active annotation."""
        span, active = self._trimmed_selection(), self._scene.active
        labels = sorted(self._scene.annotations.labels.values(), key=_position)
        if number >= len(labels) or not (span or active):
            return False
        if span is not None:
            self.highlight_requested.emit(span, labels[number].id)
        else:
            self.label_requested.emit(active, labels[number].id)
        return True

    def _highlight_as(self, label_id: object) -> None:
        span = self._trimmed_selection()
        self._hide_selection_bar()
        if span is not None:
            self.highlight_requested.emit(span, label_id)

    def _act_from_bar(self, action: Action) -> None:
        self._hide_selection_bar()
        self._act(action)

    def _fade(self, strength: float) -> None:
        self._scene.flash_strength = strength
        if strength <= 0.0:
            self._scene.flash = None
        self.viewport().update()


def _position(label: Label) -> int:
    return label.position


def _local_files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
