import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from reader.catalogue import Copy
from reader.comparing import only_in
from reader.spans import Span
from reader.usecases.copying import Compared
from ui.theme import load_theme
from ui.views.copies import CopyView

ONE = "عنوان أول هنا\nقال الوزير إن المفاوضات مستمرة في جنيف."
TWO = "عنوان ثان هناك\nقال الوزير إن المفاوضات مستمرة في جنيف."
NEAR, TOLD_APART = Copy("a", "b", "عنوان ثان", 0.9), Copy("a", "c", "خبر آخر", 0.6, is_distinct=True)


@pytest.fixture
def view(qtbot, theme, measures) -> CopyView:
    view = CopyView(theme, measures)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    with qtbot.waitSignal(view.opened) as told:
        view.show_subject("a")
    assert told.args == ["a"]
    with qtbot.waitSignal(view.comparison_wanted) as told:
        view.set_copies("عنوان أول", (NEAR, TOLD_APART))
    assert told.args == [NEAR]
    view.show_comparison(NEAR, Compared("عنوان أول", ONE, only_in(ONE, TWO)), Compared("عنوان ثان", TWO, ()))
    return view


def test_the_article_and_the_copy_that_is_chosen_are_shown_side_by_side(view: CopyView):
    assert [row.text for row in view.own.paragraphs] == ONE.split("\n")
    assert [row.text for row in view.other.paragraphs] == TWO.split("\n")
    assert view.own.paragraphs[0].own
    assert not view.own.paragraphs[1].own
    # Another copy is chosen meanwhile: what comes late about the first one is passed over.
    view.list.select_row(1)
    view.show_comparison(NEAR, Compared("", TWO, ()), Compared("", ONE, ()))
    assert view.own.paragraphs[0].text == ONE.split("\n", maxsplit=1)[0]


def test_an_answer_is_given_and_taken_back(view: CopyView, qtbot):
    for place, answer in ((0, [NEAR, True]), (1, [TOLD_APART, False])):
        view.list.select_row(place)
        with qtbot.waitSignal(view.distinction_wanted) as told:
            qtbot.mouseClick(view.distinguish, Qt.MouseButton.LeftButton)
        assert told.args == answer
    assert view.distinguish.text() == "The Same After All"


def test_the_copy_and_any_paragraph_can_be_gone_to(view: CopyView, qtbot):
    with qtbot.waitSignal(view.passage_requested) as told:
        qtbot.mouseClick(view.show_article, Qt.MouseButton.LeftButton)
    assert told.args == ["b", None, ""]
    second = Span(ONE.index("\n") + 1, len(ONE))
    with qtbot.waitSignal(view.passage_requested) as told:
        view.own.rows.activated.emit(view.own.rows.model().index(1, 0))
    assert told.args == ["a", second, ""]
    with qtbot.waitSignal(view.passage_requested) as told:
        view.other.rows.activated.emit(view.other.rows.model().index(0, 0))
    assert told.args == ["b", Span(0, TWO.index("\n")), ""]


def test_without_copies_there_is_nothing_to_compare(view: CopyView):
    view.set_copies("عنوان أول", ())
    assert not view.own.isVisible()
    assert not view.distinguish.isVisible()
    assert view.current is None


def test_in_a_narrow_window_one_text_stands_under_the_other(view: CopyView):
    assert view._sides.direction() is QBoxLayout.Direction.LeftToRight
    view.resize(500, 600)
    assert view._sides.direction() is QBoxLayout.Direction.TopToBottom


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight])
def test_it_is_painted_in_both_directions_by_day_and_by_night(view: CopyView, direction: Qt.LayoutDirection):
    view.setLayoutDirection(direction)
    pictures = []
    for name in ("light", "dark"):
        view.set_theme(load_theme(name))
        pictures.append(view.grab().toImage())
    assert pictures[0] != pictures[1]
