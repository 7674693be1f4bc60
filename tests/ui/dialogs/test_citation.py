import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from reader.export.citation import FIELDS, STANDARD, CitationPattern
from ui.dialogs.citation import CitationDialog

USUAL = STANDARD["ar"]


def written(pattern: str) -> str:
    return CitationPattern(pattern).write(dict.fromkeys(FIELDS, "") | {"quote": "الماء", "source": "الغد"})


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def dialog(qtbot, dressed, told):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = CitationDialog("", USUAL, written=written, done=told.append, parent=parent)
    dialog.show()
    yield dialog
    parent.close()


def test_what_comes_of_the_pattern_is_shown_while_it_is_typed(dialog: CitationDialog):
    assert dialog.field.line.text() == USUAL
    assert dialog.field.sample.text() == "«الماء» — الغد"
    dialog.field.line.setText("{source}: {quote}")
    assert dialog.field.sample.text() == "الغد: الماء"


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("{quot}", "Did you mean"),
        ("{colour}", "“Insert” lists"),
        ("[{quote}", "is not closed"),
        ("{quote}]", "closes nothing"),
        ("[[{quote}]]", "within others"),
        ("", "An empty pattern"),
    ],
)
def test_what_is_wrong_is_said_and_cannot_be_taken(dialog: CitationDialog, pattern, said):
    dialog.field.line.setText(pattern)
    assert said in dialog.field.sample.text()
    assert dialog.field.sample.property("role") == "error"
    assert not dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.reset.click()
    assert dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_the_usual_pattern_is_kept_as_none(dialog: CitationDialog, told):
    dialog.accept()
    assert told == [""]


def test_a_pattern_of_ones_own_is_told(dialog: CitationDialog, told):
    dialog.field._menu.actions()[0].trigger()
    dialog.field.line.setText(" {quote} ({source}) ")
    dialog.accept()
    assert told == ["{quote} ({source})"]


def test_everything_that_can_stand_there_is_offered(dialog: CitationDialog):
    assert [action.data() for action in dialog.field._menu.actions()] == [f"{{{field}}}" for field in FIELDS]


def test_another_pattern_is_not_lost_without_asking(dialog: CitationDialog):
    assert not dialog.is_changed
    dialog.field.line.setText("{quote}")
    assert dialog.is_changed
