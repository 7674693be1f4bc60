"""What the modules with sub-commands give to the one that runs them."""

import argparse
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from reader.cli.output import Output

DONE = 0
FAILED = 1
WRONG_USAGE = 2

_Choice = TypeVar("_Choice", bound=StrEnum)
_OPTION = re.compile(r"-h|--[a-z].*", re.DOTALL)


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
        takes_query: Whether it is given a query: words that may stand anywhere and begin with a minus.
    """

    example: str
    configure: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Call], int]
    takes_query: bool = False


def one_of(choices: type[_Choice]) -> Callable[[str], _Choice]:
    """A type of argument: one of an enumeration's values, which a complaint lists."""

    def chosen(word: str) -> _Choice:
        try:
            return choices(word)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{word} is none of {', '.join(choices)}") from None

    return chosen


def whole_number(word: str) -> int:
    """A type of argument: a number from 1 on."""
    number = int(word) if word.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{word} is no whole number from 1 on")
    return number


def shielded(words: Iterable[str]) -> list[str]:
    """The same arguments, with a blank before those that begin with a minus and are no options but parts of a query."""
    found: list[str] = []
    all_are_query = False
    for word in words:
        if word == "--" and not all_are_query:
            all_are_query = True
        else:
            is_option = not all_are_query and _OPTION.fullmatch(word) is not None
            found.append(f" {word}" if word.startswith("-") and not is_option else word)
    return found


def unshield(arguments: argparse.Namespace) -> None:
    """Take away the blanks that `shielded` has put before words."""
    for name, value in vars(arguments).items():
        if isinstance(value, list):
            setattr(arguments, name, [_unshielded(word) for word in value])
        else:
            setattr(arguments, name, _unshielded(value))


def _unshielded(value: object) -> object:
    return value[1:] if isinstance(value, str) and value.startswith(" -") else value


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
