"""The entry of the command line: which sub-command, in which library, and how it ends."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from textwrap import indent
from typing import NoReturn

from reader.cli.command import FAILED, WRONG_USAGE, Call, Command, shielded, unshield
from reader.cli.names import COMMANDS
from reader.cli.output import Output
from reader.cli.words import explain
from reader.errors import ReaderError

_INTERRUPTED = 130

# By name and not by import: a command loads what it needs and no more. `extract` never sees the store, and the help
# loads nothing at all.
_MODULES = {
    "import": "articles",
    "list": "catalogue",
    "watch": "watching",
    "reread": "articles",
    "duplicates": "copies",
    "original": "originals",
    "show": "articles",
    "set": "catalogue",
    "collections": "collections",
    "extract": "extract",
    "survey": "survey",
    "entities": "findings",
    "sources": "findings",
    "memory": "memory",
    "entity": "crossings",
    "source": "crossings",
    "statistics": "statistics",
    "search": "findings",
    "annotate": "notes",
    "import-annotations": "notes",
    "reanchor": "notes",
    "versions": "texts",
    "correct": "texts",
    "link": "links",
    "unlink": "links",
    "links": "links",
    "labels": "labels",
    "tags": "labels",
    "trash": "trash",
    "cite": "notes",
    "export": "export",
    "bundle": "bundle",
    "mirror": "bundle",
    "rebuild": "bundle",
    "templates": "export",
    "check": "rescue",
    "backup": "rescue",
    "restore": "rescue",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one sub-command.

    Args:
        arguments: Those after the program's name; None for the process's own.

    Returns:
        The exit code: 0 done, 1 something failed (said on the standard error, each with its file), 2 wrong usage.
    """
    output = Output()
    given = list(sys.argv[1:] if arguments is None else arguments)
    at = next((place for place, argument in enumerate(given) if argument in COMMANDS), len(given))
    try:
        before, others = _program_parser().parse_known_args(given[:at])
        if others:
            is_option = others[0].startswith("-")
            _program_parser().error(f"{others[0]} is {'no option' if is_option else 'neither a command nor a file'}")
        if at == len(given):
            _program_parser().error("no command is given")
        return _run(given[at], given[at + 1 :], before.library, output)
    except ReaderError as error:
        output.say(explain(error))
        return FAILED
    except KeyboardInterrupt:
        output.say("stopped")
        return _INTERRUPTED
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else FAILED


def _run(name: str, rest: list[str], library: Path | None, output: Output) -> int:
    """Load the sub-command, parse its arguments and do it."""
    commands: Mapping[str, Command] = import_module(f"reader.cli.{_MODULES[name]}").COMMANDS
    command = commands[name]
    parser = _Parser(
        prog=f"hashiya {name}",
        description=f"{COMMANDS[name][0].upper()}{COMMANDS[name][1:]}.",
        epilog=f"example:\n{indent(command.example.strip(), '  ')}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.configure(parser)
    _add_library(parser)
    if command.takes_query:
        chosen = parser.parse_intermixed_args(shielded(rest))
        unshield(chosen)
    else:
        chosen = parser.parse_args(rest)
    return command.run(Call(chosen.library or library, chosen, output, parser))


class _Parser(argparse.ArgumentParser):
    """A parser whose help may hold an example as it stands."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and where to look, on two lines instead of the whole usage."""
        self.exit(WRONG_USAGE, f"hashiya: {message}\nTry: {self.prog} --help\n")


def _program_parser() -> argparse.ArgumentParser:
    """The parser of everything before the sub-command."""
    width = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name:<{width}}  {summary}" for name, summary in COMMANDS.items())
    parser = _Parser(
        prog="hashiya",
        usage="hashiya [--library FILE] [FILE ...]\n       hashiya [--library FILE] COMMAND ...",
        description="Without a command the window opens, on the files if there are any.",
        epilog=f"commands:\n{listed}\n\n`hashiya COMMAND --help` explains each.\n\nexample:\n"
        "  hashiya import article.txt\n  hashiya list",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_library(parser)
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="show the program's version and exit")
    return parser


def _add_library(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--library", type=Path, metavar="FILE", help="the library (otherwise HASHIYA_LIBRARY, or your own)"
    )


class _ShowVersion(argparse.Action):
    """Looks the version up only when it is asked for: that costs more than all else before a command."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print the version and end."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            found = version("hashiya")
        except PackageNotFoundError:
            found = "(run from its source)"
        Output().line(f"hashiya {found}")
        parser.exit()
