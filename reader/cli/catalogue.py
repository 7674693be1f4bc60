"""`list` and `set`."""

import argparse
from dataclasses import asdict
from datetime import datetime
from typing import Any

from reader.catalogue import ReadingStatus
from reader.cataloguing import DetailsChange, detailing
from reader.cli.command import DONE, Call, Command, add_json, add_visual, one_of
from reader.cli.opening import open_workspace
from reader.dating.written import iso_date_of
from reader.store.articles import ArticleSummary
from reader.store.listing import ListOrder, ListQuery

_METADATA = {
    "title": "its title",
    "author": "who wrote it",
    "outlet": "newspaper, agency or site",
    "url": "where it was published",
    "language": "its language, such as ar",
}
_CHANGES = (*_METADATA, "published", "note", "tags", "untags", "status", "star", "collection", "out_of")


def _configure_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--collection", default="", metavar="NAME", help="only those in a collection, or in one within it"
    )
    parser.add_argument(
        "--tag", type=_tag, default="", metavar="T", help="only those with a tag, their own or of a note on them"
    )
    parser.add_argument("--status", type=one_of(ReadingStatus), metavar="STATUS", help="unread, reading or done")
    parser.add_argument("--starred", action="store_true", help="only those with a star")
    parser.add_argument("--noted", action="store_true", help="only those with highlights or notes")
    parser.add_argument("--copied", action="store_true", help="only those that others tell in the same words")
    parser.add_argument("--trashed", action="store_true", help="those in the trash instead")
    parser.add_argument(
        "--sort",
        type=one_of(ListOrder),
        default=ListOrder.ADDED,
        metavar="ORDER",
        help=f"{', '.join(ListOrder)} (default: added); dates and numbers begin with the greatest",
    )
    parser.add_argument("--reverse", action="store_true", help="turn the order round")
    add_json(parser)
    add_visual(parser)


def _list(call: Call) -> int:
    """Print `ID added words notes TITLE` for every article, the newest first."""
    arguments = call.arguments
    with open_workspace(call) as workspace:
        catalogue = workspace.catalogue
        if arguments.copied:
            workspace.copies.fill()
        query = ListQuery(
            collection=catalogue.collection(arguments.collection).id if arguments.collection else "",
            tag=arguments.tag,
            status=arguments.status,
            starred=arguments.starred,
            noted=arguments.noted,
            copied=arguments.copied,
            trashed=arguments.trashed,
            order=arguments.sort,
            reverse=arguments.reverse,
        )
        summaries = catalogue.summaries(catalogue.list(query).ids)
    if arguments.json:
        call.output.json([_summary_to_json(summary) for summary in summaries], indent=1)
        return DONE
    for summary in summaries:
        call.output.line(
            summary.id,
            summary.added.date(),
            summary.word_count,
            summary.annotation_count,
            summary.title,
            visual=arguments.visual,
        )
    return DONE


def _summary_to_json(summary: ArticleSummary) -> dict[str, Any]:
    """A summary as JSON values, whose types differ."""
    return {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in asdict(summary).items()
    }


def _configure_set(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", metavar="ID", help="an article's id, or an unambiguous beginning of it")
    for name, help_text in _METADATA.items():
        parser.add_argument(f"--{name}", metavar=name[0].upper(), help=help_text)
    parser.add_argument(
        "--published",
        type=_day,
        metavar="DATE",
        help="when it was published: 2023, 2023-09, 12 سبتمبر 2023, رمضان 1445, الأسبوع الماضي",
    )
    parser.add_argument("--note", metavar="MD", help="a note on the whole article, in Markdown")
    parser.add_argument("--tag", dest="tags", action="append", type=_tag, metavar="T", help="add a tag")
    parser.add_argument("--untag", dest="untags", action="append", type=_tag, metavar="T", help="take a tag off")
    parser.add_argument("--status", type=one_of(ReadingStatus), metavar="STATUS", help="unread, reading or done")
    parser.add_argument("--star", action=argparse.BooleanOptionalAction, help="mark it, or no longer")
    parser.add_argument("--collection", metavar="NAME", help="put it into a collection")
    parser.add_argument("--out-of", metavar="NAME", help="take it out of a collection")


def _tag(written: str) -> str:
    """A type of argument: a tag, with or without its mark."""
    return written.removeprefix("#")


def _day(written: str) -> str:
    """A type of argument: a date as people write it."""
    try:
        return iso_date_of(written, datetime.now().astimezone().date())
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written} is no date that can be understood") from None


def _set(call: Call) -> int:
    """Change articles, all alike; an empty value takes away what was known."""
    wanted = call.arguments
    if not any(getattr(wanted, name) is not None for name in _CHANGES):
        call.parser.error("nothing to change is given")
    with open_workspace(call) as workspace:
        catalogue = workspace.catalogue
        ids = [workspace.resolve_id(prefix) for prefix in wanted.ids]
        edits = [detailing(catalogue.details(ids), _change(wanted))]
        if wanted.collection:
            edits.append(catalogue.shelving(catalogue.collection(wanted.collection), ids))
        if wanted.out_of:
            edits.append(catalogue.unshelving(catalogue.collection(wanted.out_of), ids))
        with workspace.library.transaction():
            for edit in edits:
                if edit.changes:
                    workspace.edits.apply(edit)
    return DONE


def _change(wanted: argparse.Namespace) -> DetailsChange:
    """What the arguments ask for."""
    names = (*_METADATA, "published")
    return DetailsChange(
        metadata={name: value for name in names if (value := getattr(wanted, name)) is not None},
        star=wanted.star,
        status=wanted.status,
        added=tuple(wanted.tags or ()),
        removed=tuple(wanted.untags or ()),
        note=wanted.note,
    )


COMMANDS = {
    "list": Command(
        "$ hashiya list --status unread --sort published\n"
        "3fa85f64-5717-4562-b3fc-2c963f66afa6  2026-11-23  742  3  عودة الماء إلى القنوات",
        _configure_list,
        _list,
    ),
    "set": Command(
        "$ hashiya set 3fa8 --published '12 سبتمبر 2023' --tag مياه --status done\n"
        "$ hashiya set 3fa8 7c1d --collection سياسة/روسيا",
        _configure_set,
        _set,
    ),
}
