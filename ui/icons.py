"""Icons: our own line drawings in `resources/icons`, in a colour of the theme."""

from importlib.resources import files

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

_DRAWN_AT = 24
_RATIOS = (1, 2, 3)


def window_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(files("resources").joinpath("icons", "hashiya.svg")))


def icon(name: str, colour: QColor, *, size_px: int = 18) -> QIcon:
    """A drawing as an icon that stays sharp on dense screens.

    Args:
        name: The file's name without `.svg`.
        colour: Of its lines.
        size_px: Its width and height.
    """
    drawing = files("resources").joinpath("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", colour.name())
    drawn = QIcon()
    for ratio in _RATIOS:
        pixels = size_px * ratio
        sized = drawing.replace(f'width="{_DRAWN_AT}" height="{_DRAWN_AT}"', f'width="{pixels}" height="{pixels}"', 1)
        pixmap = QPixmap()
        # Not told what it is, Qt asks the readers of all kinds of pictures, and loads them for that.
        pixmap.loadFromData(sized.encode(), "svg")
        pixmap.setDevicePixelRatio(ratio)
        drawn.addPixmap(pixmap)
    return drawn


def swatch(colour: QColor, edge: QColor, *, size_px: int = 18) -> QIcon:
    """A small rounded square in a label's colour, with its strong colour as the edge and some air around it."""
    drawn = QIcon()
    for ratio in _RATIOS:
        pixmap = QPixmap(size_px * ratio, size_px * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(2.5, 2.5, size_px - 5, size_px - 5), 3, 3)
        painter.end()
        drawn.addPixmap(pixmap)
    return drawn
