import json


def paths(run):
    return [row[2] for row in run("collections").rows]


def test_collections_are_made_renamed_moved_and_taken_away(run, article_id):
    assert run("collections").out == ""
    run("collections", "--add", "سياسة")
    run("collections", "--add", "روسيا", "--in", "سياسة")
    run("collections", "--add", "اقتصاد")
    assert paths(run) == ["سياسة", "سياسة/روسيا", "اقتصاد"]
    assert [row[2] for row in run("collections", "--rename", "اقتصاد", "مال").rows] == ["سياسة", "سياسة/روسيا", "مال"]
    run("collections", "--move", "روسيا", "--in", "مال")
    assert paths(run) == ["سياسة", "مال", "مال/روسيا"]
    run("collections", "--move", "روسيا")
    assert paths(run) == ["سياسة", "مال", "روسيا"]
    run("set", article_id, "--collection", "مال")
    assert [row[1] for row in run("collections").rows] == ["0", "1", "0"]
    run("collections", "--remove", "مال")
    assert paths(run) == ["سياسة", "روسيا"]
    assert len(run("list").rows) == 1


def test_a_query_fills_a_collection(run, article_id):
    run("collections", "--add", "عن جنيف", "--query", "جنيف")
    ((_, count, path, query),) = run("collections").rows
    assert (count, path, query) == ("-", "عن جنيف", "جنيف")
    assert [row[0] for row in run("list", "--collection", "عن جنيف").rows] == [article_id]
    run("collections", "--refill", "عن جنيف", "--query", "القاهرة")
    assert run("list", "--collection", "عن جنيف").out == ""
    (value,) = json.loads(run("collections", "--json").out)
    assert (value["name"], value["query"]) == ("عن جنيف", "القاهرة")


def test_what_cannot_be_is_said(run, article_id):
    run("collections", "--add", "سياسة")
    run("collections", "--add", "روسيا", "--in", "سياسة")
    assert run("collections", "--move", "سياسة", "--in", "روسيا").code == 2
    assert run("collections", "--refill", "سياسة", "--query", "x").code == 2
    assert run("collections", "--rename", "لا شيء", "شيء").code == 1
    assert run("collections", "--add", "أ", "--remove", "ب").code == 2


def test_a_collection_may_be_filled_with_what_has_not_a_word(run, article_id):
    (row,) = run("collections", "--add", "بلا حلب", "--query", "-حلب").rows
    assert row[1:] == ["-", "بلا حلب", "-حلب"]
    (row,) = run("collections", "--rename", "بلا حلب", "-حلب").rows
    assert row[2] == "-حلب"
