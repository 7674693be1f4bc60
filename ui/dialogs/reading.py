"""How a file is to be read, chosen beside what comes of it: another encoding, the whole page, a book's chapters."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.importers.encodings import OFFERED, encoding_name
from reader.importers.looking import Look
from reader.importers.reading import ReadOptions
from ui.widgets.text import direction_of

_SIZE = (620, 520)


class ReadingDialog(QDialog):
    """Asks how a file is to be read.

    Args:
        title: What is being done.
        name: What the file is called, for one line of the interface.
        look: The file as it is read now.
        options: How that is.
        is_import: Whether it is imported, so that a book may be parted into chapters.
        parent: Stands under it.
    """

    def __init__(
        self, title: str, name: str, look: Look, options: ReadOptions, *, is_import: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(*_SIZE)
        self._before = options
        self._ask: Callable[[ReadOptions], None] | None = None
        self._done: Callable[[ReadOptions], None] | None = None
        self.encoding, self.whole, self.chapters = QComboBox(self), QCheckBox(self), QCheckBox(self)
        self.preview = QTextEdit(self)
        self._name = QLabel(name, self)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._fill(look, options, is_import=is_import)
        self._lay_out(look, is_import=is_import)
        self.show_text(look.text)
        self.encoding.currentIndexChanged.connect(self._look_again)
        self.whole.toggled.connect(self._look_again)
        self.chapters.toggled.connect(self._look_again)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    @property
    def options(self) -> ReadOptions:
        """What is chosen."""
        return replace(
            self._before,
            encoding=self.encoding.currentData() or "",
            whole_body=self.whole.isChecked(),
            chapters=self.chapters.isChecked(),
        )

    def on_choice(self, ask: Callable[[ReadOptions], None], done: Callable[[ReadOptions], None]) -> None:
        """Tell who is asked.

        Args:
            ask: For the text, whenever something else is chosen; `show_text` or `show_fault` answers.
            done: To read the file so, when the user agrees.
        """
        self._ask, self._done = ask, done

    def show_text(self, text: str) -> None:
        """Show what comes of the choice."""
        option = QTextOption()
        direction = direction_of(text)
        is_rtl = direction == Qt.LayoutDirection.RightToLeft
        option.setTextDirection(direction)
        option.setAlignment(
            (Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        )
        self.preview.document().setDefaultTextOption(option)
        self.preview.setPlainText(text)
        self._agree(is_possible=True)

    def show_fault(self, words: str) -> None:
        """Say why nothing comes of the choice."""
        self.preview.setPlainText(words)
        self._agree(is_possible=False)

    def accept(self) -> None:
        """Hand on what is chosen."""
        if self._done is not None:
            self._done(self.options)
        super().accept()

    def _fill(self, look: Look, options: ReadOptions, *, is_import: bool) -> None:
        guessed = encoding_name(look.encoding)
        words = self.tr("As the file shows")
        self.encoding.addItem(f"{words} ({guessed})" if guessed else words, "")
        for encoding in dict.fromkeys([*OFFERED, *([options.encoding] if options.encoding else [])]):
            self.encoding.addItem(encoding_name(encoding), encoding)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(options.encoding)))
        self.whole.setText(self.tr("The whole page, with all that stands around its article"))
        self.whole.setChecked(options.whole_body)
        self.chapters.setText(self.tr("An article for each chapter"))
        self.chapters.setChecked(options.chapters)
        self.preview.setReadOnly(True)
        self.preview.setAcceptRichText(False)
        agree = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        agree.setText(self.tr("Import") if is_import else self.tr("Read Again"))
        self.preview.setAccessibleName(self.tr("How the text begins"))

    def _lay_out(self, look: Look, *, is_import: bool) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        if look.is_encoded:
            form.addRow(self.tr("Encoding"), self.encoding)
        self.encoding.setVisible(look.is_encoded)
        self.whole.setVisible(look.is_page)
        self.chapters.setVisible(look.is_book and is_import)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._name)
        layout.addLayout(form)
        layout.addWidget(self.whole)
        layout.addWidget(self.chapters)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self._buttons)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)

    def _look_again(self) -> None:
        if self._ask is not None:
            self._agree(is_possible=False)
            self._ask(self.options)

    def _agree(self, *, is_possible: bool) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_possible)
