"""The list of files that could not be imported, in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader.usecases.importing import ImportOutcome
from ui.models.outcomes import OutcomeModel, said_of
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Place, RowDelegate
from ui.widgets.rows import RowView
from ui.widgets.text import SetText, draw_line, set_text


class OutcomeDelegate(RowDelegate):
    """Paints a file's name, and under it what is wrong with it and what to do."""

    def row_height(self, row: ImportOutcome, width: int) -> int:
        """A line for the name, as many as needed for the reason."""
        return 30 + round(self._reason(row, width - 24).height) + 8

    def paint_row(self, painter: QPainter, row: ImportOutcome, place: Place) -> None:
        """Paint name and reason."""
        name = place.inset(12, 4, 12, place.rect.height() - 28)
        draw_line(painter, name, row.path.name, self.font(bold=True), self.theme.colour("ink"), right=place.is_rtl)
        inner = place.inset(12, 28, 12, 4)
        self._reason(row, int(inner.width())).draw(painter, inner.left(), inner.top(), self.theme.colour("dim"))

    def _reason(self, row: ImportOutcome, width: int) -> SetText:
        return set_text(said_of(row), self.font(), width, pitch=1.5)


class OutcomeDialog(QDialog):
    """Says which files could not be imported or not whole, and why; the others are in the library.

    Args:
        listed: Their outcomes.
        imported: How many others went well.
        theme: Its colours.
        measures: Its sizes.
        parent: Stands under it.
    """

    def __init__(
        self, listed: Sequence[ImportOutcome], imported: int, theme: Theme, measures: Measures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import"))
        self.resize(560, 380)
        words = self._summary(sum(outcome.error is not None for outcome in listed), len(listed), imported)
        head = QLabel(words, self)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        model = OutcomeModel(self)
        view = RowView(self)
        view.setModel(model)
        view.setItemDelegate(OutcomeDelegate(theme, measures, view))
        view.setAccessibleName(words)
        model.reset(listed)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addWidget(view, 1)
        layout.addWidget(buttons)

    def _summary(self, failed: int, listed: int, imported: int) -> str:
        """How many files did not come in, how many not whole, and how many went well."""
        sentences = []
        if failed:
            sentences.append(self.tr("%Ln file(s) could not be imported.", "", failed))
        if listed > failed:
            sentences.append(self.tr("Of %Ln file(s) pages are missing.", "", listed - failed))
        if imported:
            sentences.append(self.tr("%Ln other file(s) went well.", "", imported))
        return " ".join(sentences)
