"""How far a statement reaches: to the end of its sentence, or to where the writer or another speaker takes over."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.sources.cues import SAYING, cues_of
from reader.sources.forms import FormKind
from reader.sources.model import CueClass
from reader.sources.nouns import WordRole, has_role, roles_of
from reader.sources.phrases import noun_phrase
from reader.sources.words import COMMAS, DASHES, Line
from reader.spans import Span

CueTest = Callable[[int], bool]
"""Whether another statement's cue stands at the word of this index."""

_PAIRS = {"«": "»", "“": "”", "„": "“", "‹": "›"}
_OPENERS = {"»": "«", "”": "“”", "›": "‹", "“": "„", ")": "(", "]": "["}
_STRAIGHT = "\"'"
_OPENING = frozenset("\"«“„‟‹'”")
_CLOSING = frozenset(_OPENERS) | frozenset(_STRAIGHT)
_TRAILING = frozenset(".،,؛;:؟!…-–—ـ")
_LEADING = frozenset("،,؛:.-–—ـ")
_LONGEST = 600
"""Words: no statement of an article is longer, and a text without full stops must not cost the square of its length."""
_DASH_REACH = 40
_CLAUSE_REACH = 9
_CIRCUMSTANCES = frozenset({WordRole.TIME, WordRole.ADVERB, WordRole.PREPOSITION})
_AND_THAT = "وذلك"
_REASONS = frozenset({"على", "من", "منذ", "بهدف", "بسبب", "حتى", "بغرض", "قصد"})
_OCCASIONS = frozenset({"بعد", "عقب", "اثر", "قبل", "غداة", "قبيل", "بعيد", "خلال"})
_CONTRAST = "لكن"
_TURNED_OUT = frozenset({"اتضح", "تبين", "ثبت", "ظهر"})
_DESPITE = frozenset({"رغم", "غير", "الا", "بيد", "مع"})
_CONCERNS = ("يخص", "يتعلق", "يتصل", "بين", "يلي")
"""«فيما يخص» tells what something is about."""
_MEANWHILE = frozenset({"فيما", "بينما"})
_CONTRAST_REACH = 8
_SUBORDINATING = _MEANWHILE | {"بعد", "بعدما", "عندما", "لما", "حين", "حينما", "رغم", "منذ", "قبل", "مع"}
_WHAT = frozenset({"ما", "مما"})
_WHICH_IS = frozenset({"وهو", "وهي", "هو", "هي"})
_WITHOUT = frozenset({"دون", "بدون"})
_DETAILS = "تفاصيل"
_DETAILS_REACH = 4


def trim_content(text: str, start: int, end: int) -> Span:
    """A content without the marks at its outer edge; quotation marks stay where their partner lies inside.

    Args:
        text: The article's text.
        start: Where the content begins.
        end: Where it ends, closing marks and all.
    """
    while start < end and (text[start].isspace() or text[start] in _LEADING):
        start += 1
    end = _trim_end(text, start, end)
    while end - start > 1 and text[start] in _OPENING and _closes(text, start, end):
        start, end = start + 1, end - 1
        while start < end and text[start].isspace():
            start += 1
        end = _trim_end(text, start, end)
    return Span(start, max(start, end))


def _trim_end(text: str, start: int, end: int) -> int:
    while start < end and (text[end - 1].isspace() or text[end - 1] in _TRAILING or _is_lonely(text, start, end)):
        end -= 1
    return end


