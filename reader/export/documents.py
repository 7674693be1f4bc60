"""Articles in any of the formats, as one text or as files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from reader.arabic.direction import article_direction
from reader.export.citations import bibtex_text, csl_text
from reader.export.files import write_document, write_documents, write_whole
from reader.export.html import html_text
from reader.export.markdown import document
from reader.export.model import ExportedArticle, ExportFormat, ExportOptions, ExportOutcome
from reader.export.places import Places
from reader.export.tabular import csv_text, json_text
from reader.export.webannotation import jsonld_text
from reader.export.words import label_names, language_of
from reader.progress import Progress

_COLLECTIVE_NAME = "hashiya"


def export_text(articles: Iterable[ExportedArticle], options: ExportOptions, *, at: datetime) -> str:
    """Articles as one text, to be shown, copied or piped.

    Args:
        articles: The articles.
        options: How; Markdown documents follow each other.
        at: The moment of the export, in local time.

    Raises:
        TemplateError: The user's template is wrong.
    """
    if options.format.is_markdown:
        places = Places(options)
        return "\n".join(document(exported, options, at=at, places=places).text for exported in articles)
    chosen = [_chosen(exported, options) for exported in articles]
    names = _names(chosen, options)
    writers: dict[ExportFormat, Callable[[], str]] = {
        ExportFormat.HTML: lambda: html_text(chosen, names, language=options.language, at=at),
        ExportFormat.CSV: lambda: csv_text(chosen, names),
        ExportFormat.JSON: lambda: json_text(chosen, names, at=at),
        ExportFormat.JSONLD: lambda: jsonld_text(chosen, names),
        ExportFormat.BIBTEX: lambda: bibtex_text(chosen),
        ExportFormat.CSL: lambda: csl_text(chosen),
    }
    return writers[options.format]()


def export_files(
    articles: Iterable[ExportedArticle],
    path: Path,
    options: ExportOptions,
    progress: Progress,
    *,
    count: int,
    at: datetime,
) -> list[ExportOutcome]:
    """Write articles into files, or bring earlier exports of them up to date.

    Args:
        articles: The articles, taken one at a time.
        path: An existing folder; or one to be made, for several articles in Markdown; or the file.
        options: How.
        progress: Told of every article.
        count: How many articles there are.
        at: The moment of the export, in local time.

    Returns:
        One outcome for every file; in a folder, a Markdown file that cannot be written stops none of the others.

    Raises:
        FileError: The single file cannot be written, or belongs to something else.
        TemplateError: The user's template is wrong.
        FileNameError: The pattern of file names is wrong.
        CancelledError: The user stopped; files already written stay.
    """
    counted = _counted(articles, progress, count)
    if options.format.is_markdown:
        if count == 1 and not path.is_dir():
            return [write_document(exported, path, options, at=at) for exported in counted]
        return write_documents(counted, path, options, at=at)
    target = path / f"{_COLLECTIVE_NAME}{options.format.suffix}" if path.is_dir() else path
    chosen = list(counted)
    ids = [exported.id for exported in chosen]
    return [write_whole(target, export_text(chosen, options, at=at), ids, overwrite=options.overwrite)]


def _counted(articles: Iterable[ExportedArticle], progress: Progress, count: int) -> Iterator[ExportedArticle]:
    """The articles, each reported when its turn comes."""
    for done, exported in enumerate(articles):
        progress.step(done, count, exported.article.metadata.title)
        yield exported
    progress.step(count, count)


def _chosen(exported: ExportedArticle, options: ExportOptions) -> ExportedArticle:
    """The article with the highlights that are asked for."""
    if not options.is_choice:
        return exported
    return replace(exported, annotations=tuple(filter(options.wants, exported.annotations)))


def _names(articles: list[ExportedArticle], options: ExportOptions) -> Mapping[str, str]:
    """What labels are called in one file: in the language that is asked for, or that of the first article's direction."""
    if not articles:
        return options.label_names
    language = language_of(options.language, article_direction(articles[0].article))
    return label_names(articles[0].labels, language) | dict(options.label_names)
