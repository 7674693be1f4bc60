"""Highlights as a table and as JSON, for other programs."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from reader.deeplinks import DeepLink
from reader.export.escape import json_value
from reader.export.model import ExportedArticle, ExportedLink
from reader.export.passages import Passage, passages

COLUMNS = (
    "article_id",
    "title",
    "author",
    "outlet",
    "url",
    "published",
    "section",
    "quote",
    "note",
    "label",
    "tags",
    "sources",
    "entities",
    "state",
    "start",
    "end",
    "text_sha256",
    "created",
    "modified",
    "annotation_id",
    "hashiya_link",
    "starred",
    "links",
    "backlinks",
    "article_starred",
    "article_status",
    "article_tags",
    "collections",
    "pages",
)

# What a spreadsheet takes for a formula, also in the wide forms of East Asian input; a tab or return may hide one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'")


def csv_text(articles: Iterable[ExportedArticle], label_names: Mapping[str, str]) -> str:
    """One line for every highlight, after a line of column names.

    A cell that a spreadsheet would take for a formula begins with an apostrophe, which spreadsheets do not show; one
    that begins with an apostrophe gets a second, so that taking one off gives back the very text.

    Args:
        articles: The articles.
        label_names: What labels are called, by id.

    Source: RFC 4180, with line feeds alone; OWASP on CSV injection.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for exported in articles:
        for passage in passages(exported, label_names):
            writer.writerow([_cell(value) for value in _row(exported, passage)])
    return out.getvalue()


def _cell(value: str | int) -> str | int:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _row(exported: ExportedArticle, passage: Passage) -> tuple[str | int, ...]:
    """The values of `COLUMNS`."""
    metadata, annotation = exported.article.metadata, passage.annotation
    links = [link for link in exported.links if link.annotation_id == annotation.id]
    target, body = annotation.target, annotation.body
    return (
        exported.id,
        metadata.title,
        metadata.author,
        metadata.outlet,
        metadata.url,
        metadata.published,
        passage.section,
        target.quote.exact,
        body.note,
        passage.label,
        "; ".join(body.tags),
        "; ".join(passage.credits[::2]),
        "; ".join(passage.entities),
        annotation.state.value,
        target.position.start,
        target.position.end,
        target.text_sha256,
        annotation.created.isoformat(),
        annotation.modified.isoformat(),
        annotation.id,
        str(DeepLink(exported.id, annotation.id)),
        int(body.star),
        "; ".join(f"{link.type} {_address(link)}" for link in links if not link.is_backlink),
        "; ".join(f"{link.type} {_address(link)}" for link in links if link.is_backlink),
        int(exported.star),
        exported.status.value,
        "; ".join(exported.tags),
        "; ".join(exported.collections),
        "–".join(map(str, dict.fromkeys(_pages(exported, passage)))),
    )


def _pages(exported: ExportedArticle, passage: Passage) -> tuple[int, ...]:
    """The first and the last page of a highlight that stands in print; empty for any other."""
    return (exported.article.pages_of(passage.annotation.target.span) or ()) if passage.is_placed else ()


def _address(link: ExportedLink) -> str:
    return str(DeepLink(link.other.target.article_id, link.other.id))


def json_text(articles: Iterable[ExportedArticle], label_names: Mapping[str, str], *, at: datetime) -> str:
    """Everything that is known about the articles, their texts included, as one JSON object.

    Args:
        articles: The articles.
        label_names: What labels are called, by id.
        at: The moment of the export.
    """
    found = [_article(exported, label_names) for exported in articles]
    return json_value({"generator": "hashiya", "exported": at.isoformat(), "articles": found})


def _article(exported: ExportedArticle, label_names: Mapping[str, str]) -> dict[str, Any]:
    """An article as JSON values, whose types differ."""
    article = exported.article
    return {
        "id": exported.id,
        **asdict(article.metadata),
        "note": exported.note,
        "tags": list(exported.tags),
        "starred": exported.star,
        "status": exported.status,
        "collections": list(exported.collections),
        "text_sha256": article.text_sha256,
        "text_corrected": None if exported.corrected is None else exported.corrected.isoformat(),
        "text": article.text,
        "blocks": [[block.span.start, block.span.end, block.kind, block.level] for block in article.blocks],
        "annotations": [_annotation(exported, passage) for passage in passages(exported, label_names)],
    }


def _annotation(exported: ExportedArticle, passage: Passage) -> dict[str, Any]:
    """A highlight as JSON values, whose types differ."""
    annotation = passage.annotation
    target, body = annotation.target, annotation.body
    return {
        "id": annotation.id,
        "link": str(DeepLink(exported.id, annotation.id)),
        "state": annotation.state,
        "start": target.position.start,
        "end": target.position.end,
        "text_sha256": target.text_sha256,
        "quote": target.quote.exact,
        "prefix": target.quote.prefix,
        "suffix": target.quote.suffix,
        "section": passage.section,
        "pages": list(_pages(exported, passage)),
        "note": body.note,
        "label": {"id": body.label, "name": passage.label} if body.label else None,
        "tags": list(body.tags),
        "starred": body.star,
        "links": [_link(link) for link in exported.links if link.annotation_id == annotation.id],
        "sources": [
            {"name": name, "cue": cue} for name, cue in zip(passage.credits[::2], passage.credits[1::2], strict=True)
        ],
        "entities": list(passage.entities),
        "created": annotation.created.isoformat(),
        "modified": annotation.modified.isoformat(),
    }


def _link(link: ExportedLink) -> dict[str, Any]:
    """A link as JSON values, whose types differ."""
    return {
        "type": link.type,
        "backlink": link.is_backlink,
        "note": link.note,
        "annotation_id": link.other.id,
        "article_id": link.other.target.article_id,
        "title": link.metadata.title,
        "quote": link.other.target.quote.exact,
        "link": _address(link),
    }
