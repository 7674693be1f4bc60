"""Statements of verbs and participles: their subject before or after them, their content, a second source."""

from collections.abc import Iterator
from dataclasses import replace

from reader.sources.contents import CueTest, Manner, content_end, trim_content
from reader.sources.cues import BY_SAYING, CLAUSE, OBJECT, SAYING, Cue, cues_of, report_nouns, whom_it_means
from reader.sources.forms import Agreement, FormKind, Gender, Number
from reader.sources.nouns import NounRole, NounTrait, WordRole, has_article, has_role, roles_of, source_noun
from reader.sources.openings import PREPOSITIONS, Complement
from reader.sources.particles import is_clause_starter, is_preposition, proclitic_of, skip_adverbs
from reader.sources.phrases import NounPhrase, joined_phrases, noun_phrase
from reader.sources.statements import ACT, PARTICIPLE, RELAYED, VERB, Statement
from reader.sources.words import COMMAS, DASHES, QUOTES, Line, Word
from reader.spans import Span

_SUBJECT_REACH = 30
_NEAR = 4
_LONGER = 3
_NAME_REACH = 10
_BEFORE_VERBS = frozenset({WordRole.CONJUNCTION, WordRole.PARTICLE, WordRole.RELATIVE})
_WHAT = "ما"
_ANY = "اي"
"""«لم تصدر أي بيانات تؤكد»."""
_OF = "من"
_SPOKEN = frozenset({"تصريح", "تصريحات", "كلمة", "مقابلة", "حديث", "اقوال"})
_PASSING = frozenset({"نقل", "تناقل", "تداول", "نشر", "بث", "أذاع", "أورد"})
"""What outlets do with the words of others."""
_IN_IT = frozenset({"فيه", "فيها", "خلاله", "خلالها", "فيهما"})
_FUTURE = "س"
_US = "نا"
_CONDITIONS = frozenset({"اذا", "لو", "سوف", "كلما"})
_NO_MORE = frozenset({"يعد", "تعد", "شيء", "احد"})
_AGENTLESS = frozenset("ذكر اعتقد توقع رجح افترض قدر زعم علم عرف فهم خشي لاحظ اشتبه انتظر وعد".split())  # noqa: SIM905
"""Verbs whose bare present is read as a passive: «يذكر أن»."""


def may_be_verb(line: Line, index: int, cue: Cue) -> bool:
    """Whether a word stands where this verb or participle can: not after a preposition, a negation or a noun that it completes."""
    if _is_unreal(line, index, cue) or is_negated(line, index):
        return False
    if index == 0:
        return True
    before = line.words[index - 1]
    governed = has_role(before.key, WordRole.PREPOSITION)
    if cue.form.kind is FormKind.PARTICIPLE:
        # «رغم مناشدة», «عن متابعة» are nouns.
        return not (governed and cue.form.key.endswith("ة"))
    if governed and not has_role(before.key, WordRole.CONJUNCTION):
        return False
    if cue.cut or not any(reading.form.kind is FormKind.NOUN for reading in cues_of(line.words[index])):
        return True
    # «طلب», «وصف», «كشف» are nouns too, and surely so after an indefinite noun.
    opens = not before.is_word or has_article(before.key) or index - 1 in line.last_named
    joined = before.key.removeprefix("و")
    return opens or joined == _WHAT or bool(roles_of(joined) & _BEFORE_VERBS)


def _is_unreal(line: Line, index: int, cue: Cue) -> bool:
    """Whether a verb tells what is not said yet or may never be («ستعلن», «إذا أعلنت»), or what a speaker did («حذرنا»)."""
    word = line.words[index]
    if cue.pronoun == _US and line.quotation_around(word.span.start) is not None:
        return True
    if cue.form.kind is FormKind.PRESENT and cue.cut and word.key[cue.cut - 1] == _FUTURE:
        return True
    before = [other.key.lstrip("وف") for other in line.words[max(0, index - 2) : index]]
    if not before or not cue.is_verb:
        return False
    subjunctive = cue.form.kind is FormKind.PRESENT and before[-1] == "ان" and before[:-1] != ["قبل"]
    return subjunctive or before[-1] in _CONDITIONS


