"""`import`, `reread` and `show`."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.annotations import Annotation
from reader.bundlefile import is_bundle
from reader.cli.bundle import take
from reader.cli.command import DONE, FAILED, Call, Command, add_json, add_visual
from reader.cli.opening import open_workspace
from reader.cli.stopping import stopped_by_signal
from reader.cli.words import explain
from reader.errors import FileError
from reader.importers.encodings import OFFERED, is_encoding
from reader.importers.reading import ReadOptions
from reader.progress import Progress
from reader.store.articles import ArticleRecord
from reader.usecases.importing import ImportOutcome, ImportStatus
from reader.workspace import Workspace


def _configure_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a file, or a folder to be searched")
    _add_options(parser)
    parser.add_argument("--chapters", action="store_true", help="make an article of each chapter of a book (EPUB)")
    parser.add_argument("--keep-original", action="store_true", help="keep the files themselves in the library too")
    parser.add_argument("--again", action="store_true", help="read also files that are as they were when they came in")
    parser.add_argument(
        "--watched", action="store_true", help="also import what is new or has changed in the watched folders"
    )
    left = parser.add_mutually_exclusive_group()
    left.add_argument(
        "--resume", action="store_true", help="first import what an import left that was stopped or cut off"
    )
    left.add_argument("--forget", action="store_true", help="never import what such an import left")


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--encoding", type=_encoding, default="", metavar="NAME", help=f"of text and pages: {', '.join(OFFERED)}, …"
    )
    parser.add_argument(
        "--whole-page", action="store_true", help="take all text of a page instead of the part that is the article"
    )


def _encoding(name: str) -> str:
    """A type of argument: an encoding of text."""
    if name and not is_encoding(name):
        raise argparse.ArgumentTypeError(f"{name} is no encoding that is known here")
    return name


def _import(call: Call) -> int:
    """Print `ID status TITLE` for every file; a file that fails has `-` for its id and its path for a title."""
    arguments = call.arguments
    if not (arguments.paths or arguments.resume or arguments.forget or arguments.watched):
        call.parser.error("no file or folder is given")
    options = ReadOptions(
        arguments.encoding, arguments.whole_page, arguments.chapters, keep_original=arguments.keep_original
    )
    with open_workspace(call, create=True) as workspace, stopped_by_signal() as progress:
        if arguments.forget:
            workspace.imports.forget_left()
        outcomes = workspace.imports.resume(progress) if arguments.resume else []
        paths = [path for path in arguments.paths if not is_bundle(path)]
        if paths and not progress.is_stopped:
            outcomes += workspace.imports.files(paths, progress, options=options, again=arguments.again)
        if arguments.watched and not progress.is_stopped:
            outcomes += _from_watched(call, workspace, progress, options)
        bundles = [path for path in arguments.paths if path not in paths]
        failed = [path for path in bundles if not progress.is_stopped and not _take(call, workspace, path)]
        left = workspace.imports.left()
    if paths and not outcomes and not left:
        call.output.say("no file that can be read here lies in these folders")
    _tell_all(call, outcomes)
    if left:
        call.output.say(f"{left} files are left: hashiya import --resume, or --forget")
    if progress.is_stopped:
        raise KeyboardInterrupt
    return FAILED if failed or any(outcome.error is not None for outcome in outcomes) else DONE


def _from_watched(
    call: Call, workspace: Workspace, progress: Progress, options: ReadOptions
) -> tuple[ImportOutcome, ...]:
    """Import what is new or has changed in the watched folders."""
    brought = workspace.watching.bring_in(progress, options=options)
    for folder in brought.look.vanished:
        call.output.say(f"{folder}: a watched folder that is not there")
    if brought.look.unquiet:
        call.output.say(f"{brought.look.unquiet} files are still being written and come in the next time")
    return brought.outcomes


def _take(call: Call, workspace: Workspace, path: Path) -> bool:
    """Take a bundle in; whether it could be."""
    try:
        take(call, workspace, path)
    except FileError as error:
        call.output.line("-", ImportStatus.FAILED, path)
        call.output.say(explain(error))
        return False
    return True


def _tell_all(call: Call, outcomes: Sequence[ImportOutcome]) -> None:
    """Print what became of all files."""
    for outcome in outcomes:
        _tell(call, outcome)
    skipped = len({outcome.path for outcome in outcomes if outcome.was_skipped})
    if skipped:
        call.output.say(f"{skipped} files are unchanged and were not read: --again reads them")
    copied = sum(bool(outcome.copies) for outcome in outcomes)
    if copied:
        call.output.say(f"{copied} of them tell stories that other articles tell too: hashiya duplicates")


def _tell(call: Call, outcome: ImportOutcome) -> None:
    """Print what became of a file, and what is wrong with it."""
    title = outcome.title if outcome.status is not ImportStatus.FAILED else outcome.path
    call.output.line(outcome.article_id or "-", outcome.status, title)
    if outcome.error is not None:
        call.output.say(explain(outcome.error))
    if outcome.displaced:
        call.output.say(
            f"{outcome.displaced} notes were moved or have lost their passage: hashiya reanchor {outcome.article_id}"
        )
    if outcome.left_behind:
        call.output.say(
            f"{outcome.left_behind} corrections by hand are left behind in the text before:"
            f" hashiya correct {outcome.article_id} --carry"
        )
    if outcome.lost_pages:
        pages = ", ".join(map(str, outcome.lost_pages))
        call.output.say(f"{outcome.path}: no text could be read on these pages, which are missing: {pages}")


def _configure_reread(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article's id, or an unambiguous beginning of it")
    _add_options(parser)


def _reread(call: Call) -> int:
    """Print `ID version|known|failed TITLE`; the notes are found again in the new text."""
    options = ReadOptions(call.arguments.encoding, call.arguments.whole_page)
    with open_workspace(call) as workspace:
        outcome = workspace.imports.reread(workspace.resolve_id(call.arguments.id), options)
    _tell(call, outcome)
    return DONE if outcome.error is None else FAILED


def _configure_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article's id, or an unambiguous beginning of it")
    parser.add_argument("--notes", action="store_true", help="its highlights and notes instead of its text")
    add_json(parser)
    add_visual(parser)


def _show(call: Call) -> int:
    """Print the text, or a line `ID start end state label QUOTE NOTE` for every annotation; or all of it as JSON."""
    arguments, output = call.arguments, call.output
    with open_workspace(call) as workspace:
        record = workspace.article(workspace.resolve_id(arguments.id))
        annotations = workspace.annotations(record.id)
        kept = _kept_to_json(workspace, record.id) if arguments.json else {}
    if arguments.json:
        output.json(
            {**_record_to_json(record), **kept, "annotations": list(map(annotation_to_json, annotations))}, indent=1
        )
    elif arguments.notes:
        output.lines(map(_note_row, annotations), visual=arguments.visual)
    elif arguments.visual:
        output.paragraphs(record.article.text)
    else:
        output.text(f"{record.article.text}\n")
    return DONE


def _note_row(annotation: Annotation) -> tuple[object, ...]:
    target, body = annotation.target, annotation.body
    place = target.position
    return annotation.id, place.start, place.end, annotation.state, body.label or "-", target.quote.exact, body.note


def _record_to_json(record: ArticleRecord) -> dict[str, Any]:
    """An article as JSON values, whose types differ."""
    article = record.article
    return {
        "id": record.id,
        **asdict(article.metadata),
        "added": record.added.isoformat(),
        "origin": record.origin,
        "text_sha256": article.text_sha256,
        "text": article.text,
        "blocks": [[block.span.start, block.span.end, block.kind, block.level] for block in article.blocks],
        "pages": [[block.page, *block.turns] for block in article.blocks if block.page],
    }


def _kept_to_json(workspace: Workspace, article_id: str) -> dict[str, Any]:
    """What the user keeps about an article as JSON values, whose types differ."""
    (details,) = workspace.catalogue.details([article_id])
    return {
        "status": details.status,
        "star": details.star,
        "tags": list(details.tags),
        "note": details.note,
        "collections": list(workspace.catalogue.collections_of(article_id)),
    }


def annotation_to_json(annotation: Annotation) -> dict[str, Any]:
    """An annotation as JSON values, whose types differ."""
    target, body = annotation.target, annotation.body
    return {
        "id": annotation.id,
        "state": annotation.state,
        "start": target.position.start,
        "end": target.position.end,
        "quote": target.quote.exact,
        "prefix": target.quote.prefix,
        "suffix": target.quote.suffix,
        "note": body.note,
        "label": body.label,
        "tags": list(body.tags),
        "created": annotation.created.isoformat(),
        "modified": annotation.modified.isoformat(),
    }


COMMANDS = {
    "import": Command(
        "$ hashiya import articles/ news.txt\n3fa85f64-5717-4562-b3fc-2c963f66afa6  new  عودة الماء إلى القنوات",
        _configure_import,
        _import,
    ),
    "reread": Command(
        "$ hashiya reread 3fa8 --encoding cp1256\n3fa85f64-5717-4562-b3fc-2c963f66afa6  version  عودة الماء إلى القنوات",
        _configure_reread,
        _reread,
    ),
    "show": Command(
        "$ hashiya show 3fa8            # an id may be shortened\n$ hashiya show 3fa8 --notes    # its highlights",
        _configure_show,
        _show,
    ),
}
