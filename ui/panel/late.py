"""Parts of the panel that are loaded when another tab is shown, or reasons are asked for. See CONTRIBUTING, «What is loaded when»."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.entities.model import Evidence
from ui.style import Measures
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panel.notespane import NotesPane
    from ui.panel.sourcespane import SourcesPane


def mention_reason(evidence: Evidence, join: str) -> str:
    """See `ui.panel.reasons`."""
    from ui.panel import reasons

    return reasons.mention_reason(evidence, join)


def notes_pane(theme: Theme, measures: Measures, preview: QAction, parent: QWidget) -> "NotesPane":
    """See `ui.panel.notespane`."""
    from ui.panel.notespane import NotesPane

    return NotesPane(theme, measures, preview, parent)


def sources_pane(theme: Theme, measures: Measures, parent: QWidget) -> "SourcesPane":
    """See `ui.panel.sourcespane`."""
    from ui.panel.sourcespane import SourcesPane

    return SourcesPane(theme, measures, parent)
