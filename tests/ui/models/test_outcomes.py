from PySide6.QtTest import QAbstractItemModelTester

from ui.models.outcomes import OutcomeModel, Told


def test_a_file_is_said_with_what_became_of_it(qapp):
    model = OutcomeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.reset([Told("empty.txt", "It holds no text.")])
    assert model.words(model.rows[0]) == "empty.txt: It holds no text."
