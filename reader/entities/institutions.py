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
from reader.entities.persons import find_people
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
_NAMED_AFTER_PEOPLE = frozenset(
    {HeadKind.SCHOOL, HeadKind.HEALTH, HeadKind.PLACE_KEPT, HeadKind.MUSEUM, HeadKind.ARMED}
)
_SETTLEMENTS = frozenset({"بلدة", "قرية", "مدينة"})
_SHORTEST_PLACE = 2
"""«تل»."""
_SURE_OF_PERSON = 0.6
_FINANCE = "الماليه"
_NISBAS = ("ي", "يه")
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
    elif settled := _settled(words, head, by_first):
        yield Candidate(head.last, settled, 0, kind, "head.settlement", head.row.form, 0.85)
    elif not head.row.kept and head.last < len(words) and head.last not in by_first:
        following = words[head.last]
        if (
            following.is_word
            and not knowledge.vocabulary.is_known(following.form)
            and not is_nationality(following.form)
        ):
            yield Candidate(head.last, head.last + 1, 0, kind, "head.classifier", head.row.form, 0.4)


def _settled(words: Sequence[Word], head: Head, by_first: Mapping[int, Match]) -> int:
    """Index after the name of a place that people live in: «تل السرو» after «مدينة»; 0 if none follows."""
    last = head.last + 2
    if head.definite or head.row.form not in _SETTLEMENTS or last > len(words) or head.last in by_first:
        return 0
    noun, definite = words[head.last : last]
    is_idafa = (
        noun.is_word
        and len(noun.form) >= _SHORTEST_PLACE
        and not noun.form.startswith("ال")
        and definite.form.startswith("ال")
    )
    is_origin = is_nationality(definite.form) or is_nationality(noun.form)
    return last if is_idafa and not is_origin and not _title_size(words, head.last) else 0


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
    if after := _after_region(words, head, by_first):
        return after, True
    if after := _after_namesake(words, head, knowledge):
        place, sure = after, True
    while place < len(words) and place - head.first < _LONGEST and words[place].is_word:
        form = words[place].form
        if _is_origin(form, head):
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
        elif head.definite and _after_purpose(words, place, head):
            return _after_purpose(words, place, head), True
        else:
            step = _step(words, place, head, knowledge)
            if not step:
                break
            place += step
            sure = sure or (head.definite and form in closed(Group.STATE_ADJECTIVES))
    return min(place, len(words)), sure


def _after_namesake(words: Sequence[Word], head: Head, knowledge: Knowledge) -> int:
    """Index after the person that something is named after: «جسر الملك فهد», «مطار علي صالح»; 0 if it is nobody."""
    if head.row.kind not in _NAMED_AFTER_PEOPLE or head.definite:
        return 0
    place = head.last
    while place < len(words) and (size := _title_size(words, place)):
        place += size
    named = next(find_people(words[place : place + _LONGEST], knowledge), None) if place < len(words) else None
    if named is None or named.first > 0 or named.left_out:
        row = knowledge.names.name(words[place].form) if head.last < place < len(words) else None
        return place + 1 if row is not None and not row.weak else 0
    return place + named.last if place > head.last or named.confidence >= _SURE_OF_PERSON else 0


def _title_size(words: Sequence[Word], place: int) -> int:
    """How many words of a title of honour stand at `place`: «الملك», «آية الله»; 0 if none do."""
    known = titles()
    pair = " ".join(word.form for word in words[place : place + 2])
    if pair in known:
        return 2
    form = words[place].form
    return int(form.startswith("ال") and (form in known or form.removeprefix("ال") in known))


def _after_region(words: Sequence[Word], head: Head, by_first: Mapping[int, Match]) -> int:
    """Index after the region whose body it is: «شرطة ولاية فيكتوريا»; 0 if none is named."""
    if head.row.kind is not HeadKind.STATE or head.definite or head.last + 1 >= len(words):
        return 0
    region = head_at(words, head.last)
    if region is None or region.row.kind is not HeadKind.PLACE or region.left_out:
        return 0
    match = by_first.get(region.last) or by_first.get(region.first)
    is_place = match is not None and not match.left_out and match.entries[0].kind is EntityKind.LOC
    return match.last if match is not None and is_place and match.last > region.last else 0


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
    is_bare = place == head.last and not (head.definite and head.last > head.first + 1)
    if head.row.kind not in _FOR_SOMETHING or place + 1 >= len(words) or is_bare:
        return 0
    word, following = words[place : place + 2]
    if not word.form.startswith("ل") or len(word.stems) < _FIRST_WITH_PROCLITIC or not is_definite(following):
        return 0
    if any(stem in closed(Group.NOT_IN_NAMES) for _, stem in word.stems):
        return 0
    is_name = following.form in closed(Group.NOT_IN_NAMES) or following.form in titles() or is_definite(word)
    if is_name or not following.form.startswith("ال"):
        return 0
    last = words[place + 2].form if place + 2 < len(words) else ""
    return place + 3 if last.startswith("ال") and last.endswith(_NISBAS) and _agree(following.form, last) else place + 2


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


def _is_origin(form: str, head: Head) -> bool:
    """Whether a definite word is an adjective of origin; «المالية» is finance, but for what a state has."""
    finance = form == _FINANCE and head.row.kind is not HeadKind.STATE
    return form.startswith("ال") and is_nationality(form) and not finance


def _is_apart(words: Sequence[Word], place: int, head: Head) -> bool:
    """Whether an adjective of origin stands after the name and not in it: «نادي غريميو البرازيلي», «وزير الخارجية التركي»."""
    if place == head.last:
        return head.definite and not _agree(words[head.last - 1].form, words[place].form)
    return (
        bool(nationalities()[words[place].form])
        and head.row.kind in _NAMED_FREELY
        and not is_definite(words[place - 1])
    )


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
