from collections.abc import Callable
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.article import Direction
from reader.spans import Span
from tests.ui.page.hands import CTRL, LEFT, NONE, click_in_a_row, move
from tests.ui.page.samples import BAD_INPUT, annotation_of, article_of, long_article
from ui.page.view import ArticlePage

Opener = Callable[..., ArticlePage]


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


def test_any_number_of_hits_is_ticked_with_a_few(open_page: Opener) -> None:
    article = long_article(200)
    page = open_page(article)
    page.find([Span(start, start + 1) for start in range(0, len(article.text) - 1, 2)], 3)
    assert 400 < len(page._bar._ticks) <= 800


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


def test_a_screen_of_another_density_is_told_of(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(None)
    with qtbot.waitSignal(page.density_changed):
        QApplication.sendEvent(page.viewport(), QEvent(QEvent.Type.DevicePixelRatioChange))


def test_dropped_files_are_handed_on(open_page: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    page = open_page(None)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "مقال.txt")), QUrl("https://example.org/x")])
    drop = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    with qtbot.waitSignal(page.files_dropped) as told:
        page.dropEvent(drop)
    assert told.args == [[tmp_path / "مقال.txt"]]


def test_a_left_to_right_article_is_the_mirror_image(open_page: Opener) -> None:
    article = article_of("The end is near, said the fox to the hen.", "She left at noon.")
    page = open_page(article, direction=Direction.LTR)
    page.put_annotation(annotation_of(article, Span(4, 7), note="Is it?"))
    assert page._notes[0].rect.x() > page._scene.geometry.column_left + page._scene.geometry.column_width
    flow = page._scene.flow
    assert flow is not None
    assert flow.caret(0).x() == pytest.approx(0, abs=0.5)


@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input_neither_crashes_nor_freezes(open_page: Opener, qtbot: QtBot, name: str) -> None:
    article = article_of("قبل", BAD_INPUT[name], "بعد")
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
        lambda: move(page, QPoint(500, 100)),
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
