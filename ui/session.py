"""What the window works with: the open library and the open article, and every change to them.

The session is the only holder of the truth. It shows a change at once and stores it on the writer thread; what is not
yet stored, or could not be, stays in memory and on the screen, and the window says so.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from reader.analyst import Analyst
from reader.annotations import Annotation, AnnotationState, Label, new_id, now
from reader.article import Article
from reader.catalogue import ArticleDetails
from reader.cataloguing import restoring, trashing
from reader.deeplinks import DeepLink
from reader.edits import Change, Edit, EditKind, EditSummary, RecordKind, excerpt
from reader.errors import DamagedRowsError, ReadOnlyLibraryError
from reader.export.model import ExportOptions
from reader.findings import Analysis
from reader.importers.reading import AS_FOUND, ReadOptions
from reader.late import corrected_article
from reader.lightreading import read_lightly
from reader.progress import Progress
from reader.revisions import Revision, carried
from reader.spans import Span
from reader.store.listing import Listing, ListQuery
from reader.textmap import TextMap
from reader.usecases.importing import ImportOutcome, ImportStatus
from reader.usecases.reviewing import Purged
from reader.workspace import Workspace
from ui.catalogue import Catalogue
from ui.findings import Findings
from ui.history import History
from ui.outbox import Dispatch, Outbox, SaveState
from ui.restoration import Restoration
from ui.work import Job, Writer

_POSITION_MS = 1500
_FIRST_BACKUP_MS = 5_000
_BACKUP_MS = 600_000
_POOL_THREADS = 4
_FINISHED = 0.99
_MOST_WORDS_A_SECOND = 12
"""Nobody reads faster; whoever jumps to the end of an article has not read it."""
_WAIT_MS = 10_000
# So many notes that change together are shown anew all at once.
_MANY = 40


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """The article that is open.

    Attributes:
        id: UUID in the library.
        article: Text and structure.
        position: Where reading stopped, in code points.
        progress: How much has been read, 0 to 1.
        accessed: The day on which it was taken in, as an ISO date.
    """

    id: str
    article: Article
    position: int = 0
    progress: float = 0.0
    accessed: str = ""


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """Where the reader of an article is.

    Attributes:
        article_id: The article.
        offset: The code point at the top of the page.
        progress: How much has been read, 0 to 1.
        finished: Whether it has been read to its end.
    """

    article_id: str
    offset: int
    progress: float
    finished: bool


@dataclass(frozen=True, slots=True)
class _Made:
    """What edits have changed.

    Attributes:
        notes: Changes of annotations by the article that they stand in.
        others: All other changes.
        all: All changes, in order.
    """

    notes: Mapping[str, list[Change]]
    others: tuple[Change, ...]
    all: tuple[Change, ...]


_Loaded = tuple[OpenArticle, Sequence[Annotation], ArticleDetails]


class Session(QObject):
    """Holds the open library and article, changes them, and tells what became of them.

    Attributes:
        import_options: How files are read that are imported.

    Args:
        parent: Owns the session.
    """

    library_opened = Signal(object)
    """Path of the library."""
    library_failed = Signal(object)
    """Why the library could not be opened."""
    backed_up = Signal()
    """The library has changed, and a backup of it was made."""
    restored = Signal(object)
    """Where the library is kept whose place a backup has taken; None if there was none."""
    article_opened = Signal(object)
    """An `OpenArticle`."""
    article_closed = Signal()
    text_revised = Signal(object, object)
    """The `OpenArticle` with the text that came of a correction, and the `TextMap` from the text before."""
    texts_stored = Signal()
    """Texts, of whatever article, have changed in the file."""
    annotations_loaded = Signal(object, object)
    """All annotations of the open article, labels by id."""
    annotation_put = Signal(object)
    annotation_dropped = Signal(object)
    """Id of an annotation."""
    details_changed = Signal(object)
    """The `ArticleDetails` of the open article."""
    labels_changed = Signal()
    edited = Signal(object)
    """The `Change`s that an edit, undone or not, has made, as soon as they are known; not those of notes elsewhere."""
    notes_stored = Signal()
    """Notes, of whatever article, have changed in the file."""
    undone = Signal(object)
    """`EditSummary` of an edit that was undone."""
    redone = Signal(object)
    """`EditSummary` of an edit that was done again."""
    position_changed = Signal(object)
    """How much of the open article has been read, 0 to 1."""
    analysis_found = Signal(object)
    """The `Analysis` of the open article."""
    save_state_changed = Signal(object)
    """A `SaveState`."""
    failed = Signal(object)
    """What went wrong, an exception."""
    import_started = Signal(object)
    """The `Job`, with its progress."""
    import_finished = Signal(object)
    """What became of every file, in order."""
    closing = Signal()
    """The library is about to be closed: nothing more may be asked of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = History(self)
        self.outbox = Outbox(self)
        self.catalogue = Catalogue(self)
        self.import_options = AS_FOUND
        self._analyst = Analyst()
        self._writer: Writer | None = None
        self._workspace: Workspace | None = None
        self._open: OpenArticle | None = None
        self._wanted: tuple[str, Span | None] = ("", None)
        self._annotations: dict[str, Annotation] = {}
        self._details: ArticleDetails | None = None
        self._labels: dict[str, Label] = {}
        self._state = SaveState.SAVED
        self._position: ReadingPosition | None = None
        self._opened_at, self._begun = 0.0, 0
        self._jobs: set[Job] = set()
        self._waiting: list[Path] = []
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_POOL_THREADS)
        self._position_timer = self._timer(_POSITION_MS, self._store_position)
        self._backup_timer = self._timer(_FIRST_BACKUP_MS, self.back_up)
        self._backup_failure: type[BaseException] | None = None
        self.findings = Findings(self.start_job, self.outbox, self)
        self.findings.found.connect(self.analysis_found)
        self.catalogue.asked.connect(self._look_up)
        self.outbox.state_changed.connect(self._tell_state)
        self.outbox.failed.connect(self.failed)

    @property
    def open_article(self) -> OpenArticle | None:
        """The article that is open."""
        return self._open

    @property
    def annotations(self) -> Mapping[str, Annotation]:
        """The open article's annotations by id."""
        return self._annotations

    @property
    def details(self) -> ArticleDetails | None:
        """What is kept about the open article."""
        return self._details

    @property
    def labels(self) -> Mapping[str, Label]:
        """The library's labels by id, in the order of the legend."""
        return self._labels

    @property
    def analysis(self) -> Analysis:
        """What was found in the open article."""
        return self.findings.analysis

    @property
    def state(self) -> SaveState:
        """Whether what is on the screen is in the file."""
        return self._state

    @property
    def is_open(self) -> bool:
        """Whether there is a library."""
        return self._workspace is not None

    @property
    def is_busy(self) -> bool:
        """Whether the writer has work left."""
        return self.outbox.is_busy or (self._writer is not None and self._writer.pending > 0)

    @property
    def is_writable(self) -> bool:
        """Whether there is an open article that may be written on."""
        return self._open is not None and self._workspace is not None and not self._workspace.library.read_only

    def open_library(self, path: Path | None) -> None:
        """Open a library on the writer thread; `library_opened` or `library_failed` follows.

        Args:
            path: The file; None for the user's own library.
        """
        self._writer = Writer(partial(Workspace.open, path, analyse=self._analyst, read=read_lightly), self)
        self._writer.start(self._opened, self._not_opened)

    def close(self) -> None:
        """Store what is left to store, let the library go and end all work."""
        self._end_jobs()
        self.outbox.hand_over()
        self._stop_writer()

    def restore(self, library: Path, backup: Path) -> None:
        """Put a backup in the place of the library, which need not be open, and open that.

        `library_opened` and `restored` follow; or `library_failed`; or, where the backup cannot be restored, `failed`, and
        the library is opened again as it was. What is not stored yet is stored after that.

        Args:
            library: The library's file.
            backup: One of its backups.
        """
        self._end_jobs()
        self.outbox.pause()
        self._stop_writer()
        self._workspace = None
        if self._open is not None:
            self._close_article()
        restoration = Restoration(library, backup, self._analyst)
        self._writer = Writer(restoration.carry_out, self)
        self._writer.start(partial(self._restored, restoration), self._not_opened)

    def trash_article(self, article_id: str) -> None:
        """Move an article with its notes to the trash."""
        self.edit_by(EditKind.REMOVE_ARTICLE, lambda workspace: trashing([workspace.library.details.get(article_id)]))

    def restore_article(self, article_id: str) -> None:
        """Bring an article back from the trash."""
        self.edit_by(EditKind.RESTORE_ARTICLE, lambda workspace: restoring([workspace.library.details.get(article_id)]))

    def show_article(self, article_id: str, span: Span | None = None) -> None:
        """Open an article of the library.

        Args:
            article_id: Its UUID.
            span: The passage to go to; None for the place where reading stopped.
        """
        self._wanted = (article_id, span)
        if self._open is not None and self._open.id == article_id:
            position = span.start if span is not None else self._open.position
            self._open = replace(self._open, position=position)
            return
        self._store_position()
        self.ask(partial(_load, article_id), self._loaded)

    def set_position(self, offset: int, progress: float) -> None:
        """Remember how far the open article was read; stored soon."""
        if self._open is not None:
            self._open = replace(self._open, position=offset, progress=progress)
            self._position = ReadingPosition(self._open.id, offset, progress, finished=self._has_read(progress))
            self._position_timer.start()
            self.position_changed.emit(progress)

    def edit(self, edit: Edit) -> bool:
        """Make an edit: shown at once, stored as soon as may be.

        Args:
            edit: The edit; its records are as the session, or a list of the window, shows them.

        Returns:
            Whether the library can be written on; if not, `failed` says why.
        """
        if not self._may_write():
            return False
        edit = self.history.push(edit)
        self._show(_sorted_out(edit.changes))
        self.outbox.put(Dispatch(partial(_apply, edit), self._stored, edit))
        self.findings.take([change for change in edit.changes if change.kind is RecordKind.CORRECTION])
        return True

    def revise(self, made: tuple[Revision, Article]) -> bool:
        """Correct the text of the open article: shown at once, stored as soon as may be.

        Args:
            made: The revision of the text that the session shows, and the article that comes of it.

        Returns:
            As for `edit`.
        """
        if not self._may_write():
            return False
        revision, article = made
        edit = Edit(EditKind.REVISE, (Change(None, revision),), excerpt(revision.words))
        self.history.add(EditSummary(edit.id, edit.kind, edit.subject, 1, edit.made))
        self._show_revision(revision, article)
        self.annotations_loaded.emit(tuple(self._annotations.values()), self._labels)
        self.edited.emit(edit.changes)
        self.outbox.put(
            Dispatch(
                partial(_build_and_apply, edit.id, lambda workspace: workspace.texts.correcting(revision), None),
                self._revised,
                edit,
                refused=partial(self._not_revised, edit.id),
            )
        )
        return True

    def unsaved_notes(self) -> tuple[str, ...]:
        """The notes (or, for bare highlights, passages) and corrections of texts that are not in the file."""
        unsaved = {change.key: change.after for change in self.outbox.unsaved}
        notes = (
            each.body.note or each.target.quote.exact
            for each in unsaved.values()
            if isinstance(each, Annotation) and each.state is not AnnotationState.TRASHED
        )
        return (*notes, *(each.words for each in unsaved.values() if isinstance(each, Revision)))

    def edit_by(
        self,
        kind: EditKind,
        build: Callable[[Workspace], Edit],
        *,
        done: Callable[[], None] | None = None,
        refused: Callable[[], None] | None = None,
        progress: Progress | None = None,
    ) -> bool:
        """Make an edit of records that must be looked up first: shown when it is stored.

        Args:
            kind: What the edit is.
            build: Makes it, on the writer's thread and in the edit's own transaction; one without changes comes to
                nothing.
            done: Called when it is stored and shown.
            refused: Called where it cannot be made; what went wrong goes to `failed`, unless the user has stopped it.

            progress: Is told how far the storing is; not of what `build` does before.

        Returns:
            As for `edit`.
        """
        if not self._may_write():
            return False
        # In its place among the edits already now: what is undone next must not depend on how quick the file is.
        pending = EditSummary(new_id(), kind, "", 0, now())
        self.history.add(pending)
        self.outbox.put(
            Dispatch(
                partial(_build_and_apply, pending.id, build, progress),
                partial(self._built, pending.id, done or _nothing),
                refused=partial(self._not_built, pending.id, refused or _nothing),
            )
        )
        return True

    def purge(self, work: Callable[[Workspace], Purged], done: Callable[[int], None]) -> None:
        """Delete notes in the trash for good, after all that was done before is stored.

        Args:
            work: Deletes them.
            done: Gets how many there were.
        """
        if self._may_write():
            self.outbox.put(Dispatch(work, partial(self._purged, done)))

    def undo(self) -> None:
        """Undo the last edit that is not undone; `undone` follows when it is stored."""
        if self._may_write() and (summary := self.history.undo()) is not None:
            self.outbox.put(Dispatch(partial(_undo, summary.id), partial(self._undone, summary)))

    def go_to_step(self, edit_id: str) -> None:
        """Undo, or do again, so many edits that this one is the last that is done."""
        steps = self.history.steps_to(edit_id)
        for _ in range(abs(steps)):
            (self.redo if steps > 0 else self.undo)()

    def redo(self) -> None:
        """Do the last edit that was undone again; `redone` follows when it is stored."""
        if self._may_write() and (summary := self.history.redo()) is not None:
            self.outbox.put(Dispatch(partial(_redo, summary.id), partial(self._redone, summary)))

    def import_files(self, paths: Sequence[Path], options: ReadOptions | None = None) -> None:
        """Import files and folders and open the first; waits for the library if it is not open yet.

        Args:
            paths: They.
            options: How they are read; None for `import_options`.
        """
        if self._workspace is None:
            self._waiting.extend(paths)
            return
        if self._may_write():
            self.start_job(
                partial(_import_files, tuple(paths), options or self.import_options),
                self._imported,
                follow=self.import_started.emit,
            )

    def resume_import(self) -> None:
        """Import what an import has left that was stopped or cut off."""
        if self._may_write():
            self.start_job(_resume_import, self._imported, follow=self.import_started.emit)

    def reread(self, article_id: str, options: ReadOptions) -> None:
        """Read an article's file again, in another way; its notes stay on their words."""
        if self._may_write():
            self.start_job(partial(_reread, article_id, options), self._imported, follow=self.import_started.emit)

    def import_text(self, text: str, page: str = "") -> None:
        """Make an article of a text and open it.

        Args:
            text: The text.
            page: The same as a page with headings and lists, where it was copied from one.
        """
        if self._may_write():
            self.ask(lambda workspace: [workspace.imports.pasted(text, page)], self._imported)

    def ask(self, work: Callable[[Workspace], Any], done: Callable[[Any], None]) -> None:
        """Ask the library something short, on the writer's thread.

        Args:
            work: Asks.
            done: Gets the answer, on the GUI thread; what the work raises goes to `failed`.
        """
        if self._writer is not None:
            self._writer.ask(work, done, self.failed.emit)

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

    def start_job(
        self,
        work: Callable[[Workspace, Progress], Any],
        done: Callable[[Any], None],
        *,
        failed: Callable[[BaseException], None] | None = None,
        follow: Callable[[Job], None] | None = None,
    ) -> Job:
        """Do long work on the library in the pool, over a connection of its own.

        Args:
            work: Gets the workspace and its progress.
            done: Gets the work's value, on the GUI thread.
            failed: Gets what the work raises; None for the signal `failed`.
            follow: Gets the job before it begins: what is connected later may miss the end of short work.

        Raises:
            RuntimeError: There is no open library.
        """
        if self._workspace is None:
            raise RuntimeError("no library is open")
        job = Job(partial(_on_own_connection, self._workspace, work), self)
        self._jobs.add(job)
        job.succeeded.connect(done)
        job.failed.connect(self.failed if failed is None else failed)
        job.over.connect(self._forget_job)
        if follow is not None:
            follow(job)
        job.start(self._pool)
        return job

    def _look_up(self, work: Callable[[Workspace, Progress], Any], done: Callable[[Any], None]) -> None:
        self.start_job(work, done, failed=self.catalogue.fail)

    def _opened(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._backup_timer.start(_FIRST_BACKUP_MS)
        if self._writer is not None:
            self.outbox.connect_to(self._writer)
        self.ask(partial(_first_look, self.catalogue.query), self._list_first)

    def _restored(self, restoration: Restoration, workspace: Workspace) -> None:
        self._opened(workspace)
        self.outbox.retry()
        if restoration.failure is None:
            self.restored.emit(restoration.aside)
        else:
            self.failed.emit(restoration.failure)

    def _not_opened(self, error: BaseException) -> None:
        self._writer = None
        self.library_failed.emit(error)

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
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            self.import_files(waiting)

    def _loaded(self, loaded: _Loaded) -> None:
        opened, annotations, details = loaded
        wanted, span = self._wanted
        if opened.id != wanted:
            return
        if span is not None:
            opened = replace(opened, position=span.start)
        self._open, self._details = opened, details
        self._opened_at, self._begun = monotonic(), opened.position
        self._annotations = {annotation.id: annotation for annotation in annotations}
        # What is not stored yet is newer than what was read.
        for change in self.outbox.unsaved:
            if isinstance(change.record, Revision):
                self._take_revision(change.record)
            else:
                self._take(change)
        self.article_opened.emit(self._open)
        self.annotations_loaded.emit(tuple(self._annotations.values()), self._labels)
        self.details_changed.emit(self._details)
        self.findings.open(opened.id)

    def _imported(self, outcomes: Sequence[ImportOutcome]) -> None:
        self.catalogue.refresh()
        first = next((outcome for outcome in outcomes if outcome.article_id), None)
        if first is not None and first.article_id:
            is_shown = self._open is not None and self._open.id == first.article_id
            self.show_article(first.article_id)
            if is_shown and first.status is ImportStatus.VERSION:
                self._reload()
        self.texts_stored.emit()
        self.import_finished.emit(outcomes)

    def follow(self, outcomes: Sequence[ImportOutcome]) -> None:
        """Show what an import has brought that the user did not ask for just now: no other article is opened."""
        self.catalogue.refresh()
        self.look_again_at({outcome.article_id or "" for outcome in outcomes if outcome.status is ImportStatus.VERSION})

    def _end_jobs(self) -> None:
        self.closing.emit()
        self._store_position()
        self._backup_timer.stop()
        self.catalogue.close()
        for job in tuple(self._jobs):
            job.cancel()
        self._analyst.close()
        self._pool.waitForDone(_WAIT_MS)

    def _stop_writer(self) -> None:
        if self._writer is not None:
            self._writer.stop()
            self._writer = None

    def _close_article(self) -> None:
        self._open = self._details = None
        self._wanted = ("", None)
        self._annotations = {}
        self._position = None
        self.findings.open("")
        self.article_closed.emit()

    def _store_position(self) -> None:
        self._position_timer.stop()
        if self._position is None or self._workspace is None or self._workspace.library.read_only:
            return
        position, self._position = self._position, None
        self.ask(partial(_store_position, position), self._position_stored)

    def _has_read(self, progress: float) -> bool:
        """Whether the end of the open article is reached, after a while in which its rest could have been read."""
        if self._open is None or progress < _FINISHED:
            return False
        article, begun = self._open.article, self._begun
        rest = article.word_count * (1 - begun / max(1, len(article.text)))
        return monotonic() - self._opened_at >= rest / _MOST_WORDS_A_SECOND

    def _position_stored(self, article_id: str) -> None:
        self.catalogue.look_again([article_id])

    @Slot()
    def back_up(self) -> None:
        """Have a backup made if one is due, and ask again in ten minutes."""
        if self._writer is not None:
            self._backup_timer.start(_BACKUP_MS)
            self._writer.ask(lambda workspace: workspace.back_up_if_due(), self._backed_up, self._not_backed_up)

    def _backed_up(self, backup: Path | None) -> None:
        self._backup_failure = None
        if backup is not None:
            self.backed_up.emit()

    def _not_backed_up(self, error: BaseException) -> None:
        # Told once: what keeps one backup from being made mostly keeps the next ones too.
        if type(error) is not self._backup_failure:
            self._backup_failure = type(error)
            self.failed.emit(error)

    def _may_write(self) -> bool:
        if self._workspace is None:
            return False
        if self._workspace.library.read_only:
            self.failed.emit(ReadOnlyLibraryError(self._workspace.library.path))
            return False
        return True

    def _show(self, made: _Made) -> None:
        """Show what has become of some records."""
        own = made.notes.get(self._open.id, []) if self._open is not None else []
        revisions = [change for change in made.others if self._is_revision(change)]
        if revisions:
            self._show_revisions(revisions, own)
        else:
            self._show_annotations(own)
        labels = [change for change in made.others if change.kind is RecordKind.LABEL]
        if labels:
            self._show_labels(labels)
        for change in made.others:
            if isinstance(change.after, ArticleDetails):
                self._show_details(change.after)
        self.edited.emit((*own, *made.others))

    def _is_revision(self, change: Change) -> bool:
        """Whether a change is one of the open article's text."""
        record = change.record
        return isinstance(record, Revision) and self._open is not None and record.article_id == self._open.id

    def _show_revisions(self, changes: Sequence[Change], notes: Sequence[Change]) -> None:
        """Show the open article with another text, and its notes where they stand in that."""
        for change in notes:
            self._take(change)
        for change in changes:
            record = change.record
            if isinstance(record, Revision) and not self._show_revision(
                record if change.after is not None else record.undoing
            ):
                self._reload()
                return
        self.annotations_loaded.emit(tuple(self._annotations.values()), self._labels)

    def _show_revision(self, revision: Revision, article: Article | None = None) -> bool:
        """Show the text that comes of a revision; whether it is known, and not to the file alone."""
        text_map = self._take_revision(revision, article)
        if text_map is None:
            return False
        self.text_revised.emit(self._open, text_map)
        self.findings.revise(text_map)
        return True

    def _take_revision(self, revision: Revision, article: Article | None = None) -> TextMap | None:
        """Let the open article have the text that comes of a revision; None where that cannot be made of the one it has."""
        opened = self._open
        if opened is None or revision.is_switch or revision.text_before != opened.article.text_sha256:
            return None
        text_map = TextMap(revision.splices)
        article = article or corrected_article(opened.article, text_map)
        before = revision.text_before
        sha = article.text_sha256
        self._open = replace(opened, article=article, position=text_map.place_of(opened.position))
        if self._position is not None:
            self._position = replace(self._position, offset=text_map.place_of(self._position.offset))
        for key, each in self._annotations.items():
            if each.target.text_sha256 == before and each.state is not AnnotationState.ORPHANED:
                self._annotations[key] = carried(each, text_map, article.text, sha)
        return text_map

    def look_again_at(self, article_ids: Collection[str]) -> None:
        """Read the open article again, if it is one of some that may have got another text."""
        if self._open is not None and self._open.id in article_ids:
            self._reload()
            self.texts_stored.emit()

    def _reload(self) -> None:
        """Read the open article again: its text is another one in the file."""
        if self._open is not None:
            self._store_position()
            if self._wanted[0] == self._open.id:
                # Not where it was opened at: where it is read now.
                self._wanted = (self._open.id, Span(self._open.position, self._open.position))
            self.ask(partial(_load, self._open.id), self._loaded)

    def _show_annotations(self, changes: Sequence[Change]) -> None:
        before = set(self._annotations)
        for change in changes:
            self._take(change)
        if len(changes) > _MANY:
            self.annotations_loaded.emit(tuple(self._annotations.values()), self._labels)
            return
        for key in dict.fromkeys(change.key for change in changes):
            if key in self._annotations:
                self.annotation_put.emit(self._annotations[key])
            elif key in before:
                self.annotation_dropped.emit(key)

    def _take(self, change: Change) -> None:
        """Keep an annotation of the open article, or what is kept about that, as it has become."""
        record, opened = change.record, self._open
        if opened is None:
            return
        if isinstance(record, ArticleDetails) and record.article_id == opened.id:
            self._details = record
        if not isinstance(record, Annotation) or record.target.article_id != opened.id:
            return
        if change.after is None or record.state is AnnotationState.TRASHED:
            self._annotations.pop(record.id, None)
        else:
            self._annotations[record.id] = record

    def _show_labels(self, changes: Sequence[Change]) -> None:
        labels = dict(self._labels)
        for change in changes:
            labels.pop(change.key, None)
            if isinstance(change.after, Label):
                labels[change.key] = change.after
        self._labels = dict(sorted(labels.items(), key=lambda item: item[1].position))
        self.labels_changed.emit()

    def _show_details(self, details: ArticleDetails) -> None:
        if self._open is None or details.article_id != self._open.id:
            return
        if details.trashed is not None:
            self._close_article()
        elif details != self._details:
            self._details = details
            self.details_changed.emit(details)

    def _stored(self, changes: Sequence[Change]) -> None:
        # What came out may differ from what was shown: a note that was anchored anew meanwhile stays where it is.
        if not self.outbox.is_busy:
            if any(self._is_elsewhere(change) for change in changes):
                self._reload()
            else:
                self._show(_sorted_out([change for change in changes if self._is_shown_otherwise(change)]))
        self._tell_stored(_sorted_out(changes))

    def _is_elsewhere(self, change: Change) -> bool:
        """Whether a note of the open article stands in another text: something else has changed that meanwhile."""
        note, opened = change.after, self._open
        if opened is None or not isinstance(note, Annotation) or note.target.article_id != opened.id:
            return False
        is_standing = note.state in {AnnotationState.ANCHORED, AnnotationState.MOVED}
        return is_standing and note.target.text_sha256 != opened.article.text_sha256

    def _revised(self, made: tuple[Edit, _Made]) -> None:
        edit, changes = made
        self.history.name(edit)
        shown = changes.others if self.outbox.is_busy else changes.all
        self._show(_sorted_out([change for change in shown if not isinstance(change.record, Revision)]))
        self._tell_stored(changes)

    def _not_revised(self, edit_id: str) -> None:
        self.history.drop(edit_id)
        self._reload()

    def _is_shown_otherwise(self, change: Change) -> bool:
        shown = self._annotations.get(change.key)
        return shown is not None and change.kind is RecordKind.ANNOTATION and change.after != shown

    def _tell_stored(self, made: _Made) -> None:
        self.findings.take(made.others)
        self.catalogue.take(made.all)
        if made.notes:
            self.notes_stored.emit()
        if any(isinstance(change.record, Revision) for change in made.others):
            self.texts_stored.emit()

    def _not_built(self, edit_id: str, refused: Callable[[], None]) -> None:
        self.history.drop(edit_id)
        refused()

    def _built(self, edit_id: str, done: Callable[[], None], made: tuple[Edit, _Made]) -> None:
        edit, changes = made
        if edit.changes:
            self.history.name(edit)
            self._show(changes)
            self._tell_stored(changes)
        else:
            self.history.drop(edit_id)
        done()

    def _purged(self, done: Callable[[int], None], purged: Purged) -> None:
        self.history.lessen(purged.edits_left)
        self.notes_stored.emit()
        done(len(purged.ids))

    def _undone(self, summary: EditSummary, made: _Made) -> None:
        self._show(made)
        self._tell_stored(made)
        self.undone.emit(summary)

    def _redone(self, summary: EditSummary, made: _Made) -> None:
        self._show(made)
        self._tell_stored(made)
        self.redone.emit(summary)

    def _tell_state(self) -> None:
        is_read_only = self._workspace is not None and self._workspace.library.read_only
        state = SaveState.READ_ONLY if is_read_only else self.outbox.state
        if state is not self._state:
            self._state = state
            self.save_state_changed.emit(state)

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    @Slot()
    def _forget_job(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._jobs.discard(job)
            job.deleteLater()


def _first_look(query: ListQuery, workspace: Workspace) -> tuple[Sequence[Label], Listing, Sequence[EditSummary]]:
    return workspace.labels(), workspace.catalogue.list(query), workspace.edits.history()


def _load(article_id: str, workspace: Workspace) -> _Loaded:
    record = workspace.article(article_id)
    position = workspace.reading_position(article_id)
    progress = sum(summary.progress for summary in workspace.catalogue.summaries([article_id]))
    (details,) = workspace.catalogue.details([article_id])
    opened = OpenArticle(record.id, record.article, position, progress, record.added.date().isoformat())
    return opened, workspace.annotations(article_id), details


def _linked(link: DeepLink, workspace: Workspace) -> tuple[str, Annotation | None]:
    article_id = workspace.resolve_id(link.article_id)
    annotations = workspace.annotations(article_id)
    return article_id, next((found for found in annotations if found.id == link.annotation_id), None)


def _sorted_out(changes: Iterable[Change]) -> _Made:
    """Changes by what they are about."""
    made = tuple(changes)
    notes: dict[str, list[Change]] = {}
    others = []
    for change in made:
        record = change.record
        if isinstance(record, Annotation):
            notes.setdefault(record.target.article_id, []).append(change)
        else:
            others.append(change)
    return _Made(notes, tuple(others), made)


def _apply(edit: Edit, workspace: Workspace) -> Sequence[Change]:
    return workspace.edits.apply(edit)


def _build_and_apply(
    edit_id: str, build: Callable[[Workspace], Edit], progress: Progress | None, workspace: Workspace
) -> tuple[Edit, _Made]:
    with workspace.library.transaction():
        edit = replace(build(workspace), id=edit_id)
        return edit, _sorted_out(workspace.edits.apply(edit, progress) if edit.changes else ())


def _store_position(position: ReadingPosition, workspace: Workspace) -> str:
    workspace.set_reading_position(position.article_id, position.offset, position.progress, finished=position.finished)
    return position.article_id


def _undo(edit_id: str, workspace: Workspace) -> _Made:
    return _sorted_out(workspace.edits.undo(edit_id))


def _redo(edit_id: str, workspace: Workspace) -> _Made:
    return _sorted_out(workspace.edits.redo(edit_id))


def _on_own_connection(workspace: Workspace, work: Callable[[Workspace, Progress], Any], progress: Progress) -> Any:  # noqa: ANN401 (the work's own value)
    with workspace.library.on_this_thread():
        return work(workspace, progress)


def _import_files(
    paths: Sequence[Path], options: ReadOptions, workspace: Workspace, progress: Progress
) -> Sequence[ImportOutcome]:
    return workspace.imports.files(paths, progress, options=options)


def _resume_import(workspace: Workspace, progress: Progress) -> Sequence[ImportOutcome]:
    return workspace.imports.resume(progress)


def _reread(article_id: str, options: ReadOptions, workspace: Workspace, _: Progress) -> Sequence[ImportOutcome]:
    return [workspace.imports.reread(article_id, options)]


def _nothing() -> None:
    """Nothing waits for this end."""
