import pytest
from PySide6.QtCore import QPointF, QRectF

from reader.article import Direction
from reader.spans import Span
from tests.ui.page.samples import MIXED, article_of, span_of
from ui.page.flow import Flow
from ui.page.handles import End, handles_of, resized
from ui.page.style import PageStyle


@pytest.fixture
def flow(style: PageStyle) -> Flow:
    return Flow(article_of(MIXED[0], MIXED[1]), Direction.RTL, style, 330)


def handles_in(flow: Flow, span: Span) -> tuple[QRectF, QRectF]:
    handles = handles_of(flow, span, range(2))
    assert handles.start is not None
    assert handles.end is not None
    return handles.start, handles.end


def test_an_end_out_of_sight_has_no_handle(flow: Flow) -> None:
    span = Span(3, flow.article.blocks[1].span.start + 5)
    assert handles_of(flow, span, range(1)).end is None
    assert handles_of(flow, span, range(1, 2)).start is None
    assert handles_of(flow, span, range(0)).at(QPointF(0, 0)) is None


def test_handles_stand_at_the_outer_edges_of_a_band(flow: Flow) -> None:
    span = span_of(flow.article, "حيث شارك")
    rects = flow.rects(span)
    start, end = handles_in(flow, span)
    assert start.x() == pytest.approx(rects[0].right(), abs=0.5)
    assert end.x() == pytest.approx(rects[-1].left(), abs=0.5)


def test_the_end_of_a_passage_at_a_lines_end_stands_on_that_line(flow: Flow) -> None:
    line = flow.line_of(0)
    end = flow.line_end(line)
    assert handles_in(flow, Span(0, end))[1].y() == handles_in(flow, Span(0, end))[0].y()


def test_the_end_of_a_latin_passage_is_its_right_edge(flow: Flow) -> None:
    start, end = handles_in(flow, span_of(flow.article, "SIPRI"))
    assert end.x() > start.x()


def test_knob_and_line_can_be_taken(flow: Flow) -> None:
    span = span_of(flow.article, "حيث شارك")
    handles, (start, end) = handles_of(flow, span, range(2)), handles_in(flow, span)
    assert handles.at(start.center()) is End.START
    assert handles.at(end.center()) is End.END
    assert handles.at(QPointF(start.x() + 3, start.top() - 6)) is End.START
    assert handles.at(QPointF(end.x() - 3, end.bottom() + 6)) is End.END
    assert handles.at(QPointF(start.x() - 30, start.center().y())) is None


def test_an_end_moves_to_the_letter_and_sheds_blanks(flow: Flow) -> None:
    span = span_of(flow.article, "حيث شارك")
    before = flow.text.index("و2019")
    assert resized(flow, span, End.START, before) == Span(before, span.end)
    assert resized(flow, span, End.END, span.start + 4) == span_of(flow.article, "حيث")


def test_a_highlight_never_loses_its_last_letter(flow: Flow) -> None:
    span = span_of(flow.article, "حيث شارك")
    assert resized(flow, span, End.START, 10_000) == Span(span.end - 1, span.end)
    assert resized(flow, span, End.END, 0) == Span(span.start, span.start + 1)
