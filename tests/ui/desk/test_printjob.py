from functools import partial
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.page.paper import writer_at
from tests.ui.page.samples import long_article
from ui.desk.printjob import PrintJob
from ui.page.printing import PrintChoices
from ui.page.style import PageStyle
from ui.page.view import ArticlePage


@pytest.fixture
def page(qtbot: QtBot, amiri: object, theme) -> ArticlePage:
    page = ArticlePage(PageStyle(theme))
    qtbot.addWidget(page)
    page.set_article(long_article(300))
    return page


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def job_of(page: ArticlePage, path: Path, owner: QObject, abandoned: list[int] | None = None) -> PrintJob:
    writer = writer_at(path)
    abandon = partial(abandoned.append, 1) if abandoned is not None else None
    return PrintJob(page.begin_printing(writer, PrintChoices()), writer, owner, abandon=abandon)


def test_pages_are_printed_between_other_work(page: ArticlePage, owner: QObject, qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "a.pdf"
    job = job_of(page, path, owner)
    assert not path.exists() or path.stat().st_size < 1_000
    with qtbot.waitSignal(job.printed, timeout=30_000) as told, qtbot.waitSignal(job.ended, timeout=30_000):
        pass
    assert told.args[0] > 10
    assert path.read_bytes().count(b"/Type /Page\n") == told.args[0]


def test_a_turn_takes_no_longer_than_a_page_needs(page: ArticlePage, owner: QObject, qtbot: QtBot, tmp_path: Path):
    job = job_of(page, tmp_path / "a.pdf", owner)
    job._timer.stop()
    turns, started = 0, thread_time()
    while job._printing.count < 12:
        job._print_on()
        turns += 1
    assert turns >= 3
    assert thread_time() - started < turns  # a second a turn would be a freeze
    job._timer.start()
    job.stop()


def test_how_far_it_is_is_told_after_a_while(page: ArticlePage, owner: QObject, qtbot: QtBot, tmp_path: Path):
    job = job_of(page, tmp_path / "a.pdf", owner)
    job._began -= 1
    told: list[float] = []
    job.progressed.connect(told.append)
    with qtbot.waitSignal(job.ended, timeout=30_000):
        pass
    assert len(told) > 2
    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] <= 1


def test_what_is_stopped_is_abandoned_and_not_told_as_printed(
    page: ArticlePage, owner: QObject, qtbot: QtBot, tmp_path: Path
):
    abandoned: list[int] = []
    job = job_of(page, tmp_path / "a.pdf", owner, abandoned)
    job._print_on()
    with qtbot.assertNotEmitted(job.printed), qtbot.waitSignal(job.ended):
        job.stop()
    with qtbot.assertNotEmitted(job.ended):
        job.stop()
    assert abandoned == [1]
