"""From a verb of saying to its subject and to the place where its content begins."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.sources.cues import BY_SAYING, CLAUSE, OBJECT, RELAYED, SPEECH, Cue, cues_of
from reader.sources.forms import Agreement, FormKind
from reader.sources.model import SourceType
from reader.sources.nouns import WordRole, has_article, has_role, source_noun
from reader.sources.phrases import (
    QUOTES,
    NounPhrase,
    is_break,
    is_clause_starter,
    noun_phrase,
    skip_adverbs,
)
from reader.sources.quotations import Quotation
from reader.sources.words import COMMAS, DASHES, Line, Word

_FARTHEST = 60
"""Words between a verb and its content; subjects with appositions are long, but not longer."""
_NEAR = 16
_FEWEST_QUOTED = 3
_PREPOSITIONS = {"الى": "إلى", "عن": "عن", "من": "من", "على": "على", "في": "في", "علي": "على", "الي": "إلى"}
_OBJECT_PREPOSITIONS = {f"{OBJECT}+{name}": name for name in ("ب", "إلى", "من", "على", "ل", "ك")}
_DOCUMENT_OBJECT = f"{OBJECT}.وثيقة"
_DUTY = "مسؤولية"


@dataclass(frozen=True, slots=True)
class Complement:
    """Where a verb's content begins.

    Attributes:
        index: Index of its first word.
        frame: What it is, in the words of `cues.tsv`.
        subject: The subject that stands between verb and content, if any.
        quotation: The direct speech that it is, if it is.
        relayed: The second source of «نقلت … عن …».
    """

    index: int
    frame: str
    subject: NounPhrase | None = None
    quotation: Quotation | None = None
    relayed: NounPhrase | None = None


def find_complement(line: Line, index: int, cue: Cue, limit: int) -> Complement | None:
    """Find the content of a verb of saying, and its subject if that follows the verb.

    Args:
        line: The line.
        index: Index of the verb.
        cue: Its reading.
        limit: Index that the content may not begin at: the end of the sentence.
    """
    if index + 1 < limit and line.words[index + 1].key == BY_SAYING and cue.form.key != BY_SAYING:
        saying = next(iter(cues_of(line.words[index + 1])))
        found = find_complement(line, index + 1, saying, limit)
        if found is not None:
            return found
    limit = min(limit, index + _FARTHEST)
    begin = skip_adverbs(line, index + 1, limit)
    plain = _plain(line, index, begin, cue, limit)
    tight = _takes_object(cue)
    subject = None
    after = begin
    if cue.form.kind is not FormKind.PARTICIPLE and plain is None:
        subject = noun_phrase(line, begin, limit, tight=tight)
        if subject is not None and tight and not _is_subject(subject, cue):
            subject = None
        after = subject.end if subject is not None else begin
    if subject is not None and not subject.is_known and not _may_speak(subject):
        subject, after = None, begin
    if RELAYED in cue.lemma.frames and (found := _relayed(line, after, limit, subject)) is not None:
        return found
    if plain is not None:
        return plain
    found = None
    if tight and cue.pronoun and OBJECT in cue.lemma.frames:
        found = _object(line, index, index + 1, cue, limit, None)
    elif tight and (found := _clause_ahead(line, index, after, cue, limit, subject)) is None:
        found = _object(line, index, after, cue, limit, subject)
    found = found or _complement_after(line, index, after, cue, limit, subject)
    if found is None:
        return None
    if tight and subject is not None and found.frame in {CLAUSE, SPEECH}:
        # Now that no object follows, the subject may be as long as it likes.
        found = replace(found, subject=noun_phrase(line, begin, found.index) or subject)
    return _with_object(line, cue, after, found)


def _may_speak(phrase: NounPhrase) -> bool:
    """Whether an unknown noun looks like somebody rather than like the first word of what was said."""
    return has_article(phrase.keys[0]) or any(has_article(key) for key in phrase.keys[1:2])


def _clause_ahead(
    line: Line, index: int, after: int, cue: Cue, limit: int, subject: NounPhrase | None
) -> Complement | None:
    """For a verb that could also take an object: a clause or direct speech not far on, before anything else happens."""
    for place in range(after, min(limit, after + _NEAR)):
        word = line.words[place]
        found = _complement_at(line, index, place, cue, subject)
        if found is not None and found.frame in {CLAUSE, SPEECH}:
            return found if found.frame == CLAUSE or _is_adverbial(line, after, place) else None
        if found is not None and _is_adverbial(line, after, place):
            return found
        if place > after and any(other.is_verb for other in cues_of(word)):
            return None
        if not word.is_word and word.key not in QUOTES | COMMAS:
            return None
    return None


def _is_adverbial(line: Line, start: int, end: int) -> bool:
    """Whether what lies between a subject and a quotation is apposition and adverbials, not an object."""
    if start >= end:
        return True
    word = line.words[start]
    roles = (WordRole.PREPOSITION, WordRole.TIME, WordRole.ADVERB, WordRole.RELATIVE)
    return (
        not word.is_word
        or any(has_role(word.key, role) for role in roles)
        or word.key.startswith("لل")
        or (word.key.startswith("و") and source_noun(word.key[1:]) is not None)
        or source_noun(word.key) is not None
        or has_attached_b(line, start)
    )


def _with_object(line: Line, cue: Cue, after: int, found: Complement) -> Complement:
    """«حذر كوريا من إمداد روسيا», «وصف الحكم بأنه»: the addressee before the preposition belongs to the content."""
    wanted = {name for frame, name in _OBJECT_PREPOSITIONS.items() if frame in cue.lemma.frames}
    if not wanted or cue.pronoun or found.frame == SPEECH or found.index <= after:
        return found
    place = found.index
    if not has_attached_b(line, place) and not is_b_clause(line.words[place]):
        place -= 1
        if _PREPOSITIONS.get(line.words[place].key) not in wanted:
            return found
    elif "ب" not in wanted:
        return found
    start = after
    for later in range(after, place):
        if line.words[later].key in COMMAS:
            start = later + 1
    start = skip_adverbs(line, start, place)
    alone = not wanted & cue.lemma.frames and CLAUSE not in cue.lemma.frames
    if start >= place and alone and found.subject is not None and found.subject.end == place:
        # «وصف الحكم بأنه»: the only noun is the object, and the verb carries its subject.
        return Complement(found.subject.first, OBJECT)
    if start >= place or not line.words[start].is_word or has_role(line.words[start].key, WordRole.PREPOSITION):
        return found
    return Complement(start, OBJECT, found.subject)


def is_b_clause(word: Word) -> bool:
    """Whether a word is «بأن» or «بأنه»."""
    return word.key.startswith("ب") and is_clause_starter(word)


def _takes_object(cue: Cue) -> bool:
    return any(frame.startswith(OBJECT) for frame in cue.lemma.frames)


def _is_subject(phrase: NounPhrase, cue: Cue) -> bool:
    """Whether what follows a verb that also takes an object is its subject: somebody, and of the verb's gender."""
    return phrase.is_known and phrase.agreement.fits(Agreement(cue.form.agreement.gender))


