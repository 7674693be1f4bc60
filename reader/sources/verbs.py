"""Statements of verbs and participles: their subject before or after them, their content, a second source."""

from collections.abc import Iterator
from dataclasses import replace

from reader.sources.contents import CueTest, Manner, content_end, trim_content
from reader.sources.cues import BY_SAYING, CLAUSE, OBJECT, SAYING, Cue, cues_of, report_nouns, whom_it_means
from reader.sources.forms import Agreement, FormKind, Gender, Number
from reader.sources.nouns import WordRole, has_article, has_role, is_owned
from reader.sources.openings import PREPOSITIONS, Complement
from reader.sources.particles import is_clause_starter, skip_adverbs
from reader.sources.phrases import NounPhrase, joined_phrases, noun_phrase
from reader.sources.statements import ACT, PARTICIPLE, RELAYED, VERB, Statement
from reader.sources.subjects import joined_before, opens_clause, resumes_document, subject_before
from reader.sources.words import Line
from reader.spans import Span

_NEAR = 4
_PLAIN_CLAUSES = frozenset({"ان", "بان"})
"""Clauses that do not begin with a pronoun, as «إنه» does."""
_SPOKEN = frozenset({"تصريح", "تصريحات", "كلمة", "مقابلة", "حديث", "اقوال"})
_PASSING = frozenset({"نقل", "تناقل", "تداول", "نشر", "بث", "أذاع", "أورد"})
"""What outlets do with the words of others."""
_AGENTLESS = frozenset("ذكر اعتقد توقع رجح افترض قدر زعم علم عرف فهم خشي لاحظ اشتبه انتظر وعد".split())  # noqa: SIM905
"""Verbs whose bare present is read as a passive: «يذكر أن»."""


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
        by_pronoun=is_clause_starter(first) and first.key not in _PLAIN_CLAUSES,
        is_in_document=subject is None and resumes_document(line, index),
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
    return subject_before(line, index, cue, line.sentence_around(index)) if not _is_joined(line, index, cue) else None


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
    joined = _is_joined(line, index, cue)
    if joined and subject is not None and _is_addressed(line, index, cue, complement, subject):
        # «اجتمعت اللجنة وأوصت الأهالي بـ»: the verb goes on with the subject of the one before.
        return None, _with_addressee(cue, complement, subject)
    before = subject_before(line, index, cue, sentence) if not joined else None
    if before is not None and _is_spoken_of(line, index, before, complement):
        before = None
    if before is None or subject is None:
        return subject or before, complement
    certain = subject.named is not None and before.named is None
    if certain or not _adjoins(line, before, index):
        return subject, complement
    # «إن فلان أبلغ الأمم»: what follows the verb is whom it speaks to or of.
    return before, _with_addressee(cue, complement, subject)


def _is_spoken_of(line: Line, index: int, before: NounPhrase, complement: Complement) -> bool:
    """«حزبه الجديد، الذي قال إنه سيكون»: what belongs to the speaker is what he speaks of."""
    relative = has_role(line.words[index - 1].key, WordRole.RELATIVE)
    first = line.words[complement.index]
    return relative and is_owned(before.keys[0]) and is_clause_starter(first) and first.key not in _PLAIN_CLAUSES


def _is_joined(line: Line, index: int, cue: Cue) -> bool:
    """Whether «و» or «ف» stands before a verb, so that no subject can."""
    return cue.cut > 0 and line.words[index].key[0] in "وف"


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


def _other_sources(
    line: Line, subject: NounPhrase, index: int, cue: Cue, complement: Complement
) -> Iterator[NounPhrase]:
    """The others of coordinated sources: «قال شهود عيان ومسؤولون», «الوزارة والمديرية أعلنتا»."""
    if subject.first > index:
        yield from joined_phrases(line, subject, subject.end, complement.index)
        return
    many = cue.form.agreement.number in {Number.DUAL, Number.PLURAL}
    other = joined_before(line, subject)
    first = line.index_at(line.sentence_around(index).start)
    if other is not None and (many or opens_clause(line, other.first, first)):
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
