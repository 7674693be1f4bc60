import pytest

from reader.bundlefile import is_bundle


@pytest.fixture
def noted(run, article_id):
    run("annotate", article_id, "--quote", "جنيف", "--note", "أين؟")
    return article_id


def test_a_bundle_goes_from_one_library_to_another(run, noted, tmp_path):
    result = run("bundle", noted[:6], "-o", tmp_path / "for-salma")
    path = tmp_path / "for-salma.hashiyabundle"
    assert result.rows == [[str(path)]]
    assert is_bundle(path)
    other = ("--library", tmp_path / "other.hashiya")
    taken = run(*other, "import", path)
    assert (taken.code, [row[:2] for row in taken.rows]) == (0, [[noted, "new"]])
    assert "1 notes are new" in taken.err
    assert run(*other, "import", path).rows[0][1] == "known"
    assert "أين؟" in run(*other, "show", noted, "--notes").out


def test_a_bundle_is_taken_with_other_files(run, noted, tmp_path, article_file):
    path = tmp_path / "x.zip"
    run("bundle", "--all", "-o", path)
    article_file.write_text("خبر آخر تمامًا عن النهر.", "utf-8")
    rows = run("--library", tmp_path / "other.hashiya", "import", article_file, path).rows
    assert sorted(row[1] for row in rows) == ["new", "new"]


def test_a_damaged_bundle_is_named_and_the_others_are_taken(run, noted, tmp_path):
    path, damaged = tmp_path / "x.hashiyabundle", tmp_path / "y.hashiyabundle"
    run("bundle", "--all", "-o", path)
    damaged.write_bytes(path.read_bytes()[:-60])
    result = run("--library", tmp_path / "other.hashiya", "import", damaged, path)
    assert (result.code, [row[1] for row in result.rows]) == (1, ["failed", "new"])
    assert f"{damaged}: damaged" in result.err


@pytest.mark.parametrize("arguments", [["-o", "x"], ["--all", "abc", "-o", "x"], ["--all"]])
def test_wrong_calls_are_refused(run, arguments):
    assert run("bundle", *arguments).code == 2


def test_a_place_that_cannot_be_written_is_named(run, noted, tmp_path):
    result = run("bundle", "--all", "-o", tmp_path / "none" / ".." / "x.d" / "")
    assert result.code == 0
    (tmp_path / "file").write_text("")
    result = run("bundle", "--all", "-o", tmp_path / "file" / "x")
    assert (result.code, result.out) == (1, "")
    assert "cannot be written" in result.err


def test_a_library_is_built_anew_from_its_mirror(run, noted, tmp_path):
    folder = tmp_path / "my articles"
    first = run("mirror", folder)
    assert first.code == 0
    assert {path.suffix for path in folder.rglob("*") if path.is_file()} == {".json", ".md"}
    assert len(first.rows) == 4
    assert run("mirror", folder).out == ""
    other = ("--library", tmp_path / "new.hashiya")
    built = run(*other, "rebuild", folder)
    assert (built.code, [row[:2] for row in built.rows]) == (0, [[noted, "new"]])
    assert run(*other, "show", noted, "--notes").rows == run("show", noted, "--notes").rows
    assert run(*other, "rebuild", folder).rows[0][1] == "known"


def test_what_is_damaged_in_a_mirror_is_named_and_hides_no_other(run, noted, tmp_path, article_file):
    article_file.write_text("خبر آخر تمامًا عن النهر.", "utf-8")
    second = run("import", article_file).rows[0][0]
    folder = tmp_path / "mirror"
    run("mirror", folder)
    (folder / "hashiya" / "articles" / f"{noted}.json").write_text("{")
    built = run("--library", tmp_path / "new.hashiya", "rebuild", folder)
    assert (built.code, [row[0] for row in built.rows]) == (1, [second])
    assert noted in built.err


def test_a_folder_without_a_mirror_is_an_error(run, tmp_path):
    result = run("rebuild", tmp_path)
    assert (result.code, result.out) == (1, "")
    assert "no mirror" in result.err
