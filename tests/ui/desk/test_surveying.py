from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QToolButton

from reader.findings import TIME_LIMIT
from reader.usecases.surveying import LostArticle, SurveyOutcome
from tests.ui.desks import Sitting
from tests.ui.making import TEXT
from ui.desk import surveying as module
from ui.dialogs.outcomes import OutcomeDialog
from ui.widgets.rows import RowView


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(module, "_REST_MS", 0)


@pytest.fixture
def start(qtbot, dressed, library: Path, tmp_path: Path):
    """Open a window on a library with an article, which is looked through because it is shown."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")

    def begin(**settings: object) -> Sitting:
        return Sitting(qtbot, library, [path], **settings).begin()

    return begin


def imported(sitting: Sitting, folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(f"زار الوزير سامر الحلبي القاهرة {number} مرة.", encoding="utf-8")
    with sitting.qtbot.waitSignal(sitting.session.imports.finished, timeout=30_000):
        sitting.session.imports.files([folder])


def missing(sitting: Sitting) -> int:
    answers: list[int] = []
    sitting.session.ask(lambda workspace: workspace.findings.missing(), answers.append)
    sitting.qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    return answers[0]


def wait_for_all(sitting: Sitting) -> None:
    """Wait until every article has been looked through."""
    answers: list[int] = []

    def ask() -> None:
        sitting.session.ask(lambda workspace: workspace.findings.missing(), answered)

    def answered(count: int) -> None:
        answers.append(count)
        if count:
            QTimer.singleShot(100, ask)

    ask()
    sitting.qtbot.waitUntil(lambda: bool(answers) and answers[-1] == 0, timeout=50_000)


def button(sitting: Sitting, words: str) -> QToolButton | None:
    shown = (each for each in sitting.desk._status.findChildren(QToolButton) if each.isVisible())
    return next((each for each in shown if each.text() == words), None)


def test_imported_articles_are_looked_through_without_being_opened(start, qtbot, tmp_path: Path):
    sitting = start(survey=True)
    imported(sitting, tmp_path / "in", 12)
    wait_for_all(sitting)
    qtbot.waitUntil(lambda: not sitting.desk._status.findChild(QProgressBar).isVisible(), timeout=20_000)
    sitting.end()


def test_it_is_paused_and_goes_on_on_request(start, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(module, "_TOLD_AGAIN_S", 0)
    sitting = start(survey=True)
    imported(sitting, tmp_path / "in", 60)
    qtbot.waitUntil(lambda: button(sitting, "Pause") is not None, timeout=50_000)
    button(sitting, "Pause").click()
    qtbot.waitUntil(lambda: sitting.desk._surveying._job is None, timeout=20_000)
    assert missing(sitting) > 0
    assert button(sitting, "Go On") is not None
    # What happens meanwhile does not begin it again.
    sitting.session.catalogue.shelved.emit()
    assert not sitting.desk._surveying._timer.isActive()
    button(sitting, "Go On").click()
    wait_for_all(sitting)
    assert button(sitting, "Go On") is None
    sitting.end()


def test_a_window_that_is_closed_meanwhile_goes_on_at_the_next_start(start, qtbot, tmp_path: Path):
    sitting = start(survey=True)
    imported(sitting, tmp_path / "in", 40)
    qtbot.waitUntil(lambda: sitting.desk._surveying._job is not None, timeout=20_000)
    sitting.end()
    sitting = start()
    wait_for_all(sitting)
    sitting.end()


def test_whoever_does_not_want_it_is_not_troubled(start, qtbot, tmp_path: Path):
    sitting = start()
    assert not sitting.desk._actions.survey.isChecked()
    imported(sitting, tmp_path / "in", 3)
    assert sitting.desk._surveying._job is None
    assert missing(sitting) > 0
    sitting.desk._actions.survey.setChecked(True)
    wait_for_all(sitting)
    assert sitting.desk._preferences.settings.survey
    sitting.end()


def test_articles_that_broke_it_down_are_named(start, qtbot):
    sitting = start()
    sitting.desk._surveying._tell(SurveyOutcome(3, (LostArticle("a", "مقال عسير", TIME_LIMIT),)))
    sitting.desk._noticing.bar.offer_clicked.emit()
    dialog = sitting.window.findChild(OutcomeDialog)
    (head,) = [label.text() for label in dialog.findChildren(QLabel)]
    assert head == "1 article could not be looked through."
    (row,) = dialog.findChild(RowView).model().rows
    assert row.name == "مقال عسير"
    assert row.words.startswith("The search for names and sources took too long.")
    (again,) = [button for button in dialog.findChildren(QPushButton) if button.text() == "Try Again"]
    with sitting.qtbot.waitSignal(sitting.desk._surveying.looked_through, timeout=20_000):
        again.click()
    sitting.end()
