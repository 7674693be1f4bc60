from zipfile import ZipFile

import pytest

from reader.errors import (
    CancelledError,
    EmptyFileError,
    UnreadableFileError,
)
from reader.progress import NoProgress
from reader.usecases.importing import ImportStatus
from tests.reader.importers.pdfs import pdf
from tests.reader.usecases.values import TEXT


def test_a_file_is_imported_once_and_then_known(workspace, tmp_path):
    path = tmp_path / "مقال.txt"
    path.write_text(TEXT, "utf-8")
    (first,) = workspace.imports.files([path])
    (again,) = workspace.imports.files([path])
    assert (first.status, again.status) == (ImportStatus.NEW, ImportStatus.KNOWN)
    assert first.article_id == again.article_id
    assert workspace.article(first.article_id).article.text == TEXT
    assert workspace.article(first.article_id).origin == str(path)


def test_one_bad_file_stops_none_of_the_others(workspace, tmp_path):
    good, empty = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text(TEXT, "utf-8")
    empty.write_text("")
    outcomes = workspace.imports.files([tmp_path / "missing.txt", empty, good])
    assert [outcome.status for outcome in outcomes] == [ImportStatus.FAILED, ImportStatus.FAILED, ImportStatus.NEW]
    assert isinstance(outcomes[0].error, UnreadableFileError)
    assert isinstance(outcomes[1].error, EmptyFileError)
    assert [outcome.path for outcome in outcomes] == [tmp_path / "missing.txt", empty, good]


def test_folders_are_walked_in_order_without_hidden_ones(workspace, tmp_path):
    for number, name in enumerate(("b.txt", "a.TXT", "sub/c.txt", ".hidden/d.txt", ".e.txt", "picture.png")):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{TEXT} {number}", "utf-8")
    outcomes = workspace.imports.files([tmp_path / "in"])
    assert [outcome.path.name for outcome in outcomes] == ["a.TXT", "b.txt", "c.txt"]


def test_an_import_can_be_stopped_between_files(workspace, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{TEXT} {name}", "utf-8")

    class Stop(NoProgress):
        def step(self, done, total, message=""):
            if done == 1:
                raise CancelledError

    with pytest.raises(CancelledError):
        workspace.imports.files([tmp_path / "a.txt", tmp_path / "b.txt"], Stop())
    assert len(workspace.articles()) == 1


def test_pasted_text_becomes_an_article_and_nothing_becomes_none(workspace):
    outcome = workspace.imports.text(TEXT)
    assert workspace.article(outcome.article_id).article.metadata.title.startswith("قال وزير الخارجية")
    assert workspace.imports.text(" \n ").status is ImportStatus.FAILED


def test_an_import_of_several_files_begins_with_a_backup_of_what_is_there(workspace, article_id, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"نص الملف {name}", encoding="utf-8")
    workspace.imports.files([tmp_path / "a.txt", tmp_path / "b.txt"])
    (backup,) = workspace.backups()
    assert (backup.reason, backup.articles) == ("import", 1)
    workspace.imports.files([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert len(workspace.backups()) == 2
    workspace.imports.files([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert len(workspace.backups()) == 2


def test_a_file_of_several_articles_gives_an_outcome_for_each(workspace, tmp_path):
    path = tmp_path / "many.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("b.txt", "")
        archive.writestr("c.txt", TEXT + "\nسطر آخر")
    first, empty, other = workspace.imports.files([tmp_path])
    assert [outcome.status for outcome in (first, empty, other)] == [
        ImportStatus.NEW,
        ImportStatus.FAILED,
        ImportStatus.NEW,
    ]
    assert workspace.article(first.article_id).origin == f"{path}/a.txt"
    assert [outcome.status for outcome in workspace.imports.files([path])] == [
        ImportStatus.KNOWN,
        ImportStatus.FAILED,
        ImportStatus.KNOWN,
    ]


def test_pages_that_could_not_be_read_are_in_the_outcome(workspace, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("Words of the first page.", None))
    (outcome,) = workspace.imports.files([path])
    assert (outcome.status, outcome.lost_pages) == (ImportStatus.NEW, (2,))
