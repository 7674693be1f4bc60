import argparse

from reader.cli.command import add_json, add_visual


def test_common_options_are_off_until_they_are_asked_for():
    parser = argparse.ArgumentParser()
    add_json(parser)
    add_visual(parser)
    assert vars(parser.parse_args([])) == {"json": False, "visual": False}
    assert vars(parser.parse_args(["--json", "--visual"])) == {"json": True, "visual": True}
