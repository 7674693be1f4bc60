"""The list of what did not go as it should, in words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ui.models.outcomes import OutcomeModel, Told
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Place, RowDelegate
from ui.widgets.rows import RowView
from ui.widgets.text import SetText, draw_line, set_text


class OutcomeDelegate(RowDelegate):
    """Paints a name, and under it what became of it and what to do."""

    def row_height(self, row: Told, width: int) -> int:
        """A line for the name, as many as needed for the reason."""
        return 30 + round(self._reason(row, width - 24).height) + 8

    def paint_row(self, painter: QPainter, row: Told, place: Place) -> None:
        """Paint name and reason."""
        name = place.inset(12, 4, 12, place.rect.height() - 28)
        draw_line(painter, name, row.name, self.font(bold=True), self.theme.colour("ink"), right=place.is_rtl)
        inner = place.inset(12, 28, 12, 4)
        self._reason(row, int(inner.width())).draw(painter, inner.left(), inner.top(), self.theme.colour("dim"))

    def _reason(self, row: Told, width: int) -> SetText:
        return set_text(row.words, self.font(), width, pitch=1.5)


class OutcomeDialog(QDialog):
    """Says what became of files where not all is well.

    Args:
        title: What was done.
        head: How much of it went well.
        listed: Those that something is to be said of.
        theme: Its colours.
        measures: Its sizes.
        parent: Stands under it.
    """

    def __init__(
        self, title: str, head: str, listed: Sequence[Told], *, theme: Theme, measures: Measures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(560, 380)
        summary = QLabel(head, self)
        summary.setTextFormat(Qt.TextFormat.PlainText)
        summary.setWordWrap(True)
        model = OutcomeModel(self)
        view = RowView(self)
        view.setModel(model)
        view.setItemDelegate(OutcomeDelegate(theme, measures, view))
        view.setAccessibleName(head)
        model.reset(listed)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(summary)
        layout.addWidget(view, 1)
        layout.addWidget(self._buttons)

    def offer(self, words: str, done: Callable[[], None]) -> None:
        """Offer something that can be done about it.

        Args:
            words: On the button.
            done: Called when it is pressed; the dialog is closed.
        """
        button = self._buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(self.accept)
        button.clicked.connect(done)
