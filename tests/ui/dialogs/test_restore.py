from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from reader.analysis import analyse
from reader.annotations import Body
from reader.spans import Span
from reader.store.backup import BackupKeeper
from reader.workspace import Workspace, backup_keeper
from ui.dialogs.restore import RestoreDialog


@pytest.fixture
def keeper(dressed, library: Path) -> BackupKeeper:
    """Of a library of two articles, whose backup has one, with a note."""
    workspace = Workspace.open(library, analyse=analyse)
    first = workspace.imports.text("خبر أول عن النهر.", title="النهر").article_id
    added = workspace.edits.annotate(first, Span(0, 3), body=Body("رأي"))
    workspace.backup()
    workspace.library.annotations.remove(added.id)
    workspace.imports.text("خبر ثان عن الجبل.", title="الجبل")
    workspace.close()
    return backup_keeper(library)


@pytest.fixture
def opened(qtbot, theme, measures):
    """Opens the dialog over a window, and closes it at the end."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialogs: list[RestoreDialog] = []

    def open_(keeper: BackupKeeper) -> RestoreDialog:
        dialog = RestoreDialog(keeper, theme=theme, measures=measures, parent=parent)
        dialogs.append(dialog)
        dialog.open()
        return dialog

    yield open_
    for dialog in filter(isValid, dialogs):
        dialog.reject()


def test_each_backup_says_what_it_holds_and_how_the_library_differs(qtbot, opened, keeper: BackupKeeper):
    dialog = opened(keeper)
    qtbot.waitUntil(dialog.restore.isEnabled, timeout=10_000)
    (backup,) = dialog._backups.rows
    assert backup.words == "on request, 1 article, 1 highlight"
    (held,) = dialog._articles.rows
    assert held.title == "النهر"
    assert held.words == "1 highlight, 1 note, now: 0 highlights, 0 notes"
    assert dialog.summary.text() == "1 article of the library is not in this backup."


def test_a_damaged_backup_is_shown_but_not_offered(qtbot, opened, keeper: BackupKeeper):
    (info,) = keeper.list()
    content = bytearray(info.path.read_bytes())
    # In the words of the article, so that all else can be read wherever SQLite puts it.
    content[content.index("عن النهر".encode())] ^= 0x01
    info.path.write_bytes(content)
    dialog = opened(keeper)
    qtbot.waitUntil(lambda: len(dialog._backups.rows) == 1, timeout=10_000)
    assert "damaged" in dialog._backups.rows[0].words
    dialog.backups.select_row(0)
    qtbot.waitUntil(lambda: len(dialog._articles.rows) == 1, timeout=10_000)
    assert not dialog.restore.isEnabled()


def test_a_library_that_cannot_be_read_is_compared_with_nothing(qtbot, opened, keeper: BackupKeeper):
    keeper.path.write_bytes(b"damaged" * 1000)
    dialog = opened(keeper)
    qtbot.waitUntil(dialog.restore.isEnabled, timeout=10_000)
    assert "cannot be read" in dialog.summary.text()
    assert dialog._articles.rows[0].words == "1 highlight, 1 note"


def test_whoever_chooses_one_asks_for_it(qtbot, opened, keeper: BackupKeeper):
    dialog = opened(keeper)
    qtbot.waitUntil(dialog.restore.isEnabled, timeout=10_000)
    with qtbot.waitSignal(dialog.restore_requested) as asked:
        dialog.restore.click()
    assert asked.args == [keeper.list()[0].path]
