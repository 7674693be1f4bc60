import os
import signal

import pytest

from reader.analysis import analyse
from reader.analysts import Analysts
from reader.article import Article, blocks_of
from reader.memory import NOTHING_LEARNED


def article(number: int = 0) -> Article:
    text = f"زار الوزير مدينة القاهرة {number} مرة."
    return Article(text, blocks_of(text))


@pytest.fixture
def analysts():
    analysts = Analysts(2)
    yield analysts
    analysts.close()


def test_several_processes_find_what_this_one_would(analysts):
    asked = [analysts.ask(article(number), NOTHING_LEARNED) for number in range(6)]
    assert [each.result() for each in asked] == [analyse(article(number)) for number in range(6)]
    assert len(analysts._processes) <= 2


def test_they_are_less_urgent_than_whoever_reads(analysts):
    analysts.ask(article(), NOTHING_LEARNED).result()
    (process,) = analysts._processes
    assert os.getpriority(os.PRIO_PROCESS, process.id) == min(19, os.getpriority(os.PRIO_PROCESS, 0) + 10)


def test_a_killed_process_costs_its_article_only(analysts):
    analysts.ask(article(), NOTHING_LEARNED).result()
    (process,) = analysts._processes
    os.kill(process.id, signal.SIGKILL)
    assert analysts.ask(article(), NOTHING_LEARNED).result() is None
    assert analysts.ask(article(), NOTHING_LEARNED).result() == analyse(article())


def test_closing_waits_for_no_article_and_leaves_no_process(analysts):
    line = "قال فلاديمير بوتين إن روسيا «لن تتراجع» عن وعودها في موسكو."
    long = "\n".join([line] * 40_000)
    analysts.ask(article(), NOTHING_LEARNED).result()
    (process,) = analysts._processes
    asked = [analysts.ask(Article(long, blocks_of(long)), NOTHING_LEARNED) for _ in range(5)]
    analysts.close()
    assert all(each.cancelled() or each.result() is None for each in asked)
    with pytest.raises(ProcessLookupError):
        os.kill(process.id, 0)


def test_where_no_process_starts_that_is_told(analysts, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.executable", str(tmp_path / "none"))
    with pytest.raises(OSError, match="none"):
        analysts.ask(article(), NOTHING_LEARNED).result()
