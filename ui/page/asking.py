"""What the user asks for on the page: by key, by the bar that stands at a selection, on the sheet where the text is put right."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent

from reader.annotations import Annotation, Label
from reader.arabic.tokens import word_at
from reader.article import Article, BlockKind, Direction
from reader.entities.model import EntityKind
from reader.spans import Span
from ui.page import late
from ui.page.focusing import FocusedPage
from ui.page.keys import Action, action_for, label_number, move_for
from ui.page.late import selection_bar
from ui.page.style import PageStyle, block_style

if TYPE_CHECKING:
    from ui.page.corrector import TextCorrector
    from ui.page.selectionbar import SelectionBar

_OVERHANG = 12
"""Pixels by which the selection bar may stand out of the column."""

_BELOW = 6
"""Pixels between a passage and the sheet below it."""

_NAMED = {
    Action.PERSON: EntityKind.PER,
    Action.PLACE: EntityKind.LOC,
    Action.ORGANISATION: EntityKind.ORG,
}


class AskingPage(FocusedPage):
    """A page that turns keys and the bar at a selection into wishes, each a signal with values."""

    highlight_requested = Signal(object, object)  # Span, label id or None for the last one used
    note_requested = Signal(object)  # Span
    writing_requested = Signal(object)  # annotation id
    tag_requested = Signal(object)  # Span, or None for the active annotation
    occurrences_requested = Signal()  # of the words that are selected
    naming_requested = Signal(object, object)  # Span, EntityKind
    remove_requested = Signal(object)  # annotation id
    label_requested = Signal(object, object)  # annotation id, label id
    copy_as_quotation_requested = Signal(object)  # Span
    copy_as_markdown_requested = Signal(object)  # Span
    search_requested = Signal(object)  # words to look for in the library
    correction_requested = Signal(object, object)  # Span, the words that are to stand there
    correction_typed = Signal()  # something else is to stand there
    correction_left = Signal(bool)  # whether words that were typed are to be kept, as another article is shown

    _corrected: Span | None = None
    """The passage that is being put right."""

    def set_annotations(self, annotations: Sequence[Annotation], labels: Mapping[str, Label]) -> None:
        """Show highlights and notes in the place of those shown before, and offer these labels."""
        super().set_annotations(annotations, labels)
        self._offer_labels()

    def set_label_names(self, names: Mapping[str, str]) -> None:
        """Name the labels that have no name of their own."""
        super().set_label_names(names)
        self._offer_labels()

    def correct(self) -> bool:
        """Let what is selected, or the word at the caret, be typed anew; whether there is any."""
        flow = self._scene.flow
        if flow is None:
            return False
        if self._corrected is not None and self._corrector.is_changed:
            # What is typed there is not thrown away for another passage's sake.
            self._corrector.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        span = self._trimmed_selection() or word_at(flow.text, self._selection.caret)
        if not span:
            return False
        self._begin_correcting(span)
        return True

    def go_on_correcting(self, span: Span, typed: str) -> None:
        """Open the sheet for a passage with what was typed on it before."""
        self._begin_correcting(span)
        self._corrector.field.setPlainText(typed)

    @property
    def unfinished_correction(self) -> tuple[Span, str] | None:
        """The passage that is being put right and what was typed; None where that is nothing new."""
        if self._corrected is None or not self._corrector.is_changed:
            return None
        return self._corrected, self._corrector.field.toPlainText()

    def _begin_correcting(self, span: Span) -> None:
        flow = self._scene.flow
        if flow is None:
            return
        self.finish_editing()
        self._put_sheet_away()
        self._corrected = span
        self.reveal(span)
        self._corrector.dress(self._scene.style.theme)
        font = block_style(self._scene.style, BlockKind.PARAGRAPH).font
        self._corrector.begin(span.of(flow.text), self._scene.geometry.direction, font)
        self._place_corrector()
        self.viewport().update()

    def refuse_correction(self, reason: str) -> None:
        """Say why the words that were typed cannot stand there."""
        if self._corrected is not None:
            self._corrector.refuse(reason)

    def end_correcting(self) -> None:
        """Put the sheet away with all that was typed on it."""
        if self._corrected is not None:
            self._put_sheet_away()
            self.correction_left.emit(False)

    def _carry_correction(self, corrected: Span, growth: int, carry: Callable[[Span], Span | None]) -> None:
        """Keep the sheet at its passage in a corrected text; where that is gone, at what stands in its place.

        Args:
            corrected: The stretch of the text before outside of which nothing was replaced.
            growth: By how much the text has become longer.
            carry: Gives the place of a passage now; None where nothing is left of it.
        """
        sheet = self._corrected
        if sheet is None:
            return
        self._corrected = carry(sheet)
        if self._corrected is None and self._corrector.is_changed:
            around = Span(min(sheet.start, corrected.start), max(sheet.end, corrected.end) + growth)
            self.go_on_correcting(around, self._corrector.field.toPlainText())
        elif self._corrected is None:
            self._corrector.hide()

    def _put_sheet_away(self) -> None:
        if self._corrected is not None:
            self._corrected = None
            self._corrector.hide()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.viewport().update()

    @property
    def corrected(self) -> Span | None:
        """The passage that is being put right."""
        return self._corrected

    def show_article(self, article: Article | None, direction: Direction, position: int) -> None:
        """Show another article; whoever keeps what was typed to put this one right is told before."""
        if self._corrected is not None:
            self.correction_left.emit(True)
            self._put_sheet_away()
        super().show_article(article, direction, position)

    def show_style(self, style: PageStyle) -> None:
        """Set the page in another style."""
        super().show_style(style)
        if self._corrected is not None:
            self._corrector.dress(style.theme)
            self._place_corrector()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the viewport shows, with a frame around what is put right."""
        super().paintEvent(event)
        if self._corrected is None:
            return
        painter = QPainter(self.viewport())
        painter.translate(self._scene.geometry.column_left, self._top_of_text())
        late.paint_frame(painter, self._placed, self._corrected, self._scene.style.theme.colour("accent"))
        painter.end()

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
        """Follow the scroll bar, a sheet with the text; what was offered for a selection is offered no longer."""
        super().scrollContentsBy(dx, dy)
        self._hide_selection_bar()
        self._place_corrector()

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
                self.writing_requested.emit(self._scene.active)
            case Action.TAG if self._scene.active:
                self.tag_requested.emit(None)
            case Action.REMOVE if self._scene.active:
                self.remove_requested.emit(self._scene.active)
            case Action.CORRECT:
                return self.correct()
            case Action.CYCLE:
                self._cycle()
            case Action.SELECT_ALL:
                self._select_all()
            case Action.SCROLL_DOWN | Action.SCROLL_UP:
                self._scroll_page(down=action is Action.SCROLL_DOWN)
            case Action.GIVE_UP if span is not None or self._scene.graspable is not None:
                self._scene.active = ""
                self._scene.statement = None
                self.select(None)
            case _:
                return False
        return True

    def _act_on_selection(self, action: Action, span: Span) -> bool:
        asked = {
            Action.NOTE: self.note_requested,
            Action.TAG: self.tag_requested,
            Action.COPY_AS_QUOTATION: self.copy_as_quotation_requested,
            Action.COPY_AS_MARKDOWN: self.copy_as_markdown_requested,
        }
        match action:
            case _ if action in asked:
                asked[action].emit(span)
            case Action.HIGHLIGHT:
                self.highlight_requested.emit(span, None)
            case Action.MARK_ALL:
                self.occurrences_requested.emit()
            case Action.PERSON | Action.PLACE | Action.ORGANISATION:
                self.naming_requested.emit(span, _NAMED[action])
            case Action.RESIZE if self._scene.statement is not None:
                self.statement_resized.emit(span)
            case Action.RESIZE if self._scene.active:
                self.resize_requested.emit(self._scene.active, span)
            case Action.COPY:
                QGuiApplication.clipboard().setText(self.selected_text())
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

    def _refresh(self) -> None:
        super()._refresh()
        self._place_corrector()

    def _recast(self) -> None:
        super()._recast()
        self._place_corrector()

    @cached_property
    def _corrector(self) -> "TextCorrector":
        corrector = late.text_corrector(self._scene.style.theme, self.viewport())
        corrector.agreed.connect(self._ask_for_correction)
        corrector.closed.connect(self.end_correcting)
        corrector.grown.connect(self._place_corrector)
        corrector.field.textChanged.connect(self.correction_typed)
        return corrector

    def _ask_for_correction(self, words: object) -> None:
        if self._corrected is not None:
            self.correction_requested.emit(self._corrected, words)

    def _place_corrector(self) -> None:
        """Keep the sheet below its passage, or above it where there is no room below."""
        flow, span = self._scene.flow, self._corrected
        if flow is None or span is None:
            return
        geometry, room = self._scene.geometry, self.viewport().height()
        height = self._corrector.fit(geometry.column_width)
        top = self._top_of_text()
        below = round(flow.caret_after(span.end).bottom()) + top + _BELOW
        above = round(flow.caret(span.start).top()) + top - _BELOW - height
        y = above if below + height > room and above >= 0 else below
        self._corrector.setGeometry(geometry.column_left, y, geometry.column_width, height)


def _position(label: Label) -> int:
    return label.position
