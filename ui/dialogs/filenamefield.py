"""A pattern of file names: typed, with what can be inserted, and what the first file is then called."""

from PySide6.QtWidgets import QWidget

from reader.export.names import FIELDS, file_name
from reader.store.articles import ArticleSummary
from ui.dialogs.patternfield import PatternField

STANDARD = "{title}"


class FileNameField(PatternField):
    """Asks for a pattern.

    Args:
        pattern: What stands there first.
        parent: Owns the field.
    """

    def __init__(self, pattern: str, parent: QWidget) -> None:
        self._example: ArticleSummary | None = None
        self._suffix = ""
        super().__init__(pattern, self.tr("File names"), self._words(), parent)

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
        self.tell()

    def name_of(self, summary: ArticleSummary) -> str:
        """What the file of an article would be called.

        Raises:
            FileNameError: The pattern asks for something that articles do not have.
        """
        fields = {name: str(getattr(summary, name)) for name in FIELDS}
        return file_name(self.pattern, fields, self._suffix)

    def example(self) -> str:
        """What the file of the example would be called."""
        return self.name_of(self._example) if self._example is not None and self.isEnabled() else ""

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
