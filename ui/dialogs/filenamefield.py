"""A pattern of file names: typed, with what can be inserted, and what the first file is then called."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from reader.errors import FileNameError
from reader.export.names import FIELDS, file_name
from reader.store.articles import ArticleSummary
from ui.errors import explain

STANDARD = "{title}"


class FileNameField(QWidget):
    """Asks for a pattern.

    Args:
        pattern: What stands there first.
        parent: Owns the field.
    """

    changed = Signal()

    def __init__(self, pattern: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._example: ArticleSummary | None = None
        self._suffix = ""
        self.line = QLineEdit(pattern, self)
        self.line.setAccessibleName(self.tr("File names"))
        self._menu = QMenu(self)
        for field, words in self._words().items():
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

    @property
    def pattern(self) -> str:
        """What is typed, or else the usual pattern."""
        return self.line.text().strip() or STANDARD

    def set_example(self, summary: ArticleSummary | None, suffix: str) -> None:
        """Show what the file of an article would be called.

        Args:
            summary: The article; None for none.
            suffix: The ending of the files.
        """
        self._example, self._suffix = summary, suffix
        self._tell()

    def name_of(self, summary: ArticleSummary) -> str:
        """What the file of an article would be called.

        Raises:
            FileNameError: The pattern asks for something that articles do not have.
        """
        fields = {name: str(getattr(summary, name)) for name in FIELDS}
        return file_name(self.pattern, fields, self._suffix)

    def _words(self) -> dict[str, str]:
        """What can stand in a pattern, in the words of the interface."""
        return {
            "title": self.tr("Title"),
            "author": self.tr("Author"),
            "outlet": self.tr("Outlet"),
            "published": self.tr("Date of publication"),
            "language": self.tr("Language"),
            "id": self.tr("Id of the article"),
        }

    def _insert(self, action: QAction) -> None:
        self.line.insert(action.data())
        self.line.setFocus()

    def _follow(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        words, role = "", "dim"
        if self._example is not None and self.isEnabled():
            try:
                words = self.name_of(self._example)
            except FileNameError as error:
                said = explain(error)
                words, role = f"{said.what} {said.remedy}", "error"
        self.sample.setText(words)
        self.sample.setVisible(bool(words))
        if self.sample.property("role") != role:
            self.sample.setProperty("role", role)
            self.sample.style().polish(self.sample)
