"""Who is meant by a verb that carries its subject («وأضافت») and by «قوله»: the discourse of an article.

Reads statements in the order of their cues and remembers who spoke. A bare verb means the last speaker of its own level with whom it
agrees in gender and number; within somebody's statement it means whom that statement speaks of.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.sources.cast import Cast
from reader.sources.cues import cues_of
from reader.sources.forms import Agreement, Gender, Number
from reader.sources.model import Identity, SourcePlace, SourceType
from reader.sources.nouns import WordRole, has_article, has_role, is_adjective, source_noun
from reader.sources.particles import is_preposition, joins_verb, proclitic_of
from reader.sources.people import Identified, Speaker
from reader.sources.phrases import NounPhrase, noun_phrase
from reader.sources.statements import CREDIT, HEADLINE, NOUN, QUOTATION, RELAYED, VERB, Statement
from reader.sources.words import COMMAS, QUOTES, Line
from reader.spans import Span

_MEMORY = 80
"""Statements that are looked back upon; it keeps time linear."""
_NEAR = 4
_FAR = 100
_SHOWING = frozenset({"أظهر", "بيّن"})
"""What documents do and people do not."""
_BODIES = frozenset({SourceType.ORGANISATION, SourceType.OUTLET, SourceType.STATE, SourceType.DOCUMENT})
_GOVERNING = frozenset("لبك")
_PLACES = {
    CREDIT: SourcePlace.CREDITED,
    NOUN: SourcePlace.OWNER,
    RELAYED: SourcePlace.RELAYED,
    HEADLINE: SourcePlace.COLON,
}


@dataclass(frozen=True, slots=True)
class Turn:
    """A statement whose speaker is known.

    Attributes:
        statement: The statement.
        known: Who said it, and how that is known.
        is_nested: Whether it stands within another's statement.
    """

    statement: Statement
    known: Identified
    is_nested: bool

    @property
    def speaker(self) -> Speaker:
        """Who said it."""
        return self.known.speaker

    @property
    def place(self) -> SourcePlace:
        """Where the words stand that name the source."""
        source = self.statement.source
        if source is None:
            return SourcePlace.CARRIED
        placed = _PLACES.get(self.statement.construction)
        if placed is not None:
            return placed
        return SourcePlace.AFTER if source.span.start > self.statement.cue.start else SourcePlace.BEFORE

    @property
    def goes_on(self) -> bool:
        """Whether it stands on the article's own level, so that what follows may go on with its speaker."""
        return not self.is_nested and not self.statement.is_credit

    @property
    def end(self) -> int:
        """Where its sentence ends, or what was said if that goes on."""
        return max(self.statement.sentence.end, self.statement.content.end)

    @property
    def end_of_words(self) -> int:
        """Where the last of its source, cue and content ends."""
        source = self.statement.source
        said = max(self.statement.cue.end, self.statement.content.end)
        return max(said, source.whole.end) if source is not None else said


