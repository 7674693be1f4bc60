"""`memory`: what was learned from the reader's corrections."""

import argparse

from reader.cli.command import DONE, FAILED, Call, Command, add_json, add_visual
from reader.cli.opening import open_workspace
from reader.correcting import forgetting
from reader.memory import Lesson, memory_to_json, memory_to_tsv


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--forget",
        metavar="KEY",
        action="append",
        default=[],
        help="forget what was learned under this key; may be repeated",
    )
    parser.add_argument("--tsv", action="store_true", help="the whole memory as a table with a head line")
    add_json(parser)
    add_visual(parser)


def _memory(call: Call) -> int:
    """Print `KEY articles kind type FORM NAME` for everything that was learned; or forget some of it."""
    arguments = call.arguments
    with open_workspace(call) as workspace:
        memory = workspace.findings.memory()
        known = {lesson.key: lesson for lesson in memory.lessons}
        for key in arguments.forget:
            if key in known:
                workspace.edits.apply(forgetting(known[key]))
            else:
                call.output.say(f"{key}: nothing was learned under this key")
    if arguments.forget:
        return DONE if known.keys() >= set(arguments.forget) else FAILED
    if arguments.json:
        call.output.json(
            [{"key": lesson.key, **row} for lesson, row in zip(memory.lessons, memory_to_json(memory), strict=True)],
            indent=1,
        )
    elif arguments.tsv:
        for line in memory_to_tsv(memory).splitlines():
            call.output.line(*line.split("\t"))
    else:
        call.output.lines(map(_row, memory.lessons), visual=arguments.visual)
    return DONE


def _row(lesson: Lesson) -> tuple[object, ...]:
    return lesson.key, lesson.articles, lesson.kind, lesson.type, lesson.form, lesson.name or "-"


COMMANDS = {
    "memory": Command(
        "$ hashiya memory\ntyped|ORG|تل السرو|  1  typed  ORG  تل السرو  -\n$ hashiya memory --forget 'typed|ORG|تل السرو|'",
        _configure,
        _memory,
    )
}
