"""What the words around a noun are: proclitics, clause openers, prepositions written onto a word, adverbials."""

from reader.sources.cues import cues_of, report_nouns
from reader.sources.forms import ANYBODY, FormKind, Number
from reader.sources.model import SourceType
from reader.sources.nouns import PEOPLE, WordRole, has_article, has_role, is_half, roles_of, source_noun
from reader.sources.words import COMMAS, QUOTES, Line, Word, key_of

_MOST_CUT = 2
_SHORTEST_AFTER_B = 3
_LONGEST_PRONOUN = 2
_CONJUNCTIONS = frozenset("وف")
_BEGINNING = "مطلع"
"""The beginning of a week or month; without it «مطلع» is somebody who knows."""
_PROCLITICS = frozenset("وفبل")
_ENDING_ROLES = frozenset(
    {
        WordRole.PREPOSITION,
        WordRole.RELATIVE,
        WordRole.TIME,
        WordRole.ADVERB,
        WordRole.NEGATION,
        WordRole.CONJUNCTION,
        WordRole.JOINER,
        WordRole.ATTRIBUTE,
    }
)
LINKS = frozenset({"في", "من", "لدى"})
"""Prepositions that tell where somebody works: «مصدر في الجمارك»."""
_THAT = "ذلك"
_THIS = frozenset({"هذا", "هذه"})
_CLAUSE_ROLES = frozenset({WordRole.CLAUSE, WordRole.PARTICLE})


def is_break(word: Word) -> bool:
    """Whether a mark ends a phrase."""
    return not word.is_word and word.key not in QUOTES


def is_clause_starter(word: Word) -> bool:
    """Whether a word is أن or إن, alone or with a pronoun or an attached ب («بأنه»)."""
    if word.is_name:
        return False
    return has_role(word.key, WordRole.CLAUSE) or (word.key[:1] == "ب" and has_role(word.key[1:], WordRole.CLAUSE))


def is_preposition(word: Word) -> bool:
    """Whether a word is a preposition that governs what follows: «في», «ومن»."""
    key = word.key[1:] if word.key[:1] in _CONJUNCTIONS and not has_role(word.key, WordRole.PREPOSITION) else word.key
    return has_role(key, WordRole.PREPOSITION) and not has_role(key, WordRole.CONJUNCTION)


def proclitic_of(line: Line, index: int) -> int:
    """How many letters of a word are proclitics before a name or a source noun: و, ف, ل, ب and their runs."""
    word = line.words[index]
    if (named := line.named.get(index)) is not None:
        return len(key_of(word.text[: max(0, named.mention.span.start - word.span.start)]))
    if source_noun(word.key) is not None:
        return 0
    for cut in range(1, _MOST_CUT + 1):
        if set(word.key[:cut]) <= _PROCLITICS and source_noun(word.key[cut:]) is not None:
            return cut
    return 0


def has_attached_b(line: Line, index: int) -> bool:
    """Whether a word begins with the preposition ب rather than with a letter of its own."""
    word = line.words[index]
    if word.key[:1] != "ب" or roles_of(word.key) & {WordRole.WHOLE, WordRole.ADVERB, WordRole.PREPOSITION}:
        return False
    named = line.named.get(index)
    if named is not None:
        return named.mention.span.start > word.span.start
    return len(word.key) == 1 or len(word.key) > _SHORTEST_AFTER_B


def stops(line: Line, index: int) -> bool:
    """Whether a word cannot go on a noun phrase."""
    word = line.words[index]
    key = word.key
    if index in line.named:
        return line.named[index].mention.span.start > word.span.start
    if is_clause_starter(word) or roles_of(key.removeprefix("ف")) & _CLAUSE_ROLES or _is_owned_report(key):
        return True
    if roles_of(key) & _ENDING_ROLES:
        return not has_role(key, WordRole.ADJECTIVE) or has_role(key, WordRole.TIME)
    if key[:1] in _CONJUNCTIONS and roles_of(key[1:]) & {WordRole.PREPOSITION, WordRole.CONJUNCTION}:
        return True
    following = line.words[index + 1].key if index + 1 < len(line.words) else ""
    if source_noun(key) is not None or has_article(key) or is_half(key, following):
        return False
    attached = _is_addressee(key) or key.startswith(("لل", "فال")) or has_attached_b(line, index)
    return attached or any(cue.form.kind is not FormKind.NOUN for cue in cues_of(word))


def _is_addressee(key: str) -> bool:
    """Whether «ل» is written onto an outlet or onto many people, to whom something is said: «لصحيفة», «لأعضاء»."""
    noun = source_noun(key[1:]) if key[:1] == "ل" else None
    if noun is None:
        return False
    return noun.type is SourceType.OUTLET or (noun.role in PEOPLE and noun.agreement.number is Number.PLURAL)


def points_back(line: Line, index: int, limit: int) -> bool:
    """Whether a pronoun stands here for something that was said: «ذلك», «هذه الأنباء».

    Args:
        line: The line.
        index: Index of a word.
        limit: Index that the pronoun may not reach.
    """
    if index >= limit:
        return False
    key = line.words[index].key
    following = line.words[index + 1].key if index + 1 < limit else ""
    if key in _THIS:
        return has_role(following, WordRole.MATTER)
    # «ذلك الرجل» is somebody.
    return key == _THAT and source_noun(following) is None and not has_article(following)


def joins_verb(line: Line, index: int) -> bool:
    """Whether a word looks like «و» and a verb, with which another clause begins: «وناقشا», «ولوح»."""
    key = line.words[index].key
    rest = key[1:]
    if key[:1] != "و" or index in line.named or has_article(rest) or len(rest) <= _LONGEST_PRONOUN:
        return False
    return source_noun(rest) is None and not roles_of(key) | roles_of(rest)


def _is_owned_report(key: str) -> bool:
    """Whether a word is «قوله», «تعبيرها»."""
    return report_nouns().get(key, ANYBODY) != ANYBODY


def skip_adverbs(line: Line, index: int, limit: int) -> int:
    """Past what may stand between a verb and its subject: «اليوم الأربعاء», «أيضا», «له», «للصحفيين», numbers, dates.

    Args:
        line: The line.
        index: Where to begin.
        limit: Index that it does not pass.

    Returns:
        Index of the first word that is none of these.
    """
    while index < limit:
        word = line.words[index]
        if index in line.named:
            named = line.named[index]
            if word.key[:1] != "ل" or named.mention.span.start == word.span.start:
                return index
            index = named.last + 1
            continue
        roles = roles_of(word.key)
        following = line.words[index + 1].key if index + 1 < limit else ""
        begins = word.key == _BEGINNING and has_role(following, WordRole.TIME)
        timely = begins or bool(roles & {WordRole.TIME, WordRole.ADVERB, WordRole.MONTH})
        number = word.is_word and word.key[:1].isdigit()
        if not (timely or number or WordRole.ADDRESSEE in roles or word.key.startswith("لل")):
            return index
        index += 1
        if timely and index + 1 < limit and line.words[index].key in COMMAS:
            index += has_role(line.words[index + 1].key, WordRole.TIME)
    return min(index, limit)