def is_negated(line: Line, index: int) -> bool:
    """«لم تذكر», «لم يعد يعترف»."""
    before = [word.key.removeprefix("و") for word in line.words[max(0, index - 2) : index]]
    if len(before) > 1 and (before[-1] in _NO_MORE or before[-1] == "ان"):
        # «لم يعد يعترف», «لا شيء يشير», «دون أن يوضح».
        before.pop()
    return bool(before) and has_role(before[-1], WordRole.NEGATION)


def verb_statements(line: Line, index: int, cue: Cue, complement: Complement, is_cue: CueTest) -> Iterator[Statement]:
    """The statements of one verb or participle: one, or two where it has two sources.

    Args:
        line: The line.
        index: Index of the verb.
        cue: Its reading.
        complement: Where its content begins.
        is_cue: Tells where other cues stand.
    """
    sentence = line.sentence_around(index)
    rule = PARTICIPLE if cue.form.kind is FormKind.PARTICIPLE else VERB
    subject = complement.subject
    if rule == VERB:
        subject, complement = _with_subject(line, index, cue, complement, sentence)
        if _is_mere_relative(line, index, cue, complement) or (subject is None and _is_agentless(cue, complement)):
            return
    clear = complement.is_speech or cue.cut or index == 0 or not line.words[index - 1].is_word
    if subject is not None and not subject.is_known and not clear:
        return
    first = line.words[complement.index]
    statement = Statement(
        _cue_span(line, index, cue),
        cue.lemma.cue_class,
        content_of(line, complement, sentence, is_cue, is_past=cue.form.kind is FormKind.PAST),
        subject,
        whom_it_means(cue),
        rule if complement.quotation is None else f"{rule}.speech",
        sentence,
        lemma=cue.lemma.name,
        by_pronoun=is_clause_starter(first) and first.key not in {"ان", "بان"},
        describes=bool(cue.pronoun) and index > 0 and has_role(line.words[index - 1].key, WordRole.RELATIVE),
    )
    yield statement
    if complement.relayed is not None:
        yield _relayed_statement(line, statement, complement, complement.relayed)
    elif subject is not None:
        for other in _other_sources(line, subject, index, cue, complement):
            yield replace(statement, source=other)
    yield from _passed_on(line, statement, index, complement)


def subject_of(line: Line, index: int, cue: Cue, limit: int) -> NounPhrase | None:
    """The subject beside a verb of saying after which nothing is said.

    Args:
        line: The line.
        index: Index of the verb.
        cue: Its reading.
        limit: Index that its subject may not reach.
    """
    wanted = Agreement(cue.form.agreement.gender)
    begin = skip_adverbs(line, index + 1, limit)
    subject = noun_phrase(line, begin, limit, tight=True)
    if subject is not None and subject.is_known and subject.agreement.fits(wanted):
        return subject
    if subject is not None and not subject.is_known and _may_be_name(line, subject, cue, limit):
        return subject
    joined = cue.cut > 0 and line.words[index].key[0] in "وف"
    return _subject_before(line, index, cue, line.sentence_around(index)) if index and not joined else None


def _may_be_name(line: Line, phrase: NounPhrase, cue: Cue, limit: int) -> bool:
    """Whether one unknown word between a verb and the preposition that it takes is somebody: «عقبت أحلام على»."""
    if len(phrase.keys) > 1 or phrase.end >= limit or has_article(phrase.keys[0]) or phrase.keys[0].endswith("ا"):
        return False
    preposition = PREPOSITIONS.get(line.words[phrase.end].key, "")
    frames = {preposition, f"{preposition}.{CLAUSE}"}
    return bool(preposition) and bool(frames & cue.lemma.frames)


def speech_act(line: Line, index: int, cue: Cue, subject: NounPhrase | None) -> Statement | None:
    """A verb of saying that tells only who spoke: «انتقد فلان القرار»."""
    if subject is None:
        return None
    span = _cue_span(line, index, cue)
    nothing = Span(span.end, span.end)
    sentence = line.sentence_around(index)
    return Statement(span, cue.lemma.cue_class, nothing, subject, whom_it_means(cue), ACT, sentence, cue.lemma.name)


