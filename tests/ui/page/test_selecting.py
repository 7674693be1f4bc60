from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.article import Article
from reader.spans import Span
from tests.ui.page.hands import CTRL, LEFT, NONE, SHIFT, before, click, click_in_a_row, drag, move
from tests.ui.page.samples import MIXED, article_of, long_article, span_of
from ui.page.paragraphs import LONGEST
from ui.page.selecting import MARKDOWN_TYPE
from ui.page.view import ArticlePage

Opener = Callable[..., ArticlePage]


@pytest.mark.parametrize(
    ("line", "quote"),
    [(0, "2018 و2019"), (1, "SIPRI لعام 2023"), (3, '"The end is near" ثم'), (4, "ThinkPad X1 منذ"), (5, "😀 الكوري")],
)
def test_a_drag_selects_what_lies_between_its_ends(open_page: Opener, line: int, quote: str) -> None:
    """Also where direction changes between press and release: the carets of both ends say what is meant."""
    article = article_of(MIXED[line])
    page = open_page(article)
    span = span_of(article, quote)
    drag(page, before(page, span.start, inside=0), before(page, span.end, inside=0))
    selected = page.selection()
    assert selected is not None
    flow = page._scene.flow
    assert flow is not None
    assert flow.caret(selected.start).x() == pytest.approx(flow.caret(span.start).x(), abs=1) or selected == span
    assert page.selected_text() == selected.of(article.text)


def test_a_drag_back_selects_the_same(open_page: Opener) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    span = span_of(article, "حيث شارك")
    drag(page, before(page, span.end, inside=0), before(page, span.start, inside=0))
    assert page.selection() == span


def test_a_drag_over_paragraphs_selects_logical_text(open_page: Opener) -> None:
    article = article_of(MIXED[0], MIXED[2])
    page = open_page(article)
    start, end = span_of(article, "المحادثات").start, span_of(article, "كامِلًا").end
    drag(page, before(page, start, inside=0), before(page, end, inside=0))
    assert page.selected_text() == article.text[start:end]
    assert "\n" in page.selected_text()


@pytest.mark.parametrize(
    ("count", "selected"), [(2, "حدث"), (3, "هل حدث؟"), (4, 'زيارة لـ"كيم" و2019. هل حدث؟ نعم.'), (1, "")]
)
def test_clicks_in_a_row_take_word_sentence_and_paragraph(open_page: Opener, count: int, selected: str) -> None:
    article = article_of(MIXED[0], 'زيارة لـ"كيم" و2019. هل حدث؟ نعم.')
    page = open_page(article)
    click_in_a_row(page, before(page, span_of(article, "حدث").start + 1), count)
    assert page.selected_text().strip() == selected


def test_a_double_click_takes_the_word_under_the_mouse_not_the_nearer_gap(open_page: Opener) -> None:
    article = article_of("قال كيم جونج أون")
    page = open_page(article)
    for word in ("قال", "كيم", "جونج", "أون"):
        span = span_of(article, word)
        for offset in range(span.start, span.end):
            click_in_a_row(page, before(page, offset, inside=-1), 2)
            assert page.selected_text() == word


def test_shift_and_a_click_grow_the_selection(open_page: Opener) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    start, end = span_of(article, "عامي").start, span_of(article, "شارك").end
    click(page, before(page, start, inside=0))
    click(page, before(page, end, inside=0), SHIFT)
    assert page.selection() == Span(start, end)


def test_the_selection_is_told_while_dragging(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    told: list[Span | None] = []
    page.selection_changed.connect(told.append)
    drag(page, before(page, 0, inside=0), before(page, 30, inside=0))
    assert len(told) == 2
    assert told[-1] == page.selection() == Span(0, 30)
    page.select(None)
    assert told[-1] is None


def test_dragging_below_the_page_scrolls(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(long_article(60))
    viewport = page.viewport()
    QTest.mousePress(viewport, LEFT, NONE, before(page, 5))
    move(page, QPoint(500, 860), LEFT)
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 200)
    selected = page.selection()
    assert selected is not None
    assert len(selected) > 800
    QTest.mouseRelease(viewport, LEFT, NONE, QPoint(500, 860))
    assert not page._auto_scroll.isActive()


def test_copying_gives_the_text_in_logical_order(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[1], MIXED[2])
    page = open_page(article)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(page, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == article.text


def test_the_space_bar_turns_the_page(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(long_article(60))
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert 600 < page.verticalScrollBar().value() < 800
    qtbot.keyClick(page, Qt.Key.Key_Space, SHIFT)
    assert page.verticalScrollBar().value() == 0


def test_offsets_beyond_a_cut_are_those_of_the_article(open_page: Opener) -> None:
    text = "كلمة 😀 أخرى " * (LONGEST // 4)
    article = Article(text, ())
    page = open_page(article)
    start = text.rindex("أخرى")
    page.go_to(Span(start, start + 4), flash=False)
    click_in_a_row(page, before(page, start + 1), 2)
    assert page.selection() == Span(start, start + 4)


def test_what_is_dragged_away_is_plain_text_and_a_markdown_quotation(open_page: Opener) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    span = Span(article.text.index("الأسلحة."), article.text.index("SIPRI") + 5)
    page.select(span)
    assert page._carried().formats() == ["text/plain"]
    page.quote_by(lambda quoted: f"> {quoted.of(article.text)}")
    carried = page._carried()
    assert carried.text() == span.of(article.text)
    assert carried.data(MARKDOWN_TYPE).data().decode() == f"> {span.of(article.text)}"
