"""Measure what rules and tagger are worth, for the tables beside the model: part of the training.

A rule's weight is how often its sure proposals are right. The confidence of a mention is how often mentions like it were right
in articles that the tagger was not trained on, so every article is looked at with a tagger from the others.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.article import Article
from reader.entities.corpora import LabelledLine, names_in
from reader.entities.extract import mentions_in
from reader.entities.knowledge import Knowledge
from reader.entities.model import EntityKind
from reader.entities.proposals import SURE, rules_in
from reader.entities.reliability import ReliabilityRow, WeightRow
from reader.entities.tagger import TAGGED_KINDS, SequenceTagger
from reader.spans import Span

_FEWEST = 20
_STEPS = (0.0, 0.7, 0.75, 0.8, 0.85, 0.88)
"""The weights at which a line of the table may begin."""

Named = tuple[Span, EntityKind]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A mention that was found, what it counted, and whether it was right."""

    rule: str
    kind: EntityKind
    weight: float
    is_right: bool


def measured_weights(lines: Iterable[tuple[LabelledLine, Sequence[str]]], known: Knowledge) -> list[WeightRow]:
    """What rules count under the guidelines of some labelled lines.

    A rule that is right more often than not where the tagger says something else counts as much as it is right; another one, and
    one that is hardly ever tried, does not count.

    Args:
        lines: Lines, each with the labels that a tagger gives it which has not seen it.
        known: What the program knows.
    """
    right: Counter[tuple[str, EntityKind]] = Counter()
    tried: Counter[tuple[str, EntityKind]] = Counter()
    against: Counter[tuple[str, EntityKind]] = Counter()
    for line, tagged in lines:
        names, other = set(names_in(line.labels)), set(names_in(tagged))
        for one in rules_in(line.words, known):
            if one.confidence >= SURE and one.kind in TAGGED_KINDS:
                place = (one.first, one.last, one.kind.value)
                tried[one.rule, one.kind] += 1
                right[one.rule, one.kind] += place in names
                against[one.rule, one.kind] += 0 if place in other else 1 if place in names else -1
    return [
        WeightRow(*rule, round(right[rule] / count, 3) if count >= _FEWEST and against[rule] > 0 else 0.0)
        for rule, count in sorted(tried.items())
    ]


def outcomes(article: Article, names: set[Named], known: Knowledge, model: SequenceTagger) -> Iterator[Outcome]:
    """What is found in an annotated article, and whether it is right.

    Args:
        article: The article.
        names: The places and kinds of what it names.
        known: What the program knows.
        model: A tagger that has not seen the article.
    """
    for found in mentions_in(article, known, model):
        if found.kind in TAGGED_KINDS:
            is_right = (found.span, found.kind) in names
            yield Outcome(found.evidence.rule, found.kind, found.evidence.confidence, is_right)


def measured_shares(found: Iterable[Outcome]) -> list[ReliabilityRow]:
    """How often mentions of each rule, kind and weight are right; neighbouring weights with few mentions are one line.

    One right and one wrong mention are added to each line, so that none claims to be always right.
    """
    by_rule: dict[tuple[str, EntityKind], list[Outcome]] = {}
    for one in found:
        by_rule.setdefault((one.rule, one.kind), []).append(one)
    return [row for (rule, kind), some in sorted(by_rule.items()) for row in _lines(rule, kind, some)]


def _lines(rule: str, kind: EntityKind, found: Sequence[Outcome]) -> Iterator[ReliabilityRow]:
    lines: list[tuple[float, list[Outcome]]] = []
    for least, above in zip(_STEPS, (*_STEPS[1:], 2.0), strict=True):
        some = [one for one in found if least <= one.weight < above]
        if lines and (len(some) < _FEWEST or len(lines[-1][1]) < _FEWEST):
            lines[-1][1].extend(some)
        else:
            lines.append((least, some))
    for least, some in lines:
        if some:
            share = (sum(one.is_right for one in some) + 1) / (len(some) + 2)
            yield ReliabilityRow(rule, kind, least if least > lines[0][0] else 0.0, round(share, 3), len(some))
