"""Small values for the tests of the window."""

from datetime import UTC, datetime

from reader.annotations import Annotation, AnnotationState, Body, Label, Target
from reader.annotations import TextPositionSelector as Position
from reader.annotations import TextQuoteSelector as Quote
from reader.article import Article, Block, BlockKind, Metadata, blocks_of
from reader.catalogue import ReadingStatus
from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.sources.model import Attribution, AttributionKind, CueClass, Source, SourceType
from reader.spans import Span
from reader.store.articles import ArticleSummary

TEXT = (
    "قمة مرتقبة\n"
    "وصل أحمد إلى روسيا صباح اليوم، وقال إن الزيارة مهمة، حسبما ذكرت رويترز.\n"
    "تحديات وفرص\n"
    "وأكد أحمد أن روسيا شريك، ونفت CNN الخبر في 2023."
)
LABELS = {
    label.id: label
    for label in (
        Label("claim", "", "yellow", "solid", 0),
        Label("evidence", "", "green", "dots", 1),
        Label("question", "", "blue", "lines", 2),
    )
}
EVIDENCE = Evidence("test")


def span_of(words: str, text: str = TEXT, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))


def article(text: str = TEXT, **metadata: str) -> Article:
    blocks = tuple(
        Block(block.span, BlockKind.HEADING, 2) if block.span.of(text) in {"قمة مرتقبة", "تحديات وفرص"} else block
        for block in blocks_of(text)
    )
    return Article(text, blocks, Metadata(**{"title": "قمة مرتقبة", "language": "ar", **metadata}))


def entity(number: int, kind: EntityKind, *spans: Span, text: str = TEXT) -> Entity:
    return Entity(f"e{number}", kind, spans[0].of(text), tuple(Mention(span, kind, EVIDENCE) for span in spans))


def entities() -> tuple[Entity, ...]:
    second = span_of("وأكد").start
    return (
        entity(1, EntityKind.PER, span_of("أحمد"), span_of("أحمد", after=second)),
        entity(2, EntityKind.LOC, span_of("روسيا"), span_of("روسيا", after=second)),
        entity(3, EntityKind.ORG, span_of("رويترز")),
        entity(4, EntityKind.ORG, span_of("CNN")),
        entity(5, EntityKind.DATE, span_of("2023")),
    )


def sources() -> tuple[Source, ...]:
    return (
        Source("s1", "أحمد", SourceType.PERSON, "e1"),
        Source("s2", "رويترز", SourceType.OUTLET, "e3"),
    )


def attribution(source: str, cue: str, content: str, kind: AttributionKind = AttributionKind.INDIRECT) -> Attribution:
    return Attribution(None, source, span_of(cue), span_of(content), kind, CueClass.NEUTRAL, EVIDENCE)


def attributions() -> tuple[Attribution, ...]:
    return (
        attribution("s2", "حسبما ذكرت", "وصل أحمد إلى روسيا صباح اليوم، وقال إن الزيارة مهمة"),
        attribution("s1", "قال", "إن الزيارة مهمة"),
        attribution("s1", "وأكد", "أن روسيا شريك", AttributionKind.MIXED),
    )


def annotation(words: str, note: str = "", *, label: str = "claim", tags: tuple[str, ...] = ()) -> Annotation:
    span = span_of(words)
    target = Target("a1", article().text_sha256, Quote(words), Position(span.start, span.end))
    return Annotation(target, Body(note, label, tags), state=AnnotationState.ANCHORED)


def summary(number: int, **changes: object) -> ArticleSummary:
    values = {
        "id": f"a{number}",
        "title": f"مقال {number}",
        "author": "",
        "outlet": "صحيفة",
        "published": "2023-09-12",
        "language": "ar",
        "added": datetime(2026, 1, 2, tzinfo=UTC),
        "word_count": 100,
        "annotation_count": 0,
        "progress": 0.0,
        "last_read": None,
        "status": ReadingStatus.UNREAD,
        "star": False,
        **changes,
    }
    return ArticleSummary(**values)  # type: ignore[arg-type]
