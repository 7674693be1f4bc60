"""Plain objects as contents («نفى وجود خطة»), and objects before a preposition («حذر كوريا من إمداد روسيا»)."""

from collections.abc import Iterator

from reader.sources.circumstances import past_circumstances
from reader.sources.cues import CLAUSE, OBJECT, SECOND_OBJECT, Cue, cues_of
from reader.sources.forms import FormKind
from reader.sources.model import SourceType
from reader.sources.nouns import (
    NounRole,
    WordRole,
    has_article,
    has_role,
    is_adjective,
    roles_of,
    source_noun,
    without_article,
)
from reader.sources.openings import ATTACHED, PREPOSITIONS, Complement, counts
from reader.sources.particles import has_attached_b, is_break, is_clause_starter, joins_verb
from reader.sources.phrases import NounPhrase
from reader.sources.words import COMMAS, Line

_DOCUMENT_OBJECT = f"{OBJECT}.وثيقة"
_DUTY = "مسؤولية"
_FOR = "ل"
_OBJECT_PREPOSITIONS = {f"{OBJECT}+{name}": name for name in (ATTACHED, "إلى", "من", "على", _FOR, "ك")}
_NEAR = 20
_LONGEST_ADVERBIAL = 14
_RESUMING = ("ته", "تها")
"""Endings of a verb of the past whose pronoun means the noun before."""
_ADVERBIAL = frozenset({WordRole.PREPOSITION, WordRole.ATTRIBUTE})
_NO_OBJECT = frozenset(WordRole) - {
    WordRole.ADJECTIVE,
    WordRole.WHOLE,
    WordRole.OCCASION,
    WordRole.MONTH,
    WordRole.MATTER,
}


def takes_object(cue: Cue) -> bool:
    """Whether a verb can have a plain object, as its content or before it."""
    return cue.lemma.takes(_DUTY) or any(frame.startswith(OBJECT) for frame in cue.lemma.frames)


def find_object(
    line: Line, index: int, after: int, cue: Cue, limit: int, *, subject: NounPhrase | None
) -> Complement | None:
    """A plain object as content, or an object and then a preposition («اتهم موسكو بنقل»).

    Args:
        line: The line.
        index: Index of the verb.
        after: Index after its subject.
        cue: The verb.
        limit: Index that the content may not begin at.
        subject: The subject, if it stands after the verb.
    """
    wanted = _wanted(cue)
    if cue.pronoun and wanted:
        place = next(_prepositions(line, after, min(limit, index + _NEAR), wanted), None)
        return None if place is None else Complement(place, OBJECT, subject)
    if cue.pronoun and not cue.lemma.takes(SECOND_OBJECT):
        # «أعلنته»: the pronoun is the object.
        return None
    start = _past_adverbials(line, after, limit)
    if start is None or not _may_be_object(line, start):
        return None
    if wanted:
        start = _past_apposition(line, start, limit, wanted)
    end = min(limit, start + _NEAR)
    before_preposition = bool(wanted) and next(_prepositions(line, start + 1, end, wanted), None) is not None
    plain = cue.lemma.takes(OBJECT) or (cue.lemma.takes(_DOCUMENT_OBJECT) and _may_show(subject))
    if cue.form.kind is FormKind.PARTICIPLE and cue.form.key.endswith("ة") and line.words[index - 1].is_word:
        # «قمة متوقعة» is an adjective.
        plain = False
    duty = cue.lemma.takes(_DUTY) and any(_DUTY in word.key for word in line.words[start:end])
    return Complement(start, OBJECT, subject) if plain or before_preposition or duty else None


def with_object(line: Line, cue: Cue, after: int, found: Complement) -> Complement:
    """«حذر كوريا من إمداد روسيا», «وصف الحكم بأنه»: the addressee before the preposition belongs to the content.

    Args:
        line: The line.
        cue: The verb.
        after: Index after its subject.
        found: The complement that begins at or after the preposition.
    """
    wanted = _wanted(cue)
    place = _preposition_of(line, found.index)
    if not wanted or cue.pronoun or found.quotation is not None or found.index < after or place is None:
        return found
    if _name_of(line, place) not in wanted:
        return found
    commas = [later for later in range(after, place) if line.words[later].key in COMMAS]
    start = past_circumstances(line, commas[-1] + 1 if commas else after, place)
    if start >= place:
        alone = not wanted & cue.lemma.frames and not cue.lemma.takes(CLAUSE)
        if alone and found.subject is not None and found.subject.end == place:
            # «وصف الحكم بأنه»: the only noun is the object, and the verb carries its subject.
            return Complement(found.subject.first, OBJECT)
        return found
    word = line.words[start]
    joined = word.key[:1] == "و" and start not in line.named and source_noun(word.key) is None
    if joined or not word.is_word or has_role(word.key, WordRole.PREPOSITION):
        return found
    return Complement(start, OBJECT, found.subject)


