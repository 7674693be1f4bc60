"""Asks what a collection is called, and for one that a query fills, which."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.lineedit import LineEdit

_WIDTH = 420


class CollectionDialog(QDialog):
    """Asks for a name, and perhaps a query.

    Args:
        parent: Stands under it.
        title: What is being done.
        name: The name so far.
        query: The query so far; None for a collection that is filled by hand.
        done: Gets name and query (empty for none) when the user agrees.
    """

    def __init__(
        self, parent: QWidget, title: str, name: str, query: str | None, done: Callable[[str, str], None]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._done = done
        self.name, self.query = LineEdit(name, self), LineEdit(query or "", self)
        self._is_smart = query is not None
        self.query.setVisible(self._is_smart)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Name"), self.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(form)
        if self._is_smart:
            form.addRow(self.tr("Search for"), self.query)
            hint = QLabel(self.tr("Every article that this search finds stands in the collection, also later ones."))
            hint.setProperty("role", "dim")
            hint.setWordWrap(True)
            layout.addWidget(hint)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        self._agree = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.name.textChanged.connect(self._judge)
        self.query.textChanged.connect(self._judge)
        self.name.selectAll()
        self.setMinimumWidth(_WIDTH)
        self._judge()

    def accept(self) -> None:
        """Hand on what was written."""
        self._done(self.name.text().strip(), self.query.text().strip() if self._is_smart else "")
        super().accept()

    def _judge(self) -> None:
        """A collection has a name, and a smart one a query."""
        is_enough = bool(self.name.text().strip()) and (not self._is_smart or bool(self.query.text().strip()))
        self._agree.setEnabled(is_enough)
