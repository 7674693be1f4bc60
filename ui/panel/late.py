"""Parts of the panel that are loaded when something is written, or another tab is shown. See CONTRIBUTING, «What is loaded when»."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.annotations import Label
from ui.style import Measures
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panel.noteeditor import NoteEditor
    from ui.panel.notefield import NoteField
    from ui.panel.sourcespane import SourcesPane


def note_editor(
    theme: Theme, measures: Measures, labels: Sequence[Label], preview: QAction, parent: QWidget
) -> "NoteEditor":
    """See `ui.panel.noteeditor`."""
    from ui.panel.noteeditor import NoteEditor

    return NoteEditor(theme, measures, labels, preview, parent)


def as_note_editor(widget: QWidget) -> "NoteEditor | None":
    """A widget that Qt hands out, if it is the editor of a note."""
    from ui.panel.noteeditor import NoteEditor

    return widget if isinstance(widget, NoteEditor) else None


def note_field(measures: Measures, parent: QWidget) -> "NoteField":
    """See `ui.panel.notefield`."""
    from ui.panel.notefield import NoteField

    return NoteField(measures, parent)


def sources_pane(theme: Theme, measures: Measures, parent: QWidget) -> "SourcesPane":
    """See `ui.panel.sourcespane`."""
    from ui.panel.sourcespane import SourcesPane

    return SourcesPane(theme, measures, parent)
