from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.article import Article
from reader.revising import corrected_article
from reader.revisions import carried
from reader.spans import Span
from reader.textmap import Splice, TextMap
from tests.ui.page.hands import before, click
from tests.ui.page.samples import LABELS, MIXED, annotation_of, article_of, long_article
from ui.page.keys import Action
from ui.page.view import ArticlePage
from ui.theme import load_theme

Opener = Callable[..., ArticlePage]


def revise(page: ArticlePage, article: Article, start: int, old: str, new: str) -> Article:
    """Correct the text as the session does."""
    text_map = TextMap((Splice(start, old, new),))
    after = corrected_article(article, text_map.splices)
    page.revise_article(after, Span(start, start + len(old)), text_map.carry)
    return after


@pytest.fixture
def article() -> Article:
    return article_of(*MIXED)


def test_what_is_selected_is_typed_anew_below_its_passage(open_page: Opener, qtbot: QtBot, article: Article) -> None:
    page = open_page(article)
    span = Span(6, 20)
    page.select(span)
    qtbot.keyClick(page, Qt.Key.Key_E)
    sheet = page._corrector
    assert page.corrected == span
    assert sheet.isVisible()
    assert sheet.field.toPlainText() == span.of(article.text)
    assert sheet.geometry().top() >= page._scene.flow.caret_after(span.end).bottom() + page._top_of_text()
    with qtbot.waitSignal(page.correction_requested) as asked:
        sheet.field.setPlainText("كلام آخر")
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert asked.args == [span, "كلام آخر"]
    page.end_correcting()
    assert page.corrected is None
    assert not sheet.isVisible()
    assert page.hasFocus()


def test_without_a_selection_it_is_the_word_at_the_caret(open_page: Opener, article: Article) -> None:
    page = open_page(article)
    click(page, before(page, 8))
    assert page._act(Action.CORRECT)
    assert page.corrected is not None
    assert page.corrected.start <= 8 < page.corrected.end
    assert " " not in page.corrected.of(article.text)


def test_on_an_empty_page_nothing_can_be_corrected(open_page: Opener) -> None:
    assert not open_page(None).correct()


def test_the_key_of_an_arabic_keyboard_does_it_too(open_page: Opener, qtbot: QtBot, article: Article) -> None:
    page = open_page(article)
    page.select(Span(0, 5))
    QApplication.sendEvent(page, QKeyEvent(QEvent.Type.KeyPress, ord("ث"), Qt.KeyboardModifier.NoModifier, "ث"))
    assert page.corrected is not None
    qtbot.keyClick(page._corrector.field, Qt.Key.Key_Escape)
    assert page.corrected is None


def test_a_refusal_is_said_on_the_sheet_which_stays(open_page: Opener, article: Article) -> None:
    page = open_page(article)
    page.refuse_correction("nothing is being corrected")
    page.select(Span(0, 5))
    page.correct()
    page.refuse_correction("هذا كثير")
    assert page._corrector._hint.text() == "هذا كثير"
    assert page._corrector.isVisible()


def test_what_is_typed_is_not_thrown_away_for_another_passage(open_page: Opener, article: Article) -> None:
    page = open_page(article)
    page.select(Span(0, 5))
    page.correct()
    first = page.corrected
    assert first is not None
    page._corrector.field.setPlainText("كلام طويل")
    page.select(Span(10, 16))
    assert page.correct()
    assert page.corrected == first
    assert page._corrector.field.toPlainText() == "كلام طويل"
    page._corrector.field.setPlainText(first.of(article.text))
    page.correct()
    assert page.corrected is not None
    assert page.corrected.start >= 10


def test_the_sheet_goes_with_the_text_and_ends_with_the_article(open_page: Opener, article: Article) -> None:
    page = open_page(long_article(80))
    page.select(Span(0, 5))
    page.correct()
    top = page._corrector.y()
    page.verticalScrollBar().setValue(120)
    assert page._corrector.y() < top
    page.set_style(page._scene.style)
    page.set_article(article)
    assert page.corrected is None
    assert not page._corrector.isVisible()


