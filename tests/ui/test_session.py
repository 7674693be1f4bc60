import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.anchors.describe import new_annotation
from reader.annotating import adding, relabelling, removing, rewriting
from reader.annotations import Annotation, Body, Label
from reader.catalogue import ReadingStatus
from reader.cataloguing import noting
from reader.edits import Change, Edit, EditKind
from reader.errors import DamagedRowsError, FullDiskError, NotALibraryError, ReadOnlyLibraryError
from reader.late import text_correction
from reader.legend import ordering
from reader.spans import Span
from reader.usecases.editing import Editing
from reader.usecases.importing import ImportStatus
from reader.workspace import Workspace, backup_keeper
from tests.ui.making import TEXT, annotation, span_of
from ui.outbox import SaveState
from ui.session import Session


@pytest.fixture
def session(qtbot, library: Path):
    session = Session()
    with qtbot.waitSignal(session.library_opened):
        session.open_library(library)
    yield session
    session.close()


@pytest.fixture
def opened(session: Session, qtbot) -> Session:
    with qtbot.waitSignals([session.article_opened, session.analysis_found], timeout=20_000):
        session.import_text(TEXT)
    return session


def settle(session: Session, qtbot) -> None:
    qtbot.waitUntil(lambda: session.state is SaveState.SAVED and not session.is_busy)


def stored(library: Path, article_id: str):
    workspace = Workspace.open(library, analyse=analyse)
    try:
        return {found.target.quote.exact: found for found in workspace.annotations(article_id)}
    finally:
        workspace.close()


def highlighted(session: Session, words: str, note: str = "") -> Annotation:
    opened = session.open_article
    annotation = new_annotation(opened.id, opened.article, span_of(words), Body(note, "claim"))
    assert session.edit(adding((annotation,)))
    return annotation


def test_an_edit_is_shown_at_once_and_in_the_file_when_acknowledged(opened: Session, qtbot, library: Path):
    states = []
    opened.save_state_changed.connect(states.append)
    with qtbot.waitSignal(opened.annotation_put):
        added = highlighted(opened, "صباح اليوم")
    assert opened.annotations[added.id] == added
    settle(opened, qtbot)
    assert states == [SaveState.SAVING, SaveState.SAVED]
    assert stored(library, opened.open_article.id)["صباح اليوم"] == added


def test_every_edit_is_undone_and_done_again_also_after_a_restart(opened: Session, qtbot, library: Path):
    article_id = opened.open_article.id
    added = highlighted(opened, "صباح اليوم")
    noted = replace(added, body=Body("متى؟", "claim"))
    opened.edit(rewriting(added, noted.body))
    opened.edit(removing((opened.annotations[added.id],)))
    assert opened.annotations == {}
    with qtbot.waitSignal(opened.undone) as told:
        opened.undo()
    assert told.args[0].kind is EditKind.REMOVE
    assert opened.annotations[added.id].body == noted.body
    settle(opened, qtbot)
    opened.close()
    again = Session()
    with qtbot.waitSignal(again.library_opened):
        again.open_library(library)
    with qtbot.waitSignal(again.article_opened):
        again.show_article(article_id)
    assert again.history.next_redo.kind is EditKind.REMOVE
    with qtbot.waitSignals([again.undone, again.undone]):
        again.undo()
        again.undo()
    assert again.annotations == {}
    with qtbot.waitSignal(again.redone):
        again.redo()
    assert again.annotations[added.id] == added
    again.close()


def test_an_edit_of_what_must_be_looked_up_is_one_step(opened: Session, qtbot):
    for words in ("صباح اليوم", "الزيارة"):
        highlighted(opened, words)

    def relabel_all(workspace: Workspace) -> Edit:
        return relabelling(workspace.library.annotations.all(), "term")

    opened.edit_by(EditKind.LABEL, relabel_all)
    assert opened.history.next_undo.count == 0
    settle(opened, qtbot)
    assert {found.body.label for found in opened.annotations.values()} == {"term"}
    assert opened.history.next_undo.count == 2
    opened.undo()
    settle(opened, qtbot)
    assert {found.body.label for found in opened.annotations.values()} == {"claim"}


def test_an_edit_that_comes_to_nothing_cannot_be_undone(opened: Session, qtbot):
    opened.edit_by(EditKind.LABEL, lambda _: relabelling((), "term"))
    settle(opened, qtbot)
    assert opened.history.next_undo is None


def test_what_cannot_be_stored_is_there_when_its_article_is_opened_again(opened: Session, qtbot, monkeypatch):
    def refuse(self, edit) -> None:
        raise FullDiskError(Path("x"))

    article_id = opened.open_article.id
    monkeypatch.setattr(Editing, "apply", refuse)
    added = highlighted(opened, "صباح اليوم", "لا تضِع")
    qtbot.waitUntil(lambda: opened.state is SaveState.FAILED)
    assert opened.unsaved_notes() == ("لا تضِع",)
    with qtbot.waitSignal(opened.article_opened):
        opened.import_text("مقال آخر عن دمشق.")
    with qtbot.waitSignal(opened.annotations_loaded):
        opened.show_article(article_id)
    assert opened.annotations == {added.id: added}
    monkeypatch.undo()
    opened.outbox.retry()
    settle(opened, qtbot)
    assert opened.unsaved_notes() == ()


