"""Articles, annotations and findings to put into libraries under test."""

from reader.annotations import Annotation, Body, Target, TextPositionSelector, TextQuoteSelector
from reader.article import Article, Metadata, blocks_of
from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.findings import Analysis
from reader.sources.model import (
    Attribution,
    AttributionKind,
    CueClass,
    Identity,
    Source,
    SourcePlace,
    SourceType,
    SpeakerEvidence,
)
from reader.spans import Span

TEXT = (
    "وصل الزعيم الكوري إلى روسيا صباح اليوم.\n"
    "قال محمد بن زايد إن الأمر مهم، وأضاف أحمد: «لروسيا وزن».\n"
    "كتب المحرر في 2023-09 عن كِتَابٍ قديم لوكالة Reuters."
)


def article(text: str = TEXT, **metadata: str) -> Article:
    return Article(text, blocks_of(text), Metadata(**{"title": "زيارة", "language": "ar", **metadata}))


def annotation(article_id: str, of: Article, quote: str, note: str = "", label: str = "", *tags: str) -> Annotation:
    start = of.text.index(quote)
    return Annotation(
        Target(
            article_id,
            of.text_sha256,
            TextQuoteSelector(quote, of.text[max(0, start - 32) : start], of.text[start + len(quote) :][:32]),
            TextPositionSelector(start, start + len(quote)),
        ),
        Body(note, label, tags),
    )


def analysis() -> Analysis:
    """Two entities and a source of `TEXT`, with every kind of field filled."""
    ahmad, russia = TEXT.index("أحمد"), TEXT.index("روسيا")
    return Analysis(
        entities=(
            Entity(
                "e1",
                EntityKind.LOC,
                "روسيا",
                (
                    Mention(Span(russia, russia + 5), EntityKind.LOC, Evidence("lexicon.place", "روسيا")),
                    Mention(Span(russia + 50, russia + 55), EntityKind.ORG, Evidence("clitic", "لروسيا", 0.5)),
                ),
                ("same_name",),
                named=Evidence("learned", "زيارة"),
            ),
            Entity(
                "e2",
                EntityKind.DATE,
                "2023-09",
                (Mention(Span(112, 119), EntityKind.DATE, Evidence("date")),),
                value="2023-09",
            ),
        ),
        sources=(Source("s1", "أحمد", SourceType.PERSON, None), Source("s2", "الوكالة", SourceType.OUTLET, "e1")),
        attributions=(
            Attribution(
                Span(ahmad, ahmad + 4),
                "s1",
                Span(ahmad - 6, ahmad - 1),
                Span(ahmad + 6, ahmad + 18),
                AttributionKind.DIRECT,
                CueClass.NEUTRAL,
                Evidence("verb", "أضاف", 0.9),
                SpeakerEvidence(SourcePlace.AFTER, Identity.TITLE, Span(ahmad, ahmad + 4), Span(ahmad, ahmad + 4)),
            ),
            Attribution(None, "s2", Span(3, 5), Span(6, 9), AttributionKind.INDIRECT, CueClass.DOUBTING, Evidence("x")),
        ),
        failures=("quotations",),
    )
