from dataclasses import replace

import pytest

from reader.annotations import Annotation, now
from reader.edits import KEPT_CHANGES, Change, Edit, EditKind, EditSummary
from tests.ui.making import annotation
from ui.history import History

NOTE = annotation("صباح اليوم", "أول")


@pytest.fixture
def history(qapp) -> History:
    return History()


def typed(before: Annotation, words: str) -> Edit:
    return Edit(EditKind.NOTE, (Change(before, replace(before, body=replace(before.body, note=words))),), words)


def test_edits_are_undone_and_done_again_in_order(history: History):
    first = history.push(Edit(EditKind.HIGHLIGHT, (Change(None, NOTE),)))
    second = history.push(typed(NOTE, "ثان"))
    assert (history.next_undo.id, history.next_redo) == (second.id, None)
    assert history.undo().id == second.id
    assert history.undo().id == first.id
    assert history.undo() is None
    assert history.redo().id == first.id
    assert (history.next_undo.id, history.next_redo.id) == (first.id, second.id)


def test_a_new_edit_ends_what_could_be_done_again(history: History):
    history.push(typed(NOTE, "ثان"))
    history.undo()
    history.push(Edit(EditKind.REMOVE, (Change(NOTE, replace(NOTE, body=replace(NOTE.body, star=True))),)))
    assert history.next_redo is None


def test_typing_goes_on_in_the_same_step(history: History):
    first = history.push(typed(NOTE, "ث"))
    second = history.push(typed(first.changes[0].after, "ثان"))
    assert second.id == first.id
    assert history.next_undo.subject == "ثان"
    history.undo()
    assert history.next_undo is None
    # What is typed after an undo is a step of its own.
    assert history.push(typed(NOTE, "ثالث")).id != first.id


def test_an_edit_made_elsewhere_has_its_place_before_it_has_its_words(history: History):
    pending = EditSummary("e1", EditKind.LABEL, "", 0, NOTE.created)
    history.add(pending)
    after = history.push(typed(NOTE, "ثان"))
    history.name(replace(pending, subject="أول", count=1))
    assert history.undo().id == after.id
    assert (history.next_undo.subject, history.next_undo.count) == ("أول", 1)
    history.drop("e1")
    assert history.next_undo is None
    assert history.next_redo.id == after.id


def test_the_journal_of_a_library_is_taken_over(history: History):
    summaries = [EditSummary(str(number), EditKind.NOTE, "", 1, NOTE.created, number > 1) for number in range(4)]
    history.reset(summaries)
    assert (history.next_undo.id, history.next_redo.id) == ("1", "2")


def test_every_step_is_told(history: History, qtbot):
    with qtbot.waitSignals([history.changed] * 3):
        history.push(typed(NOTE, "ثان"))
        history.undo()
        history.redo()


def test_the_steps_to_an_edit_are_counted_in_both_directions(history: History):
    ids = [history.push(Edit(EditKind.HIGHLIGHT, (Change(None, annotation(words)),))).id for words in ("أحمد", "روسيا")]
    assert history.steps_to(ids[0]) == -1
    assert history.steps_to(ids[1]) == 0
    history.undo()
    history.undo()
    assert history.steps_to(ids[1]) == 2
    assert history.steps_to("missing") == 0
    assert [edit.is_undone for edit in history.edits] == [True, True]


def test_what_the_library_forgets_cannot_be_undone(history: History):
    history.push(Edit(EditKind.HIGHLIGHT, (Change(None, NOTE),)))
    bulk = history.push(Edit(EditKind.IMPORT, (Change(None, NOTE),)))
    history.name(EditSummary(bulk.id, bulk.kind, bulk.subject, KEPT_CHANGES, bulk.made))
    assert history.undo().id == bulk.id
    assert history.undo() is None


def test_edits_of_which_less_is_left_are_lessened_and_those_of_which_nothing_is_forgotten(qapp):
    history = History()
    first, second, third = (EditSummary(name, EditKind.REMOVE, "", 3, now()) for name in "abc")
    history.reset([first, second, replace(third, is_undone=True)])
    history.lessen({"a": 0, "b": 1, "c": 2, "gone": 0})
    assert [(edit.id, edit.count, edit.is_undone) for edit in history.edits] == [("b", 1, False), ("c", 2, True)]
    assert history.next_undo.id == "b"
