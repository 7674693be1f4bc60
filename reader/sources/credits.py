"""Crediting phrases: «بحسب المصدر», «حسبما ذكرت "رويترز"», «وفق ما أورد», «على حد قوله»."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.sources.circumstances import past_circumstances, past_clause
from reader.sources.complements import find_complement
from reader.sources.contents import CueTest, content_end, trim_content
from reader.sources.cues import Phrase, PhraseTakes, cues_of, phrases, report_nouns
from reader.sources.documents import issuer_of
from reader.sources.forms import ANYBODY, Agreement, FormKind
from reader.sources.model import CueClass
from reader.sources.nouns import NounTrait, WordRole, has_role, roles_of
from reader.sources.openings import PREPOSITIONS
from reader.sources.particles import is_clause_starter, skip_adverbs
from reader.sources.phrases import NounPhrase, noun_phrase
from reader.sources.statements import CREDIT, Statement
from reader.sources.words import COMMAS, Line
from reader.spans import Span

_WHAT = "ما"
_AND_THAT = "وذلك"
_OCCASION = "في"
_ABOUT_IT = frozenset({"عنه", "عنها"})
_ADDITIVE = frozenset({"كما", "مثلما"})
_GLUE = ' ،,"»”.)'
_OPENERS = ' "«“-–،'
_FEWEST_AFTER = 2
_DESCRIPTION = 15
_RESULTS = ("فا", "فق", "فف", "فس")
"""How «فإن», «فقد», «ففي» begin: what follows a description of the source."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A crediting phrase with its source.

    Attributes:
        first: Index of its first word.
        end: Index after its source.
        cue: The words that attribute.
        cue_class: What they say about the statement.
        source: Who is credited; None for «قوله».
        agreement: Whom «قوله» can mean.
    """

    first: int
    end: int
    cue: Span
    cue_class: CueClass
    source: NounPhrase | None
    agreement: Agreement


def find_credits(line: Line) -> Iterator[Credit]:
    """The crediting phrases of a line, in order."""
    index = 0
    while index < len(line.words):
        credit = _credit_at(line, index)
        if credit is not None:
            yield credit
        index = max(credit.end if credit is not None else 0, index + 1)


def _credit_at(line: Line, index: int) -> Credit | None:
    word = line.words[index]
    cut = int(word.key[:1] in {"و", "ف"} and word.key not in phrases())
    for phrase in phrases().get(word.key[cut:], ()):
        after = _match(line, phrase, index)
        if after is not None:
            start = word.after(cut).start
            limit = line.index_at(line.sentence_around(index).end)
            reader = _Reader(line, phrase, index, start, limit)
            if after[0] < limit and (credit := reader.read(*after)) is not None:
                return credit
    return None


def _match(line: Line, phrase: Phrase, index: int) -> tuple[int, int] | None:
    """Index after a phrase's words and the letters of that word that belong to it; None where the phrase does not stand."""
    words = line.words
    whole = phrase.keys[:-1] if phrase.is_attached else phrase.keys
    after = index + len(whole)
    if after > len(words) or any(words[index + offset].key != key for offset, key in enumerate(whole) if offset):
        return None
    if not phrase.is_attached:
        return after, 0
    if after >= len(words) or words[after].key[:1] != phrase.keys[-1]:
        return None
    return (after + 1, 0) if len(words[after].key) == 1 else (after, 1)


