"""Train the tagger of `tagger.py` and write its model.

    python -m reader.entities.train --corpora ../shared/data/ner --gold ../shared/gold/train --output resources/model

The corpora are no part of the program. The house's own articles count several times, since they alone follow its guidelines.
Training is deterministic: the same files give the same model.
"""

import argparse
import hashlib
import logging
from collections.abc import Iterable
from pathlib import Path

from reader.entities.corpora import LabelledLine, read_conll, read_gold
from reader.entities.knowledge import knowledge
from reader.entities.proposals import features_of_line
from reader.entities.tagger import DIGEST, MODEL

CORPORA = ("anercorp.train.conll",)
"""Files of labelled sentences."""

HOUSE_WEIGHT = 6
"""How often the house's articles count against once for the corpora."""

ALGORITHM = "lbfgs"
PARAMETERS = {"c1": 0.1, "c2": 0.02, "max_iterations": 80, "feature.possible_transitions": True}

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


def main(arguments: list[str] | None = None) -> None:
    """Train from the command line."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description="Train the tagger of names and write its model.")
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the CoNLL files")
    parser.add_argument("--gold", type=Path, help="folder with annotated articles; without it only the corpora count")
    parser.add_argument("--output", type=Path, required=True, help="folder for the model")
    options = parser.parse_args(arguments)
    lines = lines_of_corpora(options.corpora)
    if options.gold:
        lines += lines_of_house(options.gold)
    options.output.mkdir(parents=True, exist_ok=True)
    model = options.output / MODEL
    train(lines, model)
    (options.output / DIGEST).write_text(hashlib.sha256(model.read_bytes()).hexdigest() + "\n", "utf-8")
    _log.info("%s: %d lines, %d bytes", model, len(lines), model.stat().st_size)


if __name__ == "__main__":
    main()
