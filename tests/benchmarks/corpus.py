"""A library of many articles, for figures about libraries and search: words as frequent as in a real language."""

import random
import re
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from reader.annotations import Annotation, Body, Target, TextPositionSelector, TextQuoteSelector
from reader.article import Article, Metadata, blocks_of
from reader.store.library import Library

ARTICLES = 10_000
_WORDS = 300
_LETTERS = "ابتجحدرسشصطعغفقكلمنهوي"
_BATCH = 500
_SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "tall-al-sarw.txt"


def _vocabulary(chance: random.Random, size: int = 60_000) -> list[str]:
    """Made-up Arabic words, the first ones short, as the frequent words of a language are."""
    return ["".join(chance.choices(_LETTERS, k=2 + min(5, rank.bit_length() // 3))) for rank in range(1, size)]


def articles(count: int = ARTICLES) -> list[Article]:
    """Articles of 300 words after Zipf's law; every hundredth one names صواريخ with a conjunction."""
    chance = random.Random(7)  # noqa: S311 - the same corpus every time
    words = _vocabulary(chance)
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    made = []
    for number in range(count):
        chosen = chance.choices(words, cum_weights=weights, k=_WORDS)
        if number % 100 == 0:
            chosen[_WORDS // 2] = "والصواريخ"
        lines = [" ".join(chosen[start : start + 50]) + "." for start in range(0, _WORDS, 50)]
        text = "\n".join([f"خبر رقم {number}", *lines])
        made.append(Article(text, blocks_of(text), Metadata(title=f"خبر رقم {number}", outlet="صحيفة", language="ar")))
    return made


def news(count: int, seed: Path | None = None) -> Iterator[Article]:
    """Articles of about 400 words, made of the sentences of one article, with every second word changed.

    The words that take their places are those of the article with letters exchanged, as frequent as in a real language.

    Args:
        count: How many.
        seed: The article; None for the sample.
    """
    chance = random.Random(11)  # noqa: S311 - the same corpus every time
    text = (seed or _SAMPLE).read_text(encoding="utf-8")
    known = sorted(set(re.findall(r"[\u0621-\u0652]+", text)))
    words = _mutations(known, chance, 60_000)
    weights = list(accumulate(1 / rank**1.05 for rank in range(1, len(words) + 1)))
    sentences = [part.split() for part in re.split(r"[.\n]", text) if len(part.split()) > 4]
    for number in range(count):
        body: list[str] = []
        length = chance.randint(300, 500)
        while len(body) < length:
            body += chance.choice(sentences)
        changed = [place for place in range(length) if chance.random() < 0.45]
        for place, word in zip(changed, chance.choices(words, cum_weights=weights, k=len(changed)), strict=True):
            body[place] = word
        made = " ".join(body[:length])
        yield Article(made, blocks_of(made), Metadata(f"{number} {' '.join(body[:6])}", language="ar"))


def _mutations(known: list[str], chance: random.Random, count: int) -> list[str]:
    """Words that are like known ones, in any order."""
    made: set[str] = set()
    while len(made) < count:
        letters = list(chance.choice(known))
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(letters))
            if chance.random() < 0.7:
                letters[place] = chance.choice(_LETTERS)
            else:
                letters.insert(place, chance.choice(_LETTERS))
        made.add("".join(letters))
    words = sorted(made)
    chance.shuffle(words)
    return words


def note_on(article_id: str, article: Article, words: str) -> Annotation:
    """A note on the title of an article."""
    end = article.text.index("\n")
    return Annotation(
        Target(
            article_id,
            article.text_sha256,
            TextQuoteSelector(article.text[:end], "", article.text[end : end + 32]),
            TextPositionSelector(0, end),
        ),
        Body(words, "claim", ("قياس",)),
    )


def fill(library: Library, made: list[Article]) -> None:
    """Add all articles, a note on every second."""
    for start in range(0, len(made), _BATCH):
        with library.transaction():
            for number, article in enumerate(made[start : start + _BATCH], start):
                added = library.articles.add(article)
                if number % 2:
                    library.annotations.put(note_on(added.id, article, f"ملاحظة {number} عن الخبر"))
