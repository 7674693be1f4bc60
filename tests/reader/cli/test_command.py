import argparse

import pytest

from reader.cli.command import add_json, add_visual, shielded, unshield


def test_common_options_are_off_until_they_are_asked_for():
    parser = argparse.ArgumentParser()
    add_json(parser)
    add_visual(parser)
    assert vars(parser.parse_args([])) == {"json": False, "visual": False}
    assert vars(parser.parse_args(["--json", "--visual"])) == {"json": True, "visual": True}


def test_words_after_a_minus_come_through_a_parser_as_they_were_given():
    parser = argparse.ArgumentParser()
    parser.add_argument("words", nargs="+")
    parser.add_argument("--name", default="")
    parser.add_argument("--count", type=int, default=0)
    chosen = parser.parse_intermixed_args(shielded(["نهر", "-سد", "--name", "-x", "--count", "3", "--", "--name"]))
    unshield(chosen)
    assert vars(chosen) == {"words": ["نهر", "-سد", "--name"], "name": "-x", "count": 3}


def test_a_choice_that_there_is_not_is_answered_with_those_that_there_are(run):
    result = run("search", "كلمة", "--in", "nowhere")
    assert result.code == 2
    assert "nowhere is none of" in result.err
    assert "articles" in result.err


@pytest.mark.parametrize("number", ["0", "-3", "many", "٣٫٥"])
def test_a_number_of_hits_is_a_whole_one(run, number):
    assert run("search", "كلمة", f"--limit={number}").code == 2
