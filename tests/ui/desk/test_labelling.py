from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.annotations import Body
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.views.legend import LegendView
from ui.views.tags import TagView


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    for words, body in (
        ("صباح اليوم", Body("متى؟", "claim", ("وقت/صباح",))),
        ("الزيارة", Body("", "claim", ("سفر",))),
        ("شريك", Body("", "term")),
    ):
        added = sitting.annotating.add(span_of(words))
        sitting.annotating.change_body(added.id, body)
    sitting.settle()
    yield sitting
    sitting.end()


@pytest.fixture
def legend(sitting: Sitting, qtbot) -> LegendView:
    sitting.desk._actions.legend.trigger()
    view = sitting.window.findChild(LegendView)
    qtbot.waitUntil(lambda: view._model.rows[0].count == 2)
    return view


def labels(sitting: Sitting) -> list[str]:
    return [found.body.label for found in sorted(sitting.session.annotations.values(), key=lambda a: a.target.span)]


def test_a_changed_label_changes_page_panel_and_menus_at_once(sitting: Sitting, legend: LegendView, qtbot):
    page = sitting.window.page
    qtbot.mouseClick(legend.form.colour._choices[5], Qt.MouseButton.LeftButton)
    legend.form.name.setText("Thesis")
    legend.form.name.setModified(True)
    legend.form.name.editingFinished.emit()
    assert page._scene.annotations.labels["claim"].colour == "rose"
    assert page._scene.annotations.names["claim"] == "Thesis"
    assert sitting.desk.panel.notes.pane._delegate.labels["claim"].name == "Thesis"
    assert sitting.desk.menus.labels.actions()[0].text().startswith("Thesis")
    sitting.settle()
    sitting.desk._actions.undo.trigger()
    sitting.desk._actions.undo.trigger()
    sitting.settle()
    assert page._scene.annotations.labels["claim"].colour == "yellow"
    assert page._scene.annotations.names["claim"] == "Claim"


def test_the_digits_follow_the_order(sitting: Sitting, legend: LegendView, qtbot):
    legend.focus_body()
    qtbot.keyClick(legend.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [label.id for label in sitting.session.labels.values()][:2] == ["evidence", "claim"]
    assert [row.key for row in legend._model.rows][:2] == [1, 2]
    sitting.settle()
    assert sitting.session.history.next_undo.subject == "Claim"


def test_a_new_label_is_named_and_used(sitting: Sitting, legend: LegendView, qtbot):
    qtbot.mouseClick(legend._add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(legend.form.name, "Doubt")
    qtbot.keyClick(legend.form.name, Qt.Key.Key_Return)
    sitting.settle()
    label = list(sitting.session.labels.values())[-1]
    assert label.name == "Doubt"
    assert sitting.annotating.add(span_of("مهمة"), label.id).body.label == label.id


def test_merging_is_one_step_to_undo(sitting: Sitting, legend: LegendView, qtbot):
    legend.form.merge.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: "claim" not in sitting.session.labels)
    sitting.settle()
    assert labels(sitting) == ["evidence", "evidence", "term"]
    qtbot.waitUntil(lambda: legend._model.rows[0].count == 2)
    sitting.session.edits.undo()
    sitting.settle()
    assert labels(sitting) == ["claim", "claim", "term"]
    assert next(iter(sitting.session.labels)) == "claim"


def test_deleting_a_label_leaves_its_notes_or_takes_them_along(sitting: Sitting, legend: LegendView, qtbot):
    legend.form.drop.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: "claim" not in sitting.session.labels)
    assert labels(sitting) == ["", "", "term"]
    sitting.settle()
    sitting.session.edits.undo()
    sitting.settle()
    legend._select(0)
    legend.form.drop.menu().actions()[-1].trigger()
    qtbot.waitUntil(lambda: "claim" not in sitting.session.labels)
    assert labels(sitting) == ["term"]


def test_tags_are_renamed_and_deleted_everywhere(sitting: Sitting, qtbot):
    sitting.desk._actions.tags.trigger()
    view = sitting.window.findChild(TagView)
    qtbot.waitUntil(lambda: view._model.row_of("وقت/صباح") is not None)
    view.rename_requested.emit("وقت", "زمن")
    qtbot.waitUntil(lambda: view._model.row_of("زمن/صباح") is not None)
    view.drop_requested.emit("سفر")
    qtbot.waitUntil(lambda: view._model.row_of("سفر") is None)
    assert sorted(tag for found in sitting.session.annotations.values() for tag in found.body.tags) == ["زمن/صباح"]


def test_known_tags_are_offered_where_a_note_is_edited(sitting: Sitting, qtbot):
    sitting.desk.panel.show_tab(2)
    sitting.desk.panel.notes.edit(next(iter(sitting.session.annotations)))
    editor = sitting.desk.panel.notes.pane._editor
    qtbot.waitUntil(lambda: editor.tags._known == ("سفر", "وقت/صباح"))


def test_the_note_on_the_article_is_kept(sitting: Sitting, qtbot):
    card = sitting.desk.panel.notes.pane.article_note
    sitting.desk.panel.show_tab(2)
    card.edit()
    qtbot.keyClicks(card.field, "abc")
    sitting.desk.reading.flush()
    sitting.settle()
    assert sitting.session.details.note == "abc"
    sitting.session.edits.undo()
    sitting.settle()
    assert sitting.session.details.note == ""
    assert card.field.toPlainText() == ""


def test_a_star_is_put_on_a_note_and_taken_off(sitting: Sitting):
    first = next(iter(sitting.session.annotations))
    sitting.window.page.activate(first)
    sitting.desk._actions.star.trigger()
    assert sitting.session.annotations[first].body.star
    sitting.desk._actions.star.trigger()
    assert not sitting.session.annotations[first].body.star
