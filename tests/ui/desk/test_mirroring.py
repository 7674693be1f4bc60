from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.analysis import analyse
from reader.workspace import Workspace
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def is_idle(sitting: Sitting) -> bool:
    return not sitting.desk._mirroring._is_writing


def test_all_articles_are_kept_in_a_folder_and_brought_up_to_date(sitting: Sitting, qtbot, tmp_path: Path):
    folder = tmp_path / "kept"
    sitting.desk._mirroring.keep_in(str(folder))
    qtbot.waitUntil(lambda: "from now on" in sitting.desk._status._message.text(), timeout=20_000)
    qtbot.waitUntil(lambda: is_idle(sitting), timeout=20_000)
    sitting.annotating.add(span_of("صباح اليوم"), note="بعد ذلك")
    sitting.settle()
    sitting.session.backed_up.emit()
    qtbot.waitUntil(
        lambda: "بعد ذلك" in "".join(each.read_text("utf-8") for each in folder.glob("*.md")), timeout=20_000
    )
    qtbot.waitUntil(lambda: is_idle(sitting), timeout=20_000)
    assert sitting.desk._actions.mirror.isChecked()
    workspace = Workspace.open(tmp_path / "new.hashiya", analyse=analyse)
    outcomes, damaged = workspace.bundles.rebuild(folder)
    assert ([outcome.added for outcome in outcomes], damaged) == ([1], [])
    workspace.close()


def test_a_folder_that_cannot_be_written_is_told_and_tried_again(sitting: Sitting, qtbot, tmp_path: Path):
    folder = tmp_path / "kept"
    folder.write_text("a file")
    with qtbot.waitSignal(sitting.session.failed, timeout=20_000):
        sitting.desk._mirroring.keep_in(str(folder))
    folder.unlink()
    sitting.session.backed_up.emit()
    qtbot.waitUntil(lambda: is_idle(sitting) and bool(list(folder.glob("*.md"))), timeout=20_000)


def test_whoever_chooses_no_folder_keeps_none(sitting: Sitting):
    action = sitting.desk._actions.mirror
    action.trigger()
    sitting.window.findChild(QFileDialog).reject()
    assert not action.isChecked()
    assert sitting.desk._preferences.settings.mirror_folder == ""


def test_a_folder_is_kept_no_longer_and_what_is_in_it_stays(sitting: Sitting, qtbot, tmp_path: Path):
    folder = tmp_path / "kept"
    sitting.desk._mirroring.keep_in(str(folder))
    qtbot.waitUntil(lambda: is_idle(sitting), timeout=20_000)
    sitting.desk._actions.mirror.trigger()
    sitting.session.backed_up.emit()
    assert is_idle(sitting)
    assert sitting.desk._preferences.settings.mirror_folder == ""
    assert list(folder.glob("*.md"))
