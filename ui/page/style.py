"""How the page is set: theme, typeface and measures, and what follows from them. All sizes are pixels."""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontDatabase

from reader.article import BlockKind, Direction
from ui.page.display import DisplayOptions
from ui.theme import Theme

ARABIC_FAMILIES = (
    "Amiri",
    "Scheherazade New",
    "Noto Naskh Arabic",
    "Traditional Arabic",
    "Geeza Pro",
    "Noto Sans Arabic",
    "DejaVu Sans",
)
"""Faces that set running Arabic legibly, best first; the next ones lend what the chosen one lacks."""

VOCALISED_EXTRA = 0.2
"""Ems added to the pitch of a paragraph with vowel marks."""

BAND_ABOVE = 0.98
BAND_BELOW = 0.52
"""Ems from the baseline to the edges of a highlight band."""

_SCALE = {BlockKind.TITLE: 1.3, BlockKind.HEADING: 1.22, BlockKind.FOOTNOTE: 0.82}
_INDENT = {BlockKind.QUOTATION: 1.3, BlockKind.LIST_ITEM: 1.1}
_DEEP_HEADING_SCALE = 1.1


class Focus(StrEnum):
    """What stands out while the rest of the page is veiled."""

    OFF = ""
    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class PageStyle:
    """What a reader chooses about the page.

    Attributes:
        theme: Colours.
        family: Typeface of the text.
        size_px: Size of the text.
        column_px: Preferred width of the column.
        pitch: Distance of baselines in ems.
        spacing: What the space below a paragraph is multiplied with.
        display: Choices of display that leave the text alone.
        focus: What is read stands out from the rest.
    """

    theme: Theme
    family: str = "Amiri"
    size_px: int = 27
    column_px: int = 620
    pitch: float = 1.9
    spacing: float = 1.0
    display: DisplayOptions = field(default_factory=DisplayOptions)
    focus: Focus = Focus.OFF


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How one kind of block is set.

    Attributes:
        font: Its font.
        em: Its size.
        pitch: Distance of its baselines.
        rise: From the top of a line to its baseline.
        space_above: Before its first line.
        space_below: After its last line.
        indent: Kept free at the side where its lines begin (a quotation: at both sides).
    """

    font: QFont
    em: int
    pitch: int
    rise: int
    space_above: int
    space_below: int
    indent: int


def font_of(family: str, size_px: int, *, bold: bool = False, presentation_forms: bool = False) -> QFont:
    """A font that falls back to a legible Arabic face where the family is missing or lacks a letter."""
    font = QFont()
    font.setFamilies([family, *(name for name in ARABIC_FAMILIES if name != family)])
    font.setPixelSize(max(1, size_px))
    font.setBold(bold)
    if presentation_forms:
        font.setFeature(QFont.Tag("locl"), 0)  # it would turn shaped letters into glyphs that no PDF reader knows
    return font


def has_family(family: str) -> bool:
    """Whether the machine has this typeface."""
    return family in QFontDatabase.families()


def has_arabic_family() -> bool:
    """Whether the machine has any typeface for Arabic."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Arabic))


def block_style(style: PageStyle, kind: BlockKind, *, level: int = 0, vocalised: bool = False) -> BlockStyle:
    """The setting of one kind of block."""
    scale = _DEEP_HEADING_SCALE if kind is BlockKind.HEADING and level > 2 else _SCALE.get(kind, 1.0)  # noqa: PLR2004
    em = round(style.size_px * scale)
    heading = kind in {BlockKind.TITLE, BlockKind.HEADING}
    pitch = round(em * (style.pitch + (VOCALISED_EXTRA if vocalised else 0.0)))
    # A band is centred in its line, so that bands of two lines keep the same distance everywhere.
    rise = round((pitch - em * (BAND_ABOVE + BAND_BELOW)) / 2 + em * BAND_ABOVE)
    font = font_of(style.family, em, bold=heading, presentation_forms=style.display.presentation_forms)
    return BlockStyle(
        font=font,
        em=em,
        pitch=pitch,
        rise=rise,
        space_above=round(em * 0.8) if heading else 0,
        space_below=round(em * 0.06) if heading else round(em * 0.42 * style.spacing),
        indent=round(em * _INDENT.get(kind, 0.0)) * max(1, level if kind is BlockKind.LIST_ITEM else 1),
    )


NOTE_WIDTH = 196
WIDEST_NOTE = 276
NOTE_GAP = 52
"""From the column to the notes: leader, bar and the air around them."""

BAR_WIDTH = 3
BAR_TO_NOTE = 12
PADDING = 40
TOP = 36
BOTTOM = 96
MARGIN_FROM = 860
"""The narrowest viewport that has room for notes in the margin; below it they become marks."""

_MIDDLING = 1000
_NARROWEST_COLUMN = 540
_NARROWEST_NOTE = 168


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """Where column and margin stand in a viewport.

    Attributes:
        column_left: Left edge of the column.
        column_width: Its width.
        note_left: Left edge of the notes.
        note_width: Their width; 0 where they become marks.
        bar_left: Left edge of the bar beside a note or of a mark.
        direction: The margin is left of a right-to-left column and right of a left-to-right one.
    """

    column_left: int
    column_width: int
    note_left: int
    note_width: int
    bar_left: int
    direction: Direction

    @property
    def has_margin(self) -> bool:
        """Whether notes stand in the margin."""
        return self.note_width > 0

    def margin_rect(self, height: int) -> QRect:
        """Where notes, leaders and marks are drawn in a viewport of this height."""
        if self.direction is Direction.RTL:
            return QRect(0, 0, self.column_left, height)
        left = self.column_left + self.column_width
        return QRect(left, 0, self.bar_left + self.note_width + NOTE_GAP - left, height)


def page_geometry(width: int, column: int, direction: Direction) -> PageGeometry:
    """Divide a viewport's width between the column and the margin for notes."""
    if width >= MARGIN_FROM:
        spare = width - 2 * PADDING - NOTE_GAP
        # A wide window gives a quarter of what it has beyond a middling one to the notes.
        widest = min(WIDEST_NOTE, max(NOTE_WIDTH, NOTE_WIDTH + (width - _MIDDLING) // 4))
        note = max(_NARROWEST_NOTE, min(widest, spare - column))
        column = max(_NARROWEST_COLUMN, min(column, spare - note))
        whole = column + NOTE_GAP + note
        left = max(0, (width - whole) // 2)
        if direction is Direction.RTL:
            bar = left + note + BAR_TO_NOTE
            return PageGeometry(left + note + NOTE_GAP, column, left, note, bar, direction)
        note_left = left + column + NOTE_GAP
        return PageGeometry(left, column, note_left, note, note_left - BAR_TO_NOTE - BAR_WIDTH, direction)
    column = max(80, min(column, width - 2 * PADDING))
    left = max(0, (width - column) // 2)
    bar = left - 18 if direction is Direction.RTL else left + column + 18 - BAR_WIDTH
    return PageGeometry(left, column, bar, 0, bar, direction)
