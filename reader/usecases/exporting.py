"""Taking articles and notes out of a library."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from reader.annotations import Annotation, AnnotationState
from reader.catalogue import Collection, path_of
from reader.export.model import ExportedArticle, ExportedLink, ExportOptions, ExportOutcome
from reader.late import export_files, export_text
from reader.links import Link
from reader.progress import NoProgress, Progress
from reader.store.library import Library
from reader.usecases.finding import Finding


@dataclass(frozen=True, slots=True)
class _Connections:
    """What articles and annotations stand in and have to do with each other.

    Attributes:
        collections: By id.
        links: From and to an annotation, by its id.
    """

    collections: Mapping[str, Collection]
    links: Mapping[str, Sequence[Link]]


class Exporting:
    """Exports from one open library."""

    def __init__(self, library: Library, findings: Finding) -> None:
        self._library = library
        self._findings = findings

    def article(self, article_id: str) -> ExportedArticle:
        """An article with all that an export says about it.

        Raises:
            NotFoundError: There is no such article.
        """
        return self._article(self._connections(), article_id)

    def text(self, article_ids: Sequence[str], options: ExportOptions) -> str:
        """Articles as one text, Markdown or whatever the options ask for, to be shown, copied or piped.

        Raises:
            NotFoundError: There is no such article.
            TemplateError: The user's template is wrong.
            FileNameError: The pattern of file names is wrong, and there are links between articles.
        """
        articles = map(partial(self._article, self._connections()), article_ids)
        return export_text(articles, options, at=datetime.now().astimezone())

    def write(
        self, path: Path, article_ids: Sequence[str], options: ExportOptions, progress: Progress | None = None
    ) -> list[ExportOutcome]:
        """Write articles into files, or bring earlier exports of them up to date.

        Args:
            path: An existing folder; or one to be made, for several articles in Markdown; or the file.
            article_ids: The articles.
            options: How.
            progress: Told of every file.

        Returns:
            One outcome for every file; in a folder, a Markdown file that cannot be written stops none of the others.

        Raises:
            NotFoundError: There is no such article.
            FileError: The single file cannot be written, or belongs to something else.
            TemplateError: The user's template is wrong.
            FileNameError: The pattern of file names is wrong.
            CancelledError: The user stopped; files already written stay.
        """
        return export_files(
            map(partial(self._article, self._connections()), article_ids),
            path,
            options,
            progress or NoProgress(),
            count=len(article_ids),
            at=datetime.now().astimezone(),
        )

    def _article(self, connections: _Connections, article_id: str) -> ExportedArticle:
        library = self._library
        record, annotations = library.articles.get(article_id), library.annotations.of_article(article_id)
        details = library.details.get(article_id)
        return ExportedArticle(
            article_id,
            record.article,
            annotations,
            self._findings.of(article_id),
            library.labels.all(),
            details.note,
            details.tags,
            details.star,
            details.status,
            self._collections(article_id, connections),
            tuple(self._links(annotations, connections)),
            library.link_types.all(),
            next((version.revised for version in library.texts.versions(article_id) if version.is_current), None),
            record.added.date().isoformat(),
        )

    def _links(self, annotations: Sequence[Annotation], connections: _Connections) -> Iterator[ExportedLink]:
        """The links from and to some annotations; those to or from the trash are not shown."""
        for annotation in annotations:
            for link in connections.links.get(annotation.id, ()):
                is_backlink = link.source != annotation.id
                other = self._library.annotations.find(link.source if is_backlink else link.target)
                if other is None or other.state is AnnotationState.TRASHED:
                    continue
                details = self._library.details.get(other.target.article_id)
                if details.trashed is None:
                    yield ExportedLink(link, is_backlink, other, details.metadata)

    def _collections(self, article_id: str, connections: _Connections) -> tuple[str, ...]:
        """The collections that are filled by hand and an article stands in."""
        known = connections.collections
        standing = self._library.shelvings.with_article(article_id)
        paths = (path_of(known.values(), known[collection_id]) for collection_id in standing)
        return tuple(sorted("/".join(each.name for each in path) for path in paths))

    def _connections(self) -> _Connections:
        """Read once for all articles of an export."""
        links: dict[str, list[Link]] = {}
        for link in self._library.links.all():
            for annotation_id in dict.fromkeys((link.source, link.target)):
                links.setdefault(annotation_id, []).append(link)
        return _Connections({each.id: each for each in self._library.collections.all()}, links)
