from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.annotations import Body
from reader.article import Article, Direction
from reader.spans import Span
from tests.ui.page.samples import LABELS, MIXED, annotation_of, article_of, long_article, span_of
from ui.page.paragraphs import LONGEST
from ui.page.view import ArticlePage

Opener = Callable[..., ArticlePage]
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def before(page: ArticlePage, offset: int, *, inside: float = -2.0) -> QPoint:
    """A point of the viewport at the caret of a code point, a little to its left: in the letter after it."""
    flow = page._scene.flow
    assert flow is not None
    caret = flow.caret(offset)
    return QPoint(
        round(caret.x() + inside + page._scene.geometry.column_left), round(caret.center().y() + page._top_of_text())
    )


def click(page: ArticlePage, point: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    page._clicked_at = 0.0  # a click by itself, however fast the test is
    QTest.mouseClick(page.viewport(), LEFT, modifiers, point)


def click_in_a_row(page: ArticlePage, point: QPoint, count: int) -> None:
    page._clicked_at = 0.0
    for number in range(count):
        (QTest.mouseDClick if number % 2 else QTest.mousePress)(page.viewport(), LEFT, NONE, point)
        QTest.mouseRelease(page.viewport(), LEFT, NONE, point)


def drag(page: ArticlePage, start: QPoint, end: QPoint) -> None:
    page._clicked_at = 0.0
    QTest.mousePress(page.viewport(), LEFT, NONE, start)
    QTest.mouseMove(page.viewport(), (start + end) / 2)
    QTest.mouseMove(page.viewport(), end)
    QTest.mouseRelease(page.viewport(), LEFT, NONE, end)


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
    QTest.mouseMove(viewport, QPoint(500, 860))
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 200)
    selected = page.selection()
    assert selected is not None
    assert len(selected) > 800
    QTest.mouseRelease(viewport, LEFT, NONE, QPoint(500, 860))
    assert not page._auto_scroll.isActive()


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
    with qtbot.waitSignal(page.copy_as_markdown_requested):
        qtbot.keyClick(page, Qt.Key.Key_C, CTRL | SHIFT)


