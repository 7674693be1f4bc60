from PySide6.QtWidgets import QToolButton, QWidget

from ui.actions import Actions
from ui.bar import MainBar
from ui.menus import Menus


def test_the_bar_is_made_of_actions_and_speaks_arabic(qtbot, spoken):
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    bar = MainBar(actions, Menus(actions, window), window)
    assert bar.search.accessibleName() == "Search the library"
    assert "Ctrl+Shift+F" in bar.search.placeholderText()
    buttons = [
        button.defaultAction().objectName() for button in bar.findChildren(QToolButton) if button.defaultAction()
    ]
    assert [name for name in buttons if not name.startswith("_q")] == [
        "menu",
        "open",
        "gather",
        "highlight",
        "note",
        "export",
        "lens",
        "type",
        "switch_theme",
    ]
    spoken.apply("ar", "western")
    window.show()
    qtbot.waitUntil(lambda: bar.search.accessibleName() == "بحث في المكتبة")
