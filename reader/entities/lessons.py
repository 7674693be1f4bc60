"""What the reader's corrections in other articles teach about names.

A lesson is about one written form as one kind, and about nothing else: «فجر» that is no person may still be a company. What
the program's own lexicon is sure of takes lessons from two articles to unlearn, since a correction may have been about one
place («باريس» is somebody's first name there). A single word that is common in the news counts only where something else
speaks for it, too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from reader.entities.candidates import Candidate
from reader.entities.document import key_in
from reader.entities.gazetteer import Entry, Gazetteer
from reader.entities.knowledge import Knowledge
from reader.entities.model import LEARNED, EntityKind
from reader.entities.proposals import Line
from reader.entities.words import Word, words_of
from reader.memory import LessonKind, Memory
from reader.spans import Span

_CONFIDENCE = 0.97
_ENOUGH_ARTICLES = 2
_SURE = 0.8
_LIKELY = 0.15

NameKey = tuple[EntityKind, str]
"""A kind and a folded form: what a lesson is about."""


@dataclass(frozen=True, slots=True)
class NameLesson:
    """One lesson about a form.

    Attributes:
        form: The form as it was written.
        taught_by: The article whose correction taught it, in words.
        articles: In how many articles the reader said so.
        name: What the lesson says it stands for; empty where it says only what the form is.
    """

    form: str
    taught_by: str
    articles: int = 1
    name: str = ""


@dataclass(frozen=True)
class NameLessons:
    """All lessons about names.

    Attributes:
        typed: Forms that are names of a kind.
        rejected: Forms that are none of a kind.
        other_names: Forms that name the same as another name.
        shown_as: Names that are shown as another name, and mean the same.
        distinct: Pairs of a form and another name that do not mean the same, with their kind.
    """

    typed: Mapping[NameKey, NameLesson] = field(default_factory=dict)
    rejected: Mapping[NameKey, NameLesson] = field(default_factory=dict)
    other_names: Mapping[NameKey, NameLesson] = field(default_factory=dict)
    shown_as: Mapping[NameKey, NameLesson] = field(default_factory=dict)
    distinct: frozenset[tuple[EntityKind, frozenset[str]]] = frozenset()

    def __bool__(self) -> bool:
        return any((self.typed, self.rejected, self.other_names, self.shown_as, self.distinct))

    @cached_property
    def _names(self) -> Gazetteer:
        entries: dict[str, tuple[Entry, ...]] = {}
        for (kind, key), lesson in self.typed.items():
            entries[key] = (*entries.get(key, ()), Entry(kind, lesson.form, LEARNED, key, weak=False))
        return Gazetteer(entries, {})

    def applied(self, line: Line, known: Knowledge) -> Line:
        """What is proposed in a line, in the light of the lessons."""
        if not self:
            return line
        kept = self.without_rejected(line.words, line.candidates, known)
        return replace(line, candidates=[*kept, *self._taught(line, kept, known)])

    def without_rejected(
        self, words: Sequence[Word], candidates: Iterable[Candidate], known: Knowledge
    ) -> list[Candidate]:
        """The candidates that no lesson calls wrong."""
        if not self.rejected:
            return list(candidates)
        return [one for one in candidates if not self._is_rejected(one, key_in(words, one, known.names))]

    def _is_rejected(self, candidate: Candidate, key: str) -> bool:
        lesson = self.rejected.get((candidate.kind, key))
        return lesson is not None and (lesson.articles >= _ENOUGH_ARTICLES or not _is_listed(candidate))

    def _taught(self, line: Line, candidates: Sequence[Candidate], known: Knowledge) -> Iterator[Candidate]:
        """The forms of a line that are names by the lessons; a longer name that holds one stays whole."""
        if not self.typed:
            return
        for match in self._names.matches(line.words):
            entry = match.entries[0]
            key = entry.canonical
            lesson = self.typed[entry.kind, key]
            if " " not in key and known.vocabulary.is_common(key):
                likely = bool(line.tags) and line.tags[match.first].kinds.get(entry.kind, 0.0) >= _LIKELY
                if not likely and not _covers(candidates, match.first, match.last, entry.kind):
                    continue
            if _is_contradicted(candidates, match.first, match.last, entry.kind, lesson):
                continue
            yield Candidate(match.first, match.last, match.left_out, entry.kind, LEARNED, lesson.taught_by, _CONFIDENCE)

    def canonical(self, kind: EntityKind, key: str) -> str:
        """The folded name that a folded one stands for by the lessons; empty if none says so."""
        lesson = self.other_names.get((kind, key)) or self.shown_as.get((kind, key))
        return form_key(lesson.name) if lesson is not None else ""

    def merged_into(self, kind: EntityKind, keys: Iterable[str]) -> frozenset[str]:
        """The folded names that folded ones are other names of by the lessons."""
        taught = (self.other_names.get((kind, key)) for key in keys)
        return frozenset(form_key(lesson.name) for lesson in taught if lesson is not None)

    def are_distinct(self, kind: EntityKind, one: str, other: str) -> bool:
        """Whether the lessons keep two folded names apart."""
        return (kind, frozenset((one, other))) in self.distinct


def lessons_of(memory: Memory) -> NameLessons:
    """The lessons about names in a memory."""

    def of(kind: LessonKind) -> dict[NameKey, NameLesson]:
        return {
            (EntityKind(one.type), form_key(one.form)): NameLesson(one.form, one.origin, one.articles, one.name)
            for one in memory.lessons
            if one.kind is kind
        }

    return NameLessons(
        typed=of(LessonKind.TYPED),
        rejected=of(LessonKind.REJECTED),
        other_names=of(LessonKind.OTHER_NAME),
        shown_as=of(LessonKind.SHOWN_AS),
        distinct=frozenset(
            (EntityKind(one.type), frozenset((form_key(one.form), form_key(one.name))))
            for one in memory.lessons
            if one.kind is LessonKind.DISTINCT
        ),
    )


NO_LESSONS = NameLessons()
"""What somebody has taught who has corrected nothing yet."""


def _is_listed(candidate: Candidate) -> bool:
    """Whether the program's own lexicon is sure of it."""
    return candidate.rule.startswith("lexicon.") and candidate.confidence >= _SURE


def _covers(candidates: Iterable[Candidate], first: int, last: int, kind: EntityKind) -> bool:
    return any((one.first, one.last, one.kind) == (first, last, kind) for one in candidates)


def _is_contradicted(
    candidates: Iterable[Candidate], first: int, last: int, kind: EntityKind, lesson: NameLesson
) -> bool:
    """Whether something surer than the lesson stands there: a longer sure name, or what the lexicon is sure of."""
    for one in candidates:
        if (one.first, one.last) == (first, last):
            if one.kind is not kind and _is_listed(one) and lesson.articles < _ENOUGH_ARTICLES:
                return True
        elif one.first <= first and last <= one.last and one.confidence >= _SURE:
            return True
    return False


def form_key(form: str) -> str:
    """The folded words of a form, as the mentions of an article have them."""
    return " ".join(word.form for word in words_of(form, Span(0, len(form))))
