from datetime import UTC, datetime

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.store.listing import Heading, Listing
from reader.store.notelisting import NoteSummary
from reader.store.trash import TrashedArticle
from tests.ui.making import annotation
from ui.models.trash import TrashHeading, TrashModel

ARTICLE = TrashedArticle("a1", "مفاوضات جنيف", "صحيفة", "", datetime(2026, 1, 2, tzinfo=UTC), 0)
NOTE = NoteSummary(annotation("صباح اليوم", "**متى**؟"), "قمة")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (None, ""),
        (TrashHeading("articles"), "Articles"),
        (TrashHeading("notes"), "Notes"),
        (ARTICLE, "مفاوضات جنيف — صحيفة"),
        (NOTE, "صباح اليوم — متى؟ — قمة"),
    ],
)
def test_a_row_is_read_out(qapp, row, words):
    model = TrashModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_again(Listing(("a1",), (Heading(0, "articles"),)))
    assert model.words(row) == words
