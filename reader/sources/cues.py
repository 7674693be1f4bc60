"""The words that attribute: verbs, participles and nouns of saying, and phrases such as «بحسب» and «نقلا عن»."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from reader.entities.lexicon import read_table
from reader.sources.forms import (
    ANYBODY,
    PRONOUNS,
    Agreement,
    Form,
    FormKind,
    noun_forms,
    participle_forms,
    past_forms,
    present_forms,
)
from reader.sources.model import CueClass
from reader.sources.nouns import WordRole, has_role
from reader.sources.words import Word, key_of

CLAUSE = "أن"
"""The frame of a verb that takes a clause with أن or إن."""
SPEECH = "قول"
"""The frame of a verb that introduces direct speech."""
OBJECT = "مفعول"
"""The frame of a verb whose plain object is the content."""
SECOND_OBJECT = "مفعولان"
"""The frame of a verb that says something of its object: «اعتبر القرار خطأ», so that a pronoun may be the first."""
QUESTION = "سؤال"
"""The frame of a verb that an indirect question may follow."""
RELAYED = "نقل"
"""The frame of a verb that names a second source after عن."""
REPEATED = "قائلا"
"""The frame of a verb that «قائلا» may repeat."""
ADDRESSEE = "مخاطب"
"""The frame of a verb that may carry the pronoun of whoever is spoken to."""
BY_SAYING = "بالقول"
SAYING = frozenset({"قائلا", "قائلة", "قائلين"})
"""«Saying», after another verb of saying."""
_WORD = "قول"
SHADDA = "\u0651"
_DAMMA = "\u064f"
_SHORTEST = 2
_TWO_LETTERS = frozenset({"حث", "حض"})
"""Doubled verbs that nothing else looks like; «شك», «عد» are nouns or ends of other words."""
_ALONE = frozenset({"رد"})
"""A doubled verb that is one without a conjunction only: «ورد» is another."""


class PhraseTakes(StrEnum):
    """What follows a crediting phrase; see `cue_phrases.tsv`."""

    NOUN = "قول"
    SOURCE = "مصدر"
    VERB = "فعل"
    ANY = "ما"


@dataclass(frozen=True, slots=True)
class CueRow:
    """A line of `cues.tsv`: a verb of saying."""

    past: str
    present: str
    participle: str
    noun: str
    plural: str
    cue_class: CueClass
    frames: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """A line of `cue_phrases.tsv`: words that credit what stands beside them to the source that follows."""

    words: str
    takes: PhraseTakes
    cue_class: CueClass


@dataclass(frozen=True, slots=True)
class ReportNounRow:
    """A line of `report_nouns.tsv`."""

    noun: str


@dataclass(frozen=True, slots=True)
class Lemma:
    """A verb of saying with all that is written from it.

    Attributes:
        name: The past as the table gives it, vowels and all.
        cue_class: How the writer stands to the statement.
        frames: What may follow and be the content; see `cues.tsv`.
    """

    name: str
    cue_class: CueClass
    frames: frozenset[str]

    def takes(self, frame: str) -> bool:
        """Whether this may follow and be the content."""
        return frame in self.frames


@dataclass(frozen=True, slots=True)
class Cue:
    """A word read as a form of a verb of saying.

    Attributes:
        lemma: The verb.
        form: The form.
        cut: How many letters of the word go before it (و, ف, س for the future, ب and ل before a noun).
        pronoun: The pronoun written onto it: a verb's object («أبلغها»), a noun's owner («قوله»); empty if none.
    """

    lemma: Lemma
    form: Form
    cut: int = 0
    pronoun: str = ""

    @property
    def is_verb(self) -> bool:
        """Whether it is a finite verb."""
        return self.form.kind in {FormKind.PAST, FormKind.PRESENT}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that credit what stands beside them, as keys.

    Attributes:
        keys: The words; the last may be a clitic that is written onto the next word.
        is_attached: Whether the last one is.
        takes: What follows.
        cue_class: How the writer stands to the statement.
    """

    keys: tuple[str, ...]
    is_attached: bool
    takes: PhraseTakes
    cue_class: CueClass


@cache
def _readings() -> dict[str, tuple[tuple[Lemma, Form], ...]]:
    """Every form of every verb of saying, by its key."""
    table: dict[str, list[tuple[Lemma, Form]]] = {}
    for row in read_table("cues.tsv", CueRow):
        lemma = Lemma(row.past, row.cue_class, frozenset(row.frames))
        for form in _forms(row):
            found = table.setdefault(form.key, [])
            if all(known is not lemma or other.kind is not form.kind for known, other in found):
                found.append((lemma, form))
    return {key: tuple(found) for key, found in table.items()}


def _forms(row: CueRow) -> Iterator[Form]:
    yield from past_forms(key_of(row.past))
    if row.present:
        yield from present_forms(key_of(row.present))
    if row.participle:
        yield from participle_forms(key_of(row.participle))
    for noun in (row.noun, row.plural):
        if noun:
            yield from noun_forms(key_of(noun))


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """Crediting phrases by the key of their first word, the longest first."""
    table: dict[str, list[Phrase]] = {}
    for row in read_table("cue_phrases.tsv", PhraseRow, unique="words"):
        keys = tuple(map(key_of, row.words.split()))
        attached = len(keys) > 1 and len(keys[-1]) == 1
        table.setdefault(keys[0], []).append(Phrase(keys, attached, row.takes, row.cue_class))
    return {key: tuple(sorted(found, key=lambda phrase: -len(phrase.keys))) for key, found in table.items()}


