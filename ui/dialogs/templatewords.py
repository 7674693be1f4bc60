"""What can stand in an export template, in the words of the interface."""

from PySide6.QtCore import QObject

from reader.export.model import ExportFormat
from reader.export.template import BLOCK_VALUES, DOCUMENT_VALUES

Entries = tuple[tuple[str, str], ...]


class TemplateWords(QObject):
    """Explains values and filters, for a menu that inserts them."""

    def formats(self) -> tuple[tuple[ExportFormat, str], ...]:
        """The forms that a template can be begun from."""
        return (
            (ExportFormat.MARKDOWN, self.tr("Markdown")),
            (ExportFormat.OBSIDIAN, self.tr("Obsidian")),
            (ExportFormat.LOGSEQ, self.tr("Logseq")),
            (ExportFormat.PANDOC, self.tr("Pandoc")),
        )

    def groups(self) -> tuple[tuple[str, Entries], ...]:
        """Titles of menus, each with what it inserts and what that is."""
        document, block = self._document(), self._block()
        return (
            (self.tr("About the article"), tuple((f"{{{{ {name} }}}}", document[name]) for name in DOCUMENT_VALUES)),
            (self.tr("About a highlight"), tuple((f"{{{{ {name} }}}}", block[name]) for name in BLOCK_VALUES)),
            (self.tr("Ways of writing"), tuple((f" | {name}", words) for name, words in self._filters().items())),
        )

    def _document(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "author": self.tr("Author"),
            "outlet": self.tr("Outlet"),
            "url": self.tr("Address"),
            "published": self.tr("Date of publication"),
            "language": self.tr("Language of the article"),
            "direction": self.tr("Direction: rtl or ltr"),
            "exported": self.tr("Moment of the export"),
            "tags": self.tr("Tags of article and notes, a list"),
            "starred": self.tr("Whether the article has a star"),
            "status": self.tr("Reading status"),
            "collections": self.tr("Collections, a list"),
            "article_note": self.tr("Note on the article"),
            "highlights": self.tr("All highlights"),
            "full_text": self.tr("The whole text, a list of paragraphs"),
            "count": self.tr("Number of highlights"),
            "words": self.tr("Our own words, such as words.source"),
            "id": self.tr("Id of the article"),
            "text_sha256": self.tr("Checksum of the text"),
            "text_corrected": self.tr("Day of the last correction of the text by hand"),
            "citation": self.tr("The article as you cite it"),
        }

    def _block(self) -> dict[str, str]:
        return {
            "section": self.tr("Heading above it, where it is the first there"),
            "quote": self.tr("The passage as a quotation"),
            "block_id": self.tr("Id of its block"),
            "credits": self.tr("Who said it"),
            "note": self.tr("The note"),
            "entities": self.tr("Whom and what it names"),
            "created": self.tr("Day on which it was made"),
            "link": self.tr("Link to its place; must stand in the last line"),
            "tags": self.tr("Label and tags"),
            "label": self.tr("Label"),
            "is_orphan": self.tr("Whether its passage was not found"),
            "annotation_id": self.tr("Id of the highlight"),
            "context": self.tr("What stands around it"),
            "star": self.tr("Whether it has a star"),
            "links": self.tr("Links with other highlights, a list"),
            "pages": self.tr("Pages of print on which it stands"),
        }

    def _filters(self) -> dict[str, str]:
        return {
            "markdown": self.tr("A line as Markdown, its marks escaped"),
            "quote": self.tr("As a quotation, with > before each line"),
            "wikilink": self.tr("As a link: [[name]]"),
            "tag": self.tr("As a tag"),
            "yaml": self.tr("As text in YAML"),
            "yaml_list": self.tr("As a list in YAML"),
            "yaml_date": self.tr("As a date in YAML"),
            "one_line": self.tr("On one line"),
            "link_name": self.tr("As the name of a note"),
            "pandoc": self.tr("As Markdown for Pandoc"),
        }
