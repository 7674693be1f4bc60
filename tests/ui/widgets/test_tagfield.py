import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.widgets.tagfield import TagField


@pytest.fixture
def field(qtbot) -> TagField:
    field = TagField(["سياسة", "سلاح", "سلاح/نووي"])
    qtbot.addWidget(field)
    field.show()
    return field


def write(field: TagField, words: str) -> None:
    """Type Arabic, for which there are no names of keys."""
    for ch in words:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, ch))


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("", ()),
        ("روسيا", ("روسيا",)),
        (" روسيا ، #سلاح/نووي ; روسيا,,", ("روسيا", "سلاح/نووي")),
        ("دول / ؛ /", ("دول",)),
        ("وسم من كلمات", ("وسم من كلمات",)),
    ],
)
def test_tags_are_read_however_they_are_written(field: TagField, written: str, tags: tuple[str, ...]):
    field.setText(written)
    assert field.tags == tags


def test_tags_are_written_as_they_are_read(field: TagField):
    field.set_tags(["سياسة", "سلاح/نووي"])
    assert field.tags == ("سياسة", "سلاح/نووي")


def test_the_tag_that_is_written_is_completed(field: TagField, qtbot):
    field.setFocus()
    write(field, "روسيا، سل")
    popup = field._completer.popup()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == ["سلاح", "سلاح/نووي"]
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.tags == ("روسيا", "سلاح/نووي")


def test_nothing_is_offered_where_nothing_is_begun(field: TagField, qtbot):
    field.setFocus()
    write(field, "سل")
    assert field._completer.popup().isVisible()
    write(field, "،")
    assert not field._completer.popup().isVisible()
