"""From the words of a query to the language of SQLite's full-text search."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import prod

from reader.queries.language import And, MatchMode, Near, Node, Not, Or, Words
from reader.queries.matching import word_forms
from reader.store.vocabulary import Vocabulary

# SQLite knows phrases of words, not of words with alternatives: these are written out, up to so many.
_MOST_PHRASES = 64
_MOST_PAIRS = 144
_LONGEST_PHRASE = 12


@dataclass(frozen=True, slots=True)
class Expression:
    """What a full-text table is asked for.

    Attributes:
        fts: In SQLite's language; empty if nothing fits, None if it cannot say what fits.
        is_exact: Whether all that it lets through fits: the rest must be looked at itself.
    """

    fts: str | None
    is_exact: bool = True


NOTHING = Expression("")
ANYTHING = Expression(None, is_exact=False)


def is_text(node: Node) -> bool:
    """Whether a full-text table can be asked for a part of a query: it is made of words, of which some must stand."""
    match node:
        case Words() | Near():
            return True
        case And(parts):
            return any(map(is_text, parts)) and all(is_text(part) or is_negated_text(part) for part in parts)
        case Or(parts):
            return all(map(is_text, parts))
        case _:
            return False


def is_negated_text(node: Node) -> bool:
    """Whether a part of a query says of words that they must not stand."""
    return isinstance(node, Not) and is_text(node.part)


class Expressions:
    """Writes expressions for one table.

    Args:
        vocabulary: The words of the library.
        mode: What may stand around a word.
        by_prefix: Whether the table itself looks up beginnings of words, as small ones do.
    """

    def __init__(self, vocabulary: Vocabulary, mode: MatchMode, *, by_prefix: bool) -> None:
        self._vocabulary = vocabulary
        self._mode = mode
        self._by_prefix = by_prefix

    def of(self, node: Node) -> Expression:
        """The expression of a part of a query for which `is_text` holds."""
        match node:
            case Words():
                return self._words(node)
            case Near():
                return self._near(node)
            case And(parts):
                return self._all(parts)
            case Or(parts):
                return _any_of([self.of(part) for part in parts])
            case _:
                return ANYTHING

    def _all(self, parts: Sequence[Node]) -> Expression:
        wanted = _all_of([self.of(part) for part in parts if not isinstance(part, Not)])
        unwanted = [self.of(part.part) for part in parts if isinstance(part, Not)]
        # What cannot be said exactly must not be taken away: it would take too much.
        sayable = [each.fts for each in unwanted if each.is_exact and each.fts]
        is_exact = wanted.is_exact and all(each.is_exact for each in unwanted)
        if not wanted.fts or not sayable:
            return Expression(wanted.fts, is_exact)
        return Expression(f"({wanted.fts}) NOT ({' OR '.join(sayable)})", is_exact)

    def _words(self, wanted: Words) -> Expression:
        forms = [self._forms(word) for word in wanted.words[:_LONGEST_PHRASE]]
        ending = ""
        if wanted.is_open and len(wanted.words) <= _LONGEST_PHRASE and self._mode is not MatchMode.ANYWHERE:
            last = word_forms(wanted.words[-1], self._mode)
            forms[-1] = last if self._by_prefix else self._vocabulary.beginning_with(last)
            ending = " *" if self._by_prefix else ""
        if [] in forms:
            return NOTHING
        if len(forms) == 1:
            return ANYTHING if forms[0] is None else Expression(_alternatives(forms[0], ending))
        written_out = _phrases(forms, _MOST_PHRASES)
        if written_out is not None:
            is_whole = len(forms) == len(wanted.words) and self._mode is not MatchMode.ANYWHERE
            return Expression(_alternatives(written_out, ending), is_whole)
        return _in_pairs(forms, ending)

    def _near(self, near: Near) -> Expression:
        parts = [_phrases([self._forms(word) for word in part.words], _MOST_PHRASES) for part in near.parts]
        known = [part for part in parts if part is not None]
        if [] in known:
            return NOTHING
        is_sayable = len(known) == len(parts) and not any(part.is_open for part in near.parts)
        if is_sayable and prod(map(len, known)) <= _MOST_PHRASES:
            groups = (" ".join(f'"{phrase}"' for phrase in chosen) for chosen in product(*known))
            return Expression(" OR ".join(f"NEAR({group}, {near.distance})" for group in groups))
        return Expression(_all_of([self._words(part) for part in near.parts]).fts, is_exact=False)

    def _forms(self, word: str) -> list[str] | None:
        """The words of the library that a word of the query may mean; None if they are too many."""
        if self._mode is MatchMode.ANYWHERE:
            return self._vocabulary.holding(word)
        return self._vocabulary.known(word_forms(word, self._mode))


def _phrases(forms: Sequence[list[str] | None], most: int) -> list[str] | None:
    """All phrases of some words with alternatives; None if they are too many."""
    known = [each for each in forms if each is not None]
    if len(known) < len(forms) or prod(map(len, known)) > most:
        return None
    return [" ".join(words) for words in product(*known)]


def _in_pairs(forms: Sequence[list[str] | None], ending: str) -> Expression:
    """Words that follow one another, two by two: nearly what a phrase says, and all of it for two words."""
    parts = []
    for place, pair in enumerate(pairwise(forms), 2):
        end = ending if place == len(forms) else ""
        phrases = _phrases(pair, _MOST_PAIRS)
        if phrases is not None:
            parts.append(Expression(_alternatives(phrases, end), is_exact=len(forms) == len(pair)))
        else:
            parts += [
                ANYTHING if each is None else Expression(_alternatives(each, its_end), is_exact=False)
                for each, its_end in zip(pair, ("", end), strict=True)
            ]
    return _all_of(parts)


def _alternatives(phrases: Iterable[str], ending: str) -> str:
    return " OR ".join(f'"{phrase}"{ending}' for phrase in phrases)


def _all_of(parts: Sequence[Expression]) -> Expression:
    if any(part.fts == "" for part in parts):
        return NOTHING
    said = [part.fts for part in parts if part.fts]
    return Expression(
        " AND ".join(f"({each})" for each in said) if said else None, all(part.is_exact for part in parts)
    )


def _any_of(parts: Sequence[Expression]) -> Expression:
    if any(part.fts is None for part in parts):
        return ANYTHING
    said = [part.fts for part in parts if part.fts]
    return Expression(" OR ".join(f"({each})" for each in said), all(part.is_exact for part in parts))
