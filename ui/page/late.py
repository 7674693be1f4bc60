"""Parts of the page that are loaded when something is selected, written, printed or focused on, or letters are rare.

The first paint waits for none of them.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QColor, QFont, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from reader.article import Direction
from reader.spans import Span
from ui.page.flow import Flow, Placed
from ui.page.margin import PlacedNote
from ui.page.scene import Scene
from ui.page.style import Focus
from ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QPlainTextEdit

    from ui.page.corrector import TextCorrector
    from ui.page.editor import NoteEditor
    from ui.page.faces import FaceAsker
    from ui.page.handles import End, Handles
    from ui.page.lens import LensPainter
    from ui.page.mirror import TextMirror
    from ui.page.notepreview import NotePreview
    from ui.page.notetext import SetNote
    from ui.page.passages import LensLayer, LensPassage
    from ui.page.printing import PrintChoices, Printing
    from ui.page.selectionbar import SelectionBar


def face_asker(parent: QWidget) -> "FaceAsker":
    """See `ui.page.faces`."""
    from ui.page.faces import FaceAsker

    return FaceAsker(parent)


def text_mirror(parent: QWidget) -> "TextMirror":
    """See `ui.page.mirror`."""
    from ui.page.mirror import TextMirror

    return TextMirror(parent)


def lens_layer(passages: "Sequence[LensPassage]") -> "LensLayer":
    """See `ui.page.passages`."""
    from ui.page.passages import LensLayer

    return LensLayer(passages)


def lens_painter(painter: QPainter, scene: Scene, layer: "LensLayer", top: int) -> "LensPainter":
    """See `ui.page.lens`."""
    from ui.page.lens import LensPainter

    return LensPainter(painter, scene, layer, top=top)


def handles_of(flow: Flow, span: Span, paragraphs: range) -> "Handles":
    """See `ui.page.handles`."""
    from ui.page import handles

    return handles.handles_of(flow, span, paragraphs)


def paint_frame(painter: QPainter, placed: Sequence[Placed], span: Span, colour: QColor) -> None:
    """See `ui.page.handles`."""
    from ui.page import handles

    handles.paint_frame(painter, placed, span, colour)


def resized(flow: Flow, span: Span, end: "End", offset: int) -> Span:
    """See `ui.page.handles`."""
    from ui.page import handles

    return handles.resized(flow, span, end, offset)


def note_editor(parent: QWidget) -> "NoteEditor":
    """See `ui.page.editor`."""
    from ui.page.editor import NoteEditor

    return NoteEditor(parent)


def text_corrector(theme: Theme, parent: QWidget) -> "TextCorrector":
    """See `ui.page.corrector`."""
    from ui.page.corrector import TextCorrector

    return TextCorrector(theme, parent)


def note_preview(field: "QPlainTextEdit", action: QAction, theme: Theme, parent: QWidget) -> "NotePreview":
    """See `ui.page.notepreview`."""
    from ui.page.notepreview import NotePreview

    return NotePreview(field, action, theme, parent)


def selection_bar(theme: Theme, parent: QWidget) -> "SelectionBar":
    """See `ui.page.selectionbar`."""
    from ui.page.selectionbar import SelectionBar

    return SelectionBar(theme, parent)


def printing(device: "QPagedPaintDevice", scene: Scene, choices: "PrintChoices") -> "Printing":
    """See `ui.page.printing`."""
    from ui.page.printing import Printing

    return Printing(device, scene, choices)


def focused_span(flow: Flow, offset: int, focus: Focus) -> Span:
    """See `ui.page.focus`."""
    from ui.page import focus as focusing

    return focusing.focused_span(flow, offset, focus)


def neighbour(flow: Flow, span: Span, *, following: bool) -> int | None:
    """See `ui.page.focus`."""
    from ui.page import focus

    return focus.neighbour(flow, span, following=following)


def reading_y(value: int, maximum: int, head: int, height: int) -> int:
    """See `ui.page.focus`."""
    from ui.page import focus

    return focus.reading_y(value, maximum, head, height)


def clear_region(scene: Scene, placed: Sequence[Placed], notes: Sequence[PlacedNote], top: int) -> QRegion:
    """See `ui.page.focus`."""
    from ui.page import focus

    return focus.clear_region(scene, placed, notes, top)


def set_note(  # noqa: PLR0913 (as there)
    note: str, font: QFont, width: float, *, pitch: float, direction: Direction, theme: Theme, longest: int
) -> "SetNote":
    """See `ui.page.notetext`."""
    from ui.page import notetext

    return notetext.set_note(note, font, width, pitch=pitch, direction=direction, theme=theme, longest=longest)
