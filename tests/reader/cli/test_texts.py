import json

import pytest

from tests.reader.cli.conftest import TEXT


def test_words_are_put_right_and_the_text_before_is_kept(run, article_id):
    note = run("annotate", article_id, "--quote", "في جنيف").out.strip()
    done = run("correct", article_id[:8], "--quote", "سامر", "--text", "سمير")
    assert (done.code, done.rows[0][2:]) == (0, ["corrected", "current"])
    assert run("show", article_id).out == f"{TEXT.replace('سامر', 'سمير')}\n"
    assert [row[2:] for row in run("versions", article_id).rows] == [["imported", "-"], ["corrected", "current"]]
    (row,) = run("show", article_id, "--notes").rows
    assert (row[0], row[3], row[5]) == (note, "anchored", "في جنيف")
    first, second = json.loads(run("versions", article_id, "--json").out)
    assert second["base"] == first["text_sha256"]
    assert (first["revised"], second["current"]) == (None, True)


def test_what_differs_is_printed_by_paragraph_and_as_splices(run, article_id):
    run("correct", article_id, "--quote", "سامر", "--text", "سمير")
    shown = run("versions", article_id, "--diff")
    paragraph = TEXT.split("\n")[0]
    assert shown.rows == [["-", paragraph], ["+", paragraph.replace("سامر", "سمير")]]
    assert shown.err == "hashiya: 1 words removed, 1 added\n"
    first, second = (row[0] for row in run("versions", article_id).rows)
    back = json.loads(run("versions", article_id, "--diff", "--old", second, "--new", first, "--json").out)
    assert back["splices"] == [[TEXT.index("سامر"), "سمير", "سامر"]]
    assert run("versions", article_id, "--old", first).code == 2


def test_an_older_text_is_gone_back_to(run, article_id):
    run("correct", article_id, "--quote", " في جنيف", "--text", "")
    first = run("versions", article_id).rows[0][0]
    for _ in range(2):
        assert run("versions", article_id, "--restore", first).rows == [
            [first, *run("versions", article_id).rows[0][1:]]
        ]
        assert run("show", article_id).out == f"{TEXT}\n"
    assert run("versions", article_id, "--restore", "x").code == 1


def test_what_cannot_be_corrected_is_said(run, article_id):
    for arguments, words in (
        (("--quote", "لا توجد", "--text", "أ"), "does not hold the words"),
        (("--quote", "الوزير", "--text", "أ", "--prefix", "لا"), "does not hold the words"),
        (("--quote", TEXT, "--text", " "), "nothing would be left"),
        (("--quote", "سامر", "--text", "ا" * 100_001), "100000 characters at most"),
    ):
        done = run("correct", article_id, *arguments)
        assert (done.code, done.out) == (1, "")
        assert words in done.err
    for arguments in (("--quote", " ", "--text", "أ"), ("--quote", "سامر"), ()):
        assert run("correct", article_id, *arguments).code == 2
    assert run("correct", article_id, "--quote", "سامر", "--text", "سامر").rows[0][2] == "imported"


@pytest.fixture
def changed(run, article_id, article_file):
    """An article of which a newer file came in after it was corrected."""
    for old, new in (("سامر", "سمير"), ("مستمرة", "متوقفة")):
        run("correct", article_id, "--quote", old, "--text", new)
    run("annotate", article_id, "--quote", "في جنيف")
    article_file.write_text(TEXT.replace("مستمرة", "معلقة").replace("غدًا", "بعد غد"), "utf-8")
    return run("import", article_file)


def test_an_import_says_what_it_displaces_and_which_corrections_it_leaves_behind(run, article_id, changed):
    assert changed.rows[0][1] == "version"
    assert f"1 notes were moved or have lost their passage: hashiya reanchor {article_id}" in changed.err
    assert (
        f"2 corrections by hand are left behind in the text before: hashiya correct {article_id} --carry" in changed.err
    )


def test_corrections_are_carried_over_and_what_has_no_place_is_named(run, article_id, changed):
    done = run("correct", article_id, "--carry")
    assert done.code == 1
    assert "1 corrections made, 0 stand there already" in done.err
    assert "no such place any more: مستمرة → متوقفة" in done.err
    assert "سمير" in run("show", article_id).out
    again = run("correct", article_id, "--carry")
    assert "0 corrections made, 1 stand there already" in again.err


def test_a_file_read_otherwise_says_what_it_displaces(run, tmp_path):
    path = tmp_path / "page.txt"
    path.write_bytes("اجتمع المجلس أمس.\nوقرر تأجيل الجلسة.".encode("cp1256"))
    article_id = run("import", path, "--encoding", "iso8859_6").rows[0][0]
    wrong = run("show", article_id).out.split("\n")[1]
    run("annotate", article_id, "--quote", wrong)
    again = run("reread", article_id, "--encoding", "cp1256")
    assert again.rows[0][1] == "version"
    assert "1 notes were moved or have lost their passage" in again.err
    assert [row[2] for row in run("versions", article_id).rows] == ["imported", "read_otherwise"]


def test_the_text_of_an_export_says_that_it_was_corrected(run, article_id):
    assert "hashiya-text-corrected" not in run("export", article_id, "-o", "-").out
    day = run("correct", article_id, "--quote", "سامر", "--text", "سمير").rows[0][1][:10]
    for name in ("markdown", "obsidian", "pandoc"):
        assert f"hashiya-text-corrected: {day}" in run("export", article_id, "--format", name, "-o", "-").out
    assert f"hashiya-text-corrected:: {day}" in run("export", article_id, "--format", "logseq", "-o", "-").out
    (article,) = json.loads(run("export", article_id, "--format", "json", "-o", "-").out)["articles"]
    assert article["text_corrected"].startswith(day)
