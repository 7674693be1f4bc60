from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from reader.store.listing import Heading, Listing
from reader.store.notelisting import NoteSummary
from reader.store.trash import TrashedArticle
from tests.ui.making import LABELS, annotation
from ui.views.trash import TrashView

ARTICLE = TrashedArticle("a1", "مفاوضات جنيف", "صحيفة", "2023-09-12", datetime(2026, 1, 2, tzinfo=UTC), 3)
NOTE = annotation("صباح اليوم", "متى؟")


@pytest.fixture
def view(qtbot, dressed, theme, measures) -> TrashView:
    view = TrashView(theme, measures)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.set_labels(LABELS)
    view.set_listing(Listing(("a1", NOTE.id), (Heading(0, "articles"), Heading(1, "notes"))))
    view.set_summaries(("a1", NOTE.id), {"a1": ARTICLE, NOTE.id: NoteSummary(NOTE, "قمة")})
    view.show()
    return view


def test_an_article_says_what_is_lost_with_it_and_since_when_it_lies_there(view: TrashView):
    words = view._delegate.below_article(ARTICLE)
    assert "3 notes" in words
    assert "deleted" in words
    assert not view.grab().isNull()


def test_what_is_selected_comes_back_or_is_deleted_and_nothing_without_a_selection(view: TrashView, qtbot):
    assert not view.restore.isEnabled()
    assert not view.purge.isEnabled()
    view.table.select_row(1)
    with qtbot.waitSignal(view.restore_requested) as told:
        view.restore.click()
    assert told.args[0] == ("a1",)
    with qtbot.waitSignal(view.purge_requested) as told:
        qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert told.args[0] == ("a1",)
    with qtbot.waitSignal(view.purge_requested) as told:
        view.empty.click()
    assert told.args[0] == ()


def test_a_row_is_looked_at_once_more_by_return(view: TrashView, qtbot):
    for row, article_id in ((1, "a1"), (3, NOTE.target.article_id)):
        view.table.select_row(row)
        with qtbot.waitSignal(view.passage_requested) as told:
            qtbot.keyClick(view.table, Qt.Key.Key_Return)
        assert told.args[0] == article_id


def test_what_is_selected_stays_so_when_the_list_changes(view: TrashView):
    view.table.select_row(3)
    view.set_listing(Listing((NOTE.id,), (Heading(0, "notes"),)))
    assert view.table.selected_ids == (NOTE.id,)
    view.set_listing(Listing())
    assert not view.empty.isEnabled()
