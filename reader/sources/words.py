"""An article as the search for attributions sees it: lines of words with their sentences, quotations and mentions."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reader.arabic.letters import MARK_RANGES, TATWEEL
from reader.arabic.tokens import TokenKind, sentences, tokenize
from reader.entities.model import Entity, EntityKind, Mention
from reader.sources.quotations import Quotation
from reader.spans import Span

COMMAS = frozenset("،,؛;")
DASHES = frozenset("-–—ـ")
QUOTES = frozenset('"«»“”„‟‹›')
_LETTERS_OF_A_LETTER = 3
"""Letters in the name of a Latin letter, as in «سي» or «دبل»."""
_DEEPEST = 8
"""Quotations looked at around a place; they hardly nest."""
_NAMED_KINDS = frozenset({EntityKind.PER, EntityKind.LOC, EntityKind.ORG})


def _key_table() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(map(ord, "أإآٱ"), "ا")
    table |= dict.fromkeys(map(ord, "كڪگ"), "ك") | dict.fromkeys(map(ord, "یۍ"), "ي")
    ranges = MARK_RANGES + TATWEEL
    index = 0
    while index < len(ranges):
        is_range = ranges[index + 1 : index + 2] == "-"
        last = ranges[index + 2] if is_range else ranges[index]
        table |= dict.fromkeys(range(ord(ranges[index]), ord(last) + 1))
        index += 3 if is_range else 1
    return table


_KEYS = _key_table()


def key_of(word: str) -> str:
    """A word without vowel signs, tatweel and hamza on its alif: under it, words are looked up.

    Unlike `fold_text` it keeps ة, ى and ئ apart from ه, ي and ي, since they tell «مؤكدة» from «مؤكده» and «نفى» from «نفي».
    """
    return word.translate(_KEYS)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a number or a mark.

    Attributes:
        span: Its place in the article.
        text: Its characters.
        key: The same as a key; for a mark the mark.
        is_word: Whether it is a word or a number.
        is_name: Whether a name begins with it: then it is no small word, whatever it looks like («بان كي مون»).
    """

    span: Span
    text: str
    key: str
    is_word: bool
    is_name: bool = False

    def after(self, count: int) -> Span:
        """Its place without its first `count` letters."""
        letters = 0
        for index, char in enumerate(self.text):
            letters += bool(key_of(char))
            if letters > count:
                return Span(self.span.start + index, self.span.end)
        return Span(self.span.end, self.span.end)


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of an entity, by the words it covers.

    Attributes:
        entity: Whose mention it is.
        mention: The mention.
        first: Index of its first word in the line.
        last: Index of its last word.
    """

    entity: Entity
    mention: Mention
    first: int
    last: int

    @property
    def is_person(self) -> bool:
        """Whether it names somebody."""
        return self.entity.kind is EntityKind.PER


@dataclass(frozen=True)
class Line:
    """One line of an article.

    Attributes:
        text: The article's whole text.
        span: The line's place.
        words: Its words and marks, in order.
        named: The mentions of people, places and organisations in it, by their first word.
        quotations: Those that touch the line, in order.
    """

    text: str
    span: Span
    words: tuple[Word, ...]
    named: Mapping[int, Named]
    quotations: tuple[Quotation, ...]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return [word.span.start for word in self.words]

    @cached_property
    def last_named(self) -> frozenset[int]:
        """Indexes of the words with which mentions end."""
        return frozenset(named.last for named in self.named.values())

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences of the line; one that ends within a quotation goes on to the end of the sentence that closes it."""
        joined: list[Span] = []
        for sentence in self.inner_sentences:
            if joined and self._goes_on(joined[-1].end, sentence.start):
                joined[-1] = Span(joined[-1].start, sentence.end)
            else:
                joined.append(sentence)
        return tuple(joined)

    @cached_property
    def inner_sentences(self) -> tuple[Span, ...]:
        """Sentences of the line, within quotations too."""
        return tuple(sentences(self.text, self.span))

    @cached_property
    def _outer_starts(self) -> list[int]:
        return [quotation.outer.start for quotation in self.quotations]

    @cached_property
    def _openings(self) -> dict[int, Quotation]:
        return {quotation.outer.start: quotation for quotation in self.quotations}

    def _goes_on(self, end: int, start: int) -> bool:
        """Whether the sentence that begins at `start` goes on the one that ends at `end`."""
        if start > 0 and start == end and self.text[start - 1] == ".":
            # Without a blank it is a spelled abbreviation: «سي.إن.إن».
            letters = self.text[max(0, start - 6) : start - 1].replace(".", " ").split()
            if letters and len(letters[-1]) <= _LETTERS_OF_A_LETTER:
                return True
        quotation = self.quotation_around(end - 1)
        return quotation is not None and quotation.inner.contains(Span(end, start))

    def index_at(self, offset: int) -> int:
        """The first word that begins at or after a place."""
        return bisect_left(self.starts, offset)

    def quotation_at(self, index: int) -> Quotation | None:
        """The quotation that a mark opens."""
        quotation = self._openings.get(self.words[index].span.start) if index < len(self.words) else None
        return quotation if quotation is not None and quotation.inner else None

    def quotation_around(self, offset: int) -> Quotation | None:
        """The innermost closed quotation whose words cover a place."""
        last = bisect_right(self._outer_starts, offset)
        for quotation in reversed(self.quotations[max(0, last - _DEEPEST) : last]):
            if quotation.closed and quotation.inner.start <= offset < quotation.inner.end:
                return quotation
        return None

    def quotation_closed_at(self, index: int) -> Quotation | None:
        """The quotation that a mark closes."""
        offset = self.words[index].span.start
        last = bisect_right(self._outer_starts, offset)
        for quotation in reversed(self.quotations[max(0, last - _DEEPEST) : last]):
            if quotation.closed and quotation.inner.end <= offset < quotation.outer.end:
                return quotation
        return None

    def sentence_around(self, index: int) -> Span:
        """The sentence of a word: within a quotation that holds it, that quotation's own sentence."""
        offset = self.words[index].span.start
        quotation = self.quotation_around(offset)
        if quotation is None:
            return _span_at(self.sentences, offset) or self.span
        inner = _span_at(self.inner_sentences, offset) or self.span
        return inner.intersection(quotation.inner) or inner

    def sentence_before(self, offset: int) -> Span | None:
        """The sentence that ends before a place."""
        index = bisect_right(self.sentences, offset, key=lambda span: span.end) - 1
        return self.sentences[index] if index >= 0 else None


def _span_at(spans: Sequence[Span], offset: int) -> Span | None:
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return spans[index] if index >= 0 else None


def line_of(text: str, span: Span, quotations: Sequence[Quotation], mentions: Sequence[tuple[Entity, Mention]]) -> Line:
    """Look at one line.

    Args:
        text: The article's whole text.
        span: The line's place.
        quotations: Those that touch the line, in order.
        mentions: Those in the line, by their place.
    """
    words = [
        Word(token.span, token.text, key_of(token.text), token.kind in {TokenKind.WORD, TokenKind.NUMBER})
        for token in tokenize(text, span.start, span.end)
    ]
    starts = [word.span.start for word in words]
    named: dict[int, Named] = {}
    for entity, mention in mentions:
        first = bisect_right(starts, mention.span.start) - 1
        last = bisect_left(starts, mention.span.end) - 1
        if entity.kind in _NAMED_KINDS and 0 <= first <= last and first not in named:
            named[first] = Named(entity, mention, first, last)
            words[first] = replace(words[first], is_name=True)
    return Line(text, span, tuple(words), named, tuple(quotations))
