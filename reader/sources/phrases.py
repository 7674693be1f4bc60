"""Noun phrases that can be a source.

No parser: an Arabic noun phrase in the news begins with a known noun, a name or a definite noun and goes on with genitives and
adjectives until a word that cannot belong to it. That is enough to tell «وزير العدل البلجيكي كوين جينز» from what follows.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.entities.model import EntityKind
from reader.sources.extents import ends_phrase
from reader.sources.forms import Agreement, Gender, Number
from reader.sources.genders import agreement_of_subject, may_bear
from reader.sources.heads import Head
from reader.sources.nouns import (
    BODIES,
    PEOPLE,
    NounRole,
    SourceNoun,
    WordRole,
    has_article,
    has_role,
    is_adjective,
    is_half,
    source_noun,
)
from reader.sources.particles import proclitic_of, stops
from reader.sources.titles import has_title, introduces, name_after_comma, name_further_on
from reader.sources.words import QUOTES, Line, Named
from reader.spans import Span

_LONGEST = 16
_LONGEST_NAME = 4
_OF = "من"
_EACH = frozenset({"كل", "كلا", "كلتا"})
_BELONGING = "التابع"
_OWN_HAMZA = ("أل", "إل", "آل")
"""How names begin that only look as if they had the article: «إلياس», «ألبرت»."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase that can be a source.

    Attributes:
        span: The source's own words: its name where it has one.
        whole: All its words, from its first noun with titles and descriptions.
        first: Index of the first word of the whole phrase.
        end: Index after its last word.
        named: The mention that names the source, if any.
        noun: The source noun at its head, if any.
        keys: Its words without proclitics, for comparing it with others.
        agreement: Gender and number.
        is_titled: Whether a title stands before a name that no entity covers, and `span` is that name.
        is_of_name: Whether a name follows its first noun as genitive, so that it is definite: «مؤسس "المدى"».
    """

    span: Span
    whole: Span
    first: int
    end: int
    named: Named | None
    noun: SourceNoun | None
    keys: tuple[str, ...]
    agreement: Agreement
    is_titled: bool = False
    is_of_name: bool = False

    @property
    def is_known(self) -> bool:
        """Whether a name or a source noun makes it a source, not only its place."""
        return self.named is not None or self.noun is not None

    @property
    def is_place(self) -> bool:
        """Whether a place is its name."""
        return self.named is not None and self.named.entity.kind is EntityKind.LOC

    @property
    def is_definite(self) -> bool:
        """Whether it can point back to something known: «المصدر», «وزير الدفاع», «حزبه»."""
        if self.is_of_name or (len(self.keys) == 1 and self.keys[0].endswith(("ه", "ها"))):
            return True
        for place, key in enumerate(self.keys[:3]):
            if has_article(key):
                return True
            ends = is_adjective(key, definite=False) or has_role(key, WordRole.PREPOSITION) or key.startswith("ب")
            if place and ends:
                return False
        return False


def noun_phrase(line: Line, start: int, limit: int, *, tight: bool = False, cut: int = 0) -> NounPhrase | None:
    """Read a noun phrase.

    Args:
        line: The line.
        start: Index of its first word.
        limit: Index that it may not reach.
        tight: An object may follow at once: take no more than surely belongs to it.
        cut: Letters of the first word that are proclitics.

    Returns:
        The phrase; None where no noun stands. An unknown noun gives a phrase without `named` and `noun`.
    """
    index = start
    while index < limit and line.words[index].key in QUOTES:
        index += 1
    while index < limit and has_role(line.words[index].key[cut:], WordRole.DEMONSTRATIVE):
        index += 1
        cut = 0
    if index + 1 < limit and line.words[index].key[cut:] in _EACH and line.words[index + 1].key == _OF:
        # «كل من فلان وفلان».
        index += 2
        cut = 0
    if index >= limit or not line.words[index].is_word:
        return None
    if (named := line.named.get(index)) is not None:
        if named.mention.span.start > line.words[index].after(cut).start:
            return None
        return _named_phrase(line, start, named.mention.span.start, named, None, limit)
    if stops(line, index) and not cut:
        return None
    key = line.words[index].key[cut:]
    begin = line.words[index].after(cut).start
    return _read(Head(line, start, index, begin, limit, key, source_noun(key), tight))


def joined_phrases(
    line: Line, first: NounPhrase, index: int, limit: int, *, tight: bool = False
) -> Iterator[NounPhrase]:
    """The known noun phrases that «و» joins to the one before: «قال شهود عيان ومسؤولون».

    Args:
        line: The line.
        first: The first phrase.
        index: Index after the first phrase.
        limit: Index that they may not reach.
        tight: An object may follow at once.
    """
    while index < limit and line.words[index].key[:1] == "و":
        cut = 1 if index in line.named or source_noun(line.words[index].key[1:]) is not None else 0
        other = noun_phrase(line, index, limit, tight=tight, cut=cut) if cut else None
        if other is None or not other.is_known or (other.is_place and not first.is_place) or _is_of_both(first, other):
            # «مدير الشرق الأوسط وآسيا الوسطى» is one.
            return
        yield other
        index = other.end


def _is_of_both(first: NounPhrase, other: NounPhrase) -> bool:
    """Whether a body is the second that somebody belongs to: «حارس مرمى المنتخب وفريق المدينة»."""
    person = first.named is None and first.noun is not None and first.noun.role in PEOPLE and len(first.keys) > 1
    return person and other.noun is not None and other.noun.role in BODIES


def _named_phrase(line: Line, first: int, begin: int, named: Named, noun: SourceNoun | None, limit: int) -> NounPhrase:
    """A phrase whose name was found, with what is written right after it."""
    keys = tuple(word.key for word in line.words[named.first : named.last + 1])
    end = _after_apposition(line, named.last + 1, limit)
    span = named.mention.span
    whole = Span(min(begin, span.start), max(span.end, line.words[end - 1].span.end))
    return NounPhrase(span, whole, first, end, named, noun, keys, _agreement_of(line, named, noun))


def _agreement_of(line: Line, named: Named, noun: SourceNoun | None) -> Agreement:
    """A name's own gender, where a noun before it, or its head noun, tells."""
    if noun is not None:
        # «قالت النائب مها», «قال النائب مها».
        woman = named.is_person and agreement_of_subject(named.entity).gender is Gender.FEMININE
        return Agreement(Gender.UNKNOWN, noun.agreement.number) if woman else noun.agreement
    head = source_noun(line.words[named.first].key)
    if not named.is_person and head is not None and head.role is not NounRole.TITLE:
        return head.agreement
    return agreement_of_subject(named.entity)


def _after_apposition(line: Line, index: int, limit: int) -> int:
    """Past closing quotation marks and nationality adjectives after a name: «"ديلي ميل" البريطانية»."""
    while index < limit:
        key = line.words[index].key
        if key.startswith(_BELONGING) and index + 1 < limit and line.words[index + 1].key.startswith("ل"):
            index = _after_owner(line, index + 1, limit)
            continue
        if index + 1 < limit and is_half(key, line.words[index + 1].key):
            index += 2
            continue
        closes = key in QUOTES and line.quotation_at(index) is None
        if not closes and (index in line.named or not is_adjective(key, definite=True)):
            break
        index += 1
    return index


def _after_owner(line: Line, index: int, limit: int) -> int:
    """Past whose something is: «لوزارة النقل», «لتنظيم "البحر"», «للبلدية»."""
    owner = None
    if index in line.named or not line.words[index].key.startswith("لل"):
        owner = noun_phrase(line, index, limit, tight=True, cut=proclitic_of(line, index) or 1)
    return owner.end if owner is not None else index + 1


def _read(head: Head) -> NounPhrase:
    """The phrase."""
    end = head.start + 1
    while end < min(head.limit, head.start + _LONGEST):
        named = head.line.named.get(end)
        if named is not None and not stops(head.line, end):
            if introduces(head, named):
                return _with_name(head, named)
            if _is_somebody_else(head, named):
                break
            after_definite = end > head.start + 1 and has_article(head.line.words[end - 1].key)
            if head.tight and after_definite and not (named.is_person and has_title(head, named)):
                break
            end = named.last + 1
            continue
        if (quoted := _quoted_name(head, end) or _bracketed_name(head, end)) is not None:
            return quoted
        if ends_phrase(head, end):
            break
        end += 1
    named = name_after_comma(head, end) or name_further_on(head, end)
    return _with_name(head, named) if named is not None else _nameless(head, end)


