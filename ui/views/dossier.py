"""The dossier of a source: every statement that it is credited with in the library, by date, with cue and kind."""

from typing import Any

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from reader.arabic.direction import isolate, without_controls
from reader.dossier import Choice, Dossier, Statement, chosen, cue_counts
from reader.identity import ReferentId
from reader.sources.model import AttributionKind, CueClass
from ui.models.dossier import ArticleHeading, DossierModel, DossierRow
from ui.numbers import date_words, number
from ui.strings import attribution_kind, cue_class
from ui.style import Measures
from ui.theme import Theme
from ui.views.subject import SubjectView
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import SetText, draw_line

_LEAD, _TRAIL, _CARD_GAP, _PADDING = 24, 24, 8, 12
_COLUMN_PX = 820
"""Lines of words are not longer than this, however wide the window is."""
_LINES = 6


class DossierDelegate(RowDelegate):
    """Paints articles as headings with their date, and statements as cards."""

    def row_height(self, row: DossierRow, width: int) -> int:
        """One line for an article; a card as many as its words need, up to six."""
        if isinstance(row, ArticleHeading):
            return 44
        words = self._words(row, self._inner_px(width))
        return round(words.height) + self.measures.small_px + 2 * _PADDING + 6 + _CARD_GAP

    def paint_row(self, painter: QPainter, row: DossierRow, place: Place) -> None:
        """Paint an article or a statement."""
        spare = max(0, place.rect.width() - _LEAD - _TRAIL - _COLUMN_PX)
        if isinstance(row, ArticleHeading):
            self._paint_article(painter, row, place, spare)
            return
        card = place.inset(_LEAD, 0, _TRAIL + spare, _CARD_GAP)
        role = "accent" if place.is_selected else "dim" if place.is_hovered else "line"
        fill(painter, card, self.theme.colour("chrome"), edge=self.theme.colour(role), radius=8)
        inner = card.adjusted(_PADDING, _PADDING - 3, -_PADDING, -_PADDING)
        self._words(row, int(inner.width())).draw(painter, inner.left(), inner.top(), self.theme.colour("ink"))
        inner.setTop(inner.bottom() - self.measures.small_px - 3)
        small, dim = self.font(self.measures.small_px), self.theme.colour("dim")
        draw_line(painter, inner, self.manner(row), small, dim, right=place.is_rtl, worded=True)

    def manner(self, row: Statement) -> str:
        """How a statement is quoted, what its cue says, and through whom it came."""
        through = self.tr("via {outlet}").format(outlet=isolate(row.via)) if row.via else ""
        return " · ".join(part for part in (attribution_kind(row.kind), cue_class(row.cue_class), through) if part)

    def _paint_article(self, painter: QPainter, row: ArticleHeading, place: Place, spare: int) -> None:
        small = self.font(self.measures.small_px)
        date = date_words(row.spot.date) if row.spot.date else ""
        area = place.inset(_LEAD, 16, _TRAIL + spare, 2)
        draw_line(painter, area, date, small, self.theme.colour("dim"), right=not place.is_rtl, worded=True)
        title = place.inset(_LEAD, 16, _TRAIL + spare + 130, 2)
        ink = self.theme.colour("ink")
        draw_line(painter, title, without_controls(row.spot.title), self.font(bold=True), ink, right=place.is_rtl)

    def _inner_px(self, width: int) -> int:
        return min(width - _LEAD - _TRAIL, _COLUMN_PX) - 2 * _PADDING

    def _words(self, row: Statement, width: int) -> SetText:
        return self.statement(row.cue, row.content, width, max_lines=_LINES)


