"""What a search in the library found, beside the page: the hits, how they are ordered, and more of them on the way down."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.store.hits import SearchHit
from ui.library.delegates import ResultDelegate
from ui.models.results import ResultModel
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
        self._has_more = self._is_ranked = False
        self._total: int | None = None
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

    def show_hits(
        self, hits: Sequence[SearchHit], *, has_more: bool, is_ranked: bool, total: int | None = None
    ) -> None:
        """List what another search found.

        Args:
            hits: The first ones.
            has_more: Whether others follow; `more_requested` asks for them.
            is_ranked: Whether the best come first; otherwise the newest do.
            total: How many articles there are; None where that is not known.
        """
        self._has_more, self._is_ranked, self._total = has_more, is_ranked, total
        self._model.show(hits)
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
        count = len(self._model.hits) if self._total is None else self._total
        is_all = not self._has_more or self._total is not None
        words = self.tr("%Ln hit(s)", "", count) if is_all else self.tr("More than %Ln hit(s)", "", count)
        self._heading.setText(words)
        self._order.setText(
            self.tr("The best first") if self._is_ranked else self.tr("The newest first; Enter: the best")
        )
        self._order.setVisible(bool(self._model.rows))
        self._view.setAccessibleName(self.tr("What the search found"))
        self._view.set_placeholder(self.tr("Nothing was found."))
        self._view.refresh()

    def _look_ahead(self) -> None:
        bar = self._view.verticalScrollBar()
        if self._has_more and bar.value() > bar.maximum() - _NEAR_END_PX:
            self._has_more = False  # until they are there
            self.more_requested.emit()

    def _choose(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        if isinstance(row, SearchHit):
            self.hit_chosen.emit(row)
