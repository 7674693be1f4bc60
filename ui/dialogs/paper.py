"""Asking what of an article goes onto paper or into a PDF."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.page.printing import NotePlace, PrintChoices


class PaperDialog(QDialog):
    """Asks what is printed besides the text.

    Args:
        choices: What is chosen first.
        is_pdf: Whether it goes into a PDF instead of onto paper.
        parent: Stands under it.
    """

    chosen = Signal(object)
    """The `PrintChoices`, once the user agrees."""

    def __init__(self, choices: PrintChoices, *, is_pdf: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save as PDF") if is_pdf else self.tr("Print"))
        self._choices = choices
        self.highlights = self._box(self.tr("Highlights"), choices.highlights)
        self.underlines = self._box(self.tr("Underlines of names"), choices.underlines)
        self.notes = QComboBox(self)
        self.notes.addItem(self.tr("In the margin"), NotePlace.MARGIN.value)
        self.notes.addItem(self.tr("Around the text, as in manuscripts"), NotePlace.GLOSSES.value)
        self.notes.addItem(self.tr("At the end, numbered"), NotePlace.ENDNOTES.value)
        self.notes.addItem(self.tr("Left out"), NotePlace.NONE.value)
        self.notes.setCurrentIndex(self.notes.findData(choices.notes.value))
        self.searchable = self._box(self.tr("Words can be searched and copied (plainer letters)"), choices.searchable)
        self.searchable.setVisible(is_pdf)
        self.go_on = QPushButton(self.tr("Save…") if is_pdf else self.tr("Print…"), self)
        self.go_on.setDefault(True)
        self._lay_out()

    @property
    def choices(self) -> PrintChoices:
        """What is chosen."""
        return PrintChoices(
            highlights=self.highlights.isChecked(),
            underlines=self.underlines.isChecked(),
            notes=NotePlace(self.notes.currentData()),
            size_px=self._choices.size_px,
            searchable=self.searchable.isChecked(),
        )

    def accept(self) -> None:
        """Close, and tell what is chosen."""
        choices = self.choices
        super().accept()
        self.chosen.emit(choices)

    def _box(self, words: str, checked: bool) -> QCheckBox:
        box = QCheckBox(words, self)
        box.setChecked(checked)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Notes"), self.notes)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        for box in (self.highlights, self.underlines, self.searchable):
            layout.addWidget(box)
        layout.addWidget(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
