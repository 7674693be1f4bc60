"""Statements without a verb: nouns of saying («تحذيرات من واشنطن، بأن») and headlines («فلان: …»)."""

from dataclasses import dataclass, replace

from reader.entities.model import EntityKind
from reader.sources.contents import CueTest, trim_content
from reader.sources.cues import CLAUSE, OBJECT, Cue
from reader.sources.forms import ANYBODY, PRONOUNS, Agreement
from reader.sources.light import Doer, doer_of
from reader.sources.model import CueClass
from reader.sources.nouns import WordRole, has_article, has_role, roles_of, source_noun
from reader.sources.openings import ATTACHED, PREPOSITIONS, Complement
from reader.sources.particles import has_attached_b, is_clause_starter, stops
from reader.sources.phrases import NounPhrase, noun_phrase
from reader.sources.statements import HEADLINE, LIGHT, NOUN, PURPOSE, Statement
from reader.sources.verbs import content_of
from reader.sources.words import COMMAS, QUOTES, Line

_REACH = 20
_NEAR = 6
_OF = "من"
_LONGEST_SPEAKER = 16
_ORIGIN = "المصدر"
_LONGEST_HEADLINE = 220
_SENTENCE_ENDS = (".", "؟", "!")
_RULING = "أمر"
"""A court that issues an order decides; it does not speak."""
_DENIED = frozenset({"عدم", "لعدم", "بعدم", "وعدم", "دون", "بلا"})
_FOR = "ل"
_IN_ORDER_TO = "لل"
_PURPOSES = frozenset({CueClass.ASKING, CueClass.ACCUSING, CueClass.WARNING, CueClass.DOUBTING})
_LONGEST_PRONOUN = 4
_TOWARDS = frozenset({"إلى", "على"})
_MOST_ADJECTIVES = 2
_OPENING = frozenset({"كشف", "أعلن", "دعا"})
"""Verbs whose noun takes their preposition: «إعلان الشركة عن», «دعوة فلان إلى»."""
_BETWEEN_ROLES = frozenset({WordRole.ADVERB, WordRole.TIME, WordRole.ADDRESSEE})


def noun_statement(line: Line, index: int, cue: Cue, is_cue: CueTest) -> Statement | None:
    """«تحذيرات من الولايات المتحدة، بأن», «تأكيده أن», «اتهامات فلان بنشر», «وجه فلان اتهامات للحكومة بالفساد».

    Args:
        line: The line.
        index: Index of the noun.
        cue: Its reading.
        is_cue: Tells where other cues stand.
    """
    sentence = line.sentence_around(index)
    limit = min(line.index_at(sentence.end), index + _REACH)
    whose = _whose(line, index, cue, limit)
    if whose is None:
        return None
    complement = _content_after(line, whose, limit, cue)
    if complement is None:
        return None
    if whose.addressee is not None:
        complement = replace(complement, index=whose.addressee.first, frame=OBJECT)
    content = content_of(line, complement, sentence, is_cue)
    span = line.words[index].after(cue.cut)
    return Statement(
        span, cue.lemma.cue_class, content, whose.source, whose.agreement, whose.rule, sentence, cue.lemma.name
    )


@dataclass(frozen=True, slots=True)
class _Whose:
    """Whose a noun of saying is.

    Attributes:
        source: Who is named; None where a pronoun or a verb without subject tells.
        agreement: Whom that can mean.
        end: Index after the noun, its adjectives and its owner.
        rule: The construction: an owner, a light verb or a purpose tells.
        addressee: Whom the noun names instead: «واصلت كندا دعوة روسيا إلى».
    """

    source: NounPhrase | None
    agreement: Agreement
    end: int
    rule: str = NOUN
    addressee: NounPhrase | None = None


def _whose(line: Line, index: int, cue: Cue, limit: int) -> _Whose | None:
    """Who says what a noun of saying says; None where nobody does, or not yet («ستجدد دعوتها»)."""
    purpose = cue.cut > 0 and line.words[index].key[cue.cut - 1] == _FOR
    doer = doer_of(line, index) if cue.lemma.name != _RULING and not purpose else None
    denied = index > 0 and line.words[index - 1].key in _DENIED
    if denied or (doer is not None and doer.is_future):
        return None
    if cue.form.agreement != ANYBODY:
        subject = doer.subject if doer is not None else None
        return _Whose(subject, cue.form.agreement, index + 1, LIGHT if doer is not None else NOUN)
    if doer is not None:
        return _by_doer(line, index, cue, limit, doer)
    owned = _by_owner(line, index, cue, limit)
    if owned is None and line.words[index].key.startswith(_IN_ORDER_TO) and cue.lemma.cue_class in _PURPOSES:
        # «أوقفته الشرطة للاشتباه بأنه»: the sentence's subject suspects it.
        return _Whose(None, ANYBODY, index + 1, PURPOSE)
    return owned


def _by_owner(line: Line, index: int, cue: Cue, limit: int) -> _Whose | None:
    if cue.lemma.cue_class is CueClass.ACCUSING and not cue.form.key.endswith("ات"):
        # «اتهام قطر بـ» names whom it accuses.
        return None
    owner = _owner(line, index + 1, limit)
    if owner is None and (described := _past_adjectives(line, index + 1, limit)) > index + 1:
        owner = _owner(line, described, limit, only_from=True)
    return _Whose(owner, ANYBODY, owner.end) if owner is not None else None


