"""What can begin at a word as the content of a verb of saying: a clause, direct speech, a prepositional phrase."""

from dataclasses import dataclass

from reader.sources.cues import CLAUSE, OBJECT, QUESTION, SPEECH, Cue
from reader.sources.model import SourceType
from reader.sources.nouns import (
    NounRole,
    NounTrait,
    WordRole,
    has_article,
    has_role,
    is_adjective,
    roles_of,
    source_noun,
)
from reader.sources.particles import has_attached_b, is_clause_starter, is_preposition, points_back, proclitic_of
from reader.sources.phrases import NounPhrase
from reader.sources.quotations import Quotation
from reader.sources.words import QUOTES, Line

PREPOSITIONS = {"الى": "إلى", "الي": "إلى", "عن": "عن", "من": "من", "على": "على", "علي": "على", "في": "في"}
"""Prepositions by their keys, as the frames of `cues.tsv` name them."""
ATTACHED = "ب"
"""The preposition that is written onto its noun, as a frame."""

_TO = "إلى"
_OF = "من"
"""«نفت من قبل أن» is «denied before that», not «before»."""
_ADDRESSED = frozenset({"حديث", "رسالة", "تصريح", "تصريحات", "برقية", "خطاب"})
_BEARERS = frozenset({NounRole.CLASSIFIER, NounRole.BODY})
_NOUNS = frozenset({"قضية", "عملية", "مسرحية", "اغنية", "رواية", "اتفاقية", "قصة", "نظرية", "فعالية"})
"""Nouns that look like adjectives."""
_BEHALF = "باسم"
_WORKS = frozenset({"برنامج", "معرض", "كتاب", "مقال"})
_OWNED = ("ه", "ها", "هم")
_DEFINITE = ("لل", "بال", "وال")
_SPEECH_ROLES = frozenset({WordRole.OCCASION, WordRole.TIME, WordRole.ADVERB, WordRole.MONTH, WordRole.ADDRESSEE})
_SPOKEN = frozenset({"لا", "لن", "لم", "ليس", "نحن", "لقد", "لدينا", "لسنا", "علينا"})
_WE_SHALL = ("سن", "سأ")
_SHORTEST_FUTURE = 4
_FEWEST_QUOTED = 3
_NEAR = 4
_FAR = 14
_ADVERBIAL_ROLES = frozenset({WordRole.PREPOSITION, WordRole.TIME, WordRole.ADVERB, WordRole.RELATIVE})


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

    @property
    def is_speech(self) -> bool:
        """Whether it is a clause or direct speech rather than a noun."""
        return self.frame in {CLAUSE, SPEECH}


def complement_at(line: Line, index: int, place: int, cue: Cue, subject: NounPhrase | None) -> Complement | None:
    """The complement of the verb at `index` that begins at `place`.

    Args:
        line: The line.
        index: Index of the verb.
        place: Index of the word that may open its content.
        cue: The verb.
        subject: What stands between them as its subject, if anything.
    """
    word = line.words[place]
    if is_clause_starter(word) or has_role(word.key, WordRole.QUESTION):
        # «المشتبه فيه بأنه»: the clause says what he is suspected of.
        owned = (
            place > index + 2
            and word.key.startswith(ATTACHED)
            and has_role(line.words[place - 1].key, WordRole.ADDRESSEE)
        )
        return Complement(place, CLAUSE, subject) if not owned and _takes_clause(line, place, cue) else None
    if word.key == ":":
        return after_colon(line, place, subject) if cue.lemma.takes(SPEECH) else None
    unmarked = _opens_speech(line, index, place, cue, subject)
    if word.key in QUOTES or unmarked:
        return Complement(place, SPEECH, subject) if unmarked else _quoted(line, place, cue, subject)
    if word.key in PREPOSITIONS:
        return _prepositional(line, index, place, cue, subject)
    if cue.lemma.takes(ATTACHED) and has_attached_b(line, place):
        return Complement(place, ATTACHED, subject)
    return None


def _prepositional(line: Line, index: int, place: int, cue: Cue, subject: NounPhrase | None) -> Complement | None:
    """What follows a preposition that the verb takes, not far from it; not «في حديث إلى الصحيفة»."""
    preposition = PREPOSITIONS[line.words[place].key]
    if not cue.lemma.takes(preposition) or place + 1 >= len(line.words):
        return None
    if preposition == _TO and line.words[place - 1].key in _ADDRESSED:
        return None
    near = subject is not None or place <= index + _NEAR
    near = near or (place <= index + _FAR and _is_circumstance(line, index + 1))
    following = line.words[place + 1]
    if counts(line, place):
        return None
    if cue.is_verb and points_back(line, place + 1, len(line.words)):
        # «شكك في هذا الأمر»: the content stands before.
        return None
    opens = following.is_word or following.key in QUOTES
    return Complement(place + 1, preposition, subject) if near and opens else None


def counts(line: Line, index: int) -> bool:
    """Whether «من» follows a quantity: «عدد كبير من».

    Args:
        line: The line.
        index: Index of a word.
    """
    nouns = [source_noun(word.key) for word in line.words[max(0, index - 2) : index]]
    quantity = any(noun is not None and NounTrait.QUANTITY in noun.traits for noun in nouns)
    return quantity and line.words[index].key == _OF


