"""The pages of a printer or a PDF, begun one after another, each with its number at the foot.

Layouts count in pixels of 1/96 inch; the painter scales them to the device.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter

from ui.numbers import number

DOTS_PER_INCH = 96
_FOOT = 40
_FOOT_PX = 10


class Leaves:
    """Pages to be painted on.

    Attributes:
        painter: On the page that was begun last.
        width: Of a page.
        height: Of a page, without its foot.
        count: How many pages were begun.
    """

    def __init__(self, device: QPagedPaintDevice, ink: QColor) -> None:
        """Measure the pages; nothing is painted yet.

        Args:
            device: A printer or a PDF writer, with its page set.
            ink: Of the numbers.
        """
        self._device, self._ink = device, ink
        self._scale = device.logicalDpiX() / DOTS_PER_INCH
        self.width, self.height = round(device.width() / self._scale), round(device.height() / self._scale) - _FOOT
        self.count = 0
        self.painter = QPainter()

    def open(self) -> bool:
        """Begin to paint; whether the device lets itself be painted on. A device must not go before `close`."""
        if not self.painter.begin(self._device):
            return False
        self.painter.scale(self._scale, self._scale)
        return True

    def begin(self) -> None:
        """Go on to the next page."""
        if self.count:
            self._device.newPage()
        self.count += 1
        font = QFont()
        font.setPixelSize(_FOOT_PX)
        self.painter.setFont(font)
        self.painter.setPen(self._ink)
        foot = QRectF(0, self.height + _FOOT / 2, self.width, _FOOT / 2)
        self.painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, number(self.count))

    def close(self) -> None:
        """Paint no more; what was painted is handed to the device."""
        if self.painter.isActive():
            self.painter.end()
