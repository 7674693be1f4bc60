"""How quotations are written: a pattern of the user's own, beside what comes of it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.dialogs.careful import CarefulDialog
from ui.dialogs.patternfield import PatternField

_WIDTH_PX = 620


class CitationField(PatternField):
    """Asks for a pattern of quotations.

    Args:
        pattern: What stands there first.
        written: Writes a quotation by a pattern.
        parent: Owns the field.
    """

    def __init__(self, pattern: str, written: Callable[[str], str], parent: QWidget) -> None:
        self._written = written
        super().__init__(pattern, self.tr("Pattern"), self._words(), parent)
        self.tell()

    def example(self) -> str:
        """A quotation by the pattern that is typed."""
        return self._written(self.line.text())

    def _words(self) -> Mapping[str, str]:
        return {
            "quote": self.tr("The passage"),
            "source": self.tr("All that is known of where it is from"),
            "author": self.tr("Author"),
            "title": self.tr("Title"),
            "outlet": self.tr("Outlet"),
            "published": self.tr("Date of publication"),
            "year": self.tr("Year of publication"),
            "pages": self.tr("Pages of print"),
            "accessed": self.tr("Day on which it was imported"),
            "url": self.tr("Address"),
            "link": self.tr("Link to the passage"),
            "note": self.tr("The note"),
        }


class CitationDialog(CarefulDialog):
    """Asks how quotations are to be written.

    Args:
        pattern: The user's; empty for the usual one.
        usual: The usual one.
        written: Writes a quotation by a pattern; raises a `ReaderError` where that is wrong.
        done: Called with the pattern that is chosen; empty for the usual one.
        parent: Stands under it.
    """

    def __init__(
        self,
        pattern: str,
        usual: str,
        *,
        written: Callable[[str], str],
        done: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Pattern of Quotations"))
        self._usual, self._done = usual, done
        self._before = pattern or usual
        hint = QLabel(
            self.tr("What stands in square brackets is left out where nothing is known of the fields in it."), self
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "dim")
        self.field = CitationField(pattern or usual, written, self)
        self._buttons = QDialogButtonBox(self)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Ok)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.reset = QPushButton(self.tr("Usual Pattern"), self)
        self.reset.setAutoDefault(False)
        self._buttons.addButton(self.reset, QDialogButtonBox.ButtonRole.ResetRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.field)
        layout.addWidget(hint)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self.resize(_WIDTH_PX, self.sizeHint().height())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.reset.clicked.connect(self._take_usual)
        self.field.changed.connect(self._follow)
        self._follow()

    @property
    def is_changed(self) -> bool:
        """Whether another pattern stands there than when the dialog was opened."""
        return self.field.line.text() != self._before

    def accept(self) -> None:
        """Take the pattern."""
        pattern = self.field.line.text().strip()
        self._done("" if pattern == self._usual else pattern)
        super().accept()

    def _take_usual(self) -> None:
        self.field.line.setText(self._usual)

    def _follow(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.field.tell())
        self.reset.setEnabled(self.field.line.text() != self._usual)
