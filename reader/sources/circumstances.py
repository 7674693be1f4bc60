"""What a writer puts between a verb of saying and what was said: when, where, to whom and on what occasion."""

from reader.sources.forms import PRONOUNS
from reader.sources.model import SourceType
from reader.sources.nouns import WordRole, has_article, has_role, is_adjective, source_noun
from reader.sources.particles import has_attached_b, skip_adverbs
from reader.sources.phrases import noun_phrase
from reader.sources.words import COMMAS, Line

_EMPHASES = frozenset({"باشد", "ببالغ", "بكل", "بمنتهى", "باسم"})
_TIME = "وقت"
_SHORTEST_VERB = 4


def past_circumstances(line: Line, index: int, limit: int) -> int:
    """Past «أمس», «في بيان أصدره», «خلال لقاء مع الصحفيين في باريس», «للصحفيين».

    Args:
        line: The line.
        index: Where to begin.
        limit: Index that it does not pass.

    Returns:
        Index of the first word that is none of these.
    """
    while index < limit:
        start = index
        index = _past_setting(line, skip_adverbs(line, index, limit), limit)
        if index == start:
            break
    return index


def _past_setting(line: Line, index: int, limit: int) -> int:
    """Past a preposition, its noun, and a short clause about that noun: «في تصريح أدلى به لقناة محلية»."""
    if index < limit and index in line.named and has_attached_b(line, index):
        # «بالقاهرة».
        return line.named[index].last + 1
    if index >= limit or index in line.named:
        return index
    key = line.words[index].key
    if has_role(key, WordRole.SETTING):
        later = _past_time(line, index + 1, limit)
        if later > index + 1:
            return later
        phrase = noun_phrase(line, index + 1, limit, tight=True) if index + 1 < limit else None
    elif key in _EMPHASES or _is_addressed(key) or (has_attached_b(line, index) and has_article(key[1:])):
        phrase = noun_phrase(line, index, limit, tight=True, cut=1)
    else:
        return index
    return past_clause(line, phrase.end, limit) if phrase is not None else index


def _past_time(line: Line, index: int, limit: int) -> int:
    """Past what is a time by itself: «في مطلع الأسبوع», «في وقت سابق»."""
    end = skip_adverbs(line, index, limit)
    if end == index and index < limit and line.words[index].key == _TIME:
        end += 1
        while end < limit and is_adjective(line.words[end].key, definite=False):
            end += 1
    return end


def _is_addressed(key: str) -> bool:
    """«لصحيفة», «لوكالة»."""
    outlet = source_noun(key[1:]) if key[:1] == "ل" and source_noun(key) is None else None
    return outlet is not None and outlet.type is SourceType.OUTLET


def past_clause(line: Line, index: int, limit: int) -> int:
    """Past «أصدره», «نشرته الصحيفة», «أدلى به» after an indefinite noun.

    Args:
        line: The line.
        index: Index after the noun.
        limit: Index that it does not pass.
    """
    for place in range(index, min(limit, index + 2)):
        word = line.words[place]
        resumes = has_role(word.key, WordRole.ADDRESSEE) if place > index else _has_object(line, place)
        if resumes:
            end = skip_adverbs(line, place + 1, limit)
            subject = noun_phrase(line, end, limit, tight=True)
            return subject.end if subject is not None and subject.is_known else end
        if not word.is_word or word.key in COMMAS or has_article(word.key):
            break
    return index


def _has_object(line: Line, index: int) -> bool:
    """Whether a word looks like a verb with an object pronoun rather than like an owned noun."""
    key = line.words[index].key
    if index in line.named or source_noun(key) is not None or len(key) < _SHORTEST_VERB:
        return False
    return key.endswith(("ته", "تها", *PRONOUNS)) and not has_article(key)