def _by_doer(line: Line, index: int, cue: Cue, limit: int, doer: Doer) -> _Whose:
    owner = _owner(line, index + 1, limit)
    if owner is None:
        end = _past_addressee(line, _past_adjectives(line, index + 1, limit), limit, cue)
        return _Whose(doer.subject, doer.agreement, end, LIGHT)
    if owner.first == index + 1 and cue.lemma.takes(f"{OBJECT}+إلى"):
        return _Whose(doer.subject, doer.agreement, owner.end, LIGHT, addressee=owner)
    return _Whose(owner, ANYBODY, owner.end)


def _past_adjectives(line: Line, index: int, limit: int) -> int:
    """Past what describes an indefinite noun: «انتقادات حادة», «نداء عاجلا»."""
    end = index
    while end < limit and end < index + _MOST_ADJECTIVES and _describes(line, end):
        end += 1
    return end


def _describes(line: Line, index: int) -> bool:
    word = line.words[index]
    if not word.is_word or index in line.named or has_article(word.key) or source_noun(word.key) is not None:
        return False
    return not stops(line, index) and not word.key.startswith(("ل", "ب"))


def _past_addressee(line: Line, index: int, limit: int, cue: Cue) -> int:
    """Past whom a noun of saying is directed to: «اتهامات للحكومة», «تحذيرا إلى السكان»."""
    if index >= limit:
        return index
    key = line.words[index].key
    preposition = PREPOSITIONS.get(key, "")
    if preposition and not cue.lemma.takes(preposition):
        phrase = noun_phrase(line, index + 1, limit, tight=True) if preposition in _TOWARDS else None
    elif key[:1] == "ل":
        named = index in line.named
        phrase = noun_phrase(line, index, limit, tight=True, cut=0 if named else 1)
    else:
        return index
    return phrase.end if phrase is not None else index


def _owner(line: Line, index: int, limit: int, *, only_from: bool = False) -> NounPhrase | None:
    """Whose warning or statement it is: a genitive, or after من."""
    if index >= limit:
        return None
    is_from = line.words[index].key == _OF
    if only_from and not is_from:
        return None
    phrase = noun_phrase(line, index + is_from, limit, tight=True)
    return phrase if phrase is not None and phrase.is_known else None


def _content_after(line: Line, whose: _Whose, limit: int, cue: Cue) -> Complement | None:
    """What a noun of saying says: a clause, or after ب what somebody is accused of or called to."""
    begin = whose.end
    for place in range(begin, min(limit, begin + _NEAR)):
        word = line.words[place]
        if is_clause_starter(word):
            return Complement(place, CLAUSE)
        told = whose.rule == LIGHT
        near = (whose.source is not None or told) and place <= begin + 1
        preposition = PREPOSITIONS.get(word.key, "")
        opens = near and (told or cue.lemma.name in _OPENING) and cue.lemma.takes(preposition)
        if opens and place + 1 < limit and (line.words[place + 1].is_word or line.words[place + 1].key in QUOTES):
            return Complement(place + 1, preposition)
        if near and cue.lemma.takes(ATTACHED) and has_attached_b(line, place):
            return Complement(place, ATTACHED)
        if near and _tells_why(word.key) and cue.lemma.cue_class is CueClass.ACCUSING:
            return Complement(place, _FOR)
        within = has_role(line.words[begin].key, WordRole.PREPOSITION) and not cue.lemma.takes(preposition)
        if word.is_word and not within and not roles_of(word.key) & _BETWEEN_ROLES:
            return None
    return None


def _tells_why(key: str) -> bool:
    """Whether a word tells what somebody is blamed for: «لسماحها»."""
    return key.startswith(_FOR) and key.endswith(tuple(PRONOUNS)) and len(key) > _LONGEST_PRONOUN


def headline_statement(line: Line) -> Statement | None:
    """«فلان: …» in a heading or another short line without a full stop; a full stop may end what is quoted to the line's end."""
    colon = next((index for index, word in enumerate(line.words[:_LONGEST_SPEAKER]) if word.key == ":"), 0)
    if not 0 < colon < len(line.words) - 1 or not _may_be_headline(line, colon):
        return None
    source = _speaker_of(line, colon)
    if source is None or (source.named is not None and source.named.entity.kind is EntityKind.LOC):
        # «ألمانيا: رفع مستوى التأهب» says where, not who.
        return None
    mark = line.words[colon].span
    content = trim_content(line.text, mark.end, line.span.end)
    return Statement(mark, CueClass.NEUTRAL, content, source, ANYBODY, HEADLINE, line.span)


def _may_be_headline(line: Line, colon: int) -> bool:
    body = line.span.of(line.text).rstrip()
    quotation = line.quotation_at(colon + 1)
    if quotation is not None and quotation.closed:
        rest = line.text[quotation.outer.end : line.span.end]
        return not rest.strip(" .،")
    return len(body) <= _LONGEST_HEADLINE and not body.endswith(_SENTENCE_ENDS)


def _speaker_of(line: Line, colon: int) -> NounPhrase | None:
    """Who stands before the colon of a headline; in quotation marks it may be anybody («"الصحة": …»)."""
    source = noun_phrase(line, 0, colon)
    if source is None or (len(source.keys) == 1 and source.keys[0] == _ORIGIN):
        # «المصدر: وكالات» tells where the text comes from.
        return None
    quoted = line.quotation_at(0)
    if quoted is not None and quoted.closed and line.index_at(quoted.outer.end) == colon:
        return source
    if not source.is_known:
        return None
    if source.end >= colon - 2:
        return source
    # «فلان، عضو الكتلة: …».
    described = source.named is not None and line.words[source.end].key in COMMAS
    return source if described and source_noun(line.words[source.end + 1].key) is not None else None
