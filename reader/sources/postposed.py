"""Verbs apart from what they say: after it («"سنعود"، قال فلان»، «تراجع الطلب، يقول فلان»), or in the line before it."""

from reader.sources.circumstances import past_circumstances
from reader.sources.contents import trim_content
from reader.sources.cues import SPEECH, Cue, whom_it_means
from reader.sources.forms import Agreement, FormKind
from reader.sources.particles import is_break
from reader.sources.phrases import NounPhrase, noun_phrase
from reader.sources.quotations import Quotation
from reader.sources.statements import POSTPOSED, VERB, Statement
from reader.sources.words import COMMAS, DASHES, Line
from reader.spans import Span

_FEWEST_QUOTED = 2
_FEWEST_SAID = 3
_THUS = frozenset({"هكذا", "هذا", "ما", "هو", "كما", "بهذه", "الكلمات", "العبارة", "بهذا", "الشكل"})
"""Words that point from a verb back to the speech before it: «هكذا قال», «هذا ما قاله», «بهذه الكلمات وصف»."""
_MOST_POINTING = 3


def postposed_statement(line: Line, index: int, cue: Cue) -> Statement | None:
    """What was said before its verb.

    Args:
        line: The line.
        index: Index of a verb after which nothing is said.
        cue: Its reading.
    """
    if not cue.is_verb or not cue.lemma.takes(SPEECH) or (cue.cut and line.words[index].key[0] in "وف"):
        return None
    sentence = line.sentence_around(index)
    limit = line.index_at(sentence.end)
    begin = past_circumstances(line, index + 1, limit)
    subject = noun_phrase(line, begin, limit)
    if subject is not None and not (subject.is_known and subject.agreement.fits(Agreement(cue.form.agreement.gender))):
        subject = None
    place = _before(line, index)
    quotation = line.quotation_closed_at(place) if place > 0 else None
    if quotation is not None and _is_speech(line, quotation):
        content = trim_content(line.text, quotation.inner.start, quotation.inner.end)
        return _statement(line, index, cue, content, subject, POSTPOSED)
    if subject is None or not _ends_sentence(line, subject.end, limit) or index - place != 2:  # noqa: PLR2004 - one comma
        return None
    return _of_clause(line, index, cue, subject, sentence)


def speech_of(line: Line) -> Span | None:
    """The quotation with which a line begins, if one does."""
    quotation = line.quotation_at(0) if line.words else None
    if quotation is None:
        return None
    return trim_content(line.text, quotation.inner.start, quotation.inner.end)


def speech_in_next_line(line: Line, index: int, cue: Cue, subject: NounPhrase | None, spoken: Span) -> Statement | None:
    """What is said in the line after a verb and its colon: «وقال فلان:».

    Args:
        line: The line of the verb, which a colon ends.
        index: Index of the verb.
        cue: Its reading.
        subject: Who stands beside it as its subject.
        spoken: The quotation with which the next line begins.
    """
    if not cue.lemma.takes(SPEECH) or any(is_break(word) for word in line.words[index:-1] if word.key == "."):
        return None
    return _statement(line, index, cue, spoken, subject, f"{VERB}.speech")


def _before(line: Line, index: int) -> int:
    """Index of what stands before a verb, a comma and «هكذا» or «هذا ما» passed over."""
    place = index - 1
    while place > max(0, index - 1 - _MOST_POINTING) and line.words[place].key in _THUS:
        place -= 1
    if place > 0 and line.words[place].key in COMMAS | DASHES:
        place -= 1
    return place


def _is_speech(line: Line, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own rather than a name within one: nothing but marks goes before it."""
    start = line.index_at(quotation.outer.start)
    opens = start == 0 or is_break(line.words[start - 1])
    words = line.words[start : line.index_at(quotation.outer.end)]
    return quotation.closed and opens and sum(word.is_word for word in words) >= _FEWEST_QUOTED


def _ends_sentence(line: Line, index: int, limit: int) -> bool:
    """Whether only circumstances follow a subject: «، يقول فلان في حديث للصحيفة.»."""
    end = past_circumstances(line, index, limit)
    return all(not word.is_word for word in line.words[end:limit])


def _of_clause(line: Line, index: int, cue: Cue, subject: NounPhrase, sentence: Span) -> Statement | None:
    """The clause before «، يقول فلان»: only the present is sure to say it."""
    if cue.form.kind is not FormKind.PRESENT or line.words[index - 1].key not in COMMAS:
        return None
    first = line.index_at(sentence.start)
    if sum(word.is_word for word in line.words[first : index - 1]) < _FEWEST_SAID:
        return None
    content = trim_content(line.text, sentence.start, line.words[index - 1].span.start)
    return _statement(line, index, cue, content, subject, POSTPOSED)


def _statement(line: Line, index: int, cue: Cue, content: Span, subject: NounPhrase | None, rule: str) -> Statement:
    span = line.words[index].after(cue.cut)
    sentence = line.sentence_around(index)
    return Statement(span, cue.lemma.cue_class, content, subject, whom_it_means(cue), rule, sentence, cue.lemma.name)
