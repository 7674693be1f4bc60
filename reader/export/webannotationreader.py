"""Reading the W3C Web Annotation Data Model, from this program or another one.

Source: https://www.w3.org/TR/annotation-model/ (3.2 bodies and targets, 3.2.5 string bodies, 4.2 selectors, 5 collections).
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from reader.annotations import (
    Annotation,
    AnnotationState,
    Body,
    Label,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)
from reader.errors import DamagedFileError
from reader.export.foreignnotes import ForeignAnnotation, ForeignArticle, ForeignLink, ForeignNotes
from reader.links import Link, LinkType

_STATES = {str(state): state for state in AnnotationState if state is not AnnotationState.TRASHED}
_URN = "urn:uuid:"
_TAG = re.compile(r"<[^>]*>")


def read_jsonld(content: str, name: str) -> ForeignNotes:
    """Read annotations that this or another program wrote in the Web Annotation Data Model.

    Args:
        content: A collection, a page, a list of annotations or a single one, as JSON-LD in the model's own context.
        name: The file's name, for the error.

    Returns:
        Those with a passage that can be looked for, a quote or a position; those on something as a whole; and links
        between annotations.

    Raises:
        DamagedFileError: It is not JSON, or holds no annotation.
    """
    try:
        items = list(_items(json.loads(content)))
        notes = _notes(items)
    except (ValueError, RecursionError) as error:
        raise DamagedFileError(Path(name), str(error)) from error
    if not items:
        raise DamagedFileError(Path(name), "no annotation of the W3C model")
    return notes


def _notes(items: Iterable[dict[str, Any]]) -> ForeignNotes:
    """What annotations say, each of what it is about."""
    annotations, articles, links = [], [], []
    for item in items:
        if (link := _read_link(item)) is not None:
            links.append(link)
        elif passages := list(_read(item)):
            annotations += passages
        elif (article := _read_about(item)) is not None:
            articles.append(article)
    return ForeignNotes(tuple(annotations), tuple(articles), tuple(links))


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


def _read_link(item: dict[str, Any]) -> ForeignLink | None:
    """A link between two annotations; None for any other annotation."""
    source = _uuid(_text(next(iter(_list(item["target"])), None)))
    target = next((found for body in _list(item.get("body")) if (found := _uuid(_text(body)))), "")
    if "linking" not in _list(item.get("motivation")) or not source or not target:
        return None
    link_type = _text(item.get("hashiya:linkType")) or "supports"
    note = "\n\n".join(filter(None, (_value(body) for body in _list(item.get("body")) if isinstance(body, dict))))
    link = Link(source, target, link_type, note, _read_id(item), _read_moment(item.get("created")))
    names = _text(item.get("hashiya:name")), _text(item.get("hashiya:inverse"))
    return ForeignLink(link, LinkType(link_type, *names, 0))


def _read(item: dict[str, Any]) -> Iterator[ForeignAnnotation]:
    """One annotation for every passage that it is on: here an annotation has one."""
    own_id = _read_id(item)
    for target in _flat(item["target"]):
        selectors = list(_selectors(target.get("selector")))
        quote = next((each for each in selectors if each.get("type") == "TextQuoteSelector"), {})
        place = next((each for each in selectors if each.get("type") == "TextPositionSelector"), {})
        start, end = _number(place.get("start")), _number(place.get("end"))
        if not _text(quote.get("exact")) and not start < end:
            continue
        source = target.get("source")
        known = source if isinstance(source, dict) else {}
        created = _read_moment(item.get("created"))
        annotation = Annotation(
            Target(
                _text(known.get("hashiya:article")),
                _text(target.get("hashiya:textSha256")),
                TextQuoteSelector(_text(quote.get("exact")), _text(quote.get("prefix")), _text(quote.get("suffix"))),
                TextPositionSelector(start, max(start, end)),
            ),
            _read_body(item),
            own_id,
            _STATES.get(_text(item.get("hashiya:state")), AnnotationState.ANCHORED),
            created,
            _read_moment(item.get("modified"), created),
        )
        address, title = _text(known.get("id")) or _text(source), _text(known.get("hashiya:title"))
        yield ForeignAnnotation(annotation, address, title, _read_label(item))
        own_id = str(uuid5(NAMESPACE_URL, own_id))


def _flat(target: object) -> Iterator[dict[str, Any]]:
    """The targets that may be passages, those in lists of every kind too."""
    for each in _list(target):
        if isinstance(each, dict):
            yield from _flat(each["items"]) if "items" in each else (each,)


def _selectors(selector: object) -> Iterator[dict[str, Any]]:
    """Selectors of the same passage, with those that say more exactly where in it."""
    for each in _list(selector):
        if isinstance(each, dict):
            yield from _selectors(each.get("refinedBy"))
            yield each


def _read_about(item: dict[str, Any]) -> ForeignArticle | None:
    """What is said of something as a whole; None where nothing is, or it has no address."""
    target = next(iter(_list(item["target"])), None)
    source = target.get("source", target) if isinstance(target, dict) and "selector" not in target else target
    known = source if isinstance(source, dict) else {}
    address = _text(known.get("id")) or _text(source)
    body = _read_body(item)
    about = ForeignArticle(
        address,
        body.note,
        body.tags,
        body.star,
        _text(item.get("hashiya:status")),
        _text(known.get("hashiya:article")),
        _text(known.get("hashiya:textSha256")),
    )
    has_words = bool(about.note or about.tags or about.star or about.status)
    return about if has_words and (about.article_id or address) else None


def _read_body(item: dict[str, Any]) -> Body:
    """What is said."""
    notes, tags, label = [_text(item.get("bodyValue"))], [], ""
    for body in _list(item.get("body")):
        purpose = body.get("purpose") if isinstance(body, dict) else None
        if purpose == "tagging":
            tags.append(_value(body))
        elif purpose == "classifying" and isinstance(body, dict) and body.get("hashiya:label"):
            label = _text(body["hashiya:label"])
        else:
            notes.append(_value(body))
    written = tuple(dict.fromkeys(filter(None, tags)))
    return Body("\n\n".join(filter(None, notes)), label, written, item.get("hashiya:star") is True)


def _read_label(item: dict[str, Any]) -> Label | None:
    """The label, with its look where that is said."""
    for body in _list(item.get("body")):
        if isinstance(body, dict) and body.get("purpose") == "classifying" and _text(body.get("hashiya:label")):
            looks = _text(body.get("hashiya:colour")), _text(body.get("hashiya:pattern"))
            return Label(_text(body["hashiya:label"]), _value(body), *looks, 0)
    return None


def _value(body: object) -> str:
    """The words of a body: a text, a bare one, or the first of those that may be chosen from."""
    if not isinstance(body, dict):
        return _text(body)
    if "items" in body:
        return next(filter(None, (_value(each) for each in _list(body["items"]) if isinstance(each, dict))), "")
    value = _text(body.get("value"))
    return unescape(_TAG.sub("", value)).strip() if body.get("format") == "text/html" else value


def _read_id(item: dict[str, Any]) -> str:
    """The annotation's UUID; one that is the same at every reading for an annotation that has none."""
    written = _text(item.get("id"))
    return _uuid(written) or str(uuid5(NAMESPACE_URL, written or json.dumps(item, sort_keys=True)))


def _uuid(written: str) -> str:
    """The UUID of a name of one; empty for anything else."""
    try:
        return str(UUID(written.removeprefix(_URN)))
    except ValueError:
        return ""


def _read_moment(value: object, otherwise: datetime = datetime(1970, 1, 1, tzinfo=UTC)) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        return otherwise
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else 0


def _list(value: object) -> list[Any]:
    """The value as a list: JSON-LD writes one of something without brackets."""
    return value if isinstance(value, list) else [] if value is None else [value]
