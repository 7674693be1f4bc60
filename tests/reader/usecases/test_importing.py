import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

from reader.analysis import analyse
from reader.annotations import Body, TextQuoteSelector
from reader.cataloguing import detailing, trashing
from reader.errors import CancelledError, EmptyFileError, UnreadableFileError
from reader.importers.reading import ReadOptions
from reader.progress import NoProgress
from reader.usecases.importing import ImportStatus
from reader.workspace import Workspace
from tests.reader.importers.pdfs import pdf
from tests.reader.usecases.values import TEXT

ROOT = Path(__file__).parents[3]


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


class StopAt(NoProgress):
    """Stops where so many files are done."""

    def __init__(self, done):
        self.stop = done

    def step(self, done, total, message=""):
        if done == self.stop:
            raise CancelledError


def folder_of(path, count):
    path.mkdir()
    for number in range(count):
        (path / f"{number:03}.txt").write_text(f"{TEXT} {number}", "utf-8")
    return path


def test_a_stopped_import_keeps_what_is_read_and_goes_on_later(workspace, tmp_path):
    folder = folder_of(tmp_path / "in", 5)
    outcomes = workspace.imports.files([folder], StopAt(2))
    assert [outcome.path.name for outcome in outcomes] == ["000.txt", "001.txt"]
    assert (len(workspace.articles()), workspace.imports.left()) == (2, 3)
    outcomes = workspace.imports.resume()
    assert [outcome.path.name for outcome in outcomes] == ["002.txt", "003.txt", "004.txt"]
    assert (len(workspace.articles()), workspace.imports.left()) == (5, 0)
    assert workspace.imports.resume() == []


class StopAfter(NoProgress):
    """Stops when a file has been read, before the next one is begun."""

    def __init__(self, name):
        self.name, self.told = name, 0

    def step(self, done, total, message=""):
        self.told += Path(message).name == self.name
        if self.told == 2:
            raise CancelledError


def test_of_a_bad_file_in_hand_when_an_import_is_stopped_is_told_once(workspace, tmp_path):
    folder = folder_of(tmp_path / "in", 3)
    (folder / "001.txt").write_bytes(b"")
    outcomes = workspace.imports.files([folder], StopAfter("001.txt"))
    assert [outcome.path.name for outcome in outcomes] == ["000.txt"]
    assert workspace.imports.left() == 2
    outcomes = workspace.imports.resume()
    assert [(outcome.path.name, outcome.error is None) for outcome in outcomes] == [
        ("001.txt", False),
        ("002.txt", True),
    ]


