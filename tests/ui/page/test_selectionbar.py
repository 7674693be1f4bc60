from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.annotations import Label
from tests.ui.page.samples import LABELS
from ui.page.keys import Action
from ui.page.selectionbar import BarButton, SelectionBar
from ui.theme import THEME_NAMES, load_theme

WIDE = QRect(0, 0, 900, 500)


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(900, 500)
    with qtbot.waitExposed(holder):
        holder.show()
    return holder


def bar_in(holder: QWidget) -> SelectionBar:
    bar = SelectionBar(load_theme("light"), holder)
    bar.set_labels(list(LABELS.values()), {"claim": "Claim"})
    return bar


def buttons(bar: SelectionBar) -> list[BarButton]:
    return [button for button in bar.findChildren(BarButton) if not button.isHidden()]


def test_it_stands_above_the_passage_or_below_where_there_is_no_room(holder: QWidget) -> None:
    bar = bar_in(holder)
    bar.show_at(QRect(400, 300, 1, 40), WIDE)
    assert bar.isVisible()
    assert bar.geometry().bottom() < 300
    bar.show_at(QRect(400, 5, 1, 40), WIDE)
    assert bar.geometry().top() > 45


@pytest.mark.parametrize("x", [0, 450, 899])
@pytest.mark.parametrize("column", [WIDE, QRect(300, 0, 420, 500)])
def test_it_stays_inside_the_column(holder: QWidget, x: int, column: QRect) -> None:
    bar = bar_in(holder)
    bar.show_at(QRect(x, 300, 1, 40), column)
    assert column.contains(bar.geometry())


def test_where_the_column_is_too_narrow_it_stays_inside_the_page(holder: QWidget) -> None:
    bar = bar_in(holder)
    bar.show_at(QRect(899, 300, 1, 40), QRect(700, 0, 100, 500))
    assert holder.rect().contains(bar.geometry())


@pytest.mark.parametrize("name", THEME_NAMES)
def test_swatches_can_be_told_apart_in_grey(holder: QWidget, name: str) -> None:
    """Each shows its label's pattern; a label of a colour alone has none."""
    patterns = ("solid", "line", "dots", "dashes", "double", "wave")
    theme = load_theme(name)
    bar = SelectionBar(theme, holder)
    bar.set_labels([Label(pattern, pattern, "yellow", pattern, place) for place, pattern in enumerate(patterns)], {})
    bar.show_at(QRect(400, 300, 1, 40), WIDE)
    pictures = [button.grab().toImage() for button in buttons(bar)[: len(patterns)]]
    assert all(one != other for one, other in combinations(pictures, 2))


def test_a_label_is_chosen_by_a_click(holder: QWidget, qtbot: QtBot) -> None:
    bar = bar_in(holder)
    bar.show_at(QRect(400, 300, 1, 40), WIDE)
    with qtbot.waitSignal(bar.label_chosen) as told:
        qtbot.mouseClick(buttons(bar)[1], Qt.MouseButton.LeftButton)
    assert told.args == ["evidence"]


def test_note_and_copy_are_offered_in_words(holder: QWidget, qtbot: QtBot) -> None:
    bar = bar_in(holder)
    bar.show_at(QRect(400, 300, 1, 40), WIDE)
    for button, action in zip(buttons(bar)[len(LABELS) :], (Action.NOTE, Action.COPY), strict=False):
        assert button.text()
        with qtbot.waitSignal(bar.action_chosen) as told:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told.args == [action]


def test_a_menu_offers_what_else_can_be_done(holder: QWidget, qtbot: QtBot) -> None:
    bar = bar_in(holder)
    bar.show_at(QRect(400, 300, 1, 40), WIDE)
    qtbot.mouseClick(buttons(bar)[-1], Qt.MouseButton.LeftButton)
    assert bar.menu.isVisible()
    offered = {action.data(): action for action in bar.menu.actions() if not action.isSeparator()}
    names = [Action.PERSON, Action.PLACE, Action.ORGANISATION]
    copies = [Action.COPY_AS_QUOTATION, Action.COPY_AS_MARKDOWN, Action.SEARCH]
    assert list(offered) == [Action.TAG, Action.MARK_ALL, *names, *copies, Action.CORRECT]
    with qtbot.waitSignal(bar.action_chosen) as told:
        offered[Action.COPY_AS_QUOTATION].trigger()
    assert told.args == [Action.COPY_AS_QUOTATION]
    bar.menu.close()


def test_every_label_can_be_told_without_its_colour(holder: QWidget) -> None:
    bar = bar_in(holder)
    bar.show_at(QRect(400, 300, 1, 40), WIDE)
    assert [button.accessibleName() for button in buttons(bar)[: len(LABELS)]] == ["Claim", "دليل", "سؤال"]
    assert buttons(bar)[0].toolTip() == "Claim (1)"


def test_it_takes_no_focus(holder: QWidget) -> None:
    bar = bar_in(holder)
    bar.show_at(QRect(400, 300, 1, 40), WIDE)
    assert bar.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert all(button.focusPolicy() is Qt.FocusPolicy.NoFocus for button in buttons(bar))
