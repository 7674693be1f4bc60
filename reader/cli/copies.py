"""`duplicates`."""

import argparse

from reader.catalogue import Copy
from reader.cli.command import DONE, Call, Command, add_json, add_visual
from reader.cli.opening import open_workspace
from reader.cli.stopping import stopped_by_signal
from reader.errors import CancelledError
from reader.workspace import Workspace


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "ids", nargs="*", metavar="ID", help="of articles, or unambiguous beginnings (default: all of the library)"
    )
    answer = parser.add_mutually_exclusive_group()
    answer.add_argument("--distinct", action="store_true", help="say that two articles are not the same story")
    answer.add_argument("--same", action="store_true", help="say that no longer")
    add_json(parser)
    add_visual(parser)


def _duplicates(call: Call) -> int:
    """Print `ID OTHER PER-CENT TITLE` for every pair, or remember an answer about one."""
    arguments = call.arguments
    if (arguments.distinct or arguments.same) and len(arguments.ids) != 2:  # noqa: PLR2004 (a pair)
        call.parser.error("two articles are to be given")
    with open_workspace(call) as workspace, stopped_by_signal() as progress:
        ids = [workspace.resolve_id(prefix) for prefix in dict.fromkeys(arguments.ids)]
        if arguments.distinct or arguments.same:
            _answer(workspace, *ids, is_distinct=arguments.distinct)
            return DONE
        try:
            workspace.copies.fill(progress)
        except CancelledError:
            raise KeyboardInterrupt from None
        found = _found(workspace, ids)
        titles = workspace.library.articles.titles_of({copy.article_id for copy in found})
    if arguments.json:
        call.output.json([_to_json(copy, titles.get(copy.article_id, "")) for copy in found], indent=1)
    else:
        rows = ((copy.article_id, copy.other_id, f"{copy.share:.0%}", copy.title) for copy in found)
        call.output.lines(rows, visual=arguments.visual)
    return DONE


def _answer(workspace: Workspace, one: str, two: str, *, is_distinct: bool) -> None:
    edit = workspace.copies.distinguish(one, two, is_distinct=is_distinct)
    if edit.changes:
        workspace.edits.apply(edit)


def _found(workspace: Workspace, ids: list[str]) -> list[Copy]:
    """The pairs that were asked for; of those that the user tells apart, none."""
    if not ids:
        return list(workspace.copies.all())
    return [copy for each in ids for copy in workspace.copies.of(each) if not copy.is_distinct]


def _to_json(copy: Copy, title: str) -> dict[str, object]:
    return {
        "id": copy.article_id,
        "title": title,
        "other": copy.other_id,
        "other_title": copy.title,
        "share": round(copy.share, 3),
    }


COMMANDS = {
    "duplicates": Command(
        "$ hashiya duplicates\n3fa8…  7c1d…  92%  عودة الماء إلى القنوات\n$ hashiya duplicates --distinct 3fa8 7c1d",
        _configure,
        _duplicates,
    ),
}
