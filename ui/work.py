"""Work off the GUI thread: the one writer of the library, and jobs in the thread pool.

Both turn whatever goes wrong into a signal or a call on the GUI thread; nothing is swallowed.
"""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Semaphore, Thread
from time import monotonic
from typing import Any, Protocol

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from reader.errors import CancelledError
from reader.progress import Progress
from reader.undisturbed import undisturbed

_log = logging.getLogger(__name__)
_TOLD_AGAIN_S = 0.04


class Closable(Protocol):
    """What the writer thread opens first and closes last."""

    def close(self) -> None:
        """Let go of it."""


@dataclass(frozen=True, slots=True)
class _Request:
    """Work that is asked of the writer, and who is told how it ended."""

    work: Callable[[Any], Any]
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]


@dataclass(frozen=True, slots=True)
class _Answer:
    """How the work that was asked for ended."""

    request: _Request
    value: Any = None
    error: BaseException | None = None


class Writer(QObject):
    """One thread that owns the library and does, one after another, what is asked of it.

    An answer arrives on the GUI thread after the work is done: after the commit, for a change.

    Args:
        opener: Opens the library; runs on the thread.
        parent: Owns the writer.
    """

    pending_changed = Signal(object)
    """How many requests have no answer yet."""

    _answered = Signal(object)

    def __init__(self, opener: Callable[[], Closable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self._queue: deque[_Request | None] = deque()
        self._queued = Semaphore(0)  # the two are a queue without the module, which nothing else needs
        self._pending = 0
        self._thread = Thread(target=self._serve, name="writer")
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many requests have no answer yet."""
        return self._pending

    def start(self, opened: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        """Open the library on a new thread; work may be asked for at once.

        Args:
            opened: Called with what was opened.
            failed: Called with why it could not be; no later request is answered then.
        """
        self._put(_Request(lambda library: library, opened, failed))
        self._thread.start()

    def ask(
        self, work: Callable[[Any], Any], done: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Do some work after all that was asked for before.

        Args:
            work: Gets what was opened; runs on the thread.
            done: Gets the work's value, on the GUI thread.
            failed: Gets what the work raised, on the GUI thread.
        """
        self._put(_Request(work, done, failed))

    def stop(self) -> None:
        """Finish all that was asked for, close the library and end the thread; answers still arrive."""
        self._hand_over(None)
        if self._thread.is_alive():
            self._thread.join()

    def _put(self, request: _Request) -> None:
        self._pending += 1
        self._hand_over(request)
        self.pending_changed.emit(self._pending)

    def _hand_over(self, request: _Request | None) -> None:
        self._queue.append(request)
        self._queued.release()

    def _next(self) -> _Request | None:
        self._queued.acquire()
        return self._queue.popleft()

    def _serve(self) -> None:
        first = self._next()
        if first is None:
            return
        answer = self._answer(first, lambda _: self._opener())
        self._answered.emit(answer)
        if answer.error is not None:
            return
        while (request := self._next()) is not None:
            self._answered.emit(self._answer(request, request.work, answer.value))
        answer.value.close()

    def _answer(self, request: _Request, work: Callable[[Any], Any], library: Any = None) -> _Answer:  # noqa: ANN401
        try:
            with undisturbed():
                return _Answer(request, work(library))
        except Exception as error:  # noqa: BLE001 (the GUI thread is told, and decides what to say)
            _log.debug("the writer failed", exc_info=True)
            return _Answer(request, error=error)

    @Slot(object)
    def _deliver(self, answer: _Answer) -> None:
        self._pending -= 1
        if answer.error is None:
            answer.request.done(answer.value)
        else:
            answer.request.failed(answer.error)
        self.pending_changed.emit(self._pending)


class Steps(QObject):
    """Long work as seen from the GUI thread: how far it is, and a way to stop it.

    Args:
        parent: Owns it at least until the work has ended.
    """

    progressed = Signal(object, object, object)
    """Pieces done, all pieces (0 while unknown), the piece in hand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._told = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def step(self, done: int, total: int, message: str = "") -> None:
        """Report progress; called by the work, on any thread.

        Quick work takes thousands of steps a second: no more of them are told than can be seen, and the last.

        Raises:
            CancelledError: The user wants to stop.
        """
        if self._stop.is_set():
            raise CancelledError
        now = monotonic()
        if done == total or now - self._told >= _TOLD_AGAIN_S:
            self._told = now
            self.progressed.emit(done, total, message)


class Job(Steps):
    """A piece of long work in the thread pool, with progress and cancel.

    Args:
        work: Gets a `Progress`; runs in the pool.
        parent: Owns the job at least until `finished`.
    """

    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    over = Signal()
    """Everybody has been told: now the job can be let go of, which must not happen while `finished` is being told."""

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def start(self, pool: QThreadPool) -> None:
        """Begin as soon as the pool has a thread."""
        pool.start(_Run(self))

    def run(self) -> None:
        """Do the work on this thread and say how it ended."""
        try:
            value = self._work(self)
        except CancelledError:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 (the GUI thread is told, and decides what to say)
            _log.debug("a job failed", exc_info=True)
            self.failed.emit(error)
        else:
            self.succeeded.emit(value)
        self.finished.emit()
        self.over.emit()


class _Run(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()
