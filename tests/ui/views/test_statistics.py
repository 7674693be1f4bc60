import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from reader.spans import Span
from reader.usecases.counting import ArticleStatistics, LibraryStatistics
from tests.ui.charts.values import CHRONICLE, COMPANY, SALIM, SHARES, TRAILS
from ui.charts.card import ChartCard
from ui.theme import load_theme
from ui.views.statistics import StatisticsView


@pytest.fixture
def view(qtbot, theme, measures) -> StatisticsView:
    view = StatisticsView(theme, measures)
    qtbot.addWidget(view)
    view.resize(800, 900)
    view.show()
    return view


def shown(view: StatisticsView) -> list[str]:
    return [card.title for card in view.findChildren(ChartCard) if not card.isHidden()]


def test_an_article_has_three_charts_and_a_library_three_others(view: StatisticsView, qtbot):
    with qtbot.waitSignal(view.subject_wanted) as told:
        view.show_subject(None)
    assert told.args == [False]
    view.show_article("a1", "مقال", ArticleStatistics(TRAILS, SHARES, COMPANY))
    assert shown(view) == ["Where it names whom", "Who is credited with how much", "Who appears with whom"]
    view.findChild(QComboBox).setCurrentIndex(1)
    view.show_library(LibraryStatistics(2, CHRONICLE, SHARES, COMPANY), missing=0)
    assert shown(view) == ["Who is credited with how much", "Who is named when", "Who appears with whom"]
    view.show_article("a1", "مقال", ArticleStatistics())
    assert len(shown(view)) == 3


def test_charts_lead_to_places_and_pages(view: StatisticsView, qtbot):
    view.show_article("a1", "مقال", ArticleStatistics(TRAILS))
    card = view.findChildren(ChartCard)[0]
    with qtbot.waitSignal(view.passage_requested) as told:
        card.widget.chosen.emit(Span(0, 4))
    assert told.args == ["a1", Span(0, 4), ""]
    with qtbot.waitSignal(view.page_requested) as told:
        card.widget.chosen.emit(SALIM)
    assert told.args == [SALIM]


def test_a_chart_is_saved_with_heads_for_its_numbers(view: StatisticsView, qtbot):
    view.show_article("a1", "مقال", ArticleStatistics(TRAILS))
    with qtbot.waitSignal(view.save_requested) as told:
        view.findChildren(ChartCard)[0].save_requested.emit("csv")
    assert (told.args[0].form, told.args[0].heads) == ("csv", ("Name", "Kind", "Place"))


def test_it_says_that_it_counts_and_that_there_is_nothing(view: StatisticsView):
    view.show_subject(None)
    assert "Counting…" in [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    view.show_nothing()
    assert "There is nothing to count here." in [label.text() for label in view.findChildren(QLabel)]
    view.set_theme(load_theme("dark"))
    assert view.findChild(ChartCard).widget.theme.dark
