"""What corrections teach for the next article.

Not everything that is right in one place is right everywhere:

- a rename teaches that the old name is shown as the new one, unless the old one is a person's single name, which others bear;
- a new kind, and a mention that was added, teach what the form is; a mention added to an entity, and a merge, teach that two
  forms mean the same, unless one person's name is a part of the other's, which extraction sees by itself;
- a split teaches that two different forms do not mean the same;
- a rejected entity teaches that its forms are none of that kind; a rejected mention only if the entity had no other with the
  same words, since then they are wrong by themselves;
- a source whose words stay and whose name is another teaches what these words stand for, unless they could be anybody's
  («الوكالة», «مصادر»). Who spoke in one place, where content begins, and which statement is none teach nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import singledispatchmethod

from reader.arabic.normalise import fold_text
from reader.corrections.model import (
    AddMention,
    ChangeSource,
    Correction,
    EntityAnchor,
    Merge,
    Payload,
    Place,
    RejectEntity,
    RejectMention,
    Rename,
    Retype,
    Split,
)
from reader.entities.lessons import form_key
from reader.entities.model import EntityKind
from reader.memory import Lesson, LessonKind, Memory, merged
from reader.sources.model import SourceType


def remembered(
    corrections: Iterable[Correction],
    *,
    titles: Mapping[str, str] | None = None,
    forgotten: Mapping[str, datetime] | None = None,
) -> Memory:
    """The memory that corrections of all articles leave; pure and deterministic.

    Args:
        corrections: In any order; the latest word counts.
        titles: The titles of articles by their ids, to name them by.
        forgotten: Keys of lessons (`Lesson.key`) with when the reader forgot them: what taught them up to then is as if it
            had not been, what teaches them later counts.
    """
    lessons: list[Lesson] = []
    for correction in sorted(corrections, key=lambda one: one.created):
        teacher = _Teacher(correction, (titles or {}).get(correction.article_id, ""))
        for lesson in teacher.lessons(correction.payload):
            moment = (forgotten or {}).get(lesson.key)
            if moment is None or correction.created > moment:
                lessons.append(lesson)
    return merged(lessons)


@dataclass(frozen=True, slots=True)
class _Teacher:
    """Draws the lessons from one correction."""

    correction: Correction
    title: str

    @singledispatchmethod
    def lessons(self, _payload: Payload) -> Iterator[Lesson]:
        """What a correction teaches; nothing where it is about one place only."""
        return iter(())

    @lessons.register
    def _rename(self, payload: Rename) -> Iterator[Lesson]:
        entity = payload.entity
        if entity.kind is not EntityKind.PER or " " in entity.name:
            yield from self._pair(LessonKind.SHOWN_AS, entity.name, entity.kind, payload.name)

    @lessons.register
    def _retype(self, payload: Retype) -> Iterator[Lesson]:
        for form in _forms(payload.entity):
            yield self._lesson(LessonKind.REJECTED, form, payload.entity.kind)
            yield self._lesson(LessonKind.TYPED, form, payload.kind)

    @lessons.register
    def _merge(self, payload: Merge) -> Iterator[Lesson]:
        entity, into = payload.entity, payload.into
        if entity.kind is not into.kind:
            yield self._lesson(LessonKind.TYPED, entity.name, into.kind)
        yield from self._other_name(entity.name, into)

    @lessons.register
    def _split(self, payload: Split) -> Iterator[Lesson]:
        for form in dict.fromkeys(map(_form, payload.mentions)):
            yield from self._pair(LessonKind.DISTINCT, form, payload.entity.kind, payload.entity.name)

    @lessons.register
    def _reject(self, payload: RejectEntity) -> Iterator[Lesson]:
        for form in _forms(payload.entity):
            yield self._lesson(LessonKind.REJECTED, form, payload.entity.kind)

    @lessons.register
    def _reject_mention(self, payload: RejectMention) -> Iterator[Lesson]:
        if payload.only:
            yield self._lesson(LessonKind.REJECTED, _form(payload.mention), payload.kind)

    @lessons.register
    def _add(self, payload: AddMention) -> Iterator[Lesson]:
        form = _form(payload.mention)
        kind = payload.into.kind if payload.into is not None else payload.kind
        yield self._lesson(LessonKind.TYPED, form, kind)
        if payload.into is not None:
            yield from self._other_name(form, payload.into)
        elif payload.name and (kind is not EntityKind.PER or " " in form):
            yield from self._pair(LessonKind.SHOWN_AS, form, kind, payload.name)

    @lessons.register
    def _source(self, payload: ChangeSource) -> Iterator[Lesson]:
        old, new = payload.attribution.source_name, payload.source
        generic = len(old.split()) == 1 and fold_text(old).startswith("ال")
        if (
            payload.same_words
            and not generic
            and new.type is not SourceType.UNNAMED
            and fold_text(old) != fold_text(new.name)
        ):
            yield self._lesson(LessonKind.SOURCE, old, new.type, new.name)

    def _other_name(self, form: str, into: EntityAnchor) -> Iterator[Lesson]:
        words, others = set(form_key(form).split()), set(form_key(into.name).split())
        if into.kind is not EntityKind.PER or not (words <= others or others <= words):
            yield from self._pair(LessonKind.OTHER_NAME, form, into.kind, into.name)

    def _pair(self, kind: LessonKind, form: str, entity_kind: EntityKind, name: str) -> Iterator[Lesson]:
        """A lesson about two forms, if they are two."""
        if form_key(form) != form_key(name):
            yield self._lesson(kind, form, entity_kind, name)

    def _lesson(self, kind: LessonKind, form: str, kind_of: EntityKind | SourceType, name: str = "") -> Lesson:
        made = self.correction
        return Lesson(kind, form, kind_of.value, name, made.article_id, self.title, taught=made.created)


def _form(place: Place) -> str:
    """The words of a place in one line, with the article's alif that «لـ» before them swallowed."""
    words = " ".join(place.quote.exact.split())
    return "ا" + words if words.startswith("ل") and place.quote.prefix.endswith("ل") else words


def _forms(entity: EntityAnchor) -> Iterable[str]:
    """An entity's name and the other forms that its anchor knows, each once."""
    forms = {form_key(form): form for form in (*map(_form, entity.places), entity.name)}
    return [form for key, form in forms.items() if key]
