from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from reader.entities.model import EntityKind
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.desk.viewing import ViewKind


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def test_what_a_correction_taught_is_shown_exported_and_forgotten(sitting: Sitting, qtbot, tmp_path: Path):
    desk, session = sitting.desk, sitting.session
    sitting.window.page.naming_requested.emit(span_of("قمة مرتقبة"), EntityKind.EVENT)
    sitting.settle()
    desk._actions.memory.trigger()
    assert desk.viewing.kind is ViewKind.MEMORY
    view = sitting.window.view
    qtbot.waitUntil(lambda: [lesson.form for lesson in view.lessons] == ["قمة مرتقبة"], timeout=10_000)
    desk._remembering.export(str(tmp_path / "memory.tsv"))
    assert "قمة مرتقبة" in (tmp_path / "memory.tsv").read_text("utf-8")
    view.forgotten.emit(view.lessons[0])
    qtbot.waitUntil(lambda: not view.lessons, timeout=10_000)
    session.edits.undo()
    qtbot.waitUntil(lambda: bool(view.lessons), timeout=10_000)


def test_a_file_that_cannot_be_written_is_told(sitting: Sitting, tmp_path: Path):
    (tmp_path / "memory.tsv").mkdir()
    sitting.desk._remembering.export(str(tmp_path / "memory.tsv"))
    box = sitting.window.findChild(QMessageBox)
    assert "memory.tsv" in box.text()
    box.close()
