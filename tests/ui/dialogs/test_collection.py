import pytest
from PySide6.QtWidgets import QWidget

from ui.dialogs.collection import CollectionDialog


@pytest.fixture
def told() -> list[tuple[str, str]]:
    return []


def asked(qtbot, told, name="", query=None) -> CollectionDialog:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = CollectionDialog(window, "مجموعة", name, query, lambda *words: told.append(words))
    dialog.keeper = window
    dialog.show()
    return dialog


def test_a_collection_has_a_name(qtbot, told):
    dialog = asked(qtbot, told)
    assert not dialog._agree.isEnabled()
    dialog.name.setText("  سياسة ")
    assert dialog._agree.isEnabled()
    dialog.accept()
    assert told == [("سياسة", "")]
    assert not dialog.query.isVisibleTo(dialog)


def test_a_smart_collection_has_a_query_too(qtbot, told):
    dialog = asked(qtbot, told, "عن الصواريخ", "")
    assert dialog.query.isVisibleTo(dialog)
    assert not dialog._agree.isEnabled()
    dialog.query.setText("صواريخ")
    dialog._agree.click()
    assert told == [("عن الصواريخ", "صواريخ")]


def test_whoever_gives_up_changes_nothing(qtbot, told):
    dialog = asked(qtbot, told, "سياسة")
    dialog.reject()
    assert told == []
