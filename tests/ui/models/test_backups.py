from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester

from reader.store.backup import BackupInfo, BackupReason
from ui.models.backups import BackupLine, BackupModel, HeldLine, HeldModel

BACKUP = BackupInfo(Path("b"), datetime(2026, 1, 2, tzinfo=UTC), BackupReason.TIMED, 1, 2, 0, verified=True)


def test_both_lists_are_models_and_read_out_what_they_show(qtbot):
    backups, held = BackupModel(), HeldModel()
    testers = [QAbstractItemModelTester(model) for model in (backups, held)]
    backups.reset([BackupLine(BACKUP, "2 January 2026", "1 article", is_whole=True)])
    held.reset([HeldLine("مقال", "2 notes", differs=False)])
    assert testers
    assert backups.words(backups.rows[0]) == "2 January 2026: 1 article"
    assert held.words(held.rows[0]) == "مقال: 2 notes"
