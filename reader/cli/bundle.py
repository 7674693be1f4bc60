"""`bundle`, `mirror` and `rebuild`; and what `import` does with a bundle."""

import argparse
from pathlib import Path

from reader.bundlefile import SUFFIX
from reader.cli.command import DONE, FAILED, Call, Command
from reader.cli.opening import open_workspace
from reader.cli.words import explain
from reader.errors import ReaderError
from reader.export.model import ExportOptions, ExportStatus
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
        (outcome.displaced, "notes were moved by its text or have lost their passage"),
        (outcome.lost, "notes were not found in the present text; they keep their words"),
    )
    return "; ".join(f"{count} {words}" for count, words in said if count)


def _configure_mirror(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="your folder; made where it is missing")


def _mirror(call: Call) -> int:
    """Print the path of every file that has changed: one of JSON for each article, and one of Markdown."""
    failed = False
    with open_workspace(call) as workspace:
        folder = call.arguments.folder
        call.output.lines((path,) for path in workspace.bundles.mirror(folder))
        ids = [summary.id for summary in workspace.articles()]
        for outcome in workspace.exports.write(folder, ids, ExportOptions()):
            if outcome.status is ExportStatus.FAILED:
                failed, error = True, outcome.error
                call.output.say(explain(error) if isinstance(error, ReaderError) else f"{outcome.path}: {error}")
            elif outcome.status is not ExportStatus.UNCHANGED:
                call.output.line(outcome.path)
    return FAILED if failed else DONE


def _configure_rebuild(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a folder that `hashiya mirror` has written")


def _rebuild(call: Call) -> int:
    """Print `ID new|version|known TITLE` for every article of a mirror; what is damaged hides no other."""
    with open_workspace(call, create=True) as workspace:
        outcomes, damaged = workspace.bundles.rebuild(call.arguments.folder)
    for outcome in outcomes:
        call.output.line(outcome.article_id, outcome.status, outcome.title)
    for error in damaged:
        call.output.say(explain(error))
    return FAILED if damaged else DONE


COMMANDS = {
    "mirror": Command(
        "$ hashiya mirror ~/articles\n~/articles/hashiya/articles/3fa85f64-….json", _configure_mirror, _mirror
    ),
    "rebuild": Command(
        "$ hashiya --library new.hashiya rebuild ~/articles\n3fa85f64-…  new  عودة الماء", _configure_rebuild, _rebuild
    ),
    "bundle": Command(
        "$ hashiya bundle 3fa8 7c1d -o for-salma\nfor-salma.hashiyabundle\n"
        "$ hashiya --library other.hashiya import for-salma.hashiyabundle",
        _configure,
        _bundle,
    ),
}
