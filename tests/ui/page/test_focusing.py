from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reader.spans import Span
from tests.ui.page.hands import CTRL, SHIFT, before, click
from tests.ui.page.samples import LABELS, MIXED, annotation_of, article_of, long_article
from ui.page.blend import LEAST_CONTRAST_LARGE, contrast
from ui.page.style import Focus
from ui.page.view import ArticlePage
from ui.theme import THEME_NAMES, load_theme

Opener = Callable[..., ArticlePage]


def focus_on(page: ArticlePage, focus: Focus = Focus.PARAGRAPH, theme: str = "light") -> None:
    page.set_style(replace(page._scene.style, focus=focus, theme=load_theme(theme)))


def focused(page: ArticlePage) -> int:
    """The paragraph that stands out."""
    span, flow = page._scene.focus, page._scene.flow
    assert span is not None
    assert flow is not None
    return flow.paragraphs.index_at(span.start)


def picture_of(page: ArticlePage) -> QImage:
    return page.viewport().grab().toImage()


def darkest(page: ArticlePage, picture: QImage, span: Span) -> QColor:
    """The colour of a passage that is farthest from the paper."""
    flow, scene = page._scene.flow, page._scene
    assert flow is not None
    paper = scene.style.theme.colour("paper")
    colours = {
        picture.pixel(x, y)
        for rect in flow.rects(span)
        for x in range(int(rect.left()) + scene.geometry.column_left, int(rect.right()) + scene.geometry.column_left)
        for y in range(int(rect.top()) + page._top_of_text(), int(rect.bottom()) + page._top_of_text())
    }
    return max((QColor(colour) for colour in colours), key=lambda colour: contrast(colour, paper))


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_what_is_read_stands_out_and_the_rest_can_still_be_read(open_page: Opener, theme: str) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    focus_on(page, theme=theme)
    page.clearFocus()
    picture, paper, ink = picture_of(page), load_theme(theme).colour("paper"), load_theme(theme).colour("ink")
    assert contrast(darkest(page, picture, Span(0, 40)), paper) == pytest.approx(contrast(ink, paper), rel=0.02)
    veiled = contrast(darkest(page, picture, Span(110, 150)), paper)
    assert LEAST_CONTRAST_LARGE <= veiled < contrast(ink, paper) / 2


def test_the_clear_part_is_painted_as_it_is_without_focus(open_page: Opener) -> None:
    """The veil lies over the rest and leaves the letters of what is read alone."""
    article = article_of(*MIXED)
    page = open_page(article)
    page.set_annotations([annotation_of(article, Span(3, 30), note="حاشية")], LABELS)
    page.clearFocus()
    plain, flow, geometry = picture_of(page), page._scene.flow, page._scene.geometry
    focus_on(page, Focus.SENTENCE)
    veiled = picture_of(page)
    assert flow is not None
    top = page._top_of_text()
    height = flow.place(0).layout.line_top(1)
    line = (geometry.column_left, top, geometry.column_width, height)
    assert veiled.copy(*line) == plain.copy(*line)
    note = page._notes[0].rect.translated(0, top).toAlignedRect()
    assert veiled.copy(note) == plain.copy(note)
    assert veiled != plain


def test_the_caret_says_what_is_read(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(article_of(*MIXED))
    focus_on(page)
    assert focused(page) == 0
    click(page, before(page, len(MIXED[0]) + 10))
    assert focused(page) == 1
    for _ in range(3):
        qtbot.keyClick(page, Qt.Key.Key_Down)
    assert focused(page) == 2
    qtbot.keyClick(page, Qt.Key.Key_End, CTRL)
    assert focused(page) == len(MIXED) - 1


def test_scrolling_says_what_is_read(open_page: Opener) -> None:
    page = open_page(long_article(60))
    focus_on(page)
    bar = page.verticalScrollBar()
    seen = []
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 120)
        seen.append(focused(page))
    assert seen == sorted(seen)
    assert seen[-1] >= 58
    bar.setValue(0)
    assert focused(page) == 0


@pytest.mark.parametrize("focus", [Focus.PARAGRAPH, Focus.SENTENCE])
def test_the_space_bar_goes_from_unit_to_unit_and_shows_each(open_page: Opener, qtbot: QtBot, focus: Focus) -> None:
    page = open_page(long_article(40))
    focus_on(page, focus)
    spans = []
    for _ in range(12):
        qtbot.keyClick(page, Qt.Key.Key_Space)
        spans.append(page._scene.focus)
        flow = page._scene.flow
        assert flow is not None
        assert 0 <= flow.line_of(spans[-1].start).top + page._top_of_text() < 700
    assert spans == sorted(set(spans))
    for span in reversed(spans[:-1]):
        qtbot.keyClick(page, Qt.Key.Key_Space, SHIFT)
        assert page._scene.focus == span


def test_a_unit_taller_than_the_page_is_read_page_by_page(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(article_of(MIXED[1] * 25, MIXED[0]))
    focus_on(page)
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert focused(page) == 0
    assert page.verticalScrollBar().value() > 300
    for _ in range(6):
        qtbot.keyClick(page, Qt.Key.Key_Space)
    assert focused(page) == page.paragraph_count() - 1


def test_a_note_that_is_typed_and_a_hit_that_is_looked_at_stand_out(open_page: Opener) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    focus_on(page)
    annotation = annotation_of(article, Span(210, 220))
    page.put_annotation(annotation)
    page.edit_note(annotation.id)
    assert focused(page) == 2
    page._editor.finish()
    page.find([Span(110, 115)], 0)
    assert focused(page) == 1


def test_the_veil_is_lifted(open_page: Opener) -> None:
    page = open_page(article_of(*MIXED))
    plain = picture_of(page)
    focus_on(page)
    assert picture_of(page) != plain
    focus_on(page, Focus.OFF)
    assert page._scene.focus is None
    assert picture_of(page) == plain


def test_focus_outlives_the_article(open_page: Opener) -> None:
    page = open_page(article_of(*MIXED))
    focus_on(page)
    page.set_article(None)
    assert page._scene.focus is None
    page.set_article(long_article(50), position=4_000)
    assert page._scene.focus is not None
    assert page._scene.focus.start >= 4_000 - 600


def test_a_blit_shows_the_same_as_painting_anew_under_the_veil(open_page: Opener) -> None:
    page = open_page(long_article(30))
    focus_on(page)
    for distance in (3, 51, 200, -40, 399, -250):
        page.verticalScrollBar().setValue(page.verticalScrollBar().value() + distance)
    scrolled = page.grab().toImage()
    page.viewport().update()
    assert page.grab().toImage() == scrolled


def test_only_what_is_near_is_laid_out(open_page: Opener) -> None:
    page = open_page(long_article(2_000))
    focus_on(page)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    flow = page._scene.flow
    assert flow is not None
    assert sum(flow.is_ready(index) for index in range(2_000)) < 60
