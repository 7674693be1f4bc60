"""What Qt itself paints, as the truth that bands and hits are compared with."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QRawFont, QTextCharFormat, QTextLayout

from reader.article import Direction
from ui.page.display import DisplayOptions, DisplayText
from ui.page.layouts import ParagraphLayout, Setting
from ui.page.style import BlockStyle

FAMILIES = ("Amiri", "Noto Naskh Arabic")
SIZE = 27
_SELECTED = QColor(255, 0, 0)


def layout_of(
    text: str,
    family: str,
    *,
    width: int = 560,
    direction: Direction = Direction.RTL,
    options: DisplayOptions | None = None,
    scale: int = 1,
) -> ParagraphLayout:
    """A paragraph at 27 px or a multiple of it, set in the family that is asked for."""
    font = QFont(family)
    font.setPixelSize(SIZE * scale)
    assert QRawFont.fromFont(font).familyName() == family, f"install {family}: the tests name their fonts"
    style = BlockStyle(font, SIZE * scale, pitch=51 * scale, rise=32 * scale, space_above=0, space_below=11, indent=0)
    display = DisplayText(text, options or DisplayOptions(), direction)
    return ParagraphLayout(display, Setting(style, direction, width * scale))


def painted(layout: ParagraphLayout, line: int, start: int, end: int) -> list[tuple[int, int]]:
    """Left and right edges of what Qt paints as selected between two of its positions on one line, in whole pixels."""
    picture = QImage(layout.setting.width + 40, 1, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    selection = QTextLayout.FormatRange()
    selection.start, selection.length = start, end - start
    look = QTextCharFormat()
    look.setBackground(_SELECTED)
    look.setForeground(_SELECTED)
    selection.format = look
    painter = QPainter(picture)
    painter.setPen(QColor("white"))
    # One row of pixels, just inside the upper edge of the line, where no letter of these texts reaches.
    layout.qt.draw(painter, QPointF(20, -layout.qt.lineAt(line).y() - 1), [selection])
    painter.end()
    return _runs(picture)


def _runs(picture: QImage) -> list[tuple[int, int]]:
    greens = bytes(picture.constScanLine(0))[1::4]
    runs: list[tuple[int, int]] = []
    begin: int | None = None
    for x, green in enumerate(greens + b"\xff"):
        if green < 128 and begin is None:
            begin = x
        elif green >= 128 and begin is not None:
            runs.append((begin - 20, x - 20))
            begin = None
    return runs
