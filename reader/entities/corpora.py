"""Labelled texts to train and to measure the tagger with: CoNLL files of sentences, and the house's own articles."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.arabic.normalise import fold_text
from reader.arabic.tokens import TokenKind
from reader.article import Article, blocks_of
from reader.entities.features import is_about_sport
from reader.entities.model import EntityKind
from reader.entities.tagger import BEGIN, INSIDE, OUTSIDE, TAGGED_KINDS
from reader.entities.words import Word, lines_of, stems_of
from reader.spans import Span

_QUOTE = '"'
_NOTHING = "_"


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line, a label in IOB2 for each of its words, and whether it stands in an article about sport."""

    words: Sequence[Word]
    labels: Sequence[str]
    is_sport: bool


def read_conll(path: Path) -> Iterator[LabelledLine]:
    """Read the sentences of a CoNLL file: word, blank, label; an empty line between sentences.

    Kinds that the tagger does not know count as outside; an inner label without a beginning becomes one.
    """
    for sentence in path.read_text("utf-8").split("\n\n"):
        pairs = [line.rsplit(" ", 1) for line in sentence.split("\n") if line.strip()]
        if pairs:
            words = _words([word for word, _ in pairs])
            yield LabelledLine(words, _mended([label for _, label in pairs]), is_about_sport([words]))


def read_gold(folder: Path) -> Iterator[tuple[Article, list[LabelledLine]]]:
    """Read the house's annotated articles of a folder, in the order of their names."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = (folder / gold["article"]).read_text("utf-8")
        article = Article(text, blocks_of(text))
        mentions = [(Span(*place), entity["type"]) for entity in gold["entities"] for place in entity["mentions"]]
        lines = lines_of(article)
        is_sport = is_about_sport(lines)
        yield article, [LabelledLine(words, _labels(words, mentions), is_sport) for words in lines]


def read_names(folder: Path) -> dict[str, set[tuple[Span, EntityKind]]]:
    """The names in the house's annotated articles of a folder, by the article's text."""
    names: dict[str, set[tuple[Span, EntityKind]]] = {}
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        entities = gold["entities"]
        names[(folder / gold["article"]).read_text("utf-8")] = {
            (Span(*place), EntityKind(entity["type"])) for entity in entities for place in entity["mentions"]
        }
    return names


def names_in(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The names of a labelled line: index of the first word, index after the last, kind."""
    first = None
    for place, label in enumerate([*labels, OUTSIDE]):
        if first is not None and not label.startswith(INSIDE):
            yield first, place, labels[first][len(BEGIN) :]
            first = None
        if label.startswith(BEGIN):
            first = place


def _words(tokens: Sequence[str]) -> list[Word]:
    """The words of a sentence that somebody else has cut into tokens."""
    words, start, quoted = [], 0, False
    for token in tokens:
        quoted ^= token == _QUOTE
        kind = _kind(token)
        folded = fold_text(token)
        stems = stems_of(token) if kind is TokenKind.WORD and folded else ((0, folded or _NOTHING),)
        words.append(Word(start, start + len(token), stems[0][1], stems, kind, quoted))
        start += len(token) + 1
    return words


def _kind(token: str) -> TokenKind:
    if any(map(str.isalpha, token)):
        return TokenKind.WORD
    return TokenKind.NUMBER if any(map(str.isdigit, token)) else TokenKind.PUNCTUATION


def _mended(labels: Sequence[str]) -> list[str]:
    known = {kind.value for kind in TAGGED_KINDS}
    mended: list[str] = []
    for label in labels:
        prefix, kind = label[: len(BEGIN)], label[len(BEGIN) :]
        if kind not in known:
            mended.append(OUTSIDE)
        elif prefix == INSIDE and (not mended or mended[-1][len(BEGIN) :] != kind):
            mended.append(BEGIN + kind)
        else:
            mended.append(label)
    return mended


def _labels(words: Sequence[Word], mentions: Sequence[tuple[Span, EntityKind]]) -> list[str]:
    labels = [OUTSIDE] * len(words)
    for span, kind in mentions:
        prefix = BEGIN
        for place, word in enumerate(words):
            if word.start < span.end and span.start < word.end:
                labels[place] = prefix + kind
                prefix = INSIDE
    return labels
