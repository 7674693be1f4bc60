"""Through whom statements came: «رويترز ← سوليفان» where an agency reports what somebody said."""

from collections.abc import Iterable, Sequence

from reader.sources.model import Attribution, Source, SourcePlace, SourceType


def reporters(attributions: Sequence[Attribution], sources: Iterable[Source]) -> list[tuple[Source, ...]]:
    """Who reports each statement, in the order of the statements.

    Args:
        attributions: All statements of an article.
        sources: Their sources.

    Returns:
        For each statement the sources of those that it lies in, the nearest first, each once; its own source is not among
        them. Of two statements with the same content one lies in the other if that is an outlet's, or if its source is
        named after «عن» or the like; otherwise both sources say it side by side.
    """
    known = {source.id: source for source in sources}
    by_place = sorted(range(len(attributions)), key=lambda index: _outer_first(attributions[index], known))
    around: list[Attribution] = []
    found: list[tuple[Source, ...]] = [()] * len(attributions)
    for index in by_place:
        attribution = attributions[index]
        around = [other for other in around if other.content.end > attribution.content.start]
        nearest_first = [other for other in reversed(around) if _reports(other, attribution, known)]
        ids = dict.fromkeys(other.source_id for other in nearest_first if other.source_id != attribution.source_id)
        found[index] = tuple(known[source_id] for source_id in ids)
        around.append(attribution)
    return found


def _outer_first(attribution: Attribution, sources: dict[str, Source]) -> tuple[int, int, int]:
    return attribution.content.start, -attribution.content.end, _depth(attribution, sources)


def _reports(other: Attribution, attribution: Attribution, sources: dict[str, Source]) -> bool:
    """Whether the other statement, which does not begin later, holds this one."""
    if other.content == attribution.content:
        return _depth(other, sources) < _depth(attribution, sources)
    return other.content.contains(attribution.content)


def _depth(attribution: Attribution, sources: dict[str, Source]) -> int:
    """How far within its peers a statement lies that shares its content with others."""
    if attribution.speaker.place is SourcePlace.RELAYED:
        return 2
    return 0 if sources[attribution.source_id].type is SourceType.OUTLET else 1
