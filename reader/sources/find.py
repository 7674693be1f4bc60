"""Every statement of a line: its cue, what it says, and the noun phrase that names who said it.

Who is meant by a verb without a subject is not decided here but in `reader.sources.speakers`, for the whole article.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from reader.sources.anaphora import Reference, reference_at, referring_statement
from reader.sources.complements import find_complement
from reader.sources.contents import CueTest, means_meanwhile
from reader.sources.credits import Credit, credited, find_credits
from reader.sources.cues import BY_SAYING, Cue, cues_of
from reader.sources.documents import document_statement
from reader.sources.forms import FormKind
from reader.sources.lone_speech import lone_quotations, pointing_statement
from reader.sources.moods import may_be_verb
from reader.sources.nominals import headline_statement, noun_statement
from reader.sources.nouns import PEOPLE, WordRole, has_role
from reader.sources.openings import Complement
from reader.sources.phrases import NounPhrase, noun_phrase
from reader.sources.postposed import postposed_statement, speech_in_next_line, speech_of
from reader.sources.statements import Statement
from reader.sources.verbs import speech_act, subject_of, verb_statements
from reader.sources.words import COMMAS, DASHES, Line
from reader.spans import Span

_PAUSES = COMMAS | DASHES
_RELATIVE = 2
_SUBJECT_REACH = 16
_EXPRESS = "عبر"
_ABOUT = "عن"
_MEMORY = 24
"""Statements before a crediting phrase among which its own is looked for."""


def find_statements(line: Line, previous: Line | None = None, following: Line | None = None) -> list[Statement]:
    """Find the statements of a line.

    Args:
        line: The line.
        previous: The line before it, for a cue that stands alone («حسبما ذكرت رويترز.»).
        following: The line after it, for speech that only begins there («وقال فلان:»).

    Returns:
        Statements in the order of their cues; the content of one that only tells who spoke is empty.
    """
    phrases = list(find_credits(line))
    covered = {index for credit in phrases for index in range(credit.first, credit.end)}
    verbs = dict(_find_verbs(line, covered))
    bare = list(_find_bare_verbs(line, covered | verbs.keys()))
    cue_places = verbs.keys() | {credit.first for credit in phrases if not _interrupts(line, credit)}
    cue_places |= {index for verb in bare if verb.refers for index in (verb.refers.first, verb.index)}

    def is_cue(index: int) -> bool:
        return index in cue_places

    found: list[Statement] = []
    for index, (cue, complement) in verbs.items():
        found += verb_statements(line, index, cue, complement, is_cue)
        if complement.quotation is not None and (other := postposed_statement(line, index, cue)) is not None:
            # «"نعم"، قال فلان، "سنعود"».
            found.append(other)
    taken = {place for index, (_, complement) in verbs.items() for place in range(index, complement.index)}
    for index in range(len(line.words)):
        if index not in covered and index not in taken and index not in line.named:
            found += _of_noun(line, index, is_cue)
    found.sort(key=_place)
    spoken = speech_of(following) if following is not None and line.words and line.words[-1].key == ":" else None
    found += list(_of_bare_verbs(line, bare, found, previous, spoken))
    found += list(_of_pointing_words(line, found, previous))
    said = sorted((statement for statement in found if statement.content), key=_place)
    found += _credited_statements(line, phrases, said, previous, is_cue)
    if not found and (headline := headline_statement(line)) is not None:
        found.append(headline)
    found += lone_quotations(line, found)
    return sorted((statement for statement in found if statement.content or statement.is_act), key=_place)


def _interrupts(line: Line, credit: Credit) -> bool:
    """Whether «وفق تقديره» stands between commas and the statement goes on after it."""
    if credit.source is not None or credit.end + 1 >= len(line.words) or line.words[credit.end].key not in COMMAS:
        return False
    following = line.words[credit.end + 1]
    goes_on = following.is_word and following.key[0] != "و" and not cues_of(following)
    return goes_on and not means_meanwhile(line, credit.end + 1)


def _place(statement: Statement) -> tuple[int, int]:
    return statement.cue.start, statement.cue.end


def _find_verbs(line: Line, covered: set[int]) -> Iterator[tuple[int, tuple[Cue, Complement]]]:
    """Verbs and participles that say something, by the index of their word."""
    last = -1
    for index, word in enumerate(line.words):
        # «معلقا بالقول» is one cue.
        is_taken = index in covered or index in line.named or (word.key == BY_SAYING and last == index - 1)
        cues = () if is_taken else cues_of(word, anyway=_is_expressed(line, index))
        for cue in cues:
            if cue.form.kind is FormKind.NOUN or not may_be_verb(line, index, cue):
                continue
            limit = _limit(line, index)
            complement = find_complement(line, index, cue, limit)
            if complement is not None:
                last = index
                yield index, (cue, complement)
                break


@dataclass(frozen=True, slots=True)
class _BareVerb:
    """A verb of saying after which nothing is said.

    Attributes:
        index: Index of its word.
        cue: Its reading.
        subject: Who stands beside it as its subject.
        refers: Whether, and from where on, its object is a pronoun.
    """

    index: int
    cue: Cue
    subject: NounPhrase | None
    refers: Reference | None


def _find_bare_verbs(line: Line, taken: Set[int]) -> Iterator[_BareVerb]:
    for index, word in enumerate(line.words):
        if index in taken or index in line.named:
            continue
        cue = next((cue for cue in cues_of(word) if _may_act(line, index, cue)), None)
        if cue is not None:
            subject = subject_of(line, index, cue, _limit(line, index))
            yield _BareVerb(index, cue, subject, reference_at(line, index, cue, subject))


def _of_bare_verbs(
    line: Line, verbs: Sequence[_BareVerb], said: Sequence[Statement], previous: Line | None, spoken: Span | None
) -> Iterator[Statement]:
    """The statements of verbs of saying after which nothing is said.

    It stands before them («"…"، قال فلان»), or in the next line («وقال فلان:»), or a pronoun means it («نفى ذلك»); or they
    tell only who spoke («انتقد فلان القرار»): whoever goes on speaking is meant by them.
    """
    passed = 0
    for verb in verbs:
        while passed < len(said) and said[passed].cue.start < line.words[verb.index].span.start:
            passed += 1
        statement = postposed_statement(line, verb.index, verb.cue)
        if statement is None and spoken is not None and verb is verbs[-1]:
            statement = speech_in_next_line(line, verb.index, verb.cue, verb.subject, spoken)
        if statement is None and verb.refers is not None:
            near = said[max(0, passed - _MEMORY) : passed]
            statement = referring_statement(line, verb.refers, near, previous)
        statement = statement or speech_act(line, verb.index, verb.cue, verb.subject)
        if statement is not None:
            yield statement


def _of_pointing_words(line: Line, said: Sequence[Statement], previous: Line | None) -> Iterator[Statement]:
    """The statements of «بهذه الكلمات», where no verb has taken the quotation before."""
    taken = {statement.content for statement in said}
    for index in range(len(line.words)):
        statement = pointing_statement(line, index, previous)
        if statement is not None and statement.content not in taken:
            yield statement


def _may_act(line: Line, index: int, cue: Cue) -> bool:
    return cue.is_verb and bool(cue.lemma.frames) and may_be_verb(line, index, cue)


def _is_expressed(line: Line, index: int) -> bool:
    """Whether «عبر» is a verb here: «عبر فيه عن», «عبر الوزير عن»."""
    words = line.words
    if words[index].key != _EXPRESS or index + 1 >= len(words):
        return False
    if words[index + 1].key == _ABOUT or has_role(words[index + 1].key, WordRole.ADDRESSEE):
        return True
    phrase = noun_phrase(line, index + 1, min(len(words), index + _SUBJECT_REACH))
    if phrase is None:
        return False
    person = phrase.named is not None and phrase.named.is_person
    people = phrase.named is None and phrase.noun is not None and phrase.noun.role in PEOPLE
    # «عبر تويتر» is a way; a body that expresses itself opens its sentence.
    body = phrase.named is not None and (index == 0 or not words[index - 1].is_word)
    if not (person or people or body):
        return False
    return any(word.key == _ABOUT for word in words[phrase.end : phrase.end + 3])


def _limit(line: Line, index: int) -> int:
    """Index that the content of a verb may not begin at: the sentence's end, or that of its relative clause between commas."""
    limit = line.index_at(line.sentence_around(index).end)
    opening = line.words[index - _RELATIVE : index]
    if len(opening) == _RELATIVE and opening[0].key in _PAUSES and has_role(opening[1].key, WordRole.RELATIVE):
        return next((later for later in range(index, limit) if line.words[later].key in _PAUSES), limit)
    return limit


def _of_noun(line: Line, index: int, is_cue: CueTest) -> Iterator[Statement]:
    nouns = [cue for cue in cues_of(line.words[index]) if cue.form.kind is FormKind.NOUN]
    statement = noun_statement(line, index, nouns[0], is_cue) if nouns else document_statement(line, index, is_cue)
    if statement is not None:
        yield statement


def _credited_statements(
    line: Line, phrases: Sequence[Credit], said: Sequence[Statement], previous: Line | None, is_cue: CueTest
) -> Iterator[Statement]:
    """The statements of crediting phrases, each beside those that stand before it."""
    passed = 0
    before: Credit | None = None
    for credit in phrases:
        while passed < len(said) and said[passed].cue.start <= credit.cue.start:
            passed += 1
        near = said[max(0, passed - _MEMORY) : passed]
        statement = credited(line, credit, before=before, said=near, previous=previous, is_cue=is_cue)
        if statement is not None:
            yield statement
        before = credit
