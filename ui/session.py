"""What the window works with: the open library and the open article, and every change to them.

The session is the only holder of the truth. It shows a change at once and stores it on the writer thread; what is not
yet stored, or could not be, stays in memory and on the screen, and the window says so.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot
from PySide6.QtGui import QUndoGroup, QUndoStack

from reader.analyst import Analyst
from reader.anchors.describe import describe
from reader.annotations import Annotation, AnnotationState, Body, Label, Target, now
from reader.article import Article
from reader.deeplinks import DeepLink
from reader.errors import DamagedRowsError, ReadOnlyLibraryError
from reader.export.model import ExportOptions
from reader.findings import Analysis
from reader.progress import Progress
from reader.spans import Span
from reader.store.articles import ArticleSummary
from reader.store.search import SearchHit
from reader.workspace import Workspace
from ui.commands import AddAnnotation, ChangeAnnotation, RemoveAnnotation
from ui.work import Job, Writer

_RETRY_MS = 15_000
_POSITION_MS = 1500
_FIRST_BACKUP_MS = 5_000
_BACKUP_MS = 600_000
_POOL_THREADS = 2
_WAIT_MS = 10_000


class SaveState(StrEnum):
    """Whether what is on the screen is in the library's file."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
    READ_ONLY = "read_only"


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """The article that is open.

    Attributes:
        id: UUID in the library.
        article: Text and structure.
        position: Where reading stopped, in code points.
    """

    id: str
    article: Article
    position: int = 0


@dataclass(frozen=True, slots=True)
class _Change:
    """A change to an annotation that has not been acknowledged."""

    annotation: Annotation
    is_removed: bool


