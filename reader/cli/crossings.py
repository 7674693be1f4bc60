"""`entity` and `source`: what the library says about somebody, and what it credits somebody with."""

import argparse
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reader.cli.command import DONE, Call, Command, add_json, add_visual, one_of, whole_number
from reader.cli.opening import open_workspace
from reader.cli.survey import look_through
from reader.concordance import EntityPage, KwicLine, LineOrder, Spot, ordered
from reader.dating.late import date_in_words
from reader.dossier import Choice, Dossier, Statement, chosen
from reader.entities.model import EntityKind
from reader.export.words import LANGUAGES
from reader.identity import Referent
from reader.places import settings_path
from reader.plain import to_plain
from reader.queries.parse import date_of
from reader.settings import load_settings
from reader.sources.model import AttributionKind, CueClass
from reader.store.crossings import MOST_LINES, MOST_STATEMENTS


def _configure(parser: argparse.ArgumentParser, most: int) -> None:
    parser.add_argument("name", metavar="NAME", help="the name, or some words of it that no other name has")
    parser.add_argument(
        "--type",
        type=one_of(EntityKind),
        metavar="TYPE",
        help=f"{', '.join(EntityKind)}: for a name that several have",
    )
    parser.add_argument(
        "--limit", type=whole_number, default=most, metavar="N", help=f"the most lines (default: {most})"
    )
    parser.add_argument("--markdown", action="store_true", help="write a note in Markdown")
    parser.add_argument("--language", default="ar", choices=LANGUAGES, help="of the note's own words (default: ar)")
    add_json(parser)
    add_visual(parser)


def _configure_entity(parser: argparse.ArgumentParser) -> None:
    _configure(parser, MOST_LINES)
    parser.add_argument(
        "--sort",
        default=LineOrder.PLACE,
        type=one_of(LineOrder),
        metavar="ORDER",
        help="place: the newest article first; before, after: by the words on either side; date (default: place)",
    )


def _configure_source(parser: argparse.ArgumentParser) -> None:
    _configure(parser, MOST_STATEMENTS)
    for name, kinds in (("--kind", AttributionKind), ("--cue", CueClass)):
        parser.add_argument(
            name,
            dest=name[2:],
            action="append",
            default=[],
            type=one_of(kinds),
            metavar=name[2:].upper(),
            help=f"only these: {', '.join(kinds)}; may be repeated",
        )
    parser.add_argument(
        "--since", type=_first_day, metavar="DATE", help="only from this date on, such as 2023-09, أمس or 'رمضان 1445'"
    )
    parser.add_argument("--until", type=_last_day, metavar="DATE", help="only up to this date")


def _first_day(word: str) -> str:
    return _days(word)[0]


def _last_day(word: str) -> str:
    return _days(word)[1]


def _days(word: str) -> tuple[str, str]:
    """The first and the last day that a date means, in ISO 8601 as far as it goes."""
    date = date_of(word) or date_in_words(word)
    if not date:
        raise argparse.ArgumentTypeError(f"{word} is no date such as 2023, 2023-09, 2023-09-12 or «الشهر الماضي»")
    first, _, last = date.partition("/")
    return first, last or first


def _entity(call: Call) -> int:
    """Print `ARTICLE start end DATE BEFORE MENTION AFTER` for every mention."""
    asked = call.arguments
    with open_workspace(call) as workspace:
        look_through(call, workspace)
        who = workspace.crossings.find(asked.name, kind=asked.type or "")
        found = workspace.crossings.page(who, most_lines=asked.limit)
        page = replace(found, lines=ordered(found.lines, asked.sort))
        if asked.markdown:
            call.output.text(workspace.crossings.page_text(page, language=asked.language, pattern=_pattern()))
        elif asked.json:
            call.output.json(_page_to_json(page), indent=1)
        else:
            call.output.lines(map(_line_row, page.lines), visual=asked.visual)
    return DONE


def _source(call: Call) -> int:
    """Print `ARTICLE start end DATE kind class CUE STATEMENT` for every statement, the earliest first."""
    asked = call.arguments
    choice = Choice(frozenset(asked.kind), frozenset(asked.cue), asked.since or "", asked.until or "")
    with open_workspace(call) as workspace:
        look_through(call, workspace)
        who = workspace.crossings.find(asked.name, kind=asked.type or "", as_source=True)
        dossier = chosen(workspace.crossings.dossier(who, most=asked.limit), choice)
        if asked.markdown:
            call.output.text(workspace.crossings.dossier_text(dossier, language=asked.language, pattern=_pattern()))
        elif asked.json:
            call.output.json(_dossier_to_json(dossier), indent=1)
        else:
            call.output.lines(map(_statement_row, dossier.statements), visual=asked.visual)
    return DONE


def _pattern() -> str:
    """The pattern that the user cites by; empty for the usual one."""
    return load_settings(settings_path()).quotation_pattern


def _line_row(line: KwicLine) -> tuple[object, ...]:
    spot = line.spot
    return spot.article_id, spot.span.start, spot.span.end, spot.date, line.before, line.words, line.after


def _statement_row(statement: Statement) -> tuple[object, ...]:
    spot = statement.spot
    place = spot.article_id, spot.span.start, spot.span.end, spot.date
    return *place, statement.kind, statement.cue_class, statement.cue, statement.content


def referent_to_json(referent: Referent) -> Mapping[str, Any]:
    """Somebody of many articles as JSON values, whose types differ."""
    return {
        "name": referent.name,
        "type": referent.id.kind,
        "articles": referent.articles,
        "mentions": referent.mentions,
        "statements": referent.statements,
    }


def _page_to_json(page: EntityPage) -> Mapping[str, Any]:
    return {
        **referent_to_json(page.referent),
        "aliases": [{"name": name, "mentions": count} for name, count in page.aliases],
        "lines": [
            {**_spot_to_json(line.spot), "before": line.before, "words": line.words, "after": line.after}
            for line in page.lines
        ],
        "neighbours": [
            {
                "name": each.referent.name,
                "type": each.referent.id.kind,
                "sentences": each.sentences,
                "paragraphs": each.paragraphs,
            }
            for each in page.neighbours
        ],
        "periods": [to_plain(period) for period in page.periods],
        "notes": [
            {**_spot_to_json(note.spot), "annotation": note.annotation_id, "quote": note.quote, "note": note.note}
            for note in page.notes
        ],
        "joined": [{"article": each.article_id, "name": each.name, "into": each.into} for each in page.joined],
    }


def _dossier_to_json(dossier: Dossier) -> Mapping[str, Any]:
    return {
        **referent_to_json(dossier.referent),
        "first_seen": dossier.first_seen,
        "last_seen": dossier.last_seen,
        "statements": [
            {
                **_spot_to_json(each.spot),
                "cue": each.cue,
                "content": each.content,
                "kind": each.kind,
                "cue_class": each.cue_class,
                "via": each.via,
            }
            for each in dossier.statements
        ],
    }


def _spot_to_json(spot: Spot) -> Mapping[str, Any]:
    return {
        "article": spot.article_id,
        "title": spot.title,
        "outlet": spot.outlet,
        "date": spot.date,
        "span": [spot.span.start, spot.span.end],
    }


COMMANDS = {
    "entity": Command(
        "$ hashiya entity 'نادر الحمداني' --sort after\n$ hashiya entity الحمداني --markdown > الحمداني.md",
        _configure_entity,
        _entity,
    ),
    "source": Command(
        "$ hashiya source 'وزارة الدفاع' --cue doubting --since 2023-09\n$ hashiya source رويترز --json",
        _configure_source,
        _source,
    ),
}
