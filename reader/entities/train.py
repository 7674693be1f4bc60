"""Train the tagger of `tagger.py` and write its model.

    python -m reader.entities.train --corpora ../shared/data/ner --gold ../shared/gold/train --output resources/model

The corpora are no part of the program. The house's own articles count several times, since they alone follow its guidelines.
What rules and tagger are worth is measured with it and written beside the model: see `calibrate.py`. Training is deterministic:
the same files give the same model and the same tables.
"""

import argparse
import hashlib
import logging
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, fields, replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article
from reader.entities.calibrate import Named, Outcome, measured_shares, measured_weights, outcomes
from reader.entities.corpora import LabelledLine, read_conll, read_gold, read_names
from reader.entities.knowledge import knowledge
from reader.entities.model import EntityKind
from reader.entities.proposals import features_of_line
from reader.entities.reliability import RELIABILITY, WEIGHTS, ReliabilityRow, WeightRow
from reader.entities.tagger import DIGEST, MODEL, CrfTagger

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

CORPORA = ("anercorp.train.conll",)
"""Files of labelled sentences."""

HOUSE_WEIGHT = 6
"""How often the house's articles count against once for the corpora."""

ALGORITHM = "lbfgs"
PARAMETERS = {"c1": 0.1, "c2": 0.02, "max_iterations": 120, "feature.possible_transitions": True}

HOUSE_WEIGHTS = (
    WeightRow("head.noun", EntityKind.LOC, 0.95),
    WeightRow("head.noun", EntityKind.ORG, 0.95),
    WeightRow("head.settlement", EntityKind.LOC, 0.86),
    WeightRow("lexicon.event", EntityKind.EVENT, 0.89),
    WeightRow("lexicon.organisation", EntityKind.ORG, 0.92),
    WeightRow("lexicon.person", EntityKind.PER, 0.9),
    WeightRow("lexicon.place", EntityKind.LOC, 0.9),
    WeightRow("name.parts", EntityKind.PER, 0.845),
    WeightRow("name.speech", EntityKind.PER, 0.845),
    WeightRow("name.syllables", EntityKind.PER, 0.91),
    WeightRow("name.title", EntityKind.PER, 0.845),
)
"""What rules count under the house's guidelines, which they were written for; chosen on its training articles."""

FOLDS = 5
"""Parts of the house's articles that are looked at with a tagger from the others."""

_log = logging.getLogger(__name__)


def train(lines: Iterable[tuple[LabelledLine, int]], model: Path) -> None:
    """Train on lines, each with how often it counts, and write the model."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(ALGORITHM, verbose=False)
    known = knowledge()
    for line, weight in lines:
        features = pycrfsuite.ItemSequence(features_of_line(line.words, known, is_sport=line.is_sport))
        for _ in range(weight):
            trainer.append(features, line.labels)
    trainer.set_params(PARAMETERS)
    trainer.train(str(model))


def lines_of_corpora(folder: Path) -> list[tuple[LabelledLine, int]]:
    """The sentences of the corpora."""
    return [(line, 1) for name in CORPORA for line in read_conll(folder / name)]


def lines_of_house(folder: Path) -> list[tuple[LabelledLine, int]]:
    """The lines of the house's articles."""
    return [(line, HOUSE_WEIGHT) for _, lines in read_gold(folder) for line in lines]


def taggers(corpora: Sequence[tuple[LabelledLine, int]], gold: Path) -> Iterator[tuple[list[Article], CrfTagger]]:
    """The house's articles in parts, each with a tagger from the corpora and the other parts."""
    articles = list(read_gold(gold))
    for fold in range(FOLDS):
        seen = [lines for number, (_, lines) in enumerate(articles) if number % FOLDS != fold]
        own = [article for number, (article, _) in enumerate(articles) if number % FOLDS == fold]
        yield own, _trained([*corpora, *((line, HOUSE_WEIGHT) for lines in seen for line in lines)])


