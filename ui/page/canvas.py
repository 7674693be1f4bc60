"""The page as a scrolled surface: lays out what is near the viewport, paints it, and keeps the reading place."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from time import thread_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.article import Article, BlockKind, Direction
from reader.spans import Span
from ui.brush import fill_rect
from ui.page import late
from ui.page.flow import Flow, Line, Placed
from ui.page.late import set_note
from ui.page.margin import Margin, PlacedNote
from ui.page.painter import PagePainter, masthead_height
from ui.page.scene import Scene
from ui.page.scrollbar import PageScrollBar
from ui.page.style import BOTTOM, PADDING, PageGeometry, PageStyle, page_geometry

if TYPE_CHECKING:
    from ui.page.faces import FaceAsker

IDLE_SLICE_S = 0.004
"""CPU time of one turn of idle work."""

_IDLE_PAUSE_MS = 12
_AHEAD = 60
_BEHIND = 30
"""Paragraphs after and before the viewport that idle time lays out."""

_POSITION_AFTER_MS = 120
_TRIES = 8
"""How often laying out may show that other paragraphs are visible than was thought."""

_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_FAR = 64
"""Paragraphs from which a scroll counts as a jump: what was seen before need not keep its place."""


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """What stands at the top of the viewport.

    Attributes:
        offset: The first code point of the first line that is seen.
        scrolled: How many pixels of that line are scrolled away; negative for space above it.
        height: Of that line.
    """

    offset: int
    scrolled: int = 0
    height: int = 1

    def scrolled_of(self, height: int) -> int:
        """The same share of a line of another height."""
        return self.scrolled if self.scrolled < 0 else self.scrolled * height // self.height


class PageCanvas(QAbstractScrollArea):
    """Shows a scene.

    Only the user's own scrolling changes the reading place; resizing, zooming and other themes return to it.
    """

    position_changed = Signal(object, object)  # code point at the top of the viewport, progress from 0 to 1

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Asked for a viewport that Qt has made, PySide looks through all its widgets for the type: 8 ms of the start.
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._bar = PageScrollBar(style.theme, self)
        self.setVerticalScrollBar(self._bar)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._scene = Scene(style=style, geometry=self._measure(style, Direction.RTL))
        self._margin = Margin(set_note)
        self._placed: list[Placed] = []
        self._arranged: tuple[object, ...] = ()
        self._hint = ""
        self._notes: list[PlacedNote] = []
        self._place: ReadingPlace | None = None
        self._head = masthead_height(self._scene)
        self._own_scroll = False
        self._has_painted = False
        self._outgoing: Scene | None = None
        self._idle = QTimer(self)
        self._idle.setInterval(_IDLE_PAUSE_MS)
        self._idle.timeout.connect(self.lay_out_ahead)
        self._teller = QTimer(self)
        self._teller.setSingleShot(True)
        self._teller.setInterval(_POSITION_AFTER_MS)
        self._teller.timeout.connect(self._tell_position)

    def show_article(self, article: Article | None, direction: Direction, position: int) -> None:
        """Put an article in the place of the one before, with everything that was laid over that."""
        style = self._scene.style
        geometry = self._measure(style, direction)
        flow = Flow(article, direction, style, geometry.column_width) if article is not None else None
        names = self._scene.annotations.names
        # To let go of millions of characters with all their blocks takes a while, which the new text need not wait for.
        self._outgoing = self._scene
        self._scene = Scene(style=style, geometry=geometry, flow=flow)
        self._scene.annotations.names = names
        self._forget_notes()
        self._place = ReadingPlace(position) if flow is not None and 0 < position <= len(flow.text) else None
        self._return_to_place()
        self._idle.start()
        self._ask_for_faces(position)

    def show_masthead(self, title: str, line: str) -> None:
        """Write title and dim line above the text."""
        self._scene.title, self._scene.line = title, line
        self._return_to_place()

    def set_hint(self, words: str) -> None:
        """Say on the page, while it is empty, what can be done."""
        self._hint = words
        self.viewport().update()

    def show_style(self, style: PageStyle) -> None:
        """Set the page in another style, at the same reading place."""
        same_lines = _lines_of(style) == _lines_of(self._scene.style)
        self._scene.style = style
        self._bar.dress(style.theme)
        self._forget_notes()
        if same_lines:
            if self._scene.flow is not None:
                self._scene.flow.style = style
            self.viewport().update()
        else:
            self._recast()

    def place_at_top(self) -> int:
        """The code point of the reading place."""
        return self._place.offset if self._place is not None else 0

    def progress(self) -> float:
        """How much of the article has been scrolled through, from 0 to 1."""
        bar = self._bar
        return bar.value() / bar.maximum() if bar.maximum() > 0 else 1.0

    def visible_paragraphs(self) -> range:
        """Indexes of the paragraphs in sight."""
        flow = self._scene.flow
        if flow is None or not self._placed:
            return range(0)
        return range(self._placed[0].index, self._placed[-1].index + 1)

    def paragraph_count(self) -> int:
        """How many paragraphs the article is laid out in."""
        return len(self._scene.flow.paragraphs) if self._scene.flow is not None else 0

    def paragraph_text(self, index: int) -> str:
        """The text of a paragraph."""
        flow = self._scene.flow
        return flow.paragraphs[index].span.of(flow.text) if flow is not None else ""

    def paragraph_rect(self, index: int) -> QRect:
        """Where a paragraph stands in the viewport."""
        flow, geometry = self._scene.flow, self._scene.geometry
        if flow is None:
            return QRect()
        top = flow.heights.top_of(index) + self._top_of_text()
        return QRect(geometry.column_left, top, geometry.column_width, flow.heights[index])

    def is_heading(self, index: int) -> bool:
        """Whether a paragraph is a title or a heading."""
        flow = self._scene.flow
        return flow is not None and flow.paragraphs[index].kind in {BlockKind.TITLE, BlockKind.HEADING}

    def to_column(self, point: QPointF) -> QPointF:
        """A point of the viewport in the column's coordinates."""
        return QPointF(point.x() - self._scene.geometry.column_left, point.y() - self._top_of_text())

    def reveal(self, span: Span, *, share: float = 0.3) -> None:
        """Scroll, if need be, so that the start of a span stands in the given share of the viewport."""
        flow = self._scene.flow
        if flow is None:
            return
        self._arrange_if_needed()
        line = self._steady_line(flow, min(span.start, len(flow.text)))
        y = self._head + line.top - self._bar.value()
        if y >= 0 and y + line.height <= self.viewport().height():
            return
        self._scroll_to(self._head + line.top - round(self.viewport().height() * share))
        self._settle()
        self._remember_place()

    def reveal_caret(self, offset: int) -> None:
        """Scroll as little as needed to show the line of a code point; on the first or last one to the page's own end."""
        flow = self._scene.flow
        if flow is None:
            return
        line = self._steady_line(flow, offset)
        bar = self._bar
        y = self._head + line.top
        height = self.viewport().height()
        last = len(flow.paragraphs) - 1
        if (line.paragraph, line.number) == (0, 0):
            self._scroll_to(0)
        elif line.paragraph == last and line.number == flow.layout(last).line_count - 1:
            self._scroll_to(bar.maximum())
        elif y < bar.value():
            self._scroll_to(y)
        elif y + line.height > bar.value() + height:
            self._scroll_to(y + line.height - height)
        self._settle()
        self._remember_place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the viewport shows."""
        waits = self._waits_for_faces()
        if not waits:
            self._arrange_if_needed()
        self._has_painted = True
        painter = QPainter(self.viewport())
        fill_rect(painter, event.rect(), self._scene.style.theme.colour("paper"))
        if self._scene.flow is not None and not waits:
            self._paint_scene(painter, event.rect())
        elif self._hint and not waits:
            painter.setPen(self._scene.style.theme.colour("dim"))
            painter.drawText(self.viewport().rect(), _CENTRED, self._hint)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new width between column and margin; the reading place stays."""
        super().resizeEvent(event)
        self._recast()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        """Follow the scroll bar."""
        if self._own_scroll or self._scene.flow is None:
            return
        before = {note.annotation.id: note.rect for note in self._notes}
        self._settle()
        self._remember_place()
        viewport = self.viewport()
        # The names beside passages are placed from what is in sight: with another sight they may stand elsewhere.
        if abs(dy) >= viewport.height() or self._scene.lens is not None:
            viewport.update()
            return
        viewport.scroll(0, dy)
        if any(before.get(note.annotation.id, note.rect) != note.rect for note in self._notes):
            viewport.update()

    def _paint_scene(self, painter: QPainter, clip: QRect) -> None:
        scene = self._scene
        top = self._top_of_text()
        page = PagePainter(painter, scene, left=scene.geometry.column_left, top=top)
        shown = [
            placed
            for placed in self._placed
            if placed.top + top <= clip.bottom() + 1 and placed.top + placed.layout.height + top >= clip.top()
        ]
        if top > 0:
            page.paint_masthead(top - self._head)
        lens = late.lens_painter(painter, scene, scene.lens, top) if scene.lens is not None else None
        if lens is not None:
            lens.paint_ground(shown)
        page.paint(shown, self._notes, stretch=(clip.top() - top, clip.bottom() + 1 - top))
        if lens is not None:
            page.paint_veil(lens.clear_region(shown), clip & self._column())
            lens.paint_margin(shown, self.viewport().height() - top)
        elif not scene.geometry.has_margin:
            page.paint_marks(shown)
        if scene.focus is not None:
            page.paint_veil(late.clear_region(scene, shown, self._notes, top), clip)
        flow, caret = scene.flow, scene.caret
        span, active = scene.graspable, scene.annotations.get(scene.active)
        if flow is not None and span is not None:
            theme = scene.style.theme
            is_annotation = active is not None and scene.statement is None
            colour = (
                scene.annotations.edge_colour(active, theme) if active and is_annotation else theme.colour("accent")
            )
            handles = late.handles_of(flow, scene.preview or span, self.visible_paragraphs())
            painter.save()
            painter.translate(scene.geometry.column_left, top)
            if not is_annotation:
                late.paint_frame(painter, shown, scene.preview or span, colour)
            handles.paint(painter, colour)
            painter.restore()
        # A paragraph out of sight must not be laid out for its caret's sake.
        if flow is not None and caret is not None and flow.paragraphs.index_at(caret) in self.visible_paragraphs():
            page.paint_caret(flow.caret(caret))

    def _column(self) -> QRect:
        """The column of the text as far as it is in sight, with what hangs out of it."""
        geometry, top, bottom = self._scene.geometry, max(0, self._top_of_text()), self.viewport().height()
        return QRect(geometry.column_left - PADDING // 2, top, geometry.column_width + PADDING, bottom - top)

    def _top_of_text(self) -> int:
        """Y of the first paragraph in the viewport."""
        return self._head - self._bar.value()

    def _measure(self, style: PageStyle, direction: Direction) -> PageGeometry:
        return page_geometry(self.viewport().width(), style.column_px, direction)

    def _recast(self) -> None:
        """Set everything anew for another width or style."""
        scene = self._scene
        scene.geometry = self._measure(scene.style, scene.geometry.direction)
        self._forget_notes()
        flow = scene.flow
        if flow is not None and (flow.width, flow.style) != (scene.geometry.column_width, scene.style):
            flow.recast(scene.style, scene.geometry.column_width)
        self._return_to_place()
        self._idle.start()

    def _return_to_place(self) -> None:
        flow = self._scene.flow
        self._head = masthead_height(self._scene)
        self._update_range()
        if flow is None or self._place is None:
            self._scroll_to(0)
        else:
            line = self._steady_line(flow, self._place.offset)
            top = line.top + self._place.scrolled_of(line.height)
            if 0 <= top < line.top and flow.first_line(top).top < line.top:
                top = line.top  # the space above the line has become too small
            self._scroll_to(self._head + top)
        self.viewport().update()

    def _carry_place(self, carry: Callable[[Span], Span | None]) -> None:
        """Lay out what a correction of the text has changed; the reading place goes with its words."""
        if self._place is not None:
            offset = self._place.offset
            place = carry(Span(offset, offset))
            self._place = replace(self._place, offset=place.start if place is not None else offset)
        self._forget_notes()
        self._return_to_place()
        self._idle.start()

    def _remember_place(self) -> None:
        flow = self._scene.flow
        if flow is None:
            return
        value = self._bar.value()
        if value <= 0:
            self._place = None
        else:
            top = value - self._head
            line = flow.first_line(max(0, top))
            self._place = ReadingPlace(flow.line_start(line), top - line.top, line.height)
        self._teller.start()

    def _tell_position(self) -> None:
        if self._scene.flow is not None:
            self.position_changed.emit(self.place_at_top(), self.progress())

    def _steady_line(self, flow: Flow, offset: int) -> Line:
        """The line of a code point, with its place final, whatever had been estimated before."""
        flow.steady_from = flow.paragraphs.index_at(offset)
        line = flow.line_of(offset)
        self._update_range()
        # The place is told from all that is known now; what moved it before must not be made up for again.
        flow.take_drift()
        return line

    def _update_range(self) -> None:
        bar, height = self._bar, self.viewport().height()
        flow = self._scene.flow
        whole = self._head + flow.heights.total + BOTTOM if flow is not None else 0
        self._own_scroll = True
        bar.setRange(0, max(0, whole - height))
        bar.setPageStep(height)
        bar.setSingleStep(round(self._scene.style.size_px * self._scene.style.pitch))
        self._own_scroll = False

    def _scroll_to(self, value: int) -> None:
        """Set the scroll bar without taking that for the user's scrolling."""
        self._own_scroll = True
        self._bar.setValue(value)
        self._own_scroll = False
        self.viewport().update()

    def _settle(self) -> None:
        """Lay out what the viewport shows; what was seen already keeps its place when estimates prove wrong."""
        flow = self._scene.flow
        if flow is None:
            return
        bar = self._bar
        top, at_end = bar.value() - self._head, bar.value() >= bar.maximum()
        first = flow.heights.index_at(top)
        if abs(first - flow.steady_from) > _FAR:
            flow.steady_from = first
        self._arrange()
        for _ in range(_TRIES if at_end else 0):
            if bar.value() >= bar.maximum():
                break
            # The end proved to lie further down than was estimated.
            self._scroll_to(bar.maximum())
            self._arrange()
        self._idle.start()

    @cached_property
    def _face_asker(self) -> "FaceAsker":
        asker = late.face_asker(self)
        asker.answered.connect(self.viewport().update)
        return asker

    def _ask_for_faces(self, position: int) -> None:
        """Ask, before the page at a place is laid out and painted, for the typefaces of rare letters that stand there."""
        flow = self._scene.flow
        # The first paint of all is not put off: with it begins what it comes before, the library and the panels.
        letters = list(flow.rare_letters(position)) if flow is not None and self._has_painted else []
        if letters or "_face_asker" in self.__dict__:
            self._face_asker.ask_for(letters)

    def _waits_for_faces(self) -> bool:
        return "_face_asker" in self.__dict__ and self._face_asker.is_busy

    def _forget_notes(self) -> None:
        """Set the notes anew: their text, their captions or their width is another."""
        self._margin.clear()
        self._arranged = ()

    def _arrange_if_needed(self) -> None:
        """Find out where everything stands, unless nothing has happened since that was found out."""
        if self._arranged != self._arrangement():
            self._arrange()

    def _arrangement(self) -> tuple[object, ...]:
        """What decides where everything stands, besides the notes."""
        flow = self._scene.flow
        exact = flow.heights.exact if flow is not None else 0
        return flow, exact, self._head, self._bar.value(), self.viewport().size(), self._scene.edited

    def _arrange(self) -> None:
        """Find out where everything stands that the viewport shows."""
        flow = self._scene.flow
        if flow is None:
            self._placed, self._notes = [], []
            return
        for _ in range(_TRIES):
            top = -self._top_of_text()
            bottom = top + self.viewport().height()
            self._placed = list(flow.visible(top, bottom))
            if self._make_up_for(flow.take_drift()):
                continue
            self._notes = self._margin.placed(self._scene, top, bottom)
            if not self._make_up_for(flow.take_drift()):
                break
        flow.steady_from = self._placed[0].index if self._placed else 0
        self._arranged = self._arrangement()

    def _make_up_for(self, drift: int) -> bool:
        """Keep what is seen in its place after paragraphs above it grew or shrank; whether any did."""
        value = self._bar.value()  # before a shorter range may lower it
        self._update_range()
        if drift:
            self._scroll_to(value + drift)
        return bool(drift)

    def lay_out_ahead(self) -> None:
        """Lay out paragraphs around the viewport, a few milliseconds at a time."""
        if self._outgoing is not None:
            self._outgoing = None
            return
        flow = self._scene.flow
        if flow is None or not self.isVisible():
            self._idle.stop()
            return
        if self._waits_for_faces():
            return
        first = flow.heights.index_at(-self._top_of_text())
        last = len(flow.paragraphs)
        until = thread_time() + IDLE_SLICE_S
        near = [*range(first, min(last, first + _AHEAD)), *range(first - 1, max(-1, first - _BEHIND), -1)]
        for index in near:
            if flow.is_ready(index):
                continue
            flow.layout(index)
            if thread_time() >= until:
                break
        else:
            self._idle.stop()
        self._make_up_for(flow.take_drift())


def _lines_of(style: PageStyle) -> tuple[object, ...]:
    """What of a style decides where lines break and stand."""
    return style.family, style.size_px, style.column_px, style.pitch, style.spacing, style.display
