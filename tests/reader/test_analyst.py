import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from reader.analysis import analyse
from reader.analyst import Analyst
from reader.article import Article, blocks_of
from reader.findings import EXTRACTION, TIME_LIMIT, Analysis
from reader.memory import Lesson, LessonKind, merged


def article(text="قال فلاديمير بوتين إن روسيا «لن تتراجع»."):
    return Article(text, blocks_of(text))


@pytest.fixture
def analyst():
    analyst = Analyst(idle_s=30)
    yield analyst
    analyst.close()


def test_another_process_finds_what_this_one_would(analyst):
    found = analyst(article())
    assert found == analyse(article())
    assert [entity.name for entity in found.entities] == ["فلاديمير بوتين", "روسيا"]


def test_the_other_process_is_told_what_was_learned(analyst):
    memory = merged([Lesson(LessonKind.TYPED, "زوبعة فلكان", "ORG", taught=datetime(2026, 1, 1, tzinfo=UTC))])
    found = analyst(article("أعلنت زوبعة فلكان أرباحها."), memory)
    assert [entity.name for entity in found.entities] == ["زوبعة فلكان"]


def test_one_process_answers_for_many_articles_and_threads(analyst):
    texts = [f"زار الوزير مدينة القاهرة {number} مرة." for number in range(6)]
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(analyst, map(article, texts)))
    assert found == [analyse(article(text)) for text in texts]


def test_a_lost_process_costs_one_article_and_is_named(analyst):
    analyst(article())
    os.kill(analyst._process.id, signal.SIGKILL)
    assert analyst(article()) == Analysis(failures=(EXTRACTION,))
    assert analyst(article()) == analyse(article())


def test_after_an_article_that_took_too_long_the_next_one_gets_another_process(analyst, monkeypatch):
    analyst(article())
    with monkeypatch.context() as at_once:
        at_once.setattr("reader.extraction._LEAST_S", 0.05)
        at_once.setattr("reader.extraction._PER_LETTER_S", 0)
        long = article("\n".join(["قال فلاديمير بوتين إن روسيا «لن تتراجع» عن وعودها في موسكو."] * 40_000))
        assert analyst(long) == Analysis(failures=(TIME_LIMIT,))
    assert analyst(article()) == analyse(article())


def test_a_program_that_cannot_start_is_named():
    analyst = Analyst("reader.no_such_module")
    assert analyst(article()) == Analysis(failures=(EXTRACTION,))
    analyst.close()


def test_the_process_ends_when_nothing_is_asked_of_it():
    analyst = Analyst(idle_s=0.05)
    analyst(article())
    process = analyst._process._process
    process.wait(timeout=20)
    assert process.returncode is not None
    assert not [thread for thread in threading.enumerate() if isinstance(thread, threading.Timer) and not thread.daemon]


def test_a_closed_analyst_starts_again(analyst):
    analyst(article())
    analyst.close()
    assert analyst(article()) == analyse(article())


def test_closing_waits_for_no_article(analyst, caplog):
    long = article("\n".join(["قال فلاديمير بوتين إن روسيا «لن تتراجع» عن وعودها في موسكو."] * 40_000))
    with ThreadPoolExecutor(3) as pool:
        asked = [pool.submit(analyst, long) for _ in range(3)]
        while analyst._process is None:
            assert not any(future.done() for future in asked)
        analyst.close()
        assert [future.result() for future in asked] == [Analysis(failures=(EXTRACTION,))] * 3
    assert not caplog.records
