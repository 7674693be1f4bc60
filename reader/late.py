"""Parts of the core that are loaded with their first use; a library at rest pays for none of them.

See CONTRIBUTING, «What is loaded when».
"""

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article, Metadata
from reader.corrections.model import Corrected, Correction
from reader.export.model import Citing, ExportedArticle, ExportOptions, ExportOutcome
from reader.findings import Analysis
from reader.importers.collection import FileToRead, Found
from reader.importers.reading import ReadOptions
from reader.memory import Memory
from reader.progress import Progress
from reader.revisions import Revision
from reader.spans import Span
from reader.textmap import TextMap

if TYPE_CHECKING:
    from reader.analysts import Analysts
    from reader.anchors.resolve import Resolver
    from reader.concordance import EntityPage
    from reader.dossier import Dossier
    from reader.export.foreignnotes import ForeignNotes
    from reader.extraction import ExtractionProcess
    from reader.importers.looking import Look


def resolver(text: str) -> "Resolver":
    """Whoever finds passages again in a text."""
    from reader.anchors.resolve import Resolver

    return Resolver(text)


def export_text(articles: Iterable[ExportedArticle], options: ExportOptions, *, at: datetime) -> str:
    """See `reader.export.documents`."""
    from reader.export import documents

    return documents.export_text(articles, options, at=at)


def export_files(
    articles: Iterable[ExportedArticle],
    path: Path,
    options: ExportOptions,
    progress: Progress,
    *,
    count: int,
    at: datetime,
) -> list[ExportOutcome]:
    """See `reader.export.documents`."""
    from reader.export import documents

    return documents.export_files(articles, path, options, progress, count=count, at=at)


def look_at(content: bytes, file: Path, options: ReadOptions, article: Path | None = None) -> "Look":
    """See `reader.importers.looking`."""
    from reader.importers import looking

    return looking.look_at(content, file, options, article)


def plain_note(note: str) -> str:
    """See `reader.notemarkup`."""
    from reader import notemarkup

    return notemarkup.plain_note(note)


def quotation(words: str, metadata: Metadata, *, language: str, link: str, citing: Citing) -> str:
    """See `reader.export.quotation`."""
    from reader.export import quotation as quoting

    return quoting.quotation(words, metadata, language=language, link=link, citing=citing)


def usual_pattern(language: str) -> str:
    """How quotations are written unless the user has another pattern; see `reader.export.citation`."""
    from reader.export.citation import STANDARD

    return STANDARD[language]


def markdown_quotation(words: str, metadata: Metadata, *, language: str, link: str, citing: Citing) -> str:
    """See `reader.export.quotation`."""
    from reader.export import quotation as quoting

    return quoting.markdown_quotation(words, metadata, language=language, link=link, citing=citing)


def page_to_markdown(
    page: "EntityPage", *, language: str, at: datetime, pattern: str, articles: Mapping[str, tuple[Metadata, str]]
) -> str:
    """See `reader.export.crossings`."""
    from reader.export import crossings

    return crossings.page_to_markdown(page, language=language, at=at, cited=crossings.Cited(pattern, articles))


def dossier_to_markdown(
    dossier: "Dossier", *, language: str, at: datetime, pattern: str, articles: Mapping[str, tuple[Metadata, str]]
) -> str:
    """See `reader.export.crossings`."""
    from reader.export import crossings

    return crossings.dossier_to_markdown(dossier, language=language, at=at, cited=crossings.Cited(pattern, articles))


def read_annotations(content: str, name: str) -> "ForeignNotes":
    """See `reader.export.foreign`."""
    from reader.export import foreign

    return foreign.read_annotations(content, name)


def corrected(analysis: Analysis, article: Article, corrections: Iterable[Correction]) -> Corrected:
    """See `reader.corrections.apply`."""
    from reader.corrections import apply

    return apply.corrected(analysis, article, corrections)


def remembered(
    corrections: Iterable[Correction], *, titles: Mapping[str, str], forgotten: Mapping[str, datetime]
) -> Memory:
    """See `reader.corrections.learn`."""
    from reader.corrections import learn

    return learn.remembered(corrections, titles=titles, forgotten=forgotten)


def text_correction(article_id: str, article: Article, span: Span, words: str) -> tuple[Revision, Article] | None:
    """See `reader.revising.correction_of`."""
    from reader import revising

    return revising.correction_of(article_id, article, span, words)


def corrected_article(article: Article, text_map: TextMap) -> Article:
    """See `reader.revising`."""
    from reader import revising

    return revising.corrected_article(article, text_map.splices)


def revised_findings(found: Corrected, text_map: TextMap) -> Corrected:
    """See `reader.revising`."""
    from reader import revising

    return revising.revised_findings(found, text_map)


def read_apart(files: Sequence[FileToRead], check: Callable[[], None]) -> Generator[Found | None, None, None]:
    """See `reader.filereader`."""
    from reader import filereader

    return filereader.read_apart(files, check)


def extraction_process(program: str) -> "ExtractionProcess":
    """See `reader.extraction`."""
    from reader.extraction import ExtractionProcess

    return ExtractionProcess(program)


def analysts(count: int) -> "Analysts":
    """See `reader.analysts`."""
    from reader.analysts import Analysts

    return Analysts(count)
