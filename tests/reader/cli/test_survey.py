from reader.cli import survey
from reader.cli.main import main
from tests.reader.store.mounts import fill, small_disk


def imported(run, tmp_path, count):
    for number in range(count):
        (tmp_path / f"{number}.txt").write_text(f"زار الوزير سامر الحلبي القاهرة {number} مرة.", "utf-8")
    run("import", *(tmp_path / f"{number}.txt" for number in range(count)))


def test_all_articles_are_looked_through_once(run, tmp_path):
    imported(run, tmp_path, 3)
    result = run("survey", "--processes", 2)
    assert (result.code, result.rows) == (0, [["3"]])
    assert run("survey").rows == [["0"]]


def test_before_a_question_about_many_articles_they_are_looked_through(run, tmp_path, monkeypatch):
    monkeypatch.setattr(survey, "_FEW", 2)
    imported(run, tmp_path, 3)
    assert len(run("entity", "الحلبي").rows) == 3
    assert run("survey").rows == [["0"]]


def test_what_cannot_be_looked_through_is_said(run, tmp_path, monkeypatch):
    imported(run, tmp_path, 2)
    monkeypatch.setattr("sys.executable", str(tmp_path / "none"))
    result = run("survey")
    assert (result.code, result.rows) == (1, [["0"]])
    assert "looking for names and quotations fails" in result.err


def test_a_survey_that_is_stopped_says_what_is_left(run, tmp_path, capsys, monkeypatch):
    imported(run, tmp_path, 2)
    monkeypatch.setattr("reader.cli.stopping.Stopping.__init__", lambda self: setattr(self, "is_stopped", True))
    assert main(["survey"]) != 0
    assert "2 articles are left" in capsys.readouterr().err


def test_on_a_full_disk_what_is_there_is_found_and_can_be_taken_out(run, tmp_path, monkeypatch):
    with small_disk(tmp_path / "disk", 1500) as disk:
        monkeypatch.setenv("HASHIYA_LIBRARY", str(disk / "library.hashiya"))
        imported(run, tmp_path, 2)
        article_id = run("list").rows[0][0]
        fill(disk)
        found = run("search", "القاهرة", "--in", "all")
        assert (found.code, len(found.rows)) == (0, 2)
        assert "names and quotations of 2 articles are not in the library yet" in found.err
        assert "سامر الحلبي" in run("entities", article_id).out
        assert run("export", article_id, "--context", "full", "-o", tmp_path / "notes.md").code == 0
        assert "disk is full" in run("survey").err
