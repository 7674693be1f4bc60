from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester

from reader.errors import EmptyFileError
from reader.usecases.importing import ImportOutcome, ImportStatus
from ui.models.outcomes import OutcomeModel


def test_a_failed_file_is_said_with_its_reason(qapp):
    model = OutcomeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    path = Path("/x/empty.txt")
    model.reset(
        [
            ImportOutcome(path, ImportStatus.FAILED, None, "", EmptyFileError(path)),
            ImportOutcome(path, ImportStatus.NEW, "a1", "مقال"),
        ]
    )
    assert "empty.txt" in model.words(model.rows[0])
    assert model.words(model.rows[1]) == "مقال"
