"""Measure how far statements are to be trusted, and write the table that `reliability.py` reads.

    python -m reader.sources.calibrate --corpora ../shared/data/ner --gold ../shared/gold/train --output resources/model

Each annotated article is read with names from a tagger that has not seen it. A statement counts as right if an annotated one that no
other statement has taken has its source and half of the letters of both their contents. What its traits are worth is fitted to that by logistic regression, with weights
drawn towards nothing, so that a trait that was hardly ever seen says little.
"""

import argparse
import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.article import Article
from reader.entities.extract import extract_entities
from reader.entities.model import Entity
from reader.entities.train import lines_of_corpora, taggers, write_table
from reader.sources.attribute import turns_of
from reader.sources.quotations import find_quotations
from reader.sources.reliability import ANY, TABLE, TraitRow, probability, traits_of
from reader.sources.speakers import Turn
from reader.sources.words import key_of
from reader.spans import Span

_RIGHT = 0.5
"""The share of letters that two contents must have in common to be the same."""
_DRAWN = 4.0
"""How strongly weights are drawn towards nothing, in statements."""
_ROUNDS = 500
_STILL = 1e-5

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Case:
    """A statement that was found: its traits, and whether source and content were right."""

    traits: Sequence[str]
    is_right: bool


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotated statement: where its source is named, if it is, the source's name, cue and content."""

    source: Span | None
    name: str
    cue: Span
    content: Span


def read_annotated(folder: Path) -> dict[str, list[Annotated]]:
    """The statements of the annotated articles of a folder, by the article's text."""
    found: dict[str, list[Annotated]] = {}
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        found[(folder / gold["article"]).read_text("utf-8")] = [
            Annotated(
                Span(*one["source"]) if one["source"] else None,
                one["source_name"],
                Span(*one["cue"]),
                Span(*one["content"]),
            )
            for one in gold["attributions"]
        ]
    return found


def cases_in(article: Article, entities: Sequence[Entity], annotated: Sequence[Annotated]) -> Iterator[Case]:
    """The statements that are found in an article, and whether they are right.

    Args:
        article: The article.
        entities: Its entities.
        annotated: Its statements, as somebody has annotated them.
    """
    quotations = find_quotations(article.text, [block.span for block in article.blocks])
    turns = turns_of(article, entities, quotations)
    pairs = [(_likeness(article.text, turn, one), turn, one) for turn in turns for one in annotated]
    met: dict[int, bool] = {}
    taken: set[int] = set()
    for likeness, turn, one in sorted(pairs, key=lambda pair: pair[0], reverse=True):
        if likeness >= _RIGHT and id(turn) not in met and id(one) not in taken:
            met[id(turn)] = _has_source(turn, one)
            taken.add(id(one))
    for turn in turns:
        yield Case(traits_of(turn), met.get(id(turn), False))


def _likeness(text: str, turn: Turn, annotated: Annotated) -> float:
    """How much of two contents is common, and 1 more if their cues meet."""
    content = turn.statement.content
    common = content.intersection(annotated.content)
    if common is None:
        return 0.0
    shared = _letters(text, common)
    share = shared / (_letters(text, content) + _letters(text, annotated.content) - shared)
    return share + (share >= _RIGHT and turn.statement.cue.overlaps(annotated.cue))


def _has_source(turn: Turn, annotated: Annotated) -> bool:
    phrase = turn.statement.source
    named = phrase is not None and annotated.source is not None and phrase.span.overlaps(annotated.source)
    return named or _folded(turn.speaker.name) == _folded(annotated.name)


def _folded(name: str) -> str:
    return " ".join(key_of(name).split())


def _letters(text: str, span: Span) -> int:
    return sum(not char.isspace() for char in span.of(text))


def fitted(cases: Sequence[Case]) -> list[TraitRow]:
    """What each trait is worth, the trait of all first, then by name.

    Args:
        cases: Statements that were looked at.
    """
    places: dict[str, list[int]] = {}
    for place, case in enumerate(cases):
        for trait in case.traits:
            places.setdefault(trait, []).append(place)
    traits = sorted(places, key=lambda trait: (trait != ANY, trait))
    weights = dict.fromkeys(traits, 0.0)
    logits = [0.0] * len(cases)
    for _ in range(_ROUNDS):
        steps = [_step(trait, places[trait], cases, logits, weights) for trait in traits]
        if max(map(abs, steps), default=0.0) < _STILL:
            break
    return [TraitRow(trait, round(weights[trait], 3), len(places[trait])) for trait in traits]


def _step(
    trait: str, places: Sequence[int], cases: Sequence[Case], logits: list[float], weights: dict[str, float]
) -> float:
    """One step of Newton's method along one weight."""
    chances = [probability(logits[place]) for place in places]
    drawn = _DRAWN if trait != ANY else 0.0
    slope = sum(cases[place].is_right - chance for place, chance in zip(places, chances, strict=True))
    bend = sum(chance * (1 - chance) for chance in chances)
    step = (slope - drawn * weights[trait]) / (bend + drawn or 1.0)
    weights[trait] += step
    for place in places:
        logits[place] += step
    return step


def held_out(corpora: Path, gold: Path) -> Iterator[Case]:
    """The statements that are found in annotated articles, with names from a tagger that has not seen them."""
    annotated: Mapping[str, Sequence[Annotated]] = read_annotated(gold)
    for own, model in taggers(lines_of_corpora(corpora), gold):
        for article in own:
            yield from cases_in(article, extract_entities(article, model=model), annotated[article.text])


def main(arguments: list[str] | None = None) -> None:
    """Calibrate from the command line."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description="Measure how far statements are to be trusted.")
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the CoNLL files of the tagger")
    parser.add_argument("--gold", type=Path, required=True, help="folder with annotated articles")
    parser.add_argument("--output", type=Path, required=True, help="folder for the table")
    options = parser.parse_args(arguments)
    cases = list(held_out(options.corpora, options.gold))
    options.output.mkdir(parents=True, exist_ok=True)
    write_table(options.output / TABLE, _ABOUT, fitted(cases), TraitRow)
    _log.info("%d statements, %.1f %% right", len(cases), 100 * sum(case.is_right for case in cases) / len(cases))


_ABOUT = (
    "What the traits of a statement add to the logit of the probability that its source and content are right; "
    "calibrate.py writes it."
)


if __name__ == "__main__":
    main()
