"""`statistics`: who is named where and when, with whom, and who is credited with how much."""

import argparse
from collections.abc import Mapping
from enum import StrEnum

from reader.cli.command import DONE, Call, Command, add_json, add_visual, one_of
from reader.cli.opening import open_workspace
from reader.cli.survey import look_through
from reader.statistics import Table, chronicle_table, company_table, shares_table, trails_table
from reader.workspace import Workspace


class Counted(StrEnum):
    """What can be counted."""

    MENTIONS = "mentions"
    SOURCES = "sources"
    TIME = "time"
    COMPANY = "company"


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", default="", metavar="ID", help="one article; without it, the whole library")
    parser.add_argument("--query", default="", metavar="QUERY", help="only the articles that a search finds")
    parser.add_argument(
        "--of",
        dest="counted",
        type=one_of(Counted),
        metavar="WHAT",
        help="mentions: where an article names whom; sources: their share of the text, over many articles of the statements; time: articles by month or year, "
        "for those named most; company: who appears with whom (default: sources)",
    )
    add_json(parser)
    add_visual(parser)


def _statistics(call: Call) -> int:
    """Print the rows of one table, or all tables as JSON."""
    asked = call.arguments
    if asked.id and asked.query:
        call.parser.error("give either an article or --query")
    with open_workspace(call) as workspace:
        look_through(call, workspace)
        tables = _of_article(workspace, asked.id) if asked.id else _of_library(workspace, asked.query)
    counted = asked.counted or Counted.SOURCES
    if asked.json:
        call.output.json({name: [list(row) for row in table] for name, table in tables.items()}, indent=1)
    elif counted not in tables:
        call.parser.error(f"{counted} is counted in {'many articles' if asked.id else 'one article'} only")
    else:
        call.output.lines(tables[counted], visual=asked.visual)
    return DONE


def _of_article(workspace: Workspace, article_id: str) -> Mapping[Counted, Table]:
    found = workspace.counts.article(workspace.resolve_id(article_id))
    return {
        Counted.MENTIONS: trails_table(found.trails),
        Counted.SOURCES: shares_table(found.shares),
        Counted.COMPANY: company_table(found.company),
    }


def _of_library(workspace: Workspace, query: str) -> Mapping[Counted, Table]:
    found = workspace.counts.library(workspace.searches.article_ids(query) if query else None)
    return {
        Counted.SOURCES: shares_table(found.shares),
        Counted.TIME: chronicle_table(found.chronicle),
        Counted.COMPANY: company_table(found.company),
    }


COMMANDS = {
    "statistics": Command(
        "$ hashiya statistics 3fa8 --of company\nنادر الحمداني  تل السرو  4\n$ hashiya statistics --query وسم:مياه --of time",
        _configure,
        _statistics,
        takes_query=True,
    ),
}
