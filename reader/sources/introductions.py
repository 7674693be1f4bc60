"""The nouns around a name, by which somebody is called later: «وزير العدل فلان», «فلان، المتحدث باسم الشرطة»."""

from reader.entities.model import EntityKind
from reader.sources.forms import Agreement, Number
from reader.sources.model import SourceType
from reader.sources.nouns import BODIES, PEOPLE, NounRole, WordRole, has_article, has_role, is_adjective, source_noun
from reader.sources.particles import is_clause_starter, proclitic_of
from reader.sources.people import Speaker, Title, stem
from reader.sources.phrases import noun_phrase
from reader.sources.words import COMMAS, DASHES, QUOTES, Line, Named
from reader.spans import Span

_TITLE_REACH = 7
_ROLES = {
    EntityKind.PER: PEOPLE,
    EntityKind.ORG: BODIES,
    EntityKind.LOC: frozenset({NounRole.BODY}),
}
"""The nouns by which an entity of a kind can be meant."""
_BEFORE_TITLE = COMMAS | QUOTES | DASHES | {"(", "وهو", "وهي", "هو", "هي"}


def introduce(line: Line, named: Named, speaker: Speaker) -> None:
    """Remember of a speaker the nouns around its name at one of its mentions.

    Args:
        line: The line of the mention.
        named: The mention.
        speaker: Whom it names.
    """
    _note_title(line, named, speaker)
    if named.is_person:
        _note_apposition(line, named, speaker)
        return
    for word in line.words[named.first : named.last + 1]:
        _note(speaker, word.key, named.mention.span)


def _note_title(line: Line, named: Named, speaker: Speaker) -> None:
    """Remember the title or classifier before a name, if it introduces that name."""
    words = line.words
    for place in range(named.first - 1, max(0, named.first - _TITLE_REACH) - 1, -1):
        word = words[place]
        ends = not word.is_word and word.key not in QUOTES | COMMAS
        if ends or is_clause_starter(word) or has_role(word.key, WordRole.RELATIVE):
            return
        cut = proclitic_of(line, place)
        before = words[place - 1].key[proclitic_of(line, place - 1) :] if place else ""
        attribute = has_article(before) and is_adjective(word.key, definite=True)
        if place in line.named or attribute or source_noun(word.key[cut:]) is None:
            continue
        phrase = noun_phrase(line, place, named.last + 1, cut=cut)
        if phrase is None or phrase.named is None or phrase.named.first != named.first:
            continue
        speaker.keys |= {stem(later.key) for later in words[place + 1 : named.first]}
        if place and _completes(words[place - 1].key, word.key):
            # «نائب الأمين العام فلان»: the title is the noun before.
            continue
        span = Span(word.after(cut).start, named.mention.span.end)
        _note(speaker, word.key[cut:], span, is_bare=place + 1 == named.first)
        if has_article(word.key[cut:]):
            # What stands before «الرئيس» belongs to somebody else.
            return


def _note_apposition(line: Line, named: Named, speaker: Speaker) -> None:
    """Remember the title after a name: «فلان، المتحدث باسم الشرطة», «فلان (وهو طبيب)», «فلان أمينا عاما»."""
    words = line.words
    place = named.last + 1
    while place < min(len(words), named.last + 3) and words[place].key in _BEFORE_TITLE:
        place += 1
    head = source_noun(words[place].key) if place < len(words) else None
    if head is None or head.type is SourceType.DOCUMENT:
        return
    for word in words[place : place + _TITLE_REACH]:
        if not word.is_word and word.key not in QUOTES:
            return
        _note(speaker, word.key, Span(named.mention.span.start, word.span.end))


def _note(speaker: Speaker, key: str, span: Span, *, is_bare: bool = False) -> None:
    """Remember one word of an introduction that stands at `span`."""
    speaker.keys.add(stem(key))
    noun = source_noun(key)
    entity = speaker.entity
    if noun is None or (entity is not None and noun.role not in _ROLES.get(entity.kind, PEOPLE)):
        return
    speaker.titles.setdefault(noun.lemma, Title(span, is_bare))
    if noun.type is SourceType.OUTLET and entity is not None:
        speaker.type = SourceType.OUTLET
    titled = noun.role in {NounRole.TITLE, NounRole.SPOKESMAN}
    if titled and noun.agreement.number is Number.SINGULAR and not speaker.agreement.gender:
        speaker.agreement = Agreement(noun.agreement.gender, Number.SINGULAR)


def _completes(before: str, key: str) -> bool:
    """Whether a definite noun is the genitive of a source noun before it, rather than a second title («السيد الوزير»)."""
    noun = source_noun(before)
    return noun is not None and has_article(key) and not has_article(before)
