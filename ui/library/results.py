"""What a search in the library found, beside the page: the hits, how they are ordered, and more of them on the way down."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.store.hits import SearchHit
from reader.store.searchrun import SearchPage
from ui.library.delegates import ResultDelegate
from ui.models.results import ResultModel
from ui.numbers import number
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.rows import RowView

_NEAR_END_PX = 600


class ResultPane(QWidget):
    """Lists the hits of a search.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the pane.
    """

    hit_chosen = Signal(object)
    """A `SearchHit`."""
    more_requested = Signal()
    """The end of what is listed comes into sight."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._view = ResultModel(self), RowView(self)
        self._delegate = ResultDelegate(theme, measures, self._view)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._heading, self._order = QLabel(self), QLabel(self)
        for label, role in ((self._heading, "heading"), (self._order, "dim")):
            label.setProperty("role", role)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._order.setContentsMargins(16, 0, 16, 0)
        self._has_more = self._is_finished = False
        self._page = SearchPage()
        self.head = QHBoxLayout()
        self.head.setContentsMargins(4, 0, 4, 0)
        self.head.addWidget(self._heading, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(self.head)
        layout.addWidget(self._order)
        layout.addSpacing(2)
        layout.addWidget(self._view, 1)
        self._view.row_chosen.connect(self._choose)
        self._view.verticalScrollBar().valueChanged.connect(self._look_ahead)
        self._view.verticalScrollBar().rangeChanged.connect(self._look_ahead)
        self._retranslate()

    @property
    def hits(self) -> Sequence[SearchHit]:
        """What is listed."""
        return self._model.hits

    def show_page(self, page: SearchPage, *, is_finished: bool) -> None:
        """List what another search found.

        Args:
            page: The first hits; where others follow, `more_requested` asks for them.
            is_finished: Whether the best were asked for; otherwise the query is still being typed.
        """
        self._has_more, self._page, self._is_finished = page.further is not None, page, is_finished
        self._model.show(page.hits)
        self._view.scrollToTop()
        self._retranslate()

    def add_hits(self, hits: Sequence[SearchHit], *, has_more: bool) -> None:
        """List further ones."""
        self._has_more = has_more
        self._model.append(hits)
        self._retranslate()

    def focus_hits(self) -> None:
        """Let keys walk through what was found."""
        if self._model.rows:
            if not self._view.currentIndex().isValid():
                self._view.select_row(1)  # a heading stands over it
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._delegate.theme = theme
        self._view.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        total = self._page.total
        count = len(self._model.hits) if total is None else total
        is_all = not self._has_more or total is not None
        words = self.tr("%Ln hit(s)", "", count) if is_all else self.tr("More than %Ln hit(s)", "", count)
        self._heading.setText(words)
        self._order.setText(self._order_words())
        self._order.setVisible(bool(self._model.rows))
        self._view.setAccessibleName(self.tr("What the search found"))
        self._view.set_placeholder(self.tr("Nothing was found."))
        self._view.refresh()

    def _order_words(self) -> str:
        """In which order the hits stand; that of names, the most frequent first, is told with that of the articles."""
        if not self._is_finished:
            return self.tr("The newest first; Enter: the best")
        if self._page.has_unranked:
            return self.tr("The best of the newest {count} first").format(count=number(self._page.ranked))
        is_of_names = all(hit.referent is not None for hit in self._page.hits)
        return self.tr("The best first") if self._page.ranked or is_of_names else self.tr("The newest first")

    def _look_ahead(self) -> None:
        bar = self._view.verticalScrollBar()
        if self._has_more and bar.value() > bar.maximum() - _NEAR_END_PX:
            self._has_more = False  # until they are there
            self.more_requested.emit()

    def _choose(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        if isinstance(row, SearchHit):
            self.hit_chosen.emit(row)