def _is_somebody_else(head: Head, named: Named) -> bool:
    """Whether a name right after a definite title is of another gender: «حذرت الوزيرة فلانا»."""
    if head.noun is None or named.first > head.start + 1 or not (named.is_person and has_article(head.key)):
        return False
    return not may_bear(named.entity, head.noun.agreement)


def _with_name(head: Head, named: Named) -> NounPhrase:
    return _named_phrase(head.line, head.first, head.begin, named, head.noun, head.limit)


def _nameless(head: Head, end: int) -> NounPhrase:
    words = head.line.words
    span = Span(head.begin, words[end - 1].span.end)
    keys = (head.key, *(word.key for word in words[head.start + 1 : end] if word.is_word))
    if head.noun is not None:
        agreement = head.noun.agreement
    else:
        agreement = Agreement(Gender.FEMININE) if head.key.endswith(("ة", "ات")) else Agreement()
    if end < head.limit and words[end].key.startswith(_BELONGING):
        end = _after_apposition(head.line, end, head.limit)
    begin = _unknown_name(head, end)
    if begin is not None:
        name = Span(words[begin].span.start, span.end)
        keys = tuple(word.key for word in words[begin:end] if word.is_word)
        return NounPhrase(name, span, head.first, end, None, head.noun, keys, agreement, is_titled=True)
    after = next((place for place in range(head.start + 1, end) if words[place].key not in QUOTES), end)
    of_name = after < end and after in head.line.named and proclitic_of(head.line, after) == 0
    return NounPhrase(span, span, head.first, end, None, head.noun, keys, agreement, is_of_name=of_name)


def _unknown_name(head: Head, end: int) -> int | None:
    """Where a name begins that no entity covers: after a definite title only a name is indefinite («النائبة ليال منصور»)."""
    titled = head.is_a(NounRole.TITLE) and head.noun is not None and head.noun.agreement.number is Number.SINGULAR
    words = head.line.words
    # «عالم الآثار إليات مزار»: an office may be definite by its genitive, but then an object could follow as well.
    of_office = not head.tight and head.start + 1 < end and has_article(words[head.start + 1].key)
    if not titled or not (has_article(head.key) or of_office):
        return None
    for index in range(head.start + 1, end):
        if not words[index].is_word or index in head.line.named:
            return None
        if not has_article(words[index].key) or words[index].text.startswith(_OWN_HAMZA):
            count = end - index
            ordinary = (
                stops(head.line, index) or source_noun(words[index].key[proclitic_of(head.line, index) :]) is not None
            )
            return index if 1 < count <= _LONGEST_NAME and not ordinary else None
    return None


def _quoted_name(head: Head, index: int) -> NounPhrase | None:
    """An outlet's name in quotation marks that no entity covers: «صحيفة "المساء"»."""
    line = head.line
    quotation = line.quotation_at(index)
    if quotation is None or not quotation.closed or not head.is_a(NounRole.CLASSIFIER):
        return None
    end = line.index_at(quotation.outer.end)
    if end > head.limit or end - index > _LONGEST:
        return None
    inside = line.named.get(index + 1)
    if inside is not None and inside.entity.kind is EntityKind.ORG:
        return _with_name(head, inside)
    keys = tuple(word.key for word in line.words[index + 1 : end] if word.is_word)
    agreement = head.noun.agreement if head.noun is not None else Agreement()
    end = _after_apposition(line, end, head.limit)
    whole = Span(head.begin, max(quotation.outer.end, line.words[end - 1].span.end))
    return NounPhrase(quotation.inner, whole, head.first, end, None, head.noun, keys, agreement)


def _bracketed_name(head: Head, index: int) -> NounPhrase | None:
    """An outlet's name in brackets: «وكالة (رويترز)»."""
    named = head.line.named.get(index + 1) if head.line.words[index].key == "(" else None
    if named is None or named.entity.kind is not EntityKind.ORG or not head.is_a(NounRole.CLASSIFIER):
        return None
    return _with_name(head, named)
