import json
import sqlite3
from pathlib import Path

import pytest

from reader.places import backup_folder
from reader.store.lock import InstanceLock


def test_a_sound_library_is_called_sound(run, article_id):
    result = run("check")
    assert (result.code, result.out) == (0, "")
    assert "sound" in result.err
    assert json.loads(run("check", "--json").out)["sound"]


def test_a_damaged_note_is_named(run, article_id, tmp_path):
    made = run("annotate", article_id, "--quote", "جنيف", "--note", "ملاحظة").out.strip()
    with sqlite3.connect(tmp_path / "library.hashiya") as connection:
        connection.execute("UPDATE annotation SET note = 'شيء آخر'")
    connection.close()
    result = run("check")
    assert result.code == 1
    assert ["annotation", made, article_id] in result.rows


def test_indexes_that_are_damaged_are_made_anew(run, article_id, tmp_path):
    run("annotate", article_id, "--quote", "جنيف", "--note", "ملاحظة")
    with sqlite3.connect(tmp_path / "library.hashiya") as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotation_place'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    path = tmp_path / "library.hashiya"
    content = bytearray(path.read_bytes())
    # An index of no entries: a leaf without cells.
    content[(root - 1) * size + 3 : (root - 1) * size + 5] = b"\0\0"
    path.write_bytes(content)
    assert run("check").code == 1
    result = run("check", "--reindex")
    assert (result.code, result.out) == (0, "")
    assert len(run("search", "جنيف").rows) > 0


def test_all_that_can_be_read_is_taken_into_a_new_library(run, article_id, tmp_path):
    run("annotate", article_id, "--quote", "جنيف", "--note", "ملاحظة")
    new = tmp_path / "new.hashiya"
    result = run("check", "--rescue", new)
    assert result.code == 0
    assert ["kept", "annotation", "1"] in result.rows
    assert run("--library", new, "show", article_id, "--notes").rows == run("show", article_id, "--notes").rows
    assert run("check", "--rescue", new).code == 1
    assert "has that name" in run("check", "--rescue", new).err


def test_what_could_not_be_taken_out_is_said(run, article_id, tmp_path):
    made = run("annotate", article_id, "--quote", "جنيف", "--note", "ملاحظة").out.strip()
    with sqlite3.connect(tmp_path / "library.hashiya") as connection:
        connection.execute("UPDATE annotation SET note = 'شيء آخر'")
        connection.execute("DELETE FROM text_version")
    connection.close()
    result = run("check", "--rescue", tmp_path / "new.hashiya", "--json")
    value = json.loads(result.out)
    assert result.code == 1
    assert (value["lost"]["annotation"], value["notes"]) == (1, ["جنيف\nشيء آخر"])
    assert made not in result.out


def test_a_backup_is_made_listed_and_restored(run, article_id):
    run("annotate", article_id, "--quote", "جنيف")
    made = run("backup")
    path = Path(made.out.strip())
    assert path.is_file()
    (row,) = run("backup", "--list").rows
    assert row[1:] == ["manual", "1", "1", "verified", str(path)]
    (value,) = json.loads(run("backup", "--list", "--json").out)
    assert (value["annotations"], value["path"]) == (1, str(path))
    run("annotate", article_id, "--quote", "سامر الحلبي")
    restored = run("restore")
    assert restored.code == 0
    assert Path(restored.out.strip()).is_file()
    assert len(run("show", article_id, "--notes").rows) == 1


def test_a_damaged_library_is_restored_without_being_opened(run, article_id, tmp_path):
    backup = run("backup").out.strip()
    (tmp_path / "library.hashiya").write_bytes(b"x" * 5000)
    assert run("list").code == 1
    assert run("restore", backup).code == 0
    assert len(run("list").rows) == 1


def test_a_library_that_a_window_has_is_not_restored(run, article_id, tmp_path):
    backup = run("backup").out.strip()
    with InstanceLock(tmp_path / "library.hashiya", backup_folder()):
        result = run("restore", backup)
    assert (result.code, result.out) == (1, "")
    assert "another program" in result.err


def test_a_backup_that_is_not_there_is_named(run, article_id, tmp_path):
    result = run("restore", tmp_path / "none.hashiya")
    assert result.code == 1
    assert "none.hashiya: cannot be read" in result.err


@pytest.mark.parametrize("content", [b"", b"{}", b"x" * 5000, b"SQLite format 3\x00" + bytes(5000)])
def test_what_is_no_backup_is_named_and_not_restored(run, article_id, tmp_path, content):
    (tmp_path / "other.hashiya").write_bytes(content)
    result = run("restore", tmp_path / "other.hashiya")
    assert (result.code, result.out) == (1, "")
    assert "other.hashiya: no Hashiya library" in result.err
    assert len(run("list").rows) == 1


def test_without_a_backup_nothing_is_restored(run, article_id):
    result = run("restore")
    assert (result.code, result.out) == (1, "")
    assert "no backup that is whole" in result.err


def test_a_library_too_damaged_to_be_opened_is_still_looked_through(run, article_id, tmp_path):
    path = tmp_path / "library.hashiya"
    path.write_bytes(path.read_bytes().replace(b"'ascii'", b"'ascih'", 1))
    assert run("list").code == 1
    result = run("check")
    assert result.code == 1
    assert result.rows[0][0] == "structure"
    assert "1 texts" in result.err


def test_a_corrupt_record_hides_no_other(run, article_id, article_file, tmp_path):
    run("annotate", article_id, "--quote", "جنيف", "--note", "ملاحظة")
    article_file.write_text("خبر آخر تمامًا عن النهر.", "utf-8")
    second = run("import", article_file).rows[0][0]
    with sqlite3.connect(tmp_path / "library.hashiya") as connection:
        connection.execute("UPDATE text_version SET blocks = '{[' WHERE number = 1")
        connection.execute("UPDATE article SET added = 'x', status = '??' WHERE number = 1")
        connection.execute("UPDATE annotation SET created = 'x', state = 'zzz'")
    connection.close()
    assert {row[0] for row in run("list").rows} == {article_id, second}
    assert len(run("show", article_id, "--notes").rows) == 1
    assert len(run("export", "--all", "-o", tmp_path / "vault").rows) == 2
    assert run("bundle", "--all", "-o", tmp_path / "all").code == 0
    assert {
        row[0] for row in run("--library", tmp_path / "b.hashiya", "import", tmp_path / "all.hashiyabundle").rows
    } == {
        article_id,
        second,
    }
