import pytest

from reader.export.usertemplates import UserTemplates
from reader.places import templates_folder
from tests.reader.cli.conftest import TEXT


@pytest.fixture
def noted(run, article_id):
    run("annotate", article_id, "--quote", "جنيف", "--note", "أين؟")
    return article_id


def test_markdown_goes_to_the_standard_output(run, noted):
    result = run("export", noted[:5])
    assert result.code == 0
    assert "> جنيف\n" in result.out
    assert result.err == ""
    assert run("export", noted, "-o", "-").out.replace(result.out[:400], "")


def test_a_file_is_written_and_brought_up_to_date(run, noted, tmp_path):
    path = tmp_path / "x.md"
    assert run("export", noted, "-o", path).rows == [["created", str(path)]]
    assert run("export", noted, "-o", path).rows == [["unchanged", str(path)]]
    path.write_text(path.read_text("utf-8").replace("أين؟", "عدّلتُها"), "utf-8")
    run("annotate", noted, "--quote", "سامر الحلبي")
    result = run("export", noted, "-o", path)
    assert result.rows == [["updated", str(path)]]
    assert "kept" in result.err
    assert "عدّلتُها" in path.read_text("utf-8")


def test_a_library_goes_to_a_folder(run, noted, tmp_path):
    other = tmp_path / "آخر.txt"
    other.write_text(f"{TEXT} وزيادة.", "utf-8")
    run("import", other)
    result = run("export", "--all", "-o", f"{tmp_path / 'out'}/")
    assert [row[0] for row in result.rows] == ["created", "created"]
    assert len(list((tmp_path / "out").glob("*.md"))) == 2


def test_somebody_elses_file_is_left_alone(run, noted, tmp_path):
    path = tmp_path / "x.md"
    path.write_text("كلامي")
    result = run("export", noted, "-o", path)
    assert (result.code, path.read_text()) == (1, "كلامي")
    assert str(path) in result.err
    assert run("export", noted, "-o", path, "--overwrite").code == 0


@pytest.mark.parametrize("arguments", [[], ["--all", "abc"], ["abc", "--format", "word"]])
def test_wrong_calls_are_refused(run, noted, arguments):
    assert run("export", *arguments).code == 2


def test_several_articles_need_a_folder(run, noted, tmp_path):
    other = tmp_path / "آخر.txt"
    other.write_text(f"{TEXT} وزيادة.", "utf-8")
    run("import", other)
    (tmp_path / "x.md").write_text("")
    assert run("export", "--all", "-o", tmp_path / "x.md").code == 2


def test_a_place_in_a_file_instead_of_a_folder_cannot_be_written(run, noted, tmp_path):
    (tmp_path / "plain").write_text("x")
    result = run("export", noted, "-o", tmp_path / "plain" / "notes.md")
    assert result.code == 1
    assert "notes.md: cannot be written" in result.err


def test_a_template_of_ones_own_is_used_and_its_faults_are_named(run, noted, tmp_path):
    template = tmp_path / "mine.j2"
    template.write_text(
        "{% macro highlight(quote, link) %}{{ quote }} {{ link }}{% endmacro %}"
        "%% hashiya:begin %%\n\n{{ highlights }}\n\n%% hashiya:end %%\n"
    )
    assert run("export", noted, "--template", template).out.startswith("%% hashiya:begin %%\n\n> جنيف hashiya://")
    template.write_text("{{ highlights")
    result = run("export", noted, "--template", template)
    assert result.code == 1
    assert "line 1" in result.err
    template.write_text("{{ title }}")
    assert "mine.j2: no lines with hashiya:begin" in run("export", noted, "--template", template).err
    template.write_text("{% macro highlight(link) %}{{ link }}{% endmacro %}\nhashiya:begin hashiya:end {{ titel }}")
    assert "line 2: 'titel' is undefined; did you mean title?" in run("export", noted, "--template", template).err


def test_an_article_that_is_named_twice_is_written_once(run, noted):
    assert run("export", noted, noted[:6]).out.count("hashiya:begin") == 1


def test_a_template_that_cannot_be_read_is_named(run, noted):
    result = run("export", noted, "--template", "/none.j2")
    assert (result.code, result.out) == (1, "")
    assert "/none.j2: cannot be read" in result.err


def test_the_whole_text_comes_with_its_marks(run, noted):
    assert "==جنيف==" in run("export", noted, "--context", "full").out
    assert "السياق: قال" not in run("export", noted, "--context", "sentences").out


def test_highlights_are_chosen_by_label_star_and_id(run, noted):
    second = run("annotate", noted, "--quote", "سامر الحلبي", "--label", "claim").out.strip()
    labelled = run("export", noted, "--label", "ادعاء").out
    assert "> سامر الحلبي" in labelled
    assert "> جنيف" not in labelled
    assert ">" not in run("export", noted, "--starred").out
    assert run("export", noted, "--only", second[:8]).out.count("\n> ") == 1


@pytest.mark.parametrize(("option", "value"), [("--label", "لا شيء"), ("--only", "00000000")])
def test_a_choice_that_nothing_answers_to_is_an_error(run, noted, option, value):
    result = run("export", noted, option, value)
    assert (result.code, result.out) == (1, "")
    assert value in result.err


def test_a_template_of_the_users_is_known_by_its_name(run, noted):
    source = run("templates", "markdown").out
    UserTemplates(templates_folder()).save("مشروعي", source.replace("# {{ title", "# عندي: {{ title"))
    assert run("templates").rows == [["مشروعي"]]
    assert "# عندي: " in run("export", noted, "--template", "مشروعي").out
    assert "عندي" in run("templates", "مشروعي").out


def test_a_template_that_is_not_there_is_named(run):
    result = run("templates", "لا شيء")
    assert (result.code, result.out) == (1, "")
    assert "لا شيء" in result.err


def test_names_have_notes_of_their_own_if_wanted(run, noted, tmp_path):
    result = run("export", noted, "--names", "-o", f"{tmp_path / 'out'}/")
    assert ["created", str(tmp_path / "out" / "الأعلام والمصادر" / "جنيف.md")] in result.rows
