import pytest
from PySide6.QtCore import Qt

from ui.views.tags import TagView

COUNTS = (("روسيا", 1), ("سلاح/نووي", 2))


@pytest.fixture
def view(qtbot, dressed, theme, measures) -> TagView:
    view = TagView(theme, measures)
    qtbot.addWidget(view)
    view.set_tags(COUNTS)
    view.resize(900, 600)
    view.show()
    return view


def test_nothing_can_be_done_before_a_tag_is_chosen(view: TagView):
    assert not view._form.isEnabled()
    view.select("سلاح")
    assert view._form.isEnabled()
    assert view.name.text() == "سلاح"
    assert not view.rename.isEnabled()


def test_a_tag_is_renamed(view: TagView, qtbot):
    view.select("سلاح")
    view.name.selectAll()
    view.name.insert("عسكري / قديم")
    view.name.textEdited.emit(view.name.text())
    assert view.rename.text() == "Rename"
    with qtbot.waitSignal(view.rename_requested) as told:
        qtbot.mouseClick(view.rename, Qt.MouseButton.LeftButton)
    assert told.args == ["سلاح", "عسكري/قديم"]
    view.set_tags((("روسيا", 1), ("عسكري/قديم/نووي", 2)))
    assert view.name.text() == "عسكري/قديم"  # it stays chosen under its new name


def test_a_name_in_use_merges_and_says_so(view: TagView, qtbot):
    view.select("سلاح/نووي")
    view.name.setText("روسيا")
    view.name.textEdited.emit("روسيا")
    assert view.rename.text() == "Merge"
    assert "#روسيا" in view._remark.text()
    with qtbot.waitSignal(view.rename_requested):
        qtbot.keyClick(view.name, Qt.Key.Key_Return)


def test_a_name_without_a_letter_does_nothing(view: TagView, qtbot):
    view.select("روسيا")
    view.name.setText(" / ")
    with qtbot.assertNotEmitted(view.rename_requested):
        qtbot.keyClick(view.name, Qt.Key.Key_Return)


def test_a_tag_is_deleted(view: TagView, qtbot):
    view.select("روسيا")
    with qtbot.waitSignal(view.drop_requested) as told:
        qtbot.mouseClick(view.drop, Qt.MouseButton.LeftButton)
    assert told.args == ["روسيا"]
    view.set_tags(COUNTS[1:])
    assert not view._form.isEnabled()


def test_tags_are_narrowed_and_named_by_key(view: TagView, qtbot):
    view.narrow.setText("نوو")
    assert [row.tag for row in view._model.rows] == ["سلاح", "سلاح/نووي"]
    view.focus_body()
    view.list.select_row(1)
    qtbot.keyClick(view.list, Qt.Key.Key_F2)
    assert view.name.selectedText() == "سلاح/نووي"
