from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ui.actions import Actions, choose
from ui.theme import load_theme


def test_every_action_has_words_and_no_key_is_given_twice(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    Actions(window)
    assert all(action.text() for action in window.actions())
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_actions_speak_arabic(qtbot, spoken):
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    spoken.apply("ar", "western")
    actions.retranslate()
    assert (actions.highlight.text(), actions.highlight.toolTip()) == ("تظليل", "تظليل (Ctrl+H)")
    actions.name_undo("تظليل")
    assert actions.undo.text() == "تراجع: تظليل"
    # Isolated, or the sign would stand before the key.
    assert actions.larger.text().endswith("\u2066Ctrl++\u2069")
    assert actions.larger.shortcut().matches(QKeySequence("Ctrl++")) == QKeySequence.SequenceMatch.ExactMatch


def test_icons_follow_the_theme_and_choices_are_ticked(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.set_theme(load_theme("dark"))
    assert not actions.menu.icon().isNull()
    choose(actions.themes, "dark")
    assert actions.themes.checkedAction().data() == "dark"
    assert [action.text() for action in actions.themes.actions()] == ["As the System", "Light", "Sepia", "Dark"]


def test_full_screen_has_a_key_on_a_desktop_that_has_none_for_it(qtbot, monkeypatch):
    bindings = QKeySequence.keyBindings
    full = QKeySequence.StandardKey.FullScreen
    monkeypatch.setattr(QKeySequence, "keyBindings", lambda key: [] if key is full else bindings(key))
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    assert [key.toString() for key in actions.full_screen.shortcuts()] == ["F11"]
    assert actions.find.shortcuts() == bindings(QKeySequence.StandardKey.Find)