def _is_lonely(text: str, start: int, end: int) -> bool:
    """Whether the last character is a quotation mark or bracket whose partner does not lie inside."""
    last = text[end - 1]
    if last not in _CLOSING:
        return False
    if last in _STRAIGHT:
        return text.count(last, start, end) % 2 == 1
    openers = sum(text.count(mark, start, end - 1) for mark in _OPENERS[last])
    return openers < text.count(last, start, end)


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the mark at the content's start has its partner at the content's very end."""
    closing = _PAIRS.get(text[start], text[start])
    return text[end - 1] == closing and text.find(closing, start + 1, end) == end - 1


@dataclass(frozen=True, slots=True)
class Manner:
    """What a content is like, by its cue.

    Attributes:
        is_speech: Whether a quotation mark that is never closed opens it: then asides are the speaker's own.
        is_noun: Whether it is a noun, not a clause: then «، بعد …» tells when the verb happened («أعلن استقالته، بعد»).
        is_past: Whether its verb stands in the past: then «ويطالب» goes on a verb within it.
    """

    is_speech: bool = False
    is_noun: bool = False
    is_past: bool = False


CLAUSE_LIKE = Manner()


def content_end(line: Line, start: int, limit: int, is_cue: CueTest, manner: Manner = CLAUSE_LIKE) -> int:
    """The index after the last word of a content.

    Args:
        line: The line.
        start: Index of its first word.
        limit: Index after the last word of its sentence.
        is_cue: Tells where another statement's cue stands.
        manner: What it is like.
    """
    first = line.words[start].span.start
    limit = min(limit, start + _LONGEST)
    in_dashes = _is_in_dashes(line, start)
    for index in range(start + 1, limit):
        word = line.words[index]
        quotation = line.quotation_around(word.span.start)
        if quotation is not None and quotation.outer.start >= first:
            continue
        if in_dashes and word.key in DASHES:
            return index
        if not manner.is_speech and (_is_aside(line, index) or (manner.is_noun and _is_occasion(line, index))):
            return _before_joiners(line, start, index)
        if (
            _is_turn(line, index, start, is_cue) and not (manner.is_past and _goes_on_within(line, index, limit))
        ) or _is_silence(line, index, limit):
            return _before_joiners(line, start, index)
        if _is_comment(line, index, is_cue):
            return _before_joiners(line, start, index)
        if _is_contrast(line, index, limit, is_cue) or _is_new_clause(line, index, limit, is_cue):
            return _before_joiners(line, start, index)
    return limit


def means_meanwhile(line: Line, index: int) -> bool:
    """Whether a word begins what happened elsewhere at the time: «بينما», «في حين».

    Args:
        line: The line.
        index: Index of the word.
    """
    keys = [word.key for word in line.words[index : index + 2]]
    return bool(keys) and (keys[0] in _MEANWHILE or keys == ["في", "حين"])


def _is_in_dashes(line: Line, start: int) -> bool:
    """Whether a content begins inside a parenthesis of dashes, which then bounds it: «المسؤول - الذي قال إن … - أن»."""
    first = max(line.index_at(line.sentence_around(start).start), start - _DASH_REACH)
    return sum(line.words[index].key in DASHES for index in range(first, start)) % 2 == 1


def _is_aside(line: Line, index: int) -> bool:
    """Whether the writer's own aside begins here: «، وذلك», «في إشارة إلى»."""
    key = line.words[index].key
    following = line.words[index + 1].key if index + 1 < len(line.words) else ""
    if key == "في" and has_role(following, WordRole.ASIDE):
        return True
    if line.words[index - 1].key not in COMMAS or not has_role(key, WordRole.ASIDE):
        return False
    # «، وذلك لمحاربة», «، وذلك على خلفية» tell why: the speaker may well say that himself.
    return key != _AND_THAT or not (following.startswith("ل") or following in _REASONS)


def _is_occasion(line: Line, index: int) -> bool:
    """Whether the occasion of the saying follows: «، بعد ساعات من», «، عقب اجتماع», «فيما حاصرت الشرطة»."""
    key = line.words[index].key
    if key in _MEANWHILE and index + 1 < len(line.words):
        return not line.words[index + 1].key.startswith(_CONCERNS)
    return line.words[index - 1].key in COMMAS and key in _OCCASIONS


def _is_comment(line: Line, index: int, is_cue: CueTest) -> bool:
    """Whether what somebody calls the whole follows: «، مما اعتبره محاميه إهانة», «، وهو ما وصفته الوزارة بـ»."""
    if line.words[index - 1].key not in COMMAS:
        return False
    keys = [word.key for word in line.words[index : index + 2]]
    opening = 1 if keys[0] in _WHAT else 2 if keys[-1] in _WHAT and keys[0] in _WHICH_IS else 0
    following = index + opening
    cues = cues_of(line.words[following]) if opening and following < len(line.words) else ()
    return any(cue.pronoun and cue.is_verb for cue in cues) and is_cue(following)


def _is_new_clause(line: Line, index: int, limit: int, is_cue: CueTest) -> bool:
    """Whether a clause of its own, with another statement in it, begins here: «، ومؤخرا أعلنت», «، وفي تصريح آخر قال»."""
    if line.words[index - 1].key not in COMMAS or line.words[index].key[:1] != "و":
        return False
    if not roles_of(line.words[index].key[1:]) & _CIRCUMSTANCES:
        return False
    for later in range(index + 1, min(limit, index + _CLAUSE_REACH)):
        if line.words[later].key in COMMAS or has_role(line.words[later].key, WordRole.CLAUSE):
            return False
        if is_cue(later):
            return True
    return False


