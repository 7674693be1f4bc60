"""How fast highlights become Markdown, and an earlier export of them is brought up to date."""

import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from reader.analysis import Analysis
from reader.annotations import Annotation, Body, Label, Target, TextPositionSelector, TextQuoteSelector
from reader.article import Article, Block, BlockKind, Metadata
from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.export.markdown import document
from reader.export.merge import merged
from reader.export.model import ExportedArticle, ExportOptions
from reader.sources.model import Attribution, AttributionKind, CueClass, Source, SourceType
from reader.spans import Span

SENTENCE = "وأضاف سوليفان أن توفير الأسلحة لروسيا لن يكون له مردود طيب على كوريا الشمالية، حسبما ذكرت رويترز."
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


def measure() -> dict[str, float]:
    """CPU milliseconds of the writer and of the merger for 10,000 highlights, the best of five."""
    exported = large_article(10_000)
    options = ExportOptions()
    moment = datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001 - the writer takes local time
    document(replace(exported, annotations=()), options, at=moment)
    writing, merging = [], []
    for _ in range(5):
        start = time.process_time()
        fresh = document(exported, options, at=moment)
        middle = time.process_time()
        merged(fresh.text, fresh, Path("export.md"))
        writing.append(middle - start)
        merging.append(time.process_time() - middle)
    return {"write_ms": min(writing) * 1000, "merge_ms": min(merging) * 1000}


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name}\t{value:.1f}")
