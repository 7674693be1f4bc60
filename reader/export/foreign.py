"""Annotations that other programs wrote, each in its own form.

None of these forms names a place in a plain text: an annotation is found again by its words alone.

Source: https://h.readthedocs.io/en/latest/api-reference/v1/ (Hypothesis, search results); Readwise's CSV export;
plugins/exporter.koplugin/target/json.lua of KOReader; src/calibre/gui2/library/annotations.py of calibre.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from reader.annotations import Annotation, Body, Target, TextPositionSelector, TextQuoteSelector
from reader.errors import DamagedFileError
from reader.export.webannotation import ForeignAnnotation, read_jsonld

_READWISE = "Highlight"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read_annotations(content: str, name: str) -> list[ForeignAnnotation]:
    """Read annotations in any form that is known here, told by what the file holds.

    Args:
        content: Web Annotations, or what Hypothesis, Readwise, KOReader or calibre exported.
        name: The file's name, for the error.

    Returns:
        Those with words that can be looked for.

    Raises:
        DamagedFileError: It is none of these, or holds no annotation.
    """
    if _READWISE in content.partition("\n")[0] and not content.lstrip().startswith(("{", "[")):
        found = list(_readwise(content, name))
    else:
        try:
            value = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise DamagedFileError(Path(name), str(error)) from error
        read = _reader_of(value)
        if read is None:
            return read_jsonld(content, name)
        found = [annotation for item in _items(value) for annotation in read(item)]
    if not found:
        raise DamagedFileError(Path(name), "no annotation with words in it")
    return found


def _items(value: object) -> list[dict[str, Any]]:
    """The list of annotations or of books that a file holds: JSON values of several types."""
    if isinstance(value, dict):
        lists = (value.get(key) for key in ("rows", "documents", "annotations", "highlights"))
        value = next((each for each in lists if isinstance(each, list)), [value])
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _reader_of(value: object) -> "Callable[[dict[str, Any]], Iterator[ForeignAnnotation]] | None":
    """What reads the items of a file; None where they may be Web Annotations."""
    for item in _items(value):
        if isinstance(item.get("entries"), list):
            return _koreader
        if "highlighted_text" in item or isinstance(item.get("annotation"), dict):
            return _calibre
        if "uri" in item and "target" in item:
            return _hypothesis
    return None


def _hypothesis(item: dict[str, Any]) -> Iterator[ForeignAnnotation]:
    """One row; a note on the whole page has no words to be found by."""
    for target in _dicts(item.get("target")):
        for selector in _dicts(target.get("selector")):
            if selector.get("type") == "TextQuoteSelector":
                quote = TextQuoteSelector(*(_text(selector.get(key)) for key in ("exact", "prefix", "suffix")))
                created = _moment(item.get("created"))
                yield from _annotation(
                    quote,
                    Body(_text(item.get("text")), tags=_tags(item.get("tags"))),
                    f"https://hypothes.is/a/{_text(item.get('id'))}",
                    (created, _moment(item.get("updated"), created)),
                    source=_text(item.get("uri")),
                )
                return


def _readwise(content: str, name: str) -> Iterator[ForeignAnnotation]:
    """One line for every highlight of every book."""
    try:
        for row in csv.DictReader(io.StringIO(content, newline=""), strict=True):
            cells = {key: value for key, value in row.items() if isinstance(key, str) and isinstance(value, str)}
            words = cells.get(_READWISE, "").strip()
            moment = _moment(cells.get("Highlighted at"))
            yield from _annotation(
                TextQuoteSelector(words),
                Body(cells.get("Note", ""), tags=_tags(cells.get("Tags", "").split(","))),
                f"readwise:{cells.get('Book Title', '')}:{cells.get('Location', '')}:{words}",
                (moment, moment),
            )
    except csv.Error as error:
        raise DamagedFileError(Path(name), str(error)) from error


def _koreader(book: dict[str, Any]) -> Iterator[ForeignAnnotation]:
    """All highlights of one book; a bookmark has no words."""
    for entry in _dicts(book.get("entries")):
        words = _text(entry.get("text")).strip()
        seconds = entry.get("time")
        moment = _of_seconds(seconds) if isinstance(seconds, int | float) else _EPOCH
        key = f"koreader:{_text(book.get('title'))}:{seconds}:{words}"
        yield from _annotation(TextQuoteSelector(words), Body(_text(entry.get("note"))), key, (moment, moment))


def _calibre(item: dict[str, Any]) -> Iterator[ForeignAnnotation]:
    """One highlight, from the viewer's list or from the library's, which wraps it; one that was removed says so."""
    wrapped = item.get("annotation")
    found = wrapped if isinstance(wrapped, dict) else item
    if found.get("removed"):
        return
    moment = _moment(found.get("timestamp"))
    words = _text(found.get("highlighted_text")).strip()
    key = f"calibre:{_text(found.get('uuid')) or words}"
    yield from _annotation(TextQuoteSelector(words), Body(_text(found.get("notes"))), key, (moment, moment))


def _annotation(
    quote: TextQuoteSelector, body: Body, key: str, moments: tuple[datetime, datetime], *, source: str = ""
) -> Iterator[ForeignAnnotation]:
    """The annotation, if it has words; it has the same UUID at every reading."""
    if quote.exact.strip():
        target = Target("", "", quote, TextPositionSelector(0, 0))
        created, modified = moments
        annotation = Annotation(target, body, str(uuid5(NAMESPACE_URL, key)), created=created, modified=modified)
        yield ForeignAnnotation(annotation, source, "")


def _tags(names: object) -> tuple[str, ...]:
    """The names that are any, each once."""
    found = [_text(name).strip().removeprefix("#") for name in names] if isinstance(names, list) else []
    return tuple(dict.fromkeys(filter(None, found)))


def _moment(value: object, otherwise: datetime = _EPOCH) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        return otherwise
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)


def _of_seconds(seconds: float) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC).replace(microsecond=0)
    except (ValueError, OverflowError, OSError):
        return _EPOCH


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _dicts(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