def test_labels_that_change_are_told(opened: Session, qtbot):
    label = Label("own", "رأي", "blue", "dots", -1)
    with qtbot.waitSignal(opened.labels_changed):
        opened.edit(Edit(EditKind.LEGEND, (Change(None, label),)))
    assert next(iter(opened.labels.values())) == label
    settle(opened, qtbot)
    opened.undo()
    settle(opened, qtbot)
    assert "own" not in opened.labels


def test_the_reading_place_is_remembered(opened: Session, qtbot, library: Path):
    opened.set_position(20, 0.4)
    opened.close()
    workspace = Workspace.open(library, analyse=analyse)
    assert workspace.reading_position(opened.open_article.id) == 20
    workspace.close()


def test_files_are_imported_and_the_first_is_opened(session: Session, qtbot, tmp_path: Path):
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text(TEXT, encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    with qtbot.waitSignals([session.import_finished, session.article_opened]) as _:
        session.import_files([empty, good])
    assert session.open_article.article.text == TEXT
    qtbot.waitUntil(lambda: session.catalogue.listing.ids == (session.open_article.id,))


def test_files_wait_for_the_library(qtbot, library: Path, tmp_path: Path):
    path = tmp_path / "good.txt"
    path.write_text(TEXT, encoding="utf-8")
    session = Session()
    session.import_files([path])
    with qtbot.waitSignal(session.import_finished) as told:
        session.open_library(library)
    assert [outcome.status for outcome in told.args[0]] == [ImportStatus.NEW]
    session.close()


def test_notes_are_copied_as_markdown(opened: Session, qtbot):
    highlighted(opened, "صباح اليوم", "متى؟")
    texts = []
    opened.copy_markdown(opened.open_article.id, texts.append)
    qtbot.waitUntil(lambda: bool(texts))
    assert "> صباح اليوم" in texts[0]
    assert "متى؟" in texts[0]


def test_an_article_goes_to_the_trash_and_comes_back(opened: Session, qtbot):
    article_id = opened.open_article.id
    with qtbot.waitSignal(opened.article_closed):
        opened.trash_article(article_id)
    assert opened.open_article is None
    qtbot.waitUntil(lambda: opened.catalogue.listing.ids == ())
    opened.restore_article(article_id)
    qtbot.waitUntil(lambda: opened.catalogue.listing.ids == (article_id,))


def test_an_article_that_is_read_is_being_read_and_then_done(opened: Session, qtbot, library: Path):
    article_id = opened.open_article.id
    opened.catalogue.want([article_id])

    def status():
        summary = opened.catalogue.summary(article_id)
        return summary.status if summary is not None else None

    opened.set_position(20, 0.4)
    qtbot.waitUntil(lambda: status() is ReadingStatus.READING)
    opened.set_position(20, 1.0)
    opened._opened_at -= 60  # as if a minute had gone by
    opened.set_position(20, 1.0)
    qtbot.waitUntil(lambda: status() is ReadingStatus.DONE)


def test_whoever_jumps_to_the_end_has_not_read_it(opened: Session):
    assert not opened._has_read(1.0)
    opened._opened_at -= 60
    assert opened._has_read(1.0)
    assert not opened._has_read(0.8)


def test_a_foreign_file_is_refused(qtbot, tmp_path: Path):
    path = tmp_path / "foreign.hashiya"
    path.write_bytes(b"no library" * 100)
    session = Session()
    with qtbot.waitSignal(session.library_failed) as told:
        session.open_library(path)
    assert isinstance(told.args[0], NotALibraryError)
    assert not session.edit(adding((annotation("روسيا"),)))
    session.close()


def test_a_library_for_reading_only_is_not_written(opened: Session, qtbot, monkeypatch):
    monkeypatch.setattr(opened._workspace.library, "read_only", True)
    with qtbot.waitSignal(opened.failed) as told:
        assert not opened.edit(adding((annotation("روسيا"),)))
    assert isinstance(told.args[0], ReadOnlyLibraryError)
    assert not opened.is_writable


def test_a_backup_is_made_when_one_is_due_and_asked_for_again(opened: Session, qtbot, library: Path):
    settle(opened, qtbot)
    opened.back_up()
    settle(opened, qtbot)
    (made,) = backup_keeper(library).list()
    assert made.verified
    assert made.articles == 1
    assert opened._backup_timer.isActive()


def test_a_backup_that_cannot_be_made_is_told_once(opened: Session, qtbot, library: Path):
    settle(opened, qtbot)
    folder = backup_keeper(library).folder
    (folder / "backups.lock").mkdir(parents=True)
    told: list[object] = []
    opened.failed.connect(told.append)
    for _ in range(2):
        opened.back_up()
        settle(opened, qtbot)
    assert len(told) == 1


def test_notes_that_were_damaged_in_a_crash_are_named(opened: Session, qtbot, library: Path):
    added = highlighted(opened, "أحمد", "قديم")
    settle(opened, qtbot)
    opened.close()
    crash = "import os, sys, pathlib, reader.workspace as w; w.Workspace.open(pathlib.Path(sys.argv[1]), analyse=None)"
    with sqlite3.connect(library) as connection:
        connection.execute("UPDATE annotation SET note = 'changed' WHERE id = ?", (added.id,))
    connection.close()
    subprocess.run(
        [sys.executable, "-c", f"{crash}.set_reading_position('x', 0, 0); os._exit(1)", library], check=False
    )
    session = Session()
    with qtbot.waitSignal(session.failed) as told:
        session.open_library(library)
    assert isinstance(told.args[0], DamagedRowsError)
    assert added.id in told.args[0].reason
    session.close()


def test_a_change_of_many_notes_is_shown_at_once(opened: Session, qtbot):
    article = opened.open_article
    spans = [Span(start, start + 2) for start in range(60)]
    notes = [new_annotation(article.id, article.article, span, Body("", "claim")) for span in spans]
    with qtbot.assertNotEmitted(opened.annotation_put), qtbot.waitSignal(opened.annotations_loaded) as told:
        opened.edit(adding(notes))
    assert len(told.args[0]) == 60
    settle(opened, qtbot)
    with qtbot.waitSignals([opened.annotations_loaded, opened.notes_stored]):
        opened.undo()
    settle(opened, qtbot)
    assert opened.annotations == {}


def test_what_is_kept_about_the_open_article_is_known_and_told(opened: Session, qtbot):
    before = opened.details
    assert before.article_id == opened.open_article.id
    with qtbot.waitSignal(opened.details_changed) as told:
        opened.edit(noting(before, "خلاصة"))
    assert told.args[0].note == opened.details.note == "خلاصة"
    settle(opened, qtbot)
    with qtbot.waitSignal(opened.details_changed):
        opened.undo()
    assert opened.details == before
    settle(opened, qtbot)


def test_typing_a_note_on_the_article_is_one_step(opened: Session, qtbot):
    opened.edit(noting(opened.details, "خ"))
    opened.edit(noting(opened.details, "خلاصة"))
    settle(opened, qtbot)
    assert [edit.subject for edit in opened.history.edits] == ["خلاصة"]


def test_labels_are_told_of_once_for_each_edit(opened: Session, qtbot):
    told = []
    opened.labels_changed.connect(lambda: told.append(list(opened.labels)))
    opened.edit(ordering(tuple(reversed(opened.labels.values())), ""))
    assert told == [["important", "quote", "term", "question", "evidence", "claim"]]
    settle(opened, qtbot)


def revise(session: Session, old: str, new: str) -> None:
    article = session.open_article
    made = text_correction(article.id, article.article, span_of(old, article.article.text), new)
    assert made is not None
    assert session.revise(made)


def test_a_correction_that_cannot_be_stored_is_there_when_its_article_is_opened_again(
    opened: Session, qtbot, monkeypatch
):
    def refuse(self, edit, progress=None) -> None:
        raise FullDiskError(Path("x"))

    added = highlighted(opened, "تحديات وفرص", "لا تضِع")
    settle(opened, qtbot)
    article_id, after = opened.open_article.id, TEXT.replace("صباح اليوم", "مساء الأمس")
    monkeypatch.setattr(Editing, "apply", refuse)
    revise(opened, "صباح اليوم", "مساء الأمس")
    qtbot.waitUntil(lambda: opened.state is SaveState.FAILED)
    assert opened.unsaved_notes() == ("مساء الأمس",)
    with qtbot.waitSignal(opened.article_opened):
        opened.import_text("مقال آخر عن دمشق.")
    with qtbot.waitSignal(opened.annotations_loaded):
        opened.show_article(article_id)
    assert opened.open_article.article.text == after
    assert opened.annotations[added.id].target.span.of(after) == "تحديات وفرص"
    monkeypatch.undo()
    opened.outbox.retry()
    settle(opened, qtbot)
    assert opened.unsaved_notes() == ()
    assert opened.open_article.article.text == after


def test_an_article_that_is_read_again_stays_where_it_is_read(opened: Session, qtbot):
    article_id = opened.open_article.id
    with qtbot.waitSignal(opened.article_opened):
        opened.import_text("مقال آخر عن دمشق.")
    with qtbot.waitSignal(opened.article_opened):
        opened.show_article(article_id, span_of("أحمد"))
    opened.set_position(40, 0.5)
    with qtbot.waitSignal(opened.article_opened) as told:
        opened.look_again_at([article_id])
    assert told.args[0].position == 40
    with qtbot.assertNotEmitted(opened.article_opened, wait=50):
        opened.look_again_at(["another"])