class Session(QObject):
    """Holds the open library and article, changes them, and tells what became of them.

    Args:
        parent: Owns the session.
    """

    library_opened = Signal(object)
    """Path of the library."""
    library_failed = Signal(object)
    """Why the library could not be opened."""
    articles_changed = Signal(object)
    """All `ArticleSummary`, newest first."""
    article_opened = Signal(object)
    """An `OpenArticle`."""
    article_closed = Signal()
    annotations_loaded = Signal(object, object)
    """All annotations of the open article, labels by id."""
    annotation_put = Signal(object)
    annotation_dropped = Signal(object)
    """Id of an annotation."""
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
    results_found = Signal(object, object)
    """What was searched for, the hits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_group = QUndoGroup(self)
        self._analyst = Analyst()
        self._writer: Writer | None = None
        self._workspace: Workspace | None = None
        self._open: OpenArticle | None = None
        self._wanted: tuple[str, Span | None] = ("", None)
        self._annotations: dict[str, Annotation] = {}
        self._labels: dict[str, Label] = {}
        self._summaries: tuple[ArticleSummary, ...] = ()
        self._analysis = Analysis()
        self._unsaved: dict[str, _Change] = {}
        self._failure: BaseException | None = None
        self._state = SaveState.SAVED
        self._last_label = ""
        self._query = ""
        self._position: tuple[str, int, float] | None = None
        self._jobs: set[Job] = set()
        self._waiting: list[Path] = []
        self._stacks: dict[str, QUndoStack] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_POOL_THREADS)
        self._retry_timer = self._timer(_RETRY_MS, self.retry)
        self._position_timer = self._timer(_POSITION_MS, self._store_position)
        self._backup_timer = self._timer(_FIRST_BACKUP_MS, self.back_up)
        self._backup_failure: type[BaseException] | None = None

    @property
    def open_article(self) -> OpenArticle | None:
        """The article that is open."""
        return self._open

    @property
    def annotations(self) -> Mapping[str, Annotation]:
        """The open article's annotations by id."""
        return self._annotations

    @property
    def labels(self) -> Mapping[str, Label]:
        """The library's labels by id, in the order of the legend."""
        return self._labels

    @property
    def summaries(self) -> tuple[ArticleSummary, ...]:
        """The library's articles, newest first."""
        return self._summaries

    @property
    def analysis(self) -> Analysis:
        """What was found in the open article."""
        return self._analysis

    @property
    def last_label(self) -> str:
        """Id of the label used last, or else of the first one."""
        return self._last_label or next(iter(self._labels), "")

    @property
    def state(self) -> SaveState:
        """Whether what is on the screen is in the file."""
        return self._state

    @property
    def failure(self) -> BaseException | None:
        """Why something could not be stored; None if all was or may yet be."""
        return self._failure

    @property
    def is_open(self) -> bool:
        """Whether there is a library."""
        return self._workspace is not None

    @property
    def is_busy(self) -> bool:
        """Whether the writer has work left."""
        return self._writer is not None and self._writer.pending > 0

    @property
    def is_writable(self) -> bool:
        """Whether there is an open article that may be written on."""
        return self._open is not None and self._workspace is not None and not self._workspace.library.read_only

    def open_library(self, path: Path | None) -> None:
        """Open a library on the writer thread; `library_opened` or `library_failed` follows.

        Args:
            path: The file; None for the user's own library.
        """
        self._writer = Writer(partial(Workspace.open, path, analyse=self._analyst), self)
        self._writer.start(self._opened, self._not_opened)

    def close(self) -> None:
        """Store what is left to store, let the library go and end all work."""
        self._store_position()
        self._backup_timer.stop()
        for job in tuple(self._jobs):
            job.cancel()
        self._analyst.close()
        self._pool.waitForDone(_WAIT_MS)
        if self._writer is not None:
            self._writer.stop()
            self._writer = None

    def refresh_articles(self) -> None:
        """Read the list of articles again."""
        self._ask(lambda workspace: workspace.articles(), self._list)

    def trash_article(self, article_id: str) -> None:
        """Move an article with its notes to the trash."""
        if self._open is not None and self._open.id == article_id:
            self._close_article()
        self._ask(lambda workspace: workspace.trash_article(article_id), self._relist)

    def restore_article(self, article_id: str) -> None:
        """Bring an article back from the trash."""
        self._ask(lambda workspace: workspace.restore_article(article_id), self._relist)

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
        self._ask(partial(_load, article_id), self._loaded)

    def set_position(self, offset: int, progress: float) -> None:
        """Remember how far the open article was read; stored soon."""
        if self._open is not None:
            self._open = replace(self._open, position=offset)
            self._position = (self._open.id, offset, progress)
            self._position_timer.start()
            self.position_changed.emit(progress)

    def add_annotation(self, span: Span, label: str | None = None, note: str = "") -> Annotation | None:
        """Highlight a passage of the open article.

        Args:
            span: The passage.
            label: Id of its label; None for the one used last.
            note: Its note.

        Returns:
            The annotation; None where nothing can be written.
        """
        if self._open is None or not self._may_write():
            return None
        chosen = self.last_label if label is None else label
        self._last_label = chosen
        annotation = Workspace.new_annotation(self._open.id, self._open.article, span, Body(note, chosen))
        self._push(AddAnnotation(self, annotation, self.tr("Highlight")))
        return annotation

    def change_body(self, annotation_id: str, body: Body) -> None:
        """Change note, label or tags of an annotation."""
        known = self._annotations.get(annotation_id)
        if known is None or known.body == body or not self._may_write():
            return
        typed = replace(known.body, note=body.note) == body
        if body.label != known.body.label:
            self._last_label = body.label
        words = self.tr("Edit Note") if typed else self.tr("Change Label or Tags")
        changed = replace(known, body=body, modified=now())
        self._push(ChangeAnnotation(self, known, changed, words, typing=typed))

    def change_note(self, annotation_id: str, note: str) -> None:
        """Change the note of an annotation."""
        known = self._annotations.get(annotation_id)
        if known is not None:
            self.change_body(annotation_id, replace(known.body, note=note))

    def change_label(self, annotation_id: str, label: str) -> None:
        """Change the label of an annotation."""
        known = self._annotations.get(annotation_id)
        if known is not None:
            self.change_body(annotation_id, replace(known.body, label=label))

    def resize_annotation(self, annotation_id: str, span: Span) -> None:
        """Give an annotation of the open article another passage."""
        known = self._annotations.get(annotation_id)
        if self._open is None or known is None or known.target.span == span or not self._may_write():
            return
        article = self._open.article
        target = Target(self._open.id, article.text_sha256, *describe(article.text, span))
        # The user has seen where it stands, whatever was in doubt before.
        changed = replace(known, target=target, state=AnnotationState.ANCHORED, modified=now())
        self._push(ChangeAnnotation(self, known, changed, self.tr("Resize Highlight")))

    def remove_annotation(self, annotation_id: str) -> None:
        """Move an annotation to the trash."""
        known = self._annotations.get(annotation_id)
        if known is not None and self._may_write():
            self._push(RemoveAnnotation(self, known, self.tr("Delete Note")))

    def put_annotation(self, annotation: Annotation) -> None:
        """Show and store an annotation; called by the commands."""
        if self._open is not None and annotation.target.article_id == self._open.id:
            self._annotations[annotation.id] = annotation
            self.annotation_put.emit(annotation)
        self._store(_Change(annotation, is_removed=False))

    def drop_annotation(self, annotation: Annotation) -> None:
        """Show an annotation no longer and move it to the trash; called by the commands."""
        if self._annotations.pop(annotation.id, None) is not None:
            self.annotation_dropped.emit(annotation.id)
        self._store(_Change(annotation, is_removed=True))

    def retry(self) -> None:
        """Try again to store what could not be stored."""
        self._failure = None
        for change in tuple(self._unsaved.values()):
            self._send(change)
        self._tell_state()

    def unsaved_notes(self) -> tuple[str, ...]:
        """The notes (or, for bare highlights, passages) that are not in the file."""
        return tuple(
            change.annotation.body.note or change.annotation.target.quote.exact
            for change in self._unsaved.values()
            if not change.is_removed
        )

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files and folders and open the first; waits for the library if it is not open yet."""
        if self._workspace is None:
            self._waiting.extend(paths)
            return
        if self._may_write():
            job = self.start_job(partial(_import_files, tuple(paths)), self._imported)
            self.import_started.emit(job)

    def import_text(self, text: str) -> None:
        """Make an article of a text and open it."""
        if self._may_write():
            self._ask(lambda workspace: [workspace.import_text(text)], self._imported)

    def search(self, query: str) -> None:
        """Search articles and notes; `results_found` follows, for the last query only."""
        self._query = query
        if self._workspace is not None and query.strip():
            self.start_job(partial(_search, query), self._found)

    def find_linked(self, link: DeepLink, done: Callable[[tuple[str, Annotation | None]], None]) -> None:
        """Find what a link points to; where there is no such article, `failed` follows.

        Args:
            link: The link.
            done: Gets the article's id and the annotation; None for the annotation where there is none.
        """
        self._ask(partial(_linked, link), done)

    def copy_markdown(self, article_id: str, done: Callable[[str], None]) -> None:
        """Write the notes of an article as Markdown, in the default form.

        Args:
            article_id: The article.
            done: Gets the text.
        """
        self._ask(lambda workspace: workspace.export_markdown([article_id], ExportOptions()), done)

    def start_job(self, work: Callable[[Workspace, Progress], Any], done: Callable[[Any], None]) -> Job:
        """Do long work on the library in the pool, over a connection of its own.

        Args:
            work: Gets the workspace and its progress.
            done: Gets the work's value, on the GUI thread; what the work raises goes to `failed`.

        Raises:
            RuntimeError: There is no open library.
        """
        if self._workspace is None:
            raise RuntimeError("no library is open")
        job = Job(partial(_on_own_connection, self._workspace, work), self)
        self._jobs.add(job)
        job.succeeded.connect(done)
        job.failed.connect(self.failed)
        job.finished.connect(self._forget_job)
        job.start(self._pool)
        return job

    def _opened(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._backup_timer.start(_FIRST_BACKUP_MS)
        self._ask(lambda opened: (opened.labels(), opened.articles()), self._list_first)

    def _not_opened(self, error: BaseException) -> None:
        self._writer = None
        self.library_failed.emit(error)

    def _list_first(self, found: tuple[Sequence[Label], Sequence[ArticleSummary]]) -> None:
        labels, summaries = found
        self._labels = {label.id: label for label in labels}
        self._list(summaries)
        self._tell_state()
        if self._workspace is not None:
            library = self._workspace.library
            self.library_opened.emit(library.path)
            if library.last_check is not None and not library.last_check.is_sound:
                self.failed.emit(DamagedRowsError(library.path, library.last_check.in_lines()))
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            self.import_files(waiting)

    def _list(self, summaries: Sequence[ArticleSummary]) -> None:
        self._summaries = tuple(summaries)
        self.articles_changed.emit(self._summaries)

    def _relist(self, _: object) -> None:
        self.refresh_articles()

    def _loaded(self, loaded: "tuple[OpenArticle, Sequence[Annotation]]") -> None:
        opened, annotations = loaded
        wanted, span = self._wanted
        if opened.id != wanted:
            return
        if span is not None:
            opened = replace(opened, position=span.start)
        self._open = opened
        self._analysis = Analysis()
        # What is not stored yet is newer than what was read.
        unsaved = {
            change.annotation.id: change
            for change in self._unsaved.values()
            if change.annotation.target.article_id == opened.id
        }
        self._annotations = {annotation.id: annotation for annotation in annotations if annotation.id not in unsaved}
        self._annotations.update({key: change.annotation for key, change in unsaved.items() if not change.is_removed})
        if opened.id not in self._stacks:
            self._stacks[opened.id] = QUndoStack(self.undo_group)
        self.undo_group.setActiveStack(self._stacks[opened.id])
        self.article_opened.emit(opened)
        self.annotations_loaded.emit(tuple(self._annotations.values()), self._labels)
        self.start_job(partial(_analyse, opened.id), self._analysed)

    def _analysed(self, found: tuple[str, Analysis]) -> None:
        article_id, analysis = found
        if self._open is not None and self._open.id == article_id:
            self._analysis = analysis
            self.analysis_found.emit(analysis)

    def _imported(self, outcomes: Sequence[Any]) -> None:
        self.refresh_articles()
        first = next((outcome.article_id for outcome in outcomes if outcome.article_id), "")
        if first:
            self.show_article(first)
        self.import_finished.emit(outcomes)

    def _found(self, found: tuple[str, Sequence[SearchHit]]) -> None:
        query, hits = found
        if query == self._query:
            self.results_found.emit(query, hits)

    def _close_article(self) -> None:
        self._open = None
        self._wanted = ("", None)
        self._annotations = {}
        self._position = None
        self.article_closed.emit()

    def _store_position(self) -> None:
        self._position_timer.stop()
        if self._position is None or self._workspace is None or self._workspace.library.read_only:
            return
        article_id, offset, progress = self._position
        self._position = None
        self._ask(lambda workspace: workspace.set_reading_position(article_id, offset, progress), _ignore)

    @Slot()
    def back_up(self) -> None:
        """Have a backup made if one is due, and ask again in ten minutes."""
        if self._writer is not None:
            self._backup_timer.start(_BACKUP_MS)
            self._writer.ask(lambda workspace: workspace.back_up_if_due(), self._backed_up, self._not_backed_up)

    def _backed_up(self, _: object) -> None:
        self._backup_failure = None

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

    def _push(self, command: AddAnnotation | ChangeAnnotation | RemoveAnnotation) -> None:
        stack = self.undo_group.activeStack()
        if stack is not None:
            stack.push(command)

    def _store(self, change: _Change) -> None:
        self._unsaved[change.annotation.id] = change
        self._send(change)
        self._tell_state()

    def _send(self, change: _Change) -> None:
        if self._writer is not None:
            self._writer.ask(partial(_write, change), partial(self._stored, change), partial(self._not_stored, change))

    def _stored(self, change: _Change, _: object) -> None:
        if self._unsaved.get(change.annotation.id) is change:
            del self._unsaved[change.annotation.id]
        if not self._unsaved:
            self._failure = None
            self._retry_timer.stop()
            self.refresh_articles()
        self._tell_state()

    def _not_stored(self, change: _Change, error: BaseException) -> None:  # noqa: ARG002 (it stays among the unsaved)
        is_news = self._failure is None or type(self._failure) is not type(error)
        self._failure = error
        self._retry_timer.start()
        self._tell_state()
        if is_news:
            self.failed.emit(error)

    def _tell_state(self) -> None:
        if self._workspace is not None and self._workspace.library.read_only:
            state = SaveState.READ_ONLY
        elif not self._unsaved:
            state = SaveState.SAVED
        else:
            state = SaveState.FAILED if self._failure is not None else SaveState.SAVING
        if state is not self._state:
            self._state = state
            self.save_state_changed.emit(state)

    def _ask(self, work: Callable[[Workspace], Any], done: Callable[[Any], None]) -> None:
        if self._writer is not None:
            self._writer.ask(work, done, self.failed.emit)

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


def _load(article_id: str, workspace: Workspace) -> tuple[OpenArticle, Sequence[Annotation]]:
    record = workspace.article(article_id)
    position = workspace.reading_position(article_id)
    return OpenArticle(record.id, record.article, position), workspace.annotations(article_id)


def _linked(link: DeepLink, workspace: Workspace) -> tuple[str, Annotation | None]:
    article_id = workspace.resolve_id(link.article_id)
    annotations = workspace.annotations(article_id)
    return article_id, next((found for found in annotations if found.id == link.annotation_id), None)


def _write(change: _Change, workspace: Workspace) -> None:
    if change.is_removed:
        workspace.trash_annotation(change.annotation.id)
    else:
        workspace.save_annotation(change.annotation)


def _on_own_connection(workspace: Workspace, work: Callable[[Workspace, Progress], Any], progress: Progress) -> Any:  # noqa: ANN401 (the work's own value)
    with workspace.library.on_this_thread():
        return work(workspace, progress)


def _import_files(paths: Sequence[Path], workspace: Workspace, progress: Progress) -> Sequence[Any]:
    return workspace.import_files(paths, progress)


def _search(query: str, workspace: Workspace, _: Progress) -> tuple[str, Sequence[SearchHit]]:
    return query, workspace.search(query)


def _analyse(article_id: str, workspace: Workspace, _: Progress) -> tuple[str, Analysis]:
    return article_id, workspace.analysis(article_id)


def _ignore(_: object) -> None:
    """Nothing waits for this answer."""
