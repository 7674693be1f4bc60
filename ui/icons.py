"""Icons: our own line drawings in `resources/icons`, in a colour of the theme.

What is loaded are pictures of the drawings, made by `packaging/draw_icons.py`; those for denser screens than there are
would be the larger part of all. Whoever shows an icon makes it anew when its screen has become denser.
"""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication

from ui.brush import fill_rect
from ui.resource import resource

_MARKS = ("", "@2x", "@3x")
"""What stands in the names of pictures for denser and denser screens."""
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
    for ratio in _ratios():
        pixmap = _picture(f"{name}{_MARKS[ratio - 1]}")
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        fill_rect(painter, pixmap.rect(), colour)
        painter.end()
        drawn.addPixmap(pixmap)
    return drawn


def _ratios() -> Sequence[int]:
    """The densities of pictures that the densest screen needs, and all below it, for the others."""
    application = QApplication.instance()
    densest = application.devicePixelRatio() if isinstance(application, QApplication) else 1.0
    return range(1, min(ceil(densest), len(_MARKS)) + 1)


def _picture(name: str) -> QPixmap:
    picture = QPixmap()
    # From bytes: of pictures that it reads from files itself Qt keeps a second copy.
    picture.loadFromData(resource("icons", f"{name}.png").read_bytes(), "PNG")
    return picture


def swatch(colour: QColor, edge: QColor, *, size_px: int = 18) -> QIcon:
    """A small rounded square in a label's colour, with its strong colour as the edge and some air around it."""
    drawn = QIcon()
    for ratio in _ratios():
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
