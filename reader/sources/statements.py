"""Every statement of a line: its cue, what it says, and the noun phrase that names who said it.

Who is meant by a verb without a subject is not decided here but in `reader.sources.speakers`, for the whole article.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.entities.model import EntityKind
from reader.sources.complements import Complement, find_complement, has_attached_b
from reader.sources.contents import content_end, trim_content
from reader.sources.cues import CLAUSE, OBJECT, SPEECH, Cue, Phrase, cues_of, phrases, report_nouns, whom_it_means
from reader.sources.forms import ANYBODY, Agreement, FormKind, Gender, Number
from reader.sources.model import CueClass
from reader.sources.nouns import NounRole, WordRole, has_article, has_role, source_noun
from reader.sources.phrases import (
    QUOTES,
    NounPhrase,
    is_clause_starter,
    noun_phrase,
    proclitic_of,
    skip_adverbs,
)
from reader.sources.words import COMMAS, DASHES, Line
from reader.spans import Span

_TITLE_WORDS = 8
_LONGER = 3
_HEADLINE_LENGTH = 220
_SUBJECT_REACH = 30
_AGENTLESS = frozenset("ذكر اعتقد توقع رجح افترض قدر زعم علم عرف فهم خشي قال قدّر احتمل لاحظ اشتبه".split())
_VAGUE = frozenset({"اخر", "احد", "احدى", "بعض", "رجل", "امراة"})
_NO_SOURCES = frozenset("قرار اتفاق اتفاقية خطة نظام لائحة مشروع قوة مجموعة رقم صورة نتيجة".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution before its source has a name.

    Attributes:
        cue: The words that attribute.
        cue_class: What they say about the statement.
        content: What was said.
        source: The noun phrase that names the source; None where the verb carries its subject.
        agreement: Who can be meant where `source` is None.
        rule: The construction.
        sentence: The sentence of the cue.
        first: Index of the cue's first word.
        lemma: The verb, where the cue is one.
        is_participle: Whether it says that the sentence's subject goes on speaking.
        by_pronoun: Whether its content begins with the speaker's own pronoun («إنها»).
    """

    cue: Span
    cue_class: CueClass
    content: Span
    source: NounPhrase | None
    agreement: Agreement
    rule: str
    sentence: Span
    first: int
    lemma: str = ""
    is_participle: bool = False
    by_pronoun: bool = False


@dataclass(frozen=True, slots=True)
class _Credit:
    """A crediting phrase with its source: «بحسب المصدر», «حسبما ذكرت "رويترز"», «وفق قوله»."""

    first: int
    end: int
    cue: Span
    cue_class: CueClass
    source: NounPhrase | None
    agreement: Agreement


def find_statements(line: Line, previous: Line | None) -> list[Statement]:
    """Find the statements of a line.

    Args:
        line: The line.
        previous: The line before it, for a cue that stands alone («حسبما ذكرت رويترز.»).

    Returns:
        Statements in the order of their cues.
    """
    return _Finder(line, previous).find()


