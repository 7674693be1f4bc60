"""What understands queries, loaded when something is typed or searched. See CONTRIBUTING, «What is loaded when»."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.queries.language import MatchMode, Query

if TYPE_CHECKING:
    from reader.queries.completing import Completion, Typed


def parse(
    text: str,
    mode: MatchMode = MatchMode.CLITICS,
    *,
    unfinished: bool = False,
    dates: Callable[[str], str] | None = None,
) -> Query:
    """See `reader.queries.parse`."""
    from reader.queries import parse as parsing

    return parsing.parse(text, mode, unfinished=unfinished, dates=dates)


def phrase_query(words: str) -> str:
    """See `reader.queries.parse`."""
    from reader.queries import parse as parsing

    return parsing.phrase_query(words)


def typed_at(text: str, cursor: int) -> "Typed | None":
    """See `reader.queries.completing`."""
    from reader.queries import completing

    return completing.typed_at(text, cursor)


def filter_names(typed: "Typed", *, arabic: bool) -> "list[Completion]":
    """See `reader.queries.completing`."""
    from reader.queries import completing

    return completing.filter_names(typed, arabic=arabic)


def completed(text: str, typed: "Typed", completion: "Completion") -> tuple[str, int]:
    """See `reader.queries.completing`."""
    from reader.queries import completing

    return completing.completed(text, typed, completion)
