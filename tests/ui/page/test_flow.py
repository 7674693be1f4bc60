import pytest

from reader.article import Article, Direction
from reader.revisions import revised
from reader.spans import Span
from reader.textmap import Splice
from tests.ui.page.samples import HEADING, MIXED, article_of, long_article, span_of
from ui.page.flow import Flow
from ui.page.style import PageStyle


@pytest.fixture
def flow(style: PageStyle) -> Flow:
    return Flow(article_of(MIXED[0], HEADING, MIXED[1], "The end is near.", "", "2019"), Direction.RTL, style, 560)


def test_only_what_is_visible_is_laid_out(style: PageStyle) -> None:
    flow = Flow(long_article(500), Direction.RTL, style, 560)
    visible = list(flow.visible(10_000, 10_800))
    assert 2 < len(visible) < 15
    assert sum(flow.is_ready(index) for index in range(500)) == len(visible)


def test_paragraphs_stand_below_one_another(flow: Flow) -> None:
    placed = list(flow.visible(0, 100_000))
    assert len(placed) == 6
    y = 0
    for paragraph in placed:
        assert paragraph.top == y
        y += paragraph.layout.height
    assert y == flow.heights.total


def test_a_paragraph_takes_the_articles_direction_unless_it_has_only_other_letters(flow: Flow) -> None:
    directions = [flow.layout(index).setting.direction for index in range(6)]
    assert directions == [Direction.RTL, Direction.RTL, Direction.RTL, Direction.LTR, Direction.RTL, Direction.RTL]


def test_every_code_point_is_hit_at_its_caret(flow: Flow) -> None:
    for offset in range(len(flow.text)):
        caret = flow.caret(offset)
        reached = flow.offset_at(caret.x(), caret.center().y())
        # Two places share a caret where direction changes, and the blank at a line's end has none of its own.
        assert flow.caret(reached).y() == caret.y()
        assert flow.caret(reached).x() == pytest.approx(caret.x(), abs=0.6) or flow.text[offset - 1] == " "


def test_lines_know_their_first_and_last_code_point(flow: Flow) -> None:
    line = flow.line_of(span_of(flow.article, "SIPRI").start)
    assert flow.line_start(line) == flow.article.blocks[2].span.start
    assert not flow.text[flow.line_end(line) - 1].isspace()
    following = flow.line_at(line.top + line.height + 1)
    assert flow.line_start(following) > flow.line_end(line)
    assert following.baseline - line.baseline == line.height


def test_the_first_line_of_a_place_between_two_paragraphs_is_the_lower(flow: Flow) -> None:
    heading = flow.place(1)
    assert flow.first_line(heading.top - 3).paragraph == 1
    assert flow.first_line(heading.top + 40).paragraph == 1
    assert flow.first_line(100_000).paragraph == 5


def test_a_span_over_paragraphs_has_rectangles_in_each(flow: Flow) -> None:
    span = Span(40, span_of(flow.article, "SIPRI").end)
    tops = [rect.y() for rect in flow.rects(span)]
    assert tops == sorted(tops)
    assert len({flow.heights.index_at(int(top + 20)) for top in tops}) == 3


def test_a_wrong_estimate_above_the_steady_paragraph_is_told(style: PageStyle) -> None:
    flow = Flow(long_article(300), Direction.RTL, style, 560)
    flow.steady_from = 200
    before = flow.heights.top_of(200)
    for index in range(150, 210):
        flow.layout(index)
    assert flow.take_drift() == flow.heights.top_of(200) - before != 0
    assert flow.take_drift() == 0


def test_setting_anew_keeps_the_text_and_changes_the_width(flow: Flow, style: PageStyle) -> None:
    narrow = flow.heights.total
    flow.recast(style, 300)
    list(flow.visible(0, 100_000))
    assert flow.heights.total > narrow
    assert flow.width == 300


def test_the_letter_under_a_point_comes_with_its_marks(style: PageStyle) -> None:
    article = article_of("كِتَابٌ جديد")
    flow = Flow(article, Direction.RTL, style, 560)
    assert flow.letter_at(558, 30) == Span(0, 2)
    assert flow.letter_at(100, 30) is None


def test_an_empty_article_has_a_place_for_the_caret(style: PageStyle) -> None:
    flow = Flow(Article("", ()), Direction.RTL, style, 560)
    assert flow.caret(0).x() == 560
    assert flow.offset_at(10, 10) == 0
    assert flow.rects(Span(0, 0)) == []


def test_a_correction_sets_only_its_own_block_anew(style: PageStyle) -> None:
    article = long_article(60)
    flow = Flow(article, Direction.RTL, style, 560)
    for index in range(10):
        flow.layout(index)
    start = flow.paragraphs[4].span.start
    after = revised(article, (Splice(start, article.text[start : start + 3], "كلمات كثيرة"),))
    flow.revise(after, Span(start, start + 3))
    assert [flow.is_ready(index) for index in range(10)] == [index != 4 for index in range(10)]
    fresh = Flow(after, Direction.RTL, style, 560)
    for index in range(10):
        fresh.layout(index)
        flow.layout(index)
    assert [flow.place(index).top for index in range(11)] == [fresh.place(index).top for index in range(11)]


def test_a_correction_that_parts_a_paragraph_sets_all_anew(style: PageStyle) -> None:
    article = long_article(20)
    flow = Flow(article, Direction.RTL, style, 560)
    flow.layout(0)
    start = article.text.index(" ")
    splices = (Splice(start, " ", "\n"),)
    flow.revise(revised(article, splices), Span(start, start + 1))
    assert len(flow.paragraphs) == 21
    assert not flow.is_ready(0)


@pytest.mark.parametrize("width", [420, 560, 640])
def test_no_short_line_shows_where_a_long_block_is_cut(style: PageStyle, width: int) -> None:
    flow = Flow(article_of(" ".join(MIXED * 40)), Direction.RTL, style, width)
    assert len(flow.paragraphs) > 8
    for index in range(len(flow.paragraphs) - 1):
        layout = flow.layout(index)
        assert layout.qt.lineAt(layout.line_count - 1).naturalTextWidth() > 0.6 * width


def test_the_blank_before_a_cut_has_no_band(style: PageStyle) -> None:
    flow = Flow(article_of(" ".join(MIXED * 40)), Direction.RTL, style, 560)
    placed = flow.place(0)
    end = placed.paragraph.span.end
    assert flow.text[end - 1] == " "
    assert placed.bands(Span(end - 1, end)) == []
    assert placed.bands(Span(end - 4, end)) == placed.bands(Span(end - 4, end - 1)) != []


def test_letters_that_few_typefaces_have_are_named_with_their_fonts(style: PageStyle) -> None:
    flow = Flow(article_of(MIXED[0], "قال 漢字 漢 😀 نعم", HEADING, MIXED[1]), Direction.RTL, style, 560)
    letters = list(flow.rare_letters(0))
    assert sorted(letter for _, letter in letters) == ["字", "漢", "😀"]
    assert {font.pixelSize() for font, _ in letters} == {style.size_px}
    assert list(flow.rare_letters(flow.text.index("نعم"))) == []
    assert list(Flow(article_of(*MIXED[:5], "\ud800 \u202eنعم"), Direction.RTL, style, 560).rare_letters(0)) == []
