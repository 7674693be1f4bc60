from reader.usecases.linking import FoundNote
from tests.ui.making import annotation
from ui.models.linkable import LinkableModel


def test_a_note_is_named_by_all_that_it_says(qtmodeltester):
    model = LinkableModel()
    model.reset([FoundNote(annotation("صباح اليوم", "متى؟"), "لقاء"), FoundNote(annotation("روسيا شريك"), "")])
    qtmodeltester.check(model)
    assert [model.words(row) for row in model.rows] == ["متى؟ — صباح اليوم — لقاء", "روسيا شريك"]
