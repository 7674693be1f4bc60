"""Find an annotation's passage again after its text has changed.

In this order: the old place with the old words, the same words nearest to it, words like them near it, words like
them anywhere. Every candidate is scored by quote, prefix, suffix and place (50/20/20/2); one that is not convincing
is none, and the annotation an orphan.

Likeness is measured on folded text, so that added vowels or another hamza change nothing, and carried back.

Source: https://web.hypothes.is/blog/fuzzy-anchoring/ (the order), https://www.w3.org/TR/annotation-model/ 4.2.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from reader.anchors.likeness import context_likeness, find_alike, likeness
from reader.anchors.quotes import occurrences
from reader.annotations import AnnotationState, Target, TextQuoteSelector
from reader.arabic.normalise import fold, fold_text
from reader.arabic.offsets import OffsetMap
from reader.spans import Span

QUOTE_POINTS, PREFIX_POINTS, SUFFIX_POINTS, PLACE_POINTS = 50, 20, 20, 2

_ENOUGH = 0.62
"""The score from which a candidate is believed: the old words among strange neighbours reach 0.56."""
_SHORT = 16
_ENOUGH_FOR_SHORT = 0.76
_LIKENESS = 0.7
"""A passage of which less than this is left, or into which as much was put, is another passage."""
_LONG = 32
_LONG_LIKENESS = 0.78
"""A passage of 32 letters that is this like the old one is believed whatever now stands around it."""
_WINDOW = 1_500
_MOST_OCCURRENCES = 300


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a passage stands now.

    Attributes:
        span: Its place; None for an orphan.
        state: ANCHORED at its old place with its old words, MOVED elsewhere or changed, ORPHANED not found.
        score: How sure this is, from 0 to 1; of an orphan, how sure the best guess was.
    """

    span: Span | None
    state: AnnotationState
    score: float


def resolve(text: str, target: Target) -> Resolution:
    """Find one passage in a text; for many passages of one text a `Resolver` folds the text once.

    Args:
        text: The text as it is now.
        target: The passage as it was described.
    """
    return Resolver(text).resolve(target)


class Resolver:
    """Finds passages again in one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def resolve(self, target: Target) -> Resolution:
        """Find a passage.

        Args:
            target: The passage as it was described, perhaps in another version of the text.

        Returns:
            Its place and how sure it is; never a place that only might be right.
        """
        quote, old = target.quote, target.span
        if self._stands_unchanged(quote, old):
            return Resolution(old, AnnotationState.ANCHORED, 1.0)
        passage = _Passage.of(quote, old)
        best = max(self._exact(passage), key=_Candidate.order, default=_Candidate(None, 0.0, is_sure=False))
        if not best.is_sure:
            for candidate in chain(self._alike_near(passage), self._alike_anywhere(passage)):
                best = max(best, candidate, key=_Candidate.order)
                if best.is_sure:
                    break
        if best.span is None or not best.is_sure:
            return Resolution(None, AnnotationState.ORPHANED, best.score)
        same = best.span == old and best.span.of(self._text) == quote.exact
        return Resolution(best.span, AnnotationState.ANCHORED if same else AnnotationState.MOVED, best.score)

    def _stands_unchanged(self, quote: TextQuoteSelector, old: Span) -> bool:
        """Whether the passage stands where it stood, between its old neighbours."""
        around = quote.prefix + quote.exact + quote.suffix
        fits = len(old) == len(quote.exact) and len(old) and old.start >= len(quote.prefix)
        return bool(fits) and self._text.startswith(around, old.start - len(quote.prefix))

    def _exact(self, passage: "_Passage") -> "list[_Candidate]":
        spans = list(islice(occurrences(self._text, passage.quote.exact), _MOST_OCCURRENCES))
        if len(spans) >= _MOST_OCCURRENCES:
            # A word that stands everywhere: only its places near the old one can be told apart.
            start = max(0, passage.old.start - _WINDOW)
            nearby = self._text[start : passage.old.end + _WINDOW]
            spans = [span.shifted(start) for span in occurrences(nearby, passage.quote.exact)][:_MOST_OCCURRENCES]
        is_alone = len(spans) <= 1
        return [self._candidate(passage, span, is_alone=is_alone) for span in spans]

    def _alike_near(self, passage: "_Passage") -> "Iterator[_Candidate]":
        start = max(0, passage.old.start - _WINDOW)
        folded, offsets = fold(self._text[start : passage.old.end + _WINDOW])
        found = find_alike(folded, passage.prefix, passage.exact, passage.suffix)
        return (self._candidate(passage, offsets.to_raw(span).shifted(start)) for span in found)

    def _alike_anywhere(self, passage: "_Passage") -> "Iterator[_Candidate]":
        # A generator to its first line: the whole text is folded only if it must be searched.
        folded, offsets = self._folded
        for span in find_alike(folded, passage.prefix, passage.exact, passage.suffix):
            yield self._candidate(passage, offsets.to_raw(span))

    @cached_property
    def _folded(self) -> tuple[str, OffsetMap]:
        return fold(self._text)

    def _candidate(self, passage: "_Passage", span: Span, *, is_alone: bool = False) -> "_Candidate":
        """Score a place; `is_alone` if the very words stand nowhere else."""
        found = span.of(self._text)
        before = fold_text(self._text[max(0, span.start - 2 * len(passage.quote.prefix)) : span.start])
        after = fold_text(self._text[span.end : span.end + 2 * len(passage.quote.suffix)])
        quote = 1.0 if found == passage.quote.exact else likeness(passage.exact, fold_text(found))
        prefix = context_likeness(passage.prefix, before[-len(passage.prefix) :])
        suffix = context_likeness(passage.suffix, after[: len(passage.suffix)])
        place = 1 - abs(span.start - passage.old.start) / max(1, len(self._text), passage.old.start)
        points = QUOTE_POINTS * quote + PREFIX_POINTS * prefix + SUFFIX_POINTS * suffix + PLACE_POINTS * place
        score = points / (QUOTE_POINTS + PREFIX_POINTS + SUFFIX_POINTS + PLACE_POINTS)
        return _Candidate(span, score, is_sure=_is_sure(len(passage.exact), quote, score, is_alone=is_alone))


def _is_sure(length: int, quote: float, score: float, *, is_alone: bool) -> bool:
    """Whether a place of this score is the passage and no other like it; the shorter it is, the more it takes."""
    if length < _SHORT:
        return quote >= _LIKENESS and score >= _ENOUGH_FOR_SHORT
    is_long_enough = length >= _LONG and quote >= _LONG_LIKENESS
    return quote >= _LIKENESS and (score >= _ENOUGH or is_long_enough or is_alone)


@dataclass(frozen=True, slots=True)
class _Passage:
    """What is looked for, folded once."""

    quote: TextQuoteSelector
    old: Span
    prefix: str
    exact: str
    suffix: str

    @classmethod
    def of(cls, quote: TextQuoteSelector, old: Span) -> "_Passage":
        return cls(quote, old, fold_text(quote.prefix), fold_text(quote.exact), fold_text(quote.suffix))


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span | None
    score: float
    is_sure: bool

    def order(self) -> tuple[bool, float]:
        """Sure ones first, then by score."""
        return self.is_sure, self.score
