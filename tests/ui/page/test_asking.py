from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.entities.model import EntityKind
from reader.spans import Span
from tests.ui.page.hands import CTRL, SHIFT, before, click, drag
from tests.ui.page.samples import MIXED, annotation_of, article_of, long_article, span_of
from ui.page.keys import Action
from ui.page.view import ArticlePage

Opener = Callable[..., ArticlePage]


def test_the_keyboard_alone_can_select_highlight_and_note(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    qtbot.keyClick(page, Qt.Key.Key_Home, CTRL)
    for _ in range(2):
        qtbot.keyClick(page, Qt.Key.Key_Left, CTRL | SHIFT)
    with qtbot.waitSignal(page.highlight_requested) as told:
        qtbot.keyClick(page, Qt.Key.Key_H)
    assert told.args == [span_of(article, "جاءت في"), None]  # the blank at its end is left out
    with qtbot.waitSignal(page.highlight_requested) as told:
        qtbot.keyClick(page, Qt.Key.Key_2)
    assert told.args == [span_of(article, "جاءت في"), "evidence"]
    with qtbot.waitSignal(page.note_requested) as told:
        qtbot.keyClick(page, Qt.Key.Key_N)
    assert told.args == [span_of(article, "جاءت في")]


def test_a_digit_gives_the_active_annotation_another_label(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, Span(5, 20))
    page.put_annotation(annotation)
    page.activate(annotation.id)
    with qtbot.waitSignal(page.label_requested) as told, qtbot.assertNotEmitted(page.highlight_requested):
        qtbot.keyClick(page, Qt.Key.Key_3)
    assert told.args == [annotation.id, "question"]
    with qtbot.assertNotEmitted(page.label_requested):
        qtbot.keyClick(page, Qt.Key.Key_6)  # there are three labels


@pytest.mark.parametrize(
    ("key", "kind"),
    [(Qt.Key.Key_P, EntityKind.PER), (Qt.Key.Key_L, EntityKind.LOC), (Qt.Key.Key_G, EntityKind.ORG)],
)
def test_a_selection_is_said_to_name_somebody(open_page: Opener, qtbot: QtBot, key: Qt.Key, kind: EntityKind) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    with qtbot.assertNotEmitted(page.naming_requested):
        qtbot.keyClick(page, key)
    span = span_of(article, "كيم")
    page.select(span)
    with qtbot.waitSignal(page.naming_requested) as told:
        qtbot.keyClick(page, key)
    assert told.args == [span, kind]


def test_the_active_annotation_is_tagged_where_nothing_is_selected(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, Span(5, 20))
    page.put_annotation(annotation)
    with qtbot.assertNotEmitted(page.tag_requested):
        qtbot.keyClick(page, Qt.Key.Key_T)
    page.activate(annotation.id)
    with qtbot.waitSignal(page.tag_requested) as told:
        qtbot.keyClick(page, Qt.Key.Key_T)
    assert told.args == [None]


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_Return])
def test_the_note_of_the_active_annotation_is_to_be_written(open_page: Opener, qtbot: QtBot, key: Qt.Key) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, Span(5, 20))
    page.put_annotation(annotation)
    page.activate(annotation.id)
    with qtbot.waitSignal(page.writing_requested) as told:
        qtbot.keyClick(page, key)
    assert told.args == [annotation.id]


def test_nothing_is_asked_for_without_a_selection(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(article_of(MIXED[0]))
    with qtbot.assertNotEmitted(page.highlight_requested), qtbot.assertNotEmitted(page.note_requested):
        for key in (Qt.Key.Key_H, Qt.Key.Key_1, Qt.Key.Key_N, Qt.Key.Key_Delete):
            qtbot.keyClick(page, key)


def test_delete_asks_for_the_active_annotation_to_be_removed(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, Span(5, 20))
    page.put_annotation(annotation)
    click(page, before(page, 9))
    assert page.active_annotation == annotation.id
    with qtbot.waitSignal(page.remove_requested) as told:
        qtbot.keyClick(page, Qt.Key.Key_Delete)
    assert told.args == [annotation.id]
    page.drop_annotation(annotation.id)
    assert page.active_annotation == ""


def test_a_bar_at_the_selection_offers_what_can_be_done(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    span = span_of(article, "حيث شارك")
    bar = page._selection_bar
    drag(page, before(page, span.start, inside=0), before(page, span.end, inside=0))
    assert bar.isVisible()
    with qtbot.waitSignal(page.highlight_requested) as told:
        bar.label_chosen.emit("question")
    assert told.args == [span, "question"]
    assert not bar.isVisible()
    assert page.selection() == span


@pytest.mark.parametrize(
    ("action", "signal", "told"),
    [
        (Action.NOTE, "note_requested", Span),
        (Action.TAG, "tag_requested", Span),
        (Action.MARK_ALL, "occurrences_requested", None),
        (Action.COPY_AS_QUOTATION, "copy_as_quotation_requested", Span),
        (Action.COPY_AS_MARKDOWN, "copy_as_markdown_requested", Span),
        (Action.SEARCH, "search_requested", str),
    ],
)
def test_what_the_bar_offers_is_asked_for(
    open_page: Opener, qtbot: QtBot, action: Action, signal: str, told: type | None
) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    span = span_of(article, "حيث شارك")
    page.select(span)
    with qtbot.waitSignal(getattr(page, signal)) as asked:
        page._selection_bar.action_chosen.emit(action)
    assert asked.args == ([] if told is None else [span if told is Span else "حيث شارك"])


def test_the_bar_goes_with_its_selection(open_page: Opener) -> None:
    page = open_page(long_article(40))
    drag(page, before(page, 3, inside=0), before(page, 20, inside=0))
    assert page._selection_bar.isVisible()
    page.verticalScrollBar().setValue(60)
    assert not page._selection_bar.isVisible()
    page.verticalScrollBar().setValue(0)
    drag(page, before(page, 3, inside=0), before(page, 20, inside=0))
    click(page, before(page, 200))
    assert not page._selection_bar.isVisible()
