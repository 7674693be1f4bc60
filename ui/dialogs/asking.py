"""A box that asks for one line of text."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QWidget


def ask_line(parent: QWidget, title: str, words: str, done: Callable[[str], None]) -> QInputDialog:
    """Ask for a line of text.

    Args:
        parent: The box stands over it.
        title: Of the box.
        words: What is asked for.
        done: Called with what was typed, if it is anything.
    """
    box = QInputDialog(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setLabelText(words)
    box.resize(420, box.sizeHint().height())

    def answer(typed: str) -> None:
        if line := " ".join(typed.split()):
            done(line)

    box.textValueSelected.connect(answer)
    box.open()
    return box