@dataclass(slots=True)
class _Reader:
    """Reads what follows a crediting phrase's own words.

    Attributes:
        line: The line.
        phrase: The phrase.
        index: Index of its first word.
        start: Where its cue begins.
        limit: Index after the sentence's last word.
    """

    line: Line
    phrase: Phrase
    index: int
    start: int
    limit: int

    def read(self, after: int, taken: int) -> Credit | None:
        """The credit; `taken` letters of the word at `after` belong to the phrase."""
        takes = self.phrase.takes
        if takes in {PhraseTakes.VERB, PhraseTakes.ANY} and (credit := self._by_verb(after, taken)) is not None:
            return credit
        if takes is PhraseTakes.VERB:
            return None
        key = self.line.words[after].key[taken:]
        if key in report_nouns():
            return self._by_noun(after, report_nouns()[key])
        return self._by_source(after, taken) if takes is not PhraseTakes.NOUN else None

    def _by_source(self, after: int, taken: int) -> Credit | None:
        """«بحسب المصدر», «وفقا للأمم المتحدة», not «وفقا للقانون»."""
        source = noun_phrase(self.line, after, self.limit, cut=taken, tight=True)
        if source is None or not source.is_known:
            return None
        if source.noun is not None and NounTrait.MEASURE in source.noun.traits:
            return None
        cue = Span(self.start, self.line.words[after - 1].span.end)
        source = issuer_of(self.line, source, self.limit) or source
        return Credit(self.index, source.end, cue, self.phrase.cue_class, source, ANYBODY)

    def _by_verb(self, after: int, taken: int) -> Credit | None:
        """«حسبما ذكرت رويترز», «وفق ما أورد», «وفقا لما ذكره»."""
        words = self.line.words
        if self.phrase.takes is not PhraseTakes.VERB:
            if words[after].key[taken:] != _WHAT:
                return None
            after += 1
        verb = (
            next((cue for cue in cues_of(words[after]) if cue.is_verb and not cue.cut), None)
            if after < self.limit
            else None
        )
        if verb is None:
            return None
        additive = self.phrase.keys[0] in _ADDITIVE
        if additive and find_complement(self.line, after, verb, self.limit) is not None:
            # «كما أضاف أن» adds a statement of its own.
            return None
        if after + 1 < self.limit and words[after + 1].key in _ABOUT_IT:
            after += 1
        begin = skip_adverbs(self.line, after + 1, self.limit)
        source = noun_phrase(self.line, begin, self.limit)
        if additive and source is None:
            return None
        cue = Span(self.start, words[after].span.end)
        end = source.end if source is not None else begin
        return Credit(self.index, end, cue, verb.lemma.cue_class, source, verb.form.agreement)

    def _by_noun(self, after: int, owner: Agreement) -> Credit:
        """«وفق قوله», «على حد تعبير المصدر», «بحسب توضيح نشرته رويترز»."""
        words = self.line.words
        reading = next((cue for cue in cues_of(words[after]) if cue.form.kind is FormKind.NOUN), None)
        source = None
        if owner == ANYBODY:
            if after + 1 < self.limit and any(verb.pronoun for verb in cues_of(words[after + 1])):
                after += 1
            source = noun_phrase(self.line, after + 1, self.limit, tight=True)
            source = source if source is not None and source.is_known else None
        cue_class = reading.lemma.cue_class if reading is not None else self.phrase.cue_class
        cue = Span(self.start, words[after].span.end)
        return Credit(self.index, source.end if source is not None else after + 1, cue, cue_class, source, owner)


def credited(
    line: Line,
    credit: Credit,
    *,
    before: Credit | None,
    said: Sequence[Statement],
    previous: Line | None,
    is_cue: CueTest,
) -> Statement | None:
    """What a crediting phrase credits: what follows it at a clause's start, else the statement or clause before it.

    Args:
        line: The line.
        credit: The phrase.
        before: The crediting phrase before it in the line.
        said: The line's other statements whose cues stand before it, in order.
        previous: The line before, for a cue that stands alone («حسبما ذكرت رويترز.»).
        is_cue: Tells where other cues stand.

    Returns:
        None where nothing is left to credit.
    """
    sentence = line.sentence_around(credit.first)
    same = [statement for statement in said if statement.sentence == sentence]
    # «، وذلك حسبما أفاد».
    and_that = credit.first > 0 and line.words[credit.first - 1].key == _AND_THAT
    first = line.words[credit.first - and_that].span.start
    host = _host(line, credit, same)
    if host is not None:
        content: Span | None = host.content
    elif _opens_clause(line, credit, sentence) or _stands_amid(line, credit, sentence):
        content = _content_after(line, credit, sentence, is_cue)
    elif credit.source is None and same:
        content = _beside(line, credit, same[-1].content)
    elif first == sentence.start:
        content = _sentence_before(line, sentence, previous)
    else:
        start = line.words[before.end - 1].span.end if before is not None else sentence.start
        content = trim_content(line.text, max(start, sentence.start), first)
    if not content:
        return None
    return Statement(credit.cue, credit.cue_class, content, credit.source, credit.agreement, CREDIT, sentence)


