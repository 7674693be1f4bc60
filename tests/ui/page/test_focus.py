from itertools import pairwise

import pytest

from reader.article import Direction
from reader.spans import Span
from tests.ui.page.samples import HEADING, MIXED, article_of, span_of
from ui.page.flow import Flow
from ui.page.focus import focused_span, neighbour, reading_y
from ui.page.style import BOTTOM, Focus, PageStyle

TWO_SENTENCES = "وصل الزعيم إلى روسيا صباح اليوم. ثم عاد إلى بلاده مساء."


@pytest.fixture
def flow(style: PageStyle) -> Flow:
    return Flow(article_of(TWO_SENTENCES, HEADING, MIXED[0], MIXED[1], HEADING), Direction.RTL, style, 560)


def paragraph(flow: Flow, index: int) -> Span:
    return flow.paragraphs[index].span


def test_the_paragraph_or_the_sentence_stands_out(flow: Flow) -> None:
    assert focused_span(flow, 3, Focus.PARAGRAPH) == paragraph(flow, 0)
    assert focused_span(flow, 3, Focus.SENTENCE).of(flow.text).strip() == "وصل الزعيم إلى روسيا صباح اليوم."
    second = flow.text.index("ثم عاد")
    assert focused_span(flow, second, Focus.SENTENCE).of(flow.text) == "ثم عاد إلى بلاده مساء."


@pytest.mark.parametrize("focus", [Focus.PARAGRAPH, Focus.SENTENCE])
def test_a_heading_goes_with_what_follows_it(flow: Flow, focus: Focus) -> None:
    heading, following = paragraph(flow, 1), paragraph(flow, 2)
    assert focused_span(flow, heading.start + 1, focus) == Span(heading.start, following.end)
    assert focused_span(flow, following.start + 1, focus) == Span(heading.start, following.end)
    assert focused_span(flow, paragraph(flow, 3).start, focus) == paragraph(flow, 3)


def test_a_heading_at_the_end_stands_alone(flow: Flow) -> None:
    assert focused_span(flow, len(flow.text) - 1, Focus.PARAGRAPH) == paragraph(flow, 4)


def test_every_unit_has_the_next_one_as_neighbour_and_back(flow: Flow) -> None:
    units = [focused_span(flow, 0, Focus.SENTENCE)]
    while (offset := neighbour(flow, units[-1], following=True)) is not None:
        units.append(focused_span(flow, offset, Focus.SENTENCE))
    assert units[0].start == 0
    assert units[-1].end == len(flow.text)
    assert len(units) == len(set(units)) == 5
    for before, after in pairwise(units):
        assert focused_span(flow, neighbour(flow, after, following=False), Focus.SENTENCE) == before


def test_there_is_nothing_before_the_start_nor_after_the_end(flow: Flow) -> None:
    assert neighbour(flow, paragraph(flow, 0), following=False) is None
    assert neighbour(flow, paragraph(flow, 4), following=True) is None
    assert neighbour(flow, span_of(flow.article, HEADING), following=True) == paragraph(flow, 2).start


@pytest.mark.parametrize("maximum", [0, 100, 700, 5_000])
def test_the_eye_goes_from_the_first_line_to_the_last(maximum: int) -> None:
    places = [reading_y(value, maximum, 90, 800) for value in range(0, maximum + 1, 50)]
    assert places[0] == 100
    assert maximum == 0 or places[-1] == 800 - BOTTOM - 10
    assert places == sorted(places)
    # A place of the text never moves back under the eye while the page is scrolled on.
    read = [y + 50 * number for number, y in enumerate(places)]
    assert read == sorted(read)
