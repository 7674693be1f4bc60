from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from reader.analysis import analyse
from reader.workspace import Workspace
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.dialogs.restore import RestoreDialog


@pytest.fixture
def kept(library: Path) -> Path:
    """A library with an article, of which there is a backup."""
    workspace = Workspace.open(library, analyse=analyse)
    workspace.imports.text(TEXT)
    workspace.backup()
    workspace.close()
    return library


@pytest.fixture
def sitting(qtbot, dressed, kept: Path):
    sitting = Sitting(qtbot, kept)
    yield sitting
    sitting.end()


def agree(sitting: Sitting, words: str) -> None:
    """Press the button of the box that asks."""
    (box,) = (each for each in sitting.window.findChildren(QMessageBox) if each.isVisible())
    (button,) = (each for each in box.buttons() if each.text() == words)
    button.click()


def restore_newest(sitting: Sitting, qtbot) -> None:
    """Go the whole way from the list of backups to the restored library."""
    (dialog,) = (each for each in sitting.window.findChildren(RestoreDialog) if each.isVisible())
    qtbot.waitUntil(dialog.restore.isEnabled, timeout=10_000)
    with qtbot.waitSignal(sitting.session.restored, timeout=20_000):
        dialog.restore.click()
        agree(sitting, "Restore")


def test_a_backup_is_restored_while_the_window_goes_on(sitting: Sitting, qtbot, kept: Path):
    sitting.begin()
    sitting.annotating.add(span_of("صباح اليوم"), note="بعد النسخة")
    sitting.settle()
    sitting.desk._actions.backups.trigger()
    restore_newest(sitting, qtbot)
    qtbot.waitUntil(lambda: sitting.session.open_article is not None, timeout=10_000)
    assert sitting.session.annotations == {}
    assert "kept as" in sitting.desk._status._message.text()
    (aside,) = kept.parent.glob("*before-restore*.hashiya")
    workspace = Workspace.open(aside, analyse=analyse)
    assert [each.body.note for each in workspace.library.annotations.all()] == ["بعد النسخة"]
    workspace.close()
    sitting.annotating.add(span_of("صباح اليوم"), note="من جديد")
    sitting.settle()
    assert sitting.session.history.next_undo is not None


def test_a_damaged_library_leads_to_its_backups_and_then_opens(sitting: Sitting, qtbot, kept: Path):
    content = kept.read_bytes()
    kept.write_bytes(content[: len(content) // 2])
    sitting.start.show_window()
    qtbot.waitUntil(lambda: bool(sitting.window.findChildren(QMessageBox)), timeout=20_000)
    assert kept.read_bytes() == content[: len(content) // 2]
    agree(sitting, "Show Backups…")
    restore_newest(sitting, qtbot)
    qtbot.waitUntil(lambda: sitting.session.open_article is not None, timeout=10_000)
    assert sitting.session.is_writable
    assert sitting.desk._refusal is None
    sitting.settle()
