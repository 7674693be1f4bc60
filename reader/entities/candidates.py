"""What a rule, the lexicon or the tagger proposes in one line, and the choice among them."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.entities.model import EntityKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of words that may be a mention.

    Attributes:
        first: Index of its first word in the line.
        last: Index after its last word.
        left_out: Characters of proclitics before it in its first word.
        kind: What it would name.
        rule: Who proposes it, for `Evidence.rule`.
        detail: What that rests on, for `Evidence.detail`.
        confidence: From 0 to 1; below `ENOUGH` it is a hint for the tagger and no mention by itself.
        value: What a time or a quantity resolves to, for `Entity.value`.
    """

    first: int
    last: int
    left_out: int
    kind: EntityKind
    rule: str
    detail: str = ""
    confidence: float = 1.0
    value: str = ""


ENOUGH = 0.5


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep candidates that do not overlap: the more confident first, of equals the longer, then the earlier.

    Returns:
        The candidates kept, in the order of the line.
    """
    kept: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda one: (-one.confidence, one.first - one.last, one.first)):
        places = range(candidate.first, candidate.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(candidate)
    return sorted(kept, key=lambda one: one.first)
