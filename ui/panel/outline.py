"""The tab of contents: the article's headings."""

from functools import cached_property
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.article import Article
from ui.models.outline import HeadingRow, OutlineModel
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import draw_line

_INDENT = 18
_DEEPEST = 4


class OutlineDelegate(RowDelegate):
    """Paints headings, deeper ones further in."""

    def row_height(self, row: HeadingRow, width: int) -> int:  # noqa: ARG002 (all alike)
        """One line."""
        return 34

    def paint_row(self, painter: QPainter, row: HeadingRow, place: Place) -> None:
        """Paint a heading."""
        if place.is_selected or place.is_hovered:
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(6, 1, 6, 1), self.theme.colour("selected"), edge=edge)
        lead = 16 + _INDENT * min(row.depth, _DEEPEST)
        font = self.reading_font(self.measures.card_px)
        area = place.inset(lead, 0, 14, 0)
        draw_line(painter, area, row.text, font, self.theme.colour("ink"), right=place.is_rtl)


class OutlineTab(QWidget):
    """The list of headings, made when it is first shown.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the tab.
    """

    passage_requested = Signal(object)
    """The span of the heading to go to."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._measures = theme, measures
        self._model = OutlineModel(self)
        self._offset = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)

    @cached_property
    def _view(self) -> RowView:
        view = RowView(self)
        view.setModel(self._model)
        view.setItemDelegate(OutlineDelegate(self._theme, self._measures, view))
        view.row_chosen.connect(self._go)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(view)
        return view

    def set_article(self, article: Article | None) -> None:
        """Show the headings of another article."""
        self._model.set_article(article)

    def follow(self, offset: int) -> None:
        """Mark the heading under which a code point stands."""
        self._offset = offset
        if self._is_made:
            self._view.select_row(self._model.row_at(offset))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        delegate = self._view.itemDelegate() if self._is_made else None
        if isinstance(delegate, OutlineDelegate):
            delegate.theme = theme
            self._view.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Be filled when it is first shown."""
        if not self._is_made:
            self._view.show()
            self._retranslate()
            self.follow(self._offset)
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange and self._is_made:
            self._retranslate()
        super().changeEvent(event)

    @property
    def _is_made(self) -> bool:
        return "_view" in vars(self)

    def _retranslate(self) -> None:
        self._view.setAccessibleName(self.tr("Contents"))
        self._view.set_placeholder(self.tr("This article has no headings."))

    def _go(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        if isinstance(row, HeadingRow):
            self.passage_requested.emit(row.block.span)
