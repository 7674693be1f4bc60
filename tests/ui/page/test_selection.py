import pytest

from reader.article import Direction
from reader.spans import Span
from tests.ui.page.samples import MIXED, article_of, span_of
from ui.page.flow import Flow
from ui.page.selection import Move, Navigator, Selection, Unit, unit_at
from ui.page.style import PageStyle


@pytest.fixture
def flow(style: PageStyle) -> Flow:
    return Flow(article_of(MIXED[0], 'زيارة لـ"كيم" و2019. هل حدث؟ نعم.', "أخير"), Direction.RTL, style, 560)


def moved(flow: Flow, offset: int, *moves: Move) -> int:
    navigator = Navigator()
    for move in moves:
        offset = navigator.moved(flow, offset, move, 200)
    return offset


def test_a_drag_by_words_grows_in_both_directions() -> None:
    selection = Selection()
    selection.take(Span(10, 14), Unit.WORD)
    selection.drag(Span(20, 25))
    assert selection.span == Span(10, 25)
    selection.drag(Span(2, 6))
    assert selection.span == Span(2, 14)
    assert selection.caret == 2
    selection.drag(Span(10, 14))
    assert selection.span == Span(10, 14)


def test_a_caret_alone_selects_nothing() -> None:
    selection = Selection()
    selection.put(7)
    assert selection.span is None
    selection.put(3, keep_anchor=True)
    assert selection.span == Span(3, 7)


@pytest.mark.parametrize(("letter", "word"), [("كيم", "كيم"), ("2019", "2019"), ("حدث", "حدث"), ("شارك", "شارك")])
def test_a_word_is_taken_without_what_clings_to_it(flow: Flow, letter: str, word: str) -> None:
    span = span_of(flow.article, letter)
    assert unit_at(flow, span.start + 1, Unit.WORD).of(flow.text) == word


def test_sentence_and_paragraph_are_taken(flow: Flow) -> None:
    offset = span_of(flow.article, "حدث").start
    assert unit_at(flow, offset, Unit.SENTENCE).of(flow.text).strip() == "هل حدث؟"
    assert unit_at(flow, offset, Unit.PARAGRAPH) == flow.article.blocks[1].span


def test_left_is_onwards_in_arabic(flow: Flow) -> None:
    assert moved(flow, 0, Move.LEFT) == 1
    assert moved(flow, 5, Move.RIGHT) == 4


def test_arrows_cross_the_ends_of_paragraphs(flow: Flow) -> None:
    end = flow.article.blocks[0].span.end
    assert moved(flow, end, Move.LEFT) == end + 1
    assert moved(flow, end + 1, Move.RIGHT) == end
    assert moved(flow, 0, Move.RIGHT) == 0
    assert moved(flow, len(flow.text), Move.LEFT) == len(flow.text)


def test_arrows_visit_a_whole_paragraph_and_come_back(flow: Flow) -> None:
    end = flow.article.blocks[0].span.end
    offset, steps = 0, 0
    while offset != end and steps < 300:
        offset = moved(flow, offset, Move.LEFT)
        steps += 1
    assert offset == end
    while offset != 0 and steps < 600:
        offset = moved(flow, offset, Move.RIGHT)
        steps += 1
    assert offset == 0


def test_words_are_stepped_over(flow: Flow) -> None:
    assert moved(flow, 0, Move.WORD_LEFT) == flow.text.index("في")
    assert moved(flow, flow.text.index("في"), Move.WORD_RIGHT) == 0


def test_every_word_step_makes_way(flow: Flow) -> None:
    offset, places = 0, [0]
    while offset < len(flow.text):
        offset = moved(flow, offset, Move.WORD_LEFT)
        assert offset > places[-1]
        places.append(offset)
    while offset > 0:
        before = offset
        offset = moved(flow, offset, Move.WORD_RIGHT)
        assert offset < before


def test_down_and_up_lead_back(flow: Flow) -> None:
    start = 12
    down = moved(flow, start, Move.DOWN)
    assert flow.line_of(down).top > flow.line_of(start).top
    assert moved(flow, start, Move.DOWN, Move.DOWN, Move.UP, Move.UP) == start


def test_down_goes_through_every_line_to_the_end(flow: Flow) -> None:
    navigator, offset, tops = Navigator(), 0, [0]
    for _ in range(30):
        offset = navigator.moved(flow, offset, Move.DOWN, 200)
        tops.append(flow.line_of(offset).top)
    assert offset == len(flow.text)
    assert len(set(tops)) == sum(flow.layout(index).line_count for index in range(3))


def test_the_line_has_two_ends(flow: Flow) -> None:
    line = flow.line_of(30)
    assert moved(flow, 30, Move.LINE_START) == flow.line_start(line)
    assert moved(flow, 30, Move.LINE_END) == flow.line_end(line)


def test_the_text_has_two_ends(flow: Flow) -> None:
    assert moved(flow, 30, Move.START) == 0
    assert moved(flow, 30, Move.END) == len(flow.text)


def test_a_page_down_is_taken_back_by_a_page_up(flow: Flow) -> None:
    assert moved(flow, 3, Move.PAGE_DOWN) > 60
    assert flow.line_of(moved(flow, 3, Move.PAGE_DOWN, Move.PAGE_UP)).top == 0
