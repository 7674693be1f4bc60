"""How much rules and tagger count against each other, and how often each is right: tables beside the tagger's model.

`weights.tsv` says what a sure proposal of lexicon or rule counts beside the tagger's, which count by their probability; the
heaviest of overlapping proposals becomes a mention. `reliability.tsv` says how often a mention that won so was right on
articles that the tagger had not seen: that is what `Evidence.confidence` tells. `train.py` writes both.
"""

import logging
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from reader.entities.lexicon import parse_table
from reader.entities.model import EntityKind
from reader.errors import LexiconError

WEIGHTS = "weights.tsv"
"""The table of weights in `resources/model`."""

RELIABILITY = "reliability.tsv"
"""The table of measured shares in `resources/model`."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WeightRow:
    """A line of `weights.tsv`: what a sure proposal of a rule counts, from 0 to 1."""

    rule: str
    kind: EntityKind
    weight: float


@dataclass(frozen=True, slots=True)
class ReliabilityRow:
    """A line of `reliability.tsv`.

    Attributes:
        rule: The rule or model.
        kind: What it found.
        least: The weight from which the line counts; a line goes up to the next one of its rule and kind.
        share: How many of such mentions were right, from 0 to 1.
        count: How many there were.
    """

    rule: str
    kind: EntityKind
    least: float
    share: float
    count: int


@dataclass(frozen=True, slots=True)
class Reliability:
    """Both tables.

    Attributes:
        weights: By rule and kind.
        shares: By rule and kind, the lines in the order of their least weight.
        lost: Names of tables that are missing or damaged; without weights rules do not count beside the tagger.
    """

    weights: Mapping[tuple[str, EntityKind], float] = field(default_factory=dict)
    shares: Mapping[tuple[str, EntityKind], Sequence[ReliabilityRow]] = field(default_factory=dict)
    lost: tuple[str, ...] = ()

    def weight(self, rule: str, kind: EntityKind) -> float:
        """What a sure proposal counts; 0 for a rule that does not count beside the tagger."""
        return self.weights.get((rule, kind), 0.0)

    def confidence(self, rule: str, kind: EntityKind, weight: float) -> float:
        """How often a mention of a rule, a kind and a weight was right; the weight itself where nobody has measured."""
        rows = self.shares.get((rule, kind))
        if not rows:
            return round(weight, 3)
        return rows[max(0, bisect_right(rows, weight, key=lambda row: row.least) - 1)].share


def weights_of(text: str) -> dict[tuple[str, EntityKind], float]:
    """The weights in a table's text.

    Raises:
        LexiconError: It is malformed.
    """
    return {(row.rule, row.kind): row.weight for row in parse_table(text, WEIGHTS, WeightRow)}


def shares_of(text: str) -> dict[tuple[str, EntityKind], list[ReliabilityRow]]:
    """The measured shares in a table's text.

    Raises:
        LexiconError: It is malformed.
    """
    shares: dict[tuple[str, EntityKind], list[ReliabilityRow]] = {}
    for row in sorted(parse_table(text, RELIABILITY, ReliabilityRow), key=lambda row: row.least):
        shares.setdefault((row.rule, row.kind), []).append(row)
    return shares


@cache
def reliability() -> Reliability:
    """The program's own tables, read on first use; one that is missing or damaged is empty, logged and named."""
    lost: list[str] = []
    texts = {name: _text(name, lost) for name in (WEIGHTS, RELIABILITY)}
    weights: dict[tuple[str, EntityKind], float] = {}
    shares: dict[tuple[str, EntityKind], list[ReliabilityRow]] = {}
    for name, text in texts.items():
        try:
            if text and name == WEIGHTS:
                weights = weights_of(text)
            elif text:
                shares = shares_of(text)
        except LexiconError as error:
            _log.warning("how far rules are to be trusted is not known: %s", error)
            lost.append(name)
    return Reliability(weights, shares, tuple(lost))


def _text(name: str, lost: list[str]) -> str:
    try:
        return (files("resources") / "model" / name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        _log.warning("how far rules are to be trusted is not known: %s", error)
        lost.append(name)
        return ""
