import json

import pytest

from tests.reader.stories import Newsroom


@pytest.fixture
def pair(run, tmp_path):
    room = Newsroom(1)
    story = room.story()
    paths = [tmp_path / "أول.txt", tmp_path / "ثان.txt"]
    for path, told in zip(paths, (story, room.retold(story, "head")), strict=True):
        path.write_text("\n".join(told), "utf-8")
    made = run("import", *paths)
    assert "2 of them tell stories that other articles tell too" in made.err
    return [row[0] for row in made.rows]


def test_copies_are_listed_as_pairs(run, pair):
    ((one, other, share, title),) = run("duplicates").rows
    assert {one, other} == set(pair)
    assert 90 < int(share.removesuffix("%")) < 100
    assert title
    assert run("duplicates", pair[0][:8]).rows[0][:2] == pair
    (value,) = json.loads(run("duplicates", "--json").out)
    assert {value["id"], value["other"]} == set(pair)
    assert value["title"]
    assert value["other_title"]
    assert {row[0] for row in run("list", "--copied").rows} == set(pair)


def test_an_answer_is_remembered_and_taken_back(run, pair):
    assert run("duplicates", "--distinct", *pair).code == 0
    assert run("duplicates").rows == run("duplicates", pair[0]).rows == run("list", "--copied").rows == []
    run("duplicates", "--same", *reversed(pair))
    assert len(run("duplicates").rows) == 1


def test_an_answer_is_about_two_articles(run, pair):
    assert run("duplicates", "--distinct", pair[0]).code == 2
