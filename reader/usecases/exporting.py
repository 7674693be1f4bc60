"""Taking articles and notes out of a library."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from reader.export.model import ExportedArticle, ExportOptions, ExportOutcome
from reader.late import export_files, export_text
from reader.progress import NoProgress, Progress
from reader.store.library import Library
from reader.usecases.finding import Finding


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
        article = self._library.articles.get(article_id).article
        return ExportedArticle(
            article_id,
            article,
            self._library.annotations.of_article(article_id),
            self._findings.of(article_id),
            self._library.labels.all(),
        )

    def text(self, article_ids: Sequence[str], options: ExportOptions) -> str:
        """Articles as one text, Markdown or whatever the options ask for, to be shown, copied or piped.

        Raises:
            NotFoundError: There is no such article.
            TemplateError: The user's template is wrong.
        """
        return export_text(map(self.article, article_ids), options, at=datetime.now().astimezone())

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
            map(self.article, article_ids),
            path,
            options,
            progress or NoProgress(),
            count=len(article_ids),
            at=datetime.now().astimezone(),
        )
