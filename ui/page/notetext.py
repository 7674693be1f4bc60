"""Setting notes in lines: their Markdown as words that stand out, drawn by ourselves so that nothing is ever loaded."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reader.arabic.direction import paragraph_direction
from reader.arabic.letters import has_rtl_letter
from reader.article import Direction
from reader.notemarkup import Mark, NoteBlock, NoteParagraph, Stretch, read_note
from ui.page.display import DisplayOptions, DisplayText
from ui.theme import Theme

ELLIPSIS = "…"
_RULE = "٭ ٭ ٭"
_STEP = 1.1
"""Ems by which lists and quotations stand further in."""


@dataclass(frozen=True, slots=True)
class SetNote:
    """A note that has been laid out.

    Attributes:
        layouts: Its lines; their places are relative to its upper left corner.
        rise: From the top of a line to its baseline, in pixels.
        height: Of all lines together, in pixels.
        links: Layout, first and last place in it (in Qt's units, half open), and address of every link.
    """

    layouts: tuple[QTextLayout, ...]
    rise: float
    height: float
    links: tuple[tuple[QTextLayout, int, int, str], ...]

    def draw(self, painter: QPainter, left: float, top: float, colour: QColor) -> None:
        """Paint it with its upper left corner at a place."""
        painter.setPen(colour)
        for layout in self.layouts:
            layout.draw(painter, QPointF(left, top))

    def link_at(self, x: float, y: float) -> str:
        """The address of the link at a point, measured from the upper left corner; empty for none."""
        point = QPointF(x, y)
        for layout, start, end, address in self.links:
            if any(run.boundingRect().contains(point) for run in layout.glyphRuns(start, end - start)):
                return address
        return ""


def set_note(  # noqa: PLR0913 (all of them say how one note looks)
    note: str,
    font: QFont,
    width: float,
    *,
    pitch: float,
    direction: Direction,
    theme: Theme,
    longest: int = 0,
    presentation_forms: bool = False,
) -> SetNote:
    """Lay a note out.

    Args:
        note: Markdown.
        font: Of its words.
        width: Of its lines, in pixels.
        pitch: Distance of baselines, in pixels.
        direction: Of lines without a letter that tells.
        theme: Colours of links and code.
        longest: So many lines are shown at most, and then an ellipsis; 0 for no limit.
        presentation_forms: See `DisplayOptions`.
    """
    metrics = QFontMetricsF(font)
    look = _Look(
        font,
        width,
        pitch,
        round((pitch - metrics.height()) / 2 + metrics.ascent()),
        paragraph_direction(note, direction),
        theme,
        longest,
        DisplayOptions(presentation_forms=presentation_forms),
    )
    setter = _Setter(look)
    paragraphs = read_note(note) if note else ()
    for number, paragraph in enumerate(paragraphs):
        is_whole = setter.put(paragraph)
        if not is_whole or (setter.is_full and number < len(paragraphs) - 1):
            setter.put_ellipsis()
            break
    return SetNote(tuple(setter.layouts), look.rise, setter.count * pitch, tuple(setter.links))


@dataclass(frozen=True, slots=True)
class _Look:
    """How a note is set; see `set_note`."""

    font: QFont
    width: float
    pitch: float
    rise: float
    direction: Direction
    theme: Theme
    longest: int
    display: DisplayOptions


class _Setter:
    """Sets paragraph after paragraph of one note."""

    def __init__(self, look: _Look) -> None:
        self._look = look
        self.layouts: list[QTextLayout] = []
        self.links: list[tuple[QTextLayout, int, int, str]] = []
        self.count = 0

    @property
    def is_full(self) -> bool:
        """Whether no line more is to be shown."""
        return bool(self._look.longest) and self.count >= self._look.longest

    def put(self, paragraph: NoteParagraph) -> bool:
        """Set a paragraph; returns whether all of it is shown."""
        words = _RULE if paragraph.block is NoteBlock.RULE else paragraph.text
        direction = paragraph_direction(words, self._look.direction)
        text = DisplayText(words, self._look.display, direction)
        most = self._look.longest - self.count if self._look.longest else 0
        if paragraph.bullet:
            self._set(paragraph.bullet, direction, paragraph.depth - 1, most=1)
        formats = _formats(paragraph, text, self._look)
        layout = self._set(text.text, direction, paragraph.depth, most=most, formats=formats)
        for stretch in paragraph.stretches:
            if stretch.address:
                start, end = text.to_qt(stretch.span.start), text.end_to_qt(stretch.span.end)
                self.links.append((layout, start, end, stretch.address))
        self.count += layout.lineCount()
        last = layout.lineAt(layout.lineCount() - 1)
        return last.textStart() + last.textLength() >= text.to_qt(text.length)

    def put_ellipsis(self) -> None:
        """Say that there is more."""
        self._set(ELLIPSIS, self._look.direction, 0, most=1)
        self.count += 1

    def _set(
        self,
        text: str,
        direction: Direction,
        depth: int,
        *,
        most: int,
        formats: Sequence[QTextLayout.FormatRange] = (),
    ) -> QTextLayout:
        """Set a text below what is set already, in at most so many lines (0 for no limit)."""
        look, rtl = self._look, direction is Direction.RTL
        indent = round(depth * _STEP * look.font.pixelSize())
        layout = QTextLayout(text or " ", look.font)
        layout.setCacheEnabled(True)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(list(formats))
        layout.beginLayout()
        while not most or layout.lineCount() < most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(look.width - indent)
            baseline = (self.count + layout.lineCount() - 1) * look.pitch + look.rise
            line.setPosition(QPointF(0 if rtl else indent, baseline - line.ascent()))
        layout.endLayout()
        self.layouts.append(layout)
        return layout


def _formats(paragraph: NoteParagraph, text: DisplayText, look: _Look) -> list[QTextLayout.FormatRange]:
    """The looks of what stands out; the whole of a heading does."""
    ranges = []
    if paragraph.block is not NoteBlock.TEXT:
        whole = QTextCharFormat()
        if paragraph.block is NoteBlock.HEADING:
            whole.setFontWeight(QFont.Weight.Bold)
        elif paragraph.block is NoteBlock.CODE:
            whole.setBackground(look.theme.colour("selected"))
        ranges.append(_range(0, text.to_qt(text.length), whole))
    for stretch in paragraph.stretches:
        start, end = text.to_qt(stretch.span.start), text.end_to_qt(stretch.span.end)
        shown = _format(stretch, paragraph.text, look)
        if paragraph.block is NoteBlock.HEADING:
            shown.setFontWeight(QFont.Weight.Bold)
        ranges.append(_range(start, end, shown))
    return ranges


def _format(stretch: Stretch, text: str, look: _Look) -> QTextCharFormat:
    shown = QTextCharFormat()
    if Mark.STRONG in stretch.marks:
        shown.setFontWeight(QFont.Weight.Bold)
    if Mark.EMPHASIS in stretch.marks:
        # Arabic knows no slanted letters: it underlines.
        if has_rtl_letter(stretch.span.of(text)):
            shown.setFontUnderline(True)
        else:
            shown.setFontItalic(True)
    if Mark.STRUCK in stretch.marks:
        shown.setFontStrikeOut(True)
    if Mark.CODE in stretch.marks:
        shown.setBackground(look.theme.colour("selected"))
    if Mark.LINK in stretch.marks:
        shown.setForeground(look.theme.colour("accent"))
        shown.setFontUnderline(True)
    return shown


def _range(start: int, end: int, shown: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, shown
    return found
