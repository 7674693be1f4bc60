"""Who appears in an article, by what names and titles: «وزير العدل فلان» is «الوزير» from then on."""

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.entities import gazetteer as lexicon
from reader.entities.model import Entity
from reader.sources.forms import Agreement, Number
from reader.sources.genders import agreement_of
from reader.sources.introductions import introduce
from reader.sources.model import Identity, SourceType
from reader.sources.nouns import PEOPLE, NounRole, NounTrait, SourceNoun, WordRole, has_role, is_adjective
from reader.sources.people import Identified, Speaker, Title, stem, type_of, type_of_words
from reader.sources.phrases import NounPhrase
from reader.sources.words import Line, Named, key_of
from reader.spans import Span

_PEOPLE = 20
_MEMORY = 300
"""Appearances that are looked back upon: further back nobody is meant by «الوزير», and time stays linear."""
_AHEAD = 60
_SOURCE = "مصدر"
"""«المصدر» is whoever was quoted last, though nobody called him so."""


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
        self._spoke_last: Speaker | None = None
        self._spoke_aside: Speaker | None = None
        self._head_end = _head_end(lines)
        self._headline_end = next((line.span.end for line in lines if line.words), 0)
        for line in lines:
            for index in sorted(line.named):
                named = line.named[index]
                speaker = self._of_entity(named.entity)
                introduce(line, named, speaker)
                self._appear(named.mention.span, speaker)

    def before(self, place: int) -> Sequence[tuple[Span, Speaker]]:
        """Who appeared before a place, the latest first, with where."""
        end = self._index_of(place)
        return [(found.span, found.speaker) for found in reversed(self._appearances[max(0, end - _MEMORY) : end])]

    def last_named(self, speaker: Speaker, place: int) -> Span | None:
        """Where somebody was named last before a place."""
        return next((span for span, other in self.before(place) if other is speaker), None)

    def note_speech(self, speaker: Speaker, *, aside: bool = False) -> None:
        """Remember that somebody spoke: «الأخير», «الرجل», «المصدر نفسه» means him.

        Args:
            speaker: Who spoke.
            aside: Whether he is only credited, or spoke within what another said.
        """
        if aside:
            self._spoke_aside = speaker
        else:
            self._spoke_last = speaker
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
        pointed = (self._referent(source) or self._of_headline(source)) if not source.is_titled else None
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

    def _appear(self, span: Span, speaker: Speaker) -> None:
        insort(self._appearances, _Appearance(span, speaker))

    def _of_entity(self, entity: Entity) -> Speaker:
        speaker = self._by_entity.get(entity.id)
        if speaker is None:
            speaker = Speaker(entity.name, type_of(entity), entity, agreement_of(entity))
            self._by_entity[entity.id] = speaker
            self._index(speaker)
        return speaker

    def _index(self, speaker: Speaker) -> None:
        for word in set(map(key_of, speaker.name.split())):
            self._by_word.setdefault(word, []).append(speaker)

    def _described(self, source: NounPhrase) -> Identified:
        """Somebody of whom a noun phrase is all that is told, now or before; or whom no entity covers, by name."""
        noun = source.noun if not source.is_titled else None
        key = (noun.lemma if noun is not None else "", source.agreement.number, *map(stem, source.keys))
        if noun is not None and noun.role in PEOPLE and not source.is_definite:
            # «مسؤولون» here and «مسؤولين» there need not be the same.
            key = source.keys
        speaker = self._by_phrase.get(key)
        if speaker is None:
            kind = noun.type if noun is not None else type_of_words(source)
            speaker = Speaker(" ".join(source.span.of(self._text).split()), kind, None, source.agreement)
            self._by_phrase[key] = speaker
            if noun is None:
                self._index(speaker)
        if source.noun is not None:
            speaker.titles.setdefault(source.noun.lemma, Title(source.whole))
        speaker.keys |= set(map(stem, source.keys))
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
            return self._foretold(source, noun) if noun is not None else None
        if (bearer := self._bearer(source, noun)) is not None:
            return bearer
        one = noun.agreement.number is Number.SINGULAR
        if noun.lemma == _SOURCE and one and not _rest(source):
            last = self._spoke_last or self._spoke_aside
            return Identified(last, Identity.BACK, self.last_named(last, place)) if last is not None else None
        if NounTrait.GENERIC in noun.traits and one and _is_described(source):
            return self._latest_person(place, Agreement(noun.agreement.gender, Number.SINGULAR))
        return None

    def _foretold(self, source: NounPhrase, noun: SourceNoun) -> Identified | None:
        """Who is told only by what he is in the headline or the first paragraph, and named later: «وزيرة ألمانية»."""
        one = noun.role is NounRole.TITLE and noun.agreement.number is Number.SINGULAR
        rest = _rest(source)
        if not (one and rest and source.span.start < self._head_end):
            return None
        start = self._index_of(source.span.start)
        known = self._first((found.speaker for found in self._appearances[start : start + _AHEAD]), noun, rest)
        return Identified(known, Identity.LATER, known.titles[noun.lemma].span) if known is not None else None

    def _of_headline(self, source: NounPhrase) -> Identified | None:
        """The only person who speaks in the headline, whom the first paragraph calls by what he is: «فلان: …», «أكد حارس المرمى»."""
        noun = source.noun
        one = noun is not None and noun.role is NounRole.TITLE and noun.agreement.number is Number.SINGULAR
        if noun is None or not one or not self._headline_end < source.span.start < self._head_end:
            return None
        alone = self._spoke[0] if len(set(map(id, self._spoke))) == 1 else None
        if alone is None or alone is not self._spoke_last or alone.entity is None or alone.titles:
            return None
        named = self.last_named(alone, self._headline_end)
        return Identified(alone, Identity.BACK, named) if alone.can_be(noun) and named is not None else None

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
            if title is None or title.span.start > end or not speaker.can_be(noun):
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
            if title is not None and title.is_bare and speaker.entity is not None and speaker.can_be(noun):
                return speaker
        return None

    def _first(self, speakers: Iterable[Speaker], noun: SourceNoun, rest: set[str]) -> Speaker | None:
        """The first person who is introduced with a title and all the words that describe it."""
        for speaker in speakers:
            named = speaker.entity is not None and noun.lemma in speaker.titles and speaker.can_be(noun)
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


def _rest(source: NounPhrase) -> set[str]:
    """The words that tell which of many a phrase means, without its head noun and «ذاته»."""
    return {stem(key) for key in source.keys[1:] if not has_role(key, WordRole.BACK)}


def _is_described(source: NounPhrase) -> bool:
    """Whether only adjectives follow a phrase's head noun."""
    return all(is_adjective(key, definite=True) or has_role(key, WordRole.BACK) for key in source.keys[1:])
