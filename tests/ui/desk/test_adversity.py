"""What goes wrong around the window: it says what and what to do, loses nothing, and goes on."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from reader.annotations import AnnotationState
from reader.export.usertemplates import UserTemplates
from tests.reader.store.mounts import fill, make_read_only, small_disk
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.dialogs.export import ExportDialog
from ui.outbox import SaveState
from ui.page.editor import NoteEditor
from ui.views.allnotes import AllNotesView

WORDS = ("صباح اليوم", "الزيارة", "شريك")
NOTE = "ملاحظة طويلة " * 4_000

Start = Callable[..., Sitting]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MiB."""
    with small_disk(tmp_path / "disk", 2_048) as disk:
        yield disk


@pytest.fixture
def start(qtbot, dressed, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on a library; with the article, unless it is there already."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sittings: list[Sitting] = []

    def begin(library: Path) -> Sitting:
        sitting = Sitting(qtbot, library, [] if library.exists() else [path])
        sittings.append(sitting)
        return sitting.begin()

    yield begin
    for sitting in sittings:
        if sitting in Sitting.begun:
            sitting.end()


def annotated(sitting: Sitting) -> list[str]:
    """Highlight three passages; returns the ids."""
    ids = [sitting.annotating.add(span_of(words), note="رأي").id for words in WORDS]
    sitting.settle()
    return ids


def told(widget: QWidget, words: str) -> bool:
    return words in widget.text()


def test_a_corrupt_note_hides_no_other(start: Start, qtbot, library: Path):
    sitting = start(library)
    ids = annotated(sitting)
    sitting.end()
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute(
            "UPDATE annotation SET start = 'x', \"end\" = 'y', state = '?', created = 'never', label = 7 WHERE id = ?",
            (ids[0],),
        )
        connection.execute("UPDATE annotation SET note = CAST(x'ff' AS TEXT) WHERE id = ?", (ids[1],))
    sitting = start(library)
    qtbot.waitUntil(lambda: len(sitting.session.annotations) == 3, timeout=10_000)
    assert sitting.session.annotations[ids[0]].state is AnnotationState.ORPHANED
    assert sitting.session.annotations[ids[2]].body.note == "رأي"
    sitting.desk._actions.all_notes.trigger()
    view = sitting.window.findChild(AllNotesView)
    qtbot.waitUntil(lambda: len(view.model.ids) == 3, timeout=10_000)
    view.grab()  # none of them keeps the list from being painted
    qtbot.waitUntil(lambda: len(view.model.known(view.model.ids)) == 3, timeout=10_000)


def test_a_note_that_finds_no_room_stays_on_the_screen_until_it_does(start: Start, qtbot, disk: Path):
    sitting = start(disk / "library.hashiya")
    sitting.settle()
    sitting.window.page.select(span_of(WORDS[0]))
    sitting.desk.reading.write_note()
    ballast = fill(disk, leave_kib=16)
    editor, notice = sitting.window.findChild(NoteEditor), sitting.desk._noticing.bar
    editor.insertPlainText(NOTE)
    qtbot.waitUntil(notice.isVisible, timeout=20_000)
    assert "no room left on the disk" in notice._words.text()
    assert editor.isVisible()
    assert editor.toPlainText() == NOTE
    assert sitting.session.edits.unsaved_notes() == (NOTE,)
    ballast.unlink()
    notice._retry.click()
    sitting.desk.reading.flush()
    sitting.settle()
    assert [each.body.note for each in sitting.session.annotations.values()] == [NOTE]
    assert sitting.session.edits.unsaved_notes() == ()


def test_a_note_waits_for_a_library_that_was_moved_away(start: Start, qtbot, library: Path):
    sitting = start(library)
    first, *_ = annotated(sitting)
    away = library.rename(library.with_name("away"))
    sitting.annotating.change_note(first, "بعد النقل")
    notice = sitting.desk._noticing.bar
    qtbot.waitUntil(notice.isVisible, timeout=20_000)
    assert "was moved, replaced or deleted" in notice._words.text()
    assert sitting.session.edits.unsaved_notes() == ("بعد النقل",)
    assert not library.exists()
    away.rename(library)
    sitting.session.outbox._timer.timeout.emit()  # it is tried again every few seconds
    sitting.settle()
    assert sitting.session.edits.unsaved_notes() == ()
    assert notice.isHidden()


def exporting(sitting: Sitting, qtbot, words: str = WORDS[0]) -> ExportDialog:
    dialog = sitting.open_export()
    qtbot.waitUntil(lambda: words in dialog.preview.toPlainText(), timeout=20_000)
    return dialog


def test_an_export_that_finds_no_room_is_told_and_leaves_what_was_there(start: Start, qtbot, library: Path, disk: Path):
    sitting = start(library)
    annotated(sitting)
    earlier = disk / "notes.md"
    dialog = exporting(sitting, qtbot)
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        dialog._save(str(earlier))
    written = earlier.read_bytes()
    sitting.annotating.change_note(next(iter(sitting.session.annotations)), NOTE)
    sitting.settle()
    ballast = fill(disk, leave_kib=16)
    dialog = exporting(sitting, qtbot, "ملاحظة طويلة")
    dialog._save(str(earlier))
    qtbot.waitUntil(lambda: told(dialog.note, "notes.md"), timeout=20_000)
    assert dialog.isVisible()
    assert earlier.read_bytes() == written
    ballast.unlink()
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        dialog._save(str(earlier))
    assert "ملاحظة طويلة" in earlier.read_text("utf-8")


def test_a_library_that_cannot_be_written_is_read_and_says_so(start: Start, qtbot, disk: Path):
    library = disk / "library.hashiya"
    sitting = start(library)
    annotated(sitting)
    sitting.end()
    make_read_only(disk)
    try:
        sitting = start(library)
        assert sitting.session.state is SaveState.READ_ONLY
        qtbot.waitUntil(lambda: len(sitting.session.annotations) == 3, timeout=10_000)
        sitting.window.page.select(span_of("CNN"))
        sitting.desk.reading.write_note()
        qtbot.waitUntil(sitting.desk._noticing.bar.isVisible, timeout=10_000)
        assert "can be read but not written" in sitting.desk._noticing.bar._words.text()
        assert len(sitting.session.annotations) == 3
        sitting.end()
    finally:
        make_read_only(disk, read_only=False)


def test_a_vault_that_cannot_be_written_or_has_vanished_is_told(start: Start, qtbot, library: Path, disk: Path):
    sitting = start(library)
    annotated(sitting)
    vault = disk / "vault"
    vault.mkdir()
    dialog = exporting(sitting, qtbot)
    make_read_only(disk)
    try:
        dialog._save(str(vault / "notes.md"))
        qtbot.waitUntil(lambda: told(dialog.note, "notes.md"), timeout=20_000)
        assert dialog.isVisible()
    finally:
        make_read_only(disk, read_only=False)
    vault.rmdir()
    dialog._save(str(vault / "notes.md"))  # whoever chose the folder wants it: it is made again
    qtbot.waitUntil((vault / "notes.md").exists, timeout=20_000)


def test_a_template_that_fails_is_named_with_its_line_and_nothing_is_written(
    start: Start, qtbot, library: Path, tmp_path
):
    sitting = start(library)
    annotated(sitting)
    dialog = exporting(sitting, qtbot)
    templates: UserTemplates = dialog._templates
    source = (
        "{% macro highlight(link) %}{{ link }}{% endmacro %}\n{{ titel }}\n%% hashiya:begin %%\n%% hashiya:end %%\n"
    )
    name = templates.save("mine", source)
    dialog.form.refresh_templates(name)
    qtbot.waitUntil(lambda: told(dialog.note, "titel"), timeout=20_000)
    assert told(dialog.note, "title")
    assert not dialog.save.isEnabled()
    dialog._save(str(tmp_path / "out.md"))
    qtbot.waitUntil(lambda: dialog._job is None, timeout=20_000)
    assert not (tmp_path / "out.md").exists()
