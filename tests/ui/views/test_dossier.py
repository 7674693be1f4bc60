import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QToolButton

from tests.ui.views.crossings import CLAIMED, DOSSIER, SALIM, STATED
from ui.theme import load_theme
from ui.views.dossier import DossierDelegate, DossierView
from ui.widgets.rows import RowView


@pytest.fixture
def view(qtbot, theme, measures) -> DossierView:
    view = DossierView(theme, measures)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.show_subject(SALIM)
    view.show_dossier(SALIM, DOSSIER, missing=1)
    return view


def shown(view: DossierView) -> list[object]:
    return [row for row in view.findChild(RowView).model().rows if not view.findChild(RowView).model().is_heading(row)]


def button(view: DossierView, words: str) -> QToolButton:
    return next(each for each in view.findChildren(QToolButton) if each.text() == words)


def test_statements_stand_by_date_with_cue_and_kind(view: DossierView, theme, measures):
    assert shown(view) == [CLAIMED, STATED]
    words = DossierDelegate(theme, measures).manner(STATED)
    assert words.replace("\u2068", "").replace("\u2069", "") == "direct · assertion · via رويترز"
    said = [label.text().replace("\u2068", "").replace("\u2069", "") for label in view.findChildren(QLabel)]
    assert "2 statements · 12 September 2023 to 2024" in said


def test_some_kinds_of_statements_are_chosen_and_taken_out(view: DossierView, qtbot):
    box = view.findChild(QComboBox)
    offered = [box.itemText(place) for place in range(box.count())]
    assert offered == ["All statements", "direct (1)", "indirect (1)", "assertion (1)", "doubt (1)"]
    box.setCurrentIndex(4)
    assert shown(view) == [CLAIMED]
    view.show_dossier(SALIM, DOSSIER)
    assert shown(view) == [CLAIMED]
    with qtbot.waitSignal(view.export_requested) as told:
        button(view, "Export…").click()
    assert told.args[0].statements == (CLAIMED,)


def test_it_leads_on(view: DossierView, qtbot):
    rows = view.findChild(RowView)
    rows.select_row(1)
    with qtbot.waitSignal(view.passage_requested) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert told.args == ["a1", CLAIMED.spot.span, ""]
    with qtbot.waitSignal(view.page_requested) as told:
        button(view, "Mentions").click()
    assert told.args == [SALIM]
    with qtbot.waitSignal(view.find_requested):
        view.findChild(QPushButton).click()


def test_nothing_is_a_dossier_too_and_another_theme_is_taken(view: DossierView):
    before = view.grab().toImage()
    view.set_theme(load_theme("dark"))
    assert view.grab().toImage() != before
    view.show_dossier(SALIM, None)
    assert shown(view) == []
