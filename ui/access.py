"""The way to the open library: short questions on the writer's thread, long work in the pool, and backups from time to time."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from reader.analyst import Analyst
from reader.errors import ReadOnlyLibraryError
from reader.progress import Progress
from reader.workspace import Workspace
from ui.work import Job, Writer

_FIRST_BACKUP_MS = 5_000
_BACKUP_MS = 600_000
_POOL_THREADS = 4
_WAIT_MS = 10_000


class Access(QObject):
    """Reaches the library that is open, and keeps all work on it until it has ended.

    Args:
        parent: Owns the access.
    """

    failed = Signal(object)
    """What went wrong, an exception."""
    backed_up = Signal()
    """The library has changed, and a backup of it was made."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analyst = Analyst()
        self._writer: Writer | None = None
        self._workspace: Workspace | None = None
        self._jobs: set[Job] = set()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_POOL_THREADS)
        self._backup_timer = QTimer(self)
        self._backup_timer.setSingleShot(True)
        self._backup_timer.timeout.connect(self.back_up)
        self._backup_failure: type[BaseException] | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a library."""
        return self._workspace is not None

    @property
    def is_read_only(self) -> bool:
        """Whether there is a library that cannot be written on."""
        return self._workspace is not None and self._workspace.library.read_only

    def may_write(self) -> bool:
        """Tell whether there is a library that can be written on; where it cannot, `failed` says why."""
        if self._workspace is not None and self._workspace.library.read_only:
            self.failed.emit(ReadOnlyLibraryError(self._workspace.library.path))
            return False
        return self._workspace is not None

    def ask(self, work: Callable[[Workspace], Any], done: Callable[[Any], None]) -> None:
        """Ask the library something short, on the writer's thread.

        Args:
            work: Asks.
            done: Gets the answer, on the GUI thread; what the work raises goes to `failed`.
        """
        if self._writer is not None:
            self._writer.ask(work, done, self.failed.emit)

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

    @Slot()
    def back_up(self) -> None:
        """Have a backup made if one is due, and ask again in ten minutes."""
        if self._writer is not None:
            self._backup_timer.start(_BACKUP_MS)
            self._writer.ask(lambda workspace: workspace.back_up_if_due(), self._backed_up, self._not_backed_up)

    def _start_writer(
        self,
        opener: Callable[[], Workspace],
        opened: Callable[[Workspace], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Open a library on a writer's thread of its own."""
        self._writer = Writer(opener, self)
        self._writer.start(opened, failed)

    def _take_library(self, workspace: Workspace) -> None:
        """Work with a library that was opened."""
        self._workspace = workspace
        self._backup_timer.start(_FIRST_BACKUP_MS)

    def _end_jobs(self) -> None:
        """End all work in the pool, and make no more backups."""
        self._backup_timer.stop()
        for job in tuple(self._jobs):
            job.cancel()
        self._analyst.close()
        self._pool.waitForDone(_WAIT_MS)

    def _stop_writer(self) -> None:
        """Finish all that the writer was asked for, and let the library's file go."""
        if self._writer is not None:
            self._writer.stop()
            self._writer = None

    def _backed_up(self, backup: Path | None) -> None:
        self._backup_failure = None
        if backup is not None:
            self.backed_up.emit()

    def _not_backed_up(self, error: BaseException) -> None:
        # Told once: what keeps one backup from being made mostly keeps the next ones too.
        if type(error) is not self._backup_failure:
            self._backup_failure = type(error)
            self.failed.emit(error)

    @Slot()
    def _forget_job(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._jobs.discard(job)
            job.deleteLater()


def _on_own_connection(workspace: Workspace, work: Callable[[Workspace, Progress], Any], progress: Progress) -> Any:  # noqa: ANN401 (the work's own value)
    with workspace.library.on_this_thread():
        return work(workspace, progress)
