"""What is exported, how it is asked for, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from reader.annotations import Annotation, Label
from reader.article import Article, Metadata
from reader.catalogue import ReadingStatus
from reader.findings import Analysis
from reader.links import Link, LinkType


class ExportFormat(StrEnum):
    """The ways out."""

    MARKDOWN = "markdown"
    OBSIDIAN = "obsidian"
    LOGSEQ = "logseq"
    PANDOC = "pandoc"
    HTML = "html"
    CSV = "csv"
    JSON = "json"
    JSONLD = "jsonld"
    BIBTEX = "bibtex"
    CSL = "csl"

    @property
    def is_markdown(self) -> bool:
        """Whether every article has a file of its own, written by a template, that later exports bring up to date.

        All other formats put the articles into one file, which is made anew every time.
        """
        return self in _MARKDOWN

    @property
    def suffix(self) -> str:
        """The ending of its files."""
        return ".md" if self.is_markdown else _SUFFIXES[self]


_MARKDOWN = frozenset({ExportFormat.MARKDOWN, ExportFormat.OBSIDIAN, ExportFormat.LOGSEQ, ExportFormat.PANDOC})
_SUFFIXES = {
    ExportFormat.HTML: ".html",
    ExportFormat.CSV: ".csv",
    ExportFormat.JSON: ".json",
    ExportFormat.JSONLD: ".jsonld",
    ExportFormat.BIBTEX: ".bib",
    ExportFormat.CSL: ".csl.json",
}


class Part(StrEnum):
    """What stands in a Markdown export besides highlights: properties at its top, the article's note, its text."""

    PROPERTIES = "properties"
    NOTE = "note"
    TEXT = "text"


class ExportContext(StrEnum):
    """How much of the article stands beside a highlight.

    `SENTENCES` is its sentence with the one before and the one after; `FULL` is nothing beside it, but the whole text
    after all highlights, in which they are marked.
    """

    NONE = "none"
    SENTENCE = "sentence"
    SENTENCES = "sentences"
    PARAGRAPH = "paragraph"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Citing:
    """How the user cites, and what can be cited besides what is known of the article.

    Attributes:
        pattern: See `reader.export.citation`; empty for the usual one.
        accessed: The day on which the article was taken in, as an ISO date.
        place: The link to the passage, for a pattern that asks for it.
        note: What the user says about the passage, in Markdown.
        pages: The first and the last page of print on which the passage stands; None for none.
    """

    pattern: str = ""
    accessed: str = ""
    place: str = ""
    note: str = ""
    pages: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How an export is wanted.

    Attributes:
        format: Which way out.
        language: Of the export's own words, `ar` or `en`; empty for the language of the article's direction.
        file_name: Pattern of file names; `names.file_name` lists what may stand in it.
        template: The user's own Markdown template; empty for the format's.
        template_name: What errors call that template.
        label_names: What labels are called, by id; those left out are called what the user calls them, or have the
            export's own names.
        labels: Ids of the labels wanted; empty for every highlight.
        annotations: Ids of the highlights wanted; empty for all. An earlier Markdown export keeps those that are not.
        starred: Whether only highlights that the user marked are wanted.
        context: How much of the article stands beside its highlights, in Markdown.
        citation: The pattern that the user cites by, for templates that cite; empty for the usual one.
        names: Whether a note is written for every name that highlights link to, in a Markdown folder.
        overwrite: Whether a file that is no export of the article may be replaced (a `.bak` of it is kept).
    """

    format: ExportFormat = ExportFormat.MARKDOWN
    language: str = ""
    file_name: str = "{title}"
    template: str = ""
    template_name: str = ""
    label_names: Mapping[str, str] = field(default_factory=dict)
    labels: frozenset[str] = frozenset()
    annotations: frozenset[str] = frozenset()
    starred: bool = False
    context: ExportContext = ExportContext.NONE
    citation: str = ""
    names: bool = False
    overwrite: bool = False

    @property
    def is_choice(self) -> bool:
        """Whether not every highlight is wanted."""
        return bool(self.labels or self.annotations or self.starred)

    def wants(self, annotation: Annotation) -> bool:
        """Whether a highlight is wanted."""
        return (
            (not self.labels or annotation.body.label in self.labels)
            and (not self.annotations or annotation.id in self.annotations)
            and (not self.starred or annotation.body.star)
        )


@dataclass(frozen=True, slots=True)
class ExportSubject:
    """What is to be exported, before it is said how.

    Attributes:
        articles: Ids of articles; empty for none in particular.
        annotations: Ids of annotations of those articles; empty for all.
    """

    articles: tuple[str, ...] = ()
    annotations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ExportedLink:
    """What an annotation of an exported article has to do with another annotation.

    Attributes:
        link: The link.
        is_backlink: Whether it is read from its target on: that is the annotation of the exported article then.
        other: The annotation at the other end, perhaps of another article.
        metadata: Of the other annotation's article.
    """

    link: Link
    is_backlink: bool
    other: Annotation
    metadata: Metadata

    @property
    def annotation_id(self) -> str:
        """The annotation of the exported article."""
        return self.link.target if self.is_backlink else self.link.source

    @property
    def type(self) -> str:
        """Id of the link's type."""
        return self.link.type

    @property
    def note(self) -> str:
        """A word on why; may be empty."""
        return self.link.note


@dataclass(frozen=True, slots=True)
class ExportedArticle:
    """An article with all that is said about it.

    Attributes:
        id: UUID of the article.
        article: Its text.
        annotations: In any order; trashed ones are left out of every export.
        analysis: What was found in it.
        labels: The legend of the library.
        note: The user's note on the article as a whole, in Markdown.
        tags: The article's own.
        star: Whether the user marked the article.
        status: How far the user says it has been read.
        collections: Where it stands, each as names from the outermost on, parted by `/`.
        links: From and to its annotations.
        link_types: The types of links of the library.
        corrected: When the user last corrected its text by hand, in UTC; None for a text as it came in.
        accessed: The day on which it was taken in, as an ISO date.
    """

    id: str
    article: Article
    annotations: tuple[Annotation, ...] = ()
    analysis: Analysis = field(default_factory=Analysis)
    labels: tuple[Label, ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()
    star: bool = False
    status: ReadingStatus = ReadingStatus.UNREAD
    collections: tuple[str, ...] = ()
    links: tuple[ExportedLink, ...] = ()
    link_types: tuple[LinkType, ...] = ()
    corrected: datetime | None = None
    accessed: str = ""


class ExportStatus(StrEnum):
    """What happened to a file; `KEPT` is a note of the user's that has the name of one that was to be written."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """One file of an export.

    Attributes:
        path: The file, where it really lies (an earlier export may have been moved or renamed).
        status: What happened to it.
        article_ids: The articles in it.
        kept: Ids of annotations whose block the user had edited in the file, and values of `Part`: left as they stand
            there.
        error: What went wrong, for `FAILED`.
    """

    path: Path
    status: ExportStatus
    article_ids: tuple[str, ...]
    kept: tuple[str, ...] = ()
    error: Exception | None = None
