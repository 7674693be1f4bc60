"""How far a statement is to be trusted: what its construction and the way to its speaker are worth, from a table beside the model.

`attributions.tsv` in `resources/model` weighs the traits of a statement; their sum is the logit of the probability that source and
content are right. `calibrate.py` fits it to annotated articles and writes it.
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import exp

from reader.entities.lexicon import parse_table
from reader.errors import LexiconError
from reader.sources.speakers import Turn

TABLE = "attributions.tsv"
"""The table of weights in `resources/model`."""

ANY = "any"
"""The trait of every statement."""

NESTED = "nested"
"""The trait of a statement within another's."""

_UNMEASURED = 0.8
"""The confidence where the table is missing."""
_NEVER_SEEN = -1.5
"""The weight of a trait that no annotated statement had."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TraitRow:
    """A line of `attributions.tsv`.

    Attributes:
        trait: Something about a statement, as `traits_of` names it.
        weight: What it adds to the logit.
        count: How many annotated statements had it.
    """

    trait: str
    weight: float
    count: int


@dataclass(frozen=True, slots=True)
class Reliability:
    """The table.

    Attributes:
        weights: By trait; none where the table is missing or damaged.
        lost: The table's name if so.
    """

    weights: Mapping[str, float] = field(default_factory=dict)
    lost: tuple[str, ...] = ()

    def confidence(self, traits: Iterable[str]) -> float:
        """How probable it is, from 0 to 1, that a statement with these traits has the right source and content."""
        if not self.weights:
            return _UNMEASURED
        return round(probability(sum(self.weights.get(trait, _NEVER_SEEN) for trait in traits)), 2)


def probability(logit: float) -> float:
    """The probability that a logit means."""
    return 1 / (1 + exp(-logit))


def traits_of(turn: Turn) -> tuple[str, ...]:
    """What tells how far a statement with its speaker is to be trusted."""
    statement = turn.statement
    traits = (
        ANY,
        f"rule:{statement.construction}",
        f"class:{statement.cue_class}",
        f"place:{turn.place}",
        f"identity:{turn.known.identity}",
    )
    return (*traits, NESTED) if turn.is_nested else traits


def weights_of(text: str) -> dict[str, float]:
    """The weights in a table's text.

    Raises:
        LexiconError: It is malformed.
    """
    return {row.trait: row.weight for row in parse_table(text, TABLE, TraitRow, unique="trait")}


@cache
def reliability() -> Reliability:
    """The program's own table, read on first use; a missing or damaged one is logged and named."""
    try:
        return Reliability(weights_of((files("resources") / "model" / TABLE).read_text("utf-8")))
    except (OSError, UnicodeDecodeError, LexiconError) as error:
        _log.warning("how far statements are to be trusted is not known: %s", error)
        return Reliability(lost=(TABLE,))
