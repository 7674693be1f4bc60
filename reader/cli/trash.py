"""`trash`: the notes that were deleted."""

import argparse
from collections.abc import Iterable

from reader.annotations import Annotation
from reader.cli.command import DONE, Call, Command, add_json, add_visual
from reader.cli.lookup import annotation_id
from reader.cli.opening import open_workspace
from reader.export.words import label_names
from reader.workspace import Workspace


def _configure(parser: argparse.ArgumentParser) -> None:
    wanted = parser.add_mutually_exclusive_group()
    wanted.add_argument("--restore", nargs="+", metavar="ID", help="bring notes back; can be undone in the window")
    wanted.add_argument("--purge", nargs="+", metavar="ID", help="delete notes for good; cannot be undone")
    wanted.add_argument("--empty", action="store_true", help="delete all notes in the trash for good; cannot be undone")
    add_json(parser)
    add_visual(parser)


def _trash(call: Call) -> int:
    """Print `ID ARTICLE LABEL PASSAGE` for every note in the trash; or bring notes back, or delete them for good."""
    arguments = call.arguments
    with open_workspace(call) as workspace:
        if arguments.restore:
            ids = _ids(arguments.restore, workspace.reviews.trashed())
            workspace.edits.apply(workspace.reviews.restoring(ids))
            call.output.say(_counted(len(ids), "brought back"))
        elif arguments.purge or arguments.empty:
            if arguments.empty:
                purged = workspace.reviews.empty_trash()
            else:
                purged = workspace.reviews.purge(_ids(arguments.purge, workspace.reviews.trashed()))
            call.output.say(_counted(len(purged.ids), "deleted for good; backups that were made before keep them"))
        else:
            _list(call, workspace)
    return DONE


def _list(call: Call, workspace: Workspace) -> None:
    notes, names = workspace.reviews.trashed(), label_names(workspace.labels(), "ar")
    if call.arguments.json:
        call.output.json(
            [
                {
                    "id": each.id,
                    "article": each.target.article_id,
                    "label": each.body.label,
                    "quote": each.target.quote.exact,
                    "note": each.body.note,
                    "tags": list(each.body.tags),
                }
                for each in notes
            ],
            indent=1,
        )
        return
    call.output.lines(
        (
            (each.id, each.target.article_id, names.get(each.body.label) or "-", each.target.quote.exact)
            for each in notes
        ),
        visual=call.arguments.visual,
    )


def _ids(prefixes: Iterable[str], notes: Iterable[Annotation]) -> tuple[str, ...]:
    """The notes that are meant, each once.

    Raises:
        NotFoundError: One is not in the trash.
        AmbiguousIdError: There are several that begin so.
    """
    known = [each.id for each in notes]
    return tuple(dict.fromkeys(annotation_id(prefix, known) for prefix in prefixes))


def _counted(count: int, what: str) -> str:
    return f"{count} {'note' if count == 1 else 'notes'} {what}"


COMMANDS = {
    "trash": Command(
        "$ hashiya trash\n0b1c…  3fa8…  ادعاء  صفقة أسلحة\n$ hashiya trash --restore 0b1c\n1 note brought back",
        _configure,
        _trash,
    )
}