def _plain(line: Line, index: int, begin: int, cue: Cue, limit: int) -> Complement | None:
    """A complement right after the verb."""
    for place in dict.fromkeys((index + 1, begin)):
        if place < limit and (found := _complement_at(line, index, place, cue, None)) is not None:
            return found
    return None


def _complement_after(
    line: Line, index: int, after: int, cue: Cue, limit: int, subject: NounPhrase | None
) -> Complement | None:
    """A complement somewhere after subject, apposition and adverbials."""
    place = after
    while place < limit:
        found = _complement_at(line, index, place, cue, subject)
        if found is not None and (found.quotation is None or _is_adverbial(line, after, place)):
            return found
        if (past := _past_inner_verb(line, place, index, limit)) is not None:
            if past < 0:
                return None
            place = past
            continue
        place = _past_short_quotation(line, place)
    return None


def _past_short_quotation(line: Line, place: int) -> int:
    """The next place; past a quoted name."""
    offset = line.words[place].span.start
    for quotation in line.quotations:
        if quotation.outer.start == offset:
            return max(place + 1, line.index_at(quotation.outer.end))
    return place + 1


def _past_inner_verb(line: Line, place: int, index: int, limit: int) -> int | None:
    """Past a clause inside subject or adverbial that has its own verb of saying; -1 where the search must end; None if no such verb."""
    word = line.words[place]
    inner = [cue for cue in cues_of(word) if cue.is_verb or cue.form.kind is FormKind.PARTICIPLE]
    if not inner or place == index + 1 or place in line.named:
        return None
    if all(cue.pronoun or not cue.lemma.frames for cue in inner):
        # «التقرير الذي بثته القناة»: its object is the noun before, so what follows is not its content.
        return place + 1
    if any(cue.form.kind is FormKind.PARTICIPLE and cue.form.key == word.key for cue in inner):
        return -1 if is_break(line.words[place - 1]) else None
    before = line.words[place - 1].key
    relative = has_role(before, WordRole.RELATIVE) or any(cue.pronoun for cue in inner)
    if inner[0].cut == 0 and (relative or any(cue.form.kind is FormKind.PRESENT for cue in inner)):
        if not any(is_clause_starter(word) for word in line.words[place + 1 : min(limit, place + 4)]):
            return place + 1
        for later in range(place, limit):
            if line.words[later].key in COMMAS | DASHES:
                return later + 1
        return -1
    noun_like = any(cue.form.kind is FormKind.NOUN for cue in cues_of(word))
    return None if noun_like or has_role(before, WordRole.PREPOSITION) else -1