def _is_silence(line: Line, index: int, limit: int) -> bool:
    """Whether the writer tells what the speaker did not say: «لكنه لم يذكر», «، ولم يوضح», «دون أن يحدد», «دون ذكر التفاصيل»."""
    words = line.words
    key = words[index].key.removeprefix("و")
    place = index + 1
    without = key in _WITHOUT or (key == "من" and place < limit and words[place].key in _WITHOUT)
    if place < limit and (key == "من" or key.startswith(_CONTRAST)):
        key = words[place].key
        place += 1
    elif not without and not (words[index].key != key and words[index - 1].key in COMMAS):
        return False
    if not has_role(key, WordRole.NEGATION):
        return False
    place += place < limit and words[place].key == "ان"
    rest = words[place : min(limit, place + _DETAILS_REACH)]
    tells = bool(rest) and any(cue.lemma.cue_class is CueClass.NEUTRAL for cue in cues_of(rest[0]))
    return tells or any(word.key.endswith(_DETAILS) for word in rest)


def _is_contrast(line: Line, index: int, limit: int, is_cue: CueTest) -> bool:
    """Whether somebody else is set against the speaker: «ولكن المعارضة أدانت», «على الرغم من أن خبراء شككوا»."""
    key = line.words[index].key.removeprefix("و")
    following = tuple(word.key for word in line.words[index + 1 : index + 3])
    opens = (
        key == _CONTRAST
        or (key in _DESPITE and has_role(following[0] if following else "", WordRole.CLAUSE))
        or (key == "على" and following[:1] in {("الرغم",), ("ان",)})
        or (key == "في" and means_meanwhile(line, index))
        or (key in _MEANWHILE and line.words[index - 1].key in COMMAS)
    )
    if key == _CONTRAST and following[:1] and following[0] in _TURNED_OUT:
        return True
    return opens and any(is_cue(later) for later in range(index + 1, min(limit, index + _CONTRAST_REACH)))


def _is_turn(line: Line, index: int, start: int, is_cue: CueTest) -> bool:
    """Whether another statement of the same level begins here: «وأضاف أن», «مؤكدا أن», «بحسب»."""
    word = line.words[index]
    before = line.words[index - 1].key
    cues = cues_of(word, anyway=True)
    if not is_cue(index):
        # «، منتقدا المحاصصة»: the speaker goes on, though no content of his follows.
        goes_on = any(cue.form.kind is FormKind.PARTICIPLE and cue.form.key.endswith(("ا", "ة")) for cue in cues)
        return goes_on and before in COMMAS
    if any(cue.form.kind is FormKind.PARTICIPLE for cue in cues):
        return index > start + 1 and not _is_inner(line, index, start)
    verbs = [cue for cue in cues if cue.is_verb]
    if not verbs:
        # A crediting phrase, or «وهو ما», «الأمر الذي».
        return True
    joined = word.key[0] in "وف" and any(cue.cut for cue in verbs)
    return joined or _joins(before) or (before in COMMAS and _is_subordinate(line, start))


def _goes_on_within(line: Line, index: int, limit: int) -> bool:
    """Whether a present joined without a comma goes on a verb within the content: «قرار يدين الهجوم ويطالب بوقفه»."""
    verbs = [cue for cue in cues_of(line.words[index]) if cue.is_verb]
    if not verbs or line.words[index - 1].key in COMMAS | DASHES or line.words[index].key[0] not in "وف":
        return False
    subject = noun_phrase(line, index + 1, limit, tight=True)
    named = subject is not None and subject.is_known
    return not named and all(cue.form.kind is FormKind.PRESENT for cue in verbs)


def _is_subordinate(line: Line, start: int) -> bool:
    """Whether the sentence opens with a clause that waits for its main verb: «وبينما قالت …، أكدت»."""
    first = line.index_at(line.sentence_around(start).start)
    opening = [word.key.removeprefix("و") for word in line.words[first : first + 2]]
    return bool(opening) and (opening[0] in _SUBORDINATING or opening == ["في", "حين"])


def _is_inner(line: Line, index: int, start: int) -> bool:
    """Whether «قائلا» repeats a verb of saying within the content: «إن فلانا انتقد القرار قائلا إن»."""
    if line.words[index].key not in SAYING or line.words[index - 1].key in COMMAS:
        return False
    return any(cue.is_verb for word in line.words[start:index] for cue in cues_of(word))


def _joins(key: str) -> bool:
    return has_role(key, WordRole.JOINER) or has_role(key.removeprefix("و"), WordRole.JOINER)


def _before_joiners(line: Line, start: int, index: int) -> int:
    """Back over the comma and the conjunction before the word that takes over."""
    while index - 1 > start:
        key = line.words[index - 1].key
        if key not in COMMAS | DASHES | {"و"} and not _joins(key):
            break
        index -= 1
    return index
