"""Statements whose content is a pronoun: «نفى ذلك», «شككوا في هذا الأمر», «، وهو ما أكدته الوزارة»."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.sources.contents import trim_content
from reader.sources.cues import CLAUSE, Cue, whom_it_means
from reader.sources.nouns import WordRole, has_role
from reader.sources.openings import PREPOSITIONS
from reader.sources.particles import is_clause_starter, points_back, skip_adverbs
from reader.sources.phrases import NounPhrase
from reader.sources.statements import BACK, Statement
from reader.sources.words import COMMAS, DASHES, Line
from reader.spans import Span

_OBJECTS = frozenset({"ه", "ها"})
_WHAT = frozenset({"ما", "مما"})
_WHICH = "الذي"
_BEFORE_WHAT = frozenset({"وهو", "وهي", "هو", "هذا", "وهذا"})
_SUBJECT_REACH = 8


@dataclass(frozen=True, slots=True)
class Reference:
    """A verb of saying whose object stands for what was said before.

    Attributes:
        first: Index of the first word that refers: of «وهو ما», or of the verb.
        index: Index of the verb.
        cue: The verb.
        subject: Who stands beside it as its subject.
    """

    first: int
    index: int
    cue: Cue
    subject: NounPhrase | None


def reference_at(line: Line, index: int, cue: Cue, subject: NounPhrase | None) -> Reference | None:
    """The reference of a verb without a content of its own, if a pronoun is its object.

    Args:
        line: The line.
        index: Index of the verb.
        cue: Its reading.
        subject: Its subject, if it has one beside it.
    """
    if not cue.lemma.takes(CLAUSE):
        return None
    opening = _opening(line, index, cue)
    if opening is None and not _has_pronoun(line, index, subject):
        return None
    return Reference(opening if opening is not None else index, index, cue, subject)


def referring_statement(
    line: Line, reference: Reference, said: Sequence[Statement], previous: Line | None
) -> Statement | None:
    """What a pronoun stands for, as the statement of its verb.

    Args:
        line: The line.
        reference: The verb.
        said: The line's other statements whose cues stand before it, in order.
        previous: The line before.

    Returns:
        None where nothing stands before it.
    """
    cue = reference.cue
    sentence = line.sentence_around(reference.index)
    content = _antecedent(line, reference.first, sentence, said, previous)
    if content is None:
        return None
    span = line.words[reference.index].after(cue.cut)
    whom = whom_it_means(cue)
    return Statement(span, cue.lemma.cue_class, content, reference.subject, whom, BACK, sentence, cue.lemma.name)


def _opening(line: Line, index: int, cue: Cue) -> int | None:
    """Index of «وهو ما» before «أكدته», of «الأمر الذي» before «نفاه»; None for another verb."""
    if cue.pronoun not in _OBJECTS or index < 2:  # noqa: PLR2004 - two words
        return None
    before, last = line.words[index - 2].key, line.words[index - 1].key
    if last in _WHAT and before in _BEFORE_WHAT:
        return index - 2
    if last == _WHICH and has_role(before, WordRole.MATTER):
        return index - 2
    return index - 1 if last == "مما" else None


def _has_pronoun(line: Line, index: int, subject: NounPhrase | None) -> bool:
    """Whether «ذلك» or «هذه الأنباء» is the object of a verb, before its subject or after it."""
    limit = line.index_at(line.sentence_around(index).end)
    begin = skip_adverbs(line, index + 1, limit)
    after = subject.end if subject is not None and subject.first >= index else begin
    return _pronoun_at(line, index + 1, limit) or _pronoun_at(line, begin, limit) or _pronoun_at(line, after, limit)


def _pronoun_at(line: Line, index: int, limit: int) -> bool:
    governed = index < limit and line.words[index].key in PREPOSITIONS
    return points_back(line, index + governed, limit)


def _antecedent(
    line: Line, first: int, sentence: Span, said: Sequence[Statement], previous: Line | None
) -> Span | None:
    """What a pronoun stands for: what somebody said right before, or else the clause or sentence before."""
    place = line.words[first].span.start
    start = sentence.start
    for statement in reversed(said):
        content = statement.content
        if statement.sentence == sentence and content.end <= place and content.start < place:
            if not line.text[content.end : place].strip(' ،,"»”') or _joined(line, content.end, first):
                return content
            start = max(start, content.end)
            break
    clause = _before(line, start, first)
    return clause if clause is not None else _sentence_before(line, sentence, said, previous)


def _joined(line: Line, end: int, first: int) -> bool:
    """Whether only a conjunction and the subject stand between a content and the verb: «، لكن الشرطة تنفي ذلك»."""
    between = line.words[line.index_at(end) : first]
    return len(between) <= _SUBJECT_REACH and any(
        has_role(word.key.removeprefix("و"), WordRole.CONJUNCTION) for word in between
    )


def _before(line: Line, start: int, first: int) -> Span | None:
    """The clause of the same sentence that ends before a verb, at a comma."""
    index = first
    begin = line.index_at(start)
    while index > begin and line.words[index - 1].key not in COMMAS | DASHES:
        index -= 1
    if index <= begin + 1 or any(is_clause_starter(word) for word in line.words[index:first]):
        return None
    content = trim_content(line.text, line.words[begin].span.start, line.words[index - 1].span.start)
    return content or None


def _sentence_before(line: Line, sentence: Span, said: Sequence[Statement], previous: Line | None) -> Span | None:
    """What was said last in the sentence before, or all of it."""
    before = line.sentence_before(sentence.start)
    if before is None and previous is not None and previous.sentences:
        before = previous.sentences[-1]
    if before is None:
        return None
    for statement in reversed(said):
        if statement.sentence == before and statement.content.end >= before.end - 2:
            return statement.content
    return trim_content(line.text, before.start, before.end)
