"""What was found in each article: kept so that it need not be found again, and searched across articles.

The whole analysis of an article is one JSON value, which gives back exactly what was put in; for questions across articles
see `reader.store.referents`. All of it can be made again from the text: a damaged value is as good as none.
"""

import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import peewee

from reader.annotations import now
from reader.appearances import Appearances, appearances
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
from reader.store.articles import ArticleStore
from reader.store.connection import LibraryDatabase
from reader.store.referents import ReferentStore
from reader.store.schema import ArticleRow, FindingRow

_log = logging.getLogger(__name__)

_OUTDATED = """
    SELECT a.id, f.text_sha256 IS a.text_sha256 FROM article AS a
    LEFT JOIN finding AS f INDEXED BY finding_made_from ON f.article = a.number
    WHERE a.trashed IS NULL AND (f.text_sha256 IS NOT a.text_sha256 OR f.version IS NOT ? OR f.published IS NOT a.published)
    ORDER BY a.number DESC
"""


@dataclass(frozen=True, slots=True)
class FindingVersion:
    """What an article's findings were made from.

    Attributes:
        text_sha256: The text version.
        version: The extraction's own version.
        memory: Names what had been learned from corrections; None where that does not matter.
        published: The article's day, from which relative dates were reckoned; empty where it was not known.
    """

    text_sha256: str
    version: str
    memory: str | None = ""
    published: str = ""


