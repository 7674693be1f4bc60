"""The library beside the page: its parts, its articles, and what a search in it found."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from reader.store.articles import ArticleSummary
from ui.library.delegates import ArticleDelegate, ScopeDelegate
from ui.library.results import ResultPane
from ui.models.articles import ArticleModel, Scope, ScopeModel, ScopeRow
from ui.models.roles import Role
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.rows import RowView


class ArticleView(RowView):
    """The list of articles, with a menu of its own."""

    export_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self._export = QAction(self)
        self._remove = QAction(self)
        self._remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(self._remove)
        self._export.triggered.connect(self._ask_export)
        self._remove.triggered.connect(self._ask_remove)

    def set_words(self, export: str, remove: str) -> None:
        """Name what the menu offers."""
        self._export.setText(export)
        self._remove.setText(remove)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the article under the pointer."""
        if self.currentIndex().isValid():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions([self._export, self._remove])
            menu.popup(event.globalPos())

    def _ask_export(self) -> None:
        self.export_requested.emit(self.currentIndex().data(Role.ROW))

    def _ask_remove(self) -> None:
        if self.currentIndex().isValid():
            self.remove_requested.emit(self.currentIndex().data(Role.ROW))


class LibrarySidebar(QFrame):
    """Lists the library; while there is a search, what it found.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the sidebar.
    """

    article_chosen = Signal(object)
    """Id of an article."""
    export_requested = Signal(object)
    """Id of an article."""
    remove_requested = Signal(object)
    """Id of an article."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self._open = ""
        self._scopes, self._articles = ScopeModel(self), ArticleModel(self)
        self._scope_view, self._article_view = RowView(self), ArticleView(self)
        self.results = ResultPane(theme, measures, self)
        self._delegates = (
            ScopeDelegate(theme, measures, self._scope_view),
            ArticleDelegate(theme, measures, self._article_view),
        )
        models: tuple[QAbstractListModel, ...] = (self._scopes, self._articles)
        views = (self._scope_view, self._article_view)
        for view, model, delegate in zip(views, models, self._delegates, strict=True):
            view.setModel(model)
            view.setItemDelegate(delegate)
        self._headings = (QLabel(self), QLabel(self))
        for heading in self._headings:
            heading.setProperty("role", "heading")
        self._scope_view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scope_view.setFixedHeight(34 * len(Scope) + 4)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._lists())
        self._stack.addWidget(self.results)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(self._stack)
        self._scope_view.row_chosen.connect(self._choose_scope)
        self._article_view.row_chosen.connect(self._choose_article)
        self._article_view.export_requested.connect(self._ask_export)
        self._article_view.remove_requested.connect(self._ask_remove)
        self._retranslate()

    def set_summaries(self, summaries: Sequence[ArticleSummary]) -> None:
        """Show another state of the library."""
        self._scopes.set_summaries(summaries)
        self._articles.set_summaries(summaries)
        if not self._scope_view.currentIndex().isValid():
            self._scope_view.select_row(0)
        self._article_view.select_row(self._articles.row_of(self._open))

    def set_open(self, article_id: str) -> None:
        """Mark the article that is open."""
        self._open = article_id
        self._article_view.select_row(self._articles.row_of(article_id))

    def place_of_open(self) -> int | None:
        """Number of the open article in the list, from 0."""
        return self._articles.row_of(self._open)

    def neighbour(self, distance: int) -> str:
        """Id of the article so many rows below the open one; empty where there is none."""
        place = self._articles.row_of(self._open)
        wanted = 0 if place is None else place + distance
        return self._articles.rows[wanted].id if 0 <= wanted < len(self._articles.rows) else ""

    def show_results(self) -> None:
        """Show what a search found in place of the articles."""
        self._stack.setCurrentWidget(self.results)

    def hide_results(self) -> None:
        """Show the articles again."""
        self._stack.setCurrentIndex(0)

    def focus_articles(self) -> None:
        """Let keys walk through the articles."""
        self._article_view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        for delegate in self._delegates:
            delegate.theme = theme
        self.results.set_theme(theme)
        for view in (self._scope_view, self._article_view):
            view.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lists(self) -> QWidget:
        lists = _column(self._headings[0], self._scope_view)
        layout = lists.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretch(1, 0)
            layout.addSpacing(14)
            layout.addWidget(self._headings[1])
            layout.addSpacing(4)
            layout.addWidget(self._article_view, 1)
        return lists

    def _retranslate(self) -> None:
        words = (self.tr("Library"), self.tr("Articles"))
        for heading, text in zip(self._headings, words, strict=True):
            heading.setText(text)
        self._scope_view.setAccessibleName(self.tr("Parts of the library"))
        self._article_view.setAccessibleName(self.tr("Articles"))
        self._article_view.set_words(self.tr("Export…"), self.tr("Move to Trash"))
        self._article_view.set_placeholder(self.tr("Open a file, drop one here, or paste a text."))
        for view in (self._scope_view, self._article_view):
            view.refresh()

    def _choose_scope(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        if isinstance(row, ScopeRow):
            self._articles.set_scope(row.scope)
            self._article_view.select_row(self._articles.row_of(self._open))

    def _choose_article(self, row: ArticleSummary) -> None:
        self.article_chosen.emit(row.id)

    def _ask_export(self, row: ArticleSummary) -> None:
        self.export_requested.emit(row.id)

    def _ask_remove(self, row: ArticleSummary) -> None:
        self.remove_requested.emit(row.id)


def _column(heading: QLabel, view: RowView) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(heading)
    layout.addSpacing(4)
    layout.addWidget(view, 1)
    return column
