"""Who appears in an article, by what names and titles: «وزير العدل فلان» is «الوزير» from then on."""

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.entities import gazetteer as lexicon
from reader.entities.model import Entity, EntityKind
from reader.sources.forms import ANYBODY, Agreement, Gender, Number
from reader.sources.model import Identity, SourceType
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
from reader.sources.words import COMMAS, DASHES, QUOTES, Line, Named, key_of
from reader.spans import Span

_TITLE_REACH = 7
_PEOPLE = 20
_MEMORY = 300
"""Appearances that are looked back upon: further back nobody is meant by «الوزير», and time stays linear."""
_AHEAD = 60
_MASCULINE_STATES = frozenset("العراق لبنان المغرب الاردن السودان اليمن الكويت الفاتيكان".split())  # noqa: SIM905
_ROLES = {
    EntityKind.PER: PEOPLE,
    EntityKind.ORG: frozenset({NounRole.BODY, NounRole.CLASSIFIER}),
    EntityKind.LOC: frozenset({NounRole.BODY}),
}
"""The nouns by which an entity of a kind can be meant."""
_BEFORE_TITLE = COMMAS | QUOTES | DASHES | {"(", "وهو", "وهي", "هو", "هي"}
_ENDINGS = ("ين", "ون", "ات", "ة", "ا")
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Title:
    """A noun by which somebody was introduced.

    Attributes:
        span: The introduction, from the title to the name or from the name to the title.
        is_bare: Whether nothing else described him there: «الرئيس فلان».
    """

    span: Span
    is_bare: bool = False


@dataclass(slots=True, eq=False)
class Speaker:
    """Somebody who is credited with something.

    Attributes:
        name: Canonical name.
        type: What it is.
        entity: The entity it is, if it is one.
        agreement: Gender and number, as far as known.
        titles: The nouns it was introduced with, by their lemmas.
        keys: Words of the phrases that introduced it, without article and endings.
    """

    name: str
    type: SourceType
    entity: Entity | None = None
    agreement: Agreement = ANYBODY
    titles: dict[str, Title] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Identified:
    """Whom some words mean.

    Attributes:
        speaker: Somebody.
        identity: How that is known.
        antecedent: The words further off on which it rests.
    """

    speaker: Speaker
    identity: Identity
    antecedent: Span | None = None


@dataclass(frozen=True, slots=True, order=True)
class _Appearance:
    """Where somebody is named."""

    span: Span
    speaker: Speaker = field(compare=False)


