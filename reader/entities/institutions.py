"""Organisations and places by their head noun: «وزارة الدفاع الكورية الجنوبية», «شارع الحبيب بورقيبة», «مدينة فيالوبوس».

What follows the head in idafa or agreement belongs to the name: definite nouns and adjectives, names of places, one undefined noun
before a definite one («لجنة حقوق المرأة»), and coordinations of definite nouns («وزارة التربية والتعليم»).
"""

from collections.abc import Iterator, Mapping, Sequence

from reader.arabic.tokens import TokenKind
from reader.entities.candidates import Candidate
from reader.entities.closed import Group, closed
from reader.entities.gazetteer import OUTLETS, Match, nationalities
from reader.entities.knowledge import Knowledge
from reader.entities.model import EntityKind
from reader.entities.triggers import Head, HeadKind, head_at, is_definite, is_nationality, titles
from reader.entities.words import Word

_PLACES = frozenset({HeadKind.PLACE, HeadKind.PLACE_KEPT})
_BARE = frozenset({HeadKind.PLACE, HeadKind.MOVEMENT, HeadKind.COMPANY, HeadKind.OUTLET, HeadKind.TEAM})
_SURE = frozenset({HeadKind.MINISTRY, HeadKind.PARTY, HeadKind.SCHOOL, HeadKind.HEALTH, HeadKind.CLUB})
_OPENING = frozenset('"«“')
_CLOSING = frozenset('"»”')
_LONGEST = 7
_LONGEST_QUOTED = 6
_SHORTEST_NOUN = 3
_FIRST_WITH_PROCLITIC = 2
_NAMED_FREELY = frozenset(
    {HeadKind.SCHOOL, HeadKind.CLUB, HeadKind.HEALTH, HeadKind.COMPANY_KEPT, HeadKind.PLACE_KEPT, HeadKind.MUSEUM}
)
_SEATED = frozenset({HeadKind.SCHOOL, HeadKind.BODY, HeadKind.COURT, HeadKind.HEALTH})
_FOR_SOMETHING = frozenset({HeadKind.BODY, HeadKind.STATE, HeadKind.SCHOOL, HeadKind.COURT, HeadKind.PARTY})
_MINISTERS = frozenset({"وزير", "وزيره", "وزيرا", "وزراء"})


def find_institutions(words: Sequence[Word], matches: Sequence[Match], knowledge: Knowledge) -> Iterator[Candidate]:
    """Propose the organisations and places that a head noun announces in one line.

    Args:
        words: The line.
        matches: What the lexicon knows in it.
        knowledge: The lexicon and the frequencies.

    Yields:
        Candidates by their first word; they may overlap.
    """
    by_first = {match.first: match for match in matches}
    for index, word in enumerate(words):
        if word.is_word:
            head = head_at(words, index)
            if head:
                yield from _after(words, head, by_first, knowledge)


def _after(
    words: Sequence[Word], head: Head, by_first: Mapping[int, Match], knowledge: Knowledge
) -> Iterator[Candidate]:
    kind = EntityKind.LOC if head.row.kind in _PLACES else EntityKind.ORG
    if head.row.kind is HeadKind.PERSON_GROUP or (head.definite and _is_an_office(words, head)):
        return
    quoted = _quoted(words, head.last)
    if quoted:
        first, last = quoted
        yield Candidate(first, last, 0, kind, "head.quoted", head.row.form, 0.6 if head.row.kind in _BARE else 0.45)
        return
    last, sure = _extent(words, head, by_first, knowledge)
    if head.row.kept and last > head.last:
        score = _score(head, last - head.last, sure=sure)
        yield Candidate(head.first, last, head.left_out, kind, "head.noun", head.row.form, score)
    elif not head.row.kept and head.last < len(words) and head.last not in by_first:
        following = words[head.last]
        if (
            following.is_word
            and not knowledge.vocabulary.is_known(following.form)
            and not is_nationality(following.form)
        ):
            yield Candidate(head.last, head.last + 1, 0, kind, "head.classifier", head.row.form, 0.4)


