"""Filling a part of a picture with one colour."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter


def fill_rect(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """Fill a rectangle with a colour.

    `QPainter.fillRect` could be given one of Qt's ready-made gradients instead, for whose 180 names PySide6 takes a tenth of
    a megabyte with its first call.
    """
    painter.setBackground(colour)
    painter.eraseRect(rect)
