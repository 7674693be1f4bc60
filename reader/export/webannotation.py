"""Highlights in the W3C Web Annotation Data Model, as JSON-LD.

What the model has no term for stands under terms of our own (`hashiya:…`), so that nothing is lost.

Source: https://www.w3.org/TR/annotation-model/ (3.2.4 embedded textual body, 3.3.5 motivation and purpose, 4.2.4 and
4.2.5 selectors, 5 collections); https://www.w3.org/TR/annotation-vocab/.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from reader.annotations import Annotation, AnnotationState, Body
from reader.export.escape import json_value
from reader.export.model import ExportedArticle

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"hashiya": "urn:hashiya:terms:"}]


def jsonld_text(articles: Iterable[ExportedArticle], label_names: Mapping[str, str]) -> str:
    """All annotations outside the trash as one annotation collection.

    Args:
        articles: The articles.
        label_names: What labels are called, by id.
    """
    items = [
        web_annotation(exported, annotation, label_names)
        for exported in articles
        for annotation in exported.annotations
        if annotation.state is not AnnotationState.TRASHED
    ]
    page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {"@context": CONTEXT, "type": "AnnotationCollection", "total": len(items), "first": page}
    return json_value(collection)


def web_annotation(exported: ExportedArticle, annotation: Annotation, label_names: Mapping[str, str]) -> dict[str, Any]:
    """One annotation as a Web Annotation (without the context), JSON values of several types.

    Args:
        exported: Its article.
        annotation: The annotation.
        label_names: What labels are called, by id.
    """
    target, article = annotation.target, exported.article
    source: dict[str, Any] = {
        "id": article.metadata.url or f"urn:uuid:{exported.id}",
        "type": "Text",
        "hashiya:article": exported.id,
    }
    if article.metadata.title:
        source["hashiya:title"] = article.metadata.title
    if article.metadata.language:
        source["language"] = article.metadata.language
    return {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": "commenting" if annotation.body.note else "highlighting",
        "created": _moment(annotation.created),
        "modified": _moment(annotation.modified),
        "hashiya:state": annotation.state,
        "body": list(_bodies(annotation.body, label_names)),
        "target": {
            "source": source,
            "hashiya:textSha256": target.text_sha256,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": target.quote.exact,
                    "prefix": target.quote.prefix,
                    "suffix": target.quote.suffix,
                },
                {"type": "TextPositionSelector", "start": target.position.start, "end": target.position.end},
            ],
        },
    }


def _bodies(body: Body, label_names: Mapping[str, str]) -> Iterable[dict[str, str]]:
    """The note, the label and every tag as bodies of their own, each with its purpose."""
    if body.note:
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": body.note}
    if body.label:
        name = label_names.get(body.label, body.label)
        yield {"type": "TextualBody", "purpose": "classifying", "value": name, "hashiya:label": body.label}
    for tag in body.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}


def _moment(moment: datetime) -> str:
    """An xsd:dateTime in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
