import pytest

from reader.annotations import Annotation
from tests.ui.making import LABELS, annotation
from ui.panel.notecards import NoteView
from ui.panel.notespane import NotesPane


@pytest.fixture
def notes() -> list[Annotation]:
    return [annotation("صباح اليوم", "متى؟", tags=("وقت",)), annotation("روسيا شريك", label="evidence")]


@pytest.fixture
def pane(qtbot, theme, measures, preview, notes) -> NotesPane:
    pane = NotesPane(theme, measures, preview)
    qtbot.addWidget(pane)
    pane.set_annotations(notes, LABELS)
    pane.resize(320, 600)
    pane.show()
    pane.findChild(NoteView).setFocus()
    return pane