class Speakers:
    """The discourse of one article."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._cast = Cast(lines)
        self._turns: deque[Turn] = deque(maxlen=_MEMORY)

    def hear(self, statement: Statement, line: Line) -> Turn | None:
        """A statement with its speaker; statements come in the order of their cues.

        Args:
            statement: The statement.
            line: The line that it stands in.

        Returns:
            None where the verb carries its subject and nobody fits.
        """
        around = self._around(statement)
        source = statement.source
        known = self._cast.identify(source) if source is not None else self._carried(statement, line, around)
        if known is None:
            return None
        _learn_gender(known.speaker, statement)
        self._cast.note_speech(known.speaker, aside=statement.is_credit or around is not None)
        turn = Turn(statement, known, around is not None)
        self._turns.append(turn)
        return turn

    def _around(self, statement: Statement) -> Turn | None:
        """The innermost statement within which this one stands."""
        place = statement.cue.start
        for turn in reversed(self._turns):
            content = turn.statement.content
            if not turn.statement.is_credit and content.start <= place < content.end:
                return turn
        return None

    def _carried(self, statement: Statement, line: Line, around: Turn | None) -> Identified | None:
        """Whom a statement means that names nobody."""
        if statement.is_credit:
            return self._credited(statement)
        if statement.rule == QUOTATION:
            return self._going_on(statement, line) if around is None else None
        return self._meant(statement, line, around)

    def _meant(self, statement: Statement, line: Line, around: Turn | None) -> Identified | None:
        """Whom a verb without a subject means."""
        if around is not None:
            return self._nested(statement, line, around)
        if (same := self._just_credited(statement, line) or self._in_sentence(statement)) is not None:
            return same
        if statement.is_in_document:
            return self._issuer(statement, line) or self._spoke_before(statement)
        subject = (self._subject_of_clause(statement, line) if statement.is_participle else None) or self._subject(
            statement, line
        )
        if subject is not None and (statement.is_participle or not self._turns):
            return subject
        if _is_late(statement, line) and (opening := self._subject(statement, line, reach=_NEAR)) is not None:
            return opening
        return self._spoke_before(statement) or subject or self._mentioned(0, statement.cue.start, statement.agreement)

    def _issuer(self, statement: Statement, line: Line) -> Identified | None:
        """Who issued what a verb stands in: the last subject before it («أصدر الاتحاد بيانا أكد فيه»), no document."""
        first, last = line.index_at(statement.sentence.start), line.index_at(statement.cue.start)
        for index in range(last - 1, first - 1, -1):
            phrase = _subject_at(line, index, first, last)
            if phrase is None or not phrase.agreement.fits(statement.agreement):
                continue
            if phrase.noun is None or phrase.noun.type is not SourceType.DOCUMENT:
                return self._by_subject(phrase)
        return None

    def _just_credited(self, statement: Statement, line: Line) -> Identified | None:
        """Who was credited right before a participle: «وفق ما أعلن المجلس مضيفا أن»."""
        turn = self._turns[-1] if self._turns else None
        source = turn.statement.source if turn is not None and turn.statement.is_credit else None
        if turn is None or source is None or not statement.is_participle or source.whole.end > statement.cue.start:
            return None
        fits = turn.speaker.agreement.fits(statement.agreement)
        follows = not _has_words(line.text[source.whole.end : statement.cue.start])
        return self._again(turn, Identity.SENTENCE) if fits and follows else None

    def _in_sentence(self, statement: Statement) -> Identified | None:
        """Who spoke before in the same sentence, on its own level."""
        here = [
            turn for turn in reversed(self._turns) if turn.statement.sentence == statement.sentence and turn.goes_on
        ]
        for turn in here:
            if turn.speaker.agreement.fits(statement.agreement):
                return self._again(turn, Identity.SENTENCE)
        alone = statement.is_participle and statement.agreement.number is Number.SINGULAR
        if here and alone and here[0].speaker.type in _BODIES:
            # «نفت الحكومة الخبر، لافتا إلى»: writers forget that a body is feminine.
            return self._again(here[0], Identity.SENTENCE)
        return None

    def _again(self, turn: Turn, identity: Identity) -> Identified:
        """The speaker of a turn, with the words that name him there or before it."""
        source = turn.statement.source
        named = source.span if source is not None else self._cast.last_named(turn.speaker, turn.statement.cue.start)
        return Identified(turn.speaker, identity, named)

    def _spoke_before(self, statement: Statement) -> Identified | None:
        """Who spoke last: on the article's own level, then in nested statements, then where something was credited."""
        fitting = [turn for turn in reversed(self._turns) if turn.speaker.agreement.fits(statement.agreement)]
        shows = statement.lemma in _SHOWING
        said = [turn for turn in fitting if not turn.statement.is_credit]
        main = [turn for turn in said if not turn.is_nested and (turn.speaker.type is SourceType.DOCUMENT) == shows]
        ranked = main or said or fitting
        return self._again(ranked[0], Identity.TURN) if ranked else None

    def _going_on(self, statement: Statement, line: Line) -> Identified | None:
        """Whose words a quotation is that nothing credits: of who spoke in the sentence right before, or is all that it names."""
        place = statement.content.start
        turn = next((turn for turn in reversed(self._turns) if turn.goes_on), None)
        if turn is not None and not _has_words(line.text[turn.end : place]):
            others = [speaker for _, speaker in self._named_between(turn.end_of_words, place)]
            return self._again(turn, Identity.TURN) if set(others) <= {turn.speaker} else None
        before = line.sentence_before(place)
        named = list(self._named_between(before.start, place)) if before is not None else []
        if len({speaker for _, speaker in named}) != 1:
            return None
        span, speaker = named[0]
        return Identified(speaker, Identity.MENTIONED, span)

    def _named_between(self, start: int, end: int) -> Iterator[tuple[Span, Speaker]]:
        """The persons named in a stretch, the last first."""
        for span, speaker in self._cast.before(end):
            if span.start < start:
                return
            if speaker.type is SourceType.PERSON:
                yield span, speaker

    def _credited(self, statement: Statement) -> Identified | None:
        """«وفق قوله»: whoever said what it repeats, the outermost first, or the last speaker before."""
        fitting = [turn for turn in self._turns if turn.speaker.agreement.fits(statement.agreement)]
        for turn in fitting:
            other = turn.statement
            if other.sentence == statement.sentence and other.content.end == statement.content.end:
                return self._again(turn, Identity.REPEATED)
        for turn in reversed(fitting):
            if not turn.is_nested:
                return self._again(turn, Identity.TURN)
        return self._mentioned(0, statement.cue.start, statement.agreement)

    def _nested(self, statement: Statement, line: Line, outer: Turn) -> Identified | None:
        """Within a statement: whom it speaks of, or its own speaker («تقول إنها تعتقد»)."""
        wanted = statement.agreement
        content = outer.statement.content
        for turn in reversed(self._turns):
            if turn is outer:
                break
            if content.start <= turn.statement.cue.start < content.end and turn.speaker.agreement.fits(wanted):
                return self._again(turn, Identity.SENTENCE)
        itself = self._again(outer, Identity.ITSELF) if outer.speaker.agreement.fits(wanted) else None
        first = line.index_at(statement.cue.start) - line.index_at(content.start) <= 1
        if outer.statement.by_pronoun and (itself is not None or first):
            # «أفادت مجموعة من العلماء أنهم يعتقدون»: the pronoun says who, whatever the noun's number.
            return self._again(outer, Identity.ITSELF)
        named = self._mentioned(content.start, statement.cue.start, wanted)
        if (
            statement.describes
            and itself is not None
            and (named is None or named.speaker.type is not SourceType.PERSON)
        ):
            return itself
        return named or self._noun_near(content.start, statement, line) or itself

    def _mentioned(self, start: int, end: int, wanted: Agreement) -> Identified | None:
        """The last person named in a stretch, or else the last body or place."""
        other: Identified | None = None
        for span, speaker in self._cast.before(end):
            if span.start < start:
                break
            if not speaker.agreement.fits(wanted):
                continue
            if speaker.type is SourceType.PERSON:
                return Identified(speaker, Identity.MENTIONED, span)
            other = other or Identified(speaker, Identity.MENTIONED, span)
        return other

    def _noun_near(self, start: int, statement: Statement, line: Line) -> Identified | None:
        """Whoever the unnamed subject of a statement is: «أن المسؤول تحدث …، لكنه قال»."""
        first, last = line.index_at(start), line.index_at(statement.cue.start)
        for index in range(first, min(first + _NEAR, last)):
            noun = source_noun(line.words[index].key)
            if noun is not None and noun.agreement.fits(statement.agreement):
                phrase = noun_phrase(line, index, last, tight=True)
                return self._by_subject(phrase) if phrase is not None else None
        return None

    def _subject(self, statement: Statement, line: Line, *, reach: int = _FAR) -> Identified | None:
        """The first person or body of a sentence that no preposition governs, among its first `reach` words."""
        first, last = line.index_at(statement.sentence.start), line.index_at(statement.cue.start)
        index = first
        while index < min(last, first + reach):
            phrase = _subject_at(line, index, first, last)
            if phrase is not None and phrase.agreement.fits(statement.agreement):
                found = self._by_subject(phrase)
                if found.speaker.agreement.fits(statement.agreement):
                    return found
            index = max(phrase.end if phrase is not None else 0, index + 1)
        return None

    def _subject_of_clause(self, statement: Statement, line: Line) -> Identified | None:
        """Who begins the last clause before a participle, right after its verb: «، ولوح المحتجون بالأعلام، مطالبين»."""
        first, last = line.index_at(statement.sentence.start), line.index_at(statement.cue.start)
        for index in range(last - 2, first, -1):
            if line.words[index - 1].key in COMMAS and joins_verb(line, index):
                phrase = _subject_at(line, index + 1, first, last)
                if phrase is None or not phrase.agreement.fits(statement.agreement):
                    return None
                found = self._by_subject(phrase)
                return found if found.speaker.agreement.fits(statement.agreement) else None
        return None

    def _by_subject(self, phrase: NounPhrase) -> Identified:
        """Whom the subject of a sentence means, with the subject itself as what it rests on."""
        return Identified(self._cast.identify(phrase).speaker, Identity.SUBJECT, phrase.span)


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _is_late(statement: Statement, line: Line) -> bool:
    """Whether a verb stands so far into its sentence that the sentence's own subject is meant."""
    return line.index_at(statement.cue.start) - line.index_at(statement.sentence.start) > _NEAR


