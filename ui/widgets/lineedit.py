"""A line to type in."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.arabic.letters import has_ltr_letter, has_rtl_letter


class LineEdit(QLineEdit):
    """A line that begins where lines of the interface do, unless its own letters say otherwise.

    Qt takes a text without letters, such as a year, for one that is read from the left.

    Args:
        text: What stands in it first.
        parent: Owns the line.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.textChanged.connect(self._align)
        self._align(text)

    def changeEvent(self, event: QEvent) -> None:
        """Go to the other side with the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align(self.text())

    def _align(self, text: str) -> None:
        has_letters = has_rtl_letter(text) or has_ltr_letter(text)
        begins_right = bool(text) and not has_letters and self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if begins_right else Qt.AlignmentFlag.AlignLeft
        if self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask != side:
            self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
