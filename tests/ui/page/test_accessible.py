import gc
from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from tests.ui.page.samples import HEADING, MIXED, article_of, long_article
from ui.page.accessible import ParagraphInterface
from ui.page.style import PageStyle
from ui.page.view import ArticlePage

Opener = Callable[..., ArticlePage]


def document_of(page: ArticlePage) -> QAccessibleInterface:
    page.grab()
    return QAccessible.queryAccessibleInterface(page)


def paragraphs_of(document: QAccessibleInterface) -> list[QAccessibleInterface]:
    children = [document.child(index) for index in range(document.childCount())]
    return [child for child in children if isinstance(child, ParagraphInterface)]


def test_the_page_is_a_document_of_paragraphs_and_headings(open_page: Opener) -> None:
    document = document_of(open_page(article_of(MIXED[0], HEADING, MIXED[1])))
    paragraphs = paragraphs_of(document)
    assert document.role() == QAccessible.Role.Document
    assert [paragraph.text(QAccessible.Text.Name) for paragraph in paragraphs] == [MIXED[0], HEADING, MIXED[1]]
    roles = QAccessible.Role
    assert [paragraph.role() for paragraph in paragraphs] == [roles.Paragraph, roles.Heading, roles.Paragraph]


def test_the_document_bears_the_articles_title(open_page: Opener) -> None:
    page = open_page(article_of(MIXED[0]))
    for title, name in (("قمة", "قمة"), ("", "Article")):
        page.set_masthead(title, "صحيفة")
        assert document_of(page).text(QAccessible.Text.Name) == name


def test_paragraphs_are_found_where_they_stand(open_page: Opener) -> None:
    page = open_page(long_article(60))
    document = document_of(page)
    for place, paragraph in enumerate(paragraphs_of(document)):
        center = paragraph.rect().center()
        assert page.viewport().mapFromGlobal(center).x() > page._scene.geometry.column_left
        assert document.childAt(center.x(), center.y()) is paragraph
        assert document.indexOfChild(paragraph) == place
        assert paragraph.parent() is document


def test_only_paragraphs_in_sight_are_children(open_page: Opener) -> None:
    page = open_page(long_article(400))
    document = document_of(page)
    first = paragraphs_of(document)[0]
    page.verticalScrollBar().setValue(20_000)
    page.grab()
    assert 2 < len(paragraphs_of(document)) < 15
    assert document.indexOfChild(first) == -1
    assert first.isValid()


def test_the_widgets_on_the_page_stay_reachable(open_page: Opener) -> None:
    document = document_of(open_page(article_of(MIXED[0])))
    others = document.childCount() - len(paragraphs_of(document))
    assert others > 0
    assert document.indexOfChild(document.child(document.childCount() - 1)) == document.childCount() - 1


def test_what_is_gone_answers_with_nothing(style: PageStyle) -> None:
    """Assistive technology keeps what it was given; neither another article nor a closed page may crash it."""
    page = ArticlePage(style)
    page.set_article(long_article(20))
    page.show()
    document = document_of(page)
    paragraphs = paragraphs_of(document)
    page.set_article(None)
    assert not any(paragraph.isValid() for paragraph in paragraphs)
    assert {paragraph.text(QAccessible.Text.Name) for paragraph in paragraphs} == {""}
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not any(paragraph.isValid() for paragraph in paragraphs)
    assert all(paragraph.rect().isEmpty() for paragraph in paragraphs)
