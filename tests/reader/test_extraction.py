import logging
import os
import signal

import pytest

from reader.analysis import analyse
from reader.article import Article, blocks_of
from reader.extraction import ExtractionProcess
from reader.findings import TIME_LIMIT, Analysis

TEXT = "قال فلاديمير بوتين إن روسيا «لن تتراجع»."
ARTICLE = Article(TEXT, blocks_of(TEXT))


@pytest.fixture
def process():
    process = ExtractionProcess("reader.analysis")
    yield process
    process.end()


def test_it_answers_every_article(process):
    assert [process.ask(ARTICLE), process.ask(ARTICLE)] == [analyse(ARTICLE)] * 2


def test_a_killed_process_has_no_answer(process):
    os.kill(process.id, signal.SIGKILL)
    assert process.ask(ARTICLE) is None


def test_a_program_of_another_kind_has_no_answer():
    process = ExtractionProcess("this")
    assert process.ask(ARTICLE) is None
    process.end()


def test_an_article_that_takes_too_long_ends_it_and_is_told(process, monkeypatch, caplog):
    caplog.set_level(logging.CRITICAL)
    long = "\n".join([TEXT] * 40_000)
    process.ask(ARTICLE)
    monkeypatch.setattr("reader.extraction._LEAST_S", 0.05)
    monkeypatch.setattr("reader.extraction._PER_LETTER_S", 0)
    assert process.ask(Article(long, blocks_of(long))) == Analysis(failures=(TIME_LIMIT,))
    assert process.is_ended


def test_an_ended_process_leaves_nothing_behind(process):
    process.ask(ARTICLE)
    process.end()
    with pytest.raises(ProcessLookupError):
        os.kill(process.id, 0)
