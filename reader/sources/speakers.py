"""Who is meant: the canonical name of a source, and the speaker of a verb that carries its subject.

Reads an article's statements in their order and remembers who spoke. A definite noun («الوزير», «المصدر», «الصحيفة») means whoever was
introduced with it; a bare verb («وأضافت») means the last speaker of its own level with whom it agrees.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.entities.model import Entity, EntityKind
from reader.sources.forms import ANYBODY, Agreement, Gender, Number
from reader.sources.model import SourceType
from reader.sources.nouns import NounRole, SourceNoun, WordRole, has_article, has_role, source_noun, without_article
from reader.sources.phrases import QUOTES, NounPhrase, is_clause_starter, noun_phrase, proclitic_of
from reader.sources.statements import Statement
from reader.sources.words import COMMAS, Line
from reader.spans import Span

_TITLE_REACH = 7
_SHOWING = frozenset({"أظهر", "بيّن"})
"""What documents do and people do not."""
_GENERIC = frozenset("مسؤول مسئول سياسي ضيف اخير رجل مرشح ناشط خبير محلل كاتب صحفي فنان طبيب باحث موظف".split())
_BACK_WORDS = frozenset("ذاته ذاتها نفسه نفسها المذكور المذكورة ذاتهم".split())
_MASCULINE_STATES = frozenset("العراق لبنان المغرب الاردن السودان اليمن الكويت الفاتيكان".split())


@dataclass(slots=True)
class Speaker:
    """Somebody who is credited with something.

    Attributes:
        name: Canonical name.
        type: What it is.
        entity: The entity it is, if it is one.
        agreement: Gender and number, as far as known.
        nouns: Lemmas of the nouns it was introduced with.
        keys: Words of the phrases that introduced it, without their articles.
    """

    name: str
    type: SourceType
    entity: Entity | None = None
    agreement: Agreement = ANYBODY
    nouns: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Turn:
    """A statement whose speaker is known."""

    statement: Statement
    speaker: Speaker


class Speakers:
    """The speakers of one article."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._text = lines[0].text if lines else ""
        self._by_entity: dict[str, Speaker] = {}
        self._by_name: dict[str, Speaker] = {}
        self._appearances: list[tuple[int, Speaker]] = []
        self._turns: list[_Turn] = []
        for line in lines:
            self._introduce(line)

    def speaker_of(self, statement: Statement) -> Speaker | None:
        """The speaker of a statement; statements come in the order of their cues.

        Returns:
            None where the verb carries its subject and nobody fits.
        """
        source = statement.source
        speaker = self._named(source) if source is not None else self._meant(statement)
        if speaker is not None:
            self._learn_gender(speaker, statement)
            self._turns.append(_Turn(statement, speaker))
        return speaker

    # Who is who.

    def _introduce(self, line: Line) -> None:
        """Remember the nouns around each name: «وزير العدل فلان», «فلان، المتحدث باسم الشرطة», «صحيفة "المساء"»."""
        for index in sorted(line.named):
            named = line.named[index]
            speaker = self._of_entity(named.entity)
            words = line.words
            self._note_title(line, index, speaker)
            place = named.last + 1
            if place < len(words) and words[place].key in COMMAS | {"(", "\"", "»"}:
                place += 1
            head = source_noun(words[place].key) if place < len(words) else None
            if head is not None and named.entity.kind is EntityKind.PER and head.type is not SourceType.DOCUMENT:
                for later in range(place, min(place + _TITLE_REACH, len(words))):
                    if not words[later].is_word:
                        break
                    self._note(speaker, words[later].key, True)
            for word in words[index : named.last + 1]:
                if named.entity.kind is not EntityKind.PER:
                    self._note(speaker, word.key, True)
            self._appearances.append((named.mention.span.start, speaker))

    def _note_title(self, line: Line, index: int, speaker: Speaker) -> None:
        """Remember the title or classifier before a name, if it introduces that name."""
        words = line.words
        named = line.named[index]
        for place in range(index - 1, max(0, index - _TITLE_REACH) - 1, -1):
            word = words[place]
            if not word.is_word and word.key not in QUOTES | COMMAS:
                return
            if is_clause_starter(word) or has_role(word.key, WordRole.RELATIVE):
                return
            cut = proclitic_of(line, place)
            if place in line.named or source_noun(word.key[cut:]) is None:
                continue
            phrase = noun_phrase(line, place, named.last + 1, cut=cut)
            if phrase is None or phrase.named is None or phrase.named.first != index:
                continue
            for later in range(place, index):
                self._note(speaker, words[later].key[cut:] if later == place else words[later].key, words[later].is_word)
            if has_article(word.key[cut:]):
                # What stands before «الرئيس» belongs to somebody else.
                return

    def _note(self, speaker: Speaker, key: str, is_word: bool) -> None:
        if not is_word:
            return
        speaker.keys.add(without_article(key))
        noun = source_noun(key)
        if noun is None:
            return
        person = speaker.entity is not None and speaker.entity.kind is EntityKind.PER
        if speaker.entity is not None and noun.role in {NounRole.DOCUMENT, NounRole.GROUP}:
            return
        if person and noun.role in {NounRole.TITLE, NounRole.SPOKESMAN} and noun.agreement.gender is Gender.FEMININE:
            speaker.agreement = Agreement(Gender.FEMININE, Number.SINGULAR)
        speaker.nouns.add(noun.lemma)

    def _of_entity(self, entity: Entity) -> Speaker:
        speaker = self._by_entity.get(entity.id)
        if speaker is None:
            speaker = Speaker(entity.name, _type_of(entity), entity, _agreement_of(entity))
            self._by_entity[entity.id] = speaker
        return speaker

    def _learn_gender(self, speaker: Speaker, statement: Statement) -> None:
        """A verb tells its subject's gender."""
        gender = statement.agreement.gender
        if speaker.entity is None:
            return
        if gender and not speaker.agreement.gender and statement.source is not None and statement.rule.startswith("verb"):
            number = speaker.agreement.number or Number.SINGULAR
            speaker.agreement = Agreement(gender, number)

    # A source that is named.

    def _named(self, source: NounPhrase) -> Speaker:
        if source.named is not None:
            speaker = self._of_entity(source.named.entity)
            if source.noun is not None:
                speaker.nouns.add(source.noun.lemma)
            return speaker
        known = self._referent(source)
        if known is not None:
            return known
        name = " ".join(source.span.of(self._text).split())
        speaker = self._by_name.get(name)
        if speaker is None:
            kind = source.noun.type if source.noun is not None else SourceType.UNNAMED
            speaker = Speaker(name, kind, None, source.agreement)
            self._by_name[name] = speaker
        if source.noun is not None:
            speaker.nouns.add(source.noun.lemma)
        speaker.keys |= {without_article(key) for key in source.keys}
        self._appearances.append((source.span.start, speaker))
        return speaker

    def _referent(self, source: NounPhrase) -> Speaker | None:
        """Whom a definite noun points back to; the latest that was introduced with it and shares its other words."""
        noun = source.noun
        if noun is not None and noun.role is NounRole.BACK:
            return self._latest(source.span.start, Agreement(noun.agreement.gender))
        if noun is None or not (source.is_definite or _is_owned(source) or set(source.keys) & _BACK_WORDS):
            return None
        rest = {without_article(key) for key in source.keys[1:]} - _BACK_WORDS
        best: tuple[int, int] | None = None
        found = None
        for position, speaker in self._appearances:
            if position >= source.span.start or noun.lemma not in speaker.nouns or not self._can_be(noun, speaker):
                continue
            shared = len(_stems(rest) & _stems(speaker.keys))
            if rest and not shared:
                continue
            if best is None or (shared, position) >= best:
                best, found = (shared, position), speaker
        if found is None and noun.lemma in _GENERIC:
            return self._latest(source.span.start, Agreement(noun.agreement.gender, Number.SINGULAR))
        return found

    def _can_be(self, noun: SourceNoun, speaker: Speaker) -> bool:
        """Whether a noun of this kind can mean this speaker at all."""
        entity = speaker.entity
        if entity is None:
            return noun.agreement.fits(speaker.agreement)
        person = noun.role in {NounRole.TITLE, NounRole.SPOKESMAN, NounRole.RELATIVE, NounRole.ANONYMOUS}
        if (entity.kind is EntityKind.PER) != person:
            return False
        return noun.agreement.fits(speaker.agreement) if person else True

    def _latest(self, position: int, agreement: Agreement) -> Speaker | None:
        """The person who spoke last, or was named last."""
        for turn in reversed(self._turns):
            if turn.speaker.type is SourceType.PERSON and turn.speaker.agreement.fits(agreement):
                return turn.speaker
        for place, speaker in reversed(self._appearances):
            if place < position and speaker.type is SourceType.PERSON and speaker.agreement.fits(agreement):
                return speaker
        return None

    # A verb that carries its subject.

    def _meant(self, statement: Statement) -> Speaker | None:
        wanted = statement.agreement
        if statement.rule == "credit":
            return self._credited(statement)
        around = [
            turn
            for turn in self._turns
            if turn.statement.rule != "credit" and _lies_in(statement.cue, turn.statement.content)
        ]
        if around:
            return self._nested(statement, around[-1])
        same = [turn for turn in self._turns if turn.statement.sentence == statement.sentence]
        top = [turn for turn in same if not self._is_nested(turn)]
        for turn in reversed(top):
            if turn.statement.rule != "credit" and turn.speaker.agreement.fits(wanted):
                return turn.speaker
        subject = self._subject(statement.sentence, statement.cue.start, wanted)
        if subject is not None and (statement.is_participle or not self._turns):
            return subject
        for fits in (self._is_main, self._is_said, self._is_anything):
            for turn in reversed(self._turns):
                if turn.speaker.agreement.fits(wanted) and fits(turn, statement):
                    return turn.speaker
        return subject or self._mentioned(0, statement.cue.start, wanted)

    def _is_main(self, turn: _Turn, statement: Statement) -> bool:
        """Whether an earlier statement is of the article's own level, and by somebody who can go on in this verb."""
        document = turn.speaker.type is SourceType.DOCUMENT
        if document != (statement.lemma in _SHOWING) and (document or statement.lemma in _SHOWING):
            return False
        return self._is_said(turn, statement) and not self._is_nested(turn)

    def _is_said(self, turn: _Turn, statement: Statement) -> bool:  # noqa: ARG002 - one of three tests of one shape
        return turn.statement.rule != "credit"

    def _is_anything(self, turn: _Turn, statement: Statement) -> bool:  # noqa: ARG002 - the last of the three
        return True

    def _credited(self, statement: Statement) -> Speaker | None:
        """«وفق قوله»: whoever said what it repeats, the outermost first, or the last speaker before."""
        for turn in self._turns:
            same_end = turn.statement.sentence == statement.sentence and turn.statement.content.end == statement.content.end
            if same_end and turn.speaker.agreement.fits(statement.agreement):
                return turn.speaker
        for turn in reversed(self._turns):
            if turn.speaker.agreement.fits(statement.agreement) and not self._is_nested(turn):
                return turn.speaker
        return self._mentioned(0, statement.cue.start, statement.agreement)

    def _nested(self, statement: Statement, outer: _Turn) -> Speaker | None:
        """A bare verb within somebody's statement: whom that statement speaks of, or its own speaker («تقول إنها تعتقد»)."""
        wanted = statement.agreement
        start = outer.statement.content.start
        for turn in reversed(self._turns):
            if turn.statement.cue.start <= outer.statement.cue.start:
                break
            if _lies_in(turn.statement.cue, outer.statement.content) and turn.speaker.agreement.fits(wanted):
                return turn.speaker
        if outer.statement.by_pronoun and outer.speaker.agreement.fits(wanted):
            return outer.speaker
        found = self._mentioned(start, statement.cue.start, wanted) or self._noun_before(start, statement)
        if found is None and outer.speaker.agreement.fits(wanted):
            found = outer.speaker
        return found

    def _noun_before(self, start: int, statement: Statement) -> Speaker | None:
        """Whoever an unnamed subject of a stretch is: «أن المسؤول تحدث …، لكنه قال»."""
        line = next((line for line in self._lines if line.span.contains(statement.cue)), None)
        if line is None:
            return None
        first, last = line.index_at(start), line.index_at(statement.cue.start)
        for index in range(first, min(first + 4, last)):
            noun = source_noun(line.words[index].key)
            if noun is not None and noun.agreement.fits(statement.agreement):
                phrase = noun_phrase(line, index, last, tight=True)
                return self._named(phrase) if phrase is not None else None
        return None

    def _is_nested(self, turn: _Turn) -> bool:
        return any(
            other.statement.rule != "credit" and other is not turn and _lies_in(turn.statement.cue, other.statement.content) for other in self._turns[-8:]
        )

    def _subject(self, sentence: Span, before: int, wanted: Agreement) -> Speaker | None:
        """The first person or body of a sentence that stands as no preposition's object."""
        line = next((line for line in self._lines if line.span.contains(sentence)), None)
        if line is None:
            return None
        first, last = line.index_at(sentence.start), line.index_at(before)
        index = first
        while index < last:
            phrase = self._subject_at(line, index, first, last)
            if phrase is None:
                index += 1
                continue
            speaker = self._named(phrase)
            if speaker.agreement.fits(wanted) and phrase.agreement.fits(wanted):
                return speaker
            index = max(phrase.end, index + 1)
        return None

    def _subject_at(self, line: Line, index: int, first: int, last: int) -> NounPhrase | None:
        """A known noun phrase that begins here and that no preposition governs."""
        cut = proclitic_of(line, index)
        if not line.words[index].is_word or set(line.words[index].key[:cut]) & set("لبك"):
            return None
        place = index - 1
        while place >= first and line.words[place].key in QUOTES:
            place -= 1
        if place >= first and has_role(line.words[place].key, WordRole.PREPOSITION):
            return None
        phrase = noun_phrase(line, index, last, cut=cut)
        return phrase if phrase is not None and phrase.is_known else None

    def _mentioned(self, start: int, before: int, wanted: Agreement) -> Speaker | None:
        """The last person or body named in a stretch."""
        for place, speaker in sorted(self._appearances, key=lambda appearance: -appearance[0]):
            if start <= place < before and speaker.agreement.fits(wanted):
                return speaker
        return None


