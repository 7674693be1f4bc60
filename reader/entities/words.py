"""An article as lines of words, in the form that lexicons, rules and the tagger compare.

A word knows where it stands, how it folds, and what it may be without the small words written onto it. Dots and dashes inside a
name («سي.إن.إن», «جان-ماري») count for nothing, so that a name is one run of words however it is spelled.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.arabic.clitics import dictionary_forms, split_proclitics
from reader.arabic.letters import CLOSING_QUOTES, OPENING_QUOTES
from reader.arabic.normalise import fold_text
from reader.arabic.tokens import Token, TokenKind, tokenize
from reader.article import Article
from reader.spans import Span

Stems = tuple[tuple[int, str], ...]
"""Readings of a word, the whole word first: how many characters of it are left out, and the folded rest."""

_PROCLITICS = frozenset("وفبكل")
_INNER_MARKS = frozenset({".", "-", "‐", "‑"})
_PLAIN_QUOTE = '"'
_LONGEST_WITH_DOT = 4
_SHORTEST_STEM = 2
_ON, _ALI = "على", "علي"
_UNKNOWN = "\ufffd"
_FIRST_SURROGATE, _LAST_SURROGATE = "\ud800", "\udfff"


@dataclass(slots=True)
class Word:
    """A word, a number or a mark of a line.

    Attributes:
        start: Where it begins in the article's text, in code points.
        end: Where it ends.
        form: Its folded characters.
        stems: What it may be without proclitics, itself first.
        kind: Word, number or mark.
        quoted: Whether it stands between quotation marks.
    """

    start: int
    end: int
    form: str
    stems: Stems
    kind: TokenKind
    quoted: bool

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.kind is TokenKind.WORD


def lines_of(article: Article) -> list[list[Word]]:
    """The words of every block of an article, in order; empty lines are left out."""
    lines = [words_of(article.text, block.span) for block in article.blocks]
    return [line for line in lines if line]


def words_of(text: str, span: Span) -> list[Word]:
    """The words, numbers and marks of one stretch of text.

    An unclosed quotation mark quotes up to the end of the stretch, at most.
    """
    tokens = tokenize(text, span.start, span.end)
    words: list[Word] = []
    quoted = False
    for index, token in enumerate(tokens):
        if token.text in _INNER_MARKS and _is_inside_a_name(tokens, index):
            continue
        if token.text == _PLAIN_QUOTE:
            quoted = not quoted
        elif token.text in OPENING_QUOTES:
            quoted = True
        elif token.text in CLOSING_QUOTES:
            quoted = False
        stems = stems_of(token.text) if token.kind is TokenKind.WORD else ((0, _mark(token.text)),)
        # A small letter of the Quran by itself folds to nothing.
        if stems[0][1]:
            words.append(Word(token.span.start, token.span.end, stems[0][1], stems, token.kind, quoted))
    return words


@lru_cache(maxsize=32_768)
def stems_of(word: str) -> Stems:
    """The readings of one word as it stands in the text; see `Stems`."""
    whole = _folded(word)
    if whole[:1] not in _PROCLITICS or len(whole) <= _SHORTEST_STEM:
        return ((0, whole),)
    readings = [(0, whole)]
    for proclitic, rest in split_proclitics(word)[1:]:
        folded = _folded(rest)
        # «للأمم»: the mention begins at the second ل, which stands for «ال».
        forms_of_rest = dictionary_forms(fold_text(proclitic), folded)
        readings += [(len(proclitic), form) for form in forms_of_rest if len(form) >= _SHORTEST_STEM]
    return tuple(readings)


def _folded(word: str) -> str:
    """The folded word; only «على» stays itself, since the most common of all names is spelled «علي»."""
    folded = fold_text(word)
    return _ON if folded == _ALI and word.endswith(_ON[-1]) else folded


def _mark(text: str) -> str:
    """The folded form of a mark or a number; a lone surrogate, which no file of features may hold, is replaced."""
    folded = fold_text(text)
    return _UNKNOWN if _FIRST_SURROGATE <= folded <= _LAST_SURROGATE else folded


def _is_inside_a_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether the mark at `index` stands between two words without a blank: between letters of an acronym or parts of a name."""
    if not 0 < index < len(tokens) - 1:
        return False
    before, mark, after = tokens[index - 1 : index + 2]
    if before.kind is not TokenKind.WORD or after.kind is not TokenKind.WORD:
        return False
    if before.span.end != mark.span.start or mark.span.end != after.span.start:
        return False
    return mark.text != "." or (len(before.text) < _LONGEST_WITH_DOT and len(after.text) < _LONGEST_WITH_DOT)
