from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.annotations import Body
from tests.ui.making import annotation
from ui.models.notes import NoteModel


@pytest.fixture
def model(qapp) -> NoteModel:
    model = NoteModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_notes_stand_by_their_place(model: NoteModel):
    later, earlier = annotation("روسيا شريك"), annotation("صباح اليوم")
    model.set_annotations([later, earlier])
    assert list(model.rows) == [earlier, later]
    middle = annotation("الزيارة مهمة")
    model.put(middle)
    assert list(model.rows) == [earlier, middle, later]


def test_a_changed_note_is_replaced_where_it_stands(model: NoteModel, qtbot):
    note = annotation("صباح اليوم")
    model.set_annotations([note])
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.put(replace(note, body=Body("new")))
    assert model.rows[0].body.note == "new"


def test_a_note_that_moved_goes_to_its_place(model: NoteModel):
    first, second = annotation("صباح اليوم"), annotation("روسيا شريك")
    model.set_annotations([first, second])
    model.put(replace(first, target=annotation("2023").target))
    assert [row.id for row in model.rows] == [second.id, first.id]


def test_a_dropped_note_is_gone_and_an_unknown_one_harms_nothing(model: NoteModel):
    note = annotation("صباح اليوم", "why?")
    model.set_annotations([note])
    model.drop("nobody")
    assert model.words(model.rows[0]) == "why? — صباح اليوم"
    model.drop(note.id)
    assert not model.rows
