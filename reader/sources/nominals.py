"""Statements without a verb: nouns of saying («تحذيرات من واشنطن، بأن») and headlines («فلان: …»)."""

from reader.entities.model import EntityKind
from reader.sources.contents import CueTest, trim_content
from reader.sources.cues import CLAUSE, Cue
from reader.sources.forms import ANYBODY
from reader.sources.model import CueClass
from reader.sources.nouns import WordRole, has_role, roles_of
from reader.sources.openings import ATTACHED, PREPOSITIONS, Complement
from reader.sources.particles import has_attached_b, is_clause_starter
from reader.sources.phrases import NounPhrase, noun_phrase
from reader.sources.statements import HEADLINE, NOUN, Statement
from reader.sources.verbs import content_of
from reader.sources.words import Line

_REACH = 20
_NEAR = 6
_OF = "من"
_LONGEST_SPEAKER = 10
_LONGEST_HEADLINE = 220
_SENTENCE_ENDS = (".", "؟", "!")
_OPENING = frozenset({"كشف", "أعلن", "دعا"})
"""Verbs whose noun takes their preposition: «إعلان الشركة عن», «دعوة فلان إلى»."""
_BETWEEN_ROLES = frozenset({WordRole.ADVERB, WordRole.TIME, WordRole.ADDRESSEE})


def noun_statement(line: Line, index: int, cue: Cue, is_cue: CueTest) -> Statement | None:
    """«تحذيرات من الولايات المتحدة، بأن», «تأكيده أن», «اتهامات فلان بنشر».

    Args:
        line: The line.
        index: Index of the noun.
        cue: Its reading.
        is_cue: Tells where other cues stand.
    """
    sentence = line.sentence_around(index)
    limit = min(line.index_at(sentence.end), index + _REACH)
    source = None
    begin = index + 1
    if cue.lemma.cue_class is CueClass.ACCUSING and cue.form.agreement == ANYBODY and not cue.form.key.endswith("ات"):
        # «اتهام قطر بـ» names whom it accuses.
        return None
    if cue.form.agreement == ANYBODY:
        source = _owner(line, begin, limit)
        if source is None:
            return None
        begin = source.end
    complement = _content_after(line, begin, limit, cue, source)
    if complement is None:
        return None
    content = content_of(line, complement, sentence, is_cue)
    span = line.words[index].after(cue.cut)
    return Statement(span, cue.lemma.cue_class, content, source, cue.form.agreement, NOUN, sentence, cue.lemma.name)


def _owner(line: Line, index: int, limit: int) -> NounPhrase | None:
    """Whose warning or statement it is: a genitive, or after من."""
    if index >= limit:
        return None
    phrase = noun_phrase(line, index + (line.words[index].key == _OF), limit, tight=True)
    return phrase if phrase is not None and phrase.is_known else None


def _content_after(line: Line, begin: int, limit: int, cue: Cue, source: NounPhrase | None) -> Complement | None:
    """What a noun of saying says: a clause, or after ب what somebody is accused of or called to."""
    for place in range(begin, min(limit, begin + _NEAR)):
        word = line.words[place]
        if is_clause_starter(word):
            return Complement(place, CLAUSE)
        named = source is not None and place <= begin + 1
        preposition = PREPOSITIONS.get(word.key, "")
        if (
            named
            and cue.lemma.name in _OPENING
            and cue.lemma.takes(preposition)
            and place + 1 < limit
            and line.words[place + 1].is_word
        ):
            return Complement(place + 1, preposition)
        if named and cue.lemma.takes(ATTACHED) and has_attached_b(line, place):
            return Complement(place, ATTACHED)
        within = has_role(line.words[begin].key, WordRole.PREPOSITION) and not cue.lemma.takes(preposition)
        if word.is_word and not within and not roles_of(word.key) & _BETWEEN_ROLES:
            return None
    return None


def headline_statement(line: Line) -> Statement | None:
    """«فلان: …» in a heading or another short line without a full stop."""
    body = line.span.of(line.text).rstrip()
    if len(body) > _LONGEST_HEADLINE or body.endswith(_SENTENCE_ENDS):
        return None
    colon = next((index for index, word in enumerate(line.words[:_LONGEST_SPEAKER]) if word.key == ":"), 0)
    source = noun_phrase(line, 0, colon) if 0 < colon < len(line.words) - 1 else None
    if source is None or not source.is_known or source.end < colon - 2:
        return None
    if source.named is not None and source.named.entity.kind is EntityKind.LOC:
        # «ألمانيا: رفع مستوى التأهب» says where, not who.
        return None
    mark = line.words[colon].span
    content = trim_content(line.text, mark.end, line.span.end)
    return Statement(mark, CueClass.NEUTRAL, content, source, ANYBODY, HEADLINE, line.span)
