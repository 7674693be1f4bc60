import json

import pytest


def test_entities_are_listed_with_their_kind_and_count(run, article_id):
    rows = run("entities", article_id[:6]).rows
    assert ["LOC", "1", "جنيف"] in [row[1:] for row in rows]
    values = json.loads(run("entities", article_id, "--json").out)
    assert [value["name"] for value in values] == [row[3] for row in rows]


def test_sources_are_listed_with_their_statements(run, article_id):
    rows = run("sources", article_id).rows
    assert any(row[3] == "رويترز" or "الحلبي" in row[3] for row in rows)
    statements = run("sources", article_id, "--statements").rows
    assert {row[0] for row in statements} <= {row[0] for row in rows}
    assert any("المفاوضات" in row[3] for row in statements)
    value = json.loads(run("sources", article_id, "--json").out)
    assert value.keys() == {"sources", "attributions"}
    assert len(value["sources"]) == len(rows)


def test_words_are_found_where_they_stand(run, article_id):
    row, *_ = run("search", "جنيف", "--in", "articles").rows
    assert row[:3] == ["article", article_id, "-"]
    hit, *_ = json.loads(run("search", "جنيف", "--in", "articles", "--json").out)
    assert hit["article"] == article_id
    assert [hit["snippet"][start:end] for start, end in hit["matches"]] == ["جنيف"]


def test_notes_and_entities_are_searched_too(run, article_id):
    note = run("annotate", article_id, "--quote", "جنيف", "--note", "مدينة محايدة").out.strip()
    assert run("search", "مدينه", "--in", "notes").rows[0][:3] == ["note", article_id, note]
    assert run("search", "الحلبي", "--in", "entities").rows[0][:2] == ["entity", "-"]
    (found,) = json.loads(run("search", "الحلبي", "--in", "entities", "--json").out)
    assert (found["article"], found["type"], found["articles"]) == (None, "PER", 1)


def test_how_much_may_stand_around_a_word_is_the_users_choice(run, article_id):
    assert run("search", "مفاوض", "--match", "exact").out == ""
    assert run("search", "مفاوضات", "--match", "clitics", "--in", "articles").rows
    assert run("search", "فاوض", "--match", "anywhere", "--in", "articles").rows


def test_nothing_found_is_no_failure(run, article_id):
    result = run("search", "قرطاجنة")
    assert (result.code, result.out) == (0, "")


@pytest.mark.parametrize(
    "query",
    [
        ["-حلب"],
        ["--", "-حلب"],
        ["--in", "articles", "-حلب"],
        ["المفاوضات", "--in", "articles", "-حلب"],
        ["المفاوضات", "--limit", "5", "--", "-حلب"],
        ["-(حلب OR دمشق)"],
        ["-outlet:رويترز", "NOT", "حلب"],
    ],
)
def test_words_that_must_not_stand_are_no_options(run, article_id, tmp_path, query):
    other = tmp_path / "حلب.txt"
    other.write_text("المفاوضات في حلب.", "utf-8")
    run("import", other)
    assert [row[:2] for row in run("search", *query).rows] == [["article", article_id]]


def test_an_option_of_a_search_that_there_is_not_is_complained_of(run, article_id):
    result = run("search", "-حلب", "--limt", "5")
    assert (result.code, result.out) == (2, "")
    assert "--limt" in result.err
