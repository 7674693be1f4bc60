"""What is exported, how it is asked for, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from reader.annotations import Annotation, Label
from reader.article import Article
from reader.findings import Analysis


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
        context: How much of the article stands beside its highlights, in Markdown.
        overwrite: Whether a file that is no export of the article may be replaced (a `.bak` of it is kept).
    """

    format: ExportFormat = ExportFormat.MARKDOWN
    language: str = ""
    file_name: str = "{title}"
    template: str = ""
    template_name: str = ""
    label_names: Mapping[str, str] = field(default_factory=dict)
    labels: frozenset[str] = frozenset()
    context: ExportContext = ExportContext.NONE
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class ExportedArticle:
    """An article with all that is said about it.

    Attributes:
        id: UUID of the article.
        article: Its text.
        annotations: In any order; trashed ones are left out of every export.
        analysis: What was found in it.
        labels: The legend of the library.
    """

    id: str
    article: Article
    annotations: tuple[Annotation, ...] = ()
    analysis: Analysis = field(default_factory=Analysis)
    labels: tuple[Label, ...] = ()


class ExportStatus(StrEnum):
    """What happened to a file."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """One file of an export.

    Attributes:
        path: The file, where it really lies (an earlier export may have been moved or renamed).
        status: What happened to it.
        article_ids: The articles in it.
        kept: Ids of annotations whose block the user had edited in the file, `text` for the article's own text: left
            as it stands there.
        error: What went wrong, for `FAILED`.
    """

    path: Path
    status: ExportStatus
    article_ids: tuple[str, ...]
    kept: tuple[str, ...] = ()
    error: Exception | None = None
