"""The tab of sources, before and after it is first shown: what stands in it is made then."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.sources.model import Attribution, Source
from ui.panel.late import sources_pane
from ui.panel.parts import SourcesPart
from ui.style import Measures
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panel.sourcespane import SourcesPane


class SourcesTab(SourcesPart):
    """Knows what the tab is to show, and hands on what the user does in it.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the tab.
    """

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._measures = theme, measures
        self._found: tuple[Sequence[Source], Sequence[Attribution], str] = ((), (), "")
        self._is_looking = False
        self._lens: QAction | None = None
        self._doubtful: QAction | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def pane(self) -> "SourcesPane":
        """What stands in the tab."""
        pane = sources_pane(self._theme, self._measures, self)
        self.hand_on(pane)
        if self._lens is not None:
            pane.offer_lens(self._lens)
        if self._doubtful is not None:
            pane.offer_doubtful(self._doubtful)
        pane.set_sources(*self._found)
        pane.set_looking(self._is_looking)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(pane)
        return pane

    def offer_lens(self, action: QAction) -> None:
        """Put a button for the lens beside the shares, whose colours it brings to the page."""
        self._lens = action
        if self._is_made:
            self.pane.offer_lens(action)

    def offer_doubtful(self, action: QAction) -> None:
        """Put a button for showing doubtful findings beside the filter."""
        self._doubtful = action
        if self._is_made:
            self.pane.offer_doubtful(action)

    def set_sources(self, sources: Sequence[Source], attributions: Sequence[Attribution], text: str) -> None:
        """Show the sources of an article."""
        self._found = (sources, attributions, text)
        if self._is_made:
            self.pane.set_sources(sources, attributions, text)

    def show_reasons(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        """Say why somebody is credited with the statement of a row, or say it no longer."""
        self.pane.show_reasons(row)

    def set_looking(self, is_looking: bool) -> None:
        """Say, while the list is empty, whether sources are still being looked for."""
        self._is_looking = is_looking
        if self._is_made:
            self.pane.set_looking(is_looking)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        if self._is_made:
            self.pane.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Be filled when it is first shown."""
        self.pane.show()
        super().showEvent(event)

    @property
    def _is_made(self) -> bool:
        return "pane" in vars(self)