def _is_an_office(words: Sequence[Word], head: Head) -> bool:
    """Whether the head is part of somebody's title: «وزير الداخلية …»."""
    return head.first > 0 and any(stem in _MINISTERS for _, stem in words[head.first - 1].stems)


def _quoted(words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """First and last index of a short quotation that begins at `place`."""
    if place >= len(words) or words[place].form not in _OPENING:
        return None
    for end in range(place + 1, min(len(words), place + _LONGEST_QUOTED + 2)):
        if words[end].form in _CLOSING:
            return (place + 1, end) if end > place + 1 else None
        if words[end].kind is TokenKind.PUNCTUATION:
            return None
    return None


def _extent(words: Sequence[Word], head: Head, by_first: Mapping[int, Match], knowledge: Knowledge) -> tuple[int, bool]:
    """How far the name goes that begins with `head`.

    Returns:
        Index after its last word, and whether a place, a nationality or another known name stands in it.
    """
    place, sure = head.last, False
    while place < len(words) and place - head.first < _LONGEST and words[place].is_word:
        form = words[place].form
        if is_nationality(form) and form.startswith("ال"):
            if _is_apart(words, place, head):
                break
            place = _nationalities_end(words, place)
            purpose = _after_purpose(words, place, head)
            return purpose or place, bool(sure or purpose or nationalities()[form])
        match = by_first.get(place)
        if match and _is_seat(match, words, head):
            return match.last, True
        if match and (_belongs(match, head) or _is_namesake(match, head)):
            place, sure = match.last, True
        elif head.definite and place > head.last and _after_purpose(words, place, head):
            return _after_purpose(words, place, head), True
        else:
            step = _step(words, place, head, knowledge)
            if not step:
                break
            place += step
            sure = sure or (head.definite and form in closed(Group.STATE_ADJECTIVES))
    return min(place, len(words)), sure


def _step(words: Sequence[Word], place: int, head: Head, knowledge: Knowledge) -> int:
    """How many words at `place` go on with the name: definite ones, coordinated ones, a name by itself, an open idafa; or none."""
    form = words[place].form
    if form.startswith("ال") and form not in closed(Group.NOT_IN_NAMES) and form not in titles():
        return 1
    if head.row.kind in _NAMED_FREELY and _is_free_name(words, place, head, knowledge):
        return 1
    if _is_coordinated(words, place, head):
        return 1
    return 2 if _is_open_idafa(words, place, head) else 0


def _after_purpose(words: Sequence[Word], place: int, head: Head) -> int:
    """Index after what a body is for: «لحقوق الإنسان» in «المرصد السوري لحقوق الإنسان»; 0 if nothing says so."""
    if head.row.kind not in _FOR_SOMETHING or place + 1 >= len(words) or place == head.last:
        return 0
    word, following = words[place : place + 2]
    if not word.form.startswith("ل") or len(word.stems) < _FIRST_WITH_PROCLITIC or not is_definite(following):
        return 0
    if any(stem in closed(Group.NOT_IN_NAMES) for _, stem in word.stems):
        return 0
    is_name = following.form in closed(Group.NOT_IN_NAMES) or following.form in titles() or is_definite(word)
    return 0 if is_name or not following.form.startswith("ال") else place + 2


def _is_namesake(match: Match, head: Head) -> bool:
    """Whether what is named freely bears the known name right after its head: «مستشفى ستانلي», «شارع الحبيب بورقيبة»."""
    if head.row.kind not in _NAMED_FREELY or match.first != head.last or match.left_out:
        return False
    return not all(entry.weak for entry in match.entries)


def _is_free_name(words: Sequence[Word], place: int, head: Head, knowledge: Knowledge) -> bool:
    """Whether an unknown word right after the head, or after another such, is a name by itself."""
    word = words[place]
    if len(word.form) < _SHORTEST_NOUN or is_nationality(word.form):
        return False
    if place > head.last and is_definite(words[place - 1]):
        return False
    return not any(knowledge.vocabulary.is_known(stem) for _, stem in word.stems)


def _is_apart(words: Sequence[Word], place: int, head: Head) -> bool:
    """Whether an adjective of origin stands after the name and not in it: «نادي غريميو البرازيلي», «وزير الخارجية التركي»."""
    if place == head.last:
        return head.definite and not _agree(words[head.last - 1].form, words[place].form)
    return head.row.kind in _NAMED_FREELY and not is_definite(words[place - 1])


def _is_seat(match: Match, words: Sequence[Word], head: Head) -> bool:
    """Whether «بـ» and a place close the name: «الجامعة العبرية بالقدس»."""
    if match.first == head.last or head.row.kind not in _SEATED or not match.left_out:
        return False
    return words[match.first].form.startswith("ب") and match.entries[0].kind is EntityKind.LOC


def _agree(noun: str, adjective: str) -> bool:
    """Whether an adjective of origin may belong to the noun: «الخارجية التركي» are parts of «وزير الخارجية التركي»."""
    return noun.endswith("ه") == adjective.endswith("ه") or noun.endswith("ات")


def _belongs(match: Match, head: Head) -> bool:
    """Whether a known name after the head is part of the longer name."""
    if match.left_out or head.definite:
        return False
    entry = min(match.entries, key=lambda one: one.weak)
    if entry.weak or entry.kind is EntityKind.PER:
        return False
    if entry.kind is EntityKind.ORG:
        is_part = entry.form.startswith("ال") or match.first > head.last
        return is_part and head.row.kind is HeadKind.BODY and entry.subkind not in OUTLETS
    return entry.kind is EntityKind.LOC


def _nationalities_end(words: Sequence[Word], place: int) -> int:
    """Index after a run of definite adjectives of origin («الكورية الجنوبية» is two)."""
    place += 1
    while place < len(words) and words[place].form in closed(Group.AFTER_NATIONALITY):
        place += 1
    return place


def _is_coordinated(words: Sequence[Word], place: int, head: Head) -> bool:
    """Whether «وال…» or «لل…» at `place` goes on with the name."""
    form = words[place].form
    if form.startswith("لل"):
        is_second = any(word.form.startswith("لل") for word in words[head.last : place])
        return head.row.kind in _FOR_SOMETHING and not is_second and (place > head.last or head.definite)
    if place == head.last:
        return False
    if head_at(words, place):
        return False
    return form.startswith("وال") and head.row.kind in {
        HeadKind.MINISTRY,
        HeadKind.BODY,
        HeadKind.PARTY,
        HeadKind.SCHOOL,
    }


def _is_open_idafa(words: Sequence[Word], place: int, head: Head) -> bool:
    """Whether an undefined noun at `place` is defined by the word after it, as in «لجنة حقوق المرأة»."""
    if place + 1 >= len(words) or (head.definite and not words[place].form.startswith("ل")):
        return False
    following = words[place + 1].form
    form = words[place].form
    return (
        place == head.last
        and len(form) >= _SHORTEST_NOUN
        and following.startswith("ال")
        and following not in closed(Group.NOT_IN_NAMES)
        and not is_nationality(following)
        and following not in titles()
        and form not in titles()
    )


def _score(head: Head, length: int, *, sure: bool) -> float:
    """How sure it is that a head noun and `length` more words are a name."""
    if head.row.kind is HeadKind.STATE:
        return 0.9 if sure else 0.2
    if sure:
        return 0.9 if head.row.kind is HeadKind.MINISTRY else 0.8
    if head.row.kind in _SURE:
        return 0.8
    return 0.55 if length > 1 and not head.definite else 0.4