def _is_owned(source: NounPhrase) -> bool:
    """Whether a pronoun makes a noun definite: «حزبه», «مكتبها»."""
    return len(source.keys) == 1 and source.keys[0].endswith(("ه", "ها")) and source.noun is not None


def _stems(keys: set[str]) -> set[str]:
    """Keys without the endings of gender: «البريطاني» is «البريطانية»."""
    return {key.removesuffix("ة") for key in keys}


def _lies_in(cue: Span, content: Span) -> bool:
    return content.start <= cue.start < content.end


def _type_of(entity: Entity) -> SourceType:
    """What kind of source an entity is."""
    if entity.kind is EntityKind.PER:
        return SourceType.PERSON
    if entity.kind is EntityKind.LOC:
        return SourceType.STATE
    return SourceType.ORGANISATION


def _agreement_of(entity: Entity) -> Agreement:
    """Gender and number of a name, where they are sure."""
    words = entity.name.split()
    if entity.kind is EntityKind.PER:
        return Agreement(Gender.UNKNOWN, Number.SINGULAR)
    if entity.kind is EntityKind.LOC:
        masculine = bool(words) and words[0].replace("أ", "ا") in _MASCULINE_STATES
        return Agreement(Gender.MASCULINE if masculine else Gender.FEMININE, Number.SINGULAR)
    head = source_noun(words[0].replace("أ", "ا").replace("إ", "ا")) if words else None
    if head is not None and head.role is NounRole.BODY:
        return Agreement(head.agreement.gender, Number.SINGULAR)
    return Agreement(Gender.UNKNOWN, Number.SINGULAR)
