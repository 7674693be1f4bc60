"""Caret and selection on the page: what mouse and keys do to the text alone."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QDrag, QFocusEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.article import Article, Direction
from reader.spans import Span, trimmed
from ui.page import late
from ui.page.accessible import install
from ui.page.canvas import PageCanvas
from ui.page.selection import Move, Navigator, Selection, Unit, unit_at
from ui.page.style import PageStyle, font_of

if TYPE_CHECKING:
    from ui.page.mirror import TextMirror

MARKDOWN_TYPE = "text/markdown"
_AUTO_SCROLL_MS = 30


class SelectablePage(PageCanvas):
    """A page whose text can be selected; `_takes_press`, `_clicked` and `_selection_ended` are there to be refined."""

    selection_changed = Signal(object)  # Span or None, while and after dragging

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        install()
        super().__init__(style, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._selection = Selection()
        self._navigator = Navigator()
        self._clicks = 0
        self._clicked_at = 0.0
        self._clicked_point = QPointF()
        self._pressed = False
        self._drag_pending: Span | None = None
        self._quoting: Callable[[Span], str] | None = None
        self._mirror: TextMirror | None = None
        self._mouse = QPointF()
        self._auto_scroll = QTimer(self)
        self._auto_scroll.setInterval(_AUTO_SCROLL_MS)
        self._auto_scroll.timeout.connect(self._scroll_on)

    def show_article(self, article: Article | None, direction: Direction, position: int) -> None:
        """Put an article in the place of the one before."""
        super().show_article(article, direction, position)
        self._tell_listeners()

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

    def quote_by(self, quoting: Callable[[Span], str]) -> None:
        """Offer what is dragged away as Markdown too.

        Args:
            quoting: Gives a passage as a Markdown quotation with its source.
        """
        self._quoting = quoting

    def selected_text(self) -> str:
        """The selected text as it is written, in logical order."""
        span, flow = self._selection.span, self._scene.flow
        return span.of(flow.text) if span is not None and flow is not None else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, unless something else stands there."""
        if event.button() is not Qt.MouseButton.LeftButton or self._scene.flow is None:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._mouse = event.position()
        if not self._takes_press(event.position()):
            self._pressed = True
            self._press(event.position(), shifted=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second and the fourth click of a row for what they are."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Grow the selection, or drag it away."""
        self._mouse = event.position()
        if not self._pressed:
            return
        if self._drag_pending is not None:
            if self._moved_far(event.position()):
                self._drag_away()
            return
        self._drag_to(event.position())
        self._scroll_if_outside(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection; a click that selects nothing falls on what lies there."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._pressed:
            return
        self._pressed = False
        self._auto_scroll.stop()
        if self._drag_pending is not None:
            self._drag_pending = None
            self._put_caret(event.position(), keep_anchor=False)
        if self._selection.span is not None:
            self._selection_ended()
        elif self._clicks == 1:
            self._clicked(event.position())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self._show_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self._show_caret()

    def _takes_press(self, point: QPointF) -> bool:  # noqa: ARG002
        """Whether something else than the text is meant by pressing the mouse here."""
        return self._scene.flow is None

    def _clicked(self, point: QPointF) -> None:
        """Do what a click means that selects nothing."""

    def _selection_ended(self) -> None:
        """Do what follows when the mouse has selected something."""

    def _press(self, point: QPointF, *, shifted: bool) -> None:
        self._count_click(point)
        selected = self._selection.span
        if self._clicks == 1 and not shifted and selected is not None and self._is_inside(point, selected):
            self._drag_pending = selected
        elif self._clicks == 1:
            self._put_caret(point, keep_anchor=shifted)
        else:
            self._selection.take(self._unit_under(point, Unit(self._clicks)), Unit(self._clicks))
            self._show_selection()

    def _scroll_if_outside(self, point: QPointF) -> None:
        outside = not 0 <= point.y() < self.viewport().height()
        if outside and not self._auto_scroll.isActive():
            self._auto_scroll.start()

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
        """Let the selected text be dropped elsewhere."""
        self._drag_pending = None
        self._pressed = False
        self._clicks = 0
        drag = QDrag(self)
        drag.setMimeData(self._carried())
        drag.exec(Qt.DropAction.CopyAction)

    def _carried(self) -> QMimeData:
        """The selection as plain text in logical order, and as a Markdown quotation for whoever takes that."""
        span = self._selection.span
        carried = QMimeData()
        carried.setText(self.selected_text())
        if span is not None and self._quoting is not None:
            carried.setData(MARKDOWN_TYPE, self._quoting(span).encode("utf-8", "replace"))
        return carried

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
        self._tell_listeners()

    def _tell_listeners(self) -> None:
        """Let assistive technology read text, caret and selection, where there is any."""
        if not QAccessible.isActive():
            return
        flow = self._scene.flow
        if self._mirror is None:
            self._mirror = late.text_mirror(self)
            self._mirror.focus_moved.connect(self._show_caret)
            self.setTabOrder(self, self._mirror)
            self.setFocusProxy(self._mirror)
        style, geometry = self._scene.style, self._scene.geometry
        self._mirror.set_lines(font_of(style.family, style.size_px), geometry.column_width)
        self._mirror.show_text(flow.text if flow is not None else "")
        self._mirror.show_selection(self._selection.anchor, self._selection.caret)

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

    def _trimmed_selection(self) -> Span | None:
        span, flow = self._selection.span, self._scene.flow
        if span is None or flow is None:
            return None
        return trimmed(span, flow.text) or None

    def _select_all(self) -> None:
        if self._scene.flow is not None:
            self.select(Span(0, len(self._scene.flow.text)))

    def _scroll_page(self, *, down: bool) -> None:
        bar = self.verticalScrollBar()
        page = self.viewport().height() - bar.singleStep()
        bar.setValue(bar.value() + (page if down else -page))
