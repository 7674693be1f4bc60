import json

import pytest


@pytest.fixture
def notes(run, article_id, tmp_path):
    other = tmp_path / "آخر.txt"
    other.write_text("نفت الوزارة أمس أن تكون المفاوضات قد توقفت.", "utf-8")
    second = run("import", other).rows[0][0]
    return (
        run("annotate", article_id, "--quote", "جنيف").out.strip(),
        run("annotate", second, "--quote", "توقفت").out.strip(),
        second,
    )


def test_two_highlights_of_two_articles_are_linked_and_listed(run, article_id, notes):
    first, second, other = notes
    made = run("link", first[:8], second[:8], "--type", "contradicts", "--note", "قارن")
    assert made.code == 0
    row = [made.out.strip(), "contradicts", first, second, "جنيف", "توقفت", "قارن"]
    assert run("links").rows == [row]
    assert run("links", article_id[:8]).rows == run("links", other).rows == run("links", second[:8]).rows == [row]
    (value,) = json.loads(run("links", "--json").out)
    assert value["target"] == {"id": second, "article": other, "quote": "توقفت"}


@pytest.mark.parametrize("name", ["يناقضه", "Contradicted by"])
def test_a_type_is_known_by_its_name_from_either_end(run, notes, name):
    first, second, _ = notes
    run("link", first, second, "--type", name)
    assert run("links").rows[0][1:4] == ["contradicts", second, first]


def test_a_type_of_ones_own_is_made_and_used_again(run, notes):
    first, second, _ = notes
    run("link", first, second, "--new-type", "يشرح", "يشرحه")
    run("link", second, first, "--type", "يشرحه")
    one, other = run("links").rows
    assert one[1:4] == other[1:4] == [one[1], first, second]


def test_a_link_is_taken_away(run, notes):
    made = run("link", notes[0], notes[1]).out.strip()
    assert run("unlink", made[:8]).out.strip() == made
    assert run("links").rows == []


@pytest.mark.parametrize(
    "arguments", [("link", "zz", "zz"), ("unlink", "zz"), ("links", "zz"), ("link", "zz", "zz", "--type", "زعم")]
)
def test_what_is_not_there_is_an_error(run, notes, arguments):
    result = run(*arguments)
    assert (result.code, result.out) == (1, "")
    assert "zz" in result.err or "زعم" in result.err
