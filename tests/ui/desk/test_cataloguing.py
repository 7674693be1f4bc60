import pytest
from PySide6.QtWidgets import QMessageBox

from reader.catalogue import ReadingStatus
from reader.store.listing import ListOrder
from tests.ui.desks import Sitting
from tests.ui.making import TEXT
from ui.dialogs.collection import CollectionDialog
from ui.dialogs.details import DetailsDialog
from ui.library.articleview import ArticleAct
from ui.library.shelfview import ShelfAct
from ui.models.shelves import ShelfKind, ShelfRow


@pytest.fixture
def sitting(qtbot, dressed, library, tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"مقال {number}\n{TEXT}", encoding="utf-8")
    sitting = Sitting(qtbot, library, [tmp_path / f"{number}.txt" for number in range(3)]).begin()
    qtbot.waitUntil(lambda: len(sitting.session.catalogue.listing.ids) == 3)
    yield sitting
    sitting.end()


def ids_of(sitting: Sitting) -> tuple[str, ...]:
    return sitting.session.catalogue.listing.ids


def dialog(sitting: Sitting, kind):
    sitting.qtbot.waitUntil(lambda: bool(sitting.window.findChildren(kind)))
    return sitting.window.findChildren(kind)[-1]


def found(sitting: Sitting, name: str, query: str = ""):
    """Make a collection through the dialog, and give it back."""
    sitting.desk.sidebar.shelf_asked.emit(ShelfAct.ADD_SMART if query else ShelfAct.ADD, None, None)
    asked = dialog(sitting, CollectionDialog)
    asked.name.setText(name)
    asked.query.setText(query)
    asked.accept()
    catalogue = sitting.session.catalogue
    sitting.qtbot.waitUntil(lambda: name in [each.name for each in catalogue.shelves.collections])
    return next(each for each in catalogue.shelves.collections if each.name == name)


def test_articles_go_into_a_collection_and_out_of_it(sitting: Sitting, qtbot):
    catalogue, sidebar = sitting.session.catalogue, sitting.desk.sidebar
    collection = found(sitting, "سياسة")
    chosen = ids_of(sitting)[:2]
    sidebar.articles_asked.emit(ArticleAct.SHELVE, chosen, collection)
    qtbot.waitUntil(lambda: catalogue.shelves.counts.by_collection.get(collection.id) == 2)
    sidebar.show_shelf(ShelfRow(ShelfKind.COLLECTION, collection=collection))
    qtbot.waitUntil(lambda: ids_of(sitting) == chosen)
    sidebar.articles_asked.emit(ArticleAct.UNSHELVE, chosen[:1], collection)
    qtbot.waitUntil(lambda: ids_of(sitting) == chosen[1:])
    sitting.session.edits.undo()
    qtbot.waitUntil(lambda: ids_of(sitting) == chosen)


def test_a_new_collection_is_made_around_articles(sitting: Sitting, qtbot):
    sitting.desk.sidebar.articles_asked.emit(ArticleAct.SHELVE_IN_NEW, ids_of(sitting)[:1], None)
    asked = dialog(sitting, CollectionDialog)
    asked.name.setText("للقراءة")
    asked.accept()
    qtbot.waitUntil(lambda: list(sitting.session.catalogue.shelves.counts.by_collection.values()) == [1])


def test_collections_are_renamed_moved_and_removed(sitting: Sitting, qtbot):
    catalogue, sidebar = sitting.session.catalogue, sitting.desk.sidebar
    outer, inner = found(sitting, "سياسة"), found(sitting, "روسيا")
    sidebar.shelf_asked.emit(ShelfAct.MOVE, inner, outer)
    qtbot.waitUntil(lambda: catalogue.shelves.collections[1].parent == outer.id)
    sidebar.shelf_asked.emit(ShelfAct.EDIT, outer, None)
    asked = dialog(sitting, CollectionDialog)
    assert asked.name.text() == "سياسة"
    asked.name.setText("أخبار")
    asked.accept()
    qtbot.waitUntil(lambda: catalogue.shelves.collections[0].name == "أخبار")
    sidebar.shelf_asked.emit(ShelfAct.REMOVE, catalogue.shelves.collections[0], None)
    qtbot.waitUntil(lambda: catalogue.shelves.collections == ())
    sitting.session.edits.undo()
    qtbot.waitUntil(lambda: len(catalogue.shelves.collections) == 2)


