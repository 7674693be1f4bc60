"""`export` and `templates`."""

import argparse
import os
from dataclasses import replace
from pathlib import Path

from reader.cli.command import DONE, FAILED, Call, Command, one_of
from reader.cli.lookup import annotation_id, label_id
from reader.cli.opening import open_workspace
from reader.cli.words import explain
from reader.errors import ReaderError, UnwritableFileError
from reader.export.model import ExportContext, ExportFormat, ExportOptions, ExportOutcome, ExportStatus
from reader.export.template import builtin_source
from reader.export.usertemplates import UserTemplates, read_template
from reader.places import settings_path, templates_folder
from reader.settings import load_settings


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="ids of articles, or unambiguous beginnings of them")
    parser.add_argument("--all", action="store_true", help="every article")
    parser.add_argument(
        "--format",
        default=ExportFormat.MARKDOWN,
        type=one_of(ExportFormat),
        metavar="FORMAT",
        help=f"{', '.join(ExportFormat)} (default: markdown)",
    )
    parser.add_argument(
        "-o",
        dest="target",
        default="-",
        metavar="FILE|FOLDER|-",
        help="where to; a folder for several articles; earlier exports of an article are brought up to date, what you "
        "wrote into them stays (default: -, the standard output)",
    )
    parser.add_argument(
        "--context",
        default=ExportContext.NONE,
        type=one_of(ExportContext),
        metavar="HOW",
        help="what of the article stands beside a highlight, in Markdown: none, its sentence, its sentences with one on "
        "either side, its paragraph, or at the end the full text with ==marks== (default: none)",
    )
    parser.add_argument(
        "--label",
        dest="labels",
        action="append",
        default=[],
        metavar="NAME",
        help="only highlights with this label; may be repeated",
    )
    parser.add_argument("--starred", action="store_true", help="only highlights that you have starred")
    parser.add_argument(
        "--only",
        dest="annotations",
        action="append",
        default=[],
        metavar="ANNOTATION",
        help="only this highlight, by its id; may be repeated; an earlier Markdown export keeps its others",
    )
    parser.add_argument("--name", default="{title}", metavar="PATTERN", help="file names in a folder: {title}, {id}, …")
    parser.add_argument("--language", default="", choices=["ar", "en"], help="of the export's own words")
    parser.add_argument(
        "--template",
        default="",
        metavar="FILE|NAME",
        help="a Markdown template of your own, by its file or by the name that you gave it in the window",
    )
    parser.add_argument(
        "--names",
        action="store_true",
        help="in a Markdown folder, also a note for every person, place, organisation and source that highlights link to",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace a file that is no export of the article")


def _export(call: Call) -> int:
    """Write to the standard output, or to files; then print `status PATH` for every file."""
    arguments = call.arguments
    if bool(arguments.ids) == arguments.all:
        call.parser.error("give either ids or --all")
    options = ExportOptions(
        format=arguments.format,
        language=arguments.language,
        file_name=arguments.name,
        template=_template(arguments.template),
        template_name=arguments.template,
        context=arguments.context,
        citation=load_settings(settings_path()).quotation_pattern,
        starred=arguments.starred,
        names=arguments.names,
        overwrite=arguments.overwrite,
    )
    with open_workspace(call) as workspace:
        labels = {name: label_id(name, workspace.labels()) for name in arguments.labels}
        unknown = [name for name, label in labels.items() if not label]
        if unknown:
            call.output.say(f"there is no label {unknown[0]}")
            return FAILED
        ids = [summary.id for summary in workspace.articles()] if arguments.all else arguments.ids
        ids = list(dict.fromkeys(map(workspace.resolve_id, ids)))
        known = [each.id for article_id in ids if arguments.annotations for each in workspace.annotations(article_id)]
        options = replace(
            options,
            labels=frozenset(filter(None, labels.values())),
            annotations=frozenset(annotation_id(each, known) for each in arguments.annotations),
        )
        if arguments.target == "-":
            call.output.text(workspace.exports.text(ids, options))
            return DONE
        target = Path(arguments.target)
        if arguments.target.endswith(("/", os.sep)):
            _make_folder(target)
        if options.format.is_markdown and len(ids) != 1 and target.is_file():
            call.parser.error(f"{target} is a file; several articles need a folder")
        outcomes = workspace.exports.write(target, ids, options)
    return _report(call, outcomes)


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFileError(path, error.strerror or str(error)) from error


def _template(wanted: str) -> str:
    """The text of the template in a file, or else of the user's own by that name; empty for none."""
    if not wanted:
        return ""
    kept = UserTemplates(templates_folder())
    return kept.source(wanted) if wanted in kept.names() and not Path(wanted).exists() else read_template(Path(wanted))


def _report(call: Call, outcomes: list[ExportOutcome]) -> int:
    failed = False
    for outcome in outcomes:
        call.output.line(outcome.status, outcome.path)
        for kept in outcome.kept:
            call.output.say(f"{outcome.path}: kept as you edited it: {kept}")
        if outcome.status is ExportStatus.FAILED:
            failed = True
            error = outcome.error
            call.output.say(explain(error) if isinstance(error, ReaderError) else f"{outcome.path}: {error}")
    return FAILED if failed else DONE


def _configure_templates(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name", nargs="?", default="", metavar="NAME", help="print this one: yours, or the one of a Markdown format"
    )


def _templates(call: Call) -> int:
    """Print the names of the user's own templates; or the text of one, to be read or to begin from."""
    name, kept = call.arguments.name, UserTemplates(templates_folder())
    if not name:
        call.output.lines((each,) for each in kept.names())
    elif name not in kept.names() and name in {each.value for each in ExportFormat if each.is_markdown}:
        call.output.text(builtin_source(ExportFormat(name)))
    else:
        call.output.text(kept.source(name))
    return DONE


COMMANDS = {
    "export": Command(
        "$ hashiya export 3fa8 > notes.md\n"
        "$ hashiya export --all --format obsidian -o ~/vault/articles/\n"
        "created  /home/me/vault/articles/عودة الماء إلى القنوات.md",
        _configure,
        _export,
    ),
    "templates": Command(
        "$ hashiya templates obsidian > mine.j2    # to begin from\n$ hashiya export 3fa8 --template mine.j2",
        _configure_templates,
        _templates,
    ),
}
