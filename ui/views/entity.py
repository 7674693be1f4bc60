"""The page of an entity: every mention of it in the library as a concordance, and beside them what is known of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from reader.concordance import EntityPage, Joined, KwicLine, LineOrder, Neighbour, NoteOn, ordered
from reader.dossier import Statement
from reader.identity import ReferentId
from ui.models.concordance import LineModel
from ui.models.entityfacts import AllStatements, FactModel
from ui.style import Measures
from ui.theme import Theme
from ui.views.facts import FactDelegate
from ui.views.kwic import KwicDelegate
from ui.views.subject import SubjectView
from ui.widgets.rows import RowView

_SIDE_PX = 292
_AIR_PX = 14
_NO_LIMIT = 100_000
_BESIDE_FROM_PX = 720
"""From this width on the facts stand beside the mentions, otherwise under them."""


class EntityView(SubjectView):
    """Shows an entity page.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    dossier_requested = Signal(object)
    """`ReferentId` of somebody whose statements are wanted."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._page: EntityPage | None = None
        self._lines, self._facts = LineModel(self), FactModel(self)
        self._line_view, self._fact_view = RowView(self), RowView(self)
        self._line_view.setModel(self._lines)
        self._fact_view.setModel(self._facts)
        self.paint_rows(self._line_view, KwicDelegate(theme, measures, self._line_view))
        self.paint_rows(self._fact_view, FactDelegate(theme, measures, self._fact_view))
        self._line_view.setUniformItemSizes(True)
        for order in LineOrder:
            self._choice.addItem("", order)
        self._side = QFrame(self)
        self._side.setObjectName("viewside")
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fact_view)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(0)
        self._parts.addWidget(self._line_view, 3)
        self._parts.addWidget(self._side, 2)
        self.body.addLayout(self._parts, 1)
        self._choice.currentIndexChanged.connect(self._show_lines)
        self._other.clicked.connect(self._ask_dossier)
        self._export.clicked.connect(self._ask_export)
        self._line_view.row_chosen.connect(self._go)
        self._fact_view.row_chosen.connect(self._go)
        self.retranslate()

    def forget(self) -> None:
        """Show no mentions and no facts."""
        self._page = None
        self._lines.reset([])
        self._facts.reset([])

    def show_page(
        self, who: ReferentId, page: EntityPage | None, statements: Sequence[Statement] = (), *, missing: int = 0
    ) -> None:
        """Show a page that was asked for.

        Args:
            who: Whose it is; one that is not wanted any more is passed over.
            page: What is known; None for nothing.
            statements: That they are credited with, the earliest first.
            missing: In how many articles nobody was looked for yet.
        """
        if who != self._who:
            return
        self._missing = missing
        is_same = self._page is not None and page is not None and page.referent.id == self._page.referent.id
        self._page = page
        self._show_lines(keep_place=is_same)
        if page is None:
            self._facts.reset([])
        else:
            self._facts.show(page, statements)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        page = self._page
        self.set_title(page.referent.name if page is not None else "", self._counts())
        names = {
            LineOrder.PLACE: self.tr("Newest article first"),
            LineOrder.BEFORE: self.tr("By the words before"),
            LineOrder.AFTER: self.tr("By the words after"),
            LineOrder.DATE: self.tr("By date"),
        }
        for place, order in enumerate(LineOrder):
            self._choice.setItemText(place, names[order])
        self._choice.setAccessibleName(self.tr("Order of the mentions"))
        self._other.setText(self.tr("Statements"))
        self._other.setVisible(page is not None and page.referent.statements > 0)
        self.name_controls(is_known=page is not None)
        self._line_view.setAccessibleName(self.tr("Mentions"))
        self._fact_view.setAccessibleName(self.tr("What is known"))
        self._line_view.set_placeholder(self.tr("No article that was looked through names this."))
        self._line_view.refresh()
        self._fact_view.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the facts beside the mentions or under them."""
        super().resizeEvent(event)
        is_wide = self.width() >= _BESIDE_FROM_PX
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(direction)
        self._side.setMinimumWidth(_SIDE_PX if is_wide else 0)
        self._side.setMaximumWidth(_SIDE_PX if is_wide else _NO_LIMIT)
        self._fit_lines()

    def _fit_lines(self) -> None:
        """Let few mentions leave their room to the facts that stand under them."""
        is_beside = self._parts.direction() == QBoxLayout.Direction.LeftToRight
        count = self._lines.rowCount()
        height = count * self._line_view.sizeHintForRow(0) + _AIR_PX
        self._line_view.setMaximumHeight(_NO_LIMIT if is_beside or not count else height)

    def _counts(self) -> str:
        if self._page is None:
            return ""
        referent = self._page.referent
        parts = [self.tr("%Ln mention(s)", "", referent.mentions), self.tr("in %Ln article(s)", "", referent.articles)]
        words = " ".join(parts)
        shown = len(self._page.lines)
        if shown < referent.mentions:
            words += " · " + self.tr("the newest %Ln shown", "", shown)
        return words

    def _show_lines(self, _index: int = 0, *, keep_place: bool = False) -> None:
        order = self._choice.currentData()
        lines = () if self._page is None else ordered(self._page.lines, order)
        scrolled = self._line_view.verticalScrollBar().value()
        self._lines.reset(lines)
        self._fit_lines()
        if keep_place:
            self._line_view.doItemsLayout()
            self._line_view.verticalScrollBar().setValue(scrolled)

    def _ask_dossier(self) -> None:
        if self._page is not None:
            self.dossier_requested.emit(self._page.referent.id)

    def _ask_export(self) -> None:
        if self._page is not None:
            lines = ordered(self._page.lines, self._choice.currentData())
            self.export_requested.emit(replace(self._page, lines=lines))

    def _go(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        match row:
            case KwicLine() | Statement():
                self.passage_requested.emit(row.spot.article_id, row.spot.span, "")
            case NoteOn():
                self.passage_requested.emit(row.spot.article_id, row.spot.span, row.annotation_id)
            case Joined():
                self.passage_requested.emit(row.article_id, None, "")
            case Neighbour():
                self.page_requested.emit(row.referent.id)
            case AllStatements():
                self._ask_dossier()
