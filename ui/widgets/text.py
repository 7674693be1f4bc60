"""Setting short texts in lists: a few lines, fixed distance of baselines, an ellipsis where they do not fit.

Article content is drawn as plain text only; nothing here reads markup.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from reader.arabic.letters import has_rtl_letter
from reader.article import Direction
from reader.spans import Span
from ui.page.display import OrderedText
from ui.page.lines import intervals

_MARK_ABOVE, _MARK_BELOW = 0.86, 0.42
"""How far a mark reaches over and under the baseline, in ems."""
_ELLIPSIS = "…"
_JOINER = "\u200d"  # by which Qt lets the letter before an ellipsis keep its form


@dataclass(frozen=True, slots=True)
class Accent:
    """A stretch of a text that looks different.

    Attributes:
        span: Which, in code points.
        colour: Of its letters; None keeps the text's.
        background: Behind its letters; None for none. Painted, not set: a format would part letters that join.
        font: Of its letters; None keeps the text's.
    """

    span: Span
    colour: QColor | None = None
    background: QColor | None = None
    font: QFont | None = None


@dataclass(frozen=True, slots=True)
class SetText:
    """A text that has been laid out.

    Attributes:
        layout: Its lines.
        height: Of all lines together, in pixels.
        marks: Stretches with a colour behind them: Qt's positions of their begin and end, and the colour.
    """

    layout: QTextLayout
    height: float
    marks: tuple[tuple[int, int, QColor], ...] = ()

    def draw(self, painter: QPainter, left: float, top: float, colour: QColor) -> None:
        """Paint it with its upper left corner at a place."""
        for start, end, behind in self.marks:
            self._mark(painter, QPointF(left, top), start, end, behind)
        painter.setPen(colour)
        self.layout.draw(painter, QPointF(left, top))

    def _mark(self, painter: QPainter, corner: QPointF, start: int, end: int, behind: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(behind)
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            # From the height of the letters, not of the line: fonts for Arabic leave much air over and under it.
            size = self.layout.font().pixelSize()
            baseline = line.y() + line.ascent()
            for left, right in intervals(line, start, end):
                box = QRectF(
                    left - 1, baseline - size * _MARK_ABOVE, right - left + 2, size * (_MARK_ABOVE + _MARK_BELOW)
                )
                painter.drawRoundedRect(box.translated(corner), 3, 3)


def direction_of(text: str) -> Qt.LayoutDirection:
    """Right to left as soon as a text holds an Arabic or Hebrew letter; never Qt's guess by the first letter."""
    return Qt.LayoutDirection.RightToLeft if has_rtl_letter(text) else Qt.LayoutDirection.LeftToRight


def set_text(  # noqa: PLR0913 (all of them say how a text looks)
    text: str,
    font: QFont,
    width: float,
    *,
    pitch: float,
    max_lines: int = 0,
    accents: Sequence[Accent] = (),
    direction: Qt.LayoutDirection | None = None,
) -> SetText:
    """Lay a text out.

    Args:
        text: One paragraph, or several with line ends.
        font: Of the letters.
        width: Of the lines, in pixels.
        pitch: Distance of baselines in ems of the font.
        max_lines: The last of them ends in an ellipsis where there is more; 0 for no limit.
        accents: Stretches that look different.
        direction: That of the interface for its own sentences, whatever names they hold; None for that of the letters.
    """
    side = direction if direction is not None else direction_of(text)
    ordered, option = _ordered(text, side), _option(side)
    formats = _formats(ordered, accents)
    layout = _layout(ordered.text, font, width, pitch, formats, option)
    if max_lines and layout.lineCount() > max_lines:
        start = ordered.to_shown(layout.lineAt(max_lines - 1).textStart())
        rest = ordered.text[start:].replace("\n", " ")
        shown = elided(rest, font, width - font.pixelSize() / 2)
        layout = _layout(ordered.text[:start] + shown, font, width, pitch, formats, option, max_lines=max_lines)
    marks = tuple(
        (ordered.to_qt(accent.span.start), ordered.end_to_qt(accent.span.end), accent.background)
        for accent in accents
        if accent.background is not None
    )
    return SetText(layout, layout.lineCount() * font.pixelSize() * pitch, marks)


def draw_line(  # noqa: PLR0913 (all of them say how one line looks)
    painter: QPainter, rect: QRectF, text: str, font: QFont, colour: QColor, *, right: bool, worded: bool = False
) -> None:
    """Paint one line, shortened to fit.

    Args:
        painter: Where.
        rect: Into which it is centred vertically.
        text: Plain text.
        font: Of the letters.
        colour: Of the letters.
        right: Whether the line stands at the right edge of the rectangle.
        worded: Whether the line is a sentence of the interface, which runs as the interface does whatever names it
            holds; a name or a title runs as its own letters do.
    """
    option, direction = QTextOption(), painter.layoutDirection() if worded else direction_of(text)
    option.setTextDirection(direction)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.setFont(font)
    painter.setPen(colour)
    words = _ordered(text.replace("\n", " "), direction).text
    painter.drawText(rect, elided(words, font, rect.width()), option)


def elided(text: str, font: QFont, width: float) -> str:
    """A line's words as far as they fit, and an ellipsis where there are more.

    No word is cut but one that would leave less than half of the line: a cut Arabic word looks like another one.
    """
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    if shown == text or not shown.endswith(_ELLIPSIS):
        return shown
    kept = shown.removesuffix(_ELLIPSIS).rstrip(_JOINER)
    is_cut = not text[len(kept) : len(kept) + 1].isspace()
    blank = kept.rfind(" ")
    return (kept[:blank] if is_cut and 2 * blank >= len(kept) else kept).rstrip() + _ELLIPSIS


def sized(font: QFont, size_px: int, *, bold: bool = False) -> QFont:
    """The same typeface in another size or weight."""
    changed = QFont(font)
    changed.setPixelSize(size_px)
    changed.setBold(bold)
    return changed


def _ordered(text: str, direction: Qt.LayoutDirection) -> OrderedText:
    """The text with its dates in order, as on the page."""
    is_rtl = direction is Qt.LayoutDirection.RightToLeft
    return OrderedText(text, Direction.RTL if is_rtl else Direction.LTR)


def _option(direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    right = direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return option


def _layout(  # noqa: PLR0913 (all of them say how a text looks)
    text: str,
    font: QFont,
    width: float,
    pitch: float,
    formats: list[QTextLayout.FormatRange],
    option: QTextOption,
    *,
    max_lines: int = 0,
) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.setFormats(formats)
    distance = font.pixelSize() * pitch
    layout.beginLayout()
    while not (max_lines and layout.lineCount() == max_lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, (layout.lineCount() - 1) * distance + (distance - line.height()) / 2))
    layout.endLayout()
    return layout


def _formats(text: OrderedText, accents: Sequence[Accent]) -> list[QTextLayout.FormatRange]:
    if not accents:
        return []
    # 120 kB of names, for words that stand out.
    from PySide6.QtGui import QTextCharFormat

    ranges = []
    for accent in accents:
        if accent.colour is None and accent.font is None:
            continue  # also a format that changes nothing parts letters
        shown = QTextCharFormat()
        if accent.colour is not None:
            shown.setForeground(accent.colour)
        if accent.font is not None:
            shown.setFont(accent.font)
        found = QTextLayout.FormatRange()
        found.start = text.to_qt(accent.span.start)
        found.length = text.end_to_qt(accent.span.end) - found.start
        found.format = shown
        ranges.append(found)
    return ranges
