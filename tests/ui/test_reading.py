from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.page.editor import NoteEditor
from ui.snapshot import load_snapshot


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def test_a_note_typed_in_the_margin_is_kept_when_the_window_closes(sitting: Sitting):
    sitting.window.page.select(span_of("صباح اليوم"))
    sitting.desk.reading.write_note()
    sitting.window.findChild(NoteEditor).setPlainText("لا تضِع")
    sitting.desk.reading.flush()
    assert [found.body.note for found in sitting.session.annotations.values()] == ["لا تضِع"]


def test_a_label_is_given_to_the_selection_and_changed_on_the_active_note(sitting: Sitting):
    sitting.window.page.select(span_of("صباح اليوم"))
    sitting.desk.reading.highlight("term")
    sitting.desk.reading.highlight("question")
    assert [found.body.label for found in sitting.session.annotations.values()] == ["question"]
    sitting.desk.reading.remove()
    assert sitting.session.annotations == {}


def test_a_passage_is_copied_as_a_quotation(sitting: Sitting):
    sitting.window.page.copy_as_markdown_requested.emit(span_of("صباح اليوم"))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "> صباح اليوم"
    assert lines[2].startswith("— ")


def test_the_open_article_is_kept_for_the_next_start(sitting: Sitting):
    sitting.desk.reading.keep_snapshot()
    snapshot = load_snapshot(sitting.start._snapshot_path)
    assert snapshot.article.text == TEXT
    assert snapshot.article_id == sitting.session.open_article.id
