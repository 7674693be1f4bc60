import random
import weakref
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.spans import Span
from tests.ui.page.samples import article_of, long_article
from ui.page.display import DisplayOptions
from ui.page.view import ArticlePage
from ui.theme import load_theme

Opener = Callable[..., ArticlePage]


def top_line(page: ArticlePage) -> Span:
    """The code points of the line at the top of the viewport."""
    flow = page._scene.flow
    assert flow is not None
    line = flow.first_line(-page._top_of_text())
    return Span(flow.line_start(line), max(flow.line_end(line), flow.line_start(line) + 1) + 1)


def test_the_reading_place_does_not_drift(open_page: Opener) -> None:
    """Two hundred changes of width, size, theme and typeface at ten places: 0 characters."""
    chance = random.Random(11)  # noqa: S311 - the same changes every time
    page = open_page(long_article(400))
    style = page._scene.style
    bar = page.verticalScrollBar()
    for _ in range(10):
        bar.setValue(chance.randrange(bar.maximum()))
        place = page.place_at_top()
        for _ in range(20):
            match chance.randrange(4):
                case 0:
                    page.resize(chance.randrange(400, 1900), chance.randrange(300, 1000))
                case 1:
                    style = replace(style, size_px=chance.randrange(16, 40))
                case 2:
                    style = replace(style, theme=load_theme(chance.choice(["light", "dark"])))
                case _:
                    style = replace(style, family=chance.choice(["Amiri", "Noto Naskh Arabic"]))
            page.set_style(style)
            page.grab()
            assert page.place_at_top() == place
            shown = top_line(page)
            assert shown.start <= place < shown.end


def test_the_lines_stay_where_they_were_after_there_and_back(open_page: Opener) -> None:
    page = open_page(long_article(400))
    page.verticalScrollBar().setValue(9_321)
    page.grab()
    flow = page._scene.flow
    assert flow is not None
    y = flow.line_of(page.place_at_top()).top + page._top_of_text()
    for width in (700, 1500, 1100):
        page.resize(width, 800)
        page.grab()
    assert flow.line_of(page.place_at_top()).top + page._top_of_text() == y


def test_scrolling_up_by_pixels_moves_the_text_by_as_many(open_page: Opener) -> None:
    """Estimates above the viewport turn out wrong, and nobody sees it."""
    page = open_page(long_article(400))
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    page.grab()
    flow = page._scene.flow
    assert flow is not None
    for _ in range(60):
        line = flow.line_at(-page._top_of_text() + 60)
        start = flow.line_start(line)
        before = line.top + page._top_of_text()
        bar.setValue(bar.value() - 97)
        page.grab()
        assert flow.line_of(start).top + page._top_of_text() == before + 97


def test_idle_work_moves_nothing(open_page: Opener) -> None:
    page = open_page(long_article(400))
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = page.viewport().grab().toImage()
    for _ in range(60):
        page.lay_out_ahead()
    assert page.viewport().grab().toImage() == before


def test_an_article_opens_at_its_reading_place(open_page: Opener) -> None:
    page = open_page(None)
    article = long_article(300)
    page.set_article(article, position=20_000)
    page.grab()
    assert page.place_at_top() == 20_000
    shown = top_line(page)
    assert shown.start <= 20_000 < shown.end


def test_the_position_is_told_after_scrolling(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(long_article(100))
    with qtbot.waitSignal(page.position_changed) as told:
        page.verticalScrollBar().setValue(1500)
    assert told.args[0] == page.place_at_top() > 0
    assert 0 < told.args[1] < 1
    with qtbot.waitSignal(page.position_changed) as told:
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert told.args[1] == pytest.approx(1)


def test_a_passage_is_brought_into_sight(open_page: Opener) -> None:
    page = open_page(long_article(400))
    flow = page._scene.flow
    assert flow is not None
    for start in (50_000, 3, 70_000, 69_990, 20_000):
        page.go_to(Span(start, start + 10))
        page.grab()
        y = flow.line_of(start).top + page._top_of_text()
        assert 0 <= y < 700


def test_a_passage_in_sight_is_not_moved(open_page: Opener) -> None:
    page = open_page(long_article(400))
    before = page.verticalScrollBar().value()
    page.go_to(Span(200, 210))
    assert page.verticalScrollBar().value() == before


def test_the_end_can_be_read_well_above_the_lower_edge(open_page: Opener) -> None:
    page = open_page(long_article(60))
    flow = page._scene.flow
    assert flow is not None
    for _ in range(4):  # the exact height of the last paragraphs is known only once they are seen
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
        page.grab()
    assert flow.heights.total + page._top_of_text() <= 800 - 40


def test_a_display_choice_keeps_the_place(open_page: Opener) -> None:
    page = open_page(long_article(200))
    page.verticalScrollBar().setValue(5_000)
    place = page.place_at_top()
    page.set_style(replace(page._scene.style, display=DisplayOptions(hide_harakat=True)))
    page.grab()
    assert page.place_at_top() == place


def test_a_blit_shows_the_same_as_painting_anew(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(article_of(*[line for _ in range(9) for line in long_article(6).text.split("\n")]))
    for distance in (3, 51, 200, -40, 399, -250):
        page.verticalScrollBar().setValue(page.verticalScrollBar().value() + distance)
    scrolled = page.grab().toImage()
    page.viewport().update()
    assert page.grab().toImage() == scrolled


def test_an_empty_page_says_what_can_be_done(open_page: Opener) -> None:
    page = open_page(None)
    blank = page.grab().toImage()
    page.set_hint("Open a file")
    assert page.grab().toImage() != blank
    page.set_article(article_of("قال نعم"))
    with_hint = page.grab().toImage()
    page.set_hint("")
    assert page.grab().toImage() == with_hint


def test_a_page_with_letters_that_few_typefaces_have_is_painted_when_these_have_been_asked_for(
    qtbot: QtBot, open_page: Opener
) -> None:
    page = open_page(None)
    paper = page.grab().toImage()
    page.set_hint("افتح ملفًّا")
    page.set_article(article_of("قبل 漢字 😀 بعد"))
    assert page._waits_for_faces()
    assert page.grab().toImage() == paper
    qtbot.waitUntil(lambda: not page._waits_for_faces())
    assert page.grab().toImage() != paper
    page.set_article(article_of("ثم 漢字 😀"))
    assert not page._waits_for_faces()


def test_the_caret_on_the_first_or_the_last_line_shows_the_page_to_its_end(qtbot: QtBot, open_page: Opener) -> None:
    page, control = open_page(long_article(60)), Qt.KeyboardModifier.ControlModifier
    bar = page.verticalScrollBar()
    qtbot.keyClick(page, Qt.Key.Key_End, control)
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(page, Qt.Key.Key_Home, control)
    assert bar.value() == 0


def test_an_article_that_is_left_is_let_go_of_in_a_turn_of_its_own(open_page: Opener) -> None:
    page = open_page(long_article(30))
    left = weakref.ref(page._scene.flow)
    page.set_article(article_of("ثم"))
    page.grab()
    assert left() is not None
    page.lay_out_ahead()
    assert left() is None
