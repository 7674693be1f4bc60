import pytest
from PySide6.QtWidgets import QWidget

from reader.errors import FileNameError
from ui.dialogs.patternfield import PatternField


class Shouting(PatternField):
    """Writes a pattern in capitals; of x it knows nothing."""

    def example(self) -> str:
        if "x" in self.line.text():
            raise FileNameError("x")
        return self.line.text().upper()


@pytest.fixture
def field(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    field = Shouting("abc", "Pattern", {"title": "Title"}, window)
    window.show()
    yield field
    window.close()


def test_what_comes_of_it_or_is_wrong_with_it_is_shown(field: PatternField, qtbot):
    assert field.tell()
    assert field.sample.text() == "ABC"
    with qtbot.waitSignal(field.changed):
        field.line.setText("x")
    assert not field.tell()
    assert field.sample.property("role") == "error"
    field.line.setText("")
    assert not field.sample.isVisible()


def test_fields_are_inserted(field: PatternField):
    field.line.setCursorPosition(1)
    field._menu.actions()[0].trigger()
    assert field.line.text() == "a{title}bc"
    assert field.line.accessibleName() == "Pattern"
