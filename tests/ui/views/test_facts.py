import pytest

from tests.ui.views.crossings import DOSSIER, PAGE
from ui.models.entityfacts import FactModel, Facts
from ui.views.facts import FactDelegate
from ui.widgets.rows import RowView


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_kind_of_fact_has_a_name_of_its_own(qapp, theme, measures, spoken, language: str):
    spoken.apply(language, "western")
    delegate = FactDelegate(theme, measures)
    assert len({delegate.heading(kind) for kind in Facts}) == len(Facts)


def test_all_facts_are_painted(qtbot, theme, measures):
    view, model = RowView(), FactModel()
    model.setParent(view)
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(FactDelegate(theme, measures, view))
    view.resize(290, 900)
    view.show()
    empty = view.grab().toImage()
    model.show(PAGE, DOSSIER.statements)
    for place in range(len(model.rows)):
        rect = view.visualRect(model.index(place))
        assert view.grab(rect).toImage() != empty.copy(rect)
