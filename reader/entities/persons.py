"""People by rule: runs of personal names, with titles before them as evidence.

Arabic names run on without marks (given name, father's, grandfather's, family's); foreign ones are spelled by ear, so one unknown
word after a known given name is taken for the family name.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.entities.candidates import Candidate
from reader.entities.closed import Group, closed
from reader.entities.gazetteer import NamePart
from reader.entities.knowledge import Knowledge
from reader.entities.model import EntityKind
from reader.entities.triggers import title_before
from reader.entities.words import Word

_LONGEST = 7
_SHORTEST_UNKNOWN = 3
_SHORTEST_LINKED = 2
_SERVANT = "عبد"
_SYLLABLES = 2
_LONGEST_SYLLABLE = 4


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of words that may be a name.

    Attributes:
        last: Index after its last word.
        known: How many words after the first are strong parts of names.
        unknown: How many the lexicon has never seen.
    """

    last: int
    known: int
    unknown: int


def find_people(words: Sequence[Word], knowledge: Knowledge) -> Iterator[Candidate]:
    """Propose the people of one line.

    Yields:
        Candidates in order, without overlap; those below `ENOUGH` are hints.
    """
    index = 0
    while index < len(words):
        found = _person_at(words, index, knowledge) if words[index].is_word else None
        if found:
            yield found
            index = found.last
        else:
            index += 1


def _person_at(words: Sequence[Word], index: int, knowledge: Knowledge) -> Candidate | None:
    for left_out, stem in words[index].stems:
        row = knowledge.names.name(stem)
        if row is None and stem not in closed(Group.NAME_OPENERS) and not _is_compound(words, index, stem):
            continue
        last = _after_syllables(words, index, stem, knowledge)
        if last:
            return Candidate(index, last, left_out, EntityKind.PER, "name.syllables", "", 0.85)
        run = _run(words, index, stem, knowledge)
        if row is None and run.last < index + _SHORTEST_LINKED:
            continue
        title = title_before(words, index)
        is_weak = row.weak if row else stem in closed(Group.NAME_OPENERS) - closed(Group.STRONG_OPENERS)
        is_given = row is None or row.part is not NamePart.FAMILY
        score = _score(run, run.last - index, is_given=is_given, is_weak=is_weak, titled=bool(title))
        if score > 0:
            rule = "name.title" if title else "name.parts"
            return Candidate(index, run.last, left_out, EntityKind.PER, rule, title, score)
    return None


def _run(words: Sequence[Word], index: int, stem: str, knowledge: Knowledge) -> _Run:
    """How far a name goes whose first word is read as `stem`."""
    links = closed(Group.NAME_LINKS)
    last, known, unknown = index + 1, 0, 0
    linked = stem in closed(Group.NAME_OPENERS)
    if _is_compound(words, index, stem):
        last, known, linked = index + 2, 1, False
    while last < len(words) and last - index < _LONGEST and words[last].is_word:
        form = words[last].form
        if form in links and _leads_on(words, last, knowledge):
            linked = True
        elif _is_name(words, last, linked=linked, knowledge=knowledge):
            known, linked = known + 1, False
        elif not known and not unknown and _is_unknown(words[last], knowledge):
            unknown += 1
        else:
            break
        last += 1
    while last > index + 1 and words[last - 1].form in links:
        last -= 1
    return _Run(last, known, unknown)


def _is_compound(words: Sequence[Word], index: int, stem: str) -> bool:
    """Whether a name of two words begins here: «فتح الله», «صلاح الدين»."""
    following = words[index + 1].form if index + 1 < len(words) else ""
    return stem in closed(Group.COMPOUND_FIRSTS) and following in closed(Group.COMPOUND_LASTS)


def _is_name(words: Sequence[Word], place: int, *, linked: bool, knowledge: Knowledge) -> bool:
    """Whether the word at `place` goes on with a name: a known part of names, or whatever a link («عبد», «بن») asks for."""
    form = words[place].form
    row = knowledge.names.name(form)
    if linked:
        servant = words[place - 1].form.endswith(_SERVANT) and form.startswith("ال")
        return servant or row is not None or not knowledge.vocabulary.is_common(form)
    return row is not None and (not row.weak or not knowledge.vocabulary.is_common(form))


def _after_syllables(words: Sequence[Word], index: int, stem: str, knowledge: Knowledge) -> int:
    """Index after a Korean or Chinese name: a family name and two short words that mean nothing in Arabic; 0 if it is none."""
    last = index + 1 + _SYLLABLES
    if stem not in closed(Group.FAMILY_NAME_FIRST) or last > len(words):
        return 0
    given = words[index + 1 : last]
    if all(
        word.is_word and len(word.form) <= _LONGEST_SYLLABLE and not knowledge.vocabulary.is_common(word.form)
        for word in given
    ):
        return last
    return 0


def _is_unknown(word: Word, knowledge: Knowledge) -> bool:
    """Whether neither the lexicon nor the news know the word, in any reading."""
    if len(word.form) < _SHORTEST_UNKNOWN or knowledge.vocabulary.is_known(word.form):
        return False
    if any(knowledge.names.name(stem) for _, stem in word.stems[1:]):
        return False
    return not any(not entry.weak for _, stem in word.stems for entry in knowledge.names.entries(stem))


def _leads_on(words: Sequence[Word], place: int, knowledge: Knowledge) -> bool:
    """Whether the link at `place` («بن», «فون») stands before another part of the name."""
    if place + 1 >= len(words) or not words[place + 1].is_word:
        return False
    form = words[place + 1].form
    return knowledge.names.name(form) is not None or not knowledge.vocabulary.is_common(form)


def _score(run: _Run, length: int, *, is_given: bool, is_weak: bool, titled: bool) -> float:
    """How sure a run of names is a person; 0 for not at all."""
    if length == 1:
        return 0.45 if titled and not is_weak else 0.0
    if run.known and is_given:
        return 0.6 if is_weak and not titled else 0.85
    if run.known:
        return 0.75 if titled else 0.4
    if is_given and not is_weak:
        return 0.75 if titled else 0.6
    return 0.55 if titled else 0.0


def parted(tagged: Iterable[Candidate], words: Sequence[Word], knowledge: Knowledge) -> Iterator[Candidate]:
    """Part people that the tagger ran together at an «و».

    Args:
        tagged: The tagger's candidates in one line.
        words: The line.
        knowledge: The lexicon and the frequencies.

    Yields:
        All candidates in order.
    """
    for candidate in tagged:
        if candidate.kind is EntityKind.PER:
            yield from _parted(candidate, words, knowledge)
        else:
            yield candidate


def _parted(candidate: Candidate, words: Sequence[Word], knowledge: Knowledge) -> Iterator[Candidate]:
    """One candidate for each of the names that «و» joins."""
    first, left_out = candidate.first, candidate.left_out
    for place in range(candidate.first + 1, candidate.last):
        word = words[place]
        if len(word.stems) < _SHORTEST_LINKED or not word.form.startswith("و") or knowledge.names.name(word.form):
            continue
        stem = word.stems[1][1]
        if knowledge.names.name(stem) or stem.startswith("ال"):
            yield replace(candidate, first=first, last=place, left_out=left_out)
            first, left_out = place, word.stems[1][0]
    yield replace(candidate, first=first, left_out=left_out)
