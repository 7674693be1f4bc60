import json
import os
from datetime import datetime
from pathlib import Path

from reader.cli.stopping import Stopping
from tests.reader.cli.conftest import TEXT
from tests.reader.importers.badfiles import folder_of_odd_files
from tests.reader.importers.pdfs import pdf


def test_a_line_for_every_file_says_what_became_of_it(run, article_file, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    result = run("import", article_file, tmp_path / "empty.txt", article_file, tmp_path / "none.txt")
    assert [row[1] for row in result.rows] == ["new", "failed", "known", "failed"]
    assert result.rows[0][0] == result.rows[2][0]
    assert result.rows[0][2].startswith("قال وزير الخارجية")
    assert result.rows[1] == ["-", "failed", str(tmp_path / "empty.txt")]
    assert result.code == 1
    assert result.err.count("hashiya: ") == 2
    assert "empty.txt" in result.err
    assert "none.txt" in result.err


def test_the_very_text_is_shown(run, article_id):
    assert run("show", article_id[:6]).out == f"{TEXT}\n"


def test_the_text_can_be_shaped_for_a_terminal(run, article_id, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    lines = run("show", article_id, "--visual").out.splitlines()
    assert len(lines) == 4
    assert all(len(line) <= 40 for line in lines)
    assert lines[0].endswith("ﺔﻴﺟﺭﺎﺨﻟﺍ ﺮﻳﺯﻭ ﻝﺎﻗ")


def test_notes_are_shown_one_a_line(run, article_id):
    made = run("annotate", article_id, "--quote", "سامر الحلبي", "--note", "من\nهو؟", "--label", "سؤال").out.strip()
    (row,) = run("show", article_id, "--notes").rows
    assert row == [made, "18", "29", "anchored", "question", "سامر الحلبي", "من هو؟"]


def test_json_holds_text_blocks_and_notes(run, article_id):
    run("annotate", article_id, "--quote", "جنيف", "--tag", "#مدن", "--tag", "مدن")
    value = json.loads(run("show", article_id, "--json").out)
    assert value["text"] == TEXT
    assert [value["text"][start:end] for start, end, _, _ in value["blocks"]] == TEXT.split("\n")
    (note,) = value["annotations"]
    assert (value["text"][note["start"] : note["end"]], note["tags"]) == ("جنيف", ["مدن"])


def test_an_unknown_id_is_an_error(run, article_id):
    result = run("show", "zzzz")
    assert (result.code, result.out) == (1, "")
    assert "zzzz" in result.err


def test_a_folder_with_nothing_to_read_is_mentioned(run, tmp_path):
    (tmp_path / "empty").mkdir()
    result = run("import", tmp_path / "empty")
    assert (result.code, result.out) == (0, "")
    assert "no file" in result.err


def test_moments_in_json_are_in_iso_form(run, article_id):
    (summary,) = json.loads(run("list", "--json").out)
    assert datetime.fromisoformat(summary["added"]).tzinfo is not None
    assert "T" in summary["added"]


def test_pages_that_are_missing_are_named(run, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("Words of the first page.", None))
    result = run("import", path)
    assert result.code == 0
    assert "missing: 2" in result.err


def test_an_import_is_read_as_the_user_wants(run, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("منها ما بقي".encode("iso8859_6"))
    ((article_id, _, title),) = run("import", path, "--encoding", "cp1252").rows
    assert title != "منها ما بقي"
    result = run("reread", article_id, "--encoding", "iso8859_6")
    assert (result.code, result.rows) == (0, [[article_id, "version", "منها ما بقي"]])
    assert run("import", path, "--encoding", "base64").code == 2
    path.unlink()
    result = run("reread", article_id)
    assert (result.code, result.rows[0][1]) == (1, "failed")
    assert "old.txt" in result.err


def test_a_whole_page_and_chapters_can_be_asked_for(run):
    files = Path(__file__).parents[2] / "files"
    page = run("import", files / "html" / "news.html", "--whole-page").rows[0][0]
    assert "جميع الحقوق محفوظة" in run("show", page).out
    assert len(run("import", files / "office" / "article.epub", "--chapters").rows) > 1


def test_an_import_that_was_stopped_goes_on(run, tmp_path, monkeypatch):
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"نص {number}", "utf-8")
    whole = Stopping.step

    def step(self, done, total, message=""):
        if done == 2:
            self.stop()
        whole(self, done, total, message)

    monkeypatch.setattr(Stopping, "step", step)
    result = run("import", tmp_path)
    assert (result.code, len(result.rows)) == (130, 2)
    assert "2 files are left" in result.err
    monkeypatch.undo()
    monkeypatch.setenv("HASHIYA_LIBRARY", str(tmp_path / "library.hashiya"))
    result = run("import", "--resume")
    assert (result.code, [row[2] for row in result.rows]) == (0, ["نص 2", "نص 3"])
    assert run("import", "--resume").out == ""
    assert run("import", "--forget").code == 0
    assert run("import").code == 2


def test_every_bad_file_of_a_folder_is_named_on_one_line_with_its_reason(run, tmp_path):
    folder = tmp_path / "odd"
    folder.mkdir()
    with folder_of_odd_files(folder) as wanted:
        (folder / "سطر\nفارغ\u202e.txt").touch()
        result = run("import", folder)
    bad = sum(error is not None for error in wanted.values()) + 1
    # The good ones are one article in many formats.
    said = [line for line in result.err.splitlines() if not line.endswith("hashiya duplicates")]
    assert result.code == 1
    assert [row[1] for row in result.rows].count("failed") == bad == len(said)
    assert all(line.startswith(f"hashiya: {folder}/") for line in said)
    assert f"hashiya: {folder}/سطر فارغ.txt: holds no text" in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library.hashiya", "odd"]


def test_what_is_unchanged_is_not_read_unless_that_is_asked_for(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("نص لا يتغير", "utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    ((article_id, _, title),) = run("import", path).rows
    result = run("import", path)
    assert (result.code, result.rows) == (0, [[article_id, "known", title]])
    assert "not read: --again" in result.err
    assert "not read" not in run("import", path, "--again").err
