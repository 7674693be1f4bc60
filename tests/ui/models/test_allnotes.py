import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.store.listing import Heading, Listing
from reader.store.notelisting import NoteOrder, NoteSummary
from tests.ui.making import LABELS, annotation
from ui.models.allnotes import AllNotesModel, NoteGroupRow
from ui.models.roles import Role

FIRST, SECOND = annotation("صباح اليوم", "متى؟", label="claim"), annotation("الزيارة")
SUMMARIES = (NoteSummary(FIRST, "قمة"), NoteSummary(SECOND, "قمة"))
KNOWN = {each.annotation.id: each for each in SUMMARIES}


@pytest.fixture
def model(qapp) -> AllNotesModel:
    model = AllNotesModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.labels = LABELS
    model.show_listing(Listing((FIRST.id, SECOND.id), (Heading(0, "claim"), Heading(1, ""))), NoteOrder.LABEL)
    return model


def test_what_is_not_known_is_asked_for_once(model: AllNotesModel, qtbot):
    with qtbot.waitSignal(model.wanted) as told:
        assert model.index(1).data(Role.ROW) is None
        assert model.index(3).data(Role.ROW) is None
    assert told.args == [(FIRST.id, SECOND.id)]
    model.put(told.args[0], KNOWN)
    assert model.index(1).data(Role.ROW) == SUMMARIES[0]
    assert model.known([SECOND.id, "gone"]) == [SUMMARIES[1]]


def test_another_list_shows_what_was_known_until_it_is_looked_up_again(model: AllNotesModel, qtbot):
    model.put((FIRST.id, SECOND.id), KNOWN)
    with qtbot.waitSignal(model.wanted) as told:
        model.show_listing(Listing((SECOND.id,)), NoteOrder.CREATED)
        assert model.index(0).data(Role.ROW) == SUMMARIES[1]
    assert SECOND.id in told.args[0]
    model.put(told.args[0], {})
    assert model.known([SECOND.id]) == []


@pytest.mark.parametrize(
    ("order", "key", "words"),
    [
        (NoteOrder.CREATED, "2023-09", "September 2023"),
        (NoteOrder.ARTICLE, "قمة", "قمة"),
        (NoteOrder.LABEL, "claim", "Claim"),
        (NoteOrder.LABEL, "", "No label"),
        (NoteOrder.TAG, "وقت/صباح", "\u2068#وقت/صباح\u2069"),
        (NoteOrder.TAG, "", "No tag"),
        (NoteOrder.ENTITY, "سامر الحلبي", "سامر الحلبي"),
        (NoteOrder.ENTITY, "", "No name"),
        (NoteOrder.SOURCE, "", "No source"),
    ],
)
def test_a_heading_says_what_its_notes_share(model: AllNotesModel, order, key, words):
    assert model.words(NoteGroupRow(order, key)) == words


def test_a_row_is_read_out_with_passage_note_and_article(model: AllNotesModel):
    assert model.words(SUMMARIES[0]) == "صباح اليوم — متى؟ — قمة"
    assert model.words(SUMMARIES[1]) == "الزيارة — قمة"
    assert model.words(None) == ""
