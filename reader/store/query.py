"""What a search box holds: words to find, in the spelling of the index, and where they stand in a text.

Any string is a query. Words apart must all occur, in any order; words in quotation marks, or joined by a mark as in
`2023-09`, must follow one another.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reader.arabic.clitics import with_proclitics
from reader.arabic.normalise import fold, fold_text
from reader.spans import Span

# What SQLite's unicode61 takes for a word's characters, once marks are folded away: letters and digits.
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|(\S+)")
_MARKS = re.compile(r"[\"“”„«»]")
_BEFORE = r"(?<![^\W_])"
_AFTER = r"(?![^\W_])"
_BETWEEN = r"[\W_]+"


class MatchMode(StrEnum):
    """How much may stand around a word that is looked for.

    `EXACT` is the word alone, `CLITICS` also the word with proclitics and article before it, `ANYWHERE` any word that
    it is a part of. All of them fold.
    """

    EXACT = "exact"
    CLITICS = "clitics"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must follow one another, folded; mostly one."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query.

    Attributes:
        phrases: All of them must occur; none for a query without a letter or digit, which finds nothing.
        mode: What may stand around a word.
        unfinished: Whether the last word may go on: it is still being typed.
    """

    phrases: tuple[Phrase, ...]
    mode: MatchMode
    unfinished: bool

    @classmethod
    def parse(cls, text: str, mode: MatchMode, *, unfinished: bool = False) -> "Query":
        """Read what a search box holds; an unclosed quotation mark is no mark."""
        phrases = []
        for match in _QUOTED.finditer(text):
            words = tuple(_WORD.findall(fold_text(match[0])))
            if words:
                phrases.append(Phrase(words))
        return cls(tuple(phrases), mode, unfinished)

    def expression(self, expand: Callable[[str], list[str]]) -> str:
        """The query for FTS5: finds all rows that match and some that do not (it knows no phrases of variants).

        Args:
            expand: The words of the index that a word may be a part of; asked only in mode `ANYWHERE`.
        """
        clauses = []
        for phrase, word, is_last in self._words():
            open_end = self.unfinished and is_last and phrase is self.phrases[-1]
            forms = expand(word) if self.mode is MatchMode.ANYWHERE else self._forms(word)
            if not forms:
                return ""
            clauses.append("(" + " OR ".join(f'"{form}"{" *" if open_end else ""}' for form in forms) + ")")
        return " AND ".join(clauses)

    def _words(self) -> list[tuple[Phrase, str, bool]]:
        """Every word with its phrase and whether it ends it."""
        return [
            (phrase, word, place == len(phrase.words) - 1)
            for phrase in self.phrases
            for place, word in enumerate(phrase.words)
        ]

    def _forms(self, word: str) -> list[str]:
        return with_proclitics(word) if self.mode is MatchMode.CLITICS else [word]

    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """For every phrase, what finds it in a folded text."""
        return tuple(re.compile(self._pattern(phrase)) for phrase in self.phrases)

    def _pattern(self, phrase: Phrase) -> str:
        if self.mode is MatchMode.ANYWHERE:
            return _BETWEEN.join(map(re.escape, phrase.words))
        words = []
        for word in phrase.words:
            forms = sorted(self._forms(word), key=len, reverse=True)
            words.append("(?:" + "|".join(map(re.escape, forms)) + ")")
        is_open = self.unfinished and phrase is self.phrases[-1]
        return _BEFORE + f"{_AFTER}{_BETWEEN}".join(words) + ("" if is_open else _AFTER)


def phrase_query(words: str) -> str:
    """What a search box must hold to find words that follow one another; a single word stands as it is."""
    plain = " ".join(_MARKS.sub(" ", words).split())
    return f'"{plain}"' if " " in plain else plain


def find(patterns: tuple[re.Pattern[str], ...], text: str) -> tuple[tuple[Span, ...], ...]:
    """Where each pattern stands in a text.

    Returns:
        For every pattern its matches, as exact spans of `text` itself, in order.
    """
    folded, offsets = fold(text)
    return tuple(
        tuple(offsets.to_raw(Span(*match.span())) for match in pattern.finditer(folded)) for pattern in patterns
    )
