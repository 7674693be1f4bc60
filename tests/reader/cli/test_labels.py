import json

import pytest


@pytest.fixture(autouse=True)
def notes(run, article_id):
    run("annotate", article_id, "--quote", "جنيف", "--label", "claim", "--tag", "سلاح/نووي", "--tag", "مدن")
    run("set", article_id, "--tag", "سلاح")


def test_labels_are_listed_with_how_often_they_are_used(run):
    assert run("labels").rows[0] == ["claim", "ادعاء", "yellow", "solid", "1"]
    assert json.loads(run("labels", "--json").out)[1]["notes"] == 0


def test_tags_are_renamed_and_removed_everywhere(run):
    assert run("tags").rows == [["سلاح", "1"], ["سلاح/نووي", "1"], ["مدن", "1"]]
    assert run("tags", "--rename", "#سلاح", "عسكري").rows == [["عسكري", "1"], ["عسكري/نووي", "1"], ["مدن", "1"]]
    result = run("tags", "--remove", "عسكري", "--json")
    assert json.loads(result.out) == [{"tag": "مدن", "count": 1}]


def test_a_tag_that_nothing_has_is_an_error(run):
    assert run("tags", "--remove", "غائب").code == 1
    assert run("tags", "--rename", "مدن", "/").code == 2
