"""Files, folders and copied texts that become articles, and articles whose files are read again."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.importers.reading import AS_FOUND, ReadOptions
from reader.progress import Progress
from reader.usecases.importing import ImportOutcome, ImportStatus
from reader.workspace import Workspace
from ui.access import Access
from ui.catalogue import Catalogue
from ui.opened import Opened


class Imports(QObject):
    """Imports what the user hands over, and opens the first article that comes of it.

    Args:
        access: Reaches the library.
        opened: Opens articles.
        catalogue: Is told that there are others.

    Attributes:
        options: How files are read.
    """

    started = Signal(object)
    """The `Job`, with its progress."""
    finished = Signal(object)
    """What became of every file, in order."""

    def __init__(self, access: Access, opened: Opened, catalogue: Catalogue) -> None:
        super().__init__(access)
        self._access, self._opened, self._catalogue = access, opened, catalogue
        self._waiting: dict[ReadOptions | None, list[Path]] = {}
        self.options = AS_FOUND

    def files(self, paths: Sequence[Path], options: ReadOptions | None = None) -> None:
        """Import files and folders and open the first; waits for the library if it is not open yet.

        Args:
            paths: They.
            options: How they are read; None for `options`.
        """
        if not self._access.is_open:
            self._waiting.setdefault(options, []).extend(paths)
        elif self._access.may_write():
            work = partial(_import_files, tuple(paths), options or self.options)
            self._access.start_job(work, self._imported, follow=self.started.emit)

    def begin(self) -> None:
        """Import what has waited for the library, which is open now."""
        waiting, self._waiting = self._waiting, {}
        for options, paths in waiting.items():
            self.files(paths, options)

    def again(self, paths: Sequence[Path]) -> None:
        """Read files again, as they were read before, though they are what they were."""
        if self._access.may_write():
            self._access.start_job(partial(_again, tuple(paths)), self._imported, follow=self.started.emit)

    def resume(self) -> None:
        """Import what an import has left that was stopped or cut off."""
        if self._access.may_write():
            self._access.start_job(_resume, self._imported, follow=self.started.emit)

    def reread(self, article_id: str, options: ReadOptions) -> None:
        """Read an article's file again, in another way; its notes stay on their words."""
        if self._access.may_write():
            self._access.start_job(partial(_reread, article_id, options), self._imported, follow=self.started.emit)

    def text(self, text: str, page: str = "") -> None:
        """Make an article of a text and open it.

        Args:
            text: The text.
            page: The same as a page with headings and lists, where it was copied from one.
        """
        if self._access.may_write():
            self._access.ask(lambda workspace: [workspace.imports.pasted(text, page)], self._imported)

    def follow(self, outcomes: Sequence[ImportOutcome]) -> None:
        """Show what an import has brought that the user did not ask for just now: no other article is opened."""
        self._catalogue.refresh()
        versions = {each.article_id or "" for each in outcomes if each.status is ImportStatus.VERSION}
        self._opened.look_again_at(versions)

    def _imported(self, outcomes: Sequence[ImportOutcome]) -> None:
        self._catalogue.refresh()
        first = next((outcome for outcome in outcomes if outcome.article_id), None)
        if first is not None and first.article_id:
            before = self._opened.article
            self._opened.show(first.article_id)
            if before is not None and before.id == first.article_id and first.status is ImportStatus.VERSION:
                self._opened.reload()
        self._opened.texts_stored.emit()
        self.finished.emit(outcomes)


def _import_files(
    paths: Sequence[Path], options: ReadOptions, workspace: Workspace, progress: Progress
) -> Sequence[ImportOutcome]:
    return workspace.imports.files(paths, progress, options=options)


def _again(paths: Sequence[Path], workspace: Workspace, progress: Progress) -> Sequence[ImportOutcome]:
    return workspace.imports.again(paths, progress)


def _resume(workspace: Workspace, progress: Progress) -> Sequence[ImportOutcome]:
    return workspace.imports.resume(progress)


def _reread(article_id: str, options: ReadOptions, workspace: Workspace, _: Progress) -> Sequence[ImportOutcome]:
    return [workspace.imports.reread(article_id, options)]
