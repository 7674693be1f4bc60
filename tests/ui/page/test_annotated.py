from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from reader.annotations import Body
from reader.spans import Span
from tests.ui.page.hands import before, click, drag, move
from tests.ui.page.samples import LABELS, MIXED, annotation_of, article_of, span_of
from ui.page.handles import handles_of
from ui.page.view import ArticlePage

Opener = Callable[..., ArticlePage]


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
    place = page._editor.geometry()
    assert place.left() == page._scene.geometry.column_left
    page._editor.hide()
    picture, paper = page.viewport().grab().toImage(), page._scene.style.theme.colour("paper")
    ground = {
        picture.pixelColor(x, y).name()
        for x in range(place.left(), place.right())
        for y in (place.top(), place.bottom())
    }
    assert ground == {paper.name()}  # no letter of the text stands among those of the note


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
    move(page, before(page, 9))
    assert page._scene.hovered == annotation.id
    move(page, QPoint(500, 700))
    assert page._scene.hovered == ""
    note = page._notes[0].rect.center() + QPointF(0, page._top_of_text())
    move(page, note.toPoint())
    assert page._scene.hovered == annotation.id


def test_an_end_of_the_active_highlight_is_dragged_elsewhere(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, span_of(article, "حيث شارك"))
    page.put_annotation(annotation)
    click(page, before(page, annotation.target.span.start + 1))
    flow = page._scene.flow
    assert flow is not None
    end = handles_of(flow, annotation.target.span, range(1)).end
    assert end is not None
    held = end.center() + QPointF(page._scene.geometry.column_left, page._top_of_text())
    goal = span_of(article, "سلسلة")
    with qtbot.waitSignal(page.resize_requested) as told:
        drag(page, held.toPoint(), before(page, goal.end, inside=0))
    assert told.args == [annotation.id, Span(annotation.target.span.start, goal.end)]
    assert page.selection() is None
    assert page._scene.preview is None


def test_an_end_let_go_where_it_was_asks_for_nothing(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, span_of(article, "حيث شارك"))
    page.put_annotation(annotation)
    page.activate(annotation.id)
    flow = page._scene.flow
    assert flow is not None
    start = handles_of(flow, annotation.target.span, range(1)).start
    assert start is not None
    held = (start.center() + QPointF(page._scene.geometry.column_left, page._top_of_text())).toPoint()
    with qtbot.assertNotEmitted(page.resize_requested):
        drag(page, held, held)


def test_the_active_highlight_is_set_to_the_selection_by_key(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, Span(5, 20))
    page.put_annotation(annotation)
    page.activate(annotation.id)
    page.select(Span(4, 31))
    with qtbot.waitSignal(page.resize_requested) as told:
        qtbot.keyClick(page, Qt.Key.Key_R)
    assert told.args[0] == annotation.id


def test_a_statement_is_framed_and_its_ends_are_dragged(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, Span(5, 20))
    page.put_annotation(annotation)
    page.activate(annotation.id)
    plain = page.viewport().grab().toImage()
    said = span_of(article, "حيث شارك")
    page.show_statement(said)
    assert page.active_annotation == ""
    assert page.viewport().grab().toImage() != plain
    flow = page._scene.flow
    assert flow is not None
    end = handles_of(flow, said, range(1)).end
    assert end is not None
    held = end.center() + QPointF(page._scene.geometry.column_left, page._top_of_text())
    goal = span_of(article, "سلسلة")
    with qtbot.waitSignal(page.statement_resized) as told, qtbot.assertNotEmitted(page.resize_requested):
        drag(page, held.toPoint(), before(page, goal.end, inside=0))
    assert told.args == [Span(said.start, goal.end)]
    page.select(goal)
    with qtbot.waitSignal(page.statement_resized) as told:
        qtbot.keyClick(page, Qt.Key.Key_R)
    assert told.args == [goal]


def test_a_statement_goes_by_escape_by_a_click_elsewhere_and_for_a_highlight(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    annotation = annotation_of(article, Span(5, 20))
    page.put_annotation(annotation)
    said = span_of(article, "حيث شارك")
    page.show_statement(said)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.statement is None
    page.show_statement(said)
    click(page, before(page, 85))
    assert page.statement is None
    page.show_statement(said)
    page.activate(annotation.id)
    assert page.statement is None
