"""Noun phrases that can be a source, and the small phrases around them.

No parser: an Arabic noun phrase in the news begins with a known noun, a name or a definite noun and goes on with genitives and
adjectives until a word that cannot belong to it. That is enough to tell «وزير العدل البلجيكي كوين جينز» from what follows.
"""

from dataclasses import dataclass

from reader.entities.model import EntityKind
from reader.sources.cues import cues_of, report_nouns
from reader.sources.forms import ANYBODY, Agreement, FormKind, Gender, Number
from reader.sources.nouns import NounRole, SourceNoun, WordRole, has_article, has_role, source_noun, without_article
from reader.sources.words import COMMAS, DASHES, Line, Named, Word
from reader.spans import Span

QUOTES = frozenset("\"«»“”„‟‹›")
CLAUSE_STARTERS = frozenset("ان انه انها انهم انهما انهن اننا انني اني انا".split())
_LONGEST = 16
_MOST_CUT = 2
_HONORIFICS = frozenset("دكتور سيد سيدة شيخ استاذ جنرال لواء عميد عقيد مقدم رائد نقيب امير ملك امام بابا قاضي قاض".split())
_ADVERBIAL_NOUNS = frozenset(
    "بيان تصريح تصريحات كلمة كلمته كلمتها مقابلة حوار لقاء مؤتمر ندوة خطاب تغريدة تدوينة رسالة وقت اطار سياق حديث حديثه حديثها "
    "رده ردها ختام مستهل افتتاح اشارة مقال تقرير برنامج اتصال جلسة منشور حساب حسابه حسابها صفحته صفحتها المقابل هذا ذات نفس الوقت "
    "مقابلته بيانه بيانها خطابه تصريحاته تصريحاتها تقريره تقريرها مداخلة ندوته معرض تعليق تعليقه تعليقها كتابه دراسة".split()
)
_PARTICLES = frozenset("قد سوف لقد".split())
_MONTHS = frozenset(
    "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر جانفي فيفري افريل ماي جوان جويلية اوت "
    "شباط اذار نيسان ايار حزيران تموز اب ايلول الماضي الماضية الجاري الجارية المقبل القادم الحالي الاول الثاني".split()
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase that can be a source.

    Attributes:
        span: The source's own words: its name where it has one.
        first: Index of the first word of the whole phrase.
        end: Index after its last word.
        named: The mention that names the source, if any.
        noun: The source noun at its head, if any.
        keys: Its words without proclitics, for comparing it with others.
        agreement: Gender and number.
    """

    span: Span
    first: int
    end: int
    named: Named | None
    noun: SourceNoun | None
    keys: tuple[str, ...]
    agreement: Agreement

    @property
    def is_known(self) -> bool:
        """Whether a name or a source noun makes it a source, not only its place."""
        return self.named is not None or self.noun is not None

    @property
    def is_definite(self) -> bool:
        """Whether it can point back to something known: «المصدر», «وزير الدفاع»."""
        return any(has_article(key) for key in self.keys[:3])


def is_break(word: Word) -> bool:
    """Whether a mark ends a phrase."""
    return not word.is_word and word.key not in QUOTES


def is_clause_starter(word: Word) -> bool:
    """Whether a word is أن or إن, alone or with a pronoun or an attached ب («بأنه»)."""
    key = word.key
    return key in CLAUSE_STARTERS or (key[:1] == "ب" and key[1:] in CLAUSE_STARTERS)


def proclitic_of(line: Line, index: int) -> int:
    """How many letters of a word are proclitics before a name or a source noun: و, ف, ل, ب and their runs."""
    word = line.words[index]
    if (named := line.named.get(index)) is not None:
        return sum(1 for char in word.text[: named.mention.span.start - word.span.start] if not _is_mark(char))
    if source_noun(word.key) is not None:
        return 0
    for cut in range(1, _MOST_CUT + 1):
        rest = word.key[cut:]
        if set(word.key[:cut]) <= set("وفبل") and source_noun(rest) is not None:
            return cut
    return 0


def _is_mark(char: str) -> bool:
    return "\u064b" <= char <= "\u065f" or char in "\u0640\u0670"


def stops(line: Line, index: int) -> bool:
    """Whether a word cannot go on a noun phrase."""
    word = line.words[index]
    if index in line.named:
        return word.key[:1] == "و" and line.named[index].mention.span.start > word.span.start
    key = word.key
    if is_clause_starter(word) or key in _PARTICLES or (key[:1] == "ف" and key[1:] in CLAUSE_STARTERS | _PARTICLES):
        return True
    if key in report_nouns() and report_nouns()[key] != ANYBODY:
        return True
    if any(has_role(key, role) for role in (WordRole.PREPOSITION, WordRole.RELATIVE, WordRole.TIME, WordRole.ADVERB, WordRole.NEGATION)):
        return not has_role(key, WordRole.ADJECTIVE) or has_role(key, WordRole.TIME)
    if key.startswith(("لل", "بال", "فال")) and source_noun(key) is None:
        return True
    if any(cue.form.kind is not FormKind.NOUN for cue in cues_of(word)) and source_noun(key) is None:
        return not has_article(key)
    return key[:1] in "وف" and has_role(key[1:], WordRole.PREPOSITION)


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
    if index >= limit or not line.words[index].is_word:
        return None
    if (named := line.named.get(index)) is not None:
        if line.words[index].span.end > named.mention.span.start > line.words[index].after(cut).start:
            return None
        return _named_phrase(line, start, named, None, _after_apposition(line, named.last + 1, limit))
    if stops(line, index) and not cut:
        return None
    key = line.words[index].key[cut:]
    return _chain(line, start, index, limit, source_noun(key), tight=tight, cut=cut)


def _named_phrase(line: Line, first: int, named: Named, noun: SourceNoun | None, end: int) -> NounPhrase:
    keys = tuple(word.key for word in line.words[named.first : named.last + 1])
    agreement = noun.agreement if noun is not None and noun.role is not NounRole.CLASSIFIER else Agreement()
    if noun is None or noun.role is NounRole.CLASSIFIER:
        agreement = _agreement_of(line, named, noun)
    return NounPhrase(named.mention.span, first, end, named, noun, keys, agreement)


def _agreement_of(line: Line, named: Named, noun: SourceNoun | None) -> Agreement:
    """A name's own gender, where its kind or its head noun tells."""
    if noun is not None:
        return noun.agreement
    head = source_noun(line.words[named.first].key)
    if named.entity.kind is EntityKind.PER:
        return Agreement(Gender.UNKNOWN, Number.SINGULAR)
    if head is not None and head.role is not NounRole.TITLE:
        return head.agreement
    return Agreement(Gender.UNKNOWN, Number.SINGULAR)


def _after_apposition(line: Line, index: int, limit: int) -> int:
    """Past closing quotation marks and nationality adjectives after a name: «"ديلي ميل" البريطانية»."""
    while index < limit and (
        _is_closing_mark(line, index) or (_is_adjective(line.words[index].key, definite=True) and index not in line.named)
    ):
        index += 1
    return index


def _is_closing_mark(line: Line, index: int) -> bool:
    """Whether a quotation mark closes a name rather than opens what was said."""
    return line.words[index].key in QUOTES and line.words[index].span.start not in _openings(line)


def _is_adjective(key: str, *, definite: bool) -> bool:
    """Whether a word looks like an adjective: a nisba («بريطانية»), or one of the list."""
    if definite != has_article(key):
        return has_role(key, WordRole.ADJECTIVE)
    bare = without_article(key)
    if bare.endswith(("ي", "ية", "يون", "يين", "يان", "يتان", "يات")) and len(bare) > 3:  # noqa: PLR2004
        return True
    stem = bare.removesuffix("ة").removesuffix("ون").removesuffix("ين").removesuffix("ا")
    return has_role(bare, WordRole.ADJECTIVE) or has_role(stem, WordRole.ADJECTIVE)


def _chain(
    line: Line, first: int, start: int, limit: int, noun: SourceNoun | None, *, tight: bool, cut: int
) -> NounPhrase | None:
    """Follow genitives and adjectives from a head noun, looking for the name that it introduces."""
    words = line.words
    end = start + 1
    head = words[start].key[cut:]
    relative = False
    while end < min(limit, start + _LONGEST):
        word = words[end]
        named = line.named.get(end)
        if named is not None and not stops(line, end):
            if _introduces(line, noun, head, start, named):
                return _named_phrase(line, first, named, noun, _after_apposition(line, named.last + 1, limit))
            end = named.last + 1
            continue
        if word.key in QUOTES:
            if (quoted := _quoted_name(line, noun, start, end, limit)) is not None:
                return quoted
            if not _closes_name(line, end, start):
                break
        elif not word.is_word or (stops(line, end) and not (relative := _goes_on(line, noun, start, end, limit))):
            break
        elif _joins_another(line, noun, end):
            break
        elif tight and not relative and not _surely_belongs(line, noun, start, end, head):
            break
        end += 1
    named = _name_after_comma(line, noun, end, limit) or _name_further_on(line, noun, head, start, end, limit)
    if named is not None:
        return _named_phrase(line, first, named, noun, _after_apposition(line, named.last + 1, limit))
    span = Span(words[start].after(cut).start, words[end - 1].span.end)
    keys = (head, *(word.key for word in words[start + 1 : end] if word.is_word))
    return NounPhrase(span, first, end, None, noun, keys, noun.agreement if noun is not None else _guess(head))


def _guess(head: str) -> Agreement:
    """Gender of a noun that is not in the table, by its ending."""
    if head.endswith(("ة", "ات")):
        return Agreement(Gender.FEMININE)
    return Agreement(Gender.UNKNOWN)


def _introduces(line: Line, noun: SourceNoun | None, head: str, start: int, named: Named) -> bool:
    """Whether a head noun introduces the name: «الوزير فلان» does, «حملة فلان» and «نجل فلان» do not."""
    person = named.entity.kind is EntityKind.PER
    adjacent = named.first == start + 1
    if noun is None:
        return person and (has_article(head) or not adjacent)
    if noun.role is NounRole.CLASSIFIER:
        return named.entity.kind is EntityKind.ORG
    if not person or noun.role in {NounRole.BODY, NounRole.DOCUMENT, NounRole.GROUP}:
        return False
    if noun.role is NounRole.RELATIVE:
        return head.endswith(("ه", "ها")) and head != noun.lemma
    if noun.role is NounRole.SPOKESMAN:
        before = [source_noun(word.key) for word in line.words[start + 1 : named.first]]
        return not any(found is not None and found.role is NounRole.TITLE for found in before)
    return not adjacent or has_article(head) or noun.lemma in _HONORIFICS


def _quoted_name(line: Line, noun: SourceNoun | None, start: int, index: int, limit: int) -> NounPhrase | None:
    """An outlet's name in quotation marks that no entity covers: «صحيفة "المساء"»."""
    if noun is None or noun.role is not NounRole.CLASSIFIER or line.words[index].span.start not in _openings(line):
        return None
    quotation = line.quotation_around(line.words[index].span.end)
    if quotation is None or not quotation.inner:
        return None
    end = line.index_at(quotation.outer.end)
    if end > limit or end - index > _LONGEST:
        return None
    inside = line.named.get(index + 1)
    if inside is not None and inside.entity.kind is EntityKind.ORG:
        return _named_phrase(line, start, inside, noun, _after_apposition(line, inside.last + 1, limit))
    keys = tuple(word.key for word in line.words[index + 1 : end] if word.is_word)
    return NounPhrase(quotation.inner, start, _after_apposition(line, end, limit), None, noun, keys, noun.agreement)


def _openings(line: Line) -> frozenset[int]:
    return frozenset(quotation.outer.start for quotation in line.quotations)


def _closes_name(line: Line, index: int, start: int) -> bool:
    """Whether a quotation mark belongs to a short name inside the phrase, not to a statement that follows it."""
    offset = line.words[index].span.start
    for quotation in line.quotations:
        if quotation.outer.start == offset:
            last = line.last_index_before(quotation.outer.end)
            inside = line.named.get(index + 1)
            return inside is not None and inside.last + 1 >= last
        if quotation.inner.end <= offset < quotation.outer.end:
            return quotation.outer.start >= line.words[start].span.start
    return False


def _goes_on(line: Line, noun: SourceNoun | None, start: int, index: int, limit: int) -> bool:
    """Whether a preposition belongs to the phrase: «مصدر في الجمارك», «مصادر مطلعة من الوزارة», not «مصدر في بيان»."""
    if noun is None or index + 1 >= limit or line.words[index].key not in {"في", "من", "ب", "لدى"}:
        return False
    following = line.words[index + 1].key
    if noun.role not in {NounRole.ANONYMOUS, NounRole.TITLE, NounRole.SPOKESMAN} or following in _ADVERBIAL_NOUNS:
        return False
    named = line.named.get(index + 1)
    if named is not None:
        return named.entity.kind is not EntityKind.PER
    inner = source_noun(following)
    known = inner is not None and inner.role in {NounRole.BODY, NounRole.CLASSIFIER, NounRole.TITLE, NounRole.SPOKESMAN}
    return known or (noun.role is NounRole.ANONYMOUS and has_article(following) and not has_role(following, WordRole.TIME))


def _surely_belongs(line: Line, noun: SourceNoun | None, start: int, index: int, head: str) -> bool:
    """Whether a word belongs to a phrase that an object may follow at once."""
    key = line.words[index].key
    before = line.words[index - 1].key
    definite = has_article(head)
    if key == "باسم" or before == "باسم":
        return True
    if key[:1] == "و" and has_article(key[1:]) and not definite and index > start + 1:
        return _is_adjective(key[1:], definite=True)
    if definite:
        return _is_adjective(key, definite=True)
    if has_article(key):
        # The definite end of a genitive chain, then its adjectives: «وزارة الدفاع الأمريكية».
        return not has_article(before) or _is_adjective(key, definite=True)
    if has_article(before) or (index > start + 1 and _is_adjective(before, definite=False)):
        return _is_adjective(key, definite=False) and not has_article(before)
    construct = noun is not None and noun.role not in {NounRole.ANONYMOUS, NounRole.DOCUMENT}
    return _is_adjective(key, definite=False) or (construct and index == start + 1) or source_noun(key) is not None


def _name_after_comma(line: Line, noun: SourceNoun | None, end: int, limit: int) -> Named | None:
    """The person whose title went before: «وزير الأمن العمومي، أليكسيس بيتانكور»."""
    if noun is None or noun.role not in {NounRole.TITLE, NounRole.SPOKESMAN, NounRole.RELATIVE}:
        return None
    if end + 1 >= limit or line.words[end].key not in COMMAS | DASHES | {"("}:
        return None
    for index in range(end + 1, min(end + 3, limit)):
        named = line.named.get(index)
        if named is not None and named.entity.kind is EntityKind.PER and named.mention.span.start == line.words[index].span.start:
            return named
        if source_noun(line.words[index].key) is None:
            return None
    return None


def _joins_another(line: Line, noun: SourceNoun | None, index: int) -> bool:
    """Whether a second source is joined here: «شهود عيان ومسؤولون», but «وزير العمل والشباب» goes on."""
    key = line.words[index].key
    if key[:1] != "و" or noun is None or source_noun(key) is not None:
        return False
    other = source_noun(key[1:])
    return other is not None and has_article(key[1:]) == has_article(line.words[index - 1].key) and other.role is not NounRole.DOCUMENT


def _name_further_on(
    line: Line, noun: SourceNoun | None, head: str, start: int, end: int, limit: int
) -> Named | None:
    """The person behind a long title: «نائب الأمين العام للجامعة السفير فلان»."""
    titled = noun is not None and noun.role in {NounRole.TITLE, NounRole.SPOKESMAN}
    if not titled:
        return None
    for index in range(end, min(limit, end + 9)):
        word = line.words[index]
        named = line.named.get(index)
        if named is not None and named.entity.kind is EntityKind.PER:
            before = source_noun(line.words[index - 1].key)
            genitive = before is not None and not has_article(line.words[index - 1].key) and before.lemma not in _HONORIFICS
            starts_here = named.mention.span.start == word.span.start
            return named if starts_here and not genitive and _introduces(line, noun, head, start, named) else None
        if word.key in COMMAS and index + 1 < limit and index + 1 in line.named:
            continue
        if named is None and (
            not word.is_word or is_clause_starter(word) or has_role(word.key, WordRole.TIME) or word.key in _ADVERBIAL_NOUNS
        ):
            return None
        if named is None and stops(line, index) and not _links(word.key):
            return None
    return None


def _links(key: str) -> bool:
    """Whether a preposition can stand inside a title."""
    return key in {"في", "من", "لدى"} or key.startswith(("لل", "بال"))


def skip_adverbs(line: Line, index: int, limit: int) -> int:
    """Past what may stand between a verb and its subject: «اليوم الأربعاء», «أيضا», «له», «للصحفيين», numbers, dates."""
    while index < limit:
        word = line.words[index]
        key = word.key
        if index in line.named:
            named = line.named[index]
            if key[:1] != "ل" or named.mention.span.start == word.span.start:
                return index
            index = named.last + 1
            continue
        timely = has_role(key, WordRole.TIME) or has_role(key, WordRole.ADVERB) or key in _MONTHS
        number = word.is_word and key[:1].isdigit()
        addressee = key in {"له", "لها", "لهم", "لي", "لنا", "عنه", "عنها", "فيه", "فيها", "به", "بها"} or key.startswith("لل")
        if not (timely or number or addressee):
            return index
        index += 1
        if index < limit and line.words[index].key in COMMAS and timely:
            following = line.words[index + 1].key if index + 1 < limit else ""
            index += has_role(following, WordRole.TIME)
    return index
