"""Focus mode on the page: what is read stands out, whether it is reached by caret, by scrolling or by the space bar."""

from reader.article import Article, Direction
from reader.spans import Span
from ui.page import late
from ui.page.annotated import AnnotatedPage
from ui.page.style import Focus, PageStyle

_TALL = 0.7
"""A unit that takes more of the viewport's height than this begins near its top."""


class FocusedPage(AnnotatedPage):
    """A page that can veil all but the paragraph or the sentence that is read."""

    def show_style(self, style: PageStyle) -> None:
        """Set the page in another style; its focus mode may be another too."""
        changed = style.focus is not self._scene.style.focus
        super().show_style(style)
        if changed:
            self._follow_caret()

    def show_article(self, article: Article | None, direction: Direction, position: int) -> None:
        """Show another article, of which the place at the top is read."""
        super().show_article(article, direction, position)
        self._follow_scrolling()

    def edit_note(self, annotation_id: str) -> None:
        """Let a note be typed; its passage stands out."""
        super().edit_note(annotation_id)
        annotation = self._scene.annotations.get(self._scene.edited)
        if annotation is not None:
            self._focus_on(annotation.target.span.start)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar; what stands where the eye rests is read."""
        super().scrollContentsBy(dx, dy)
        if not self._own_scroll:
            self._follow_scrolling()

    def _show_selection(self) -> None:
        super()._show_selection()
        self._follow_caret()

    def _scroll_page(self, *, down: bool) -> None:
        """Go on to the next unit, or to the one before; through a long one by pages."""
        flow, focus = self._scene.flow, self._scene.focus
        if flow is None or focus is None or self._has_more(focus, down=down):
            super()._scroll_page(down=down)
            self._focus_on(focus.start if focus is not None else 0)
            return
        offset = late.neighbour(flow, focus, following=down)
        if offset is not None:
            following = late.focused_span(flow, offset, self._scene.style.focus)
            self._selection.put(following.start)
            self._show_selection()
            self._bring(following)

    def _follow_caret(self) -> None:
        self._focus_on(self._selection.caret)

    def _follow_scrolling(self) -> None:
        flow, bar = self._scene.flow, self.verticalScrollBar()
        if flow is None or self._scene.style.focus is Focus.OFF:
            self._set_focus(None)
            return
        y = late.reading_y(bar.value(), bar.maximum(), self._head, self.viewport().height()) - self._top_of_text()
        self._focus_on(flow.line_start(flow.line_at(y)))

    def _focus_on(self, offset: int) -> None:
        flow, focus = self._scene.flow, self._scene.style.focus
        if flow is None or focus is Focus.OFF:
            self._set_focus(None)
        else:
            self._set_focus(late.focused_span(flow, offset, focus))

    def _set_focus(self, span: Span | None) -> None:
        if span != self._scene.focus:
            self._scene.focus = span
            self.viewport().update()

    def _has_more(self, span: Span, *, down: bool) -> bool:
        """Whether a part of a unit is out of sight in the direction of reading."""
        flow = self._scene.flow
        if flow is None:
            return False
        top, bottom = flow.line_of(span.start).top, flow.caret_after(span.end).bottom()
        y, height = self._top_of_text(), self.viewport().height()
        return bottom + y > height if down else top + y < 0

    def _bring(self, span: Span) -> None:
        """Scroll so that a unit stands where the eye rests."""
        flow = self._scene.flow
        if flow is None:
            return
        top = self._steady_line(flow, span.start).top
        room, height = self.viewport().height(), round(flow.caret_after(span.end).bottom()) - top
        above = (room - height) // 3 if height < room * _TALL else round(room * (1 - _TALL) / 3)
        self._scroll_to(self._head + top - above)
        self._settle()
        self._remember_place()
