"""Parts of the page that are loaded when something is selected, written or printed; the first paint waits for none."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.page.scene import Scene
from ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from ui.page.editor import NoteEditor
    from ui.page.printing import PrintChoices
    from ui.page.selectionbar import SelectionBar


def note_editor(parent: QWidget) -> "NoteEditor":
    """See `ui.page.editor`."""
    from ui.page.editor import NoteEditor

    return NoteEditor(parent)


def selection_bar(theme: Theme, parent: QWidget) -> "SelectionBar":
    """See `ui.page.selectionbar`."""
    from ui.page.selectionbar import SelectionBar

    return SelectionBar(theme, parent)


def print_scene(device: "QPagedPaintDevice", scene: Scene, choices: "PrintChoices") -> int:
    """See `ui.page.printing`."""
    from ui.page import printing

    return printing.print_scene(device, scene, choices)
