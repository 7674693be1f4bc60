"""The file that an article came from: whether it is kept in the library, and what can be done with it."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.arabic.direction import isolate
from reader.usecases.keeping import FileOfArticle

_WIDTH = 460


class OriginalDialog(QDialog):
    """Says what is kept of the file of an article.

    Args:
        known: What is known of it.
        parent: Stands under it.
    """

    open_requested = Signal()
    save_requested = Signal()
    keep_requested = Signal()
    forget_requested = Signal()

    def __init__(self, known: FileOfArticle, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Original File"))
        self.setMinimumWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(10)
        for words, role in self._words(known):
            label = QLabel(words, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("role", role)
            layout.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        is_kept = known.original is not None
        self.show_file, self.save, self.forget, self.keep = (QPushButton(self) for _ in range(4))
        for button, words, signal, is_of_kept in (
            (self.show_file, self.tr("Open"), self.open_requested, True),
            (self.save, self.tr("Save As…"), self.save_requested, True),
            (self.forget, self.tr("Forget…"), self.forget_requested, True),
            (self.keep, self.tr("Keep in the Library"), self.keep_requested, False),
        ):
            button.setText(words)
            button.clicked.connect(self.accept)
            button.clicked.connect(signal)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            # The box shows whatever is put into it.
            button.setVisible(is_kept is is_of_kept and (is_kept or known.path != Path()))
        layout.addSpacing(6)
        layout.addWidget(buttons)

    def _words(self, known: FileOfArticle) -> list[tuple[str, str]]:
        """What is said, line by line, each with the role that dresses it."""
        if known.original is not None:
            size = isolate(QLocale().formattedDataSize(known.original.size))
            where = isolate(str(known.original.path))
            return [
                (known.title, "title"),
                (self.tr("The library keeps the file as it was read: {size}.").format(size=size), ""),
                (self.tr("It lay in {path}.").format(path=where), "dim"),
                (self.tr("Another program opens it; a saved page may then load things from the net."), "dim"),
            ]
        if known.path == Path():
            return [(known.title, "title"), (self.tr("The article was pasted: there is no file."), "")]
        return [
            (known.title, "title"),
            (self.tr("The library keeps the text of the article, not its file."), ""),
            (isolate(str(known.path)), "dim"),
        ]
