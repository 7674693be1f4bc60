"""What the window works with: the open library and the open article, and every change to them.

The session opens and closes the library, and holds the parts that know the rest: the open article (`Opened`), what was
found in it (`Findings`), changes (`Edits`) on their way into the file (`Outbox`), imports, and what lists show
(`Catalogue`). Together they are the only holder of the truth.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from reader.analyst import Analyst
from reader.annotations import Annotation, Label
from reader.catalogue import ArticleDetails
from reader.deeplinks import DeepLink
from reader.edits import Change, EditSummary, RecordKind
from reader.errors import DamagedRowsError
from reader.export.model import ExportOptions
from reader.findings import Analysis
from reader.lightreading import read_lightly
from reader.progress import Progress
from reader.store.listing import Listing, ListQuery
from reader.store.lock import InstanceLock
from reader.workspace import Workspace, instance_lock
from ui.access import Access
from ui.catalogue import Catalogue
from ui.edits import Edits
from ui.findings import Findings
from ui.history import History
from ui.imports import Imports
from ui.opened import OpenArticle, Opened
from ui.outbox import Outbox, SaveState
from ui.restoration import Restoration


class Session(Access):
    """Holds the open library and everything that is known of it.

    Args:
        parent: Owns the session.

    Attributes:
        catalogue: What lists show.
        outbox: Changes that are being stored.
        findings: What was found in the open article.
        opened: The open article.
        edits: Changes.
        imports: New articles.
    """

    library_opened = Signal(object)
    """Path of the library."""
    library_failed = Signal(object)
    """Why the library could not be opened."""
    closing = Signal()
    """The library is about to be closed: nothing more may be asked of it."""
    restored = Signal(object)
    """Where the library is kept whose place a backup has taken; None if there was none."""
    labels_changed = Signal()
    analysis_found = Signal(object)
    """The `Analysis` of the open article."""
    save_state_changed = Signal(object)
    """A `SaveState`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[str, Label] = {}
        self._state = SaveState.SAVED
        self._lock: InstanceLock | None = None
        self.catalogue = Catalogue(self)
        self.outbox = Outbox(self)
        self.findings = Findings(self.start_job, self.outbox, self)
        self.opened = Opened(self, self.outbox, self.findings, self._look_again)
        self.edits = Edits(self, self.outbox, self.opened, self.findings, self.catalogue)
        self.imports = Imports(self, self.opened, self.catalogue)
        self.findings.found.connect(self.analysis_found)
        self.catalogue.asked.connect(self._look_up)
        self.outbox.state_changed.connect(self._tell_state)
        self.outbox.failed.connect(self.failed)
        self.edits.edited.connect(self._take_labels)

    @property
    def open_article(self) -> OpenArticle | None:
        """The article that is open."""
        return self.opened.article

    @property
    def annotations(self) -> Mapping[str, Annotation]:
        """The open article's annotations by id."""
        return self.opened.annotations

    @property
    def details(self) -> ArticleDetails | None:
        """What is kept about the open article."""
        return self.opened.details

    @property
    def labels(self) -> Mapping[str, Label]:
        """The library's labels by id, in the order of the legend."""
        return self._labels

    @property
    def analysis(self) -> Analysis:
        """What was found in the open article."""
        return self.findings.analysis

    @property
    def history(self) -> History:
        """Which edits can be undone and done again."""
        return self.edits.history

    @property
    def state(self) -> SaveState:
        """Whether what is on the screen is in the file."""
        return self._state

    @property
    def is_busy(self) -> bool:
        """Whether the writer has work left."""
        return self.outbox.is_busy or (self._writer is not None and self._writer.pending > 0)

    @property
    def is_writable(self) -> bool:
        """Whether there is an open article that may be written on."""
        return self.open_article is not None and self.is_open and not self.is_read_only

    def open_library(self, path: Path | None) -> None:
        """Open a library on the writer thread; `library_opened` or `library_failed` follows.

        Args:
            path: The file; None for the user's own library.
        """
        self._lock = instance_lock(path)
        opener = partial(_open, path, self._lock, self._analyst)
        self._start_writer(opener, self._begin, self._not_opened)

    def close(self) -> None:
        """Store what is left to store, let the library go and end all work."""
        self._end_work()
        self.outbox.hand_over()
        self._stop_writer()
        self._let_go()

    def restore(self, library: Path, backup: Path) -> None:
        """Put a backup in the place of the library, which need not be open, and open that.

        `library_opened` and `restored` follow; or `library_failed`; or, where the backup cannot be restored, `failed`, and
        the library is opened again as it was. What is not stored yet is stored after that.

        Args:
            library: The library's file.
            backup: One of its backups.
        """
        self._end_work()
        self.outbox.pause()
        self._stop_writer()
        self._workspace = None
        self.opened.close()
        self._lock = self._lock or instance_lock(library)
        restoration = Restoration(library, backup, self._lock, self._analyst)
        self._start_writer(restoration.carry_out, partial(self._restored, restoration), self._not_opened)

    def find_linked(self, link: DeepLink, done: Callable[[tuple[str, Annotation | None]], None]) -> None:
        """Find what a link points to; where there is no such article, `failed` follows.

        Args:
            link: The link.
            done: Gets the article's id and the annotation; None for the annotation where there is none.
        """
        self.ask(partial(_linked, link), done)

    def copy_markdown(self, article_id: str, done: Callable[[str], None]) -> None:
        """Write the notes of an article as Markdown, in the default form.

        Args:
            article_id: The article.
            done: Gets the text.
        """
        self.ask(lambda workspace: workspace.exports.text([article_id], ExportOptions()), done)

    def _look_up(self, work: Callable[[Workspace, Progress], Any], done: Callable[[Any], None]) -> None:
        self.start_job(work, done, failed=self.catalogue.fail)

    def _look_again(self, article_id: str) -> None:
        self.catalogue.look_again([article_id])

    def _begin(self, workspace: Workspace) -> None:
        self._take_library(workspace)
        if self._writer is not None:
            self.outbox.connect_to(self._writer)
        self.ask(partial(_first_look, self.catalogue.query), self._list_first)

    def _restored(self, restoration: Restoration, workspace: Workspace) -> None:
        self._begin(workspace)
        self.outbox.retry()
        if restoration.failure is None:
            self.restored.emit(restoration.aside)
        else:
            self.failed.emit(restoration.failure)

    def _not_opened(self, error: BaseException) -> None:
        self._writer = None
        self._let_go()
        self.library_failed.emit(error)

    def _let_go(self) -> None:
        """Let other programs have the library."""
        if self._lock is not None:
            self._lock.release()

    def _list_first(self, found: tuple[Sequence[Label], Listing, Sequence[EditSummary]]) -> None:
        labels, listing, edits = found
        self.history.reset(edits)
        self._labels = {label.id: label for label in labels}
        self.catalogue.load(listing)
        self._tell_state()
        if self._workspace is not None:
            library = self._workspace.library
            self.library_opened.emit(library.path)
            if library.last_check is not None and not library.last_check.is_sound:
                self.failed.emit(DamagedRowsError(library.path, library.last_check.in_lines()))
        self.imports.begin()

    def _end_work(self) -> None:
        self.closing.emit()
        self.opened.keep_place()
        self.catalogue.close()
        self._end_jobs()

    @Slot(object)
    def _take_labels(self, changes: Sequence[Change]) -> None:
        """Follow what edits have made of labels."""
        changes = [change for change in changes if change.kind is RecordKind.LABEL]
        if not changes:
            return
        labels = dict(self._labels)
        for change in changes:
            labels.pop(change.key, None)
            if isinstance(change.after, Label):
                labels[change.key] = change.after
        self._labels = dict(sorted(labels.items(), key=lambda item: item[1].position))
        self.labels_changed.emit()

    def _tell_state(self) -> None:
        state = SaveState.READ_ONLY if self.is_read_only else self.outbox.state
        if state is not self._state:
            self._state = state
            self.save_state_changed.emit(state)


def _open(path: Path | None, lock: InstanceLock, analyst: Analyst) -> Workspace:
    """The library, which nobody may put another file in the place of while the window works with it."""
    lock.hold()
    return Workspace.open(path, analyse=analyst, read=read_lightly)


def _first_look(query: ListQuery, workspace: Workspace) -> tuple[Sequence[Label], Listing, Sequence[EditSummary]]:
    return workspace.labels(), workspace.catalogue.list(query), workspace.edits.history()


def _linked(link: DeepLink, workspace: Workspace) -> tuple[str, Annotation | None]:
    article_id = workspace.resolve_id(link.article_id)
    annotations = workspace.annotations(article_id)
    return article_id, next((found for found in annotations if found.id == link.annotation_id), None)
