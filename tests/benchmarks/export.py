"""How fast highlights become Markdown, and an earlier export of them is brought up to date."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from reader.annotations import Annotation, Body, Label, Target, TextPositionSelector, TextQuoteSelector
from reader.article import Article, Block, BlockKind, Metadata
from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.export.markdown import document
from reader.export.merge import merged
from reader.export.model import ExportedArticle, ExportOptions
from reader.findings import Analysis
from reader.sources.model import Attribution, AttributionKind, CueClass, Source, SourceType
from reader.spans import Span
from tests.benchmarks.figures import Figure, Options

SENTENCE = "وأضاف سوليفان أن توفير الأسلحة لروسيا لن يكون له مردود طيب على كوريا الشمالية، حسبما ذكرت رويترز."
COUNT = 10_000
HEADING = "تهديد أمريكي"


def large_article(highlights: int) -> ExportedArticle:
    """An article with a highlight on every sentence: a name and a source in each, a note on every second."""
    lines: list[str] = []
    blocks: list[Block] = []
    spans: list[Span] = []
    at = 0
    while len(spans) < highlights:
        line = HEADING if len(blocks) % 6 == 0 else SENTENCE
        kind = BlockKind.HEADING if line is HEADING else BlockKind.PARAGRAPH
        span = Span(at, at + len(line))
        blocks.append(Block(span, kind))
        if kind is BlockKind.PARAGRAPH:
            spans.append(span)
        lines.append(line)
        at = span.end + 1
    article = Article("\n".join(lines), tuple(blocks), Metadata(title="قياس", language="ar"))
    evidence = Evidence("benchmark")
    mentions = tuple(Mention(Span(span.start + 6, span.start + 13), EntityKind.PER, evidence) for span in spans)
    statements = tuple(
        Attribution(
            None,
            "s1",
            Span(span.end - 18, span.end - 1),
            Span(span.start + 14, span.end - 20),
            AttributionKind.INDIRECT,
            CueClass.NEUTRAL,
            evidence,
        )
        for span in spans
    )
    analysis = Analysis(
        (Entity("e1", EntityKind.PER, "سوليفان", mentions),), (Source("s1", "رويترز", SourceType.OUTLET),), statements
    )
    bodies = (Body(label="claim"), Body(note="ملاحظة قصيرة عن هذا الموضع.", label="claim", tags=("روسيا/الحرب",)))
    annotations = tuple(
        Annotation(
            Target(
                "a7f3", article.text_sha256, TextQuoteSelector(SENTENCE), TextPositionSelector(span.start, span.end)
            ),
            bodies[index % 2],
        )
        for index, span in enumerate(spans)
    )
    return ExportedArticle("a7f3", article, annotations, analysis, (Label("claim", "", "yellow", "solid", 0),))


def measure(options: Options) -> Iterator[Figure]:
    """The writer and the merger on 10,000 highlights: the best of the runs, because the rest is the machine's other work."""
    exported = large_article(COUNT)
    wanted = ExportOptions()
    moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    document(replace(exported, annotations=()), wanted, at=moment)  # parses the template
    writing, merging = [], []
    for _ in range(options.runs):
        start = time.process_time()
        fresh = document(exported, wanted, at=moment)
        middle = time.process_time()
        merged(fresh.text, fresh, Path("export.md"))
        writing.append(middle - start)
        merging.append(time.process_time() - middle)
    yield Figure(f"{COUNT} highlights to Markdown, CPU", min(writing) * 1000, "ms", target=100)
    yield Figure(f"{COUNT} highlights merged into an earlier export, CPU", min(merging) * 1000, "ms", target=500)
