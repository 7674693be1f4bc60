import json

from tests.reader.cli.conftest import TEXT


def test_one_object_a_file_and_one_bad_file_stops_none(run, article_file, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    result = run("extract", "--json", article_file, tmp_path / "none.txt", tmp_path / "empty.txt", article_file)
    values = [json.loads(line) for line in result.out.splitlines()]
    assert [value["file"] for value in values] == [str(article_file)] * 2
    assert result.code == 1
    assert "none.txt" in result.err
    assert "empty.txt" in result.err


def test_the_object_has_what_scripts_rely_on(run, article_file):
    (value,) = [json.loads(line) for line in run("extract", "--json", article_file).out.splitlines()]
    assert value.keys() >= {"file", "title", "language", "text", "entities", "sources", "attributions"}
    assert value["text"] == TEXT
    for entity in value["entities"]:
        assert entity.keys() >= {"id", "type", "name", "mentions"}
        assert all(TEXT[start:end] for start, end in entity["mentions"])
    for attribution in value["attributions"]:
        assert attribution.keys() >= {"source", "source_name", "source_id", "cue", "content", "kind", "rule"}


def test_no_library_is_touched(run, article_file, tmp_path):
    assert run("extract", "--json", article_file).code == 0
    assert not (tmp_path / "library.hashiya").exists()


def test_people_get_lines(run, article_file):
    rows = run("extract", article_file).rows
    assert rows
    assert all(row[0] == str(article_file) and len(row) == 4 for row in rows)


def test_a_tagger_that_cannot_be_used_ends_the_command_in_words(run, article_file, tmp_path):
    result = run("extract", "--tagger", tmp_path / "nowhere", article_file)
    assert (result.code, result.out) == (1, "")
    assert "config.json: no tagger that can be used" in result.err
