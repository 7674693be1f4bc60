"""The view of what was done: every step can be undone from here, with all that came after it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from reader.edits import EditSummary
from ui.models.history import HistoryModel
from ui.numbers import moment_words
from ui.style import Measures
from ui.theme import Theme
from ui.views.view import View
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import draw_line

_TIME_PX = 190


class HistoryDelegate(RowDelegate):
    """Paints a step with its time; what is undone is dim.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: The view.
    """

    def __init__(self, theme: Theme, measures: Measures, parent: RowView) -> None:
        super().__init__(theme, measures, parent)
        self.name: Callable[[EditSummary], str] = str

    def row_height(self, row: EditSummary, width: int) -> int:  # noqa: ARG002 (all alike)
        """One line."""
        return 38

    def paint_row(self, painter: QPainter, row: EditSummary, place: Place) -> None:
        """Paint what was done, and when."""
        if place.is_selected or place.is_hovered:
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(12, 1, 12, 1), self.theme.colour("selected"), edge=edge)
        ink = self.theme.colour("dim" if row.is_undone else "ink")
        words = self.tr("{change} (undone)").format(change=self.name(row)) if row.is_undone else self.name(row)
        draw_line(
            painter, place.inset(24, 0, 24 + _TIME_PX, 0), words, self.font(), ink, right=place.is_rtl, worded=True
        )
        small = self.font(self.measures.small_px + 1)
        time = place.inset(24, 0, 24, 0)
        draw_line(painter, time, moment_words(row.made), small, self.theme.colour("dim"), right=not place.is_rtl)


class HistoryView(View):
    """Lists what was done, the newest first.

    Args:
        name: Says what an edit is called.
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    step_chosen = Signal(object)
    """The `EditSummary` of the step that is to be the last one done; one that is undone is to be done again."""

    def __init__(
        self, name: Callable[[EditSummary], str], theme: Theme, measures: Measures, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, measures, parent)
        self._model = HistoryModel(name, self)
        self._view = RowView(self)
        self._delegate = HistoryDelegate(theme, measures, self._view)
        self._delegate.name = name
        self._view.setModel(self._model)
        self.paint_rows(self._view, self._delegate)
        self._view.setUniformItemSizes(True)
        self.body.addWidget(self._view)
        self._view.row_chosen.connect(self._choose)
        self.retranslate()

    def set_history(self, edits: Sequence[EditSummary]) -> None:
        """Show what was done.

        Args:
            edits: The oldest first; those that are undone last.
        """
        self._model.reset(list(reversed(edits)))

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self.set_title(self.tr("Changes"), self.tr("Choose a step to go back to it, or forward again"))
        self._view.setAccessibleName(self.tr("Changes"))
        self._view.set_placeholder(self.tr("Nothing has been changed yet."))
        self._view.refresh()

    def _choose(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        self.step_chosen.emit(row)