def test_a_search_is_kept_as_a_smart_collection(sitting: Sitting, qtbot):
    box = sitting.desk._bar.search
    box.setText("مقال")
    sitting.desk.sidebar.keep_requested.emit()
    asked = dialog(sitting, CollectionDialog)
    assert (asked.name.text(), asked.query.text()) == ("مقال", "مقال")
    asked.accept()
    qtbot.waitUntil(lambda: bool(sitting.session.catalogue.shelves.collections))
    (smart,) = sitting.session.catalogue.shelves.collections
    sitting.desk.sidebar.show_shelf(ShelfRow(ShelfKind.COLLECTION, collection=smart))
    qtbot.waitUntil(lambda: sitting.session.catalogue.query.collection == smart.id)
    qtbot.waitUntil(lambda: len(ids_of(sitting)) == 3)


def test_what_is_dropped_on_a_shelf_becomes_what_stands_there(sitting: Sitting, qtbot):
    catalogue, sidebar, chosen = sitting.session.catalogue, sitting.desk.sidebar, ids_of(sitting)[:2]
    collection = found(sitting, "سياسة")
    sidebar.articles_dropped.emit(ShelfRow(ShelfKind.COLLECTION, collection=collection), chosen)
    sidebar.articles_dropped.emit(ShelfRow(ShelfKind.TAG, tag="سلاح"), chosen)
    sidebar.articles_dropped.emit(ShelfRow(ShelfKind.STARRED), chosen[:1])
    sidebar.articles_dropped.emit(ShelfRow(ShelfKind.READING), chosen)
    qtbot.waitUntil(lambda: catalogue.shelves.counts.by_status.get(ReadingStatus.READING) == 2)
    counts = catalogue.shelves.counts
    assert (counts.by_collection, counts.by_tag, counts.starred) == ({collection.id: 2}, {"سلاح": 2}, 1)
    sidebar.articles_dropped.emit(ShelfRow(ShelfKind.UNREAD), chosen)
    qtbot.waitUntil(lambda: catalogue.shelves.counts.by_status.get(ReadingStatus.READING) == 0)


def test_details_of_several_articles_are_edited_at_once(sitting: Sitting, qtbot):
    chosen = ids_of(sitting)[:2]
    sitting.desk.sidebar.articles_asked.emit(ArticleAct.DETAILS, chosen, None)
    asked = dialog(sitting, DetailsDialog)
    asked.edits["outlet"].setText("رويترز")
    asked.accept()
    catalogue = sitting.session.catalogue
    qtbot.waitUntil(lambda: all((known := catalogue.summary(each)) and known.outlet == "رويترز" for each in chosen))
    assert sitting.session.history.next_undo.count == 2


def test_details_of_one_article_say_where_it_comes_from(sitting: Sitting, qtbot):
    sitting.desk.sidebar.articles_asked.emit(ArticleAct.DETAILS, ids_of(sitting)[:1], None)
    asked = dialog(sitting, DetailsDialog)
    assert ".txt" in asked._about.text()
    asked.reject()


@pytest.mark.parametrize("count", [1, 2])
def test_articles_go_to_the_trash_after_a_question(sitting: Sitting, qtbot, count: int):
    sitting.desk.sidebar.articles_asked.emit(ArticleAct.TRASH, ids_of(sitting)[:count], None)
    box = dialog(sitting, QMessageBox)
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: len(ids_of(sitting)) == 3 - count)


def test_status_and_star_are_set(sitting: Sitting, qtbot):
    sidebar, catalogue = sitting.desk.sidebar, sitting.session.catalogue
    sidebar.articles_asked.emit(ArticleAct.STATUS, ids_of(sitting), ReadingStatus.DONE)
    sidebar.articles_asked.emit(ArticleAct.STAR, ids_of(sitting), True)
    qtbot.waitUntil(lambda: catalogue.shelves.counts.starred == 3)
    assert catalogue.shelves.counts.by_status[ReadingStatus.DONE] == 3


def test_an_order_is_remembered(sitting: Sitting, qtbot):
    sitting.desk.sidebar.order.chosen.emit(ListOrder.TITLE, True, True)
    settings = sitting.start._preferences.settings
    assert (settings.list_order, settings.list_reverse, settings.list_grouped) == ("title", True, True)


def test_an_article_is_exported_from_the_list(sitting: Sitting, qtbot):
    sitting.desk.sidebar.articles_asked.emit(ArticleAct.EXPORT, ids_of(sitting)[2:], None)
    qtbot.waitUntil(lambda: any(type(each).__name__ == "ExportDialog" for each in sitting.window.children()))
    next(each for each in sitting.window.children() if type(each).__name__ == "ExportDialog").reject()
