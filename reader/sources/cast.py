"""Who appears in an article, by what names and titles: «وزير العدل فلان» is «الوزير» from then on."""

from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.entities import gazetteer as lexicon
from reader.entities.model import Entity, EntityKind
from reader.sources.forms import ANYBODY, Agreement, Gender, Number
from reader.sources.model import SourceType
from reader.sources.nouns import (
    PEOPLE,
    NounRole,
    NounTrait,
    SourceNoun,
    WordRole,
    has_article,
    has_role,
    source_noun,
    without_article,
)
from reader.sources.particles import is_clause_starter, proclitic_of
from reader.sources.phrases import NounPhrase, is_adjective, noun_phrase
from reader.sources.words import COMMAS, QUOTES, Line, Named, key_of

_TITLE_REACH = 7
_PEOPLE = 20
_MEMORY = 300
"""Appearances that are looked back upon: further back nobody is meant by «الوزير», and time stays linear."""
_MASCULINE_STATES = frozenset("العراق لبنان المغرب الاردن السودان اليمن الكويت الفاتيكان".split())  # noqa: SIM905
_ROLES = {
    EntityKind.PER: PEOPLE,
    EntityKind.ORG: frozenset({NounRole.BODY, NounRole.CLASSIFIER}),
    EntityKind.LOC: frozenset({NounRole.BODY}),
}
"""The nouns by which an entity of a kind can be meant."""


@dataclass(slots=True, eq=False)
class Speaker:
    """Somebody who is credited with something.

    Attributes:
        name: Canonical name.
        type: What it is.
        entity: The entity it is, if it is one.
        agreement: Gender and number, as far as known.
        nouns: Lemmas of the nouns it was introduced with.
        keys: Words of the phrases that introduced it, without article and gender.
    """

    name: str
    type: SourceType
    entity: Entity | None = None
    agreement: Agreement = ANYBODY
    nouns: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)


