"""Parts of the library's lists that are loaded with their first use. See CONTRIBUTING, «What is loaded when»."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.catalogue import Collection
from reader.store.articles import ArticleSummary
from ui.library.articleview import ArticleView
from ui.library.shelfview import ShelfView
from ui.models.shelves import ShelfRow
from ui.style import Measures
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.library.menus import ArticleMenu, ShelfMenu
    from ui.library.results import ResultPane


def article_menu(
    view: ArticleView,
    ids: Sequence[str],
    summaries: Sequence[ArticleSummary],
    collections: Sequence[Collection],
    shelf: ShelfRow | None,
) -> "ArticleMenu":
    """See `ui.library.menus`."""
    from ui.library.menus import ArticleMenu

    return ArticleMenu(view, ids, summaries, collections, shelf)


def shelf_menu(view: ShelfView, row: ShelfRow | None, collections: Sequence[Collection]) -> "ShelfMenu":
    """See `ui.library.menus`."""
    from ui.library.menus import ShelfMenu

    return ShelfMenu(view, row, collections)


def result_pane(theme: Theme, measures: Measures, parent: QWidget) -> "ResultPane":
    """See `ui.library.results`."""
    from ui.library.results import ResultPane

    return ResultPane(theme, measures, parent)
