"""The second source of relayed speech, and what it said: «نقلت الصحيفة عن مسؤول قوله إن»."""

from dataclasses import replace

from reader.sources.cues import CLAUSE, OBJECT, SPEECH, report_nouns
from reader.sources.nouns import WordRole, has_role, roles_of
from reader.sources.openings import Complement, after_colon, speech_at
from reader.sources.particles import is_clause_starter
from reader.sources.phrases import NounPhrase, noun_phrase
from reader.sources.words import QUOTES, Line

_ABOUT = "عن"
_REACH = 12
"""Words between a verb and «عن»."""
_SPEECH_REACH = 25
_ADVERBIAL_ROLES = frozenset({WordRole.PREPOSITION, WordRole.TIME, WordRole.ADVERB, WordRole.RELATIVE})


def find_relayed(line: Line, after: int, limit: int, subject: NounPhrase | None) -> Complement | None:
    """The content of a verb of passing on, with whom it is passed on from.

    Args:
        line: The line.
        after: Index after the verb and its subject.
        limit: Index that the content may not begin at.
        subject: Who passes it on, if that stands after the verb.

    Returns:
        None where no known source follows «عن», or nothing that it said.
    """
    near = range(after, min(limit - 1, after + _REACH))
    place = next((place for place in near if line.words[place].key == _ABOUT), None)
    relayed = noun_phrase(line, place + 1, limit) if place is not None else None
    if relayed is None or not relayed.is_known or relayed.end >= limit:
        return None
    reach = _SPEECH_REACH if _leads_to_speech(line, relayed.end) else 1
    for later in range(relayed.end, min(limit, relayed.end + reach)):
        if (found := _speech_of(line, later, subject, relayed)) is not None:
            return found
    following = line.words[relayed.end]
    if not following.is_word or has_role(following.key, WordRole.PREPOSITION):
        return None
    return Complement(relayed.end, OBJECT, subject, None, relayed)


def _speech_of(line: Line, place: int, subject: NounPhrase | None, relayed: NounPhrase) -> Complement | None:
    """The clause or direct speech that begins at a word."""
    word = line.words[place]
    if is_clause_starter(word):
        return Complement(place, CLAUSE, subject, None, relayed)
    if word.key == ":":
        found = after_colon(line, place, subject)
        return replace(found, relayed=relayed) if found is not None else None
    quotation = speech_at(line, place, relayed) if word.key in QUOTES else None
    return Complement(place, SPEECH, subject, quotation, relayed) if quotation is not None else None


def _leads_to_speech(line: Line, index: int) -> bool:
    """Whether «قوله», an adverbial or a mark follows a relayed source, not at once what it said («شعوره بالسعادة»)."""
    word = line.words[index]
    return not word.is_word or word.key in report_nouns() or bool(roles_of(word.key) & _ADVERBIAL_ROLES)
