import pytest

from ui.library.articleview import ArticleView
from ui.library.late import article_menu, shelf_menu
from ui.library.shelfview import ShelfView


@pytest.mark.parametrize(
    ("make", "view"),
    [
        (lambda view: article_menu(view, [], [], [], None), ArticleView),
        (lambda view: shelf_menu(view, None, []), ShelfView),
    ],
)
def test_a_menu_is_made_when_it_is_wanted(qtbot, make, view):
    owner = view()
    qtbot.addWidget(owner)
    assert make(owner).parent() is owner
