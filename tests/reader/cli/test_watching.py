import os
import time

import pytest


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "أخبار"
    folder.mkdir()
    for name, text in (("1.txt", "نص الخبر الأول."), ("2.txt", "")):
        (folder / name).write_text(text, "utf-8")
        moment = time.time() - 60
        os.utime(folder / name, (moment, moment))
    return folder


def test_folders_are_watched_looked_into_and_left(run, folder):
    assert run("watch", folder).rows == [[str(folder)]]
    brought = run("import", "--watched")
    assert [row[1] for row in brought.rows] == ["new", "failed"]
    assert brought.code == 1
    again = run("import", "--watched")
    assert (again.code, again.rows) == (0, [])
    assert "2.txt" in run("watch").err
    assert run("watch", "--remove", folder).rows == []
    assert run("watch", "--remove", folder).code == 1


def test_a_folder_that_is_not_there_is_named(run, folder):
    assert run("watch", folder / "لا").code == 1
    run("watch", folder)
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    assert "not there" in run("import", "--watched").err
    assert run("watch", "--remove").code == 2


def test_what_is_being_written_comes_the_next_time(run, folder):
    run("watch", folder)
    (folder / "3.txt").write_text("لم يكتمل", "utf-8")
    assert "still being written" in run("import", "--watched").err
