"""`entities`, `sources` and `search`."""

import argparse
from enum import StrEnum
from typing import Any

from reader.cli.command import DONE, Call, Command, add_json, add_visual, one_of, whole_number
from reader.cli.crossings import referent_to_json
from reader.cli.opening import open_workspace
from reader.cli.survey import look_through
from reader.findings import analysis_to_json
from reader.queries.language import MatchMode, SearchScope
from reader.store.hits import SearchHit

_FOUND_BY_ANALYSIS = frozenset({SearchScope.ALL, SearchScope.ENTITIES, SearchScope.SOURCES})


class HitOrder(StrEnum):
    """Which articles come first."""

    BEST = "best"
    NEWEST = "newest"


def _configure_article(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article's id, or an unambiguous beginning of it")
    add_json(parser)
    add_visual(parser)


def _configure_sources(parser: argparse.ArgumentParser) -> None:
    _configure_article(parser)
    parser.add_argument("--statements", action="store_true", help="a line for every statement instead of every source")


def _entities(call: Call) -> int:
    """Print `KEY kind mentions NAME` for every entity, by first mention."""
    with open_workspace(call) as workspace:
        article_id = workspace.resolve_id(call.arguments.id)
        analysis = workspace.findings.of(article_id)
        record = workspace.article(article_id)
    if call.arguments.json:
        found = analysis_to_json(record.article, analysis, file=record.origin)
        call.output.json(found["entities"], indent=1)
        return DONE
    call.output.lines(
        ((entity.id, entity.kind, len(entity.mentions), entity.name) for entity in analysis.entities),
        visual=call.arguments.visual,
    )
    return DONE


def _sources(call: Call) -> int:
    """Print `KEY type statements NAME` for every source; or `KEY kind CUE CONTENT` for every statement."""
    with open_workspace(call) as workspace:
        article_id = workspace.resolve_id(call.arguments.id)
        analysis = workspace.findings.of(article_id)
        record = workspace.article(article_id)
    text = record.article.text
    rows: list[tuple[object, ...]]
    if call.arguments.json:
        found = analysis_to_json(record.article, analysis, file=record.origin)
        call.output.json({"sources": found["sources"], "attributions": found["attributions"]}, indent=1)
        return DONE
    if call.arguments.statements:
        rows = [(each.source_id, each.kind, each.cue.of(text), each.content.of(text)) for each in analysis.attributions]
    else:
        rows = [
            (source.id, source.type, sum(each.source_id == source.id for each in analysis.attributions), source.name)
            for source in analysis.sources
        ]
    call.output.lines(rows, visual=call.arguments.visual)
    return DONE


def _configure_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "query",
        nargs="+",
        metavar="QUERY",
        help='words; "several words" for a phrase; AND OR NOT NEAR ( ) word* -word and filters such as source: entity: tag: outlet: '
        "before: (or مصدر: كيان: وسم: جهة: قبل:)",
    )
    parser.add_argument(
        "--in",
        dest="where",
        default=SearchScope.ALL,
        type=one_of(SearchScope),
        metavar="PLACE",
        help=f"{', '.join(SearchScope)} (default: all)",
    )
    parser.add_argument(
        "--match",
        default=MatchMode.CLITICS,
        type=one_of(MatchMode),
        metavar="HOW",
        help="exact: the word alone; clitics: also with و ف ب ل ك س and ال before it; anywhere: inside other words "
        "(default: clitics)",
    )
    parser.add_argument(
        "--limit", type=whole_number, default=50, metavar="N", help="the most hits of each kind (default: 50)"
    )
    parser.add_argument(
        "--order",
        default=HitOrder.BEST,
        type=one_of(HitOrder),
        metavar="ORDER",
        help="best: articles by how well they fit; newest: by when they came in (default: best)",
    )
    add_json(parser)
    add_visual(parser)


def _search(call: Call) -> int:
    """Print `kind ARTICLE ANNOTATION start end SNIPPET` for every hit; `-` stands for what a hit has not.

    For an entity or a source, which belongs to no one article, the snippet is its name.
    """
    arguments = call.arguments
    with open_workspace(call) as workspace:
        if arguments.where in _FOUND_BY_ANALYSIS:
            look_through(call, workspace)
        hits = workspace.searches.all(
            " ".join(arguments.query),
            where=arguments.where,
            mode=arguments.match,
            limit=arguments.limit,
            ranked=arguments.order is HitOrder.BEST,
        )
    if arguments.json:
        call.output.json([_hit_to_json(hit) for hit in hits], indent=1)
    else:
        call.output.lines(map(_hit_row, hits), visual=arguments.visual)
    return DONE


def _hit_row(hit: SearchHit) -> tuple[object, ...]:
    start, end = ("-", "-") if hit.span is None else (hit.span.start, hit.span.end)
    return hit.kind, hit.article_id or "-", hit.annotation_id or "-", start, end, hit.snippet


def _hit_to_json(hit: SearchHit) -> dict[str, Any]:
    """A hit as JSON values, whose types differ."""
    return {
        "kind": hit.kind,
        "article": hit.article_id or None,
        "annotation": hit.annotation_id,
        "title": hit.title,
        "snippet": hit.snippet,
        "matches": [[span.start, span.end] for span in hit.matches],
        "span": None if hit.span is None else [hit.span.start, hit.span.end],
        "count": hit.count,
        **({} if hit.referent is None else referent_to_json(hit.referent)),
    }


COMMANDS = {
    "entities": Command(
        "$ hashiya entities 3fa8\ne1  LOC  5  تل السرو\ne2  PER  3  نادر الحمداني", _configure_article, _entities
    ),
    "sources": Command(
        "$ hashiya sources 3fa8\ns1  person  3  نادر الحمداني\n$ hashiya sources 3fa8 --statements",
        _configure_sources,
        _sources,
    ),
    "search": Command(
        "$ hashiya search القنوات --in articles\n$ hashiya search '\"هيئة الموارد\" -جهة:رويترز من:2023-09' --json",
        _configure_search,
        _search,
        takes_query=True,
    ),
}
