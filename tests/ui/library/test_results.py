import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.spans import Span
from reader.store.hits import SearchHit
from reader.store.places import HitKind
from reader.store.searchrun import Further, SearchPage
from tests.ui.making import span_of
from ui.i18n import Translation
from ui.library.results import ResultPane
from ui.theme import load_theme
from ui.widgets.rows import RowView

HIT = SearchHit(HitKind.ARTICLE, "a2", None, "مقال 2", "في روسيا", (Span(3, 8),), span_of("روسيا"), 1)


@pytest.fixture
def pane(qtbot, theme, measures) -> ResultPane:
    pane = ResultPane(theme, measures)
    qtbot.addWidget(pane)
    pane.resize(240, 500)
    pane.show()
    return pane


def said(pane: ResultPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def test_a_hit_is_chosen_by_key(pane: ResultPane, qtbot):
    pane.show_page(SearchPage((HIT,)), is_finished=False)
    pane.focus_hits()
    with qtbot.waitSignal(pane.hit_chosen) as told:
        qtbot.keyClick(pane.findChild(RowView), Qt.Key.Key_Return)
    assert told.args == [HIT]


def test_it_says_how_much_there_is_and_how_it_is_ordered(pane: ResultPane):
    pane.show_page(SearchPage((HIT,)), is_finished=False)
    assert said(pane) == ["1 hit", "The newest first; Enter: the best"]
    pane.show_page(SearchPage((HIT,) * 20, Further(1), total=300, ranked=300), is_finished=True)
    assert said(pane) == ["300 hits", "The best first"]
    pane.show_page(SearchPage((HIT,) * 20, Further(1), ranked=7_000, has_unranked=True), is_finished=True)
    assert said(pane) == ["More than 20 hits", "The best of the newest 7,000 first"]
    pane.show_page(SearchPage((HIT,)), is_finished=True)  # as «-حلب», whose articles are all alike
    assert said(pane) == ["1 hit", "The newest first"]
    pane.show_page(SearchPage(), is_finished=False)
    assert said(pane) == ["0 hits"]


def test_more_are_asked_for_once_on_the_way_down(pane: ResultPane, qtbot):
    asked = []
    pane.more_requested.connect(lambda: asked.append(len(pane.hits)))
    pane.show_page(SearchPage((HIT,) * 20, Further(1)), is_finished=False)
    assert said(pane)[0] == "More than 20 hits"
    bar = pane.findChild(RowView).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 600)
    bar.setValue(bar.maximum())
    assert asked == [20]
    pane.add_hits([HIT] * 5, has_more=False)
    bar.setValue(bar.maximum())
    assert (asked, len(pane.hits), said(pane)[0]) == ([20], 25, "25 hits")


def test_it_speaks_the_language_and_takes_the_theme_of_the_window(pane: ResultPane, spoken: Translation, qtbot):
    pane.show_page(SearchPage((HIT,), ranked=1), is_finished=True)
    light = pane.grab().toImage()
    spoken.apply("ar", "western")
    qtbot.waitUntil(lambda: "الأفضل أولا" in said(pane))
    pane.set_theme(load_theme("dark"))
    assert pane.grab().toImage() != light
