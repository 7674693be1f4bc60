from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.annotations import AnnotationState
from reader.usecases.anchoring import Displaced
from tests.ui.making import annotation
from ui.models.anchors import AnchorModel, heading_words

NOTE = replace(annotation("صباح اليوم", "متى؟"), state=AnnotationState.MOVED)
LOST = replace(annotation("الزيارة", "لماذا؟"), state=AnnotationState.ORPHANED)
MOVED_ROW = Displaced(NOTE, "قمة مرتقبة", LOST.target)
LOST_ROW = Displaced(LOST, "قمة مرتقبة", LOST.target)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_row_says_what_became_of_the_note(spoken, language: str):
    spoken.apply(language, "western")
    model = AnchorModel()
    assert heading_words(MOVED_ROW) != heading_words(LOST_ROW)
    words = model.words(MOVED_ROW)
    assert all(part in words for part in ("قمة مرتقبة", "متى؟", "صباح اليوم", "الزيارة"))
    assert model.words(LOST_ROW).count("الزيارة") == 1


def test_a_note_is_found_by_its_id(qapp):
    model = AnchorModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.reset([MOVED_ROW, LOST_ROW])
    assert (model.row_of(LOST.id), model.row_of("c")) == (1, None)
