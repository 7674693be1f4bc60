import json


def test_an_entity_is_printed_as_a_concordance(run, article_id):
    rows = run("entity", "الحلبي").rows
    assert [row[0] for row in rows] == [article_id] * len(rows)
    assert rows[0][5] == "سامر الحلبي"
    assert rows[0][4].endswith("الخارجية")


def test_an_entity_is_written_as_json_and_as_a_note(run, article_id):
    page = json.loads(run("entity", "الحلبي", "--json", "--sort", "after").out)
    assert (page["name"], page["type"], page["articles"]) == ("سامر الحلبي", "PER", 1)
    assert page["lines"][0]["article"] == article_id
    assert page["aliases"][0]["name"] == "سامر الحلبي"
    assert page["periods"]
    note = run("entity", "الحلبي", "--markdown", "--language", "en").out
    assert "# سامر الحلبي" in note
    assert "## Mentions" in note


def test_a_source_is_printed_with_its_statements(run, article_id):
    (row, *_) = run("source", "الحلبي").rows
    assert row[0] == article_id
    assert row[6:] == ["قال", "إن المفاوضات مستمرة"]
    dossier = json.loads(run("source", "الحلبي", "--json").out)
    assert dossier["statements"][0]["cue"] == "قال"
    assert dossier["first_seen"] == dossier["last_seen"] != ""
    assert "> إن المفاوضات مستمرة" in run("source", "الحلبي", "--markdown").out


def test_statements_are_chosen_by_cue_kind_and_date(run, article_id):
    assert run("source", "الحلبي", "--cue", "doubting").rows == []
    assert run("source", "الحلبي", "--cue", "neutral", "--kind", "indirect", "--since", "2000").rows != []
    assert run("source", "الحلبي", "--until", "1999-12").rows == []


def test_dates_of_statements_may_be_words(run, article_id):
    assert run("set", article_id, "--published", "2024-03-20").code == 0
    for chosen, is_there in (
        (("--since", "رمضان 1445"), True),
        (("--until", "رمضان 1445"), True),
        (("--since", "شوال 1445"), False),
        (("--until", "شعبان 1445"), False),
        (("--since", "أمس"), False),
        (("--until", "الأسبوع الماضي"), True),
    ):
        assert bool(run("source", "الحلبي", *chosen).rows) is is_there, chosen


def test_a_date_that_is_none_is_wrong_usage(run, article_id):
    result = run("source", "الحلبي", "--since", "جنيف")
    assert result.code == 2
    assert "no date" in result.err


def test_a_name_that_nobody_has_is_told(run, article_id):
    result = run("entity", "قرطاجنة")
    assert result.code == 1
    assert "قرطاجنة" in result.err