def _with_subject(
    line: Line, index: int, cue: Cue, complement: Complement, sentence: Span
) -> tuple[NounPhrase | None, Complement]:
    """A verb's subject, after it or before it, and its complement without the subject."""
    subject = complement.subject
    joined = cue.cut > 0 and line.words[index].key[0] in "وف"
    if joined and subject is not None and _is_addressed(line, index, cue, complement, subject):
        # «اجتمعت اللجنة وأوصت الأهالي بـ»: the verb goes on with the subject of the one before.
        return None, _with_addressee(cue, complement, subject)
    before = _subject_before(line, index, cue, sentence) if index and not joined else None
    if before is None or subject is None:
        return subject or before, complement
    certain = subject.named is not None and before.named is None
    if certain or not _adjoins(line, before, index):
        return subject, complement
    # «إن فلان أبلغ الأمم»: what follows the verb is whom it speaks to or of.
    return before, _with_addressee(cue, complement, subject)


def _is_addressed(line: Line, index: int, cue: Cue, complement: Complement, subject: NounPhrase) -> bool:
    """Whether the noun after a verb that is joined without a comma is rather its object, right before the preposition."""
    takes = any(frame.startswith(f"{OBJECT}+") for frame in cue.lemma.frames)
    bare = subject.named is None and subject.noun is not None and subject.noun.agreement.number is not Number.SINGULAR
    opens = line.words[index].span.start == line.sentence_around(index).start
    near = complement.index <= subject.end + 1 and not complement.is_speech
    return takes and bare and near and not opens and line.words[index - 1].is_word


def _adjoins(line: Line, phrase: NounPhrase, index: int) -> bool:
    """Whether a subject stands right before its verb, but for قد."""
    return all(has_role(word.key, WordRole.PARTICLE) for word in line.words[phrase.end : index])


def _with_addressee(cue: Cue, complement: Complement, addressee: NounPhrase) -> Complement:
    """The content with its addressee, where the verb keeps it («اتهم قطر بالسعي»)."""
    keeps = any(frame.startswith(f"{OBJECT}+") for frame in cue.lemma.frames)
    if not keeps or complement.is_speech:
        return complement
    return replace(complement, index=addressee.first, frame=OBJECT, subject=None)


def content_of(line: Line, complement: Complement, sentence: Span, is_cue: CueTest, *, is_past: bool = False) -> Span:
    """How far what begins at a complement reaches.

    Args:
        line: The line.
        complement: Where it begins.
        sentence: The sentence of its cue.
        is_cue: Tells where other cues stand.
        is_past: Whether its verb stands in the past.
    """
    quotation = complement.quotation
    if quotation is not None and quotation.closed:
        return trim_content(line.text, quotation.inner.start, quotation.inner.end)
    start = line.words[complement.index].span.start
    limit = line.index_at(sentence.end)
    if quotation is not None:
        start = quotation.inner.start
        limit = max(line.index_at(quotation.inner.end), complement.index + 1)
    manner = Manner(quotation is not None, complement.frame == OBJECT, is_past)
    end = content_end(line, complement.index, limit, is_cue, manner)
    last = line.words[min(end, len(line.words)) - 1].span.end
    return trim_content(line.text, start, max(start, last))


def _cue_span(line: Line, index: int, cue: Cue) -> Span:
    """The verb without its conjunction, and «بالقول» or «قائلا» right after it."""
    span = line.words[index].after(cue.cut)
    following = line.words[index + 1] if index + 1 < len(line.words) else None
    if following is not None and following.key in SAYING | {BY_SAYING}:
        return Span(span.start, following.span.end)
    return span


def _is_mere_relative(line: Line, index: int, cue: Cue, complement: Complement) -> bool:
    """«الذي طلب عدم نشر اسمه», «الذي يرجح أنه» describe somebody and report nothing."""
    if complement.subject is not None:
        return False
    relative = index > 0 and has_role(line.words[index - 1].key, WordRole.RELATIVE)
    passive = cue.form.kind is FormKind.PRESENT and cue.lemma.name in _AGENTLESS
    return relative and not cue.pronoun and (complement.frame == OBJECT or passive)


def _is_agentless(cue: Cue, complement: Complement) -> bool:
    """«يذكر أن», «يعتبر غزوا»: a passive that the script does not show."""
    present = cue.form.kind is FormKind.PRESENT
    if cue.pronoun or not present:
        return False
    if complement.frame == OBJECT:
        return True
    he = cue.form.agreement.gender is Gender.MASCULINE and cue.form.agreement.number is Number.SINGULAR
    return he and cue.lemma.name in _AGENTLESS


# Subjects before their verb.


