"""`bundle`; and what `import` does with a bundle."""

import argparse
from pathlib import Path

from reader.bundlefile import SUFFIX
from reader.cli.command import DONE, Call, Command
from reader.cli.opening import open_workspace
from reader.usecases.bundling import BundleOutcome
from reader.workspace import Workspace


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="ids of articles, or unambiguous beginnings of them")
    parser.add_argument("--all", action="store_true", help="every article")
    parser.add_argument(
        "-o",
        dest="target",
        type=Path,
        required=True,
        metavar="FILE",
        help=f"the bundle; gets the ending {SUFFIX} where the name has none",
    )


def _bundle(call: Call) -> int:
    """Print the path of the bundle."""
    arguments = call.arguments
    if bool(arguments.ids) == arguments.all:
        call.parser.error("give either ids or --all")
    target = arguments.target if arguments.target.suffix else arguments.target.with_suffix(SUFFIX)
    with open_workspace(call) as workspace:
        ids = [summary.id for summary in workspace.articles()] if arguments.all else arguments.ids
        workspace.bundles.write(target, [workspace.resolve_id(each) for each in ids])
    call.output.line(target)
    return DONE


def take(call: Call, workspace: Workspace, path: Path) -> None:
    """Take a bundle in, and print `ID new|version|known TITLE` for every article of it."""
    outcomes = workspace.bundles.take(path)
    for outcome in outcomes:
        call.output.line(outcome.article_id, outcome.status, outcome.title)
        if words := _words(outcome):
            call.output.say(f"{outcome.title}: {words}")


def _words(outcome: BundleOutcome) -> str:
    """What became of the notes of an article; empty where there is nothing to say."""
    said = (
        (outcome.added, "notes are new"),
        (outcome.changed, "notes took the place of older ones"),
        (outcome.conflicts, "notes were changed on both sides: the older words are notes of their own, with a tag"),
        (outcome.lost, "notes were not found in the present text; they keep their words"),
    )
    return "; ".join(f"{count} {words}" for count, words in said if count)


COMMANDS = {
    "bundle": Command(
        "$ hashiya bundle 3fa8 7c1d -o for-salma\nfor-salma.hashiyabundle\n"
        "$ hashiya --library other.hashiya import for-salma.hashiyabundle",
        _configure,
        _bundle,
    )
}
