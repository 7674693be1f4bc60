"""Statements of documents that are no verb's subject: «جاء في بيان الوزارة أن», «وفي تقارير أولية فإن»."""

from reader.sources.contents import CueTest
from reader.sources.cues import CLAUSE
from reader.sources.forms import ANYBODY
from reader.sources.model import CueClass, SourceType
from reader.sources.nouns import WordRole, has_role
from reader.sources.openings import Complement, after_colon, speech_at
from reader.sources.particles import is_break, is_clause_starter, proclitic_of
from reader.sources.phrases import NounPhrase, noun_phrase
from reader.sources.statements import NOUN, Statement
from reader.sources.verbs import content_of
from reader.sources.words import COMMAS, QUOTES, Line
from reader.spans import Span

_CAME = frozenset({"جاء", "ورد"})
_IN = "في"
_IN_IT = frozenset({"فيه", "فيها"})
_FROM = "عن"
_MEANING = frozenset({"مفاده", "مفادها", "فحواه", "فحواها", "مضمونه", "مضمونها", "نصه", "نصها"})
"""What comes after a document and before what it says: «رسالة مفادها أن»."""
_REACH = 10
_ISSUER_REACH = 6


def issuer_of(line: Line, document: NounPhrase, limit: int) -> NounPhrase | None:
    """Who issued a document: «بيان صادر اليوم عن وزارة النقل».

    Args:
        line: The line.
        document: The document's phrase.
        limit: Index that the issuer may not reach.
    """
    if document.end >= limit or not has_role(line.words[document.end].key, WordRole.ATTRIBUTE):
        return None
    near = range(document.end, min(limit - 1, document.end + _ISSUER_REACH))
    place = next((index for index in near if line.words[index].key == _FROM), None)
    issuer = noun_phrase(line, place + 1, limit) if place is not None else None
    return issuer if issuer is not None and issuer.is_known else None


def document_statement(line: Line, index: int, is_cue: CueTest) -> Statement | None:
    """What stands in a document.

    Args:
        line: The line.
        index: Index of «جاء» or «ورد», or of «في» at a sentence's start.
        is_cue: Tells where other cues stand.
    """
    key = line.words[index].key
    cut = int(key[:1] in {"و", "ف"} and key not in _CAME)
    sentence = line.sentence_around(index)
    came = key[cut:] in _CAME
    opens = key[cut:] == _IN and line.words[index].span.start == sentence.start
    place = index + came
    limit = line.index_at(sentence.end)
    if key in _MEANING:
        return _of_document_before(line, index, line.words[index].span, is_cue)
    if came and place < limit and line.words[place].key in _IN_IT:
        return _of_document_before(
            line, index, Span(line.words[index].after(cut).start, line.words[place].span.end), is_cue
        )
    if not (came or opens) or place + 1 >= limit or (came and line.words[place].key != _IN):
        return None
    document = noun_phrase(line, place + 1, limit, tight=True)
    if document is None or document.noun is None or document.noun.type is not SourceType.DOCUMENT:
        return None
    issuer = issuer_of(line, document, limit)
    source = issuer if issuer is not None else document
    complement = _content(line, source.end, limit) if came else _result(line, source.end, limit)
    if complement is None:
        return None
    # A document that only leads to its issuer belongs to the cue.
    last = place if issuer is None else document.end - 1
    cue = Span(line.words[index].after(cut).start, line.words[last].span.end)
    content = content_of(line, complement, sentence, is_cue)
    return Statement(cue, CueClass.NEUTRAL, content, source, ANYBODY, NOUN, sentence)


def _of_document_before(line: Line, index: int, cue: Span, is_cue: CueTest) -> Statement | None:
    """«نشر رسالة جاء فيها: …», «معلومات مفادها أن»: what stands in the document right before."""
    sentence = line.sentence_around(index)
    for start in range(index - 1, max(line.index_at(sentence.start), index - _REACH) - 1, -1):
        cut = proclitic_of(line, start)
        document = noun_phrase(line, start, index, cut=cut)
        if document is None or document.noun is None or document.noun.type is not SourceType.DOCUMENT:
            continue
        complement = _content(line, line.index_at(cue.end), line.index_at(sentence.end))
        if complement is None:
            return None
        content = content_of(line, complement, sentence, is_cue)
        # «أرفقت الصحيفة الصور بخبر مفاده أن»: who uses a document speaks by it.
        source = document if "ب" not in line.words[start].key[:cut] else None
        return Statement(cue, CueClass.NEUTRAL, content, source, ANYBODY, NOUN, sentence)
    return None


def _content(line: Line, start: int, limit: int) -> Complement | None:
    """A clause or direct speech not far from the document."""
    for place in range(start, min(limit, start + _REACH)):
        word = line.words[place]
        if is_clause_starter(word):
            return Complement(place, CLAUSE)
        if word.key == ":":
            return after_colon(line, place, None)
        quotation = speech_at(line, place, None) if word.key in QUOTES else None
        if quotation is not None:
            return Complement(place, CLAUSE, None, quotation)
        if is_break(word) and word.key not in COMMAS:
            return None
    return None


def _result(line: Line, start: int, limit: int) -> Complement | None:
    """A clause with ف right after the document: «فإن»."""
    if start >= limit:
        return None
    key = line.words[start].key
    return Complement(start, CLAUSE) if key[:1] == "ف" and has_role(key[1:], WordRole.CLAUSE) else None
