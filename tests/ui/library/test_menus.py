import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.catalogue import Collection, ReadingStatus
from tests.ui.making import summary
from ui.library.articleview import ArticleAct, ArticleView
from ui.library.menus import ArticleMenu, ShelfMenu
from ui.library.shelfview import ShelfAct, ShelfView
from ui.models.shelves import ShelfKind, ShelfRow

TOP = Collection("سياسة & اقتصاد")
INNER = Collection("روسيا", parent=TOP.id)
SMART = Collection("عن الصواريخ", query="صواريخ")
ALL = (TOP, INNER, SMART)


@pytest.fixture
def articles(qtbot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    return view


@pytest.fixture
def shelves(qtbot) -> ShelfView:
    view = ShelfView()
    qtbot.addWidget(view)
    return view


def actions(menu: QMenu) -> dict[str, QAction]:
    """All actions of a menu and of those in it, by their words."""
    found = {}
    for action in menu.actions():
        if action.menu() is not None:
            found |= actions(action.menu())
        found[action.text().strip()] = action
    return found


def shelf(collection: Collection) -> ShelfRow:
    return ShelfRow(ShelfKind.COLLECTION, collection=collection)


def asked(view, menu: QMenu, words: str):
    told = []
    view.asked.connect(lambda *facts: told.append(facts))
    actions(menu)[words].trigger()
    return told[-1]


def test_articles_are_put_into_collections_that_are_filled_by_hand(articles: ArticleView):
    menu = ArticleMenu(articles, ["a1", "a2"], [], ALL, None)
    assert "عن الصواريخ" not in actions(menu)
    assert asked(articles, menu, "روسيا") == (ArticleAct.SHELVE, ("a1", "a2"), INNER)
    assert asked(articles, menu, "سياسة && اقتصاد") == (ArticleAct.SHELVE, ("a1", "a2"), TOP)
    assert asked(articles, menu, "New Collection…") == (ArticleAct.SHELVE_IN_NEW, ("a1", "a2"), None)


def test_articles_are_taken_out_of_the_collection_that_is_open(articles: ArticleView):
    menu = ArticleMenu(articles, ["a1"], [], ALL, shelf(INNER))
    assert asked(articles, menu, "Take out of This Collection") == (ArticleAct.UNSHELVE, ("a1",), INNER)
    for other in (None, shelf(SMART), ShelfRow(ShelfKind.ALL)):
        assert "Take out of This Collection" not in actions(ArticleMenu(articles, ["a1"], [], ALL, other))


def test_status_and_star_show_what_the_articles_share(articles: ArticleView):
    done = summary(1, status=ReadingStatus.DONE, star=True)
    menu = ArticleMenu(articles, ["a1"], [done], (), None)
    assert actions(menu)["Done"].isChecked()
    assert asked(articles, menu, "Remove Star") == (ArticleAct.STAR, ("a1",), False)
    assert asked(articles, menu, "Unread") == (ArticleAct.STATUS, ("a1",), ReadingStatus.UNREAD)
    mixed = ArticleMenu(articles, ["a1", "a2"], [done, summary(2)], (), None)
    assert not any(actions(mixed)[words].isChecked() for words in ("Unread", "Being read", "Done"))
    assert asked(articles, mixed, "Star") == (ArticleAct.STAR, ("a1", "a2"), True)


@pytest.mark.parametrize(
    ("words", "act"),
    [("Details…", ArticleAct.DETAILS), ("Export…", ArticleAct.EXPORT), ("Move to Trash", ArticleAct.TRASH)],
)
def test_the_rest_is_asked_for_as_it_is_called(articles: ArticleView, words: str, act: ArticleAct):
    assert asked(articles, ArticleMenu(articles, ["a1"], [], (), None), words) == (act, ("a1",), None)


def test_a_collection_is_changed_moved_and_removed(shelves: ShelfView):
    menu = ShelfMenu(shelves, shelf(INNER), ALL)
    assert asked(shelves, menu, "Rename…") == (ShelfAct.EDIT, INNER, None)
    assert asked(shelves, menu, "Remove Collection") == (ShelfAct.REMOVE, INNER, None)
    assert asked(shelves, menu, "New Collection Inside…") == (ShelfAct.ADD, INNER, None)
    assert asked(shelves, menu, "Top of the List") == (ShelfAct.MOVE, INNER, None)
    assert not actions(menu)["سياسة && اقتصاد"].isEnabled()


def test_a_collection_is_never_moved_into_itself_or_a_smart_one(shelves: ShelfView):
    goals = actions(ShelfMenu(shelves, shelf(TOP), ALL))
    assert "روسيا" not in goals
    assert "عن الصواريخ" not in goals
    assert not goals["Top of the List"].isEnabled()
    menu = ShelfMenu(shelves, shelf(SMART), ALL)
    assert asked(shelves, menu, "روسيا") == (ShelfAct.MOVE, SMART, INNER)
    assert "New Collection Inside…" not in actions(menu)


def test_beside_all_collections_new_ones_are_offered(shelves: ShelfView):
    for row in (None, ShelfRow(ShelfKind.ALL)):
        menu = ShelfMenu(shelves, row, ALL)
        assert asked(shelves, menu, "New Smart Collection…") == (ShelfAct.ADD_SMART, None, None)
        assert asked(shelves, menu, "New Collection…") == (ShelfAct.ADD, None, None)
