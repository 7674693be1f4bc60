import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.annotations import Body
from reader.errors import DamagedRowsError, FullDiskError, NotALibraryError, ReadOnlyLibraryError
from reader.workspace import ImportStatus, Workspace, backup_keeper
from tests.ui.making import TEXT, span_of
from ui.session import SaveState, Session


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


def test_a_highlight_is_shown_at_once_and_in_the_file_when_acknowledged(opened: Session, qtbot, library: Path):
    states = []
    opened.save_state_changed.connect(states.append)
    with qtbot.waitSignal(opened.annotation_put):
        added = opened.add_annotation(span_of("صباح اليوم"), "evidence")
    assert opened.annotations[added.id] == added
    settle(opened, qtbot)
    assert states == [SaveState.SAVING, SaveState.SAVED]
    assert stored(library, opened.open_article.id)["صباح اليوم"].body.label == "evidence"


def test_every_change_is_undone_and_done_again(opened: Session, qtbot, library: Path):
    group, article_id = opened.undo_group, opened.open_article.id
    added = opened.add_annotation(span_of("صباح اليوم"))
    opened.change_note(added.id, "متى؟")
    opened.change_label(added.id, "question")
    opened.change_body(added.id, Body("متى؟", "question", ("وقت",)))
    opened.remove_annotation(added.id)
    assert opened.annotations == {}
    for note, label, tags in (("متى؟", "question", ("وقت",)), ("متى؟", "question", ()), ("متى؟", "claim", ())):
        group.undo()
        assert opened.annotations[added.id].body == Body(note, label, tags)
    group.undo()
    assert opened.annotations[added.id].body.note == ""
    group.undo()
    assert opened.annotations == {}
    settle(opened, qtbot)
    assert stored(library, article_id) == {}
    for _ in range(4):
        group.redo()
    settle(opened, qtbot)
    assert stored(library, article_id)["صباح اليوم"].body == Body("متى؟", "question", ("وقت",))


def test_the_last_label_is_used_again(opened: Session):
    opened.add_annotation(span_of("صباح اليوم"), "term")
    assert opened.add_annotation(span_of("الزيارة")).body.label == "term"


def test_what_cannot_be_stored_stays_and_is_tried_again(opened: Session, qtbot, monkeypatch, library: Path):
    told = []
    opened.failed.connect(told.append)

    def refuse(self, annotation) -> None:
        raise FullDiskError(library)

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "save_annotation", refuse)
        added = opened.add_annotation(span_of("صباح اليوم"), note="لا تضِع")
        opened.add_annotation(span_of("الزيارة"))
        qtbot.waitUntil(lambda: opened.state is SaveState.FAILED and not opened.is_busy)
    assert [type(error) for error in told] == [FullDiskError]
    assert opened.annotations[added.id].body.note == "لا تضِع"
    assert "لا تضِع" in opened.unsaved_notes()
    opened.retry()
    settle(opened, qtbot)
    assert opened.unsaved_notes() == ()
    assert set(stored(library, opened.open_article.id)) == {"صباح اليوم", "الزيارة"}


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
    assert len(session.summaries) == 1


def test_files_wait_for_the_library(qtbot, library: Path, tmp_path: Path):
    path = tmp_path / "good.txt"
    path.write_text(TEXT, encoding="utf-8")
    session = Session()
    session.import_files([path])
    with qtbot.waitSignal(session.import_finished) as told:
        session.open_library(library)
    assert [outcome.status for outcome in told.args[0]] == [ImportStatus.NEW]
    session.close()


def test_a_search_answers_for_the_last_query_only(opened: Session, qtbot):
    answered = []
    opened.results_found.connect(lambda query, hits: answered.append((query, len(hits) > 0)))
    opened.search("رو")
    opened.search("روسيا")
    qtbot.waitUntil(lambda: ("روسيا", True) in answered)
    assert [query for query, _ in answered] == ["روسيا"]


def test_notes_are_copied_as_markdown(opened: Session, qtbot):
    opened.add_annotation(span_of("صباح اليوم"), note="متى؟")
    texts = []
    opened.copy_markdown(opened.open_article.id, texts.append)
    qtbot.waitUntil(lambda: bool(texts))
    assert "> صباح اليوم" in texts[0]
    assert "متى؟" in texts[0]


def test_an_article_goes_to_the_trash_and_comes_back(opened: Session, qtbot):
    article_id = opened.open_article.id
    with qtbot.waitSignals([opened.article_closed, opened.articles_changed]):
        opened.trash_article(article_id)
    assert opened.open_article is None
    assert opened.summaries == ()
    with qtbot.waitSignal(opened.articles_changed):
        opened.restore_article(article_id)
    assert [summary.id for summary in opened.summaries] == [article_id]


def test_a_foreign_file_is_refused(qtbot, tmp_path: Path):
    path = tmp_path / "foreign.hashiya"
    path.write_bytes(b"no library" * 100)
    session = Session()
    with qtbot.waitSignal(session.library_failed) as told:
        session.open_library(path)
    assert isinstance(told.args[0], NotALibraryError)
    assert session.add_annotation(span_of("روسيا")) is None
    session.close()


def test_a_library_for_reading_only_is_not_written(opened: Session, qtbot, monkeypatch):
    monkeypatch.setattr(opened._workspace.library, "read_only", True)
    with qtbot.waitSignal(opened.failed) as told:
        assert opened.add_annotation(span_of("روسيا")) is None
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
    added = opened.add_annotation(span_of("أحمد"), note="قديم")
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
