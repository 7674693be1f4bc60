"""`trash`: articles and notes that were deleted."""

import argparse
from collections.abc import Collection, Iterable

from reader.cli.command import DONE, Call, Command, add_json, add_visual
from reader.cli.lookup import annotation_id
from reader.cli.opening import open_workspace
from reader.edits import Edit, RecordKind
from reader.export.words import label_names
from reader.workspace import Workspace

_NOTHING = "-"
"""Where an article has no label, and stands in no other article."""


def _configure(parser: argparse.ArgumentParser) -> None:
    wanted = parser.add_mutually_exclusive_group()
    wanted.add_argument(
        "--put",
        nargs="+",
        metavar="ID",
        help="put articles, with their notes, or notes there; can be undone in the window",
    )
    wanted.add_argument(
        "--restore", nargs="+", metavar="ID", help="bring articles or notes back; can be undone in the window"
    )
    wanted.add_argument("--purge", nargs="+", metavar="ID", help="delete articles or notes for good; cannot be undone")
    wanted.add_argument("--empty", action="store_true", help="delete all that lies there for good; cannot be undone")
    add_json(parser)
    add_visual(parser)


def _trash(call: Call) -> int:
    """Print `ID ARTICLE LABEL PASSAGE` for every note in the trash, after `ID - - TITLE` for articles; or act on them."""
    arguments = call.arguments
    with open_workspace(call) as workspace:
        if arguments.put:
            _apply(call, workspace, workspace.trash.discarding(_put(arguments.put, workspace)), "put in the trash")
        elif arguments.restore:
            edit = workspace.trash.restoring(_ids(arguments.restore, workspace))
            _apply(call, workspace, edit, "brought back")
        elif arguments.purge or arguments.empty:
            purged = (
                workspace.trash.empty() if arguments.empty else workspace.trash.purge(_ids(arguments.purge, workspace))
            )
            what = "deleted for good; backups that were made before keep them"
            call.output.say(_counted(len(purged.articles), len(purged.notes), what))
        else:
            _list(call, workspace)
    return DONE


def _apply(call: Call, workspace: Workspace, edit: Edit, what: str) -> None:
    workspace.edits.apply(edit)
    articles = sum(change.kind is RecordKind.ARTICLE for change in edit.changes)
    call.output.say(_counted(articles, len(edit.changes) - articles, what))


def _list(call: Call, workspace: Workspace) -> None:
    articles, notes = workspace.trash.articles(), workspace.trash.notes()
    names = label_names(workspace.labels(), "ar")
    if call.arguments.json:
        told: list[dict[str, object]] = [
            {
                "kind": "article",
                "id": each.id,
                "title": each.title,
                "outlet": each.outlet,
                "published": each.published,
                "trashed": each.trashed.isoformat(),
                "notes": each.annotation_count,
            }
            for each in articles
        ]
        told += (
            {
                "kind": "note",
                "id": each.id,
                "article": each.target.article_id,
                "label": each.body.label,
                "quote": each.target.quote.exact,
                "note": each.body.note,
                "tags": list(each.body.tags),
            }
            for each in notes
        )
        call.output.json(told, indent=1)
        return
    rows = [(each.id, _NOTHING, _NOTHING, each.title) for each in articles]
    rows += (
        (each.id, each.target.article_id, names.get(each.body.label) or _NOTHING, each.target.quote.exact)
        for each in notes
    )
    call.output.lines(rows, visual=call.arguments.visual)


def _ids(prefixes: Iterable[str], workspace: Workspace) -> tuple[str, ...]:
    """The articles and notes that are meant, each once.

    Raises:
        NotFoundError: One is not in the trash.
        AmbiguousIdError: There are several that begin so.
    """
    return _meant(prefixes, workspace.trash.list().ids)


def _put(prefixes: Iterable[str], workspace: Workspace) -> tuple[str, ...]:
    """As `_ids`, of those that are to go there."""
    return _meant(prefixes, workspace.trash.discardable())


def _meant(prefixes: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(annotation_id(prefix, known) for prefix in prefixes))


def _counted(articles: int, notes: int, what: str) -> str:
    """How many of what was done something to; also where that was nothing."""
    parts = [f"{articles} {'article' if articles == 1 else 'articles'}"] if articles else []
    if notes or not articles:
        parts.append(f"{notes} {'note' if notes == 1 else 'notes'}")
    return f"{' and '.join(parts)} {what}"


COMMANDS = {
    "trash": Command(
        "$ hashiya trash\n7c2e…  -  -  مفاوضات جنيف\n0b1c…  3fa8…  ادعاء  صفقة أسلحة\n"
        "$ hashiya trash --restore 0b1c\n1 note brought back\n$ hashiya trash --put 3fa8\n1 article put in the trash",
        _configure,
        _trash,
    )
}