class FindingStore:
    """The findings of one library."""

    def __init__(self, database: LibraryDatabase, articles: ArticleStore, referents: ReferentStore) -> None:
        self._database = database
        self._articles = articles
        self._referents = referents

    def put(
        self, article_id: str, analysis: Analysis, version: FindingVersion, *, shown: Analysis | None = None
    ) -> None:
        """Keep what was found in an article, instead of what was kept before.

        Args:
            article_id: The article.
            analysis: What was found.
            version: What it was made from: findings of another extraction are worth making again.
            shown: The same as the reader put it right, by which the article is found; None for no corrections.

        Raises:
            NotFoundError: There is no such article.
        """
        # Made before anybody is kept from writing: in a long article that takes its time.
        kept, rows = analysis_to_text(analysis), self._rows(article_id, shown if shown is not None else analysis)
        with self._database.writing():
            number = self._articles.number_of(article_id)
            self._database.run(
                FindingRow.insert(
                    article=number,
                    text_sha256=version.text_sha256,
                    version=version.version,
                    analysis=kept,
                    made=now(),
                    memory=version.memory or "",
                    published=version.published,
                ).on_conflict_replace()
            )
            self._referents.put(number, rows)

    def put_rows(self, article_id: str, analysis: Analysis) -> None:
        """Let an article be found by entities and sources, instead of by those that it was found by before.

        Args:
            article_id: The article.
            analysis: What was found, as the reader put it right.

        Raises:
            NotFoundError: There is no such article.
        """
        rows = self._rows(article_id, analysis)
        with self._database.writing():
            self._referents.put(self._articles.number_of(article_id), rows)

    def _rows(self, article_id: str, analysis: Analysis) -> Appearances:
        return appearances(analysis, self._articles.get(article_id).article.text)

    def get(self, article_id: str) -> Analysis | None:
        """What was found in an article; None where nothing was kept, or what was kept is damaged."""
        row = self._row(article_id, FindingRow.analysis)
        if row is None:
            return None
        try:
            return analysis_from_text(row[0])
        except (ValueError, TypeError, KeyError):
            _log.info("findings of article %s are damaged", article_id)
            return None

    def forget(self, analyses: Iterable[Analysis]) -> int:
        """Keep no longer what was found in those articles in which exactly one of these was; gives how many they are."""
        texts = [analysis_to_text(analysis) for analysis in analyses]
        with self._database.writing():
            return self._database.run(FindingRow.delete().where(FindingRow.analysis.in_(texts)))

    def version(self, article_id: str) -> FindingVersion | None:
        """What the kept findings were made from; None where there are none."""
        row = self._row(article_id, FindingRow.text_sha256, FindingRow.version, FindingRow.memory, FindingRow.published)
        return None if row is None else FindingVersion(*row)

    def outdated(self, version: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The articles outside the trash without findings of this version in their present text and day, the newest first.

        Args:
            version: The extraction's own version.

        Returns:
            Those without any findings in their present text, and those with findings of another version or day.
        """
        rows = self._database.texts(_OUTDATED, version)
        return tuple(each for each, is_found in rows if not is_found), tuple(
            each for each, is_found in rows if is_found
        )

    def _row(self, article_id: str, *fields: peewee.Field) -> tuple[Any, ...] | None:
        """Columns of an article's findings; `Any` because they differ."""
        return self._database.row(
            FindingRow.select(*fields)
            .join(ArticleRow, on=FindingRow.article == ArticleRow.number)
            .where(ArticleRow.id == article_id)
        )


def analysis_to_text(analysis: Analysis) -> str:
    """An analysis as JSON: arrays in the order of the dataclasses' fields, spans as pairs."""
    value = {
        "entities": [
            [
                entity.id,
                entity.kind.value,
                entity.name,
                [
                    [*_pair(mention.span), mention.kind.value, *_evidence(mention.evidence)]
                    for mention in entity.mentions
                ],
                list(entity.joins),
                entity.value,
                _evidence(entity.named) if entity.named is not None else None,
            ]
            for entity in analysis.entities
        ],
        "sources": [[source.id, source.name, source.type.value, source.entity_id] for source in analysis.sources],
        "attributions": [
            [
                _pair_or_none(attribution.source),
                attribution.source_id,
                _pair(attribution.cue),
                _pair(attribution.content),
                attribution.kind.value,
                attribution.cue_class.value,
                _evidence(attribution.evidence),
                _speaker(attribution.speaker),
            ]
            for attribution in analysis.attributions
        ],
        "failures": list(analysis.failures),
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def analysis_from_text(content: str) -> Analysis:
    """An analysis from its JSON.

    Raises:
        ValueError: It is damaged, or holds a kind that this program does not know.
        KeyError: A part is missing.
        TypeError: A part is of another shape.
    """
    value = json.loads(content)
    return Analysis(
        entities=tuple(
            Entity(
                entity_id,
                EntityKind(kind),
                name,
                tuple(
                    Mention(Span(start, end), EntityKind(mention_kind), Evidence(*evidence))
                    for start, end, mention_kind, *evidence in mentions
                ),
                tuple(joins),
                entity_value,
                None if named is None else Evidence(*named),
            )
            for entity_id, kind, name, mentions, joins, entity_value, named in value["entities"]
        ),
        sources=tuple(
            Source(source_id, name, SourceType(source_type), entity_id)
            for source_id, name, source_type, entity_id in value["sources"]
        ),
        attributions=tuple(
            Attribution(
                _span(source),
                source_id,
                Span(*cue),
                Span(*content_span),
                AttributionKind(kind),
                CueClass(cue_class),
                Evidence(*evidence),
                SpeakerEvidence(SourcePlace(place), Identity(identity), _span(words), _span(antecedent)),
            )
            for source, source_id, cue, content_span, kind, cue_class, evidence, (
                place,
                identity,
                words,
                antecedent,
            ) in value["attributions"]
        ),
        failures=tuple(value["failures"]),
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pair_or_none(span: Span | None) -> list[int] | None:
    return None if span is None else _pair(span)


def _span(pair: list[int] | None) -> Span | None:
    return None if pair is None else Span(*pair)


def _speaker(speaker: SpeakerEvidence) -> list[str | list[int] | None]:
    return [
        speaker.place.value,
        speaker.identity.value,
        _pair_or_none(speaker.words),
        _pair_or_none(speaker.antecedent),
    ]


def _evidence(evidence: Evidence) -> list[str | float]:
    return [evidence.rule, evidence.detail, evidence.confidence]