@cache
def report_nouns() -> dict[str, Agreement]:
    """Nouns that belong to the cue after a crediting phrase, and whom their pronoun means: «قوله», «تعبيرها»."""
    rows = read_table("report_nouns.tsv", ReportNounRow, unique="noun")
    return {form.key: form.agreement for row in rows for form in noun_forms(key_of(row.noun))}


def form_count() -> int:
    """How many written forms the lexicon of cues knows, those with object pronouns not counted."""
    return len(_readings()) + sum(map(len, phrases().values()))


def cues_of(word: Word, *, anyway: bool = False) -> tuple[Cue, ...]:
    """Every reading of a word as a form of a verb of saying, the likeliest first.

    Args:
        word: A word; its vowel signs, where it has some, decide: «بيّن» needs its shadda, «أُعلن» is passive.
        anyway: Whether a word that is also a preposition is read as a verb.
    """
    if not word.is_word or (len(word.key) <= _SHORTEST and word.key not in _TWO_LETTERS | _ALONE):
        return ()
    if not anyway and has_role(word.key, WordRole.PREPOSITION) and SHADDA not in word.text:
        # «بين», «عبر», «حسب» are prepositions unless they are spelled out as verbs.
        return ()
    return tuple(cue for cue in _unchecked(word.key) if _spelled(cue, word.text))


@lru_cache(maxsize=1 << 16)
def _unchecked(key: str) -> tuple[Cue, ...]:
    return tuple(_cues(key))


def _cues(key: str) -> Iterable[Cue]:
    table = _readings()
    if key == BY_SAYING:
        # «توجه إلى خصومه بالقول: …»: like «قائلا», of anybody.
        return [
            Cue(lemma, Form(key, FormKind.PARTICIPLE, ANYBODY))
            for lemma, form in table[_WORD]
            if form.kind is FormKind.NOUN
        ]
    for cut in range(3):
        rest = key[cut:]
        if not _may_cut(key, cut) or _is_too_short(rest, cut):
            continue
        found = [Cue(lemma, form, cut) for lemma, form in table.get(rest, ()) if _may_stand(key[:cut], form)]
        found += [
            Cue(lemma, form, cut, pronoun)
            for lemma, form, pronoun in _with_pronoun(rest)
            if _may_stand(key[:cut], form)
        ]
        if found:
            return found
    return ()


def _is_too_short(rest: str, cut: int) -> bool:
    return len(rest) <= _SHORTEST and rest not in _TWO_LETTERS and (cut > 0 or rest not in _ALONE)


def _may_cut(key: str, cut: int) -> bool:
    return key[:cut] in {"", "و", "ف", "س", "ب", "ل", "وس", "فس", "وب", "ول", "فب", "فل", "لل"}


def _may_stand(proclitic: str, form: Form) -> bool:
    """Whether a form can follow its proclitics: س goes before the present, ب and ل before nouns."""
    last = proclitic[-1:]
    if last == "س":
        return form.kind is FormKind.PRESENT
    if last == "ل":
        # «ليقول إن», «لتأكيد».
        return form.kind in {FormKind.NOUN, FormKind.PRESENT}
    return form.kind is FormKind.NOUN if last == "ب" else True


def _with_pronoun(key: str) -> Iterator[tuple[Lemma, Form, str]]:
    """Readings as a verb with its object: «أبلغها», «اتهموه», «نفاه»."""
    table = _readings()
    for pronoun in (*PRONOUNS, "ني", "نا"):
        if not key.endswith(pronoun):
            continue
        stem = key.removesuffix(pronoun)
        stems = [stem]
        if stem.endswith("ا"):
            stems.append(stem[:-1] + "ى")
        if stem.endswith("و"):
            stems.append(stem + "ا")
        for candidate in stems:
            for lemma, form in table.get(candidate, ()):
                if form.kind in {FormKind.PAST, FormKind.PRESENT}:
                    yield lemma, form, pronoun


def _spelled(cue: Cue, text: str) -> bool:
    """Whether the signs that the writer did put agree with the reading."""
    if SHADDA in cue.lemma.name and SHADDA not in text and cue.is_verb:
        return False
    # «أعتقد» with its hamza is «I think»; he thinks without one.
    if (
        cue.is_verb
        and cue.lemma.name.startswith("ا")
        and cue.form.kind is FormKind.PAST
        and text[cue.cut : cue.cut + 1] == "أ"
    ):
        return False
    # «أُعلن», «ذُكر»: a passive names nobody. «يُعلن» and «يُؤكد» carry the damma in the active too.
    return not (cue.form.kind is FormKind.PAST and text[cue.cut + 1 : cue.cut + 2] == _DAMMA)


def whom_it_means(cue: Cue) -> Agreement:
    """Who can be meant by a participle or verb; a noun's pronoun says whose it is."""
    return PRONOUNS.get(cue.pronoun, cue.form.agreement) if cue.form.kind is FormKind.NOUN else cue.form.agreement