def _subject_before(line: Line, index: int, cue: Cue, sentence: Span) -> NounPhrase | None:
    """A subject that stands before its verb: «لكن الوكالة أكدت», «وكان فلان قد صرح», «تقارير تفيد»."""
    first = line.index_at(sentence.start)
    wanted = Agreement(cue.form.agreement.gender)
    if has_role(line.words[index - 1].key, WordRole.RELATIVE):
        # «القرار الذي وصفه بأنه»: the pronoun means the decision; he who describes it stands elsewhere.
        return None if cue.pronoun or _resumes(line, index) else _antecedent(line, index - 1, first, wanted)
    found: NounPhrase | None = None
    for start in range(index - 1, max(first, index - _SUBJECT_REACH) - 1, -1):
        if found is not None and (start < found.first - _LONGER or not line.words[start].is_word):
            break
        cut = _opens_subject(line, start, first, index)
        if cut is None:
            continue
        phrase = noun_phrase(line, start, index, cut=cut)
        if phrase is None or not phrase.is_known or not _reaches(line, phrase, index):
            continue
        shorter = found is not None and phrase.end < found.end
        if shorter or not phrase.agreement.fits(wanted):
            break
        found = phrase
    if found is not None and found.end == index and _resumes(line, index):
        # «تقريرا أكد فيه», «تصريح قال فيه»: the noun is what he says it in.
        return None
    return _before_apposition(line, found, first) or found


def _resumes(line: Line, index: int) -> bool:
    """Whether «فيه» after a verb points back to the noun before it."""
    return index + 1 < len(line.words) and line.words[index + 1].key in _IN_IT


def _antecedent(line: Line, relative: int, first: int, wanted: Agreement) -> NounPhrase | None:
    """The noun of a relative clause whose verb has no other subject: «ولاية الساحل التي قالت»."""
    end = relative
    while end > first and line.words[end - 1].key in COMMAS | DASHES:
        end -= 1
    return _phrase_ending_at(line, end, first, wanted)


def _phrase_ending_at(line: Line, end: int, first: int, wanted: Agreement) -> NounPhrase | None:
    """The longest known noun phrase that ends before a word."""
    found = None
    for start in range(end - 1, max(first, end - _NAME_REACH) - 1, -1):
        if not line.words[start].is_word:
            break
        phrase = noun_phrase(line, start, end, cut=proclitic_of(line, start))
        if phrase is not None and phrase.is_known and phrase.end == end and phrase.agreement.fits(wanted):
            found = phrase
    return found


def _before_apposition(line: Line, phrase: NounPhrase | None, first: int) -> NounPhrase | None:
    """The name that a phrase between commas only describes: «إن فلان، مدير المتحف، أكد»."""
    if phrase is None:
        return None
    near = range(phrase.first - 1, max(first, phrase.first - _NAME_REACH) - 1, -1)
    comma = next((index for index in near if line.words[index].key in COMMAS), None)
    if comma is None or any(_parts_clauses(word) for word in line.words[comma + 1 : phrase.first]):
        return None
    for start in range(comma - 1, max(first, comma - _NAME_REACH) - 1, -1):
        cut = _opens_subject(line, start, first, comma)
        name = noun_phrase(line, start, comma, cut=cut) if cut is not None else None
        if name is not None and name.named is not None and name.end == comma:
            return name
    return None


def _opens_subject(line: Line, start: int, first: int, index: int) -> int | None:
    """How many letters before a subject that begins at a word are conjunctions; None where no subject can begin."""
    word = line.words[start]
    if not word.is_word or (cues_of(word) and start not in line.named and source_noun(word.key) is None):
        return None
    cut = proclitic_of(line, start)
    noun = source_noun(word.key[cut:])
    document = noun is not None and noun.role is NounRole.DOCUMENT
    if set(word.key[:cut]) & {"ل", "ب"} and not (cut == 1 and document):
        return None
    others = start == index - 1 > first and is_clause_starter(line.words[start - 1]) and not has_article(word.key)
    counted = noun is not None and NounTrait.QUANTITY in noun.traits and line.words[start + 1].key == _OF
    if noun is not None and NounTrait.VAGUE in noun.traits and not others and not counted:
        return None
    anonymous = noun is not None and noun.role is NounRole.ANONYMOUS
    if start > first and (is_preposition(line.words[start - 1]) or line.words[start - 1].key == _ANY):
        return None
    near = (document or anonymous) and start >= index - _NEAR and not _is_genitive(line, start)
    if "و" in word.key[:cut] or _is_opening(line, start, first) or near:
        return 0 if start in line.named else cut
    return None


