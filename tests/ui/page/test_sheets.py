from itertools import pairwise

import pytest

from reader.article import BlockKind, Direction
from reader.spans import Span
from tests.ui.page.samples import HEADING, MIXED, annotation_of, article_of, long_article
from tests.ui.page.test_margin import scene_of
from ui.page.flow import Flow
from ui.page.sheets import next_sheet, noted_on, sheets, spread
from ui.page.style import PageStyle


def test_pages_cover_the_text_without_gap_or_overlap(style: PageStyle) -> None:
    flow = Flow(long_article(120), Direction.RTL, style, 500)
    divided = list(sheets(flow, 700, 900))
    assert divided[0].top == 0
    assert divided[-1].bottom == flow.heights.total
    assert all(before.bottom == after.top for before, after in pairwise(divided))
    assert all(sheet.bottom - sheet.top <= 900 + 11 for sheet in divided)  # the space below a paragraph may hang out


def test_a_page_ends_between_lines_and_leaves_none_alone(style: PageStyle) -> None:
    flow = Flow(long_article(120), Direction.RTL, style, 500)
    for sheet in list(sheets(flow, 700, 900))[1:]:
        line = flow.first_line(sheet.top)
        assert sheet.top in {line.top, flow.heights.top_of(line.paragraph)}
        count = flow.layout(line.paragraph).line_count
        assert line.number != 1
        assert line.number < count - 1 or line.number == 0 or count <= 2


def test_no_heading_stands_last_on_a_page(style: PageStyle) -> None:
    lines = [line for number in range(60) for line in (HEADING, MIXED[number % len(MIXED)] * 2)]
    flow = Flow(article_of(*lines), Direction.RTL, style, 500)
    for sheet in list(sheets(flow, 700, 700))[:-1]:
        last = flow.line_at(sheet.bottom - 2)
        assert flow.paragraphs[last.paragraph].kind is not BlockKind.HEADING


def test_only_the_last_page_is_the_last(style: PageStyle) -> None:
    flow = Flow(long_article(40), Direction.RTL, style, 500)
    assert [sheet.is_last for sheet in sheets(flow, 700, 900)][-2:] == [False, True]
    assert next_sheet(flow, 0, 100_000).is_last


def test_a_note_belongs_to_the_page_on_which_its_passage_ends(style: PageStyle) -> None:
    article = long_article(60)
    flow = Flow(article, Direction.RTL, style, 500)
    first, second, *_ = sheets(flow, 700, 700)
    edge = flow.offset_at(480, first.bottom + 20)
    within = annotation_of(article, Span(10, 20), note="حاشية")
    across = annotation_of(article, Span(edge - 300, edge + 10), note="حاشية")
    bare = annotation_of(article, Span(30, 40), note="  ")
    scene = scene_of(article, style, [within, across, bare])
    scene.flow = flow
    assert noted_on(scene, first) == [within]
    assert noted_on(scene, second) == [across]


@pytest.mark.parametrize(
    ("wanted", "tops"),
    [
        ([(10.0, 20.0), (60.0, 20.0)], [10, 60]),
        ([(10.0, 20.0), (12.0, 20.0)], [10, 35]),
        ([(80.0, 20.0), (85.0, 20.0)], [55, 80]),
        ([(-30.0, 20.0)], [0]),
        ([(0.0, 60.0), (0.0, 60.0)], [0]),
        ([(0.0, 101.0)], []),
        ([], []),
    ],
)
def test_things_stand_near_where_they_are_wanted_without_overlap(
    wanted: list[tuple[float, float]], tops: list[float]
) -> None:
    assert spread(wanted, 0, 100, 5) == tops
