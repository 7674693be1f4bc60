from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage

from reader.article import Direction
from reader.entities.model import SURE
from reader.spans import Span
from tests.ui.page.samples import LABELS, MIXED, annotation_of, article_of, long_article, span_of
from ui.page.blend import LEAST_CONTRAST, LEAST_CONTRAST_LARGE, contrast, tint
from ui.page.lens import lines_of, placed_names
from ui.page.passages import LensLayer, LensPassage
from ui.page.view import ArticlePage
from ui.theme import THEME_NAMES, load_theme

Opener = Callable[..., ArticlePage]


def passage(span: Span, source: int = 0, *chain: str, confidence: float = 1.0) -> LensPassage:
    return LensPassage(span, source, chain or ("كيم",), confidence)


def picture_of(page: ArticlePage) -> QImage:
    return page.viewport().grab().toImage()


def colours(page: ArticlePage, picture: QImage, span: Span) -> set[int]:
    flow, geometry, top = page._scene.flow, page._scene.geometry, page._top_of_text()
    assert flow is not None
    rects = [rect.translated(geometry.column_left, top).toRect().adjusted(4, 2, -4, -9) for rect in flow.rects(span)]
    return {
        picture.pixel(x, y)
        for rect in rects
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    }


@pytest.mark.parametrize("name", THEME_NAMES)
def test_ink_can_be_read_on_the_ground_of_every_source(name: str) -> None:
    theme = load_theme(name)
    grounds = [tint(theme, place) for place in range(len(theme.series))]
    assert all(contrast(ground, theme.colour("ink")) >= LEAST_CONTRAST for ground in grounds)
    assert all(ground != theme.colour("paper") for ground in grounds)
    assert len({ground.rgb() for ground in grounds}) == len(grounds)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_passages_have_their_sources_ground_and_the_writers_words_a_veil(open_page: Opener, name: str) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    theme = load_theme(name)
    page.set_style(replace(page._scene.style, theme=theme))
    page.clearFocus()
    said = span_of(article, 'حيث شارك "كيم" في سلسلة')
    page.set_lens([passage(said, 2)])
    picture = picture_of(page)
    found = colours(page, picture, said)
    assert tint(theme, 2).rgb() in found
    assert theme.colour("ink").rgb() in found
    own = colours(page, picture, span_of(article, "قارن بتقدير SIPRI لعام"))
    assert theme.colour("ink").rgb() not in own
    strongest = max(contrast(QColor(colour), theme.colour("paper")) for colour in own)
    assert strongest >= LEAST_CONTRAST_LARGE


def test_the_inner_of_two_passages_has_its_own_ground_and_a_line_of_its_own(open_page: Opener) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    theme = page._scene.style.theme
    outer, inner = Span(3, 90), span_of(article, "حيث شارك")
    page.set_lens([passage(inner, 1), passage(outer, 0)])
    picture = picture_of(page)
    assert tint(theme, 1).rgb() in colours(page, picture, inner)
    assert tint(theme, 0).rgb() not in colours(page, picture, inner)
    flow = page._scene.flow
    assert flow is not None
    rect = flow.rects(inner)[0].translated(page._scene.geometry.column_left, page._top_of_text()).toRect()
    column = [picture.pixel(rect.center().x(), y) for y in range(rect.bottom() - 9, rect.bottom() + 1)]
    assert {theme.series_colour(0).rgb(), theme.series_colour(1).rgb()} <= set(column)


def test_what_is_not_sure_is_told_without_colour(open_page: Opener) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    pictures = []
    for confidence in (SURE, SURE - 0.1):
        page.set_lens([passage(Span(3, 60), confidence=confidence)])
        picture = picture_of(page)
        pictures.append(picture)
    assert pictures[0] != pictures[1]
    assert lines_of(passage(Span(0, 1), 0, "كيم", confidence=0.2))[0].endswith("?")


def test_a_chain_is_named_from_the_speaker_outwards() -> None:
    assert lines_of(passage(Span(0, 1), 0, "كيم")) == ("\u2068كيم\u2069",)
    assert lines_of(passage(Span(0, 1), 0, "كيم", "رويترز")) == ("\u2068كيم\u2069", "via \u2068رويترز\u2069")
    assert len(lines_of(passage(Span(0, 1), 0, *"abcdef"))) == 4
    assert lines_of(passage(Span(0, 1), 0, *"abcdef"))[-1] == "…"