def _host(line: Line, credit: Credit, said: Sequence[Statement]) -> Statement | None:
    """The statement whose content a crediting phrase repeats: «قال إن …، بحسب تعبيره», «قالت، نقلا عن مصدر، إن»."""
    place = line.words[credit.first].span.start
    for statement in reversed(said):
        if place <= statement.content.start or _same_source(credit.source, statement.source):
            return statement
        gap = line.text[statement.content.end : place] if statement.content.end <= place else "-"
        if credit.source is None and not gap.strip(_GLUE):
            return statement
    return None


def _beside(line: Line, credit: Credit, content: Span) -> Span:
    """The part of a content that a crediting phrase within it credits: «أنها، وفق تقديره، بل»; all of it where it stands outside."""
    place = line.words[credit.first].span.start
    return trim_content(line.text, content.start, place) if content.start < place < content.end else content


def _same_source(one: NounPhrase | None, other: NounPhrase | None) -> bool:
    """«وأشارت الاستطلاعات إلى أن …، حسب الاستطلاعات»."""
    if one is None or other is None or not (one.named is not None or one.is_definite):
        return False
    if one.named is not None and other.named is not None:
        return one.named.entity is other.named.entity
    return one.named is None and other.named is None and one.noun is not None and one.noun == other.noun


def _opens_clause(line: Line, credit: Credit, sentence: Span) -> bool:
    """Whether a crediting phrase comes first, in its sentence or after «، و», and its content follows."""
    word = line.words[credit.first]
    before = line.text[sentence.start : word.span.start].strip(_OPENERS)
    joined = word.key[0] == "و" and credit.cue.start > word.span.start
    if before and not (joined and line.words[credit.first - 1].key in COMMAS):
        return False
    rest = line.words[credit.end : min(line.index_at(sentence.end), credit.end + 2 * _FEWEST_AFTER)]
    return sum(later.is_word for later in rest) >= _FEWEST_AFTER


def _stands_amid(line: Line, credit: Credit, sentence: Span) -> bool:
    """Whether it stands between commas and what it credits goes on after it: «أدت، حسب مراقبين، إلى»."""
    if credit.first == 0 or credit.end + 1 >= line.index_at(sentence.end):
        return False
    following = line.words[credit.end + 1]
    goes_on = (following.key in PREPOSITIONS and following.key != _OCCASION) or is_clause_starter(following)
    return goes_on and line.words[credit.first - 1].key in COMMAS and line.words[credit.end].key in COMMAS


def _content_after(line: Line, credit: Credit, sentence: Span, is_cue: CueTest) -> Span | None:
    words = line.words
    limit = line.index_at(sentence.end)
    index = credit.end
    while index < limit and (words[index].key in COMMAS or has_role(words[index].key, WordRole.TIME)):
        index += 1
    if index < limit and words[index - 1].key not in COMMAS:
        index = _past_description(line, credit, index, limit)
    if index >= limit:
        return None
    end = content_end(line, index, limit, is_cue)
    return trim_content(line.text, words[index].span.start, words[end - 1].span.end)


def _past_description(line: Line, credit: Credit, index: int, limit: int) -> int:
    """Past what still describes the source: «بحسب الأرقام التي نشرت الأربعاء، فقد» goes on after the comma or at ف."""
    definite = credit.source is not None and (credit.source.named is not None or credit.source.is_definite)
    described = roles_of(line.words[index].key) & {WordRole.RELATIVE, WordRole.ATTRIBUTE, WordRole.PREPOSITION}
    if not described:
        # «وفق رسالة اطلعت عليها الوكالة اليوم اختار».
        return index if definite else past_circumstances(line, past_clause(line, index, limit), limit)
    for later in range(index, min(limit, index + _DESCRIPTION)):
        if line.words[later].key in COMMAS:
            return later + 1
        if line.words[later].key.startswith(_RESULTS) and later not in line.named:
            return later
    return index


def _sentence_before(line: Line, sentence: Span, previous: Line | None) -> Span | None:
    """The sentence that a cue standing alone after its full stop belongs to."""
    before = line.sentence_before(sentence.start)
    if before is None and previous is not None and previous.sentences:
        before = previous.sentences[-1]
    return trim_content(line.text, before.start, before.end) if before is not None else None