def _opens_speech(line: Line, index: int, place: int, cue: Cue, subject: NounPhrase | None) -> bool:
    """Whether speech without marks begins right after a verb or its subject: «وأضاف لن نتراجع», «وقال سنعود»."""
    adjoins = place == index + 1 or (subject is not None and subject.is_known and place == subject.end)
    if not adjoins or not cue.is_verb or not cue.lemma.takes(SPEECH) or place in line.named:
        return False
    word = line.words[place]
    if word.key in _SPOKEN:
        return True
    # «قال سنان إن» names somebody.
    named = any(is_clause_starter(later) for later in line.words[place + 1 : place + 3])
    return word.text.startswith(_WE_SHALL) and len(word.key) > _SHORTEST_FUTURE and not named


def _takes_clause(line: Line, place: int, cue: Cue) -> bool:
    """Whether a verb takes the clause that begins here, with the preposition before it or written onto it."""
    key = line.words[place - 1].key if place else ""
    if has_role(line.words[place].key, WordRole.QUESTION):
        return cue.lemma.takes(QUESTION)
    before = line.words[place - 2].key if place > 1 else ""
    governed = has_role(key, WordRole.PREPOSITION) and key not in PREPOSITIONS and before != _OF
    if governed and not is_clause_starter(line.words[place - 1]):
        # «بعد أن», «رغم أن», «دون أن» tell when and how.
        return False
    if cue.lemma.takes(CLAUSE):
        return True
    before = PREPOSITIONS.get(line.words[place - 1].key, "") if place else ""
    wanted = {before, f"{before}.{CLAUSE}"} if before else set()
    if line.words[place].key.startswith(ATTACHED):
        wanted |= {ATTACHED, f"{ATTACHED}.{CLAUSE}", f"{OBJECT}+{ATTACHED}"}
    return bool(wanted & cue.lemma.frames)


def _quoted(line: Line, place: int, cue: Cue, subject: NounPhrase | None) -> Complement | None:
    """Direct speech, or a clause whose أن stands within the marks: «أكد "أن سبعة قتلوا" في الهجوم» goes on after them."""
    following = place + 1
    if following < len(line.words) and line.quotation_at(place) is not None:
        if is_clause_starter(line.words[following]) and cue.lemma.takes(CLAUSE):
            return Complement(place, CLAUSE, subject)
        preposition = PREPOSITIONS.get(line.words[following].key, "")
        if cue.lemma.takes(preposition) and following + 1 < len(line.words):
            return Complement(following + 1, preposition, subject)
    quotation = speech_at(line, place, subject) if cue.lemma.takes(SPEECH) else None
    return Complement(place, SPEECH, subject, quotation) if quotation is not None else None


def after_colon(line: Line, place: int, subject: NounPhrase | None) -> Complement | None:
    """Speech after a colon, quoted or not."""
    following = place + 1
    if following >= len(line.words):
        return None
    return Complement(following, SPEECH, subject, line.quotation_at(following))


def speech_at(line: Line, index: int, subject: NounPhrase | None) -> Quotation | None:
    """A quotation that begins here and is long enough to be what somebody said, not a name."""
    quotation = line.quotation_at(index)
    if quotation is None or _is_governed(line, index):
        return None
    end = line.index_at(quotation.outer.end)
    named = line.named.get(index + 1)
    if named is not None and named.last + 2 >= end:
        return None
    count = sum(word.is_word for word in line.words[index : min(end, index + 2 * _FEWEST_QUOTED)])
    return quotation if count >= _FEWEST_QUOTED or (count and subject is not None and subject.is_known) else None


def _is_governed(line: Line, index: int) -> bool:
    """Whether what is quoted completes the word before it, as names do: «مع "المساء"», «لقناة "الضحى"», «مراسل "المدى"»."""
    before = line.words[index - 1] if index else None
    if before is None or not before.is_word:
        return False
    if len(before.key) == 1 or before.key == _BEHALF or is_preposition(before) or is_clause_starter(before):
        return True
    if has_article(before.key) or before.key.startswith(_DEFINITE) or before.key.endswith(_OWNED):
        return False
    if index - 1 in line.named or index - 1 in line.last_named:
        return False
    key = before.key[proclitic_of(line, index - 1) :]
    noun = source_noun(key)
    if noun is not None and (noun.role in _BEARERS or (noun.role is NounRole.TITLE and noun.type is SourceType.PERSON)):
        # «مراسل "المساء"», «كتلة "الوفاء"»; «مسؤول "…"» may speak.
        return True
    # «ببرنامج "كل يوم"», «في مسلسل "البحر"», not «في بيان "…"», «في لقاء صحفي "…"».
    governed = has_attached_b(line, index - 1) or (index > 1 and is_preposition(line.words[index - 2]))
    speaks = bool(roles_of(key) & _SPEECH_ROLES) and key not in _WORKS
    return governed and not speaks and (key in _NOUNS or not is_adjective(before.key, definite=False))


def _is_circumstance(line: Line, index: int) -> bool:
    """Whether a time or occasion follows a verb: «أعلن في لقاء أمس عن»."""
    return bool(roles_of(line.words[index].key) & _ADVERBIAL_ROLES) or line.words[index].key.startswith("لل")


def is_adverbial(line: Line, start: int, end: int) -> bool:
    """Whether what lies between a subject and what may be its speech is apposition and adverbials, not an object."""
    if start >= end:
        return True
    key = line.words[start].key
    return (
        not line.words[start].is_word
        or bool(roles_of(key) & _ADVERBIAL_ROLES)
        or key.startswith("لل")
        or source_noun(key) is not None
        or (key.startswith("و") and source_noun(key[1:]) is not None)
        or has_attached_b(line, start)
    )
