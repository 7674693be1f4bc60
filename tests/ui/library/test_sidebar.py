import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from reader.store.listing import ListOrder, ListQuery
from tests.ui.shelves import change, fill, found
from ui.library.articleview import ArticleAct, ArticleView
from ui.library.shelfview import ShelfAct, ShelfView
from ui.library.sidebar import LibrarySidebar
from ui.models.roles import Role
from ui.models.shelves import shelf_name
from ui.theme import load_theme


@pytest.fixture
def ids(workspace) -> list[str]:
    """Five articles, as the list shows them: the last added first."""
    return list(reversed(fill(workspace)))


@pytest.fixture
def sidebar(qtbot, theme, measures, workspace, catalogue, ids) -> LibrarySidebar:
    sidebar = LibrarySidebar(theme, measures, catalogue)
    qtbot.addWidget(sidebar)
    sidebar.resize(240, 700)
    sidebar.show()
    catalogue.load(workspace.catalogue.list(ListQuery()))
    sidebar.set_open(ids[1])
    qtbot.waitUntil(lambda: catalogue.summary(ids[0]) is not None)
    return sidebar


def articles_of(sidebar: LibrarySidebar) -> ArticleView:
    return sidebar.findChild(ArticleView)


def shelves_of(sidebar: LibrarySidebar) -> ShelfView:
    return sidebar.findChild(ShelfView)


def choose_shelf(sidebar: LibrarySidebar, qtbot, name: str) -> None:
    view = shelves_of(sidebar)
    view.select_row(next(place for place, row in enumerate(view.model().rows) if shelf_name(row) == name))
    qtbot.keyClick(view, Qt.Key.Key_Return)


def button(sidebar: LibrarySidebar, name: str) -> QToolButton:
    return next(each for each in sidebar.findChildren(QToolButton) if each.accessibleName() == name)


def test_the_open_article_is_marked_and_has_neighbours(sidebar: LibrarySidebar, ids):
    assert articles_of(sidebar).currentIndex().row() == 1
    assert sidebar.place_of_open() == 1
    assert (sidebar.neighbour(1), sidebar.neighbour(-1), sidebar.neighbour(5)) == (ids[2], ids[0], "")


def test_an_article_is_chosen_by_key(sidebar: LibrarySidebar, ids, qtbot):
    view = articles_of(sidebar)
    sidebar.focus_articles()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.article_chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [ids[2]]


def test_a_shelf_narrows_the_list(sidebar: LibrarySidebar, catalogue, ids, qtbot):
    choose_shelf(sidebar, qtbot, "Starred")
    assert articles_of(sidebar).model().ids == (ids[0],)
    assert shelf_name(sidebar.shelf) == "Starred"
    assert sidebar.place_of_open() is None
    choose_shelf(sidebar, qtbot, "All articles")
    assert articles_of(sidebar).currentIndex().row() == 1


def test_all_notes_are_asked_for_and_the_list_of_articles_stays(sidebar: LibrarySidebar, catalogue, ids, qtbot):
    choose_shelf(sidebar, qtbot, "Starred")
    with qtbot.waitSignal(sidebar.notes_chosen):
        choose_shelf(sidebar, qtbot, "All notes")
    assert shelf_name(sidebar.shelf) == "Starred"
    assert shelves_of(sidebar).currentIndex().data(Role.ROW) == sidebar.shelf
    assert catalogue.listing.ids == (ids[0],)


def test_a_shelf_that_goes_leaves_all_articles(sidebar: LibrarySidebar, workspace, catalogue, ids, qtbot):
    collection = found(workspace, "سياسة", ids[3])
    catalogue.refresh()
    choose_shelf(sidebar, qtbot, "سياسة")
    assert catalogue.listing.ids == (ids[3],)
    workspace.edits.apply(workspace.catalogue.dissolving(collection))
    catalogue.refresh()
    assert shelf_name(sidebar.shelf) == "All articles"
    assert catalogue.listing.ids == tuple(ids)
    assert shelves_of(sidebar).currentIndex().row() == 0


