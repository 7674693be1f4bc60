import os
import time
from pathlib import Path

import pytest

from reader.annotations import Body, TextQuoteSelector
from reader.cataloguing import trashing
from reader.errors import CancelledError, EmptyFileError, UnreadableFileError
from reader.usecases.importing import ImportStatus
from reader.workspace import Workspace

TEXT = "قال وزير الخارجية إن المفاوضات مستمرة.\nوأضاف أن الجولة المقبلة ستعقد غدًا في جنيف."


@pytest.fixture
def folder(tmp_path: Path, workspace: Workspace) -> Path:
    folder = tmp_path / "أخبار"
    (folder / "داخل").mkdir(parents=True)
    assert workspace.watching.add(folder) == folder
    return folder


def put(path: Path, text: str, age_s: int = 60) -> Path:
    """A file that was written to so many seconds ago."""
    path.write_text(text, "utf-8")
    moment = time.time() - age_s
    os.utime(path, (moment, moment))
    return path


def statuses(workspace: Workspace) -> list[ImportStatus]:
    return [outcome.status for outcome in workspace.watching.bring_in().outcomes]


def test_new_files_come_in_once_from_all_folders_inside(workspace: Workspace, folder: Path):
    put(folder / "1.txt", TEXT)
    put(folder / "داخل" / "2.txt", f"{TEXT} ثانٍ")
    put(folder / "صورة.png", "ليست مقالًا")
    assert statuses(workspace) == [ImportStatus.NEW] * 2
    assert statuses(workspace) == []
    put(folder / "3.txt", TEXT)
    assert statuses(workspace) == [ImportStatus.KNOWN]
    assert len(workspace.articles()) == 2


def test_the_files_that_were_changed_last_are_known(workspace: Workspace, folder: Path):
    paths = [put(folder / f"{number}.txt", f"{TEXT} {number}", age_s=60 + number) for number in range(3)]
    assert workspace.watching.latest(2) == []
    workspace.watching.bring_in()
    assert workspace.watching.latest(2) == paths[:0:-1]


def test_a_file_that_was_given_back_its_age_is_read_again(workspace: Workspace, folder: Path):
    path = put(folder / "1.txt", TEXT)
    assert statuses(workspace) == [ImportStatus.NEW]
    before = path.stat()
    path.write_text(TEXT.replace("غدًا", "أمسً"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert statuses(workspace) == [ImportStatus.VERSION]
    assert statuses(workspace) == []


def test_a_changed_file_is_a_new_version_that_keeps_its_notes(workspace: Workspace, folder: Path):
    path = put(folder / "1.txt", TEXT)
    (outcome,) = workspace.watching.bring_in().outcomes
    note = workspace.edits.annotate_quote(
        outcome.article_id, TextQuoteSelector("الجولة المقبلة", "", ""), body=Body("متى؟")
    )
    put(path, f"سطر جديد قبل كل شيء.\n{TEXT}", age_s=30)
    (again,) = workspace.watching.bring_in().outcomes
    assert (again.status, again.article_id) == (ImportStatus.VERSION, outcome.article_id)
    (kept,) = workspace.annotations(outcome.article_id)
    assert kept.id == note.id
    assert kept.target.span.of(workspace.article(outcome.article_id).article.text) == "الجولة المقبلة"


def test_a_file_that_is_still_being_written_waits_until_it_is_quiet(workspace: Workspace, folder: Path):
    path = put(folder / "1.txt", TEXT, age_s=0)
    assert (workspace.watching.look().unquiet, workspace.watching.look().due) == (1, ())
    assert statuses(workspace) == []
    put(path, TEXT)
    assert statuses(workspace) == [ImportStatus.NEW]
    # Clocks may differ: what seems to come from the future is not waited for.
    put(folder / "2.txt", f"{TEXT} غدًا", age_s=-3_600)
    assert statuses(workspace) == [ImportStatus.NEW]


def test_what_is_in_the_trash_stays_there(workspace: Workspace, folder: Path):
    path = put(folder / "1.txt", TEXT)
    (outcome,) = workspace.watching.bring_in().outcomes
    workspace.edits.apply(trashing(workspace.catalogue.details([outcome.article_id])))
    put(folder / "نسخة.txt", TEXT)
    workspace.watching.bring_in()
    workspace.watching.remove(folder)
    workspace.watching.add(folder)
    workspace.watching.bring_in()
    put(path, f"{TEXT}\nوزيادة.", age_s=30)
    workspace.watching.bring_in()
    assert workspace.articles() == ()
    # Asked for by hand, it comes back.
    workspace.imports.files([path])
    assert len(workspace.articles()) == 1


def test_a_file_that_cannot_be_read_is_left_alone_until_it_changes(workspace: Workspace, folder: Path):
    path = put(folder / "فارغ.txt", "")
    assert statuses(workspace) == [ImportStatus.FAILED]
    assert statuses(workspace) == []
    (error,) = workspace.watching.failures()
    assert (type(error), error.path) == (EmptyFileError, path)
    put(path, TEXT, age_s=30)
    assert statuses(workspace) == [ImportStatus.NEW]
    assert workspace.watching.failures() == ()


def test_a_folder_that_is_gone_is_named_and_comes_back(workspace: Workspace, folder: Path, tmp_path: Path):
    put(folder / "1.txt", TEXT)
    folder.rename(tmp_path / "بعيد")
    assert workspace.watching.look().vanished == (folder,)
    (tmp_path / "بعيد").rename(folder)
    assert statuses(workspace) == [ImportStatus.NEW]


def test_a_look_that_is_stopped_goes_on_where_it_stopped(workspace: Workspace, folder: Path):
    for number in range(60):
        put(folder / f"{number:02}.txt", f"{TEXT} رقم {number}")

    class Stopping:
        def __init__(self) -> None:
            self.steps = 0

        def step(self, *_: object) -> None:
            self.steps += 1
            if self.steps > 70:
                raise CancelledError

    first = len(workspace.watching.bring_in(Stopping()).outcomes)
    assert 25 <= first < 60
    second = statuses(workspace)
    assert len(workspace.articles()) == 60
    assert first + len(second) <= 60 + 25


def test_a_mirror_in_a_watched_folder_does_not_come_in_again(workspace: Workspace, folder: Path):
    put(folder / "1.txt", TEXT)
    workspace.watching.bring_in()
    workspace.bundles.mirror(folder / "مرآة")
    put(folder / "مرآة" / "خبر.md", "ما كُتب في المرآة")
    assert statuses(workspace) == []


def test_only_a_folder_can_be_watched(workspace: Workspace, tmp_path: Path, folder: Path):
    with pytest.raises(UnreadableFileError):
        workspace.watching.add(tmp_path / "لا شيء")
    assert workspace.watching.places(10) == [folder, folder / "داخل"]
    assert workspace.watching.places(1) == [folder]
    assert workspace.watching.remove(folder)
    assert not workspace.watching.remove(folder)
    assert workspace.watching.folders() == workspace.watching.failures() == ()
