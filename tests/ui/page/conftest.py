"""A page to try things on."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.article import Article, Direction
from tests.ui.page.samples import LABELS
from ui.page.style import PageStyle
from ui.page.view import ArticlePage
from ui.theme import load_theme


@pytest.fixture
def style(amiri: object, qapp: QApplication) -> PageStyle:
    """Amiri at 27 px on light paper."""
    return PageStyle(load_theme("light"))


@pytest.fixture
def open_page(qtbot: QtBot, style: PageStyle) -> Iterator[Callable[..., ArticlePage]]:
    """Opens articles on a page of 1100 by 800 pixels that has the focus."""
    # Held until the test has ended: a page that is collected while it is painted crashes Qt.
    pages: list[ArticlePage] = []

    def opened(article: Article | None, *, direction: Direction = Direction.RTL, width: int = 1100) -> ArticlePage:
        page = ArticlePage(style)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(width, 800)
        page.set_article(article, direction=direction)
        page.set_annotations([], LABELS)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.setFocus()
        return page

    yield opened
    pages.clear()
