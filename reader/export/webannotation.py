"""Highlights in the W3C Web Annotation Data Model, as JSON-LD.

What the model has no term for stands under terms of our own (`hashiya:…`), so that nothing is lost.

Source: https://www.w3.org/TR/annotation-model/ (3.2.4 embedded textual body, 3.3.5 motivation and purpose, 4.2.4 and
4.2.5 selectors, 5 collections); https://www.w3.org/TR/annotation-vocab/.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from reader.annotations import (
    Annotation,
    AnnotationState,
    Body,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)
from reader.errors import DamagedFileError
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


@dataclass(frozen=True, slots=True)
class ForeignAnnotation:
    """An annotation from outside, whose article is still to be found in the library.

    Attributes:
        annotation: What was read; its target names the article and the text version only if this program wrote it.
        source: Address of what it is about; may be empty.
        label_name: What its label is called, for a library that has no such label.
    """

    annotation: Annotation
    source: str
    label_name: str


def read_jsonld(content: str, name: str) -> list[ForeignAnnotation]:
    """Read annotations that this or another program wrote in the Web Annotation Data Model.

    Args:
        content: A collection, a page, a list of annotations or a single one, as JSON-LD in the model's own context.
        name: The file's name, for the error.

    Returns:
        Those with a passage that can be looked for: a quote or a position. Others say nothing about a text.

    Raises:
        DamagedFileError: It is not JSON, or holds no annotation.
    """
    try:
        items = list(_items(json.loads(content)))
    except (ValueError, RecursionError) as error:
        raise DamagedFileError(Path(name), str(error)) from error
    if not items:
        raise DamagedFileError(Path(name), "no annotation of the W3C model")
    return [found for item in items if (found := _read(item)) is not None]


def _items(value: object) -> Iterator[dict[str, Any]]:
    """Every annotation in a JSON value, which may hold anything."""
    if isinstance(value, list):
        for each in value:
            yield from _items(each)
    elif isinstance(value, dict):
        if "target" in value and "Annotation" in _list(value.get("type")):
            yield value
        else:
            yield from _items(value.get("items") or value.get("first") or [])


def _read(item: dict[str, Any]) -> ForeignAnnotation | None:
    target = next((each for each in _list(item["target"]) if isinstance(each, dict)), None)
    if target is None:
        return None
    selectors = [each for each in _list(target.get("selector")) if isinstance(each, dict)]
    quote = next((each for each in selectors if each.get("type") == "TextQuoteSelector"), {})
    place = next((each for each in selectors if each.get("type") == "TextPositionSelector"), {})
    start, end = _number(place.get("start")), _number(place.get("end"))
    if not _text(quote.get("exact")) and not start < end:
        return None
    source = target.get("source")
    known = source if isinstance(source, dict) else {}
    body, label_name = _read_bodies(item)
    created = _read_moment(item.get("created"))
    annotation = Annotation(
        Target(
            _text(known.get("hashiya:article")),
            _text(target.get("hashiya:textSha256")),
            TextQuoteSelector(_text(quote.get("exact")), _text(quote.get("prefix")), _text(quote.get("suffix"))),
            TextPositionSelector(start, max(start, end)),
        ),
        body,
        _read_id(item),
        _STATES.get(_text(item.get("hashiya:state")), AnnotationState.ANCHORED),
        created,
        _read_moment(item.get("modified"), created),
    )
    return ForeignAnnotation(annotation, _text(known.get("id")) or _text(source), label_name)


def _read_bodies(item: dict[str, Any]) -> tuple[Body, str]:
    """What is said, and what the label is called."""
    notes, tags, label, label_name = [_text(item.get("bodyValue"))], [], "", ""
    for body in _list(item.get("body")):
        value = body if isinstance(body, str) else _text(body.get("value")) if isinstance(body, dict) else ""
        purpose = body.get("purpose") if isinstance(body, dict) else None
        if purpose == "tagging":
            tags.append(value)
        elif purpose == "classifying" and isinstance(body, dict) and body.get("hashiya:label"):
            label, label_name = _text(body["hashiya:label"]), value
        else:
            notes.append(value)
    return Body("\n\n".join(filter(None, notes)), label, tuple(dict.fromkeys(filter(None, tags)))), label_name


def _read_id(item: dict[str, Any]) -> str:
    """The annotation's UUID; one that is the same at every reading for an annotation that has none."""
    written = _text(item.get("id"))
    try:
        return str(UUID(written.removeprefix("urn:uuid:")))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, written or json.dumps(item, sort_keys=True)))


def _read_moment(value: object, otherwise: datetime = datetime(1970, 1, 1, tzinfo=UTC)) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        return otherwise
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)


_STATES = {str(state): state for state in AnnotationState if state is not AnnotationState.TRASHED}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else 0


def _list(value: object) -> list[Any]:
    """The value as a list: JSON-LD writes one of something without brackets."""
    return value if isinstance(value, list) else [] if value is None else [value]
