import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from reader.store.listing import ListOrder
from ui.library.ordering import OrderButton
from ui.theme import load_theme


@pytest.fixture
def button(qtbot, theme) -> OrderButton:
    button = OrderButton(theme)
    qtbot.addWidget(button)
    button.set_order(ListOrder.ADDED, reverse=False, grouped=False)
    return button


def action(button: OrderButton, words: str):
    return next(each for each in button.menu().actions() if each.text() == words)


def test_an_order_is_chosen_and_told(button: OrderButton, qtbot):
    with qtbot.waitSignal(button.chosen) as told:
        action(button, "Title").trigger()
    assert told.args == [ListOrder.TITLE, False, False]
    with qtbot.waitSignal(button.chosen) as told:
        action(button, "Group under Headings").trigger()
    assert told.args == [ListOrder.TITLE, False, True]
    with qtbot.waitSignal(button.chosen) as told:
        action(button, "Reverse Order").trigger()
    assert told.args == [ListOrder.TITLE, True, True]


def test_what_was_chosen_before_is_ticked(button: OrderButton, qtbot):
    with qtbot.assertNotEmitted(button.chosen):
        button.set_order(ListOrder.OUTLET, reverse=True, grouped=True)
    ticked = [each.text() for each in button.menu().actions() if each.isChecked()]
    assert ticked == ["Outlet", "Reverse Order", "Group under Headings"]


def test_it_takes_theme_and_language(button: OrderButton, spoken):
    before = button.icon().pixmap(16, 16).toImage()
    button.set_theme(load_theme("dark"))
    assert button.icon().pixmap(16, 16).toImage() != before
    spoken.apply("ar", "western")
    QApplication.sendEvent(button, QEvent(QEvent.Type.LanguageChange))
    assert button.accessibleName() == "الترتيب والتجميع"
