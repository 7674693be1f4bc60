import math

import pytest

from reader.analysts import Analysts
from reader.errors import CancelledError
from reader.findings import EXTRACTION, TIME_LIMIT, Analysis
from reader.progress import NoProgress
from reader.usecases.surveying import LostArticle, Surveying, SurveyOutcome, spare_processes
from reader.workspace import Workspace
from tests.reader.usecases.values import article

_FRAGILE = """
import os, sys, time
import reader.analysis as analysis

whole = analysis.analyse
def analyse(article, memory):
    if "انهيار" in article.text:
        os._exit(1)
    if "تعليق" in article.text:
        time.sleep(1_000)
    return whole(article, memory)
analysis.analyse = analyse
analysis.serve(sys.stdin.buffer, sys.stdout.buffer)
"""


def filled(workspace: Workspace, *texts: str) -> list[str]:
    return [workspace.imports.text(text).article_id for text in texts]


def surveying(workspace: Workspace, program: str) -> Surveying:
    return Surveying(workspace.library, workspace.findings, lambda count: Analysts(count, program))


class Told(NoProgress):
    """Remembers every step, and stops where so many articles are done."""

    def __init__(self, stop: float = math.inf) -> None:
        self.steps: list[tuple[int, int]] = []
        self._stop = stop

    def step(self, done: int, total: int, message: str = "") -> None:
        self.steps.append((done, total))
        if done >= self._stop:
            raise CancelledError


def test_all_articles_are_looked_through_once(workspace):
    ids = filled(workspace, *(f"زار الوزير سامر الحلبي مدينة القاهرة {number} مرة." for number in range(12)))
    assert workspace.surveys.run(processes=2) == SurveyOutcome(12)
    for article_id in ids:
        kept = workspace.library.findings.get(article_id)
        assert kept is not None
        assert kept == workspace.findings.again(article_id).analysis
    assert (workspace.surveys.run(), workspace.findings.missing()) == (SurveyOutcome(), 0)


def test_the_newest_articles_come_first(workspace, monkeypatch):
    ids = filled(workspace, "نص أول.", "نص ثان.", "نص ثالث.")
    asked = []
    question = workspace.findings.question
    monkeypatch.setattr(workspace.findings, "question", lambda each: asked.append(each) or question(each))
    workspace.surveys.run(processes=1)
    assert asked == ids[::-1]


def test_a_survey_that_is_stopped_keeps_what_was_found_and_goes_on_later(workspace):
    filled(workspace, *(f"نص {number}." for number in range(9)))
    with pytest.raises(CancelledError):
        workspace.surveys.run(Told(stop=4), processes=1)
    left = workspace.findings.missing()
    assert 0 < left < 9
    assert workspace.surveys.run(processes=1) == SurveyOutcome(left)


def test_an_article_over_which_a_process_breaks_down_is_named_and_tried_again_only_by_its_reader(
    workspace, tmp_path, monkeypatch
):
    (tmp_path / "fragile.py").write_text(_FRAGILE, "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    _, bad, _ = filled(workspace, "نص أول.", "انهيار", "نص ثالث.")
    assert surveying(workspace, "fragile").run(processes=1) == SurveyOutcome(
        3, (LostArticle(bad, "انهيار", EXTRACTION),)
    )
    assert workspace.findings.missing() == 0
    assert workspace.findings.of(bad) == Analysis(failures=(EXTRACTION,))
    assert workspace.findings.corrected(bad, up_to_date=True).analysis.failures == ()
    assert workspace.findings.of(bad).failures == ()


def test_an_article_that_hangs_is_given_up_and_can_be_tried_again(workspace, tmp_path, monkeypatch):
    (tmp_path / "fragile.py").write_text(_FRAGILE, "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr("reader.extraction._LEAST_S", 0.0)
    monkeypatch.setattr("reader.extraction._PER_LETTER_S", 0.1)
    _, bad, _ = filled(workspace, "نص " * 500, "تعليق", "خبر " * 500)
    assert surveying(workspace, "fragile").run(processes=1) == SurveyOutcome(
        3, (LostArticle(bad, "تعليق", TIME_LIMIT),)
    )
    assert (workspace.findings.missing(), workspace.findings.of(bad)) == (0, Analysis(failures=(TIME_LIMIT,)))
    monkeypatch.setattr("reader.extraction._LEAST_S", 60.0)
    assert workspace.findings.forget_failed() == 1
    assert workspace.surveys.run(processes=1) == SurveyOutcome(1)
    assert (workspace.findings.of(bad).failures, workspace.findings.forget_failed()) == ((), 0)


@pytest.mark.parametrize("program", ["this", "reader.no_such_module"])
def test_where_every_process_breaks_down_no_article_is_blamed(workspace, program):
    filled(workspace, "نص أول.", "نص ثان.")
    assert surveying(workspace, program).run(processes=1).failures == (EXTRACTION,)
    assert workspace.findings.missing() == 2


def test_where_no_process_starts_no_article_is_blamed(workspace, monkeypatch, tmp_path):
    filled(workspace, "نص أول.")
    monkeypatch.setattr("sys.executable", str(tmp_path / "none"))
    assert workspace.surveys.run() == SurveyOutcome(0, failures=(EXTRACTION,))


def test_findings_of_older_rules_are_renewed_last_and_without_a_count(workspace):
    first, _ = filled(workspace, "نص أول.", "نص ثان.")
    workspace.findings.of(first)
    workspace.library._database.sql("UPDATE finding SET version = '1'")
    told = Told()
    assert workspace.surveys.run(told, processes=1) == SurveyOutcome(2)
    assert (told.steps[0], told.steps[-1]) == ((0, 1), (2, 1))
    assert (1, 0) in told.steps
    assert workspace.findings.missing() == 0


def test_what_was_found_in_a_text_that_is_another_now_is_not_kept(workspace):
    (article_id,) = filled(workspace, "نص أول.")
    question = workspace.findings.question(article_id)
    workspace.library.articles.replace_text(article_id, article("نص جديد."))
    workspace.findings.keep([(question, Analysis())])
    assert workspace.library.findings.get(article_id) is None
    assert workspace.findings.missing() == 1


def test_an_article_that_was_opened_meanwhile_is_passed_over(workspace):
    (article_id,) = filled(workspace, "نص أول.")
    workspace.findings.of(article_id)
    assert workspace.findings.question(article_id) is None


def test_one_processor_at_least_is_left_to_the_reader():
    assert spare_processes() >= 1
