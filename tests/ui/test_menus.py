from PySide6.QtWidgets import QWidget

from tests.ui.making import LABELS
from ui.actions import Actions
from ui.menus import Menus
from ui.theme import load_theme


def everything(menu) -> set[str]:
    found = set()
    for action in menu.actions():
        found |= everything(action.menu()) if action.menu() else {action.objectName()}
    return found


def test_the_menu_offers_every_action(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    menus = Menus(actions, window)
    # These stand on the bar only: they open menus, or stand for two choices that the menu offers one by one.
    on_the_bar = {"menu", "gather", "type", "switch_theme"}
    menus.main.aboutToShow.emit()
    assert {action.objectName() for action in window.actions()} - on_the_bar <= everything(menus.main)


def test_labels_are_offered_with_their_number(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    menus = Menus(Actions(window), window)
    menus.set_labels(LABELS.values(), load_theme("light"))
    actions = menus.labels.actions()
    assert [action.text() for action in actions if not action.isSeparator()] == [
        "Claim\t1",
        "Evidence\t2",
        "Question\t3",
        "Labels…",
    ]
    with qtbot.assertNotEmitted(menus.label_chosen):
        actions[-1].trigger()
    with qtbot.waitSignal(menus.label_chosen) as told:
        menus.labels.actions()[1].trigger()
    assert told.args == ["evidence"]


def test_typefaces_are_offered_when_the_menu_opens(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    menus = Menus(Actions(window), window)
    menus.set_families(["Amiri", "No Such Face"], "Amiri")
    menus.type.aboutToShow.emit()
    amiri = next(action for action in menus.type.actions() if action.text() == "Amiri")
    assert amiri.isChecked()
    assert "No Such Face" not in [action.text() for action in menus.type.actions()]
    with qtbot.waitSignal(menus.family_chosen) as told:
        amiri.trigger()
    assert told.args == ["Amiri"]


def test_menus_speak_arabic(qtbot, spoken):
    window = QWidget()
    qtbot.addWidget(window)
    menus = Menus(Actions(window), window)
    menus.main.aboutToShow.emit()
    spoken.apply("ar", "western")
    menus.retranslate()
    menus.main.aboutToShow.emit()
    assert menus.main.actions()[0].text() == "ملف"
