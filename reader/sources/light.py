"""Light verbs, which leave the saying to their noun: «وجه فلان اتهامات», «أطلقت المنظمة نداء», «جدد دعوته»."""

from dataclasses import dataclass
from functools import cache

from reader.entities.lexicon import read_table
from reader.sources.forms import Agreement, Form, past_forms, present_forms
from reader.sources.moods import is_negated
from reader.sources.nouns import WordRole, has_role
from reader.sources.particles import is_clause_starter, skip_adverbs
from reader.sources.phrases import NounPhrase, noun_phrase
from reader.sources.words import COMMAS, Line, Word, key_of

_REACH = 14
_CONJUNCTIONS = frozenset("وف")
_ATTACHED = 1
_FUTURE = "س"


@dataclass(frozen=True, slots=True)
class LightVerbRow:
    """A line of `light_verbs.tsv`."""

    past: str
    present: str
    preposition: str


@dataclass(frozen=True, slots=True)
class Doer:
    """Whose a noun of saying is by its verb.

    Attributes:
        index: Index of the verb.
        agreement: Who can be its subject.
        subject: Who is, where it follows the verb.
        is_future: Whether it is yet to come: «ستجدد دعوتها».
    """

    index: int
    agreement: Agreement
    subject: NounPhrase | None
    is_future: bool = False


@cache
def _light_verbs() -> dict[str, tuple[tuple[Form, str], ...]]:
    """Every form of every light verb, with the key of its preposition."""
    table: dict[str, list[tuple[Form, str]]] = {}
    for row in read_table("light_verbs.tsv", LightVerbRow):
        for form in (*past_forms(key_of(row.past)), *present_forms(key_of(row.present))):
            table.setdefault(form.key, []).append((form, key_of(row.preposition)))
    return {key: tuple(found) for key, found in table.items()}


def doer_of(line: Line, index: int) -> Doer | None:
    """The light verb before a noun of saying.

    Args:
        line: The line.
        index: Index of the noun.

    Returns:
        None where none governs it: something other than its subject, adverbials and whom it speaks to lies between.
    """
    first = max(line.index_at(line.sentence_around(index).start), index - _REACH)
    for place in range(index - 1, first - 1, -1):
        word = line.words[place]
        if place in line.named:
            continue
        form = _form_of(line, word, index)
        if form is not None and not is_negated(line, place):
            return _with_subject(line, place, index, form)
        if is_clause_starter(word) or (not word.is_word and word.key not in COMMAS):
            return None
    return None


def _form_of(line: Line, word: Word, index: int) -> Form | None:
    """A word read as a light verb whose preposition stands before the noun."""
    bare = word.key[1:] if word.key[:1] in _CONJUNCTIONS and word.key not in _light_verbs() else word.key
    if bare not in _light_verbs():
        bare = bare.removeprefix(_FUTURE)
    for form, preposition in _light_verbs().get(bare, ()):
        key = line.words[index].key
        if not preposition or (len(preposition) == _ATTACHED and key.startswith(preposition)):
            return form
        if line.words[index - 1].key == preposition:
            return form
    return None


def _with_subject(line: Line, place: int, index: int, form: Form) -> Doer | None:
    begin = skip_adverbs(line, place + 1, index)
    subject = noun_phrase(line, begin, index, tight=True)
    if subject is not None and not (subject.is_known and subject.agreement.fits(Agreement(form.agreement.gender))):
        subject = None
    end = skip_adverbs(line, subject.end, index) if subject is not None else begin
    between = line.words[end:index]
    governed = all(not word.is_word or has_role(word.key, WordRole.PREPOSITION) for word in between[:1])
    is_future = line.words[place].key.removesuffix(form.key).endswith(_FUTURE)
    return Doer(place, form.agreement, subject, is_future) if governed else None
