"""From a lemma to the forms that stand in a text: conjugation and declension by rule.

Only what a news text needs: active voice, third person, past and present with their plurals and duals, the accusative
participles («مؤكدا», «مؤكدة»), the sound plurals. All forms are keys, as `reader.sources.words.key_of` makes them: without
vowel signs, with a bare alif.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class FormKind(StrEnum):
    """What part of speech a form of a cue is."""

    PAST = "past"
    PRESENT = "present"
    PARTICIPLE = "participle"
    NOUN = "noun"


class Gender(StrEnum):
    """Grammatical gender; UNKNOWN agrees with both."""

    MASCULINE = "m"
    FEMININE = "f"
    UNKNOWN = ""


class Number(StrEnum):
    """Grammatical number; UNKNOWN agrees with all."""

    SINGULAR = "s"
    DUAL = "d"
    PLURAL = "p"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Gender and number of a verb, a participle, a pronoun or a source."""

    gender: Gender = Gender.UNKNOWN
    number: Number = Number.UNKNOWN

    def fits(self, other: "Agreement") -> bool:
        """Whether the two can speak of the same somebody."""
        return _same(self.gender, other.gender) and _same(self.number, other.number)


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of a lemma.

    Attributes:
        key: How it is written, as a key.
        kind: Its part of speech.
        agreement: Who can be its subject.
    """

    key: str
    kind: FormKind
    agreement: Agreement


HE = Agreement(Gender.MASCULINE, Number.SINGULAR)
SHE = Agreement(Gender.FEMININE, Number.SINGULAR)
THEY_TWO = Agreement(Gender.MASCULINE, Number.DUAL)
THEY_TWO_FEMININE = Agreement(Gender.FEMININE, Number.DUAL)
THEY = Agreement(Gender.MASCULINE, Number.PLURAL)
THEY_FEMININE = Agreement(Gender.FEMININE, Number.PLURAL)
ANYBODY = Agreement()

PRONOUNS = {"ه": HE, "ها": SHE, "هم": THEY, "هما": Agreement(Gender.UNKNOWN, Number.DUAL), "هن": THEY_FEMININE}
"""The pronouns that are written onto a noun or a verb, and whom they mean."""

_BARE_ACCUSATIVES = ("ة", "اء", "ى", "ا", "ات")
_WEAK = ("ا", "ى")
_ROOT = 3


def _same(one: str, other: str) -> bool:
    return not one or not other or one == other


def past_forms(past: str) -> Iterator[Form]:
    """The past of a verb, given as «he» says it: قال, دعا, نفى."""
    weak = past.endswith(_WEAK)
    stem = past[:-1] if weak else past
    dual = past[:-1] + ("ي" if past.endswith("ى") else "و") if weak else past
    yield Form(past, FormKind.PAST, HE)
    yield Form(stem + "ت", FormKind.PAST, SHE)
    yield Form(stem + "وا", FormKind.PAST, THEY)
    if len(past) > _ROOT:
        # The dual of a short verb looks like a noun: «نقلا», «أمرا».
        yield Form(dual + "ا", FormKind.PAST, THEY_TWO)
    yield Form(stem + "تا", FormKind.PAST, THEY_TWO_FEMININE)
    yield Form((dual if weak else _shortened(stem)) + "ن", FormKind.PAST, THEY_FEMININE)


def _shortened(stem: str) -> str:
    """A hollow stem before a consonant: قال gives قل, أضاف gives أضف."""
    return stem[:-2] + stem[-1] if len(stem) >= _ROOT and stem[-2] == "ا" else stem


def present_forms(present: str) -> Iterator[Form]:
    """The present of a verb, given as «he» says it: يقول, يدعو, ينفي, يرى."""
    last = present[-1]
    stem = present[:-1] if last in "ويى" else present
    she = "ت" + present[1:]
    yield Form(present, FormKind.PRESENT, HE)
    yield Form(she, FormKind.PRESENT, SHE)
    for ending in ("ون", "وا"):
        yield Form(stem + ending, FormKind.PRESENT, THEY)
    dual = (stem + "ي" if last == "ى" else present) + "ان"
    yield Form(dual, FormKind.PRESENT, THEY_TWO)
    yield Form("ت" + dual[1:], FormKind.PRESENT, THEY_TWO_FEMININE)


def participle_forms(stem: str) -> Iterator[Form]:
    """The active participle as it follows a statement: قائلا, قائلة, قائلين; from its stem, which keeps a weak ي."""
    yield Form(stem + "ا", FormKind.PARTICIPLE, HE)
    yield Form(stem + "ة", FormKind.PARTICIPLE, SHE)
    yield Form(stem.removesuffix("ي") + "ين", FormKind.PARTICIPLE, THEY)
    yield Form(stem + "ات", FormKind.PARTICIPLE, THEY_FEMININE)
    yield Form(stem + "تين", FormKind.PARTICIPLE, THEY_TWO_FEMININE)


def noun_forms(noun: str) -> Iterator[Form]:
    """A verbal noun or its plural, with and without the article, in the accusative, and with a pronoun as «قوله»."""
    yield Form(noun, FormKind.NOUN, ANYBODY)
    if not noun.endswith(_BARE_ACCUSATIVES):
        yield Form(noun + "ا", FormKind.NOUN, ANYBODY)
    yield Form("ال" + noun, FormKind.NOUN, ANYBODY)
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    for pronoun, whom in PRONOUNS.items():
        yield Form(stem + pronoun, FormKind.NOUN, whom)


def sound_plurals(noun: str, *, feminine: bool) -> tuple[str, ...]:
    """The plurals without a broken stem: متحدثون, متحدثين, متحدثو; متحدثات."""
    if feminine:
        return (noun.removesuffix("ة") + "ات",)
    stem = noun.removesuffix("ي") if len(noun) > 4 and noun.endswith("ي") else noun  # noqa: PLR2004 - محامي, not صحفي
    stems = {noun, stem}
    return tuple(stem + ending for stem in sorted(stems) for ending in ("ون", "ين", "و"))
