from PySide6.QtWidgets import QWidget

from tests.lateness import behind, loaded_by
from ui.panel.late import as_note_editor, note_editor


def test_it_loads_nothing_that_it_leads_to():
    assert behind("ui/panel/late.py") & loaded_by("import ui.panel.late") == set()


def test_only_the_editor_of_a_note_is_one(qtbot, theme, measures, preview):
    parent = QWidget()
    qtbot.addWidget(parent)
    editor = note_editor(theme, measures, (), preview, parent)
    assert as_note_editor(editor) is editor
    assert as_note_editor(parent) is None
