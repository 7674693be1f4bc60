import sqlite3
import subprocess
import sys
from pathlib import Path

from reader.analysis import analyse
from reader.annotating import adding
from reader.annotations import Label
from reader.cli.main import main
from reader.edits import Change, Edit, EditKind
from reader.errors import DamagedRowsError, LockedLibraryError, NotALibraryError
from reader.legend import ordering
from reader.workspace import Workspace
from tests.ui.making import annotation
from tests.ui.sessions import highlighted, settle
from ui.session import Session


def test_labels_that_change_are_told(opened: Session, qtbot):
    label = Label("own", "رأي", "blue", "dots", -1)
    with qtbot.waitSignal(opened.labels_changed):
        opened.edits.make(Edit(EditKind.LEGEND, (Change(None, label),)))
    assert next(iter(opened.labels.values())) == label
    settle(opened, qtbot)
    opened.edits.undo()
    settle(opened, qtbot)
    assert "own" not in opened.labels


def test_labels_are_told_of_once_for_each_edit(opened: Session, qtbot):
    told = []
    opened.labels_changed.connect(lambda: told.append(list(opened.labels)))
    opened.edits.make(ordering(tuple(reversed(opened.labels.values())), ""))
    assert told == [["important", "quote", "term", "question", "evidence", "claim"]]
    settle(opened, qtbot)


def test_notes_are_copied_as_markdown(opened: Session, qtbot):
    highlighted(opened, "صباح اليوم", "متى؟")
    texts = []
    opened.copy_markdown(opened.open_article.id, texts.append)
    qtbot.waitUntil(lambda: bool(texts))
    assert "> صباح اليوم" in texts[0]
    assert "متى؟" in texts[0]


def test_a_foreign_file_is_refused(qtbot, tmp_path: Path):
    path = tmp_path / "foreign.hashiya"
    path.write_bytes(b"no library" * 100)
    session = Session()
    with qtbot.waitSignal(session.library_failed) as told:
        session.open_library(path)
    assert isinstance(told.args[0], NotALibraryError)
    assert not session.edits.make(adding((annotation("روسيا"),)))
    session.close()


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


def test_no_other_program_puts_a_file_in_the_place_of_the_library_that_is_open(qtbot, library: Path):
    workspace = Workspace.open(library, analyse=analyse)
    workspace.backup()
    workspace.close()
    before = library.stat().st_ino
    session = Session()
    with qtbot.waitSignal(session.library_opened):
        session.open_library(library)
    assert main(["--library", str(library), "restore"]) == 1
    assert library.stat().st_ino == before
    another = Session()
    with qtbot.waitSignal(another.library_failed) as told:
        another.open_library(library)
    assert isinstance(told.args[0], LockedLibraryError)
    another.close()
    session.close()
    assert main(["--library", str(library), "restore"]) == 0
