"""`collections`."""

import argparse
from collections.abc import Callable
from dataclasses import replace

from reader.cli.command import DONE, Call, Command, add_json, add_visual
from reader.cli.opening import open_workspace
from reader.collecting import amending, founding, moving
from reader.edits import Edit
from reader.workspace import Workspace


def _configure(parser: argparse.ArgumentParser) -> None:
    wanted = parser.add_mutually_exclusive_group()
    wanted.add_argument("--add", metavar="NAME", help="make a collection")
    wanted.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"), help="call a collection otherwise")
    wanted.add_argument("--move", metavar="NAME", help="put a collection into another one, or to the top without --in")
    wanted.add_argument("--refill", metavar="NAME", help="let another query fill a collection that one fills")
    wanted.add_argument("--remove", metavar="NAME", help="take a collection away with those in it, but no article")
    parser.add_argument(
        "--in", dest="parent", default="", metavar="NAME", help="the collection to --add or --move into"
    )
    parser.add_argument("--query", default="", metavar="QUERY", help="the search that fills what is added or refilled")
    add_json(parser)
    add_visual(parser)


def _collections(call: Call) -> int:
    """Print `ID articles PATH QUERY` for every collection; after a change, too."""
    arguments = call.arguments
    with open_workspace(call) as workspace:
        for name, build in _EDITS.items():
            if getattr(arguments, name):
                workspace.edits.apply(build(workspace, arguments, call.parser))
        known = workspace.catalogue.collections()
        counts = workspace.catalogue.counts().by_collection
        rows = [(each, counts.get(each.id, 0), workspace.catalogue.path(each)) for each in known]
    if arguments.json:
        values = [
            {"id": each.id, "name": each.name, "path": path, "query": each.query, "articles": count}
            for each, count, path in rows
        ]
        call.output.json(values, indent=1)
    else:
        # How many a query finds now is not counted for a list.
        call.output.lines(
            ((each.id, "-" if each.is_smart else count, path, each.query) for each, count, path in rows),
            visual=arguments.visual,
        )
    return DONE


def _adding(workspace: Workspace, wanted: argparse.Namespace, _: argparse.ArgumentParser) -> Edit:
    parent = workspace.catalogue.collection(wanted.parent).id if wanted.parent else ""
    return founding(workspace.catalogue.collections(), wanted.add, parent=parent, query=wanted.query)


def _renaming(workspace: Workspace, wanted: argparse.Namespace, _: argparse.ArgumentParser) -> Edit:
    name, new = wanted.rename
    before = workspace.catalogue.collection(name)
    return amending(before, replace(before, name=new))


def _moving(workspace: Workspace, wanted: argparse.Namespace, parser: argparse.ArgumentParser) -> Edit:
    catalogue = workspace.catalogue
    parent = catalogue.collection(wanted.parent).id if wanted.parent else ""
    try:
        return moving(catalogue.collections(), catalogue.collection(wanted.move), parent)
    except ValueError:
        parser.error("argument --in: a collection cannot stand in itself")


def _refilling(workspace: Workspace, wanted: argparse.Namespace, parser: argparse.ArgumentParser) -> Edit:
    before = workspace.catalogue.collection(wanted.refill)
    if not before.is_smart or not wanted.query:
        parser.error("argument --refill: needs --query, and a collection that a query fills")
    return amending(before, replace(before, query=wanted.query))


def _removing(workspace: Workspace, wanted: argparse.Namespace, _: argparse.ArgumentParser) -> Edit:
    return workspace.catalogue.dissolving(workspace.catalogue.collection(wanted.remove))


_EDITS: dict[str, Callable[[Workspace, argparse.Namespace, argparse.ArgumentParser], Edit]] = {
    "add": _adding,
    "rename": _renaming,
    "move": _moving,
    "refill": _refilling,
    "remove": _removing,
}

COMMANDS = {
    "collections": Command(
        "$ hashiya collections --add روسيا --in سياسة\n"
        "$ hashiya collections --add 'عن الصواريخ' --query صواريخ\n"
        "5d0c…  12  سياسة/روسيا",
        _configure,
        _collections,
        takes_query=True,
    ),
}
