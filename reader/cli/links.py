"""`link`, `unlink` and `links`."""

import argparse

from reader.cli.command import DONE, FAILED, Call, Command, add_json, add_visual
from reader.cli.lookup import link_way
from reader.cli.opening import open_workspace
from reader.errors import NotFoundError
from reader.usecases.linking import LinkEnd, Way
from reader.workspace import Workspace


def _configure_link(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="ANNOTATION", help="a highlight: its id, or an unambiguous beginning of it")
    parser.add_argument("target", metavar="ANNOTATION", help="the other one, of whatever article")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument(
        "--type",
        default="supports",
        metavar="NAME",
        help="supports, contradicts, source-of, repeats, or what yours are called, from either end (default: supports)",
    )
    kind.add_argument(
        "--new-type",
        nargs=2,
        metavar=("NAME", "INVERSE"),
        help="a type of your own: what is said of the first highlight, and what of the other one",
    )
    parser.add_argument("--note", default="", metavar="TEXT", help="a word on why")


def _link(call: Call) -> int:
    """Print the id of the new link."""
    arguments = call.arguments
    with open_workspace(call) as workspace:
        way = link_way(arguments.type, workspace.linking.types())
        if arguments.new_type:
            way = Way(workspace.linking.new_type(*arguments.new_type))
        if way is None:
            call.output.say(f"there is no type of links {arguments.type}")
            return FAILED
        resolve = workspace.library.annotations.resolve_id
        edit = workspace.linking.link(resolve(arguments.source), resolve(arguments.target), way, arguments.note)
        workspace.edits.apply(edit)
    call.output.line(edit.changes[-1].key)
    return DONE


def _configure_unlink(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", metavar="LINK", help="ids of links, or unambiguous beginnings of them")


def _unlink(call: Call) -> int:
    """Print the ids of the links that were taken away."""
    with open_workspace(call) as workspace:
        links = [workspace.library.links.resolve(each) for each in dict.fromkeys(call.arguments.ids)]
        workspace.edits.apply(workspace.linking.unlink(links))
    for link in links:
        call.output.line(link.id)
    return DONE


def _configure_links(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "ids", nargs="*", metavar="ID", help="of articles or highlights, or unambiguous beginnings (default: all)"
    )
    add_json(parser)
    add_visual(parser)


def _links(call: Call) -> int:
    """Print `LINK TYPE FROM TO QUOTE QUOTE NOTE` for every link."""
    with open_workspace(call) as workspace:
        ends = _ends(workspace, call.arguments.ids)
        keys = {key for end in ends for key in (end.link.source, end.link.target)}
        known = workspace.library.annotations.find_many(keys)
    rows = [(link, known[link.source], known[link.target]) for link in dict.fromkeys(end.link for end in ends)]
    if call.arguments.json:
        call.output.json(
            [
                {
                    "id": link.id,
                    "type": link.type,
                    "note": link.note,
                    "source": {
                        "id": source.id,
                        "article": source.target.article_id,
                        "quote": source.target.quote.exact,
                    },
                    "target": {
                        "id": target.id,
                        "article": target.target.article_id,
                        "quote": target.target.quote.exact,
                    },
                    "created": link.created.isoformat(),
                }
                for link, source, target in rows
            ],
            indent=1,
        )
        return DONE
    call.output.lines(
        (
            (link.id, link.type, source.id, target.id, source.target.quote.exact, target.target.quote.exact, link.note)
            for link, source, target in rows
        ),
        visual=call.arguments.visual,
    )
    return DONE


def _ends(workspace: Workspace, wanted: list[str]) -> tuple[LinkEnd, ...]:
    """The links of what was asked for, of everything if nothing was."""
    if not wanted:
        return workspace.linking.all()
    ends: list[LinkEnd] = []
    for each in dict.fromkeys(wanted):
        try:
            ends += workspace.linking.of_article(workspace.resolve_id(each))
        except NotFoundError:
            ends += workspace.linking.of_annotations([workspace.library.annotations.resolve_id(each)])
    return tuple(ends)


COMMANDS = {
    "link": Command(
        "$ hashiya link 0b1c 77e2 --type contradicts --note 'أرقام مختلفة'\n5d0c3e7a-1f0b-4c53-9a0e-2f4a6a7d2f11",
        _configure_link,
        _link,
    ),
    "unlink": Command("$ hashiya unlink 5d0c", _configure_unlink, _unlink),
    "links": Command(
        "$ hashiya links 3fa8\n5d0c…  contradicts  0b1c…  77e2…  منسوب المياه  المنسوب  أرقام مختلفة",
        _configure_links,
        _links,
    ),
}