def _past_apposition(line: Line, start: int, limit: int, wanted: frozenset[str]) -> int:
    """Past a description of the subject between commas, where the wanted preposition follows only after it."""
    end = min(limit, start + _NEAR)
    if next(_prepositions(line, start + 1, end, wanted), None) is not None:
        return start
    comma = next((later for later in range(start, end) if line.words[later].key in COMMAS), None)
    if comma is None or comma + 1 >= limit or not _may_be_object(line, comma + 1):
        return start
    return comma + 1 if next(_prepositions(line, comma + 2, min(limit, comma + _NEAR), wanted), None) else start


def _wanted(cue: Cue) -> frozenset[str]:
    """The prepositions before which an object may stand."""
    return frozenset(name for frame, name in _OBJECT_PREPOSITIONS.items() if cue.lemma.takes(frame))


def _preposition_of(line: Line, index: int) -> int | None:
    """Index of the preposition that opens or precedes a complement."""
    word = line.words[index]
    if has_attached_b(line, index) or (is_clause_starter(word) and word.key.startswith(ATTACHED)):
        return index
    return index - 1 if index and line.words[index - 1].key in PREPOSITIONS else None


def _name_of(line: Line, index: int) -> str:
    return PREPOSITIONS.get(line.words[index].key, ATTACHED)


def _may_show(subject: NounPhrase | None) -> bool:
    """Whether a subject is a document, which shows things where people only say them."""
    return subject is None or (subject.noun is not None and subject.noun.type is SourceType.DOCUMENT)


def _may_be_object(line: Line, index: int) -> bool:
    """Whether a noun can begin here: no verb, no small word, no «ذلك» that stands for something said before."""
    word = line.words[index]
    if not word.is_word or roles_of(word.key) & _NO_OBJECT or word.key.startswith("وال"):
        return False
    cues = cues_of(word)
    if any(cue.form.kind is FormKind.NOUN for cue in cues):
        return True
    goes_on = any(cue.form.kind is FormKind.PARTICIPLE and cue.form.key.endswith("ا") for cue in cues)
    return not goes_on and not any(cue.is_verb for cue in cues)


def _prepositions(line: Line, start: int, limit: int, wanted: frozenset[str]) -> Iterator[int]:
    """The wanted prepositions before the next mark."""
    for place in range(start, limit):
        word = line.words[place]
        if is_break(word):
            return
        if counts(line, place):
            continue
        attached = ATTACHED in wanted and has_attached_b(line, place)
        if attached or PREPOSITIONS.get(word.key) in wanted or (_FOR in wanted and word.key.startswith("لل")):
            yield place


def _past_adverbials(line: Line, index: int, limit: int) -> int | None:
    """Past «يوم الثلاثاء», «في بيان،» and apposition in commas, to where an object can begin."""
    place = past_circumstances(line, index, limit)
    if place < limit and (roles_of(line.words[place].key) & _ADVERBIAL or has_attached_b(line, place)):
        end = min(limit, place + _LONGEST_ADVERBIAL)
        comma = next((later for later in range(place, end) if line.words[later].key in COMMAS), None)
        if comma is None:
            return None
        place = comma
    if place < limit and line.words[place].key in COMMAS:
        place = past_circumstances(line, place + 1, limit)
        if place < limit and line.words[place].key in COMMAS:
            place += 1
        place = _past_relative(line, _past_title(line, place, limit), limit)
    return place if place < limit else None


def _past_relative(line: Line, index: int, limit: int) -> int:
    """Past what somebody did with a document, between commas: «أكد بيان، تناقلته الصحف، انسحاب»."""
    if (
        index >= limit
        or not line.words[index].key.endswith(_RESUMING)
        or source_noun(line.words[index].key) is not None
    ):
        return index
    near = range(index, min(limit - 1, index + _LONGEST_ADVERBIAL))
    comma = next((place for place in near if line.words[place].key in COMMAS), None)
    return comma + 1 if comma is not None and _may_be_object(line, comma + 1) else index


def _past_title(line: Line, index: int, limit: int) -> int:
    """Past what a subject is, between commas: «نفت المملكة، المنتج الأول للنفط، أي تواصل»."""
    if index >= limit or index in line.named:
        return index
    key = line.words[index].key
    noun = source_noun(key)
    # «المنتج» can be who announces something, «الانتهاء» is what he announces.
    agent = noun is not None or without_article(key).startswith("م") or is_adjective(key, definite=True)
    title = noun is not None and noun.role is NounRole.TITLE
    describes = title or (has_article(key) and agent) or has_role(key, WordRole.RELATIVE)
    near = range(index, min(limit - 1, index + _LONGEST_ADVERBIAL))
    comma = next((place for place in near if line.words[place].key in COMMAS), None)
    if not describes or comma is None:
        return index
    after = past_circumstances(line, comma + 1, limit)
    after += after < limit and line.words[after].key in COMMAS
    if after >= limit or not _may_be_object(line, after) or joins_verb(line, after):
        return index
    return after
