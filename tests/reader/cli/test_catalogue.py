import json

import pytest


@pytest.fixture
def other_id(run, tmp_path):
    path = tmp_path / "آخر.txt"
    path.write_text("نص آخر عن الصواريخ والفضاء.", "utf-8")
    return run("import", path).rows[0][0]


def listed(run, *arguments):
    return [row[0] for row in run("list", *arguments).rows]


def test_articles_are_listed(run, article_id):
    run("annotate", article_id, "--quote", "جنيف")
    ((listed, added, words, notes, title),) = run("list").rows
    assert (listed, words, notes) == (article_id, "18", "1")
    assert len(added) == 10
    assert title.startswith("قال")
    (value,) = json.loads(run("list", "--json").out)
    assert (value["id"], value["annotation_count"], value["star"]) == (article_id, 1, False)


def test_an_empty_library_lists_nothing(run, article_file, tmp_path):
    run("import", tmp_path / "none.txt")
    assert run("list").out == ""
    assert json.loads(run("list", "--json").out) == []


def test_what_is_known_of_an_article_is_changed(run, article_id):
    result = run(
        *("set", article_id[:8], "--title", "عنوان جديد", "--author", "سامر", "--published", "12 سبتمبر 2023"),
        *("--tag", "#سياسة", "--tag", "روسيا", "--status", "done", "--star", "--note", "ملاحظة"),
    )
    assert (result.code, result.out, result.err) == (0, "", "")
    value = json.loads(run("show", article_id, "--json").out)
    assert (value["title"], value["author"], value["published"]) == ("عنوان جديد", "سامر", "2023-09-12")
    assert (value["tags"], value["status"], value["star"]) == (["سياسة", "روسيا"], "done", True)
    assert (value["note"], value["collections"]) == ("ملاحظة", [])
    run("set", article_id, "--untag", "سياسة", "--author", "", "--no-star")
    value = json.loads(run("show", article_id, "--json").out)
    assert (value["tags"], value["author"], value["star"], value["title"]) == (["روسيا"], "", False, "عنوان جديد")


def test_many_articles_are_changed_at_once(run, article_id, other_id):
    run("set", article_id, other_id, "--tag", "معًا", "--status", "reading")
    assert listed(run, "--tag", "معًا", "--status", "reading") == [other_id, article_id]
    assert listed(run, "--status", "unread") == []


def test_lists_are_narrowed_and_sorted(run, article_id, other_id):
    run("set", article_id, "--star", "--title", "ياء")
    run("set", other_id, "--title", "ألف")
    run("annotate", article_id, "--quote", "جنيف")
    assert listed(run, "--starred") == [article_id]
    assert listed(run, "--noted") == [article_id]
    assert listed(run, "--sort", "title") == [other_id, article_id]
    assert listed(run, "--sort", "title", "--reverse") == [article_id, other_id]
    assert listed(run, "--trashed") == []


def test_a_change_that_makes_no_sense_is_wrong_usage(run, article_id):
    for arguments in (["--published", "غدا أو بعد غد"], ["--status", "eaten"], []):
        result = run("set", article_id, *arguments)
        assert result.code == 2
        assert result.err
    assert run("set", "none", "--star").code == 1
    assert run("list", "--collection", "لا شيء").code == 1


def test_articles_stand_in_collections(run, article_id, other_id):
    run("collections", "--add", "سياسة")
    run("collections", "--add", "روسيا", "--in", "سياسة")
    run("set", article_id, other_id, "--collection", "سياسة/روسيا")
    assert listed(run, "--collection", "سياسة") == [other_id, article_id]
    run("set", other_id, "--out-of", "روسيا")
    assert listed(run, "--collection", "روسيا") == [article_id]
    value = json.loads(run("show", article_id, "--json").out)
    assert value["collections"] == ["سياسة/روسيا"]
