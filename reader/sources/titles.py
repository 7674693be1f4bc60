"""Which person's or outlet's name a noun before it introduces: «الوزير فلان» does, «نجل فلان» does not."""

from reader.entities.model import EntityKind
from reader.sources.forms import Number
from reader.sources.genders import may_bear
from reader.sources.heads import Head
from reader.sources.model import SourceType
from reader.sources.nouns import (
    BODIES,
    PEOPLE,
    NounRole,
    NounTrait,
    SourceNoun,
    WordRole,
    has_article,
    roles_of,
    source_noun,
)
from reader.sources.particles import LINKS, is_clause_starter, stops
from reader.sources.words import COMMAS, DASHES, Named

_LONGEST_TITLE = 9
_PLACES = frozenset({"ولاية", "دولة", "جمهورية", "مملكة", "سلطنة", "امارة"})
"""What goes before the name of a place and is no part of it: «ولاية هاواي»."""
_ATTACHED = frozenset("لب")
_LIEUTENANT_GENERAL = "فريق"
"""With its article before a name it is a rank, not a team."""


def introduces(head: Head, named: Named) -> bool:
    """Whether the head noun introduces the name: «الوزير فلان» does, «حملة فلان» and «نجل فلان» do not."""
    words = head.line.words[head.start + 1 : named.first]
    adjacent = not any(word.is_word for word in words)
    if head.noun is None:
        following = head.line.words[head.start + 1].key
        return named.is_person and (has_article(head.key) or (not adjacent and has_article(following)))
    if head.is_a(NounRole.CLASSIFIER):
        if head.noun.lemma == _LIEUTENANT_GENERAL and has_article(head.key) and named.is_person:
            return adjacent
        return named.entity.kind is EntityKind.ORG and (adjacent or head.noun.type is SourceType.OUTLET)
    if named.entity.kind is EntityKind.LOC:
        return adjacent and head.key in _PLACES
    return named.is_person and _introduces_person(head, named, head.noun, adjacent=adjacent)


def _introduces_person(head: Head, named: Named, noun: SourceNoun, *, adjacent: bool) -> bool:
    """Whether a known noun introduces a person's name; «أمينا» in the accusative tells what somebody became."""
    if head.key == noun.lemma + "ا" or not may_bear(named.entity, noun.agreement):
        return False
    if noun.role not in PEOPLE or (not adjacent and _is_genitive(head, named.first)):
        return False
    if head.is_a(NounRole.RELATIVE):
        return head.key.endswith(("ه", "ها")) and head.key != noun.lemma
    if head.is_a(NounRole.SPOKESMAN):
        return _has_own_title(head, named)
    agent = NounTrait.AGENT in noun.traits and not has_article(head.key)
    if agent and has_title(head, named):
        return False
    return not adjacent or has_article(head.key) or NounTrait.HONORIFIC in noun.traits


def _has_own_title(head: Head, named: Named) -> bool:
    """Whether a name is the spokesman's: after «باسم وزارة الصحة الدكتور», not after «باسم رئيس الحكومة»."""
    words = head.line.words[head.start + 1 : named.first]
    nouns = [(word, noun) for word in words if (noun := source_noun(word.key)) is not None]
    titles = [word for word, noun in nouns if noun.role is NounRole.TITLE]
    if not titles:
        return True
    last = words[-1]
    return nouns[0][1].role in BODIES and last is titles[0] and has_article(last.key)


def has_title(head: Head, named: Named) -> bool:
    """Whether a name has a title of its own right before it: «وكيل اللاعب فلان»."""
    for word in reversed(head.line.words[head.start + 1 : named.first]):
        noun = source_noun(word.key)
        if noun is not None and has_article(word.key):
            return noun.role is NounRole.TITLE and noun.agreement.number is Number.SINGULAR
    return False


def name_after_comma(head: Head, end: int) -> Named | None:
    """The person whose title went before: «وزير الأمن العمومي، أليكسيس بيتانكور»."""
    if not head.is_a(NounRole.TITLE, NounRole.SPOKESMAN, NounRole.RELATIVE) or end + 1 >= head.limit:
        return None
    words = head.line.words
    if words[end].key not in COMMAS | DASHES | {"("}:
        return None
    for index in range(end + 1, min(end + 3, head.limit)):
        named = head.line.named.get(index)
        if named is not None and named.is_person and named.mention.span.start == words[index].span.start:
            return named
        if source_noun(words[index].key) is None:
            return None
    return None


def name_further_on(head: Head, end: int) -> Named | None:
    """The person behind a long title: «نائب الأمين العام للجامعة السفير فلان»."""
    one = head.noun is not None and head.noun.agreement.number is Number.SINGULAR
    if not one or not head.is_a(NounRole.TITLE, NounRole.SPOKESMAN):
        return None
    words = head.line.words
    for index in range(end, min(head.limit, end + _LONGEST_TITLE)):
        word = words[index]
        named = head.line.named.get(index)
        if named is not None and named.is_person:
            starts_here = named.mention.span.start == word.span.start
            return named if starts_here and not _is_genitive(head, index) and introduces(head, named) else None
        before_name = word.key in COMMAS and _title_opens(head, index + 1)
        if named is None and not before_name and _ends_title(head, index):
            return None
    return None


def _title_opens(head: Head, index: int) -> bool:
    """Whether a name, or a second title before one, follows a comma: «المتحدث الرسمي للحكومة، السفير فلان»."""
    while index < head.limit and index not in head.line.named:
        noun = source_noun(head.line.words[index].key)
        if noun is None or noun.role is not NounRole.TITLE:
            return False
        index += 1
    return index < head.limit and head.line.named[index].is_person


def _is_genitive(head: Head, index: int) -> bool:
    """Whether a noun right before a name owns it: «مكتب فلان», «لمكتب فلان»."""
    key = head.line.words[index - 1].key
    if has_article(key) or key.startswith("لل"):
        return False
    before = source_noun(key) or source_noun(key[1:] if key[:1] in _ATTACHED else "")
    return before is not None and NounTrait.HONORIFIC not in before.traits


def _ends_title(head: Head, index: int) -> bool:
    word = head.line.words[index]
    if not word.is_word or is_clause_starter(word) or roles_of(word.key) & {WordRole.TIME, WordRole.OCCASION}:
        return True
    if word.key in LINKS or word.key.startswith(("لل", "بال")):
        return False
    body = source_noun(word.key[1:]) if word.key[:1] in _ATTACHED else None
    return (body is None or body.role not in BODIES) and stops(head.line, index)
