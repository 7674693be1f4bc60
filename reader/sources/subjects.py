"""Subjects that stand before their verb: «لكن الوكالة أكدت», «وكان فلان قد صرح», «ولاية الساحل التي قالت»."""

from reader.sources.cues import Cue, cues_of
from reader.sources.forms import Agreement, Number
from reader.sources.nouns import NounRole, NounTrait, WordRole, has_article, has_role, source_noun
from reader.sources.particles import is_clause_starter, is_preposition, proclitic_of
from reader.sources.phrases import NounPhrase, noun_phrase
from reader.sources.words import COMMAS, DASHES, QUOTES, Line, Word
from reader.spans import Span

_NEAR = 4
_SUBJECT_REACH = 30
_LONGER = 3
_NAME_REACH = 10
_ANY = "اي"
"""«لم تصدر أي بيانات تؤكد»."""
_OF = "من"
_SOUND_PLURALS = ("ون", "ين")
_IN_IT = frozenset({"فيه", "فيها", "خلاله", "خلالها", "فيهما"})


def subject_before(line: Line, index: int, cue: Cue, sentence: Span) -> NounPhrase | None:
    """A subject that stands before its verb: «لكن الوكالة أكدت», «وكان فلان قد صرح», «تقارير تفيد».

    Args:
        line: The line.
        index: Index of the verb.
        cue: Its reading.
        sentence: Its sentence.
    """
    first = line.index_at(sentence.start)
    if index == first:
        return None
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
        if shorter or not phrase.agreement.fits(wanted) or _are_many(phrase, cue):
            break
        found = phrase
    if found is not None and found.end == index and _resumes(line, index):
        # «تقريرا أكد فيه», «تصريح قال فيه»: the noun is what he says it in.
        return None
    return _before_apposition(line, found, first) or found


def _are_many(phrase: NounPhrase, cue: Cue) -> bool:
    """Whether a phrase means people whose verb would be a plural after them: not «اللاجئين تقول»."""
    people = phrase.agreement.number is Number.PLURAL and phrase.keys[0].endswith(_SOUND_PLURALS)
    return people and cue.form.agreement.number is Number.SINGULAR


def _resumes(line: Line, index: int) -> bool:
    """Whether «فيه» after a verb points back to the noun before it."""
    return index + 1 < len(line.words) and line.words[index + 1].key in _IN_IT


def resumes_document(line: Line, index: int) -> bool:
    """Whether «فيه» after a verb means a document that stands right before it: «مقالا تحدث فيه», «البيان الذي أكد فيه».

    Args:
        line: The line.
        index: Index of the verb.
    """
    if not _resumes(line, index):
        return False
    first = line.index_at(line.sentence_around(index).start)
    end = index - 1 if index and has_role(line.words[index - 1].key, WordRole.RELATIVE) else index
    document = _phrase_ending_at(line, end, first, Agreement())
    return document is not None and document.noun is not None and document.noun.role is NounRole.DOCUMENT


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
    if "و" in word.key[:cut] or opens_clause(line, start, first) or near:
        return 0 if start in line.named else cut
    return None


def _is_genitive(line: Line, start: int) -> bool:
    """Whether the noun before a word is an indefinite source noun, which it then completes: «مركز الأبحاث»."""
    if start == 0:
        return False
    key = line.words[start - 1].key[proclitic_of(line, start - 1) :]
    return source_noun(key) is not None and not has_article(key)


def opens_clause(line: Line, start: int, first: int) -> bool:
    """Whether a clause begins at a word.

    Args:
        line: The line.
        start: Index of the word.
        first: Index of the first word of its sentence.
    """
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


def joined_before(line: Line, subject: NounPhrase) -> NounPhrase | None:
    """The phrase to which «و» joins a subject: «الوزارة والمديرية أعلنتا»."""
    if line.words[subject.first].key[:1] != "و" or not proclitic_of(line, subject.first):
        return None
    first = line.index_at(line.sentence_around(subject.first).start)
    return _phrase_ending_at(line, subject.first, first, Agreement())
