"""Findings as they are once the reader has put them right: whatever a correction says wins, in the order in which they were made.

What was found keeps its ids, so that an entity or a source is the same before and after; what the reader adds gets the next
free ones. Findings made by the reader have the evidence `user`.
"""

from collections.abc import Iterable

from reader.article import Article
from reader.corrections.anchoring import Finder
from reader.corrections.entities import EntityDraft
from reader.corrections.model import Corrected, Correction, RejectAttribution, RejectEntity, RejectMention
from reader.corrections.statements import StatementDraft
from reader.findings import Analysis
from reader.spans import Span

_REJECTIONS = RejectEntity | RejectMention | RejectAttribution


def corrected(analysis: Analysis, article: Article, corrections: Iterable[Correction]) -> Corrected:
    """Apply corrections to what was found in an article; pure and deterministic.

    Args:
        analysis: What the program found in the article's present text.
        article: The article.
        corrections: Its corrections, in any order; they apply by date, then in the order given.

    Returns:
        The corrected findings, the corrections that no longer apply, and the last one of each finding.
    """
    finder = Finder(article.text)
    entities = EntityDraft(article.text, finder, analysis.entities)
    statements = StatementDraft(article, finder, entities, analysis.sources, analysis.attributions)
    lost: list[Correction] = []
    rejected: list[Correction] = []
    of_entities: dict[str, Correction] = {}
    of_statements: dict[tuple[Span, Span], Correction] = {}
    for correction in sorted(corrections, key=lambda one: one.created):
        named, said = set(entities.result()), set(statements.attributions)
        if not (entities.apply(correction.payload) or statements.apply(correction.payload)):
            lost.append(correction)
        now_named, now_said = set(entities.result()), set(statements.attributions)
        for entity in now_named - named:
            of_entities[entity.id] = correction
        for one in now_said - said:
            of_statements[one.cue, one.content] = correction
        if isinstance(correction.payload, _REJECTIONS) and (named - now_named or said - now_said):
            rejected.append(correction)
    found = entities.result()
    sources, attributions = statements.result(found)
    return Corrected(
        Analysis(found, sources, attributions, analysis.failures),
        tuple(lost),
        of_entities,
        of_statements,
        tuple(rejected),
    )
