from pathlib import Path

from reader.annotating import adding
from reader.errors import ReadOnlyLibraryError
from reader.workspace import backup_keeper
from tests.ui.making import annotation
from tests.ui.sessions import settle
from ui.session import Session


def test_a_library_for_reading_only_is_not_written(opened: Session, qtbot, monkeypatch):
    monkeypatch.setattr(opened._workspace.library, "read_only", True)
    with qtbot.waitSignal(opened.failed) as told:
        assert not opened.edits.make(adding((annotation("روسيا"),)))
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