def _complement_at(line: Line, index: int, place: int, cue: Cue, subject: NounPhrase | None) -> Complement | None:
    """A complement that begins just here."""
    word = line.words[place]
    frames = cue.lemma.frames
    before = line.words[place - 1].key
    if is_clause_starter(word):
        preposition = _PREPOSITIONS.get(before)
        attached = word.key.startswith("ب")
        allowed = (
            CLAUSE in frames
            or (preposition is not None and {preposition, f"{preposition}.أن"} & frames)
            or (attached and {"ب", "ب.أن", f"{OBJECT}+ب"} & frames)
        )
        return Complement(place, CLAUSE, subject) if allowed else None
    if word.key == ":":
        return _after_colon(line, place, subject) if SPEECH in frames else None
    if word.key in QUOTES and SPEECH in frames and (quotation := _speech_at(line, place, subject)) is not None:
        return Complement(place, SPEECH, subject, quotation)
    preposition = _PREPOSITIONS.get(word.key)
    if preposition in frames and place + 1 < len(line.words) and (place == index + 1 or subject is not None or place <= index + 4):
        following = place + 1
        if line.words[following].is_word or line.words[following].key in QUOTES:
            return Complement(following, preposition, subject)
    if "ب" in frames and has_attached_b(line, place):
        return Complement(place, "ب", subject)
    return None


def has_attached_b(line: Line, index: int) -> bool:
    """Whether a word begins with the preposition ب rather than with a letter of its own."""
    word = line.words[index]
    key = word.key
    if key[:1] != "ب" or has_role(key, WordRole.WHOLE) or has_role(key, WordRole.ADVERB) or has_role(key, WordRole.PREPOSITION):
        return False
    named = line.named.get(index)
    if named is not None:
        return named.mention.span.start > word.span.start
    if len(key) == 1:
        return True
    return len(key) > 3 and not has_role(key[:1] + key[1:].removeprefix("ال"), WordRole.TIME)  # noqa: PLR2004 - «بلغ»


def _after_colon(line: Line, place: int, subject: NounPhrase | None) -> Complement | None:
    """Speech after a colon, quoted or not."""
    following = place + 1
    if following >= len(line.words):
        return None
    quotation = _quotation_at(line, following)
    return Complement(following, SPEECH, subject, quotation)


def _quotation_at(line: Line, index: int) -> Quotation | None:
    offset = line.words[index].span.start
    for quotation in line.quotations:
        if quotation.outer.start == offset and quotation.inner:
            return quotation
    return None


def _speech_at(line: Line, index: int, subject: NounPhrase | None) -> Quotation | None:
    """A quotation long enough to be what somebody said, not a name."""
    quotation = _quotation_at(line, index)
    if quotation is None:
        return None
    last = line.index_at(quotation.outer.end)
    named = line.named.get(index + 1)
    if named is not None and named.last + 2 >= last:
        return None
    words = sum(word.is_word for word in line.words[index:last])
    return quotation if words >= _FEWEST_QUOTED or (words and subject is not None) else None


