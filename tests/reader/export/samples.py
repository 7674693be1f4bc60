"""A small article with everything an export can show."""

from dataclasses import replace
from datetime import UTC, datetime

from reader.annotations import (
    Annotation,
    AnnotationState,
    Body,
    Label,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)
from reader.article import Article, Block, BlockKind, Metadata, blocks_of
from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.export.model import ExportedArticle
from reader.findings import Analysis
from reader.sources.model import Attribution, AttributionKind, CueClass, Source, SourceType
from reader.spans import Span

TEXT = (
    "وصل الوفد إلى مدينة النور صباح اليوم.\n"
    "تهديد أمريكي\n"
    'وأضاف سوليفان أن توفير الأسلحة "ستدفع الثمن"، حسبما ذكرت رويترز.\n'
    "خاتمة\n"
    "قال `x` و[[y]] و# و$ و<script> في 2023-09-12."
)
ID = "a7f3c0de-0000-4000-8000-000000000001"
FIRST = "11111111-1111-4111-8111-111111111111"
SECOND = "22222222-2222-4222-8222-222222222222"
THIRD = "33333333-3333-4333-8333-333333333333"
AT = datetime(2026, 8, 22, 14, 6, 0)  # noqa: DTZ001 - front matter carries local time without a zone
CREATED = datetime(2026, 8, 21, 9, 30, tzinfo=UTC)


def span_of(words, text=TEXT):
    """Where the words first stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def annotation(words, annotation_id, *, text=TEXT, state=AnnotationState.ANCHORED, **body):
    """A highlight of the words."""
    span = span_of(words, text)
    target = Target(ID, article(text).text_sha256, TextQuoteSelector(words), TextPositionSelector(span.start, span.end))
    return Annotation(target, Body(**body), annotation_id, state, CREATED, CREATED)


def article(text=TEXT, **metadata):
    """The article; two of its lines are headings."""
    blocks = tuple(
        Block(block.span, BlockKind.HEADING, 2) if block.span.of(text) in {"تهديد أمريكي", "خاتمة"} else block
        for block in blocks_of(text)
    )
    known = {"title": 'زعيم في "قمة" الأسلحة: ما [بعد]', "outlet": "الغد", "published": "2023-09-12", "language": "ar"}
    return Article(text, blocks, Metadata(**(known | metadata)))


def analysis():
    """One person, one source with one statement."""
    evidence = Evidence("test")
    return Analysis(
        (Entity("e1", EntityKind.PER, "جاك سوليفان", (Mention(span_of("سوليفان"), EntityKind.PER, evidence),)),),
        (Source("s1", "رويترز", SourceType.OUTLET),),
        (
            Attribution(
                span_of("رويترز"),
                "s1",
                span_of("حسبما ذكرت"),
                span_of('سوليفان أن توفير الأسلحة "ستدفع الثمن"'),
                AttributionKind.MIXED,
                CueClass.NEUTRAL,
                evidence,
            ),
        ),
    )


def exported(*annotations, text=TEXT, **metadata):
    """The article with the highlights, or with three of its own."""
    found = annotations or (
        annotation("مدينة النور", FIRST),
        annotation(
            'سوليفان أن توفير الأسلحة "ستدفع الثمن"',
            SECOND,
            note="ملاحظة **مهمة**",
            label="claim",
            tags=("تهديد أمريكي", "روسيا/الحرب"),
        ),
        annotation("خاتمة\nقال `x` و[[y]] و# و$ و<script> في 2023-09-12.", THIRD, note="سؤال"),
    )
    return ExportedArticle(
        ID, article(text, **metadata), tuple(found), analysis(), (Label("claim", "", "yellow", "solid", 0),)
    )


def printed():
    """The article as it stands in print: its third paragraph begins on page 4 and goes on on page 5."""
    source = exported(annotation("وأضاف", FIRST), annotation('الأسلحة "ستدفع الثمن"، حسبما', SECOND))
    third = source.article.blocks[2]
    blocks = tuple(
        replace(block, page=4, turns=(span_of("الثمن").start,)) if block is third else block
        for block in source.article.blocks
    )
    return replace(source, article=replace(source.article, blocks=blocks))
