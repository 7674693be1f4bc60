"""How all charts look: colours, type and direction."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont

from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """What a chart is painted with.

    Attributes:
        theme: Its colours.
        font: Of its words.
        small: Of its numbers and second lines.
        is_rtl: Whether what comes first stands at the right.
    """

    theme: Theme
    font: QFont
    small: QFont
    is_rtl: bool

    def colour(self, role: str) -> QColor:
        """A colour of the theme."""
        return self.theme.colour(role)

    def across(self, area: QRectF, start: float, width: float) -> QRectF:
        """A part of an area that begins so far from the leading edge.

        Args:
            area: The area.
            start: From its leading edge, in pixels.
            width: Of the part.
        """
        left = area.right() - start - width if self.is_rtl else area.left() + start
        return QRectF(left, area.top(), width, area.height())

    @property
    def leading(self) -> Qt.AlignmentFlag:
        """Where lines of words begin."""
        side = Qt.AlignmentFlag.AlignRight if self.is_rtl else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute
