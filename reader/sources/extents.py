"""Where a noun phrase ends: which genitives, adjectives and prepositions still belong to its head noun."""

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
    has_role,
    is_adjective,
    is_half,
    source_noun,
)
from reader.sources.particles import LINKS, has_attached_b, stops
from reader.sources.words import QUOTES

_LONGEST_QUOTED = 7
"""Words of a quoted name, with its marks."""
_SHORTEST_OWNED = 4
_TITLE_REACH = 6
_OWNED = ("ه", "ها", "هم")
_BEHALF = "باسم"
_FLAGS = "اعلام"
"""«بالأعلام» are flags, hardly «بالإعلام»."""
_OF = "من"
_LINKING = frozenset({NounRole.ANONYMOUS, NounRole.TITLE, NounRole.SPOKESMAN})


def ends_phrase(head: Head, index: int) -> bool:
    """Whether the phrase ends before a word."""
    word = head.line.words[index]
    if word.key in QUOTES:
        return not _closes_name(head, index)
    if not word.is_word or _joins_another(head, index):
        return True
    if stops(head.line, index):
        return not _goes_on(head, index)
    if _is_half(head, index - 1) or _is_half(head, index):
        return False
    if _begins_clause(head, index) or _follows_name(head, index):
        return True
    after_link = stops(head.line, index - 1) and index - 1 > head.start
    return head.tight and not after_link and not _surely_belongs(head, index)


def _is_half(head: Head, index: int) -> bool:
    words = head.line.words
    return index + 1 < head.limit and is_half(words[index].key, words[index + 1].key)


def _follows_name(head: Head, index: int) -> bool:
    """Whether another noun follows a name, which is definite by itself: «فريق فلان التعليق»."""
    key = head.line.words[index].key
    if index - 1 not in head.line.last_named or not has_article(key):
        return False
    return index not in head.line.named and not is_adjective(key, definite=True) and source_noun(key) is None


def _begins_clause(head: Head, index: int) -> bool:
    """Whether a clause or another noun begins: «دراسة أعدتها المنظمة», «الشاب علاقته»."""
    key = head.line.words[index].key
    if not has_article(head.key):
        # «دراسة أعدتها المنظمة», «دراسة أجراها باحثون».
        endings = ("ها", "ه") if head.is_a(NounRole.DOCUMENT) else ("تها", "ته")
        return index == head.start + 1 and key.endswith(endings) and source_noun(key) is None
    return key.endswith(_OWNED) and not has_article(key) and source_noun(key) is None and len(key) >= _SHORTEST_OWNED


def _closes_name(head: Head, index: int) -> bool:
    """Whether a quotation mark belongs to a short name inside the phrase, not to a statement that follows it."""
    line = head.line
    if (quotation := line.quotation_at(index)) is not None:
        inside = line.named.get(index + 1)
        last = line.index_at(quotation.outer.end)
        return (inside is not None and inside.last + 2 >= last) or _is_named_so(head, index, last)
    closed = line.quotation_closed_at(index)
    return closed is not None and closed.outer.start >= line.words[head.start].span.start


def _is_named_so(head: Head, index: int, last: int) -> bool:
    """Whether a quotation is the name of a body in somebody's title: «عضو كتلة "الوفاء" فلان»."""
    key = head.line.words[index - 1].key
    noun = source_noun(key)
    construct = noun is not None and not has_article(key) and noun.type is not SourceType.UNNAMED
    construct = construct or key == _BEHALF
    return head.is_a(NounRole.TITLE, NounRole.SPOKESMAN) and construct and last - index <= _LONGEST_QUOTED


def _joins_another(head: Head, index: int) -> bool:
    """Whether a second source is joined here: «شهود عيان ومسؤولون», but «وزير العمل والتعليم» goes on."""
    key = head.line.words[index].key
    if key[:1] != "و" or head.noun is None or source_noun(key) is not None:
        return False
    other = source_noun(key[1:])
    if other is None or other.role is NounRole.DOCUMENT:
        return False
    alike = has_article(key[1:]) == has_article(head.line.words[index - 1].key)
    return alike or _is_second_person(head, other, index)


def _is_second_person(head: Head, other: SourceNoun, index: int) -> bool:
    """Whether another's title is joined: «وزير العدل ووزير الداخلية»; before a name it is the same one's second title."""
    offices = {NounRole.TITLE, NounRole.SPOKESMAN}
    if not head.is_a(*offices) or other.role not in offices:
        return False
    near = range(index + 1, min(head.limit, index + _TITLE_REACH))
    return not any(place in head.line.named and head.line.named[place].is_person for place in near)


def _goes_on(head: Head, index: int) -> bool:
    """Whether a preposition belongs to the phrase: «مصدر في الجمارك», «مصادر مطلعة من الوزارة», not «مصدر في بيان»."""
    if head.noun is None or index + 1 >= head.limit:
        return False
    counted = NounTrait.QUANTITY in head.noun.traits and head.line.words[index].key == _OF
    if counted or (head.is_a(NounRole.DOCUMENT) and _is_owner(head, index)):
        return True
    if head.is_a(NounRole.SPOKESMAN, NounRole.TITLE) and _is_body(head, index):
        return True
    return head.noun.role in _LINKING and _links_on(head, index)


def _links_on(head: Head, index: int) -> bool:
    """Whether a preposition tells where somebody works: «مصدر في الجمارك», «مسؤول بالبيت الأبيض»."""
    if has_attached_b(head.line, index):
        inner = source_noun(head.line.words[index].key[1:])
        is_body = inner is not None and inner.role in BODIES and inner.lemma != _FLAGS
        return index in head.line.named or is_body
    following = head.line.words[index + 1].key
    if head.line.words[index].key not in LINKS or has_role(following, WordRole.OCCASION) or following.endswith(_OWNED):
        return False
    named = head.line.named.get(index + 1)
    if named is not None:
        return not named.is_person
    inner = source_noun(following)
    if inner is not None and inner.role in BODIES | {NounRole.TITLE, NounRole.SPOKESMAN}:
        return True
    return head.is_a(NounRole.ANONYMOUS) and has_article(following) and not has_role(following, WordRole.TIME)


def _is_owner(head: Head, index: int) -> bool:
    """Whether a body with ل owns a document: «تقييم سري لوكالة الأمن»."""
    key = head.line.words[index].key
    if key[:1] != "ل":
        return False
    named = head.line.named.get(index)
    body = source_noun(key[1:])
    return (named is not None and not named.is_person) or (body is not None and body.role in BODIES)


def _is_body(head: Head, index: int) -> bool:
    """Whether a body with ل tells whose spokesman or secretary somebody is: «المتحدث الرسمي للحكومة»."""
    key = head.line.words[index].key
    body = source_noun(key[1:] if not key.startswith("لل") else key[2:]) if key[:1] == "ل" else None
    return body is not None and body.role is NounRole.BODY


def _surely_belongs(head: Head, index: int) -> bool:
    """Whether a word belongs to a phrase that an object may follow at once."""
    key = head.line.words[index].key
    before = head.line.words[index - 1].key
    if _BEHALF in {key, before} or (head.is_a(NounRole.DOCUMENT) and _is_owner(head, index)):
        return True
    if has_article(head.key):
        return is_adjective(key, definite=True)
    return _completes(head, index, key, before)


def _completes(head: Head, index: int, key: str, before: str) -> bool:
    """Whether a word is a genitive or an adjective of an indefinite head, whose last word is `before`."""
    if index > head.start + 1 and key[:1] == "و" and has_article(key[1:]):
        # «جمعية الفكر والأدب»: no object begins with «و».
        return has_article(before) or is_adjective(key[1:], definite=True)
    noun = source_noun(before)
    people = noun is None or noun.role in PEOPLE
    described = index > head.start + 1 and people and is_adjective(before, definite=False)
    if has_article(key):
        # The definite end of a genitive chain, then its adjectives: «وزارة الدفاع الأمريكية»; none after «بيان صحفي».
        return (not has_article(before) and not described) or is_adjective(key, definite=True)
    if has_article(before) or described:
        return not has_article(before) and is_adjective(key, definite=False)
    construct = head.noun is not None and not head.is_a(NounRole.ANONYMOUS, NounRole.DOCUMENT)
    return is_adjective(key, definite=False) or (construct and index == head.start + 1) or source_noun(key) is not None