def test_nothing_is_asked_for_without_a_selection(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(article_of(MIXED[0]))
    with qtbot.assertNotEmitted(page.highlight_requested), qtbot.assertNotEmitted(page.note_requested):
        for key in (Qt.Key.Key_H, Qt.Key.Key_1, Qt.Key.Key_N, Qt.Key.Key_Delete):
            qtbot.keyClick(page, key)


def test_copying_gives_the_text_in_logical_order(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[1], MIXED[2])
    page = open_page(article)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(page, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == article.text


def test_clicks_on_an_overlap_cycle_through_its_layers(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    spans = (Span(0, 60), Span(10, 30), Span(20, 80))
    annotations = [annotation_of(article, span) for span in spans]
    page.set_annotations(annotations, LABELS)
    told: list[str] = []
    page.annotation_activated.connect(told.append)
    for _ in range(4):
        click(page, before(page, 25))
    by_length = [annotations[1].id, annotations[0].id, annotations[2].id]
    assert told == [*by_length, by_length[0]]
    told.clear()
    for _ in range(2):
        qtbot.keyClick(page, Qt.Key.Key_O)
    assert told == by_length[1:]
    click(page, before(page, 85))
    assert page.active_annotation == ""


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


def test_a_note_is_typed_in_the_margin(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, Span(5, 20), note="قديم")
    page.put_annotation(annotation)
    note = page._notes[0]
    with qtbot.waitSignal(page.annotation_activated):
        click(page, (note.rect.center() + QPointF(0, page._top_of_text())).toPoint())
    editor = page._editor
    assert editor.isVisible()
    assert editor.geometry().x() == note.rect.x()
    with qtbot.waitSignal(page.note_changed, timeout=2000) as told:
        qtbot.keyClicks(editor, " new")
    assert told.args == [annotation.id, "قديم new"]
    page.put_annotation(replace(annotation, body=Body("قديم new", "claim")))
    assert editor.isVisible()
    assert editor.toPlainText() == "قديم new"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert page.hasFocus()


def test_a_note_on_a_narrow_page_is_typed_below_its_passage(open_page: Opener) -> None:
    article = article_of(*MIXED)
    page = open_page(article, width=700)
    annotation = annotation_of(article, Span(5, 20))
    page.put_annotation(annotation)
    page.edit_note(annotation.id)
    flow = page._scene.flow
    assert flow is not None
    assert page._editor.geometry().top() >= flow.caret(5).bottom() + page._top_of_text()
    assert page._editor.geometry().left() == page._scene.geometry.column_left


def test_another_article_ends_the_typing_and_loses_nothing(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, Span(5, 20))
    page.put_annotation(annotation)
    page.edit_note(annotation.id)
    qtbot.keyClicks(page._editor, "word")
    with qtbot.waitSignal(page.note_changed) as told:
        page.set_article(article_of(MIXED[1]))
    assert told.args == [annotation.id, "word"]
    assert not page._editor.isVisible()


def test_the_mouse_ties_note_and_passage_together(open_page: Opener) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, Span(5, 20), note="حاشية")
    page.put_annotation(annotation)
    QTest.mouseMove(page.viewport(), before(page, 9))
    assert page._scene.hovered == annotation.id
    QTest.mouseMove(page.viewport(), QPoint(500, 700))
    assert page._scene.hovered == ""
    note = page._notes[0].rect.center() + QPointF(0, page._top_of_text())
    QTest.mouseMove(page.viewport(), note.toPoint())
    assert page._scene.hovered == annotation.id


def test_hits_are_painted_ticked_and_shown(open_page: Opener) -> None:
    article = long_article(200)
    page = open_page(article)
    spans = [Span(start, start + 6) for start in (10, 20_000, 30_000)]
    page.find(spans, 1)
    flow = page._scene.flow
    assert flow is not None
    y = flow.line_of(20_000).top + page._top_of_text()
    assert 0 <= y < 700
    assert len(page._bar._ticks) == 3
    page.find([], -1)
    assert page._bar._ticks == []


def test_going_to_a_passage_points_it_out(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(long_article(200))
    page.go_to(Span(20_000, 20_010))
    assert page._scene.flash == Span(20_000, 20_010)
    qtbot.waitUntil(lambda: page._scene.flash is None, timeout=4000)


def test_ctrl_and_the_wheel_ask_for_another_size(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(long_article(20))
    point = QPointF(300, 300)
    wheel = QWheelEvent(
        point, point, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False
    )
    with qtbot.waitSignal(page.zoom_requested) as told:
        QApplication.sendEvent(page.viewport(), wheel)
    assert told.args == [1]
    assert page.verticalScrollBar().value() == 0


def test_dropped_files_are_handed_on(open_page: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    page = open_page(None)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "مقال.txt")), QUrl("https://example.org/x")])
    drop = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    with qtbot.waitSignal(page.files_dropped) as told:
        page.dropEvent(drop)
    assert told.args == [[tmp_path / "مقال.txt"]]


def test_the_space_bar_turns_the_page(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(long_article(60))
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert 600 < page.verticalScrollBar().value() < 800
    qtbot.keyClick(page, Qt.Key.Key_Space, SHIFT)
    assert page.verticalScrollBar().value() == 0


def test_a_left_to_right_article_is_the_mirror_image(open_page: Opener) -> None:
    article = article_of("The end is near, said the fox to the hen.", "She left at noon.")
    page = open_page(article, direction=Direction.LTR)
    page.put_annotation(annotation_of(article, Span(4, 7), note="Is it?"))
    assert page._notes[0].rect.x() > page._scene.geometry.column_left + page._scene.geometry.column_width
    flow = page._scene.flow
    assert flow is not None
    assert flow.caret(0).x() == pytest.approx(0, abs=0.5)


BAD = {
    "a million characters without a blank": "ا" * 1_000_000,
    "ten thousand marks on one letter": "ا" + "\u064e" * 10_000,
    "lone surrogates": "قال \ud800 وقال \udfff نعم",
    "overrides": "قال \u202eabc وقال \u202dنعم\u2066 ثم \u2067 لا",
    "controls": "قال\x00\x07\u2028\u2029\ufff9 نعم\r",
    "nothing": "",
    "only Latin": "The end is near, said the fox.",
    "only digits": "2019 2020 12/09/2023 5.9%",
    "a table": "\n".join("\t".join(str(row * column) for column in range(12)) for row in range(40)),
    "only blanks": "   \u00a0 ",
    "emoji": "😀👨‍👩‍👧‍👦🇪🇬" * 50,
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_neither_crashes_nor_freezes(open_page: Opener, qtbot: QtBot, name: str) -> None:
    article = article_of("قبل", BAD[name], "بعد")
    page = open_page(article_of("سابق"))
    longest = 0.0
    for work in (
        lambda: page.set_article(article),
        page.viewport().repaint,
        page.lay_out_ahead,
        lambda: page.go_to(Span(len(article.text) // 2, len(article.text) // 2 + 1)),
        page.viewport().repaint,
        lambda: page.select(Span(0, min(len(article.text), 6_000))),
        page.viewport().repaint,
        lambda: qtbot.keyClick(page, Qt.Key.Key_Down),
        lambda: qtbot.keyClick(page, Qt.Key.Key_End, CTRL),
        lambda: qtbot.keyClick(page, Qt.Key.Key_Right, CTRL),
        lambda: QTest.mouseMove(page.viewport(), QPoint(500, 100)),
        lambda: click_in_a_row(page, QPoint(500, 100), 4),
    ):
        start = thread_time()
        work()
        longest = max(longest, thread_time() - start)
    # 16 ms is the bound on a quiet machine, held by the benchmark; here only a freeze is a failure.
    assert longest < 0.25, name


def test_what_an_override_could_reorder_stays_in_its_paragraph(open_page: Opener) -> None:
    page = open_page(article_of("قال \u202eabc", "ثم نعم"))
    plain = open_page(article_of("قال", "ثم نعم"))
    flow, other = page._scene.flow, plain._scene.flow
    assert flow is not None
    assert other is not None
    assert [c.left for c in flow.layout(1).table(0).clusters] == [c.left for c in other.layout(1).table(0).clusters]


def test_offsets_beyond_a_cut_are_those_of_the_article(open_page: Opener) -> None:
    text = "كلمة 😀 أخرى " * (LONGEST // 4)
    article = Article(text, ())
    page = open_page(article)
    start = text.rindex("أخرى")
    page.go_to(Span(start, start + 4), flash=False)
    click_in_a_row(page, before(page, start + 1), 2)
    assert page.selection() == Span(start, start + 4)