def _subject_at(line: Line, index: int, first: int, last: int) -> NounPhrase | None:
    """A known noun phrase that begins here and that no preposition governs, nor its title."""
    cut = proclitic_of(line, index)
    if not line.words[index].is_word or set(line.words[index].key[:cut]) & _GOVERNING:
        return None
    place = _before_titles(line, index, first)
    if place >= first and is_preposition(line.words[place]):
        return None
    if place + 1 < index and set(line.words[place + 1].key[: proclitic_of(line, place + 1)]) & _GOVERNING:
        # «لوكالة "المدى"».
        return None
    if index not in line.named and _is_no_subject(line, index, place, first):
        return None
    phrase = noun_phrase(line, index, last, tight=True, cut=cut)
    return phrase if phrase is not None and phrase.is_known else None


def _before_titles(line: Line, index: int, first: int) -> int:
    """Index of what stands before a word and before the demonstratives, marks and, for a name, titles that lead to it."""
    place = index - 1
    while place >= first:
        word = line.words[place]
        leads = word.key in QUOTES or has_role(word.key, WordRole.DEMONSTRATIVE)
        title = index in line.named and source_noun(word.key[proclitic_of(line, place) :]) is not None
        if not (leads or title):
            break
        place -= 1
    return place


def _is_no_subject(line: Line, index: int, place: int, first: int) -> bool:
    """Whether a word is the adjective of the one before («مؤتمر صحافي»), a verb («كتب»), or an owned document («نتائجها»)."""
    key = line.words[index].key
    governed = place > first and has_role(line.words[place - 1].key.removeprefix("و"), WordRole.PREPOSITION)
    describes = governed and has_article(line.words[place].key) == has_article(key)
    if describes and is_adjective(key, definite=has_article(key)):
        return True
    noun = source_noun(key)
    owned = noun is not None and noun.type is SourceType.DOCUMENT and key.endswith(("ها", "ه")) and key != noun.lemma
    return owned or (index == first and any(cue.is_verb for cue in cues_of(line.words[index])))


def _learn_gender(speaker: Speaker, statement: Statement) -> None:
    """A verb tells its subject's gender."""
    gender: Gender = statement.agreement.gender
    somebody = speaker.entity is not None or speaker.type is SourceType.PERSON
    if not somebody or speaker.agreement.gender or statement.source is None:
        return
    if gender and statement.rule.startswith(VERB):
        speaker.agreement = Agreement(gender, speaker.agreement.number or Number.SINGULAR)
