"""Where a query's words stand in a text, as exact spans of the text itself, and whether the texts fit the query.

What the index lets through is looked through here; where there is no index that can be used, everything is.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from reader.arabic.clitics import with_proclitics
from reader.arabic.normalise import fold
from reader.arabic.offsets import OffsetMap
from reader.queries.language import And, Filter, MatchMode, Near, Node, Not, Or, Query, Words
from reader.spans import Span

# While somebody types, the same newest texts are looked through again and again.
_KEPT_TEXTS = 256
_LONGEST_KEPT = 10_000
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = r"[\W_]+"
_AFTER = r"(?![^\W_])"


@dataclass(frozen=True, slots=True)
class TextMatches:
    """What a query finds in one text.

    Attributes:
        folded: What is to be marked, in order, as places in the folded text.
        offsets: Carries these back to the text itself.
        kinds: How many different words or phrases of the query the text holds.
    """

    folded: tuple[Span, ...]
    offsets: OffsetMap
    kinds: int

    def __len__(self) -> int:
        """How many matches there are."""
        return len(self.folded)

    def spans(self) -> Iterator[Span]:
        """What is to be marked in the text itself, in order; carried back only as far as it is asked for."""
        return map(self.offsets.to_raw, self.folded)


_NO_MATCHES = TextMatches((), OffsetMap.identity(0), 0)


@dataclass(frozen=True, slots=True)
class Matches:
    """What a query finds in the texts of one thing.

    Attributes:
        fits: Whether all of the query is so, as far as texts can tell: of filters they tell nothing.
        texts: What it finds in each.
    """

    fits: bool
    texts: tuple[TextMatches, ...]

    @property
    def count(self) -> int:
        """How many matches there are in all texts."""
        return sum(map(len, self.texts))


class Matcher:
    """Finds what one query asks for in texts.

    Args:
        query: The query.
    """

    def __init__(self, query: Query) -> None:
        self._root = query.root
        self._finders: dict[Words, _Finder] = {}
        self._wanted: list[Words | Near] = []
        if query.root is not None:
            self._prepare(query.root, query.mode, is_wanted=True)
        self._nothing: Mapping[Words, list[Span]] = {words: [] for words in self._finders}

    @property
    def wants_words(self) -> bool:
        """Whether the query asks for words, and not only for what filters say."""
        return bool(self._wanted)

    def look(self, texts: Sequence[str], *, fits: bool | None = None) -> Matches:
        """Look through the texts of one thing, as its title and its words.

        Args:
            texts: They.
            fits: Whether all of the query is so, where that is known; None to find out.
        """
        folded = [_folded(text) for text in texts]
        places = [
            {words: finder.find(text) for words, finder in self._finders.items()} if text else self._nothing
            for text, _ in folded
        ]
        if fits is None:
            fits = self._root is None or self._is_so(self._root, [text for text, _ in folded], places) is not False
        looked: list[TextMatches] = []
        for (text, offsets), found in zip(folded, places, strict=True):
            if not text:
                looked.append(_NO_MATCHES)
                continue
            by_node = [_places_of(node, found, text) for node in self._wanted]
            marked = by_node[0] if len(by_node) == 1 else _together(by_node)
            looked.append(TextMatches(tuple(marked), offsets, sum(map(bool, by_node))))
        return Matches(fits, tuple(looked))

    def _prepare(self, node: Node, mode: MatchMode, *, is_wanted: bool) -> None:
        """Gather the words of a tree; those under a `Not` are not to be marked."""
        match node:
            case Words():
                self._finders.setdefault(node, _finder(node, mode))
                if is_wanted:
                    self._wanted.append(node)
            case Near(parts):
                for part in parts:
                    self._finders.setdefault(part, _finder(part, mode))
                if is_wanted:
                    self._wanted.append(node)
            case Not(part):
                self._prepare(part, mode, is_wanted=False)
            case And(parts) | Or(parts):
                for each in parts:
                    self._prepare(each, mode, is_wanted=is_wanted)

    def _is_so(self, node: Node, texts: Sequence[str], places: Sequence[Mapping[Words, list[Span]]]) -> bool | None:
        """Whether a part of the query is so; None where texts do not tell."""
        match node:
            case Filter():
                return None
            case Not(part):
                inner = self._is_so(part, texts, places)
                return None if inner is None else not inner
            case And(parts):
                return _all_so([self._is_so(each, texts, places) for each in parts])
            case Or(parts):
                negated = _all_so([_negated(self._is_so(each, texts, places)) for each in parts])
                return _negated(negated)
            case _:
                return any(_places_of(node, found, text) for text, found in zip(texts, places, strict=True))


def _folded(text: str) -> tuple[str, OffsetMap]:
    return fold(text) if len(text) > _LONGEST_KEPT else _kept_folded(text)


@lru_cache(maxsize=_KEPT_TEXTS)
def _kept_folded(text: str) -> tuple[str, OffsetMap]:
    return fold(text)


def spans_in(query: Query, text: str) -> tuple[Span, ...]:
    """What is to be marked in one text."""
    return tuple(Matcher(query).look((text,)).texts[0].spans())


def _all_so(parts: Sequence[bool | None]) -> bool | None:
    if False in parts:
        return False
    return None if None in parts else True


def _negated(claim: bool | None) -> bool | None:  # noqa: FBT001 (three values)
    return None if claim is None else not claim


def _places_of(node: Words | Near, found: Mapping[Words, list[Span]], folded: str) -> Sequence[Span]:
    return found[node] if isinstance(node, Words) else _near_one_another(node, found, folded)


def _together(found: Iterable[Sequence[Span]]) -> list[Span]:
    """The spans of several lists in order, each once."""
    lists = [spans for spans in found if spans]
    if len(lists) <= 1:
        return list(lists[0]) if lists else []
    # Sorted by numbers: spans that compare themselves cost more than all the rest of a search.
    every = sorted(chain.from_iterable(lists), key=attrgetter("start", "end"))
    return [span for before, span in zip(chain((None,), every), every, strict=False) if span != before]


def _near_one_another(near: Near, found: Mapping[Words, list[Span]], folded: str) -> list[Span]:
    """The spans of the parts that stand near enough to one of every other part."""
    every = sorted((span, number) for number, part in enumerate(near.parts) for span in found[part])
    if len({number for _, number in every}) < len(near.parts):
        return []
    starts = [match.start() for match in _WORD.finditer(folded)]
    fitting: set[Span] = set()
    for first, (span, _) in enumerate(every):
        window: list[tuple[Span, int]] = []
        for other, number in every[first:]:
            if bisect_left(starts, other.start) - bisect_left(starts, span.end) > near.distance:
                break
            window.append((other, number))
        if len({number for _, number in window}) == len(near.parts):
            fitting.update(other for other, _ in window)
    return sorted(fitting)


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds words that follow one another in folded text.

    Looking for the letters that all forms of the first word share is many times faster than looking for the forms.

    Attributes:
        cores: These letters (after «لل», a word that begins with the article has lost two), and what may stand before
            them; None for anything.
        rest: What must follow.
    """

    cores: tuple[tuple[str, frozenset[str] | None], ...]
    rest: re.Pattern[str]

    def find(self, folded: str) -> list[Span]:
        """Where they stand, in order."""
        found = [list(self._find(folded, core, before)) for core, before in self.cores]
        return found[0] if len(found) == 1 else _together(found)

    def _find(self, folded: str, core: str, before: frozenset[str] | None) -> Iterator[Span]:
        place = folded.find(core)
        while place >= 0:
            start = place
            if before is not None:
                while start > 0 and place - start <= _LONGEST_RUN and folded[start - 1].isalnum():
                    start -= 1
            if (before is None or folded[start:place] in before) and (
                rest := self.rest.match(folded, place + len(core))
            ):
                yield Span(start, rest.end())
                place = folded.find(core, rest.end())
            else:
                place = folded.find(core, place + 1)


_LONGEST_RUN = 4


def _finder(wanted: Words, mode: MatchMode) -> _Finder:
    first, *others = wanted.words
    end = "" if wanted.is_open or mode is MatchMode.ANYWHERE else _AFTER
    if mode is MatchMode.ANYWHERE:
        rest = "".join(_BETWEEN + re.escape(word) for word in others)
        return _Finder(((first, None),), re.compile(rest))
    rest = "".join(_AFTER + _BETWEEN + _any_of(word_forms(word, mode)) for word in others)
    cores: dict[str, set[str]] = {}
    for form in word_forms(first, mode):
        core = first if form.endswith(first) else first[2:]
        cores.setdefault(core, set()).add(form.removesuffix(core))
    return _Finder(tuple((core, frozenset(before)) for core, before in cores.items()), re.compile(rest + end))


def word_forms(word: str, mode: MatchMode) -> list[str]:
    """The forms of a folded word that are looked for, the word itself first; not for the mode `ANYWHERE`."""
    return with_proclitics(word) if mode is MatchMode.CLITICS else [word]


def _any_of(forms: Sequence[str]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(forms, key=len, reverse=True))) + ")"
