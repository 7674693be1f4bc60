from pathlib import Path

import pytest

from reader.annotating import removing
from tests.ui.desks import Sitting, answer, asking
from tests.ui.making import TEXT, span_of
from tests.ui.sessions import trash_article
from ui.desk.viewing import ViewKind
from ui.models.shelves import ShelfKind, ShelfRow
from ui.views.trash import TrashView
from ui.widgets.notice import NoticeBar


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    for name, text in (("a", TEXT), ("b", "هطل المطر في دمشق.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    sitting = Sitting(qtbot, library, [tmp_path / "a.txt", tmp_path / "b.txt"]).begin()
    sitting.settle()
    yield sitting
    sitting.end()


@pytest.fixture
def view(sitting: Sitting, qtbot) -> TrashView:
    """The trash with an article and a note of the other one."""
    first = sitting.session.open_article.id
    added = sitting.annotating.add(span_of("صباح اليوم"))
    sitting.session.edits.make(removing((sitting.session.annotations[added.id],)))
    other = next(each for each in sitting.session.catalogue.listing.ids if each != first)
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.session.opened.show(other)
    trash_article(sitting.session)
    qtbot.waitUntil(lambda: sitting.session.catalogue.shelves.counts.trashed == 2, timeout=10_000)
    sitting.desk.sidebar.show_shelf(ShelfRow(ShelfKind.TRASH))
    view = sitting.window.findChild(TrashView)
    assert sitting.desk.viewing.kind is ViewKind.TRASH
    qtbot.waitUntil(lambda: view.model.ids == (other, added.id), timeout=10_000)
    return view


def test_articles_and_notes_come_back_in_one_step(sitting: Sitting, view: TrashView, qtbot):
    ids = view.model.ids
    view.table.selectAll()
    view.restore.click()
    qtbot.waitUntil(lambda: view.model.ids == (), timeout=10_000)
    qtbot.waitUntil(lambda: ids[0] in sitting.session.catalogue.listing.ids, timeout=10_000)
    sitting.session.edits.undo()
    qtbot.waitUntil(lambda: view.model.ids == ids, timeout=10_000)


def test_what_is_deleted_for_good_is_asked_about_and_gone(sitting: Sitting, view: TrashView, qtbot):
    article_id, note_id = view.model.ids
    view.table.select_row(1)
    view.purge.click()
    qtbot.waitUntil(lambda: asking(sitting) is not None, timeout=10_000)
    assert "1 article with all notes" in asking(sitting).text()
    asking(sitting).reject()
    sitting.settle()
    assert len(view.model.ids) == 2
    view.passage_requested.emit(article_id, None, "")  # what lies there can be looked at
    qtbot.waitUntil(lambda: sitting.session.open_article is not None, timeout=10_000)
    assert sitting.session.open_article.id == article_id
    sitting.desk._actions.trash.trigger()
    view.empty.click()
    answer(sitting, qtbot)
    qtbot.waitUntil(lambda: view.model.ids == (), timeout=10_000)
    assert sitting.session.open_article is None
    assert note_id not in {edit.id for edit in sitting.session.history.edits}
    qtbot.waitUntil(lambda: sitting.session.catalogue.shelves.counts.trashed == 0, timeout=10_000)


def test_an_article_that_is_dropped_on_the_trash_goes_there_after_asking(sitting: Sitting, view: TrashView, qtbot):
    left = sitting.session.catalogue.listing.ids
    sitting.desk.sidebar.articles_dropped.emit(ShelfRow(ShelfKind.TRASH), left)
    answer(sitting, qtbot)
    qtbot.waitUntil(lambda: len(view.model.ids) == 2 and left[0] in view.model.ids, timeout=10_000)


def test_an_article_that_is_read_in_the_trash_says_so_and_comes_back_from_there(sitting, view: TrashView, qtbot):
    trashed, _ = view.model.ids
    view.passage_requested.emit(trashed, None, "")
    qtbot.waitUntil(lambda: sitting.session.open_article is not None, timeout=10_000)
    bar = sitting.window.findChild(NoticeBar)
    assert bar._words.text() == "This article lies in the trash."
    sitting.session.opened.reload()  # it is said once
    sitting.settle()
    assert len(sitting.desk._noticing._notices) == 1
    bar.offer_clicked.emit()
    qtbot.waitUntil(lambda: sitting.session.details.trashed is None, timeout=10_000)
    assert bar.isHidden()
    sitting.session.edits.undo()
    qtbot.waitUntil(lambda: sitting.session.open_article is None, timeout=10_000)