class Cast:
    """All who appear in an article."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._text = lines[0].text if lines else ""
        self._by_entity: dict[str, Speaker] = {}
        self._by_phrase: dict[tuple[str, ...], Speaker] = {}
        self._by_word: dict[str, list[Speaker]] = {}
        self._appearances: list[_Appearance] = []
        self._spoke: deque[Speaker] = deque(maxlen=_PEOPLE)
        self._head_end = _head_end(lines)
        for line in lines:
            for index in sorted(line.named):
                self._introduce(line, line.named[index])

    def before(self, place: int) -> Sequence[tuple[Span, Speaker]]:
        """Who appeared before a place, the latest first, with where."""
        end = self._index_of(place)
        return [(found.span, found.speaker) for found in reversed(self._appearances[max(0, end - _MEMORY) : end])]

    def last_named(self, speaker: Speaker, place: int) -> Span | None:
        """Where somebody was named last before a place."""
        return next((span for span, other in self.before(place) if other is speaker), None)

    def note_speech(self, speaker: Speaker) -> None:
        """Remember that somebody spoke: «الأخير», «الرجل» means him."""
        one = speaker.type is SourceType.UNNAMED and speaker.agreement.number is Number.SINGULAR
        if speaker.type is SourceType.PERSON or one:
            self._spoke.append(speaker)

    def identify(self, source: NounPhrase) -> Identified:
        """Who a source phrase is: an entity, somebody it points back to, or somebody new."""
        if source.named is not None:
            speaker = self._of_entity(source.named.entity)
            if source.noun is not None:
                speaker.titles.setdefault(source.noun.lemma, Title(source.whole))
            return self._by_name(source.named, speaker)
        pointed = self._referent(source) if not source.is_titled else None
        return pointed or self._fuller(source) or self._described(source)

    def _by_name(self, named: Named, speaker: Speaker) -> Identified:
        """By its name, or by a part of a fuller one that stands elsewhere."""
        full = next((mention.span for mention in named.entity.mentions if self._is_full(mention.span, speaker)), None)
        if full is None or full == named.mention.span or self._is_full(named.mention.span, speaker):
            return Identified(speaker, Identity.NAME)
        return Identified(speaker, Identity.PART, full)

    def _is_full(self, span: Span, speaker: Speaker) -> bool:
        return span.of(self._text) == speaker.name

    def _index_of(self, place: int) -> int:
        return bisect_left(self._appearances, place, key=lambda found: found.span.start)

    # Introductions.

    def _introduce(self, line: Line, named: Named) -> None:
        """Remember the nouns around a name: «وزير العدل فلان», «فلان، المتحدث باسم الشرطة», «صحيفة "المساء"»."""
        speaker = self._of_entity(named.entity)
        self._note_title(line, named, speaker)
        if named.is_person:
            self._note_apposition(line, named, speaker)
        else:
            for word in line.words[named.first : named.last + 1]:
                self._note(speaker, word.key, named.mention.span)
        self._appear(named.mention.span, speaker)

    def _appear(self, span: Span, speaker: Speaker) -> None:
        insort(self._appearances, _Appearance(span, speaker))

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
            speaker.keys |= {_stem(later.key) for later in words[place + 1 : named.first]}
            if place and _completes(words[place - 1].key, word.key):
                # «نائب الأمين العام فلان»: the title is the noun before.
                continue
            span = Span(word.after(cut).start, named.mention.span.end)
            self._note(speaker, word.key[cut:], span, is_bare=place + 1 == named.first)
            if has_article(word.key[cut:]):
                # What stands before «الرئيس» belongs to somebody else.
                return

    def _note_apposition(self, line: Line, named: Named, speaker: Speaker) -> None:
        """Remember the title after a name: «فلان، المتحدث باسم الشرطة», «فلان (وهو طبيب)», «فلان أمينا عاما»."""
        words = line.words
        place = named.last + 1
        while place < min(len(words), named.last + 3) and words[place].key in _BEFORE_TITLE:
            place += 1
        head = source_noun(words[place].key) if place < len(words) else None
        if head is None or head.type is SourceType.DOCUMENT:
            return
        for word in words[place : place + _TITLE_REACH]:
            if not word.is_word and word.key not in QUOTES:
                return
            self._note(speaker, word.key, Span(named.mention.span.start, word.span.end))

    def _note(self, speaker: Speaker, key: str, span: Span, *, is_bare: bool = False) -> None:
        """Remember one word of an introduction that stands at `span`."""
        speaker.keys.add(_stem(key))
        noun = source_noun(key)
        entity = speaker.entity
        if noun is None or (entity is not None and noun.role not in _ROLES.get(entity.kind, PEOPLE)):
            return
        speaker.titles.setdefault(noun.lemma, Title(span, is_bare))
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

    def _described(self, source: NounPhrase) -> Identified:
        """Somebody of whom a noun phrase is all that is told, now or before; or whom no entity covers, by name."""
        noun = source.noun if not source.is_titled else None
        key = (noun.lemma if noun is not None else "", source.agreement.number, *map(_stem, source.keys))
        if noun is not None and noun.role in PEOPLE and not source.is_definite:
            # «مسؤولون» here and «مسؤولين» there need not be the same.
            key = source.keys
        speaker = self._by_phrase.get(key)
        if speaker is None:
            kind = noun.type if noun is not None else _type_of_words(source)
            speaker = Speaker(" ".join(source.span.of(self._text).split()), kind, None, source.agreement)
            self._by_phrase[key] = speaker
            if noun is None:
                self._index(speaker)
        if source.noun is not None:
            speaker.titles.setdefault(source.noun.lemma, Title(source.whole))
        speaker.keys |= set(map(_stem, source.keys))
        self._appear(source.span, speaker)
        return Identified(speaker, Identity.PHRASE)

    def _fuller(self, source: NounPhrase) -> Identified | None:
        """A name met before of which unknown words are a part: a surname after the full name."""
        if (source.noun is not None and not source.is_titled) or not source.keys:
            return None
        for speaker in self._by_word.get(source.keys[-1], ()):
            if set(source.keys) <= set(map(key_of, speaker.name.split())):
                return Identified(speaker, Identity.PART, self.last_named(speaker, source.span.start))
        return None

    def _referent(self, source: NounPhrase) -> Identified | None:
        """Whom a definite noun points back to, or forward to."""
        noun = source.noun
        place = source.span.start
        if noun is not None and noun.role is NounRole.BACK:
            return self._latest_person(place, Agreement(noun.agreement.gender))
        same = any(has_role(key, WordRole.BACK) for key in source.keys)
        if noun is None or not (source.is_definite or same):
            return None
        if (bearer := self._bearer(source, noun)) is not None:
            return bearer
        one = noun.agreement.number is Number.SINGULAR
        if NounTrait.GENERIC in noun.traits and one and _is_described(source):
            return self._latest_person(place, Agreement(noun.agreement.gender, Number.SINGULAR))
        return None

    def _bearer(self, source: NounPhrase, noun: SourceNoun) -> Identified | None:
        """The latest who was introduced with a title and shares its other words; or who is introduced with it later."""
        place = source.span.start
        rest = _rest(source)
        earlier = [speaker for _, speaker in self.before(place)]
        known = self._best(earlier, source, noun, place)
        if known is None and noun.type is SourceType.DOCUMENT:
            known = self._only_document(earlier, noun)
        if known is None and all(map(_is_origin, source.keys[1:])):
            known = self._bare(earlier, noun)
        identity = Identity.TITLE if known is not None else Identity.LATER
        known = known or self._best(earlier, source, noun, len(self._text)) or self._named_later(source, noun, rest)
        return Identified(known, identity, known.titles[noun.lemma].span) if known is not None else None

    def _named_later(self, source: NounPhrase, noun: SourceNoun, rest: set[str]) -> Speaker | None:
        """Who is introduced only after a title: by the same words, or in the headline by the title alone."""
        place = source.span.start
        in_head = place < self._head_end
        if not (rest or in_head):
            return None
        start = self._index_of(place)
        later = [found.speaker for found in self._appearances[start : start + _AHEAD]]
        return self._first(later, noun, rest) or (
            self._bare(later, noun) if in_head and all(map(_is_origin, source.keys[1:])) else None
        )

    def _best(self, speakers: Iterable[Speaker], source: NounPhrase, noun: SourceNoun, end: int) -> Speaker | None:
        """Whoever is given a title before `end` and shares most of the words that describe it, the first of equals."""
        rest = _rest(source)
        anybody = noun.role is NounRole.ANONYMOUS or NounTrait.GENERIC in noun.traits
        # «المصدر الأمني» may be called so for the first time; «لاعب الأفق» is not any player.
        best = 0 if not rest or (anybody and _is_described(source)) else 1
        found = None
        for speaker in speakers:
            title = speaker.titles.get(noun.lemma)
            if title is None or title.span.start > end or not _can_mean(noun, speaker):
                continue
            shared = len(rest & speaker.keys) + 1
            if shared > best:
                best, found = shared, speaker
        return found

    def _only_document(self, speakers: Sequence[Speaker], noun: SourceNoun) -> Speaker | None:
        """The one document of its kind so far, of which nothing was told: «البيان» is «بيان الوزارة» too."""
        found = {id(speaker): speaker for speaker in speakers if noun.lemma in speaker.titles}
        only = next(iter(found.values())) if len(found) == 1 else None
        return only if only is not None and only.entity is None and len(only.keys) == 1 else None

    def _bare(self, speakers: Iterable[Speaker], noun: SourceNoun) -> Speaker | None:
        """Who bears a title of which nothing else is told: «الرئيس فلان» can be «الرئيس الأمريكي»."""
        for speaker in speakers:
            title = speaker.titles.get(noun.lemma)
            if title is not None and title.is_bare and speaker.entity is not None and _can_mean(noun, speaker):
                return speaker
        return None

    def _first(self, speakers: Iterable[Speaker], noun: SourceNoun, rest: set[str]) -> Speaker | None:
        """The first person who is introduced with a title and all the words that describe it."""
        for speaker in speakers:
            named = speaker.entity is not None and noun.lemma in speaker.titles and _can_mean(noun, speaker)
            if named and rest <= speaker.keys:
                return speaker
        return None

    def _latest_person(self, place: int, agreement: Agreement) -> Identified | None:
        """The person who spoke last, or was named last before a place."""
        for speaker in reversed(self._spoke):
            if speaker.agreement.fits(agreement):
                return Identified(speaker, Identity.BACK, self.last_named(speaker, place))
        for span, speaker in self.before(place):
            if speaker.type is SourceType.PERSON and speaker.agreement.fits(agreement):
                return Identified(speaker, Identity.BACK, span)
        return None


def _head_end(lines: Sequence[Line]) -> int:
    """Where the headline and the first paragraph end, in which titles stand before their bearers are named."""
    filled = [line for line in lines if line.words]
    return filled[min(1, len(filled) - 1)].span.end if filled else 0


def _is_origin(key: str) -> bool:
    """Whether a word is an adjective of origin: «الأمريكي»."""
    return lexicon.key_of(key) in lexicon.nationalities()


def _completes(before: str, key: str) -> bool:
    """Whether a definite noun is the genitive of a source noun before it, rather than a second title («السيد الوزير»)."""
    noun = source_noun(before)
    return noun is not None and has_article(key) and not has_article(before)


def _rest(source: NounPhrase) -> set[str]:
    """The words that tell which of many a phrase means, without its head noun and «ذاته»."""
    return {_stem(key) for key in source.keys[1:] if not has_role(key, WordRole.BACK)}


def _is_described(source: NounPhrase) -> bool:
    """Whether only adjectives follow a phrase's head noun."""
    return all(is_adjective(key, definite=True) or has_role(key, WordRole.BACK) for key in source.keys[1:])


def _can_mean(noun: SourceNoun, speaker: Speaker) -> bool:
    """Whether a noun of this kind can mean this speaker at all."""
    entity = speaker.entity
    if entity is None or entity.kind is EntityKind.PER:
        people = entity is None or noun.role in PEOPLE
        return people and noun.agreement.fits(speaker.agreement)
    return noun.role not in PEOPLE


def _stem(key: str) -> str:
    """A key without article, feminine, plural and accusative endings: «البريطاني» is «البريطانية», «سريا» is «سري»."""
    bare = without_article(key)
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST_STEM:
            return bare.removesuffix(ending)
    return bare


def _type_of_words(source: NounPhrase) -> SourceType:
    """What unknown words name: somebody by name, or with an article or in the plural people by what they are."""
    people = has_article(source.keys[0]) or source.keys[0].endswith(("ون", "ين", "ات"))
    return SourceType.UNNAMED if people else SourceType.PERSON


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