def _relayed(line: Line, after: int, limit: int, subject: NounPhrase | None) -> Complement | None:
    """«نقلت الصحيفة عن مسؤول قوله إن»: the second source, and what it said."""
    for place in range(after, min(limit, after + 12)):
        if line.words[place].key != "عن" or place + 1 >= limit:
            continue
        relayed = noun_phrase(line, place + 1, limit)
        if relayed is None or not relayed.is_known:
            return None
        for later in range(relayed.end, min(limit, relayed.end + 25)):
            word = line.words[later]
            quotation = _speech_at(line, later, relayed)
            if is_clause_starter(word) or quotation is not None:
                return Complement(later, CLAUSE if quotation is None else SPEECH, subject, quotation, relayed)
            if word.key == ":":
                found = _after_colon(line, later, subject)
                return found and Complement(found.index, SPEECH, subject, found.quotation, relayed)
        following = relayed.end
        if following < limit and line.words[following].is_word and not has_role(line.words[following].key, WordRole.PREPOSITION):
            return Complement(following, OBJECT, subject, None, relayed)
        return None
    return None


def _object(
    line: Line, index: int, after: int, cue: Cue, limit: int, subject: NounPhrase | None
) -> Complement | None:
    """A plain object, or an object and then a preposition («اتهم موسكو بنقل»)."""
    frames = cue.lemma.frames
    wanted = {name for frame, name in _OBJECT_PREPOSITIONS.items() if frame in frames}
    if cue.pronoun and wanted:
        place = next(_preposition(line, index + 1, min(limit, index + 12), wanted), None)
        return None if place is None else Complement(place, OBJECT, subject)
    start = _past_adverbials(line, after, limit)
    if start is None or not _may_be_object(line, start):
        return None
    plain = OBJECT in frames or (_DOCUMENT_OBJECT in frames and _is_document(subject))
    near = line.words[start : min(limit, start + 20)]
    if (
        plain
        or (wanted and next(_preposition(line, start + 1, min(limit, start + 20), wanted), None) is not None)
        or (_DUTY in frames and any(_DUTY in word.key for word in near))
    ):
        return Complement(start, OBJECT, subject)
    return None


def _is_document(subject: NounPhrase | None) -> bool:
    return subject is None or (subject.noun is not None and subject.noun.type is SourceType.DOCUMENT)


def _may_be_object(line: Line, index: int) -> bool:
    """Whether a noun can begin here: no verb, no small word, no «ذلك» that stands for something said before."""
    word = line.words[index]
    roles = set(WordRole) - {WordRole.ADJECTIVE, WordRole.WHOLE}
    if not word.is_word or any(has_role(word.key, role) for role in roles):
        return False
    return not any(cue.is_verb for cue in cues_of(word)) or any(cue.form.kind is FormKind.NOUN for cue in cues_of(word))


def _preposition(line: Line, start: int, limit: int, wanted: set[str]) -> Iterator[int]:
    for place in range(start, limit):
        if is_break(line.words[place]):
            return
        if _PREPOSITIONS.get(line.words[place].key) in wanted or ("ب" in wanted and has_attached_b(line, place)):
            yield place
        elif "ل" in wanted and line.words[place].key.startswith("لل"):
            yield place


def _past_adverbials(line: Line, index: int, limit: int) -> int | None:
    """Past «يوم الثلاثاء», «في بيان,» and apposition in commas, to where an object can begin."""
    place = skip_adverbs(line, index, limit)
    if place < limit and (has_role(line.words[place].key, WordRole.PREPOSITION) or has_attached_b(line, place)):
        comma = next((later for later in range(place, min(limit, place + 14)) if line.words[later].key in COMMAS), None)
        if comma is None:
            return None
        place = comma
    if place < limit and line.words[place].key in COMMAS:
        place = skip_adverbs(line, place + 1, limit)
        if place < limit and line.words[place].key in COMMAS:
            place += 1
    return place if place < limit else None
