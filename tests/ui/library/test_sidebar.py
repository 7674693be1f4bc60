import pytest
from PySide6.QtCore import Qt

from tests.ui.making import summary
from ui.library.sidebar import ArticleView, LibrarySidebar
from ui.theme import load_theme
from ui.widgets.rows import RowView


@pytest.fixture
def sidebar(qtbot, theme, measures) -> LibrarySidebar:
    sidebar = LibrarySidebar(theme, measures)
    qtbot.addWidget(sidebar)
    sidebar.resize(240, 600)
    sidebar.show()
    sidebar.set_summaries([summary(1), summary(2, annotation_count=1), summary(3)])
    sidebar.set_open("a2")
    return sidebar


def view_named(sidebar: LibrarySidebar, name: str) -> RowView:
    return next(view for view in sidebar.findChildren(RowView) if view.accessibleName() == name)


def test_the_open_article_is_marked_and_has_neighbours(sidebar: LibrarySidebar):
    assert sidebar.findChild(ArticleView).currentIndex().row() == 1
    assert (sidebar.neighbour(1), sidebar.neighbour(-1), sidebar.neighbour(5)) == ("a3", "a1", "")


def test_an_article_is_chosen_by_key(sidebar: LibrarySidebar, qtbot):
    view = sidebar.findChild(ArticleView)
    sidebar.focus_articles()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.article_chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["a3"]


def test_a_part_of_the_library_narrows_the_list(sidebar: LibrarySidebar, qtbot):
    scopes = view_named(sidebar, "Parts of the library")
    scopes.select_row(2)
    qtbot.keyClick(scopes, Qt.Key.Key_Return)
    assert [row.id for row in sidebar.findChild(ArticleView).model().rows] == ["a2"]


def test_delete_asks_for_the_trash(sidebar: LibrarySidebar, qtbot):
    sidebar.focus_articles()
    with qtbot.waitSignal(sidebar.remove_requested) as told:
        qtbot.keyClick(sidebar.findChild(ArticleView), Qt.Key.Key_Delete)
    assert told.args == ["a2"]


def test_results_stand_in_place_of_the_articles(sidebar: LibrarySidebar):
    sidebar.show_results()
    assert sidebar.results.isVisible()
    assert not sidebar.findChild(ArticleView).isVisible()
    sidebar.hide_results()
    assert sidebar.findChild(ArticleView).isVisible()


def test_another_theme_is_taken(sidebar: LibrarySidebar):
    before = sidebar.grab().toImage()
    sidebar.set_theme(load_theme("dark"))
    assert sidebar.grab().toImage() != before
