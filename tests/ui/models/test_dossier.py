from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.views.crossings import CLAIMED, DOSSIER, NEW, OLD, STATED
from ui.models.dossier import ArticleHeading, DossierModel


def test_statements_stand_under_their_articles(qapp):
    model = DossierModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(DOSSIER)
    assert [*model.rows] == [ArticleHeading(OLD, 1), CLAIMED, ArticleHeading(NEW, 1), STATED]
    assert model.is_heading(model.rows[0])
    assert [model.words(row) for row in model.rows[:2]] == ["مقال قديم 1", "زعم أن البحر هادئ"]
