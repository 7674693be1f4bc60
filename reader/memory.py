"""What the program has learned from the reader's corrections: a small local lexicon that the next article is read with.

It can be looked at, exported and forgotten entry by entry; it is made anew from the corrections whenever it is wanted
(`reader.corrections.learn`), and so never disagrees with them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum

from reader.annotations import now
from reader.arabic.normalise import fold_text
from reader.plain import to_plain


class LessonKind(StrEnum):
    """What a lesson says of its form."""

    TYPED = "typed"
    REJECTED = "rejected"
    OTHER_NAME = "other_name"
    SHOWN_AS = "shown_as"
    DISTINCT = "distinct"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Lesson:
    """One entry of the memory.

    Attributes:
        kind: What it says: the form is a name of the type; is none of the type; names the same as `name`; is shown as
            `name`; is not the same as `name`; as the words for a source it stands for `name`.
        form: A name as it was written.
        type: A value of `EntityKind`, for a source of `SourceType`.
        name: The other name; empty where the form alone matters.
        article_id: The article whose correction taught it last.
        title: That article's title, if it was known.
        articles: In how many articles the reader said so.
        taught: When the last time.
    """

    kind: LessonKind
    form: str
    type: str
    name: str = ""
    article_id: str = ""
    title: str = ""
    articles: int = 1
    taught: datetime = field(default_factory=now)

    @property
    def key(self) -> str:
        """What it is about, whatever taught it: two lessons with one key are one."""
        name = _folded(self.name) if self.kind is LessonKind.DISTINCT else ""
        return "|".join((self.kind, self.type, _folded(self.form), name))

    @property
    def origin(self) -> str:
        """The article that taught it, for `Evidence.detail`."""
        return self.title or self.article_id


@dataclass(frozen=True, slots=True)
class Forgetting:
    """That the reader wants a lesson forgotten: what taught it up to then is as if it had not been.

    Attributes:
        key: `Lesson.key`.
        moment: When, in UTC.
    """

    key: str
    moment: datetime = field(default_factory=now)


@dataclass(frozen=True, slots=True)
class Memory:
    """All lessons, in the order in which they were learned first."""

    lessons: tuple[Lesson, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lessons)


NOTHING_LEARNED = Memory()
"""The memory of somebody who has corrected nothing yet."""


def memory_to_json(memory: Memory) -> list[dict[str, object]]:
    """The lessons as plain values, ready for `json.dumps`."""
    return [to_plain(lesson) for lesson in memory.lessons]


def memory_to_tsv(memory: Memory) -> str:
    """The lessons as a table, columns parted by tabs, with a head line; a cell has no tab and no line end."""
    rows = [[column.name for column in fields(Lesson)], *(row.values() for row in memory_to_json(memory))]
    return "".join("\t".join(" ".join(str(cell).split()) for cell in row) + "\n" for row in rows)


def merged(lessons: Iterable[Lesson]) -> Memory:
    """A memory of lessons in the order in which they were taught: equal ones are one, and the last word counts.

    A form that is a name of a kind after all is no longer rejected as one, and the other way round; the same for forms that
    mean the same and forms that do not.
    """
    known: dict[str, Lesson] = {}
    articles: dict[str, set[str]] = {}
    for lesson in lessons:
        if lesson.kind is LessonKind.TYPED:
            # A form is one thing: as what it was taken last.
            known = {key: one for key, one in known.items() if not _is_other_type(one, lesson)}
        for contrary in _contraries(lesson):
            known.pop(contrary, None)
            articles.pop(contrary, None)
        taught_in = articles.setdefault(lesson.key, set())
        if lesson.key in known and known[lesson.key].name != lesson.name:
            taught_in.clear()
        taught_in.add(lesson.article_id)
        known[lesson.key] = replace(lesson, articles=len(taught_in))
    return Memory(tuple(known.values()))


def _is_other_type(one: Lesson, other: Lesson) -> bool:
    """Whether two lessons take one form for two things."""
    is_typed = one.kind is LessonKind.TYPED
    return is_typed and one.type != other.type and _folded(one.form) == _folded(other.form)


def _folded(form: str) -> str:
    return " ".join(fold_text(form).split())


def _contraries(lesson: Lesson) -> Iterable[str]:
    """The keys of lessons that this one takes back."""
    if lesson.kind is LessonKind.TYPED:
        yield replace(lesson, kind=LessonKind.REJECTED).key
    elif lesson.kind is LessonKind.REJECTED:
        yield replace(lesson, kind=LessonKind.TYPED).key
    elif lesson.kind is LessonKind.DISTINCT:
        yield replace(lesson, kind=LessonKind.OTHER_NAME).key
        yield replace(lesson, kind=LessonKind.SHOWN_AS).key
    elif lesson.kind in {LessonKind.OTHER_NAME, LessonKind.SHOWN_AS}:
        yield replace(lesson, kind=LessonKind.DISTINCT).key
