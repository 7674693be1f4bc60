import pytest
from PySide6.QtWidgets import QWidget

from ui.dialogs.paper import PaperDialog
from ui.page.printing import NotePlace, PrintChoices


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_what_is_chosen_is_told_once_agreed(window: QWidget, qtbot):
    dialog = PaperDialog(PrintChoices(), is_pdf=True, parent=window)
    assert dialog.choices == PrintChoices()
    dialog.highlights.setChecked(False)
    dialog.notes.setCurrentIndex(dialog.notes.findData("endnotes"))
    dialog.searchable.setChecked(True)
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.go_on.click()
    assert told.args == [PrintChoices(highlights=False, notes=NotePlace.ENDNOTES, searchable=True)]


@pytest.mark.parametrize("is_pdf", [True, False])
def test_only_a_pdf_can_be_searched(window: QWidget, is_pdf: bool):
    dialog = PaperDialog(PrintChoices(), is_pdf=is_pdf, parent=window)
    assert dialog.searchable.isVisibleTo(dialog) is is_pdf


def test_nothing_is_told_when_it_is_given_up(window: QWidget, qtbot):
    dialog = PaperDialog(PrintChoices(), is_pdf=False, parent=window)
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.reject()
