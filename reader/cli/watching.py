"""`watch`."""

import argparse
from pathlib import Path

from reader.cli.command import DONE, FAILED, Call, Command
from reader.cli.opening import open_workspace
from reader.cli.words import explain
from reader.workspace import Workspace


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="watch it with all folders in it")
    parser.add_argument("--remove", action="store_true", help="watch these folders no longer; what came in stays")


def _watch(call: Call) -> int:
    """Print the watched folders, a line each; say of which files in them nothing came."""
    arguments = call.arguments
    if arguments.remove and not arguments.folders:
        call.parser.error("no folder is given")
    with open_workspace(call, create=True) as workspace:
        failed = [folder for folder in arguments.folders if not _change(call, workspace, folder)]
        folders, failures = workspace.watching.folders(), workspace.watching.failures()
    for folder in folders:
        call.output.line(folder)
    for error in failures:
        call.output.say(explain(error))
    return FAILED if failed else DONE


def _change(call: Call, workspace: Workspace, folder: Path) -> bool:
    """Watch a folder, or no longer; whether that could be done."""
    if not call.arguments.remove:
        workspace.watching.add(folder)
        return True
    if not workspace.watching.remove(folder):
        call.output.say(f"{folder} is not watched")
        return False
    return True


COMMANDS = {
    "watch": Command(
        "$ hashiya watch ~/Downloads/articles\n/home/salma/Downloads/articles\n$ hashiya import --watched",
        _configure,
        _watch,
    ),
}
