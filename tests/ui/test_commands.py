import itertools
from dataclasses import replace

import pytest
from PySide6.QtGui import QUndoStack

from reader.annotations import Annotation, Body
from tests.ui.making import annotation
from ui.commands import AddAnnotation, ChangeAnnotation, RemoveAnnotation


class Keeper:
    def __init__(self) -> None:
        self.kept: dict[str, Annotation] = {}

    def put_annotation(self, annotation: Annotation) -> None:
        self.kept[annotation.id] = annotation

    def drop_annotation(self, annotation: Annotation) -> None:
        del self.kept[annotation.id]


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


@pytest.fixture
def stack(qapp) -> QUndoStack:
    return QUndoStack()


def noted(found: Annotation, note: str) -> Annotation:
    return replace(found, body=Body(note))


def test_adding_is_undone_and_done_again(keeper: Keeper, stack: QUndoStack):
    added = annotation("صباح اليوم")
    stack.push(AddAnnotation(keeper, added, "Highlight"))
    assert stack.undoText() == "Highlight"
    stack.undo()
    assert keeper.kept == {}
    stack.redo()
    assert keeper.kept == {added.id: added}


def test_removing_is_undone(keeper: Keeper, stack: QUndoStack):
    known = annotation("صباح اليوم")
    keeper.put_annotation(known)
    stack.push(RemoveAnnotation(keeper, known, "Delete"))
    assert keeper.kept == {}
    stack.undo()
    assert keeper.kept == {known.id: known}


def test_typing_in_one_note_is_one_step(keeper: Keeper, stack: QUndoStack):
    start = annotation("صباح اليوم")
    keeper.put_annotation(start)
    steps = [start, noted(start, "a"), noted(start, "ab"), noted(start, "abc")]
    for before, after in itertools.pairwise(steps):
        stack.push(ChangeAnnotation(keeper, before, after, "Edit", typing=True))
    assert stack.count() == 1
    stack.undo()
    assert keeper.kept[start.id] == start
    stack.redo()
    assert keeper.kept[start.id].body.note == "abc"


def test_typing_in_two_notes_is_two_steps(keeper: Keeper, stack: QUndoStack):
    for found in (annotation("صباح اليوم"), annotation("روسيا")):
        stack.push(ChangeAnnotation(keeper, found, noted(found, "x"), "Edit", typing=True))
    assert stack.count() == 2


def test_other_changes_do_not_merge(keeper: Keeper, stack: QUndoStack):
    found = annotation("صباح اليوم")
    relabelled = replace(found, body=Body("", "evidence"))
    stack.push(ChangeAnnotation(keeper, found, relabelled, "Label"))
    stack.push(ChangeAnnotation(keeper, relabelled, noted(relabelled, "x"), "Edit", typing=True))
    assert stack.count() == 2
