"""A library of many articles, for figures about libraries and search: words as frequent as in a real language."""

import random
from itertools import accumulate

from reader.annotations import Annotation, Body, Target, TextPositionSelector, TextQuoteSelector
from reader.article import Article, Metadata, blocks_of
from reader.store.library import Library

ARTICLES = 10_000
_WORDS = 300
_LETTERS = "ابتجحدرسشصطعغفقكلمنهوي"
_BATCH = 500


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
