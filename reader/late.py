"""Parts of the core that are loaded with their first use; a library at rest pays for none of them.

See CONTRIBUTING, «What is loaded when».
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.export.model import ExportedArticle, ExportOptions, ExportOutcome
from reader.progress import Progress

if TYPE_CHECKING:
    from reader.anchors.resolve import Resolver
    from reader.export.webannotation import ForeignAnnotation
    from reader.extraction import ExtractionProcess


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


def read_annotations(content: str, name: str) -> "list[ForeignAnnotation]":
    """See `reader.export.foreign`."""
    from reader.export import foreign

    return foreign.read_annotations(content, name)


def extraction_process(program: str) -> "ExtractionProcess":
    """See `reader.extraction`."""
    from reader.extraction import ExtractionProcess

    return ExtractionProcess(program)
