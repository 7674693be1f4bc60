"""Measure: python -m tests.benchmarks [TOPIC...] [--json FILE] [--article FILE] [--runs N] [--articles N]."""

import argparse
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from tests.benchmarks.figures import Figure, Options, Topic, head, row, write_json

TOPICS = ("start", "page", "extraction", "anchors", "library", "notes", "search", "export")


def main(arguments: list[str]) -> int:
    """Print a row for every figure of the topics asked for."""
    topics = [name for name in TOPICS if find_spec(f"tests.benchmarks.{name}")]
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description="Rows of figure, value, target, baseline, ratio."
    )
    parser.add_argument(
        "topics", nargs="*", metavar="TOPIC", help=f"what to measure: {', '.join(topics)} (default: all)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE as well")
    parser.add_argument("--article", type=Path, metavar="FILE", help="a text to use instead of the sample article")
    parser.add_argument("--runs", type=int, default=7, metavar="N", help="repetitions; the median counts (default: 7)")
    parser.add_argument(
        "--articles", type=int, default=100_000, metavar="N", help="articles to search in (default: 100000)"
    )
    asked = parser.parse_args(arguments)
    if unknown := set(asked.topics) - set(topics):
        parser.error(f"no such topic: {', '.join(sorted(unknown))} (there are {', '.join(topics)})")
    options = Options(
        article=asked.article.resolve() if asked.article else None, runs=asked.runs, articles=asked.articles
    )
    figures: list[Figure] = []
    print(head())
    for name in asked.topics or topics:
        for figure in cast("Topic", import_module(f"tests.benchmarks.{name}")).measure(options):
            print(row(figure), flush=True)
            figures.append(figure)
    if asked.json:
        write_json(figures, asked.json)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
