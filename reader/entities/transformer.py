"""A tagger from outside: a folder with a token classification network in ONNX, as `optimum-cli export onnx` writes it.

The folder holds `model.onnx` (or `onnx/model.onnx`), `config.json` with the labels, and `tokenizer.json`. Only these files are
read, and nothing is fetched. It takes the packages of the extra `transformers`: onnxruntime, numpy and tokenizers.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.entities.model import EntityKind
from reader.entities.tagger import BEGIN, INSIDE, OUTSIDE, TAGGED_KINDS, Features, WordTag
from reader.entities.words import Word
from reader.errors import TaggerError, TaggerLabelsError, TaggerPackageError

_MODELS = ("model.onnx", "onnx/model.onnx")
_KINDS = {
    "PER": EntityKind.PER,
    "PERS": EntityKind.PER,
    "PERSON": EntityKind.PER,
    "LOC": EntityKind.LOC,
    "LOCATION": EntityKind.LOC,
    "GPE": EntityKind.LOC,
    "ORG": EntityKind.ORG,
    "ORGANIZATION": EntityKind.ORG,
    "ORGANISATION": EntityKind.ORG,
}
_MOST_WORDS = 120
"""Words at a time: few enough pieces for a network that sees 512."""


class TransformerTagger:
    """A network that labels pieces of words; a word has the label of its first piece.

    Args:
        session: Runs the network: an `onnxruntime.InferenceSession`.
        tokenizer: Cuts words into pieces: a `tokenizers.Tokenizer`.
        labels: The network's labels in their order, as `labels_of` gives them.
    """

    # onnxruntime and tokenizers have no types of their own where they are not installed.
    def __init__(self, session: Any, tokenizer: Any, labels: Sequence[str]) -> None:  # noqa: ANN401
        self._session = session
        self._tokenizer = tokenizer
        self._labels = labels
        self._inputs = {one.name for one in session.get_inputs()}

    def tag(self, words: Sequence[Word], features: Features) -> list[WordTag]:  # noqa: ARG002 - it sees words only
        """Label one line; see `SequenceTagger`."""
        tags: list[WordTag] = []
        for start in range(0, len(words), _MOST_WORDS):
            tags += self._tagged([word.form for word in words[start : start + _MOST_WORDS]])
        return tags

    def _tagged(self, forms: Sequence[str]) -> Iterator[WordTag]:
        import numpy

        pieces = self._tokenizer.encode(list(forms), is_pretokenized=True)
        given = {
            "input_ids": pieces.ids,
            "attention_mask": pieces.attention_mask,
            "token_type_ids": pieces.type_ids,
        }
        inputs = {name: numpy.array([values], "int64") for name, values in given.items() if name in self._inputs}
        scores = self._session.run(None, inputs)[0][0]
        powers = numpy.exp(scores - scores.max(axis=1, keepdims=True))
        shares = powers / powers.sum(axis=1, keepdims=True)
        first = {word: place for place, word in reversed(list(enumerate(pieces.word_ids))) if word is not None}
        for word in range(len(forms)):
            # A tokenizer may leave nothing of a word, and a very long line may be cut.
            place = first.get(word)
            yield self._tag(shares[place].tolist()) if place is not None else _nothing()

    def _tag(self, shares: Sequence[float]) -> WordTag:
        of_label: dict[str, float] = dict.fromkeys(self._labels, 0.0)
        for label, share in zip(self._labels, shares, strict=True):
            of_label[label] += share
        label = max(of_label, key=lambda one: of_label[one])
        kinds = {kind: of_label.get(BEGIN + kind, 0.0) + of_label.get(INSIDE + kind, 0.0) for kind in TAGGED_KINDS}
        return WordTag(label, of_label[label], kinds)


def _nothing() -> WordTag:
    return WordTag(OUTSIDE, 1.0, dict.fromkeys(TAGGED_KINDS, 0.0))


def open_tagger(folder: Path) -> TransformerTagger:
    """Open a tagger from outside.

    Args:
        folder: Its folder.

    Raises:
        TaggerPackageError: A package that it needs is not installed.
        TaggerLabelsError: It labels no people, places and organisations.
        TaggerError: A file of it is missing or damaged.
    """
    labels = labels_of(folder)
    model = next((folder / name for name in _MODELS if (folder / name).is_file()), None)
    if model is None:
        raise TaggerError(folder, f"it holds no {_MODELS[0]}")
    try:
        import numpy  # noqa: F401 - asked for here, so that it is missed here
        from onnxruntime import InferenceSession
        from tokenizers import Tokenizer
    except ImportError as error:
        raise TaggerPackageError(folder, error.name or str(error)) from error
    tokenizer = folder / "tokenizer.json"
    try:
        cutter = Tokenizer.from_str(tokenizer.read_text("utf-8"))
    except Exception as error:
        raise TaggerError(tokenizer, str(error)) from error
    try:
        session = InferenceSession(str(model), providers=["CPUExecutionProvider"])
    except Exception as error:
        raise TaggerError(model, str(error)) from error
    if session.get_outputs()[0].shape[-1] != len(labels):
        raise TaggerError(model, f"it does not give {len(labels)} labels")
    return TransformerTagger(session, cutter, labels)


def labels_of(folder: Path) -> tuple[str, ...]:
    """The labels of a tagger in IOB2, in the order in which its network gives them; kinds that are not ours are outside.

    Raises:
        TaggerLabelsError: None of them is for people, places or organisations.
        TaggerError: `config.json` is missing or damaged.
    """
    path = folder / "config.json"
    try:
        known: Mapping[str, str] = json.loads(path.read_text("utf-8"))["id2label"]
        names = [known[str(number)] for number in range(len(known))]
        labels = tuple(map(_label, names))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise TaggerError(path, str(error)) from error
    if set(labels) <= {OUTSIDE}:
        raise TaggerLabelsError(folder, tuple(names))
    return labels


def _label(name: str) -> str:
    """One label in IOB2: `B-PERS` and `PER` are `B-PER` and `I-PER`, a kind that is not ours is outside."""
    prefix, _, rest = name.upper().rpartition("-")
    kind = _KINDS.get(rest)
    if kind is None:
        return OUTSIDE
    return (BEGIN if prefix in {"B", "S", "U"} else INSIDE) + kind
