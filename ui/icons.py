"""Icons: our own line drawings in `resources/icons`, in a colour of the theme.

What is loaded are pictures of the drawings, made by `packaging/draw_icons.py`.
"""

from importlib.resources import files

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

_RATIOS = {1: "", 2: "@2x", 3: "@3x"}
"""What stands in the names of pictures for denser screens."""
_WINDOW_PX = (16, 32, 64, 128)


def window_icon() -> QIcon:
    """The program's own icon."""
    drawn = QIcon()
    for size in _WINDOW_PX:
        drawn.addPixmap(_picture(f"hashiya-{size}"))
    return drawn


def icon(name: str, colour: QColor) -> QIcon:
    """A drawing as an icon that stays sharp on dense screens.

    Args:
        name: The drawing's name without `.svg`.
        colour: Of its lines.
    """
    drawn = QIcon()
    for mark in _RATIOS.values():
        pixmap = _picture(f"{name}{mark}")
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), colour)
        painter.end()
        drawn.addPixmap(pixmap)
    return drawn


def _picture(name: str) -> QPixmap:
    return QPixmap(str(files("resources").joinpath("icons", f"{name}.png")))


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
