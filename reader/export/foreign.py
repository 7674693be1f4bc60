"""Annotations that other programs wrote, each in its own form.

None of these forms names a place in a plain text: an annotation is found again by its words alone.

Source: https://h.readthedocs.io/en/latest/api-reference/v1/ (Hypothesis, search results); Readwise's CSV export; KOReader's
plugins/exporter.koplugin/target/json.lua and clip.lua, and the sidecars `metadata.*.lua` that it writes beside books; calibre's
src/calibre/gui2/library/annotations.py.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from reader.annotations import Annotation, Body, Target, TextPositionSelector, TextQuoteSelector
from reader.errors import DamagedFileError
from reader.export.foreignnotes import ForeignAnnotation, ForeignArticle, ForeignNotes
from reader.export.luadata import read_lua
from reader.export.webannotationreader import read_jsonld

_READWISE = "Highlight"
_FAVOURITE = ".favorite"
_LUA = ("--", "return")
# What KOReader wrote into a bookmark by itself, in whatever language: it ends in the moment.
_AUTOMATIC = re.compile(r"@ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_Found = ForeignAnnotation | ForeignArticle


def read_annotations(content: str, name: str) -> ForeignNotes:
    """Read annotations in any form that is known here, told by what the file holds.

    Args:
        content: Web Annotations, or what Hypothesis, Readwise, KOReader or calibre wrote.
        name: The file's name, for the error.

    Returns:
        Those with words that can be looked for, and those on an address as a whole.

    Raises:
        DamagedFileError: It is none of these, or holds no annotation.
    """
    if _READWISE in content.partition("\n")[0] and not content.lstrip().startswith(("{", "[")):
        found: list[_Found] = list(_readwise(content, name))
    else:
        value = _value_of(content, name)
        read = _reader_of(value)
        if read is None:
            return read_jsonld(content, name)
        found = [each for item in _items(value) for each in read(item)]
    if not found:
        raise DamagedFileError(Path(name), "no annotation with words in it")
    return ForeignNotes(
        tuple(each for each in found if isinstance(each, ForeignAnnotation)),
        tuple(each for each in found if isinstance(each, ForeignArticle)),
    )


def _value_of(content: str, name: str) -> Any:  # noqa: ANN401 (whatever JSON or a Lua table holds)
    """What a file holds, in JSON or as a Lua table."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        if not content.lstrip().startswith((*_LUA, "{")):
            raise DamagedFileError(Path(name), str(error)) from error
    try:
        return read_lua(content)
    except (ValueError, RecursionError) as error:
        raise DamagedFileError(Path(name), str(error)) from error


def _items(value: object) -> list[dict[str, Any]]:
    """The list of annotations or of books that a file holds: JSON values of several types."""
    if isinstance(value, dict):
        if _is_sidecar(value):
            return [value]
        lists = (value.get(key) for key in ("rows", "documents", "annotations", "highlights"))
        value = next((each for each in lists if isinstance(each, list)), [value])
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _reader_of(value: object) -> "Callable[[dict[str, Any]], Iterator[_Found]] | None":
    """What reads the items of a file; None where they may be Web Annotations."""
    if isinstance(value, dict) and _is_sidecar(value):
        return _sidecar
    for item in _items(value):
        if isinstance(item.get("entries"), list):
            return _koreader
        if "highlighted_text" in item or isinstance(item.get("annotation"), dict):
            return _calibre
        if "uri" in item and "target" in item:
            return _hypothesis
    return None


def _is_sidecar(value: dict[str, Any]) -> bool:
    """Whether a table is what KOReader keeps beside a book, or exports of it."""
    annotations = _dicts(value.get("annotations"))
    has_properties = any(isinstance(value.get(key), dict) for key in ("doc_props", "stats", "highlight"))
    return (has_properties and "rows" not in value) or any("pos0" in each for each in annotations)


def _hypothesis(item: dict[str, Any]) -> Iterator[_Found]:
    """One row; a note on the whole page has no words to be found by and is one on the article."""
    body, source = Body(_text(item.get("text")), tags=_tags(item.get("tags"))), _text(item.get("uri"))
    for target in _dicts(item.get("target")):
        for selector in _dicts(target.get("selector")):
            if selector.get("type") == "TextQuoteSelector":
                quote = TextQuoteSelector(*(_text(selector.get(key)) for key in ("exact", "prefix", "suffix")))
                created = _moment(item.get("created"))
                moments = (created, _moment(item.get("updated"), created))
                key = f"https://hypothes.is/a/{_text(item.get('id'))}"
                yield from _annotation(quote, body, key, moments, source=source)
                return
    # One that answers another note is about that, not about the page.
    if source and not item.get("references") and (body.note or body.tags):
        yield ForeignArticle(source, body.note, body.tags)


def _readwise(content: str, name: str) -> Iterator[ForeignAnnotation]:
    """One line for every highlight of every book."""
    try:
        for row in csv.DictReader(io.StringIO(content, newline=""), strict=True):
            cells = {key: value for key, value in row.items() if isinstance(key, str) and isinstance(value, str)}
            words, title = cells.get(_READWISE, "").strip(), cells.get("Book Title", "")
            moment, tags = _moment(cells.get("Highlighted at")), _tags(cells.get("Tags", "").split(","))
            body = Body(
                cells.get("Note", ""),
                tags=tuple(tag for tag in tags if tag != _FAVOURITE),
                star=_FAVOURITE in tags,
            )
            key = f"readwise:{title}:{cells.get('Location', '')}:{words}"
            yield from _annotation(TextQuoteSelector(words), body, key, (moment, moment), title=title)
    except csv.Error as error:
        raise DamagedFileError(Path(name), str(error)) from error


def _koreader(book: dict[str, Any]) -> Iterator[ForeignAnnotation]:
    """All highlights of one book as KOReader exports them; a bookmark has no words."""
    title = _text(book.get("title"))
    for entry in _dicts(book.get("entries")):
        words, seconds = _text(entry.get("text")).strip(), entry.get("time")
        moment = _of_seconds(seconds) if isinstance(seconds, int | float) else _EPOCH
        key = f"koreader:{title}:{seconds}:{words}"
        body = Body(_text(entry.get("note")))
        yield from _annotation(TextQuoteSelector(words), body, key, (moment, moment), title=title)


def _sidecar(book: dict[str, Any]) -> Iterator[ForeignAnnotation]:
    """All highlights of one book as KOReader keeps them beside it, today or before 2024."""
    properties: dict[str, Any] = next(
        (book[key] for key in ("doc_props", "stats") if isinstance(book.get(key), dict)), {}
    )
    title = _text(properties.get("title"))
    for entry in _dicts(book.get("annotations")):
        # A bookmark has words, too, but made up ones, and no end.
        if "pos1" in entry or "drawer" in entry:
            yield from _kept(entry, _text(entry.get("note")), title)
    bookmarks = {_text(each.get("datetime")): each for each in _dicts(_values(book.get("bookmarks")))}
    for page in _values(book.get("highlight")):
        for entry in _dicts(_values(page)):
            note = _text(bookmarks.get(_text(entry.get("datetime")), {}).get("text")).strip()
            is_own = note and note != _text(entry.get("text")).strip() and not _AUTOMATIC.search(note)
            yield from _kept(entry, note if is_own else "", title)


def _kept(entry: dict[str, Any], note: str, title: str) -> Iterator[ForeignAnnotation]:
    """One highlight of a sidecar."""
    words, moment = _text(entry.get("text")).strip(), _moment(entry.get("datetime"))
    moments = (moment, _moment(entry.get("datetime_updated"), moment))
    key = f"koreader:{title}:{_text(entry.get('datetime'))}:{words}"
    # The last line end of a note is the program's.
    yield from _annotation(TextQuoteSelector(words), Body(note.rstrip("\n")), key, moments, title=title)


def _calibre(item: dict[str, Any]) -> Iterator[ForeignAnnotation]:
    """One highlight, from the viewer's list or from the library's, which wraps it; one that was removed says so."""
    wrapped = item.get("annotation")
    found = wrapped if isinstance(wrapped, dict) else item
    if found.get("removed"):
        return
    moment, words = _moment(found.get("timestamp")), _text(found.get("highlighted_text")).strip()
    key = f"calibre:{_text(found.get('uuid')) or words}"
    yield from _annotation(TextQuoteSelector(words), Body(_text(found.get("notes"))), key, (moment, moment))


def _annotation(
    quote: TextQuoteSelector,
    body: Body,
    key: str,
    moments: tuple[datetime, datetime],
    *,
    source: str = "",
    title: str = "",
) -> Iterator[ForeignAnnotation]:
    """The annotation, if it has words; it has the same UUID at every reading."""
    if quote.exact.strip():
        target = Target("", "", quote, TextPositionSelector(0, 0))
        created, modified = moments
        annotation = Annotation(target, body, str(uuid5(NAMESPACE_URL, key)), created=created, modified=modified)
        yield ForeignAnnotation(annotation, source, title)


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


def _values(value: object) -> list[Any]:
    """The values of a table, whether its keys are numbers without a gap or not."""
    return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
