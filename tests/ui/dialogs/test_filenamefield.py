import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.making import summary
from ui.dialogs.filenamefield import FileNameField


@pytest.fixture
def field(qtbot) -> FileNameField:
    window = QWidget()
    qtbot.addWidget(window)
    field = FileNameField("{title}", window)
    field.keeper = window
    window.show()
    field.set_example(summary(1, title="مقال: أول"), ".md")
    return field


def test_the_first_name_is_shown(field: FileNameField):
    assert field.sample.text() == "مقال أول.md"
    field.line.setText("{published} {title}")
    assert (field.pattern, field.sample.text()) == ("{published} {title}", "2023-09-12 مقال أول.md")


def test_what_is_unknown_in_a_pattern_is_said(field: FileNameField):
    field.line.setText("{titel}")
    assert "{titel}" in field.sample.text()
    assert "{title}" in field.sample.text()
    assert field.sample.property("role") == "error"
    field.line.setText("")
    assert (field.pattern, field.sample.property("role")) == ("{title}", "dim")


def test_a_field_is_inserted_where_the_caret_is(field: FileNameField, qtbot):
    field.line.setText(" - ")
    field.line.setCursorPosition(0)
    with qtbot.waitSignal(field.changed):
        next(action for action in field._menu.actions() if action.data() == "{outlet}").trigger()
    assert field.line.text() == "{outlet} - "


def test_without_an_article_there_is_no_sample(field: FileNameField):
    field.set_example(None, ".md")
    assert not field.sample.isVisible()