def test_what_is_selected_stays_selected_when_the_list_changes(sidebar: LibrarySidebar, workspace, catalogue, ids):
    view = articles_of(sidebar)
    view.select_ranges([range(1, 2), range(3, 4)], 1)
    workspace.imports.text("مقال سادس جاء بعدها.")
    catalogue.refresh()
    assert len(catalogue.listing.ids) == 6
    assert view.selected_ids == (ids[1], ids[3])


def test_the_article_at_the_top_stays_there_when_the_list_changes(sidebar: LibrarySidebar, workspace, catalogue, ids):
    for number in range(40):
        workspace.imports.text(f"مقال آخر رقم {number} جاء بعدها.")
    catalogue.refresh()
    view = articles_of(sidebar)
    view.scrollTo(view.model().index(20, 0), ArticleView.ScrollHint.PositionAtTop)
    top = view.model().id_at(view.rowAt(1))
    workspace.imports.text("مقال أخير.")
    catalogue.refresh()
    assert view.model().id_at(view.rowAt(1)) == top


def test_an_order_is_kept_from_shelf_to_shelf(sidebar: LibrarySidebar, catalogue, ids, qtbot):
    with qtbot.waitSignal(sidebar.order_chosen) as told:
        sidebar.order.chosen.emit(ListOrder.TITLE, False, True)
    assert told.args == [ListOrder.TITLE, False, True]
    choose_shelf(sidebar, qtbot, "Unread")
    assert (catalogue.query.order, catalogue.query.grouped) == (ListOrder.TITLE, True)
    assert len(catalogue.listing.headings) == 4
    sidebar.set_order(ListOrder.ADDED, reverse=False, grouped=False)
    assert catalogue.listing.headings == ()


def test_menus_offer_what_can_be_done(sidebar: LibrarySidebar, ids, qtbot):
    articles, shelves = articles_of(sidebar), shelves_of(sidebar)
    articles.menu_requested.emit((ids[0],), QPoint(5, 5))
    menu = articles.findChild(QMenu)
    with qtbot.waitSignal(sidebar.articles_asked) as told:
        next(each for each in menu.actions() if each.text() == "Remove Star").trigger()
    assert told.args == [ArticleAct.STAR, (ids[0],), False]
    menu.close()
    shelves.menu_requested.emit(None, QPoint(5, 5))
    menu = shelves.findChild(QMenu)
    with qtbot.waitSignal(sidebar.shelf_asked):
        menu.actions()[0].trigger()
    menu.close()


def test_buttons_make_collections(sidebar: LibrarySidebar, qtbot):
    with qtbot.waitSignal(sidebar.shelf_asked) as told:
        button(sidebar, "New collection").click()
    assert told.args == [ShelfAct.ADD, None, None]
    with qtbot.waitSignal(sidebar.keep_requested):
        button(sidebar, "Keep this search as a collection").click()


def test_the_shelves_leave_room_for_the_articles(sidebar: LibrarySidebar, workspace, catalogue, qtbot):
    for number in range(30):
        found(workspace, f"مجموعة {number}")
    catalogue.refresh()
    assert shelves_of(sidebar).height() <= sidebar.height() * 0.46
    sidebar.resize(240, 400)
    qtbot.waitUntil(lambda: articles_of(sidebar).height() > 120)


def test_an_empty_shelf_says_so(sidebar: LibrarySidebar, workspace, catalogue, ids, qtbot):
    assert articles_of(sidebar)._placeholder.startswith("Open a file")
    choose_shelf(sidebar, qtbot, "Being read")
    assert articles_of(sidebar)._placeholder == "No article stands here."
    change(workspace, ids[0], star=False)


def test_results_stand_in_place_of_the_articles(sidebar: LibrarySidebar):
    sidebar.show_results()
    assert sidebar.results.isVisible()
    assert not articles_of(sidebar).isVisible()
    sidebar.hide_results()
    assert articles_of(sidebar).isVisible()


def test_another_theme_is_taken(sidebar: LibrarySidebar):
    before = sidebar.grab().toImage()
    sidebar.set_theme(load_theme("dark"))
    assert sidebar.grab().toImage() != before