def test_near_the_foot_of_the_page_the_sheet_stands_above(open_page: Opener) -> None:
    page = open_page(long_article(80))
    flow = page._scene.flow
    last = flow.offset_at(300, page.viewport().height() - page._top_of_text() - 70)
    page.select(Span(last, last + 4))
    page.correct()
    assert page._corrector.geometry().bottom() <= flow.caret(last).top() + page._top_of_text()


def test_a_corrected_text_is_painted_as_one_that_is_opened(open_page: Opener) -> None:
    article = long_article(200)
    page = open_page(article)
    page.verticalScrollBar().setValue(2_000)
    page.grab()
    offset = page.place_at_top()
    seen = page._placed[2].paragraph.span
    words = seen.of(article.text)[:8]
    after = revise(page, article, seen.start, words, f"{words}ة وزيادة طويلة تملأ السطر كله وأكثر منه بقليل")
    picture = page.viewport().grab().toImage()
    assert page._scene.flow.text == after.text
    assert page.place_at_top() == offset
    page._scene.flow.recast(page._scene.style, page._scene.geometry.column_width)
    page._recast()
    assert page.viewport().grab().toImage() == picture


def test_only_what_is_corrected_is_laid_out_anew(open_page: Opener) -> None:
    article = long_article(200)
    page = open_page(article)
    page.grab()
    ready = {index for index in range(200) if page._scene.flow.is_ready(index)}
    second = page._scene.flow.paragraphs[1].span
    revise(page, article, second.start, second.of(article.text)[:3], "كلم")
    assert {index for index in range(200) if page._scene.flow.is_ready(index)} >= ready - {1}


@pytest.mark.parametrize(("old", "new"), [(" ", "\n"), ("\n", " ")])
def test_paragraphs_are_parted_and_joined(open_page: Opener, old: str, new: str) -> None:
    article = long_article(40)
    page = open_page(article)
    page.verticalScrollBar().setValue(300)
    start = article.text.index(old, article.text.index("\n") + 1)
    after = revise(page, article, start, old, new)
    assert page.paragraph_count() == len(after.blocks)
    assert not page.grab().isNull()


def test_what_is_laid_over_the_text_goes_with_its_words(open_page: Opener, article: Article) -> None:
    page = open_page(article)
    start = article.text.index("\n") + 1
    span = Span(start, start + 12)
    annotation = annotation_of(article, span, note="ملاحظة")
    page.set_annotations([annotation], LABELS)
    page.show_statement(span)
    page.find([Span(0, 3), span], 1)
    page.select(span)
    text_map = TextMap((Splice(0, article.text[:3], "كلمات كثيرة"),))
    after = corrected_article(article, text_map.splices)
    page.revise_article(after, Span(0, 3), text_map.carry)
    page.set_annotations([carried(annotation, text_map, after.text, after.text_sha256)], LABELS)
    moved = span.shifted(text_map.splices[0].growth)
    assert page.statement == moved
    assert page._scene.finds.spans[1] == moved
    assert page._scene.annotations.get(annotation.id).target.span == moved
    assert moved.of(after.text) == span.of(article.text)
    assert page.selection() is None


def test_the_sheet_stays_with_its_words_while_something_before_them_is_undone(
    open_page: Opener, article: Article
) -> None:
    page = open_page(article)
    page.select(Span(30, 36))
    page.correct()
    words = page.corrected.of(article.text)
    after = revise(page, article, 0, article.text[:3], "كلمات كثيرة")
    assert page.corrected.of(after.text) == words
    start = page.corrected.start
    revise(page, after, start, after.text[start : start + 6], "")
    assert page.corrected is None
    assert not page._corrector.isVisible()


@pytest.mark.parametrize("name", ["sepia", "dark"])
def test_the_sheet_follows_the_theme(open_page: Opener, article: Article, name: str) -> None:
    page = open_page(article)
    page.select(Span(0, 5))
    page.correct()
    theme = load_theme(name)
    page.set_style(type(page._scene.style)(theme))
    assert page._corrector.field.palette().base().color() == theme.colour("paper")
