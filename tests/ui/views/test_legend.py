from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.annotations import Label
from tests.ui.making import LABELS
from ui.views.legend import LegendView

LEGEND = (*LABELS.values(), Label("own", "رأي", "rose", "wave", 3))


@pytest.fixture
def view(qtbot, dressed, theme, measures) -> LegendView:
    view = LegendView(theme, measures)
    qtbot.addWidget(view)
    view.set_legend(LEGEND, {"claim": 3, "own": 0})
    view.resize(900, 600)
    view.show()
    return view


def chosen(view: LegendView, label_id: str) -> LegendView:
    view._select(view._model.row_of(label_id))
    return view


def fates(view: LegendView) -> list[str]:
    return [action.text() for action in view.form.drop.menu().actions()]


def test_the_first_label_is_shown_at_once(view: LegendView):
    assert view.form.name.text() == "Claim"
    assert (view.form.colour.value, view.form.line.value) == ("yellow", "solid")


def test_a_label_is_renamed_once_the_name_is_typed(view: LegendView, qtbot):
    with qtbot.waitSignal(view.changed) as told:
        view.form.name.selectAll()
        qtbot.keyClicks(view.form.name, "  My  claim ")
        qtbot.keyClick(view.form.name, Qt.Key.Key_Return)
    assert told.args == [LEGEND[0], replace(LEGEND[0], name="My claim")]


def test_the_name_in_the_language_of_the_interface_is_not_kept(view: LegendView, qtbot):
    named = replace(LEGEND[0], name="Mine")
    view.set_legend((named, *LEGEND[1:]), {})
    for typed in ("Claim", ""):
        with qtbot.waitSignal(view.changed) as told:
            view.form.name.selectAll()
            qtbot.keyClick(view.form.name, Qt.Key.Key_Delete)
            qtbot.keyClicks(view.form.name, typed)
            qtbot.keyClick(view.form.name, Qt.Key.Key_Return)
        assert told.args[1] == replace(named, name="")


def test_a_label_of_the_users_own_keeps_a_name(view: LegendView, qtbot):
    chosen(view, "own")
    with qtbot.assertNotEmitted(view.changed):
        view.form.name.selectAll()
        qtbot.keyClick(view.form.name, Qt.Key.Key_Delete)
        qtbot.keyClick(view.form.name, Qt.Key.Key_Return)
    assert view.form.name.text() == "رأي"


def test_colour_and_line_are_changed_at_once(view: LegendView, qtbot):
    with qtbot.waitSignal(view.changed) as told:
        qtbot.mouseClick(view.form.colour._choices[2], Qt.MouseButton.LeftButton)
    assert told.args[1] == replace(LEGEND[0], colour="blue")
    view.set_legend((told.args[1], *LEGEND[1:]), {})
    with qtbot.waitSignal(view.changed) as told:
        qtbot.mouseClick(view.form.line._choices[4], Qt.MouseButton.LeftButton)
    assert told.args[1] == replace(LEGEND[0], colour="blue", pattern="double")


def test_labels_are_ordered_by_keys_and_buttons(view: LegendView, qtbot):
    view.list.setFocus()
    with qtbot.waitSignal(view.order_requested) as told:
        qtbot.keyClick(view.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [label.id for label in told.args[0]] == ["evidence", "claim", "question", "own"]
    chosen(view, "own")
    with qtbot.waitSignal(view.order_requested) as told:
        qtbot.mouseClick(view.form.up, Qt.MouseButton.LeftButton)
    assert [label.id for label in told.args[0]] == ["claim", "evidence", "own", "question"]
    assert not view.form.down.isEnabled()


def test_a_label_is_merged_into_another(view: LegendView, qtbot):
    actions = view.form.merge.menu().actions()
    assert [action.text() for action in actions] == ["Evidence", "Question", "رأي"]
    with qtbot.waitSignal(view.merge_requested) as told:
        actions[1].trigger()
    assert [label.id for label in told.args] == ["claim", "question"]


def test_deleting_asks_what_becomes_of_the_notes(view: LegendView, qtbot):
    assert fates(view) == [
        "Keep its 3 notes without a label",
        "Give its 3 notes the label",
        "Move its 3 notes to the trash",
    ]
    with qtbot.waitSignal(view.drop_requested) as told:
        view.form.drop.menu().actions()[2].trigger()
    assert told.args == [LEGEND[0], True]
    with qtbot.waitSignal(view.drop_requested) as told:
        view.form.drop.menu().actions()[0].trigger()
    assert told.args == [LEGEND[0], False]
    chosen(view, "own")
    assert fates(view) == ["No note has it: delete it"]


def test_the_neighbour_of_a_deleted_label_is_shown(view: LegendView):
    chosen(view, "own")
    view.set_legend(LEGEND[:-1], {})
    assert view.form.name.text() == "Question"
    view.set_legend((), {})
    assert not view.form.isEnabled()


def test_a_new_label_is_named_at_once(view: LegendView, qtbot):
    with qtbot.waitSignal(view.add_requested):
        qtbot.mouseClick(view._add, Qt.MouseButton.LeftButton)
    view.edit_label("own")
    assert view.form.name.selectedText() == "رأي"


def test_the_form_stands_beside_the_list_or_below_it(view: LegendView, qtbot):
    def places() -> tuple[QPoint, QPoint]:
        return view.list.mapTo(view, QPoint(0, 0)), view.form.mapTo(view, QPoint(0, 0))

    rows, form = places()
    assert rows.y() == form.y()
    view.resize(500, 700)
    qtbot.waitUntil(lambda: places()[1].y() > places()[0].y())


def test_the_look_follows_the_theme(view: LegendView):
    from ui.theme import load_theme

    before = view.grab().toImage()
    view.set_theme(load_theme("dark"))
    assert view.grab().toImage() != before
