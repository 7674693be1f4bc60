"""Noun phrases that can be a source.

No parser: an Arabic noun phrase in the news begins with a known noun, a name or a definite noun and goes on with genitives and
adjectives until a word that cannot belong to it. That is enough to tell «وزير العدل البلجيكي كوين جينز» from what follows.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.entities.model import EntityKind
from reader.sources.forms import Agreement, Gender, Number
from reader.sources.model import SourceType
from reader.sources.nouns import (
    PEOPLE,
    NounRole,
    NounTrait,
    SourceNoun,
    WordRole,
    has_article,
    has_role,
    roles_of,
    source_noun,
    without_article,
)
from reader.sources.particles import has_attached_b, is_clause_starter, stops
from reader.sources.words import COMMAS, DASHES, QUOTES, Line, Named
from reader.spans import Span

_LONGEST = 16
_LONGEST_TITLE = 9
_LONGEST_NAME = 4
_LONGEST_QUOTED = 7
"""Words of a quoted name, with its marks."""
_SHORTEST_NISBA = 4
_NISBAS = ("ي", "ية", "يون", "يين", "يان", "يتان", "يات")
_ENDINGS = ("ة", "ون", "ين", "ا")
_OWNED = ("ه", "ها", "هم")
_BEHALF = "باسم"
_LIEUTENANT_GENERAL = "فريق"
"""With its article before a name it is a rank, not a team."""
_FLAGS = "اعلام"
"""«بالأعلام» are flags, hardly «بالإعلام»."""
_OF = "من"
_EACH = frozenset({"كل", "كلا", "كلتا"})
_BELONGING = "التابع"
_LINKS = frozenset({"في", "من", "لدى"})
_LINKING = frozenset({NounRole.ANONYMOUS, NounRole.TITLE, NounRole.SPOKESMAN})
_BODIES = frozenset({NounRole.BODY, NounRole.CLASSIFIER})


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
        if len(self.keys) == 1 and self.keys[0].endswith(("ه", "ها")):
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
    return _Reader(line, start, index, begin, limit, key, source_noun(key), tight).read()


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
        if other is None or not other.is_known or (other.is_place and not first.is_place):
            # «مدير الشرق الأوسط وآسيا الوسطى» is one.
            return
        yield other
        index = other.end


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
        return noun.agreement
    head = source_noun(line.words[named.first].key)
    if not named.is_person and head is not None and head.role is not NounRole.TITLE:
        return head.agreement
    return Agreement(Gender.UNKNOWN, Number.SINGULAR)


def _after_apposition(line: Line, index: int, limit: int) -> int:
    """Past closing quotation marks and nationality adjectives after a name: «"ديلي ميل" البريطانية»."""
    while index < limit:
        key = line.words[index].key
        if key.startswith(_BELONGING) and index + 1 < limit and line.words[index + 1].key.startswith("ل"):
            # «التابعة لوزارة النقل».
            named = line.named.get(index + 1)
            index = (named.last if named is not None else index + 1) + 1
            continue
        closes = key in QUOTES and line.quotation_at(index) is None
        if not closes and (index in line.named or not is_adjective(key, definite=True)):
            break
        index += 1
    return index


def is_adjective(key: str, *, definite: bool) -> bool:
    """Whether a word looks like an adjective: a nisba («بريطانية»), or one of the table.

    Args:
        key: The word's key.
        definite: Whether its noun is.
    """
    if definite != has_article(key):
        return has_role(key, WordRole.ADJECTIVE)
    bare = without_article(key)
    if len(bare) >= _SHORTEST_NISBA and bare.endswith(_NISBAS):
        return True
    stem = bare
    for ending in _ENDINGS:
        stem = stem.removesuffix(ending)
    return has_role(bare, WordRole.ADJECTIVE) or has_role(stem, WordRole.ADJECTIVE)


@dataclass(slots=True)
class _Reader:
    """Follows genitives and adjectives from a head noun, looking for the name that it introduces.

    Attributes:
        line: The line.
        first: Index of the phrase's first word, a quotation mark or «هذا» included.
        start: Index of its head noun.
        begin: Where its head noun begins in the article, without proclitics.
        limit: Index that it may not reach.
        head: The head noun's key.
        noun: The head noun, if it is known.
        tight: Whether an object may follow at once.
    """

    line: Line
    first: int
    start: int
    begin: int
    limit: int
    head: str
    noun: SourceNoun | None
    tight: bool

    def read(self) -> NounPhrase:
        """The phrase."""
        end = self.start + 1
        while end < min(self.limit, self.start + _LONGEST):
            named = self.line.named.get(end)
            if named is not None and not stops(self.line, end):
                if self._introduces(named):
                    return self._with_name(named)
                after_definite = end > self.start + 1 and has_article(self.line.words[end - 1].key)
                if self.tight and after_definite and not (named.is_person and self._is_titled(named)):
                    break
                end = named.last + 1
                continue
            if (quoted := self._quoted_name(end) or self._bracketed_name(end)) is not None:
                return quoted
            if self._ends(end):
                break
            end += 1
        named = self._name_after_comma(end) or self._name_further_on(end)
        return self._with_name(named) if named is not None else self._nameless(end)

    def _with_name(self, named: Named) -> NounPhrase:
        return _named_phrase(self.line, self.first, self.begin, named, self.noun, self.limit)

    def _nameless(self, end: int) -> NounPhrase:
        words = self.line.words
        span = Span(self.begin, words[end - 1].span.end)
        keys = (self.head, *(word.key for word in words[self.start + 1 : end] if word.is_word))
        if self.noun is not None:
            agreement = self.noun.agreement
        else:
            agreement = Agreement(Gender.FEMININE) if self.head.endswith(("ة", "ات")) else Agreement()
        if end < self.limit and words[end].key.startswith(_BELONGING):
            end = _after_apposition(self.line, end, self.limit)
        begin = self._unknown_name(end)
        if begin is not None:
            name = Span(words[begin].span.start, span.end)
            keys = tuple(word.key for word in words[begin:end] if word.is_word)
            return NounPhrase(name, span, self.first, end, None, self.noun, keys, agreement, is_titled=True)
        return NounPhrase(span, span, self.first, end, None, self.noun, keys, agreement)

    def _unknown_name(self, end: int) -> int | None:
        """Where a name begins that no entity covers: after a definite title only a name is indefinite («النائبة ليال منصور»)."""
        titled = self._is(NounRole.TITLE) and self.noun is not None and self.noun.agreement.number is Number.SINGULAR
        if not titled or not has_article(self.head):
            return None
        words = self.line.words
        for index in range(self.start + 1, end):
            if not words[index].is_word or index in self.line.named:
                return None
            if not has_article(words[index].key):
                count = end - index
                ordinary = stops(self.line, index) or source_noun(words[index].key) is not None
                return index if 1 < count <= _LONGEST_NAME and not ordinary else None
        return None

    def _is(self, *roles: NounRole) -> bool:
        return self.noun is not None and self.noun.role in roles

    # Names.

    def _introduces(self, named: Named) -> bool:
        """Whether the head noun introduces the name: «الوزير فلان» does, «حملة فلان» and «نجل فلان» do not."""
        words = self.line.words[self.start + 1 : named.first]
        adjacent = not any(word.is_word for word in words)
        if self.noun is None:
            following = self.line.words[self.start + 1].key
            return named.is_person and (has_article(self.head) or (not adjacent and has_article(following)))
        if self._is(NounRole.CLASSIFIER):
            if self.noun.lemma == _LIEUTENANT_GENERAL and has_article(self.head) and named.is_person:
                return adjacent
            return named.entity.kind is EntityKind.ORG and (adjacent or self.noun.type is SourceType.OUTLET)
        return named.is_person and self._introduces_person(named, self.noun, adjacent=adjacent)

    def _introduces_person(self, named: Named, noun: SourceNoun, *, adjacent: bool) -> bool:
        """Whether a known noun introduces a person's name; «أمينا» in the accusative tells what somebody became."""
        if self.head == noun.lemma + "ا":
            return False
        if noun.role not in PEOPLE or (not adjacent and self._is_genitive(named.first)):
            return False
        if self._is(NounRole.RELATIVE):
            return self.head.endswith(("ه", "ها")) and self.head != noun.lemma
        if self._is(NounRole.SPOKESMAN):
            return self._has_own_title(named)
        agent = NounTrait.AGENT in noun.traits and not has_article(self.head)
        if agent and self._is_titled(named):
            return False
        return not adjacent or has_article(self.head) or NounTrait.HONORIFIC in noun.traits

    def _has_own_title(self, named: Named) -> bool:
        """Whether a name is the spokesman's: after «باسم وزارة الصحة الدكتور», not after «باسم رئيس الحكومة»."""
        words = self.line.words[self.start + 1 : named.first]
        nouns = [(word, noun) for word in words if (noun := source_noun(word.key)) is not None]
        titles = [word for word, noun in nouns if noun.role is NounRole.TITLE]
        if not titles:
            return True
        last = words[-1]
        return nouns[0][1].role in _BODIES and last is titles[0] and has_article(last.key)

    def _is_titled(self, named: Named) -> bool:
        """Whether a name has a title of its own right before it: «وكيل اللاعب فلان»."""
        for word in reversed(self.line.words[self.start + 1 : named.first]):
            noun = source_noun(word.key)
            if noun is not None and has_article(word.key):
                return noun.role is NounRole.TITLE and noun.agreement.number is Number.SINGULAR
        return False

    def _quoted_name(self, index: int) -> NounPhrase | None:
        """An outlet's name in quotation marks that no entity covers: «صحيفة "المساء"»."""
        line = self.line
        quotation = line.quotation_at(index)
        if quotation is None or not quotation.closed or not self._is(NounRole.CLASSIFIER):
            return None
        end = line.index_at(quotation.outer.end)
        if end > self.limit or end - index > _LONGEST:
            return None
        inside = line.named.get(index + 1)
        if inside is not None and inside.entity.kind is EntityKind.ORG:
            return self._with_name(inside)
        keys = tuple(word.key for word in line.words[index + 1 : end] if word.is_word)
        agreement = self.noun.agreement if self.noun is not None else Agreement()
        end = _after_apposition(line, end, self.limit)
        whole = Span(self.begin, max(quotation.outer.end, line.words[end - 1].span.end))
        return NounPhrase(quotation.inner, whole, self.first, end, None, self.noun, keys, agreement)

    def _bracketed_name(self, index: int) -> NounPhrase | None:
        """An outlet's name in brackets: «وكالة (رويترز)»."""
        named = self.line.named.get(index + 1) if self.line.words[index].key == "(" else None
        if named is None or named.entity.kind is not EntityKind.ORG or not self._is(NounRole.CLASSIFIER):
            return None
        return self._with_name(named)

    def _name_after_comma(self, end: int) -> Named | None:
        """The person whose title went before: «وزير الأمن العمومي، أليكسيس بيتانكور»."""
        if not self._is(NounRole.TITLE, NounRole.SPOKESMAN, NounRole.RELATIVE) or end + 1 >= self.limit:
            return None
        words = self.line.words
        if words[end].key not in COMMAS | DASHES | {"("}:
            return None
        for index in range(end + 1, min(end + 3, self.limit)):
            named = self.line.named.get(index)
            if named is not None and named.is_person and named.mention.span.start == words[index].span.start:
                return named
            if source_noun(words[index].key) is None:
                return None
        return None

    def _name_further_on(self, end: int) -> Named | None:
        """The person behind a long title: «نائب الأمين العام للجامعة السفير فلان»."""
        one = self.noun is not None and self.noun.agreement.number is Number.SINGULAR
        if not one or not self._is(NounRole.TITLE, NounRole.SPOKESMAN):
            return None
        words = self.line.words
        for index in range(end, min(self.limit, end + _LONGEST_TITLE)):
            word = words[index]
            named = self.line.named.get(index)
            if named is not None and named.is_person:
                starts_here = named.mention.span.start == word.span.start
                return named if starts_here and not self._is_genitive(index) and self._introduces(named) else None
            before_name = word.key in COMMAS and self._title_opens(index + 1)
            if named is None and not before_name and self._ends_title(index):
                return None
        return None

    def _title_opens(self, index: int) -> bool:
        """Whether a name, or a second title before one, follows a comma: «المتحدث الرسمي للحكومة، السفير فلان»."""
        while index < self.limit and index not in self.line.named:
            noun = source_noun(self.line.words[index].key)
            if noun is None or noun.role is not NounRole.TITLE:
                return False
            index += 1
        return index < self.limit and self.line.named[index].is_person

    def _is_genitive(self, index: int) -> bool:
        """Whether a noun right before a name owns it: «مكتب فلان»."""
        key = self.line.words[index - 1].key
        before = source_noun(key)
        return before is not None and not has_article(key) and NounTrait.HONORIFIC not in before.traits

    def _ends_title(self, index: int) -> bool:
        word = self.line.words[index]
        if not word.is_word or is_clause_starter(word) or roles_of(word.key) & {WordRole.TIME, WordRole.OCCASION}:
            return True
        if word.key in _LINKS or word.key.startswith(("لل", "بال")):
            return False
        body = source_noun(word.key[1:]) if word.key[:1] in {"ل", "ب"} else None
        return (body is None or body.role not in _BODIES) and stops(self.line, index)

    # Where it ends.

    def _ends(self, index: int) -> bool:
        """Whether the phrase ends before a word."""
        word = self.line.words[index]
        if word.key in QUOTES:
            return not self._closes_name(index)
        if not word.is_word or self._joins_another(index):
            return True
        if stops(self.line, index):
            return not self._goes_on(index)
        if self._begins_clause(index) or self._follows_name(index):
            return True
        after_link = stops(self.line, index - 1) and index - 1 > self.start
        return self.tight and not after_link and not self._surely_belongs(index)

    def _follows_name(self, index: int) -> bool:
        """Whether another noun follows a name, which is definite by itself: «فريق فلان التعليق»."""
        key = self.line.words[index].key
        if index - 1 not in self.line.last_named or not has_article(key):
            return False
        return index not in self.line.named and not is_adjective(key, definite=True) and source_noun(key) is None

    def _begins_clause(self, index: int) -> bool:
        """Whether a clause or another noun begins: «دراسة أعدتها المنظمة», «الشاب علاقته»."""
        key = self.line.words[index].key
        if not has_article(self.head):
            # «دراسة أعدتها المنظمة», «دراسة أجراها باحثون».
            endings = ("ها", "ه") if self._is(NounRole.DOCUMENT) else ("تها", "ته")
            return index == self.start + 1 and key.endswith(endings) and source_noun(key) is None
        return (
            key.endswith(_OWNED) and not has_article(key) and source_noun(key) is None and len(key) >= _SHORTEST_NISBA
        )

    def _closes_name(self, index: int) -> bool:
        """Whether a quotation mark belongs to a short name inside the phrase, not to a statement that follows it."""
        line = self.line
        if (quotation := line.quotation_at(index)) is not None:
            inside = line.named.get(index + 1)
            last = line.index_at(quotation.outer.end)
            return (inside is not None and inside.last + 2 >= last) or self._is_named_so(index, last)
        closed = line.quotation_closed_at(index)
        return closed is not None and closed.outer.start >= line.words[self.start].span.start

    def _is_named_so(self, index: int, last: int) -> bool:
        """Whether a quotation is the name of a body in somebody's title: «عضو كتلة "الوفاء" فلان»."""
        key = self.line.words[index - 1].key
        noun = source_noun(key)
        construct = noun is not None and not has_article(key) and noun.type is not SourceType.UNNAMED
        construct = construct or key == _BEHALF
        return self._is(NounRole.TITLE, NounRole.SPOKESMAN) and construct and last - index <= _LONGEST_QUOTED

    def _joins_another(self, index: int) -> bool:
        """Whether a second source is joined here: «شهود عيان ومسؤولون», but «وزير العمل والشباب» goes on."""
        key = self.line.words[index].key
        if key[:1] != "و" or self.noun is None or source_noun(key) is not None:
            return False
        other = source_noun(key[1:])
        alike = has_article(key[1:]) == has_article(self.line.words[index - 1].key)
        return other is not None and alike and other.role is not NounRole.DOCUMENT

    def _goes_on(self, index: int) -> bool:
        """Whether a preposition belongs to the phrase: «مصدر في الجمارك», «مصادر مطلعة من الوزارة», not «مصدر في بيان»."""
        if self.noun is None or index + 1 >= self.limit:
            return False
        counted = NounTrait.QUANTITY in self.noun.traits and self.line.words[index].key == _OF
        if counted or (self._is(NounRole.DOCUMENT) and self._is_owner(index)):
            return True
        if self._is(NounRole.SPOKESMAN, NounRole.TITLE) and self._is_body(index):
            return True
        return self.noun.role in _LINKING and self._links_on(index)

    def _links_on(self, index: int) -> bool:
        """Whether a preposition tells where somebody works: «مصدر في الجمارك», «مسؤول بالبيت الأبيض»."""
        if has_attached_b(self.line, index):
            inner = source_noun(self.line.words[index].key[1:])
            is_body = inner is not None and inner.role in _BODIES and inner.lemma != _FLAGS
            return index in self.line.named or is_body
        following = self.line.words[index + 1].key
        if (
            self.line.words[index].key not in _LINKS
            or has_role(following, WordRole.OCCASION)
            or following.endswith(_OWNED)
        ):
            return False
        named = self.line.named.get(index + 1)
        if named is not None:
            return not named.is_person
        inner = source_noun(following)
        if inner is not None and inner.role in _BODIES | {NounRole.TITLE, NounRole.SPOKESMAN}:
            return True
        return self._is(NounRole.ANONYMOUS) and has_article(following) and not has_role(following, WordRole.TIME)

    def _is_owner(self, index: int) -> bool:
        """Whether a body with ل owns a document: «تقييم سري لوكالة الأمن»."""
        key = self.line.words[index].key
        if key[:1] != "ل":
            return False
        named = self.line.named.get(index)
        body = source_noun(key[1:])
        return (named is not None and not named.is_person) or (body is not None and body.role in _BODIES)

    def _is_body(self, index: int) -> bool:
        """Whether a body with ل tells whose spokesman or secretary somebody is: «المتحدث الرسمي للحكومة»."""
        key = self.line.words[index].key
        body = source_noun(key[1:] if not key.startswith("لل") else key[2:]) if key[:1] == "ل" else None
        return body is not None and body.role is NounRole.BODY

    def _surely_belongs(self, index: int) -> bool:
        """Whether a word belongs to a phrase that an object may follow at once."""
        key = self.line.words[index].key
        before = self.line.words[index - 1].key
        if _BEHALF in {key, before} or (self._is(NounRole.DOCUMENT) and self._is_owner(index)):
            return True
        if has_article(self.head):
            return is_adjective(key, definite=True)
        return self._completes(index, key, before)

    def _completes(self, index: int, key: str, before: str) -> bool:
        """Whether a word is a genitive or an adjective of an indefinite head, whose last word is `before`."""
        if index > self.start + 1 and key[:1] == "و" and has_article(key[1:]):
            return is_adjective(key[1:], definite=True)
        noun = source_noun(before)
        people = noun is None or noun.role in PEOPLE
        described = index > self.start + 1 and people and is_adjective(before, definite=False)
        if has_article(key):
            # The definite end of a genitive chain, then its adjectives: «وزارة الدفاع الأمريكية»; none after «بيان صحفي».
            return (not has_article(before) and not described) or is_adjective(key, definite=True)
        if has_article(before) or described:
            return not has_article(before) and is_adjective(key, definite=False)
        construct = self.noun is not None and not self._is(NounRole.ANONYMOUS, NounRole.DOCUMENT)
        return (
            is_adjective(key, definite=False) or (construct and index == self.start + 1) or source_noun(key) is not None
        )
