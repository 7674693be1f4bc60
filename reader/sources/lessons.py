"""What the reader's corrections in other articles teach about the words that name a source."""

from collections.abc import Sequence
from dataclasses import replace

from reader.arabic.normalise import fold_text
from reader.entities.model import LEARNED, Entity, Evidence
from reader.memory import Lesson, LessonKind, Memory
from reader.sources.model import Attribution, Source, SourceType


def with_lessons(
    memory: Memory, found: tuple[tuple[Source, ...], tuple[Attribution, ...]], entities: Sequence[Entity]
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """Give sources the names that the reader gave to their words elsewhere; those of named entities stay.

    Args:
        memory: What was learned.
        found: Sources and attributions as they were found.
        entities: The article's, among which the name may be.

    Returns:
        Both, changed where a lesson fits; the evidence of such an attribution is `learned`.
    """
    lessons = {fold_text(one.form): one for one in memory.lessons if one.kind is LessonKind.SOURCE}
    if not lessons:
        return found
    sources, attributions = found
    homes: dict[str, Source] = {}
    taught: dict[str, Lesson] = {}
    for source in sources:
        lesson = lessons.get(fold_text(source.name)) if source.entity_id is None else None
        if lesson is not None:
            taught[source.id] = lesson
        renewed = source if lesson is None else _renewed(source, lesson, entities)
        same = (one for one in homes.values() if (one.name, one.entity_id) == (renewed.name, renewed.entity_id))
        homes[source.id] = next(same, renewed)
    renamed = (
        replace(_learned(one, taught.get(one.source_id)), source_id=homes[one.source_id].id) for one in attributions
    )
    return tuple(dict.fromkeys(homes.values())), tuple(renamed)


def _renewed(source: Source, lesson: Lesson, entities: Sequence[Entity]) -> Source:
    """The source as the reader knows it, and the entity that bears the name here, if one does."""
    key = fold_text(lesson.name)
    entity_id = next((one.id for one in entities if fold_text(one.name) == key), None)
    return replace(source, name=lesson.name, type=SourceType(lesson.type), entity_id=entity_id)


def _learned(attribution: Attribution, lesson: Lesson | None) -> Attribution:
    if lesson is None:
        return attribution
    return replace(attribution, evidence=Evidence(LEARNED, lesson.origin, attribution.evidence.confidence))