def test_names_stand_beside_their_passages_and_never_overlap(open_page: Opener) -> None:
    article = long_article(30)
    page = open_page(article)
    passages = [passage(Span(start, start + 30), 0, f"s{start}", "رويترز") for start in range(0, 900, 45)]
    layer = LensLayer(passages)
    page.set_lens(passages)
    page.grab()
    notes = placed_names(page._scene, layer, 0, 800)
    flow = page._scene.flow
    assert flow is not None
    assert len(notes) > 5
    assert notes[0].rect.top() == flow.rects(passages[0].span)[0].top()
    assert all(after.rect.top() > before.rect.bottom() for before, after in pairwise(notes))


def test_the_same_chain_is_named_once_in_a_paragraph(open_page: Opener) -> None:
    article = article_of(MIXED[0], MIXED[1])
    page = open_page(article)
    second = article.blocks[1].span.start
    passages = [passage(Span(0, 10)), passage(Span(20, 30)), passage(Span(second, second + 9))]
    page.set_lens(passages)
    page.grab()
    assert [note.passage for note in placed_names(page._scene, LensLayer(passages), 0, 800)] == [
        passages[0],
        passages[2],
    ]


@pytest.mark.parametrize(("width", "direction"), [(1100, Direction.RTL), (1100, Direction.LTR), (700, Direction.RTL)])
def test_bars_stand_in_the_margin_those_of_inner_passages_nearer(
    open_page: Opener, width: int, direction: Direction
) -> None:
    article = article_of(*MIXED)
    page = open_page(article, width=width, direction=direction)
    theme, geometry = page._scene.style.theme, page._scene.geometry
    page.set_lens([passage(Span(3, 90), 0), passage(Span(20, 60), 1)])
    picture, flow = picture_of(page), page._scene.flow
    assert flow is not None
    y = round(flow.rects(Span(20, 60))[0].center().y()) + page._top_of_text()
    inwards = 6 if direction is Direction.RTL else -6
    assert picture.pixel(geometry.bar_left + 1, y) == theme.series_colour(0).rgb()
    assert picture.pixel(geometry.bar_left + 1 + inwards, y) == theme.series_colour(1).rgb()


def test_notes_and_highlights_make_room_for_the_lens_and_come_back(open_page: Opener) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    page.set_annotations([annotation_of(article, Span(3, 30), note="حاشية")], LABELS)
    plain = picture_of(page)
    page.set_lens([])
    assert page._notes == []
    band = colours(page, picture_of(page), Span(3, 30))
    assert page._scene.style.theme.labels["yellow"].rgb() not in band
    page.set_lens(None)
    assert picture_of(page) == plain


def test_another_article_has_no_lens(open_page: Opener) -> None:
    page = open_page(article_of(*MIXED))
    page.set_lens([passage(Span(3, 30))])
    page.set_article(article_of(*MIXED))
    assert page._scene.lens is None


def test_a_blit_shows_the_same_as_painting_anew_through_the_lens(open_page: Opener) -> None:
    article = long_article(40)
    page = open_page(article)
    page.set_lens([passage(Span(start, start + 60), start // 90, f"s{start}") for start in range(0, 6_000, 90)])
    for distance in (3, 51, 200, -40, 399, -250):
        page.verticalScrollBar().setValue(page.verticalScrollBar().value() + distance)
    scrolled = page.grab().toImage()
    page.viewport().update()
    assert page.grab().toImage() == scrolled


def test_glyphs_stay_where_they_are_under_the_lens(open_page: Opener) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    page.clearFocus()
    plain = picture_of(page)
    ink = page._scene.style.theme.colour("ink").rgb()
    page.set_lens([passage(Span(0, len(article.text)))])
    seen = picture_of(page)
    moved = [
        (x, y)
        for x in range(page._scene.geometry.column_left, plain.width())
        for y in range(page._top_of_text(), plain.height(), 3)
        if plain.pixel(x, y) == ink and QColor(seen.pixel(x, y)).lightness() > 140
    ]
    assert moved == []
