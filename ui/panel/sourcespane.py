"""What stands in the tab of sources: who is credited with what, and how much of the text that is."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QToolButton, QToolTip, QVBoxLayout, QWidget

from reader.sources.model import Attribution, Source
from reader.sources.shares import Share, shares
from ui.models.sources import SourceModel, SourceRow, StatementRow, key_of
from ui.numbers import number, percent
from ui.panel.filterbar import FilterBar
from ui.panel.findinglist import FindingList
from ui.panel.parts import SourcesPart
from ui.panel.reasons import statement_reason
from ui.strings import attribution_kind, chain_words, cue_class
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Place, RowDelegate, dots, fill
from ui.widgets.text import SetText, draw_line

_CARD_LEAD, _CARD_TRAIL, _CARD_GAP, _PADDING = 28, 12, 7, 11
_LINES = 3
_LEAST_SHARE = 0.005


class SourceDelegate(RowDelegate):
    """Paints sources as headings with their colour, and statements as cards: cue, words, how they were quoted, and why.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: The view.
    """

    def __init__(self, theme: Theme, measures: Measures, parent: QAbstractItemView) -> None:
        super().__init__(theme, measures, parent)
        self.text = ""

    def row_height(self, row: SourceRow | StatementRow, width: int) -> int:
        """One line for a source, as many as it needs up to three for a statement."""
        if isinstance(row, SourceRow):
            return 40
        inner = width - _CARD_LEAD - _CARD_TRAIL - 2 * _PADDING
        height = round(self._statement(row, inner).height) + self.measures.small_px + 2 * _PADDING + 6 + _CARD_GAP
        return height + (round(self._reason(row, inner).height) + 6 if row.is_opened else 0)

    def paint_row(self, painter: QPainter, row: SourceRow | StatementRow, place: Place) -> None:
        """Paint a source or a statement."""
        if isinstance(row, SourceRow):
            self._paint_source(painter, row, place)
        else:
            self._paint_statement(painter, row, place)

    def _paint_source(self, painter: QPainter, row: SourceRow, place: Place) -> None:
        if place.is_current:
            fill(painter, place.inset(6, 8, 6, 2), self.theme.colour("selected"), edge=self.theme.colour("accent"))
        area = place.inset(12, 10, 14, 2)
        left = area.right() - 9 if place.is_rtl else area.left()
        fill(painter, QRectF(left, area.center().y() - 4, 9, 9), self.theme.series_colour(row.place), radius=5)
        small = self.font(self.measures.small_px + 1)
        figures = self.figures(row)
        room = round(QFontMetricsF(small).horizontalAdvance(figures)) + 24
        name = place.inset(28, 10, room, 2)
        draw_line(painter, name, row.source.name, self.font(bold=True), self.theme.colour("ink"), right=place.is_rtl)
        if place.is_hovered or place.is_current:
            dots(painter, area, self.theme.colour("dim"), at_left=place.is_rtl)
        else:
            draw_line(painter, area, figures, small, self.theme.colour("dim"), right=not place.is_rtl, worded=True)

    def figures(self, row: SourceRow) -> str:
        """How many statements a source has, and how much of the text that is if it is any to speak of."""
        return " · ".join([number(row.count)] + [percent(row.share)] * (row.share >= _LEAST_SHARE))

    def _paint_statement(self, painter: QPainter, row: StatementRow, place: Place) -> None:
        card = place.inset(_CARD_LEAD, 0, _CARD_TRAIL, _CARD_GAP)
        edge = self.theme.colour("accent" if place.is_selected else "dim" if place.is_hovered else "line")
        is_sure = row.attribution.evidence.is_sure
        style = Qt.PenStyle.SolidLine if is_sure else Qt.PenStyle.DashLine
        fill(painter, card, self.theme.colour("paper"), edge=edge, radius=8, style=style)
        inner = card.adjusted(_PADDING, _PADDING - 2, -_PADDING, -_PADDING)
        words = self._statement(row, int(inner.width()))
        words.draw(painter, inner.left(), inner.top(), self.theme.colour("ink" if is_sure else "dim"))
        below = QRectF(inner.left(), inner.top() + words.height + 5, inner.width(), self.measures.small_px + 6)
        small, dim = self.font(self.measures.small_px), self.theme.colour("dim")
        draw_line(painter, below, self.manner(row), small, dim, right=place.is_rtl, worded=True)
        if place.is_hovered or place.is_current:
            dots(painter, below.adjusted(2, 0, -2, 0), dim, at_left=place.is_rtl)
        if row.is_opened:
            self._reason(row, int(inner.width())).draw(painter, inner.left(), below.bottom() + 4, dim)

    def manner(self, row: StatementRow) -> str:
        """Through whom a statement came, how it is quoted and what its cue says."""
        through = chain_words(row.chain) if len(row.chain) > 1 else ""
        found = row.attribution
        doubt = "" if found.evidence.is_sure else self.tr("doubtful")
        kinds = (through, attribution_kind(found.kind), cue_class(found.cue_class), doubt)
        return " · ".join(part for part in kinds if part)

    def _reason(self, row: StatementRow, width: int) -> SetText:
        return self.remark(statement_reason(row.attribution, self.text), width)

    def _statement(self, row: StatementRow, width: int) -> SetText:
        return self.statement(row.cue, row.content, width, max_lines=_LINES)


class ShareBar(QWidget):
    """A bar whose parts are the shares of the text that each source is responsible for.

    Args:
        theme: Its colours.
        parent: Owns the bar.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._shares: tuple[Share, ...] = ()
        self.setFixedHeight(9)

    def set_shares(self, found: Sequence[Share]) -> None:
        """Show the shares of another article."""
        self._shares = tuple(found)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (it is small)
        """Paint the parts from the leading edge on, the writer's own words as the empty rest."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, QRectF(self.rect()), self.theme.colour("selected"), radius=4)
        for share, part in self._parts():
            painter.fillRect(part.adjusted(0.5, 0, -0.5, 0), self.theme.series_colour(share.place))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Name the source under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            under = [share for share, part in self._parts() if part.contains(event.pos().toPointF())]
            words = f"{under[0].name} — {percent(under[0].share)}" if under else ""
            # A tool tip guesses whether a text is HTML; a name with an angle bracket must stay a name.
            QToolTip.showText(event.globalPos(), words.replace("<", "‹"), self)
            return True
        return super().event(event)

    def _parts(self) -> list[tuple[Share, QRectF]]:
        parts = []
        done = 0.0
        for share in self._shares:
            width = share.share * self.width()
            left = self.width() - done - width if self.isRightToLeft() else done
            parts.append((share, QRectF(left, 0, width, self.height())))
            done += width
        return parts


class SourcesPane(SourcesPart):
    """A filter, the shares of the sources and the list of their statements.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the tab.
    """

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SourceModel(self)
        self._shared = 0.0
        self._is_looking = False
        self._filter = FilterBar(self)
        self._bar = ShareBar(theme, self)
        self._caption = QLabel(self)
        self._caption.setProperty("role", "dim")
        self._caption.setWordWrap(True)
        self._view = FindingList(_may_credit, self)
        self._delegate = SourceDelegate(theme, measures, self._view)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._lens = QToolButton(self)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._caption, 1)
        below.addWidget(self._lens)
        head = QVBoxLayout()
        head.setContentsMargins(12, 4, 12, 4)
        head.setSpacing(6)
        head.addWidget(self._bar)
        head.addLayout(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._filter)
        layout.addLayout(head)
        layout.addWidget(self._view, 1)
        self._filter.filter_changed.connect(self._model.set_filter)
        self._filter.by_count_changed.connect(self._model.set_by_count)
        self._view.row_chosen.connect(self._go)
        self._view.menu_requested.connect(self.menu_requested)
        self._view.library_requested.connect(self.library_requested)
        self._view.reject_requested.connect(self._reject)
        self._view.why_requested.connect(self.show_reasons)
        self._view.dropped.connect(self._credit)
        self._filter.set_by_count(False)
        self._retranslate()

    def offer_lens(self, action: QAction) -> None:
        """Put a button for the lens beside the shares, whose colours it brings to the page."""
        self._lens.setDefaultAction(action)

    def set_sources(self, sources: Sequence[Source], attributions: Sequence[Attribution], text: str) -> None:
        """Show the sources of an article; what is known by its id or its words keeps its place."""
        found = shares(sources, attributions, len(text))
        self._shared = sum(share.share for share in found)
        self._delegate.text = text
        current = self._view.current_row
        key = key_of(current) if current is not None else None
        self._view.keep_place(
            partial(self._model.set_sources, sources, attributions, text), partial(self._model.row_of, key)
        )
        if self._model.opened is not None and self._model.row_of(self._model.opened) is None:
            self._model.open(None)
        self._bar.set_shares(found)
        self._retranslate()

    def offer_doubtful(self, action: QAction) -> None:
        """Put a button for showing doubtful findings beside the filter."""
        self._filter.offer(action)

    def show_reasons(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        """Say why somebody is credited with the statement of a row, or say it no longer."""
        if isinstance(row, StatementRow):
            key = (row.attribution.cue, row.attribution.content)
            opened = None if self._model.opened == key else key
            self._view.keep_place(partial(self._model.open, opened), partial(self._model.row_of, key))

    def set_looking(self, is_looking: bool) -> None:
        """Say, while the list is empty, whether sources are still being looked for."""
        self._is_looking = is_looking
        self._say_why_empty()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._delegate.theme = theme
        self._bar.theme = theme
        self._bar.update()
        self._view.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._filter.set_words(self.tr("Filter sources…"), self.tr("By number"), self.tr("In order"))
        self._view.setAccessibleName(self.tr("Sources"))
        self._say_why_empty()
        words = self.tr("{sources} of the text is credited to sources, {writer} is the writer's")
        self._caption.setText(words.format(sources=percent(self._shared), writer=percent(1 - self._shared)))
        self._caption.setVisible(self._shared > 0)
        self._bar.setVisible(self._shared > 0)
        self._lens.setVisible(self._shared > 0)
        self._bar.setAccessibleName(self._caption.text())
        self._view.refresh()

    def _say_why_empty(self) -> None:
        nothing = self.tr("This article credits nothing to a source.")
        self._view.set_placeholder(self.tr("Looking for sources…") if self._is_looking else nothing)

    def _go(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        if isinstance(row, StatementRow):
            self.statement_chosen.emit(row.attribution)
        elif isinstance(row, SourceRow):
            first = next(
                (
                    other.attribution
                    for other in self._model.rows
                    if isinstance(other, StatementRow) and other.attribution.source_id == row.source.id
                ),
                None,
            )
            if first is not None:
                self.passage_requested.emit(first.source or first.cue or first.content)

    def _reject(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        if isinstance(row, StatementRow):
            self.rejected.emit(row)

    def _credit(self, row: StatementRow, onto: SourceRow) -> None:
        self.source_changed.emit(row.attribution, onto.source)


def _may_credit(row: Any, onto: Any) -> bool:  # noqa: ANN401 (rows of a list)
    """Whether a statement may be dragged on a source."""
    if not isinstance(row, StatementRow) or not isinstance(onto, SourceRow):
        return False
    return row.attribution.source_id != onto.source.id
