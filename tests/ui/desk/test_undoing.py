from pathlib import Path

import pytest

from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def test_undo_and_redo_say_what_they_would_do(sitting: Sitting):
    undo, redo = sitting.desk._actions.undo, sitting.desk._actions.redo
    assert not undo.isEnabled()
    added = sitting.annotating.add(span_of("صباح اليوم"))
    sitting.annotating.remove(added.id)
    assert undo.text() == "Undo: Delete Note “\u2068صباح اليوم\u2069”"
    undo.trigger()
    sitting.settle()
    assert sitting.session.annotations == {added.id: added}
    assert redo.text().startswith("Redo: Delete Note")
    assert "Undone: Delete Note" in sitting.desk._status._message.text()
    redo.trigger()
    sitting.settle()
    assert sitting.session.annotations == {}


def test_undo_speaks_the_language_of_the_interface(sitting: Sitting, qtbot):
    sitting.annotating.add(span_of("صباح اليوم"))
    sitting.desk._actions.languages.actions()[1].trigger()
    qtbot.waitUntil(lambda: sitting.desk._actions.undo.text().startswith("تراجع: تظليل"))
    sitting.desk._actions.languages.actions()[2].trigger()
