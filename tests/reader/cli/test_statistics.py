import json


def test_an_article_is_counted(run, article_id):
    assert ["سامر الحلبي", "PER"] in [row[:2] for row in run("statistics", article_id, "--of", "mentions").rows]
    (row, *_) = run("statistics", article_id).rows
    assert row[0] == "سامر الحلبي"
    assert 0 < float(row[1]) < 1
    assert set(json.loads(run("statistics", article_id, "--json").out)) == {"mentions", "sources", "company"}


def test_a_library_or_what_a_search_finds_is_counted(run, article_id):
    rows = run("statistics", "--of", "time").rows
    assert "سامر الحلبي" in [row[0] for row in rows]
    assert run("statistics", "--query", "قرطاجنة", "--of", "time").rows == []
    assert set(json.loads(run("statistics", "--json").out)) == {"sources", "time", "company"}


def test_what_cannot_be_counted_is_wrong_usage(run, article_id):
    assert run("statistics", article_id, "--of", "time").code == 2
    assert run("statistics", "--of", "mentions").code == 2
    assert run("statistics", article_id, "--query", "x").code == 2


def test_articles_without_a_word_are_counted(run, article_id):
    assert run("statistics", "--query", "-المفاوضات").rows == []
    assert run("statistics", "--query", "-دمشق").rows == run("statistics").rows != []
