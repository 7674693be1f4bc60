import csv
import io
import json
from pathlib import Path

import pytest

from reader.places import settings_path
from reader.settings import Settings, save_settings


def note(run, article_id):
    return json.loads(run("show", article_id, "--json").out)["annotations"][-1]


def test_a_passage_is_highlighted_and_its_id_printed(run, article_id):
    result = run(
        "annotate",
        article_id[:7],
        "--quote",
        "جنيف",
        "--note",
        "أين **بالضبط**؟",
        "--label",
        "claim",
        "--tag",
        "مدن/أوروبا",
    )
    assert result.code == 0
    stored = note(run, article_id)
    assert stored["id"] == result.out.strip()
    assert (stored["quote"], stored["note"], stored["label"], stored["tags"]) == (
        "جنيف",
        "أين **بالضبط**؟",
        "claim",
        ["مدن/أوروبا"],
    )


@pytest.mark.parametrize("name", ["claim", "Claim", "ادعاء"])
def test_a_label_is_known_by_its_id_and_by_its_name(run, article_id, name):
    assert run("annotate", article_id, "--quote", "جنيف", "--label", name).code == 0
    assert note(run, article_id)["label"] == "claim"


def test_an_unknown_label_is_an_error(run, article_id):
    result = run("annotate", article_id, "--quote", "جنيف", "--label", "لا شيء")
    assert (result.code, result.out) == (1, "")
    assert "لا شيء" in result.err


def test_a_quote_that_stands_twice_needs_its_neighbours(run, article_id):
    result = run("annotate", article_id, "--quote", "المفاوضات")
    assert (result.code, result.out) == (1, "")
    assert "2" in result.err
    assert run("annotate", article_id, "--quote", "المفاوضات", "--prefix", '"').code == 0
    assert note(run, article_id)["start"] > 40


def test_a_quote_that_stands_nowhere_is_an_error(run, article_id):
    result = run("annotate", article_id, "--quote", "باريس")
    assert (result.code, result.out) == (1, "")
    assert "باريس" in result.err


def test_an_empty_quote_is_wrong_usage(run, article_id):
    assert run("annotate", article_id, "--quote", " ").code == 2


def test_notes_follow_a_changed_file(run, article_id, article_file):
    kept = run("annotate", article_id, "--quote", "سامر الحلبي").out.strip()
    lost = run("annotate", article_id, "--quote", "ستُستأنف غدًا").out.strip()
    text = "عاجل: قال وزير الخارجية سامر الحلبي إن المحادثات مستمرة ولم يزد على ذلك."
    article_file.write_text(text, "utf-8")
    assert run("import", article_file).rows[0][:2] == [article_id, "version"]
    result = run("reanchor", article_id)
    assert [row[:3] for row in result.rows] == [[kept, "moved", article_id], [lost, "orphaned", article_id]]
    assert result.code == 0
    assert lost in result.err
    assert run("reanchor", "--all").rows == result.rows


def test_notes_are_taken_in_from_a_file(run, article_id, tmp_path):
    made = run("annotate", article_id, "--quote", "جنيف").out.strip()
    run("export", article_id, "--format", "jsonld", "-o", tmp_path / "n.jsonld")
    (tmp_path / "bad.jsonld").write_text("{}")
    result = run("import-annotations", tmp_path / "bad.jsonld", tmp_path / "n.jsonld")
    assert result.rows == [[made, "known", article_id, "جنيف"]]
    assert result.code == 1
    assert "bad.jsonld" in result.err


@pytest.mark.parametrize("arguments", [[], ["--all", "abc"]])
def test_reanchor_wants_ids_or_all(run, article_id, arguments):
    assert run("reanchor", *arguments).code == 2


def test_highlights_are_quoted_with_their_source(run, article_id):
    first = run("annotate", article_id, "--quote", "سامر الحلبي").out.strip()
    second = run("annotate", article_id, "--quote", "جنيف").out.strip()
    assert [row[0].partition(" — ")[0] for row in run("cite", article_id[:6]).rows] == ["«سامر الحلبي»", "«جنيف»"]
    (row,) = run("cite", article_id, second[:9], second, "--language", "en", "--link").rows
    assert row[0].startswith("“جنيف” — “قال وزير الخارجية")
    assert row[0].endswith(f"hashiya://article/{article_id}?h={second}")
    assert first not in row[0]


def test_quotations_follow_the_pattern_of_the_settings_or_of_the_call(run, article_id):
    run("annotate", article_id, "--quote", "جنيف", "--note", "**أين؟**")
    save_settings(Settings(quotation_pattern="{quote}[ ({note})]"), settings_path())
    assert run("cite", article_id).out == "جنيف (أين؟)\n"
    assert run("cite", article_id, "--pattern", "[{author}: ]{quote}").out == "جنيف\n"
    assert run("cite", article_id, "--pattern", "").out.startswith("«جنيف»")
    result = run("cite", article_id, "--pattern", "{qoute}")
    assert result.code == 1
    assert "character 1 on: qoute is unknown; did you mean quote?" in result.err


@pytest.mark.parametrize("prefix", ["zzz", ""])
def test_a_highlight_that_is_not_there_cannot_be_quoted(run, article_id, prefix):
    run("annotate", article_id, "--quote", "جنيف")
    result = run("cite", article_id, prefix)
    assert (result.code, result.out) == (1, "")
    assert result.err


def test_notes_of_another_program_are_put_on_the_article_that_is_named(run, article_id, tmp_path):
    path = tmp_path / "readwise.csv"
    path.write_text("Highlight,Note,Tags\nجنيف,أين؟,مدن\nباريس,,\n", "utf-8")
    assert [row[1] for row in run("import-annotations", path).rows] == ["failed", "failed"]
    result = run("import-annotations", path, "--article", article_id[:5])
    assert [row[1] for row in result.rows] == ["new", "failed"]
    assert result.code == 1
    assert "do not stand" in result.err
    stored = note(run, article_id)
    assert (stored["quote"], stored["note"], stored["tags"]) == ("جنيف", "أين؟", ["مدن"])
    assert stored["state"] == "anchored"
    assert [row[1] for row in run("import-annotations", path, "--article", article_id).rows] == ["known", "failed"]


def test_a_quotation_from_print_names_its_page(run):
    file = Path(__file__).parents[2] / "files" / "pdf" / "chromium-naskh.pdf"
    article_id = run("import", file).rows[0][0]
    text = json.loads(run("show", article_id, "--json").out)["text"]
    run("annotate", article_id, "--quote", text[-40:])
    assert "، ص 3" in run("cite", article_id).out
    (row,) = csv.DictReader(io.StringIO(run("export", article_id, "--format", "csv", "-o", "-").out))
    assert row["pages"] == "3"
