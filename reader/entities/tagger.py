"""The sequence tagger: a conditional random field over the features of `features.py`, trained by `train.py`.

The model is a part like others: without it, or with a damaged file, rules and lexicons work on.
"""

import hashlib
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Protocol

from reader.entities.candidates import Candidate
from reader.entities.gazetteer import Gazetteer
from reader.entities.knowledge import Knowledge
from reader.entities.model import EntityKind
from reader.entities.triggers import heads
from reader.entities.words import Word

MODEL = "entities.crfsuite"
"""The model's file in `resources/model`."""

DIGEST = "entities.sha256"
"""The file beside it that holds the model's SHA-256."""

OUTSIDE = "O"
BEGIN = "B-"
INSIDE = "I-"
TAGGED_KINDS = (EntityKind.PER, EntityKind.LOC, EntityKind.ORG)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WordTag:
    """What the tagger says about one word.

    Attributes:
        label: Its label in IOB2, such as `B-PER`.
        confidence: The label's probability.
        kinds: For every kind the probability that the word is part of such a name.
    """

    label: str
    confidence: float
    kinds: Mapping[EntityKind, float]


Features = Callable[[], Sequence[Sequence[str]]]
"""Gives a list of features for each word of a line; not every tagger wants them."""


class SequenceTagger(Protocol):
    """Whatever labels the words of a line."""

    def tag(self, words: Sequence[Word], features: Features) -> list[WordTag]:
        """Label one line.

        Args:
            words: The line.
            features: What lexicon and rules say about each word.

        Returns:
            One tag for each word.
        """


class CrfTagger:
    """A tagger from a CRFsuite model."""

    def __init__(self, model: bytes) -> None:
        """Open a model, as `read_model` gives it."""
        import pycrfsuite

        # CRFsuite reads the bytes in place and does not keep them alive.
        self._model = model
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        known = self._tagger.labels()
        self._labels = {
            kind: [label for label in (BEGIN + kind, INSIDE + kind) if label in known] for kind in TAGGED_KINDS
        }

    def tag(self, words: Sequence[Word], features: Features) -> list[WordTag]:  # noqa: ARG002 - it sees features only
        """Label one line; see `SequenceTagger`."""
        labels = self._tagger.tag(features())
        marginal = self._tagger.marginal
        return [
            WordTag(
                label,
                marginal(label, place),
                {kind: sum(marginal(known, place) for known in own) for kind, own in self._labels.items()},
            )
            for place, label in enumerate(labels)
        ]


def read_model() -> bytes:
    """The program's own model, checked against its digest: CRFsuite trusts its input and would crash on a damaged file.

    Raises:
        OSError: The model or its digest is missing or unreadable.
        ValueError: The model is not the one that was trained.
    """
    folder = files("resources") / "model"
    model = (folder / MODEL).read_bytes()
    if hashlib.sha256(model).hexdigest() != (folder / DIGEST).read_text("utf-8").strip():
        raise ValueError(f"{MODEL} is damaged")
    return model


@cache
def tagger() -> SequenceTagger | None:
    """The program's own tagger, read on first use; None if its file is missing or damaged, which is logged once."""
    try:
        return CrfTagger(read_model())
    except (OSError, ValueError, ImportError) as error:
        _log.warning("entities are found without the tagger: %s", error)
        return None


def find_tagged(words: Sequence[Word], tags: Sequence[WordTag], knowledge: Knowledge) -> Iterator[Candidate]:
    """The runs of words that the tagger labelled as one name.

    Args:
        words: The line.
        tags: A tag for each word.
        knowledge: The lexicon and the frequencies, which tell proclitics from first letters.

    Yields:
        Candidates in order; the confidence is the least probability of their words.
    """
    first = 0
    while first < len(tags):
        label, confidence = tags[first].label, tags[first].confidence
        last = first + 1
        if label != OUTSIDE:
            kind = label[len(BEGIN) :]
            while last < len(tags) and tags[last].label == INSIDE + kind:
                confidence = min(confidence, tags[last].confidence)
                last += 1
            yield from _named(words, range(first, last), EntityKind(kind), confidence, knowledge)
        first = last


def _named(
    words: Sequence[Word], places: range, kind: EntityKind, confidence: float, knowledge: Knowledge
) -> Iterator[Candidate]:
    """The name in a labelled run: without the marks that stand around it."""
    own = [place for place in places if words[place].is_word]
    if own:
        left_out = proclitics_of(words, own[0], knowledge)
        yield Candidate(own[0], own[-1] + 1, left_out, kind, "tagger", "", confidence)


def proclitics_of(words: Sequence[Word], index: int, knowledge: Knowledge) -> int:
    """How many characters of proclitics stand before the name that begins with this word.

    A known name is never cut; otherwise the reading counts whose rest is a known name or a more common word.
    """
    word = words[index]
    names, vocabulary = knowledge.names, knowledge.vocabulary
    own = vocabulary.step(word.form)
    is_name = names.is_part(word.form) or names.is_name_variant(word.form)
    if is_name and not any(vocabulary.step(stem) > own + 2 for _, stem in word.stems[1:]):
        return 0
    known = [(vocabulary.step(stem), left_out) for left_out, stem in word.stems[1:] if is_announced(stem, names)]
    common = [(vocabulary.step(stem), left_out) for left_out, stem in word.stems[1:] if vocabulary.step(stem) > own]
    best = max(known or common, default=None)
    return best[1] if best else 0


def is_announced(stem: str, names: Gazetteer) -> bool:
    """Whether a name may begin with this word, as far as the lexicon knows."""
    return names.is_part(stem) or stem in heads()
