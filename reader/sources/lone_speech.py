"""Quotations that stand by themselves, without a verb of saying beside them.

One that is a sentence of its own right after somebody's statement goes on with it: «قال فلان: "…". "ولن نعود".» Another is credited
by words that point back to it: «"…". بهذه الكلمات وصف فلان …». Names, titles of works and words set off in quotation marks are
neither: speech is long enough, has the words or marks of a sentence, and ends as one.
"""

from collections.abc import Iterator, Sequence

from reader.sources.contents import trim_content
from reader.sources.forms import ANYBODY
from reader.sources.model import CueClass
from reader.sources.nouns import WordRole, roles_of
from reader.sources.phrases import NounPhrase, noun_phrase
from reader.sources.quotations import Quotation
from reader.sources.statements import POSTPOSED, QUOTATION, Statement
from reader.sources.words import COMMAS, DASHES, QUOTES, Line
from reader.spans import Span

_FEWEST = 5
_SURELY = 12
"""Words of a quotation that is a sentence even if none of them is known to make it one."""
_ENDS = frozenset(".!؟?…")
_CLOSING = ' "»”'
_SPOKEN_ROLES = frozenset({WordRole.NEGATION, WordRole.CLAUSE, WordRole.PARTICLE, WordRole.RELATIVE, WordRole.QUESTION})
_SPOKEN = frozenset({"انا", "نحن", "انت", "انتم", "كنت", "كنا", "لدينا", "لدي", "علينا", "عندما", "اذا", "هناك"})
_WITH_THESE = frozenset({"بهذه", "بتلك", "بهذا"})
_WORDS = frozenset({"الكلمات", "العبارة", "العبارات", "الجملة", "الجمل", "الكلام", "الوصف", "التدوينة", "التغريدة"})
_THUS = "هكذا"
_SUMMED = frozenset(
    [
        "لخص",
        "لخصت",
        "اختصر",
        "اختصرت",
        "وصف",
        "وصفت",
        "علق",
        "علقت",
        "رد",
        "ردت",
        "برر",
        "بررت",
        "عبر",
        "عبرت",
        "ختم",
        "ختمت",
        "استهل",
        "استهلت",
        "بدا",
        "بدات",
    ]
)
"""What somebody does with the words to which «هكذا» points back."""
_SUBJECT_REACH = 16


def lone_quotations(line: Line, said: Sequence[Statement]) -> Iterator[Statement]:
    """The quotations of a line that are sentences of their own and that nothing credits: their source is not named here.

    Args:
        line: The line.
        said: The line's statements.
    """
    taken = [statement.content for statement in said if statement.content]
    for quotation in line.quotations:
        if quotation.outer.start < line.span.start or any(quotation.outer.overlaps(content) for content in taken):
            continue
        if quotation.closed and _is_speech(line, quotation) and _stands_alone(line, quotation):
            content = trim_content(line.text, quotation.inner.start, quotation.inner.end)
            cue = line.words[line.index_at(quotation.outer.start)].span
            yield Statement(cue, CueClass.NEUTRAL, content, None, ANYBODY, QUOTATION, quotation.outer)


def pointing_statement(line: Line, index: int, previous: Line | None) -> Statement | None:
    """A quotation to which «بهذه الكلمات وصف فلان» or «هكذا لخص فلان» points back.

    Args:
        line: The line.
        index: Index of the word that may point.
        previous: The line before, which may end with the quotation.
    """
    words = line.words
    if words[index].key not in _WITH_THESE and words[index].key != _THUS:
        return None
    last = index if words[index].key == _THUS else index + 1
    limit = line.index_at(line.sentence_around(index).end)
    if last + 2 >= limit or not (words[last + 1].key in _SUMMED if last == index else words[last].key in _WORDS):
        return None
    source = noun_phrase(line, last + 2, min(limit, last + _SUBJECT_REACH), tight=True)
    quotation = _before(line, index, previous)
    if source is None or not source.is_known or quotation is None:
        return None
    return _pointing(
        line, Span(words[index].span.start, words[last + (last == index)].span.end), quotation, source, index
    )


def _pointing(line: Line, cue: Span, quotation: Quotation, source: NounPhrase, index: int) -> Statement:
    content = trim_content(line.text, quotation.inner.start, quotation.inner.end)
    sentence = line.sentence_around(index)
    return Statement(cue, CueClass.NEUTRAL, content, source, ANYBODY, POSTPOSED, sentence)


def _before(line: Line, index: int, previous: Line | None) -> Quotation | None:
    """The quotation that ends right before a word, or with the line before."""
    place = index - 1
    while place >= 0 and (line.words[place].key in COMMAS | DASHES or line.words[place].key[-1:] in _ENDS):
        place -= 1
    if place >= 0:
        return line.quotation_closed_at(place)
    if previous is None or not previous.words:
        return None
    last = len(previous.words) - 1
    while last > 0 and previous.words[last].key not in QUOTES and not previous.words[last].is_word:
        last -= 1
    return previous.quotation_closed_at(last)


def _is_speech(line: Line, quotation: Quotation) -> bool:
    """Whether a quotation reads like something said rather than like a name."""
    words = line.words[line.index_at(quotation.inner.start) : line.index_at(quotation.inner.end)]
    count = sum(word.is_word for word in words)
    parted = any(not word.is_word and word.key not in QUOTES | DASHES for word in words[:-1])
    spoken = any(key in _SPOKEN or roles_of(key) & _SPOKEN_ROLES for word in words for key in _readings(word.key))
    return count >= _SURELY or (count >= _FEWEST and (parted or spoken))


def _readings(key: str) -> tuple[str, str]:
    """A word's key with and without «و»."""
    return key, key.removeprefix("و")


def _stands_alone(line: Line, quotation: Quotation) -> bool:
    """Whether a quotation begins where a sentence or paragraph does and ends as a sentence does."""
    before = line.text[line.span.start : quotation.outer.start].rstrip(_CLOSING)
    after = line.text[quotation.outer.end : line.span.end].lstrip()
    ends = line.text[quotation.inner.end - 1] in _ENDS or after[:1] in _ENDS
    return ends and (not before or before[-1] in _ENDS)
