"""A pattern with fields in braces: typed, with what can be inserted, and what comes of it on an example."""

from abc import abstractmethod
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from reader.errors import ReaderError
from ui.errors import explain


class PatternField(QWidget):
    """Asks for a pattern; a subclass says what comes of it.

    Args:
        pattern: What stands there first.
        name: What a screen reader calls it.
        fields: What can stand in it, in the words of the interface.
        parent: Owns the field.
    """

    changed = Signal()

    def __init__(self, pattern: str, name: str, fields: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLineEdit(pattern, self)
        self.line.setAccessibleName(name)
        self._menu = QMenu(self)
        for field, words in fields.items():
            self._menu.addAction(f"{words}\t{{{field}}}").setData(f"{{{field}}}")
        self._menu.triggered.connect(self._insert)
        insert = QPushButton(self.tr("Insert"), self)
        insert.setAutoDefault(False)
        insert.setMenu(self._menu)
        insert.setFixedHeight(self.line.sizeHint().height())
        self.sample = QLabel(self)
        self.sample.setTextFormat(Qt.TextFormat.PlainText)
        self.sample.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(insert)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.sample)
        self.line.textChanged.connect(self._follow)

    @abstractmethod
    def example(self) -> str:
        """What comes of the pattern; empty where there is no example.

        Raises:
            ReaderError: The pattern is wrong.
        """

    def tell(self) -> bool:
        """Show what comes of the pattern, or what is wrong with it; returns whether nothing is."""
        try:
            words, role = self.example(), "dim"
        except ReaderError as error:
            said = explain(error)
            words, role = f"{said.what} {said.remedy}", "error"
        self.sample.setText(words)
        self.sample.setVisible(bool(words))
        if self.sample.property("role") != role:
            self.sample.setProperty("role", role)
            self.sample.style().polish(self.sample)
        return role == "dim"

    def _insert(self, action: QAction) -> None:
        self.line.insert(action.data())
        self.line.setFocus()

    def _follow(self) -> None:
        self.tell()
        self.changed.emit()
