import os
import signal

import pytest

from reader.analysis import analyse
from reader.article import Article, blocks_of
from reader.memory import NOTHING_LEARNED
from reader.servant import LostServantError, Servant

ARTICLE = Article("زار الوزير القاهرة.", blocks_of("زار الوزير القاهرة."))


@pytest.fixture
def servant():
    servant = Servant("reader.analysis")
    yield servant
    servant.end()


def test_it_answers_what_it_is_asked(servant):
    servant.send((ARTICLE, NOTHING_LEARNED))
    assert servant.receive() == analyse(ARTICLE)


def test_a_killed_process_is_lost(servant):
    os.kill(servant.id, signal.SIGKILL)
    with pytest.raises(LostServantError):
        servant.receive()


def test_what_is_no_answer_is_lost_too():
    servant = Servant("this")
    with pytest.raises(LostServantError):
        servant.receive()
    servant.end()


def test_an_ended_process_takes_no_more_questions(servant):
    servant.end()
    with pytest.raises((LostServantError, ValueError)):
        servant.send(ARTICLE)
    with pytest.raises(ProcessLookupError):
        os.kill(servant.id, 0)