def held_out(corpora: Sequence[tuple[LabelledLine, int]], gold: Path) -> Iterator[Outcome]:
    """What is found in the house's articles, each with a tagger that has not seen it."""
    names = read_names(gold)
    known = replace(knowledge(), trust=replace(knowledge().trust, weights=_weights(HOUSE_WEIGHTS)))
    for number, (own, model) in enumerate(taggers(corpora, gold), 1):
        found = [one for article in own for one in outcomes(article, names[article.text], known, model)]
        right = sum(one.is_right for one in found)
        _log.info("part %d of %d: F1 %.1f", number, FOLDS, 200 * right / (len(found) + _count(names, own)))
        yield from found


def weights_of_corpora(corpora: Sequence[tuple[LabelledLine, int]]) -> list[WeightRow]:
    """What rules count under the guidelines of the corpora alone, beside a tagger from the other half of them."""
    tagged: list[tuple[LabelledLine, list[str]]] = []
    # CRFsuite writes a model from nothing, but crashes when it reads that.
    for half in (0, 1) if len(corpora) > 1 else ():
        model = _trained(corpora[1 - half :: 2])
        for line, _ in corpora[half::2]:
            features = partial(features_of_line, line.words, knowledge(), is_sport=line.is_sport)
            tagged.append((line, [tag.label for tag in model.tag(line.words, features)]))
    return measured_weights(tagged, knowledge())


def _count(names: dict[str, set[Named]], articles: Iterable[Article]) -> int:
    return sum(len(names[article.text]) for article in articles)


def _weights(rows: Iterable[WeightRow]) -> dict[tuple[str, EntityKind], float]:
    return {(row.rule, row.kind): row.weight for row in rows}


def _trained(lines: Iterable[tuple[LabelledLine, int]]) -> CrfTagger:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / MODEL
        train(lines, path)
        return CrfTagger(path.read_bytes())


def write_table(path: Path, about: str, rows: Sequence["DataclassInstance"], kind: type["DataclassInstance"]) -> None:
    """Write a table as `lexicon.py` reads it.

    Args:
        path: Where.
        about: What the comment at its head says.
        rows: Its rows, of a frozen dataclass.
        kind: That class.
    """
    lines = [f"# {about}", "\t".join(field.name for field in fields(kind))]
    lines += ["\t".join(_cell(value) for value in astuple(row)) for row in rows]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _cell(value: object) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)


def main(arguments: list[str] | None = None) -> None:
    """Train from the command line."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description="Train the tagger of names and write its model.")
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the CoNLL files")
    parser.add_argument("--gold", type=Path, help="folder with annotated articles; without it only the corpora count")
    parser.add_argument("--output", type=Path, required=True, help="folder for the model")
    options = parser.parse_args(arguments)
    corpora = lines_of_corpora(options.corpora)
    lines = [*corpora, *(lines_of_house(options.gold) if options.gold else ())]
    options.output.mkdir(parents=True, exist_ok=True)
    model = options.output / MODEL
    train(lines, model)
    (options.output / DIGEST).write_text(hashlib.sha256(model.read_bytes()).hexdigest() + "\n", "utf-8")
    weights = HOUSE_WEIGHTS if options.gold else weights_of_corpora(corpora)
    shares = measured_shares(held_out(corpora, options.gold)) if options.gold else []
    write_table(options.output / WEIGHTS, _ABOUT_WEIGHTS, weights, WeightRow)
    write_table(options.output / RELIABILITY, _ABOUT_SHARES, shares, ReliabilityRow)
    _log.info("%s: %d lines, %d bytes", model, len(lines), model.stat().st_size)


_ABOUT_WEIGHTS = (
    "What a sure proposal of lexicon or rule counts beside the tagger's, which count from 0.6 to 0.9 by their probability; "
    "train.py writes it."
)
_ABOUT_SHARES = (
    "How often a mention was right that won with at least that weight, in articles that the tagger had not seen; train.py "
    "writes it."
)


if __name__ == "__main__":
    main()
