"""Whether a word that can be a verb of saying is one, and tells what was said: not «ستعلن», «لم تذكر», «بعد كشف»."""

from reader.sources.cues import Cue, cues_of
from reader.sources.forms import FormKind
from reader.sources.nouns import WordRole, has_article, has_role, is_half, roles_of
from reader.sources.words import Line

_FUTURE = "س"
_US = "نا"
_CONDITIONS = frozenset({"اذا", "لو", "سوف", "كلما"})
_NO_MORE = frozenset({"يعد", "تعد", "شيء", "احد"})
_BEFORE_VERBS = frozenset({WordRole.CONJUNCTION, WordRole.PARTICLE, WordRole.RELATIVE})
_WHAT = "ما"


def may_be_verb(line: Line, index: int, cue: Cue) -> bool:
    """Whether a word stands where this verb or participle can: not after a preposition, a negation or a noun that it completes."""
    following = line.words[index + 1].key if index + 1 < len(line.words) else ""
    if is_half(line.words[index].key, following) or _is_unreal(line, index, cue) or is_negated(line, index):
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
