"""`versions` and `correct`."""

import argparse
from collections.abc import Sequence
from typing import Any

from reader.annotations import TextQuoteSelector
from reader.cli.command import DONE, FAILED, Call, Command, add_json, add_visual
from reader.cli.opening import open_workspace
from reader.differences import Comparison, in_lines
from reader.store.texts import TextVersion
from reader.workspace import Workspace

_SHORT = 12
_ID = "the article's id, or an unambiguous beginning of it"


def _configure_versions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help=_ID)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--diff", action="store_true", help="what differs, instead of the list")
    what.add_argument("--restore", metavar="VERSION", help="let this text be the article's present one again")
    parser.add_argument(
        "--old", default="", metavar="VERSION", help="the older text to compare (default: the one before the newer)"
    )
    parser.add_argument(
        "--new", default="", metavar="VERSION", help="the newer text to compare (default: the present one)"
    )
    add_json(parser)
    add_visual(parser)


def _versions(call: Call) -> int:
    """Print `VERSION day origin current|-` for every text, the oldest first; or what differs between two of them."""
    arguments = call.arguments
    if (arguments.old or arguments.new) and not arguments.diff:
        call.parser.error("--old and --new go with --diff")
    with open_workspace(call) as workspace:
        article_id = workspace.resolve_id(arguments.id)
        versions = workspace.texts.versions(article_id)
        if arguments.restore:
            return _restore(call, workspace, article_id)
        if arguments.diff:
            old, new = _chosen(workspace, article_id, versions, (arguments.old, arguments.new))
            comparison = workspace.texts.compare(article_id, old.text_sha256, new.text_sha256)
            _print_difference(call, comparison, old, new)
            return DONE
    if arguments.json:
        call.output.json(list(map(_version_to_json, versions)), indent=1)
    else:
        call.output.lines(map(_row, versions))
    return DONE


def _restore(call: Call, workspace: Workspace, article_id: str) -> int:
    version = workspace.texts.resolve_version(article_id, call.arguments.restore)
    with workspace.library.transaction():
        edit = workspace.texts.restoring(article_id, version.text_sha256)
        if edit.changes:
            workspace.edits.apply(edit)
    call.output.line(*_row(workspace.texts.resolve_version(article_id, version.text_sha256)))
    return DONE


def _chosen(
    workspace: Workspace, article_id: str, versions: Sequence[TextVersion], wanted: tuple[str, str]
) -> tuple[TextVersion, TextVersion]:
    """The two texts to compare: those that are named, or else the present one and the one before it."""
    old, new = wanted
    current = next(place for place, version in enumerate(versions) if version.is_current)
    newer = workspace.texts.resolve_version(article_id, new) if new else versions[current]
    place = versions.index(newer)
    return workspace.texts.resolve_version(article_id, old) if old else versions[max(0, place - 1)], newer


def _print_difference(call: Call, comparison: Comparison, old: TextVersion, new: TextVersion) -> None:
    """Print what differs: a line for each paragraph that was removed (`-`), added (`+`) or changed (both).

    One that has moved stands after `<` where it stood, and after `>` where it stands.
    """
    if call.arguments.json:
        call.output.json(
            {
                "old": old.text_sha256,
                "new": new.text_sha256,
                "words_removed": comparison.words_removed,
                "words_added": comparison.words_added,
                "splices": [[splice.start, splice.old, splice.new] for splice in comparison.splices],
            }
        )
        return
    for mark, text in in_lines(comparison):
        call.output.line(mark, text, visual=call.arguments.visual)
    call.output.say(f"{comparison.words_removed} words removed, {comparison.words_added} added")


def _row(version: TextVersion) -> tuple[object, ...]:
    moment = version.revised or version.added
    return (
        version.text_sha256[:_SHORT],
        moment.isoformat(timespec="minutes"),
        version.origin,
        "current" if version.is_current else "-",
    )


def _version_to_json(version: TextVersion) -> dict[str, Any]:
    """A version as JSON values, whose types differ."""
    return {
        "text_sha256": version.text_sha256,
        "added": version.added.isoformat(),
        "origin": version.origin,
        "base": version.base,
        "revised": None if version.revised is None else version.revised.isoformat(),
        "current": version.is_current,
    }


def _configure_correct(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help=_ID)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--quote", metavar="OLD", help="the words that are wrong, as they stand there")
    what.add_argument(
        "--carry", action="store_true", help="make corrections that a newer text left behind in that text too"
    )
    parser.add_argument("--text", metavar="NEW", help="what is to stand there; empty to take the words out")
    parser.add_argument(
        "--prefix", default="", metavar="TEXT", help="what stands before them, if they stand more than once"
    )
    parser.add_argument(
        "--suffix", default="", metavar="TEXT", help="what stands after them, if they stand more than once"
    )


def _correct(call: Call) -> int:
    """Print the version that the text is now; `-` where nothing was to be corrected."""
    arguments = call.arguments
    if arguments.carry:
        return _carry(call)
    if arguments.text is None:
        call.parser.error("--text: what is to stand there?")
    if not arguments.quote.strip():
        call.parser.error("argument --quote: there are no words to be corrected")
    quote = TextQuoteSelector(arguments.quote, arguments.prefix, arguments.suffix)
    with open_workspace(call) as workspace:
        article_id = workspace.resolve_id(arguments.id)
        with workspace.library.transaction():
            edit = workspace.texts.correcting_quote(article_id, quote, arguments.text)
            if edit is not None:
                workspace.edits.apply(edit)
        _print_current(call, workspace, article_id)
    return DONE


def _carry(call: Call) -> int:
    with open_workspace(call) as workspace:
        article_id = workspace.resolve_id(call.arguments.id)
        with workspace.library.transaction():
            carrying = workspace.texts.carrying(article_id)
            if carrying.edit.changes:
                workspace.edits.apply(carrying.edit)
        _print_current(call, workspace, article_id)
    call.output.say(f"{carrying.made} corrections made, {carrying.known} stand there already")
    for splice in carrying.lost:
        call.output.say(f"no such place any more: {splice.old.strip() or '-'} → {splice.new.strip() or '-'}")
    return FAILED if carrying.lost else DONE


def _print_current(call: Call, workspace: Workspace, article_id: str) -> None:
    current = next(version for version in workspace.texts.versions(article_id) if version.is_current)
    call.output.line(*_row(current))


COMMANDS = {
    "versions": Command(
        "$ hashiya versions 3fa8\n9b1f04c2d7e6  2026-11-28T09:10+00:00  imported   -\n"
        "c27a55e01b93  2026-11-28T13:35+00:00  corrected  current\n"
        "$ hashiya versions 3fa8 --diff                 # the present text against the one before\n"
        "$ hashiya versions 3fa8 --restore 9b1f",
        _configure_versions,
        _versions,
    ),
    "correct": Command(
        "$ hashiya correct 3fa8 --quote 'المفاوظات' --text 'المفاوضات'\n"
        "c27a55e01b93  2026-11-28T13:35+00:00  corrected  current\n"
        "$ hashiya correct 3fa8 --carry                 # after the import of a newer file",
        _configure_correct,
        _correct,
    ),
}
