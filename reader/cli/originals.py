"""`original`."""

import argparse
from pathlib import Path

from reader.cli.command import DONE, FAILED, Call, Command, add_json
from reader.cli.opening import open_workspace
from reader.store.originals import Original
from reader.workspace import Workspace


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", metavar="ID", help="an article's id, or an unambiguous beginning of it")
    act = parser.add_mutually_exclusive_group()
    act.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the original into a file")
    act.add_argument("--keep", action="store_true", help="keep the file that the article came from, from now on")
    act.add_argument("--forget", action="store_true", help="keep it no longer, which cannot be undone")
    add_json(parser)


def _original(call: Call) -> int:
    """Print `SHA-256 BYTES PATH` of the originals that are kept, or do with one what is asked."""
    arguments = call.arguments
    if not arguments.id and (arguments.output or arguments.keep or arguments.forget):
        call.parser.error("no article is given")
    with open_workspace(call) as workspace:
        if not arguments.id:
            return _list(call, workspace.originals.all())
        return _act(call, workspace, workspace.resolve_id(arguments.id))


def _act(call: Call, workspace: Workspace, article_id: str) -> int:
    arguments, originals = call.arguments, workspace.originals
    if arguments.keep:
        return _list(call, (originals.keep(article_id),))
    known = originals.of(article_id)
    if known is None:
        call.output.say(f"{article_id}: its original is not kept")
        return FAILED
    if arguments.forget:
        originals.forget(article_id)
    elif arguments.output is None:
        return _list(call, (known,))
    else:
        originals.save(article_id, arguments.output)
    return DONE


def _list(call: Call, originals: tuple[Original, ...]) -> int:
    if call.arguments.json:
        plain = [{"sha256": each.sha256, "bytes": each.size, "path": str(each.path)} for each in originals]
        call.output.json(plain, indent=1)
    else:
        call.output.lines((each.sha256, each.size, each.path) for each in originals)
    return DONE


COMMANDS = {
    "original": Command(
        "$ hashiya original\n9f86d081…  48213  /home/salma/page.html\n$ hashiya original 3fa8 -o page.html",
        _configure,
        _original,
    ),
}
