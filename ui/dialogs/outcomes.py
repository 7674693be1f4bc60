"""The list of what did not go as it should, in words."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QMenu, QVBoxLayout, QWidget

from reader.errors import UnwritableFileError
from reader.export.atomic import write_atomically
from ui.dialogs.files import choose_target
from ui.errors import show_error
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
        self._listed = listed
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
        # Not the first of the others, which Qt would take.
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        copy = self._buttons.addButton(self.tr("Copy List"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        save = self._buttons.addButton(self.tr("Save List…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self._choose_file)
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

    def offer_choices(self, words: str, choices: Sequence[str], done: Callable[[int], None]) -> None:
        """Offer something that can be done about it in several ways.

        Args:
            words: On the button, which opens a menu.
            choices: The ways, in words.
            done: Called with the place of the chosen one; the dialog is closed.
        """
        button = self._buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        menu = QMenu(button)
        for place, choice in enumerate(choices):
            action = menu.addAction(choice)
            action.triggered.connect(self.accept)
            action.triggered.connect(partial(_choose, done, place))
        button.setMenu(menu)

    def copy(self) -> None:
        """Put the list on the clipboard, a line for each with a tab before what is said of it."""
        QGuiApplication.clipboard().setText(self._lines())

    def _choose_file(self) -> None:
        choose_target(self, self.tr("Save List"), Path.home() / f"{self.windowTitle()}.txt", self._save)

    def _save(self, place: str) -> None:
        try:
            write_atomically(Path(place), self._lines().encode("utf-8", "surrogateescape"))
        except UnwritableFileError as error:
            show_error(self, error)

    def _lines(self) -> str:
        return "".join(f"{told.place or told.name}\t{told.words}\n" for told in self._listed)


def _choose(done: Callable[[int], None], place: int, *_: object) -> None:
    done(place)
