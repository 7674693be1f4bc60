import gc
import threading

import pytest
from PySide6.QtCore import QThreadPool

from reader.errors import CancelledError
from ui.work import Job, Steps, Writer


class Book:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.thread = threading.current_thread()
        self.closed = False

    def close(self) -> None:
        self.closed = True


class Answers:
    def __init__(self) -> None:
        self.values: list[object] = []
        self.errors: list[BaseException] = []
        self.threads: set[threading.Thread] = set()

    def done(self, value: object) -> None:
        self.threads.add(threading.current_thread())
        self.values.append(value)

    def failed(self, error: BaseException) -> None:
        self.threads.add(threading.current_thread())
        self.errors.append(error)


@pytest.fixture
def answers() -> Answers:
    return Answers()


def test_the_writer_works_in_order_on_one_thread(qtbot, answers: Answers):
    writer = Writer(Book)
    writer.start(answers.done, answers.failed)
    for line in "abc":
        writer.ask(lambda book, line=line: book.lines.append(line) or "".join(book.lines), answers.done, answers.failed)
    assert writer.pending == 4
    qtbot.waitUntil(lambda: writer.pending == 0)
    book, *texts = answers.values
    assert texts == ["a", "ab", "abc"]
    assert book.thread is not threading.current_thread()
    assert answers.threads == {threading.current_thread()}
    writer.stop()
    assert book.closed


def test_all_that_was_asked_for_is_done_before_the_writer_stops(qtbot, answers: Answers):
    writer = Writer(Book)
    writer.start(answers.done, answers.failed)
    for _ in range(50):
        writer.ask(lambda book: book.lines.append("x"), answers.done, answers.failed)
    writer.stop()
    qtbot.waitUntil(lambda: writer.pending == 0)
    assert len(answers.values[0].lines) == 50


def test_what_the_work_raises_is_told_and_the_writer_goes_on(qtbot, answers: Answers):
    writer = Writer(Book)
    writer.start(answers.done, answers.failed)
    writer.ask(lambda _: 1 // 0, answers.done, answers.failed)
    writer.ask(lambda _: "on", answers.done, answers.failed)
    qtbot.waitUntil(lambda: writer.pending == 0)
    assert isinstance(answers.errors[0], ZeroDivisionError)
    assert answers.values[1] == "on"
    writer.stop()


def test_a_library_that_cannot_be_opened_is_told(qtbot, answers: Answers):
    def refuse() -> Book:
        raise FileNotFoundError("x")

    writer = Writer(refuse)
    writer.start(answers.done, answers.failed)
    qtbot.waitUntil(lambda: bool(answers.errors))
    assert isinstance(answers.errors[0], FileNotFoundError)
    writer.stop()


def test_a_job_gives_its_value_and_its_progress(qtbot):
    def count(progress) -> int:
        for done in range(1_000):
            progress.step(done, 1_000, "x")
        progress.step(1_000, 1_000)
        return 42

    job, pool = Job(count), QThreadPool()
    steps = []
    job.progressed.connect(lambda done, total, piece: steps.append((done, total, piece)))
    with qtbot.waitSignals([job.succeeded, job.finished]):
        job.start(pool)
    # Not of every step, which are more than anybody can see.
    assert (steps[0], steps[-1]) == ((0, 1_000, "x"), (1_000, 1_000, ""))
    assert len(steps) < 1_000
    assert pool.waitForDone(5000)


def test_a_job_is_cancelled_at_its_next_step(qtbot):
    started = threading.Event()

    def endless(progress) -> None:
        while True:
            progress.step(0, 0)
            started.set()

    job, pool = Job(endless), QThreadPool()
    with qtbot.waitSignals([job.cancelled, job.finished]):
        job.start(pool)
        assert started.wait(5)
        job.cancel()
    assert pool.waitForDone(5000)


def test_a_job_that_fails_says_why(qtbot):
    job, pool = Job(lambda _: 1 // 0), QThreadPool()
    with qtbot.waitSignal(job.failed) as told:
        job.start(pool)
    assert isinstance(told.args[0], ZeroDivisionError)
    assert pool.waitForDone(5000)


def test_a_stopped_job_raises_in_the_work():
    job = Job(lambda _: None)
    job.cancel()
    with pytest.raises(CancelledError):
        job.step(0, 1)


def test_steps_are_told_from_any_thread_until_they_are_stopped(qtbot):
    steps, told = Steps(), []
    steps.progressed.connect(lambda *step: told.append(step))
    thread = threading.Thread(target=steps.step, args=(1, 2, "a"))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: told == [(1, 2, "a")])
    steps.cancel()
    with pytest.raises(CancelledError):
        steps.step(2, 2)


def test_whoever_waits_for_a_job_hears_of_its_end_before_it_is_let_go_of(qtbot):
    job, pool, told = Job(lambda _: 1), QThreadPool(), []
    job.over.connect(lambda: told.append("over"))
    job.finished.connect(lambda: told.append("finished"))
    job.start(pool)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert pool.waitForDone(5000)
    assert told == ["finished", "over"]


def test_no_circles_are_looked_for_while_the_writer_works(qtbot, answers: Answers):
    gc.enable()
    writer = Writer(Book)
    writer.start(answers.done, answers.failed)
    writer.ask(lambda _: gc.isenabled(), answers.done, answers.failed)
    writer.ask(lambda _: {}["missing"], answers.done, answers.failed)
    qtbot.waitUntil(lambda: writer.pending == 0)
    assert answers.values[1] is False
    writer.stop()
    assert gc.isenabled()
