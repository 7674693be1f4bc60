"""Highlights in the W3C Web Annotation Data Model, as JSON-LD.

What the model has no term for stands under terms of our own (`hashiya:…`), so that nothing is lost.

Source: https://www.w3.org/TR/annotation-model/ (3.2.4 embedded textual body, 3.3.5 motivation and purpose, 4.2.4 and
4.2.5 selectors, 5 collections; 3.3.5 lists the motivations, `describing` and `linking` among them); https://www.w3.org/TR/annotation-vocab/.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from reader.annotations import Annotation, AnnotationState, Body, Label
from reader.catalogue import ReadingStatus
from reader.export.escape import json_value
from reader.export.model import ExportedArticle
from reader.links import Link, LinkType

_PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"hashiya": "urn:hashiya:terms:"}]


def jsonld_text(articles: Iterable[ExportedArticle], label_names: Mapping[str, str]) -> str:
    """All annotations outside the trash as one annotation collection, with what is said of whole articles, and links.

    Args:
        articles: The articles.
        label_names: What labels are called, by id.
    """
    items: list[dict[str, Any]] = []
    links: dict[str, dict[str, Any]] = {}
    for exported in articles:
        if about := _about(exported):
            items.append(about)
        items += [
            web_annotation(exported, annotation, label_names)
            for annotation in exported.annotations
            if annotation.state is not AnnotationState.TRASHED
        ]
        types = {each.id: each for each in exported.link_types}
        # One that is met at both of its ends is written once.
        links |= {each.link.id: _link(each.link, types.get(each.type)) for each in exported.links}
    items += links.values()
    page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {"@context": CONTEXT, "type": "AnnotationCollection", "total": len(items), "first": page}
    return json_value(collection)


def _about(exported: ExportedArticle) -> dict[str, Any]:
    """What the user says of an article as a whole, JSON values of several types; empty for nothing."""
    bodies = [_textual("describing", exported.note, "text/markdown")] if exported.note else []
    bodies += [_textual("tagging", tag) for tag in exported.tags]
    own: dict[str, Any] = {}
    if exported.star:
        own["hashiya:star"] = True
    if exported.status is not ReadingStatus.UNREAD:
        own["hashiya:status"] = exported.status.value
    if not bodies and not own:
        return {}
    return {
        "id": f"urn:uuid:{uuid5(NAMESPACE_URL, f'hashiya:article:{exported.id}')}",
        "type": "Annotation",
        "motivation": "describing",
        **own,
        "body": bodies,
        "target": {**_source(exported), "hashiya:textSha256": exported.article.text_sha256},
    }


def _link(link: Link, link_type: LinkType | None) -> dict[str, Any]:
    """A link as a Web Annotation, JSON values of several types."""
    names = {} if link_type is None else {"hashiya:name": link_type.name, "hashiya:inverse": link_type.inverse}
    body: list[Any] = [f"urn:uuid:{link.target}"]
    if link.note:
        body.append(_textual("commenting", link.note, "text/markdown"))
    return {
        "id": f"urn:uuid:{link.id}",
        "type": "Annotation",
        "motivation": "linking",
        "created": _moment(link.created),
        "hashiya:linkType": link.type,
        **{name: value for name, value in names.items() if value},
        "body": body,
        "target": f"urn:uuid:{link.source}",
    }


def _source(exported: ExportedArticle) -> dict[str, Any]:
    """The article, JSON values of several types."""
    metadata = exported.article.metadata
    source: dict[str, Any] = {
        "id": metadata.url or f"urn:uuid:{exported.id}",
        "type": "Text",
        "hashiya:article": exported.id,
    }
    if metadata.title:
        source["hashiya:title"] = metadata.title
    if metadata.language:
        source["language"] = metadata.language
    if exported.corrected is not None:
        source["hashiya:textCorrected"] = _moment(exported.corrected)
    return source


def web_annotation(exported: ExportedArticle, annotation: Annotation, label_names: Mapping[str, str]) -> dict[str, Any]:
    """One annotation as a Web Annotation (without the context), JSON values of several types.

    Args:
        exported: Its article.
        annotation: The annotation.
        label_names: What labels are called, by id.
    """
    target = annotation.target
    labels = {label.id: label for label in exported.labels}
    return {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": "commenting" if annotation.body.note else "highlighting",
        "created": _moment(annotation.created),
        "modified": _moment(annotation.modified),
        "hashiya:state": annotation.state,
        **({"hashiya:star": True} if annotation.body.star else {}),
        "body": list(_bodies(annotation.body, labels.get(annotation.body.label), label_names)),
        "target": {
            "source": _source(exported),
            "hashiya:textSha256": target.text_sha256,
            "selector": [
                *_page_selectors(exported, annotation),
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


def _page_selectors(exported: ExportedArticle, annotation: Annotation) -> Iterable[dict[str, Any]]:
    """The page of print on which a passage begins, as the fragment of a PDF; nothing where there are no pages.

    Source: W3C Web Annotation Data Model, 4.2.1, which names RFC 3778 for PDF.
    """
    target = annotation.target
    is_placed = annotation.state is not AnnotationState.ORPHANED and target.text_sha256 == exported.article.text_sha256
    pages = exported.article.pages_of(target.span) if is_placed else None
    if pages is not None:
        yield {"type": "FragmentSelector", "conformsTo": _PDF_FRAGMENTS, "value": f"page={pages[0]}"}


def _bodies(body: Body, label: Label | None, label_names: Mapping[str, str]) -> Iterable[dict[str, Any]]:
    """The note, the label and every tag as bodies of their own, each with its purpose."""
    if body.note:
        yield _textual("commenting", body.note, "text/markdown")
    if body.label:
        looks = {} if label is None else {"hashiya:colour": label.colour, "hashiya:pattern": label.pattern}
        name = label_names.get(body.label) or body.label
        yield {**_textual("classifying", name), "hashiya:label": body.label, **looks}
    for tag in body.tags:
        yield _textual("tagging", tag)


def _textual(purpose: str, value: str, text_format: str = "") -> dict[str, Any]:
    """A body that is a text."""
    written = {"type": "TextualBody", "purpose": purpose, "value": value}
    return {**written, "format": text_format} if text_format else written


def _moment(moment: datetime) -> str:
    """An xsd:dateTime in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