class Cast:
    """All who appear in an article."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._text = lines[0].text if lines else ""
        self._by_entity: dict[str, Speaker] = {}
        self._by_name: dict[str, Speaker] = {}
        self._by_word: dict[str, list[Speaker]] = {}
        self._places: list[int] = []
        self._speakers: list[Speaker] = []
        self._spoke: deque[Speaker] = deque(maxlen=_PEOPLE)
        for line in lines:
            for index in sorted(line.named):
                self._introduce(line, line.named[index])

    def before(self, place: int) -> Sequence[tuple[int, Speaker]]:
        """Who appeared before a place, the latest first, with where."""
        end = bisect_left(self._places, place)
        start = max(0, end - _MEMORY)
        return list(zip(self._places[start:end], self._speakers[start:end], strict=True))[::-1]

    def note_speech(self, speaker: Speaker) -> None:
        """Remember that somebody spoke: «الأخير», «الضيف» means him."""
        if speaker.type is SourceType.PERSON:
            self._spoke.append(speaker)

    def speaker(self, source: NounPhrase) -> Speaker:
        """Who a source phrase is: an entity, somebody it points back to, or somebody new."""
        if source.named is not None:
            speaker = self._of_entity(source.named.entity)
            if source.noun is not None:
                speaker.nouns.add(source.noun.lemma)
            return speaker
        known = self._referent(source) or self._fuller(source)
        return known if known is not None else self._new(source)

    # Introductions.

    def _introduce(self, line: Line, named: Named) -> None:
        """Remember the nouns around a name: «وزير العدل فلان», «فلان، المتحدث باسم الشرطة», «صحيفة "المساء"»."""
        speaker = self._of_entity(named.entity)
        self._note_title(line, named, speaker)
        if named.is_person:
            self._note_apposition(line, named.last + 1, speaker)
        else:
            for word in line.words[named.first : named.last + 1]:
                self._note(speaker, word.key)
        self._appear(named.mention.span.start, speaker)

    def _appear(self, place: int, speaker: Speaker) -> None:
        index = bisect_left(self._places, place)
        self._places.insert(index, place)
        self._speakers.insert(index, speaker)

    def _note_title(self, line: Line, named: Named, speaker: Speaker) -> None:
        """Remember the title or classifier before a name, if it introduces that name."""
        words = line.words
        for place in range(named.first - 1, max(0, named.first - _TITLE_REACH) - 1, -1):
            word = words[place]
            ends = not word.is_word and word.key not in QUOTES | COMMAS
            if ends or is_clause_starter(word) or has_role(word.key, WordRole.RELATIVE):
                return
            cut = proclitic_of(line, place)
            attribute = place and has_article(words[place - 1].key) and is_adjective(word.key, definite=True)
            if place in line.named or attribute or source_noun(word.key[cut:]) is None:
                continue
            phrase = noun_phrase(line, place, named.last + 1, cut=cut)
            if phrase is None or phrase.named is None or phrase.named.first != named.first:
                continue
            self._note(speaker, word.key[cut:])
            speaker.keys |= {_stem(later.key) for later in words[place + 1 : named.first]}
            completes = source_noun(words[place - 1].key) is not None and not has_article(words[place - 1].key)
            if has_article(word.key[cut:]) and not (place and completes):
                # What stands before «الرئيس» belongs to somebody else.
                return

    def _note_apposition(self, line: Line, place: int, speaker: Speaker) -> None:
        """Remember the title after a name: «فلان، المتحدث باسم الشرطة»."""
        words = line.words
        if place < len(words) and words[place].key in COMMAS | QUOTES | {"("}:
            place += 1
        head = source_noun(words[place].key) if place < len(words) else None
        if head is None or head.type is SourceType.DOCUMENT:
            return
        for word in words[place : place + _TITLE_REACH]:
            if not word.is_word:
                return
            self._note(speaker, word.key)

    def _note(self, speaker: Speaker, key: str) -> None:
        """Remember one word of an introduction."""
        speaker.keys.add(_stem(key))
        noun = source_noun(key)
        entity = speaker.entity
        if noun is None or (entity is not None and noun.role not in _ROLES.get(entity.kind, PEOPLE)):
            return
        speaker.nouns.add(noun.lemma)
        if noun.type is SourceType.OUTLET and entity is not None:
            speaker.type = SourceType.OUTLET
        titled = noun.role in {NounRole.TITLE, NounRole.SPOKESMAN}
        if titled and noun.agreement.number is Number.SINGULAR and not speaker.agreement.gender:
            speaker.agreement = Agreement(noun.agreement.gender, Number.SINGULAR)

    def _of_entity(self, entity: Entity) -> Speaker:
        speaker = self._by_entity.get(entity.id)
        if speaker is None:
            speaker = Speaker(entity.name, _type_of(entity), entity, _agreement_of(entity))
            self._by_entity[entity.id] = speaker
            self._index(speaker)
        return speaker

    def _index(self, speaker: Speaker) -> None:
        for word in set(map(key_of, speaker.name.split())):
            self._by_word.setdefault(word, []).append(speaker)

    # References.

    def _new(self, source: NounPhrase) -> Speaker:
        """Somebody named by a noun phrase alone."""
        name = " ".join(source.span.of(self._text).split())
        speaker = self._by_name.get(name)
        if speaker is None:
            kind = source.noun.type if source.noun is not None else SourceType.UNNAMED
            speaker = Speaker(name, kind, None, source.agreement)
            self._by_name[name] = speaker
            if source.noun is None:
                self._index(speaker)
        if source.noun is not None:
            speaker.nouns.add(source.noun.lemma)
        speaker.keys |= set(map(_stem, source.keys))
        self._appear(source.span.start, speaker)
        return speaker

    def _fuller(self, source: NounPhrase) -> Speaker | None:
        """A name met before of which unknown words are a part: a surname after the full name."""
        if source.noun is not None or not source.keys:
            return None
        for speaker in self._by_word.get(source.keys[-1], ()):
            if set(source.keys) <= set(map(key_of, speaker.name.split())):
                return speaker
        return None

    def _referent(self, source: NounPhrase) -> Speaker | None:
        """Whom a definite noun points back to: the latest who was introduced with it and shares its other words."""
        noun = source.noun
        place = source.span.start
        if noun is not None and noun.role is NounRole.BACK:
            return self._latest_person(place, Agreement(noun.agreement.gender))
        same = any(has_role(key, WordRole.BACK) for key in source.keys)
        if noun is None or not (source.is_definite or same):
            return None
        rest = {_stem(key) for key in source.keys[1:] if not has_role(key, WordRole.BACK)}
        best = 0
        found = None
        for _, speaker in self.before(place):
            if noun.lemma not in speaker.nouns or not _can_mean(noun, speaker):
                continue
            shared = len(rest & speaker.keys) + 1
            if shared > best and (
                shared > 1 or not rest or noun.role is NounRole.ANONYMOUS or NounTrait.GENERIC in noun.traits
            ):
                best, found = shared, speaker
        if found is None and NounTrait.GENERIC in noun.traits:
            return self._latest_person(place, Agreement(noun.agreement.gender, Number.SINGULAR))
        return found

    def _latest_person(self, place: int, agreement: Agreement) -> Speaker | None:
        """The person who spoke last, or was named last before a place."""
        for speaker in reversed(self._spoke):
            if speaker.agreement.fits(agreement):
                return speaker
        for _, speaker in self.before(place):
            if speaker.type is SourceType.PERSON and speaker.agreement.fits(agreement):
                return speaker
        return None


def _can_mean(noun: SourceNoun, speaker: Speaker) -> bool:
    """Whether a noun of this kind can mean this speaker at all."""
    entity = speaker.entity
    if entity is None or entity.kind is EntityKind.PER:
        people = entity is None or noun.role in PEOPLE
        return people and noun.agreement.fits(speaker.agreement)
    return noun.role not in PEOPLE


def _stem(key: str) -> str:
    """A key without article and feminine ending: «البريطاني» is «البريطانية»."""
    return without_article(key).removesuffix("ة")


def _type_of(entity: Entity) -> SourceType:
    """What kind of source an entity is."""
    if entity.kind is EntityKind.PER:
        return SourceType.PERSON
    if entity.kind is EntityKind.LOC:
        return SourceType.STATE
    entries = lexicon.gazetteer().entries(lexicon.key_of(entity.name))
    outlets = any(entry.kind is EntityKind.ORG and entry.subkind in lexicon.OUTLETS for entry in entries)
    return SourceType.OUTLET if outlets else SourceType.ORGANISATION


def _agreement_of(entity: Entity) -> Agreement:
    """Gender and number of a name, where they are sure."""
    head = key_of(entity.name.split()[0]) if entity.name.split() else ""
    gender = Gender.UNKNOWN
    if entity.kind is EntityKind.PER and len(entity.name.split()) > 1:
        row = lexicon.gazetteer().name(lexicon.key_of(entity.name.split()[0]))
        gender = Gender(row.gender.value) if row is not None else Gender.UNKNOWN
    elif entity.kind is EntityKind.LOC:
        gender = Gender.MASCULINE if head in _MASCULINE_STATES else Gender.FEMININE
    elif entity.kind is EntityKind.ORG:
        noun = source_noun(head)
        if noun is not None and noun.role is NounRole.BODY:
            gender = noun.agreement.gender
    return Agreement(gender, Number.SINGULAR)
