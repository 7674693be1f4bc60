"""What the modules with sub-commands give to the one that runs them."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.cli.output import Output

DONE = 0
FAILED = 1
WRONG_USAGE = 2


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a sub-command.

    Attributes:
        library: The library file that was asked for; None for the user's own.
        arguments: The parsed arguments.
        output: Where results and words go.
        parser: For complaints about the arguments, which end the program with code 2.
    """

    library: Path | None
    arguments: argparse.Namespace
    output: Output
    parser: argparse.ArgumentParser


@dataclass(frozen=True, slots=True)
class Command:
    """A sub-command.

    Attributes:
        example: A call of it for the help, with what comes out.
        configure: Adds its arguments to a parser.
        run: Does it, and returns the exit code; raises `ReaderError` for what ends it.
    """

    example: str
    configure: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Call], int]


def add_json(parser: argparse.ArgumentParser) -> None:
    """Let a command write JSON."""
    parser.add_argument("--json", action="store_true", help="write JSON")


def add_visual(parser: argparse.ArgumentParser) -> None:
    """Let a command write for a terminal that neither joins nor orders Arabic."""
    parser.add_argument(
        "--visual",
        action="store_true",
        help="join and reorder letters for a terminal that does neither; only to look at",
    )