def test_of_a_single_bad_file_is_told_though_the_import_is_stopped(workspace, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (outcome,) = workspace.imports.files([tmp_path / "empty.txt"], StopAfter("empty.txt"))
    assert isinstance(outcome.error, EmptyFileError)


def test_what_is_left_can_be_forgotten(workspace, tmp_path):
    workspace.imports.files([folder_of(tmp_path / "in", 3)], StopAt(1))
    workspace.imports.forget_left()
    assert workspace.imports.left() == 0


def test_what_is_left_is_read_as_was_asked_for_at_first(workspace, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(f"منها {name}".encode("iso8859_6"))
    workspace.imports.files([tmp_path], StopAt(0), options=ReadOptions(encoding="iso8859_6"))
    first, _ = workspace.imports.resume()
    assert workspace.article(first.article_id).article.text == "منها a.txt"
    assert workspace.imports.options_of(first.article_id) == ReadOptions(encoding="iso8859_6")


def test_an_import_that_is_killed_loses_nothing_and_can_be_gone_on_with(tmp_path):
    folder_of(tmp_path / "in", 60)
    program = (
        "import os, sys; from pathlib import Path; from reader.workspace import Workspace\n"
        "from reader.usecases import intake; intake._MOST_AT_ONCE = 10\n"
        "class Die:\n"
        "    def step(self, done, total, message=''):\n"
        "        if done == 35: os._exit(9)\n"
        "workspace = Workspace.open(Path(sys.argv[1]), analyse=None); workspace.imports.files([Path(sys.argv[2])], Die())"
    )
    path = tmp_path / "library.hashiya"
    killed = subprocess.run([sys.executable, "-c", program, path, tmp_path / "in"], cwd=ROOT, check=False)
    assert killed.returncode == 9
    workspace = Workspace.open(path, analyse=analyse)
    assert 0 < len(workspace.articles()) < 60
    assert len(workspace.articles()) + workspace.imports.left() >= 60
    workspace.imports.resume()
    assert (len(workspace.articles()), workspace.imports.left()) == (60, 0)
    workspace.close()


def test_a_folder_that_may_not_be_searched_is_named(workspace, tmp_path, monkeypatch):
    folder = tmp_path / "closed"
    folder.mkdir()

    def refuse(_):
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(os, "scandir", refuse)
    (outcome,) = workspace.imports.files([folder])
    assert isinstance(outcome.error, UnreadableFileError)
    assert outcome.path == folder


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


def test_pasted_markup_without_structure_is_the_text_it_shows(workspace):
    outcome = workspace.imports.pasted("سطر أول\nسطر ثان", "<span>سطر أول</span><span>سطر ثان</span>")
    assert workspace.article(outcome.article_id).article.text == "سطر أول\nسطر ثان"
    empty = workspace.imports.pasted("نص", "<h1> </h1>")
    assert workspace.article(empty.article_id).article.text == "نص"


def test_a_page_on_the_clipboard_keeps_its_structure(workspace):
    page = "<meta charset='utf-8'><h2>عنوان</h2><ul><li>أول البنود</li></ul><p>فقرة</p>".encode()
    outcome = workspace.imports.content(page, "clipboard.html", ReadOptions(whole_body=True))
    article = workspace.article(outcome.article_id).article
    assert [block.kind.value for block in article.blocks] == ["heading", "list_item", "paragraph"]
    assert workspace.article(outcome.article_id).origin == ""
    assert workspace.imports.content(b"<p></p>", "a.html").status is ImportStatus.FAILED


def test_a_changed_file_is_a_new_version_and_keeps_what_the_user_said(workspace, tmp_path):
    path = tmp_path / "a.md"
    front = "---\ntitle: {}\nauthor: {}\n---\n"
    path.write_text(front.format("أول", "سامر") + TEXT, "utf-8")
    (first,) = workspace.imports.files([path])
    (details,) = workspace.catalogue.details([first.article_id])
    titled = replace(details, metadata=replace(details.metadata, title="عنواني"))
    workspace.edits.apply(detailing([details], lambda _: titled))
    path.write_text(front.format("ثان", "هند") + TEXT + " وزيادة", "utf-8")
    (second,) = workspace.imports.files([path])
    assert (second.status, second.article_id) == (ImportStatus.VERSION, first.article_id)
    metadata = workspace.article(first.article_id).article.metadata
    assert (metadata.title, metadata.author) == ("عنواني", "هند")


def test_another_text_in_the_place_of_a_file_is_another_article(workspace, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    (first,) = workspace.imports.files([path])
    path.write_text("مقال لا صلة له بما كان هنا، عن الزراعة في الوادي والأمطار التي تأخرت هذا العام كثيرا.", "utf-8")
    (second,) = workspace.imports.files([path])
    assert second.status is ImportStatus.NEW
    assert second.article_id != first.article_id


def test_a_file_is_read_again_in_another_encoding(workspace, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("منها ما بقي".encode("iso8859_6"))
    (first,) = workspace.imports.files([path], options=ReadOptions(encoding="cp1252"))
    again = workspace.imports.reread(first.article_id, ReadOptions(encoding="iso8859_6"))
    assert (again.status, again.article_id) == (ImportStatus.VERSION, first.article_id)
    record = workspace.article(first.article_id)
    assert record.article.text == record.article.metadata.title == "منها ما بقي"
    assert workspace.imports.options_of(first.article_id).encoding == "iso8859_6"
    assert workspace.imports.reread(first.article_id, ReadOptions(encoding="iso8859_6")).status is ImportStatus.KNOWN


def test_a_page_is_read_again_as_a_whole_with_its_notes_on_their_words(workspace, tmp_path):
    path = tmp_path / "news.html"
    path.write_bytes((ROOT / "tests" / "files" / "html" / "news.html").read_bytes())
    (first,) = workspace.imports.files([path])
    note = workspace.edits.annotate_quote(first.article_id, TextQuoteSelector("رفوف من القرن الماضي"), body=Body("ن"))
    again = workspace.imports.reread(first.article_id, ReadOptions(whole_body=True))
    text = workspace.article(first.article_id).article.text
    (kept,) = workspace.annotations(first.article_id)
    assert again.status is ImportStatus.VERSION
    assert "جميع الحقوق محفوظة" in text
    assert (kept.id, kept.target.span.of(text)) == (note.id, "رفوف من القرن الماضي")


def test_one_of_several_articles_of_a_file_is_read_again(workspace, tmp_path):
    path = tmp_path / "many.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "منها ما بقي".encode("iso8859_6"))
        archive.writestr("b.txt", TEXT)
    first, second = workspace.imports.files([path], options=ReadOptions(encoding="cp1256"))
    workspace.imports.reread(first.article_id, ReadOptions(encoding="iso8859_6"))
    assert workspace.article(first.article_id).article.text == "منها ما بقي"
    assert len(workspace.articles()) == 2
    path.unlink()
    for article_id in (first.article_id, second.article_id, workspace.imports.text(TEXT + " ملصق").article_id):
        gone = workspace.imports.reread(article_id, ReadOptions())
        assert (gone.status, gone.article_id) == (ImportStatus.FAILED, article_id)
        assert isinstance(gone.error, UnreadableFileError)


def settled(path: Path, text: str, age_s: int = 60) -> Path:
    """A file that nobody has written to for a while."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    moment = time.time() - age_s
    os.utime(path, (moment, moment))
    return path


def test_a_folder_that_comes_again_is_read_where_it_has_changed(workspace, tmp_path):
    folder = tmp_path / "in"
    for name in "abc":
        settled(folder / f"{name}.txt", f"{TEXT} {name}")
    first = workspace.imports.files([folder])
    settled(folder / "b.txt", f"{TEXT} غير ذلك", age_s=30)
    settled(folder / "d.txt", f"{TEXT} جديد")
    second = workspace.imports.files([folder])
    assert [(each.path.name, each.status, each.was_skipped) for each in second] == [
        ("b.txt", ImportStatus.VERSION, False),
        ("d.txt", ImportStatus.NEW, False),
        ("a.txt", ImportStatus.KNOWN, True),
        ("c.txt", ImportStatus.KNOWN, True),
    ]
    assert (second[2].article_id, second[2].title) == (first[0].article_id, first[0].title)
    again = workspace.imports.files([folder], again=True)
    assert [each.was_skipped for each in again] == [False] * 4
    assert {each.status for each in again} == {ImportStatus.KNOWN}


def test_a_known_file_brings_back_what_was_deleted(workspace, tmp_path):
    path = settled(tmp_path / "a.txt", TEXT)
    (first,) = workspace.imports.files([path])
    assert workspace.imports.files([path])[0].was_skipped
    workspace.edits.apply(trashing(workspace.catalogue.details([first.article_id])))
    (again,) = workspace.imports.files([path])
    assert (again.article_id, again.was_skipped) == (first.article_id, False)
    assert len(workspace.articles()) == 1


def test_an_archive_with_a_bad_member_is_read_again(workspace, tmp_path):
    path = tmp_path / "a.zip"
    for members in ({"1.txt": TEXT, "2.txt": ""}, {"1.txt": TEXT, "2.txt": f"{TEXT} ثانٍ"}):
        with ZipFile(path, "w") as archive:
            for name, text in members.items():
                archive.writestr(name, text)
        os.utime(path, (time.time() - 60,) * 2)
        workspace.imports.files([path])
        assert [each.was_skipped for each in workspace.imports.files([path])] == [bool(members["2.txt"])] * 2


def test_what_was_gone_on_with_is_known_too(workspace, tmp_path):
    paths = [settled(tmp_path / f"{number}.txt", f"{TEXT} {number}") for number in range(3)]
    workspace.imports.files(paths, StopAt(1))
    workspace.imports.resume()
    assert [each.was_skipped for each in workspace.imports.files(paths)] == [True] * 3


def test_what_is_read_again_is_read_as_before(workspace, tmp_path):
    options = ReadOptions(encoding="iso8859_6")
    path = tmp_path / "a.txt"
    path.write_bytes("منها ما بقي".encode("iso8859_6"))
    os.utime(path, (1_700_000_000, 1_700_000_000))
    (first,) = workspace.imports.files([path], options=options)
    assert workspace.imports.files([path], options=options)[0].was_skipped
    (again,) = workspace.imports.again([path])
    assert (again.article_id, again.status, again.was_skipped) == (first.article_id, ImportStatus.KNOWN, False)