def _is_genitive(line: Line, start: int) -> bool:
    """Whether the noun before a word is an indefinite source noun, which it then completes: «مركز الأبحاث»."""
    if start == 0:
        return False
    key = line.words[start - 1].key[proclitic_of(line, start - 1) :]
    return source_noun(key) is not None and not has_article(key)


def _is_opening(line: Line, start: int, first: int) -> bool:
    """Whether a clause begins at a word."""
    place = start - 1
    while place >= first and line.words[place].key in QUOTES:
        place -= 1
    if place < first:
        return True
    before = line.words[place]
    if not before.is_word:
        return True
    key = before.key
    joined = (key.removeprefix("و"), key.removeprefix("ف"), key.removeprefix("ل"))
    return is_clause_starter(before) or any(has_role(bare, WordRole.CONJUNCTION) for bare in joined)


def _reaches(line: Line, phrase: NounPhrase, index: int) -> bool:
    """Whether nothing between a subject and its verb parts them: apposition, adverbials, قد do not."""
    between = line.words[phrase.end : index]
    if any(is_clause_starter(word) or word.key == ":" for word in between):
        return False
    commas = sum(word.key in COMMAS | DASHES for word in between)
    if commas % 2:
        # An apposition stands between two; one comma parts two clauses, unless it stands right after the subject.
        return commas == 1 and all(word.key in COMMAS or has_role(word.key, WordRole.PARTICLE) for word in between)
    return bool(commas) or not any(_is_verb(word) for word in between)


def _is_verb(word: Word) -> bool:
    return any(cue.is_verb for cue in cues_of(word)) and source_noun(word.key) is None


def _parts_clauses(word: Word) -> bool:
    return is_clause_starter(word) or has_role(word.key.removeprefix("و"), WordRole.CONJUNCTION)


# Further sources.


def _other_sources(
    line: Line, subject: NounPhrase, index: int, cue: Cue, complement: Complement
) -> Iterator[NounPhrase]:
    """The others of coordinated sources: «قال شهود عيان ومسؤولون», «الوزارة والمديرية أعلنتا»."""
    if subject.first > index:
        yield from joined_phrases(line, subject, subject.end, complement.index)
        return
    many = cue.form.agreement.number in {Number.DUAL, Number.PLURAL}
    for other in _joined_before(line, subject):
        first = line.index_at(line.sentence_around(index).start)
        if many or _is_opening(line, other.first, first):
            yield other


def _joined_before(line: Line, subject: NounPhrase) -> Iterator[NounPhrase]:
    if line.words[subject.first].key[:1] != "و" or not proclitic_of(line, subject.first):
        return
    first = line.index_at(line.sentence_around(subject.first).start)
    other = _phrase_ending_at(line, subject.first, first, Agreement())
    if other is not None:
        yield other


def _passed_on(line: Line, statement: Statement, index: int, complement: Complement) -> Iterator[Statement]:
    """Who passed on what was said: «قال فلان في تصريحات تناقلتها وسائل الإعلام إن»."""
    spoken = next((at for at in range(index + 1, complement.index) if line.words[at].key in _SPOKEN), complement.index)
    for place in range(spoken + 1, min(complement.index, spoken + _NEAR)):
        passing = next((cue for cue in cues_of(line.words[place]) if cue.lemma.name in _PASSING), None)
        if passing is None or passing.pronoun not in {"ه", "ها"}:
            continue
        outlet = noun_phrase(line, place + 1, complement.index)
        if outlet is not None and outlet.is_known:
            span = line.words[place].after(passing.cut)
            yield replace(statement, source=outlet, cue=span, cue_class=passing.lemma.cue_class, rule=RELAYED)


def _relayed_statement(line: Line, statement: Statement, complement: Complement, relayed: NounPhrase) -> Statement:
    """The second level of «نقلت الصحيفة عن مسؤول قوله إن»."""
    cue = statement.cue
    for word in line.words[relayed.end : complement.index]:
        if word.key in report_nouns():
            cue = word.span
    return replace(statement, source=relayed, cue=cue, rule=RELAYED)