class _Finder:
    """Reads one line; remembers what it found out about its words."""

    def __init__(self, line: Line, previous: Line | None) -> None:
        self._line = line
        self._previous = previous
        self._credits: dict[int, _Credit] = {}
        self._complements: dict[int, tuple[Cue, Complement]] = {}

    def find(self) -> list[Statement]:
        line = self._line
        self._credits = {credit.first: credit for credit in self._find_credits()}
        self._complements = dict(self._find_complements())
        found: list[Statement] = []
        for index, (cue, complement) in self._complements.items():
            found += self._verb_statements(index, cue, complement)
        found += self._noun_statements()
        found.sort(key=lambda statement: (statement.cue.start, statement.cue.end))
        for credit in self._credits.values():
            if (statement := self._credited(credit, found)) is not None:
                found.append(statement)
        if not found and (headline := self._headline()) is not None:
            found.append(headline)
        return sorted(
            (statement for statement in found if statement.content), key=lambda found: (found.cue.start, found.cue.end)
        )

    # Crediting phrases.

    def _find_credits(self) -> Iterator[_Credit]:
        index = 0
        while index < len(self._line.words):
            credit = self._credit_at(index)
            if credit is None:
                index += 1
            else:
                yield credit
                index = max(credit.end, index + 1)

    def _credit_at(self, index: int) -> _Credit | None:
        word = self._line.words[index]
        cut = int(word.key[:1] in {"و", "ف"} and word.key not in phrases())
        for phrase in phrases().get(word.key[cut:], ()):
            after = self._match(phrase, index)
            if after is not None and (credit := self._credit(phrase, index, cut, *after)) is not None:
                return credit
        return None

    def _match(self, phrase: Phrase, index: int) -> tuple[int, int] | None:
        """Index after a phrase's words and the letters of the next word that belong to it; None where it does not stand."""
        words = self._line.words
        whole = phrase.keys[:-1] if phrase.is_attached else phrase.keys
        for offset, key in enumerate(whole[1:], 1):
            if index + offset >= len(words) or words[index + offset].key != key:
                return None
        after = index + len(whole)
        if not phrase.is_attached:
            return after, 0
        if after >= len(words) or words[after].key[:1] != phrase.keys[-1]:
            return None
        return (after + 1, 0) if len(words[after].key) == 1 else (after, 1)

    def _credit(self, phrase: Phrase, index: int, cut: int, after: int, taken: int) -> _Credit | None:
        """Read what follows a crediting phrase."""
        words = self._line.words
        limit = self._line.index_at(self._line.sentence_around(index).end)
        if after >= limit:
            return None
        start = words[index].after(cut).start
        if phrase.takes != "قول" and (credit := self._credit_by_verb(phrase, index, start, after, taken)) is not None:
            return credit
        if phrase.takes == "فعل":
            return None
        key = words[after].key[taken:]
        if key in report_nouns():
            return self._credit_by_noun(phrase, index, start, after, key)
        if phrase.takes == "قول" and len(phrase.keys) > 1 and phrase.keys[-1] == "حد":
            return None
        # «للأمم» lost the alif of its article to the ل.
        source = noun_phrase(self._line, after, limit, cut=taken)
        if source is None or not source.is_known or (source.noun is not None and source.noun.lemma in _NO_SOURCES):
            return None
        cue = Span(start, words[after - 1].span.end)
        return _Credit(index, source.end, cue, phrase.cue_class, source, ANYBODY)

    def _credit_by_verb(self, phrase: Phrase, index: int, start: int, after: int, taken: int) -> _Credit | None:
        """«حسبما ذكرت رويترز», «وفق ما أورد», «وفقا لما ذكره»."""
        words = self._line.words
        limit = self._line.index_at(self._line.sentence_around(index).end)
        if phrase.takes == "ما":
            if words[after].key[taken:] != "ما":
                return None
            after += 1
        verbs = [cue for cue in cues_of(words[after]) if cue.is_verb and cue.cut == 0] if after < limit else []
        if not verbs:
            return None
        additive = phrase.keys[0] in {"كما", "مثلما"}
        if additive and find_complement(self._line, after, verbs[0], limit) is not None:
            return None
        begin = skip_adverbs(self._line, after + 1, limit)
        source = noun_phrase(self._line, begin, limit)
        if additive and source is None:
            return None
        end = source.end if source is not None else begin
        cue = Span(start, words[after].span.end)
        return _Credit(index, end, cue, verbs[0].lemma.cue_class, source, verbs[0].form.agreement)

    def _credit_by_noun(self, phrase: Phrase, index: int, start: int, after: int, key: str) -> _Credit:
        """«وفق قوله», «على حد تعبير المصدر»."""
        words = self._line.words
        limit = self._line.index_at(self._line.sentence_around(index).end)
        reading = next((cue for cue in cues_of(words[after]) if cue.form.kind is FormKind.NOUN), None)
        agreement = report_nouns()[key]
        source = None
        if agreement == ANYBODY and after + 1 < limit and any(verb.pronoun for verb in cues_of(words[after + 1])):
            # «بحسب توضيح نشرته رويترز».
            after += 1
        if agreement == ANYBODY and (source := noun_phrase(self._line, after + 1, limit)) is not None and not source.is_known:
            source = None
        cue_class = reading.lemma.cue_class if reading is not None else phrase.cue_class
        end = source.end if source is not None else after + 1
        return _Credit(index, end, Span(start, words[after].span.end), cue_class, source, agreement)

    def _credited(self, credit: _Credit, found: list[Statement]) -> Statement | None:
        """What a crediting phrase credits: what follows it at a clause's start, else the statement or clause before it."""
        line = self._line
        sentence = line.sentence_around(credit.first)
        words = line.words
        content: Span | None = None
        host = self._host(credit, found)
        if host is not None:
            content = host.content
        elif self._opens_clause(credit, sentence):
            content = self._content_after(credit, sentence)
        elif self._is_amid_clause(credit, sentence):
            content = self._content_after(credit, sentence)
        elif words[credit.first].span.start == sentence.start:
            content = self._sentence_before(sentence)
        else:
            start = max([sentence.start, *(self._credit_end(other) for other in self._credits.values() if other.end <= credit.first)])
            start = max(start, sentence.start)
            content = trim_content(line.text, start, words[credit.first].span.start)
        if not content:
            return None
        return Statement(
            credit.cue, credit.cue_class, content, credit.source, credit.agreement, "credit", sentence, credit.first
        )

    def _credit_end(self, credit: _Credit) -> int:
        return self._line.words[credit.end - 1].span.end

    def _host(self, credit: _Credit, found: list[Statement]) -> Statement | None:
        """The statement whose content a crediting phrase repeats: «قال إن …، بحسب تعبيره», «قالت، نقلا عن مصدر، إن»."""
        place = self._line.words[credit.first].span.start
        for statement in reversed(found):
            if statement.cue.start > place or not self._line.sentence_around(credit.first).contains(statement.cue):
                continue
            if place <= statement.content.start and statement.rule != "credit":
                return statement
            ends_here = statement.content.end <= place and not self._line.text[statement.content.end : place].strip(" ،,\"»”.)")
            if ends_here and credit.source is None:
                return statement
        return None

    def _opens_clause(self, credit: _Credit, sentence: Span) -> bool:
        """Whether a crediting phrase comes first and its content follows."""
        first = self._line.words[credit.first].span.start
        before = self._line.text[sentence.start : first].strip(" \"«“-–،")
        limit = self._line.index_at(sentence.end)
        rest = [word for word in self._line.words[credit.end : limit] if word.is_word]
        return not before and len(rest) >= 2  # noqa: PLR2004 - one word left over is an adverb

    def _is_amid_clause(self, credit: _Credit, sentence: Span) -> bool:
        """Whether a crediting phrase stands between commas and what it credits goes on after it: «أدت، حسب مراقبين، إلى»."""
        words = self._line.words
        limit = self._line.index_at(sentence.end)
        if credit.first == 0 or credit.end + 1 >= limit or words[credit.first - 1].key not in COMMAS:
            return False
        following = words[credit.end + 1]
        return words[credit.end].key in COMMAS and (
            has_role(following.key, WordRole.PREPOSITION) or is_clause_starter(following)
        )

    def _content_after(self, credit: _Credit, sentence: Span) -> Span:
        line = self._line
        limit = line.index_at(sentence.end)
        index = credit.end
        while index < limit and (line.words[index].key in COMMAS or has_role(line.words[index].key, WordRole.TIME)):
            index += 1
        if index < limit and not line.words[index - 1].key in COMMAS:
            # «بحسب الأرقام التي نشرت الأربعاء، فقد»: what still describes the source ends at a comma or before ف.
            for later in range(index, min(limit, index + 15)):
                if line.words[later].key in COMMAS:
                    index = later + 1
                    break
                if line.words[later].key[:2] in {"فا", "فق", "فف", "فس"} and later not in line.named:
                    index = later
                    break
        if index >= limit:
            return Span(sentence.end, sentence.end)
        end = content_end(line, index, limit, self._is_cue)
        return trim_content(line.text, line.words[index].span.start, line.words[end - 1].span.end)

    def _sentence_before(self, sentence: Span) -> Span | None:
        """The sentence that a cue standing alone after its full stop belongs to."""
        line = self._line
        before = [other for other in line.sentences if other.end <= sentence.start]
        if before:
            return trim_content(line.text, before[-1].start, before[-1].end)
        if self._previous is not None and self._previous.sentences:
            last = self._previous.sentences[-1]
            return trim_content(line.text, last.start, last.end)
        return None

    # Verbs and participles.

    def _find_complements(self) -> Iterator[tuple[int, tuple[Cue, Complement]]]:
        line = self._line
        covered = {index for credit in self._credits.values() for index in range(credit.first, credit.end)}
        for index in range(len(line.words)):
            if index in covered or index in line.named or self._is_negated(index):
                continue
            limit = line.index_at(line.sentence_around(index).end)
            for cue in cues_of(line.words[index]):
                if cue.form.kind is FormKind.NOUN or not self._may_be_verb(index, cue):
                    continue
                complement = find_complement(line, index, cue, limit)
                if complement is not None:
                    yield index, (cue, complement)
                    break

    def _is_negated(self, index: int) -> bool:
        """«لم تذكر», «لم يعد يعترف»."""
        before = [word.key.removeprefix("و") for word in self._line.words[max(0, index - 2) : index]]
        if before[-1:] == ["يعد"] or before[-1:] == ["تعد"]:
            before.pop()
        return bool(before) and has_role(before[-1], WordRole.NEGATION)

    def _may_be_verb(self, index: int, cue: Cue) -> bool:
        """Whether a word stands where a verb can: not after a preposition, and not as the second noun of two."""
        if index == 0:
            return True
        before = self._line.words[index - 1].key
        if cue.form.kind is FormKind.PARTICIPLE:
            # «رغم مناشدة», «عن متابعة» are nouns.
            return not (has_role(before, WordRole.PREPOSITION) and cue.form.key.endswith("ة"))
        if has_role(before, WordRole.PREPOSITION) and not has_role(before, WordRole.CONJUNCTION):
            return False
        if cue.cut or not any(reading.form.kind is FormKind.NOUN for reading in cues_of(self._line.words[index])):
            return True
        # «طلب», «وصف», «كشف» are nouns too, and surely so after an indefinite noun.
        opens = not self._line.words[index - 1].is_word or has_article(before) or before in {"قد", "كما"}
        return opens or any(named.last == index - 1 for named in self._line.named.values()) or has_role(before, WordRole.CONJUNCTION)

    def _is_cue(self, index: int) -> bool:
        return index in self._complements or index in self._credits

    def _verb_statements(self, index: int, cue: Cue, complement: Complement) -> Iterator[Statement]:
        line = self._line
        sentence = line.sentence_around(index)
        subject = complement.subject
        joined = cue.cut > 0 and line.words[index].key[0] in "وف"
        rule = "participle" if cue.form.kind is FormKind.PARTICIPLE else "verb"
        if subject is None and rule == "verb" and not joined:
            subject = self._subject_before(index, cue, sentence)
        if subject is None and rule == "verb":
            if self._is_agentless(index, cue, complement):
                return
            if complement.frame == OBJECT and not cue.pronoun and index and has_role(line.words[index - 1].key, WordRole.RELATIVE):
                return
        clear = complement.frame in {CLAUSE, SPEECH} or cue.cut or index == 0 or not line.words[index - 1].is_word
        if subject is not None and not subject.is_known and not clear:
            return
        content = self._content(complement, sentence)
        statement = Statement(
            self._cue_span(index, cue),
            cue.lemma.cue_class,
            content,
            subject,
            whom_it_means(cue),
            rule if complement.quotation is None else f"{rule}.speech",
            sentence,
            index,
            lemma=cue.lemma.name,
            is_participle=rule == "participle",
            by_pronoun=len(line.words[complement.index].key) > 2 and is_clause_starter(line.words[complement.index]),
        )
        yield statement
        if complement.relayed is not None:
            yield self._relayed_statement(statement, complement)
        elif subject is not None and (second := self._second_source(subject, complement)) is not None:
            yield replace(statement, source=second)

    def _second_source(self, subject: NounPhrase, complement: Complement) -> NounPhrase | None:
        """The other of two coordinated sources: «شهود عيان ومسؤولون»."""
        index = subject.end
        words = self._line.words
        if index >= complement.index or words[index].key[:1] != "و":
            return None
        cut = proclitic_of(self._line, index)
        if index not in self._line.named and not cut:
            return None
        second = noun_phrase(self._line, index, complement.index, cut=cut if index not in self._line.named else 0)
        return second if second is not None and second.is_known else None

    def _relayed_statement(self, statement: Statement, complement: Complement) -> Statement:
        """The second level of «نقلت الصحيفة عن مسؤول قوله إن»."""
        relayed = complement.relayed
        cue = statement.cue
        for word in self._line.words[relayed.end if relayed else 0 : complement.index]:
            nouns = [reading for reading in cues_of(word) if reading.form.kind is FormKind.NOUN]
            if nouns and (word.key in report_nouns() or word.key == nouns[0].form.key):
                cue = word.span
        return replace(statement, source=relayed, cue=cue, rule="relayed")

    def _cue_span(self, index: int, cue: Cue) -> Span:
        """The verb without its conjunction, and «بالقول» or «قائلا» right after it."""
        words = self._line.words
        span = words[index].after(cue.cut)
        if index + 1 < len(words) and (words[index + 1].key == "بالقول" or words[index + 1].key in {"قائلا", "قائلة", "قائلين"}):
            return Span(span.start, words[index + 1].span.end)
        return span

    def _content(self, complement: Complement, sentence: Span) -> Span:
        line = self._line
        quotation = complement.quotation
        if quotation is not None and quotation.closed:
            return trim_content(line.text, quotation.inner.start, quotation.inner.end)
        start = line.words[complement.index].span.start
        limit = line.index_at(sentence.end)
        if quotation is not None:
            start = quotation.inner.start
            limit = max(line.index_at(quotation.inner.end), complement.index + 1)
        end = content_end(line, complement.index, limit, self._is_cue)
        last = line.words[min(end, len(line.words)) - 1].span.end
        return trim_content(line.text, start, max(start, last))

    def _is_agentless(self, index: int, cue: Cue, complement: Complement) -> bool:
        """«يذكر أن», «يعتبر غزوا»: a passive that the script does not show."""
        if complement.frame == OBJECT and cue.form.kind is FormKind.PRESENT and not cue.pronoun:
            return True
        if cue.form.kind is not FormKind.PRESENT or cue.form.agreement.number is not Number.SINGULAR:
            return False
        return cue.lemma.name in _AGENTLESS and cue.form.agreement.gender is Gender.MASCULINE

    def _subject_before(self, index: int, cue: Cue, sentence: Span) -> NounPhrase | None:
        """A subject that stands before its verb: «لكن الوكالة أكدت», «وكان فلان قد صرح», «تقارير تفيد»."""
        line = self._line
        first = line.index_at(sentence.start)
        found: NounPhrase | None = None
        for start in range(index - 1, max(first, index - _SUBJECT_REACH) - 1, -1):
            if found is not None and (start < found.first - _LONGER or not self._line.words[start].is_word):
                break
            opens, cut = self._opens_subject(start, first, index)
            if not opens:
                continue
            phrase = noun_phrase(line, start, index, cut=cut)
            if phrase is None or not phrase.is_known or not self._reaches(phrase, index):
                continue
            if found is not None and phrase.end < found.end:
                break
            if not phrase.agreement.fits(Agreement(cue.form.agreement.gender)):
                break
            found = phrase
        return found

    def _opens_subject(self, start: int, first: int, index: int) -> tuple[bool, int]:
        """Whether a subject can begin at a word, and how many of its letters are conjunctions."""
        words = self._line.words
        word = words[start]
        if not word.is_word or cues_of(word) and start not in self._line.named and source_noun(word.key) is None:
            return False, 0
        cut = proclitic_of(self._line, start)
        letters = word.key[:cut]
        if set(letters) & set("لب") and not (cut == 1 and noun_is_document(word.key[cut:])):
            return False, 0
        place = start - 1
        while place >= first and words[place].key in QUOTES:
            place -= 1
        before = words[place] if place >= first else None
        at_start = before is None or not before.is_word and before.key not in QUOTES
        opened = before is not None and (
            has_role(before.key.removeprefix("و"), WordRole.CONJUNCTION)
            or has_role(before.key.removeprefix("ف"), WordRole.CONJUNCTION)
            or is_clause_starter(before)
            or before.key.removeprefix("ل").removeprefix("و") in {"ان", "لكن"}
        )
        noun = source_noun(word.key[cut:])
        document = noun is not None and noun.role in {NounRole.DOCUMENT, NounRole.ANONYMOUS} and start >= index - 4
        if noun is not None and noun.role is NounRole.ANONYMOUS and noun.lemma in _VAGUE:
            return False, 0
        return (at_start or opened or "و" in letters or document), (cut if start not in self._line.named else 0)

    def _reaches(self, phrase: NounPhrase, index: int) -> bool:
        """Whether nothing between a subject and its verb parts them: apposition, adverbials, قد."""
        words = self._line.words
        between = words[phrase.end : index]
        if any(is_clause_starter(word) or word.key == ":" for word in between):
            return False
        commas = sum(word.key in COMMAS | DASHES for word in between)
        if commas % 2:
            # An apposition between commas; a single comma parts two clauses, but for one right after the subject.
            return commas == 1 and all(word.key in COMMAS or word.key == "قد" for word in between)
        for word in between:
            if any(cue.is_verb for cue in cues_of(word)) and source_noun(word.key) is None and not commas:
                return False
        return True

    # Nouns of saying.

    def _noun_statements(self) -> Iterator[Statement]:
        line = self._line
        covered = {index for credit in self._credits.values() for index in range(credit.first, credit.end)}
        taken = {
            later
            for index, (_, complement) in self._complements.items()
            for later in range(index, complement.index)
        }
        for index, word in enumerate(line.words):
            if index in covered or index in taken or index in line.named:
                continue
            nouns = [cue for cue in cues_of(word) if cue.form.kind is FormKind.NOUN]
            if nouns and (statement := self._noun_statement(index, nouns[0])) is not None:
                yield statement

    def _noun_statement(self, index: int, cue: Cue) -> Statement | None:
        """«تحذيرات من الولايات المتحدة، بأن», «تأكيده أن», «اتهامات بنشر»."""
        line = self._line
        sentence = line.sentence_around(index)
        limit = min(line.index_at(sentence.end), index + 20)
        owner = cue.form.agreement
        begin = index + 1
        source = None
        if owner == ANYBODY and begin < limit:
            named_after = begin + (line.words[begin].key == "من")
            source = noun_phrase(line, named_after, limit, tight=True)
            if source is None or not source.is_known:
                return None
            begin = source.end
        for place in range(begin, min(limit, begin + 6)):
            word = line.words[place]
            if is_clause_starter(word):
                content = self._content(Complement(place, "أن"), sentence)
                return Statement(
                    line.words[index].after(cue.cut), cue.lemma.cue_class, content, source, owner, "noun", sentence, index
                )
            if place <= begin + 1 and has_attached_b(line, place) and cue.lemma.takes("ب") and source is not None:
                content = self._content(Complement(place, "ب"), sentence)
                return Statement(
                    line.words[index].after(cue.cut), cue.lemma.cue_class, content, source, owner, "noun", sentence, index
                )
            if word.is_word and word.key not in {"له", "لها", "لهم"} and not has_role(word.key, WordRole.ADVERB) and not has_role(word.key, WordRole.TIME):
                return None
        return None

    # Headlines.

    def _headline(self) -> Statement | None:
        """«فلان: …» in a heading or a short line without a full stop."""
        line = self._line
        body = line.span.of(line.text).rstrip()
        if len(body) > _HEADLINE_LENGTH or body.endswith((".", "؟", "!")):
            return None
        for index, word in enumerate(line.words[: _TITLE_WORDS + 2]):
            if word.key != ":" or index == 0 or index + 2 > len(line.words):
                continue
            source = noun_phrase(line, 0, index)
            if source is None or not source.is_known or source.end < index - 2:
                return None
            if source.named is not None and source.named.entity.kind is EntityKind.LOC:
                # «ألمانيا: رفع مستوى التأهب» says where, not who.
                return None
            content = trim_content(line.text, word.span.end, line.span.end)
            return Statement(word.span, CueClass.NEUTRAL, content, source, ANYBODY, "headline", line.span, index)
        return None


def noun_is_document(key: str) -> bool:
    """Whether a word is a document noun: those are sources after ل too («لمعلومات تفيد»)."""
    noun = source_noun(key)
    return noun is not None and noun.role is NounRole.DOCUMENT