class DossierView(SubjectView):
    """Shows a dossier.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._dossier: Dossier | None = None
        self._model, self._view = DossierModel(self), RowView(self)
        self._view.setModel(self._model)
        self.paint_rows(self._view, DossierDelegate(theme, measures, self._view))
        self.body.addWidget(self._view)
        self._choice.currentIndexChanged.connect(self._show_statements)
        self._other.clicked.connect(self._ask_page)
        self._export.clicked.connect(self._ask_export)
        self._view.row_chosen.connect(self._go)
        self.retranslate()

    def forget(self) -> None:
        """Show no dossier, and of the next one all statements."""
        self._dossier = None
        self._model.reset([])
        self._choice.setCurrentIndex(0)

    def show_dossier(self, who: ReferentId, dossier: Dossier | None, *, missing: int = 0) -> None:
        """Show a dossier that was asked for.

        Args:
            who: Whose it is; one that is not wanted any more is passed over.
            dossier: What they are credited with; None for nothing.
            missing: In how many articles nobody was looked for yet.
        """
        if who == self._who:
            self._dossier, self._missing = dossier, missing
            self.retranslate()
            self._show_statements()

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        dossier = self._dossier
        self.set_title(dossier.referent.name if dossier is not None else "", self._counts())
        self._offer_choices()
        self._other.setText(self.tr("Mentions"))
        self._other.setVisible(dossier is not None and dossier.referent.mentions > 0)
        self.name_controls(is_known=dossier is not None)
        self._view.setAccessibleName(self.tr("Statements"))
        self._view.set_placeholder(self.tr("No article that was looked through credits this source with anything."))
        self._view.refresh()

    def _counts(self) -> str:
        dossier = self._dossier
        if dossier is None:
            return ""
        words = self.tr("%Ln statement(s)", "", dossier.referent.statements)
        shown = len(dossier.statements)
        if shown < dossier.referent.statements:
            words += " · " + self.tr("the newest %Ln shown", "", shown)
        first, last = date_words(dossier.first_seen), date_words(dossier.last_seen)
        if not first or first == last:
            return f"{words} · {first}" if first else words
        return f"{words} · " + self.tr("{first} to {last}").format(first=isolate(first), last=isolate(last))

    def _offer_choices(self) -> None:
        """Offer the kinds of statements that there are, and keep what was chosen."""
        statements = self._dossier.statements if self._dossier is not None else ()
        kept = self._choice.currentData()
        offered: list[tuple[str, AttributionKind | CueClass | None]] = [(self.tr("All statements"), None)]
        kinds = [each.kind for each in statements]
        offered += [
            (f"{attribution_kind(kind)} ({number(kinds.count(kind))})", kind)
            for kind in AttributionKind
            if kind in kinds
        ]
        counts = cue_counts(statements)
        offered += [(f"{cue_class(each)} ({number(count)})", each) for each, count in counts.items() if cue_class(each)]
        self._choice.blockSignals(True)  # the same choice in other words
        self._choice.clear()
        for words, meant in offered:
            self._choice.addItem(words, meant)
        self._choice.setCurrentIndex(next((place for place, (_, meant) in enumerate(offered) if meant == kept), 0))
        self._choice.blockSignals(False)
        self._choice.setAccessibleName(self.tr("Which statements are shown"))

    def _chosen(self) -> Dossier | None:
        meant = self._choice.currentData()
        if self._dossier is None or meant is None:
            return self._dossier
        is_kind = isinstance(meant, AttributionKind)
        choice = Choice(kinds=frozenset([meant])) if is_kind else Choice(cue_classes=frozenset([meant]))
        return chosen(self._dossier, choice)

    def _show_statements(self) -> None:
        dossier = self._chosen()
        if dossier is None:
            self._model.reset([])
        else:
            self._model.show(dossier)

    def _ask_page(self) -> None:
        if self._dossier is not None:
            self.page_requested.emit(self._dossier.referent.id)

    def _ask_export(self) -> None:
        dossier = self._chosen()
        if dossier is not None:
            self.export_requested.emit(dossier)

    def _go(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        if isinstance(row, Statement):
            self.passage_requested.emit(row.spot.article_id, row.spot.span, "")
