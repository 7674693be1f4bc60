"""The parts of a Markdown export that are not highlights: the note on the article, and the article's whole text.

Each stands between two markers of its own. The first carries a checksum, by which the next export sees whether the user
has edited the part: then it stays as it is.
"""

import re
from pathlib import Path
from zlib import crc32

from reader.errors import DamagedFileError
from reader.export.model import Part

_PARTS = (Part.NOTE, Part.TEXT)
_BEGIN, _END = (
    {
        part: re.compile(rf"^[ \t]*(?:-[ \t]+)?(?:%%|<!--) hashiya:{side} {part}{seal} (?:%%|-->)[ \t]*$", re.MULTILINE)
        for part in _PARTS
    }
    for side, seal in (("begin", "(?: v=(?P<seal>[0-9a-f]{8}))?"), ("end", ""))
)
_HIGHLIGHTS_BEGIN, _HIGHLIGHTS_END = (
    re.compile(rf"^[ \t]*(?:-[ \t]+)?(?:%%|<!--) hashiya:{side}\b(?! (?:{'|'.join(_PARTS)})\b).*$", re.MULTILINE)
    for side in ("begin", "end")
)
_BLANK_RUN = re.compile(r"[ \t]*\n\s*")


def highlights_region(document: str, path: Path) -> tuple[int, int] | None:
    """Where the highlights stand: from the end of the first marker's line to the start of the second's.

    Raises:
        DamagedFileError: The markers do not stand once each and in order, so that it cannot be told whose words are whose.
    """
    begins, ends = list(_HIGHLIGHTS_BEGIN.finditer(document)), list(_HIGHLIGHTS_END.finditer(document))
    if not begins and not ends:
        return None
    if len(begins) != 1 or len(ends) != 1 or ends[0].start() < begins[0].end():
        raise DamagedFileError(path, "hashiya:begin and hashiya:end do not stand once each, in this order")
    return begins[0].end(), ends[0].start()


def with_seals(document: str) -> str:
    """The document with the checksum of each of its parts in the marker before it."""
    for part in _PARTS:
        if not _may_hold(document, part):
            continue
        begin, end = _BEGIN[part].search(document), _END[part].search(document)
        if begin is not None and end is not None:
            seal = _checksum(document[begin.end() : end.start()])
            marker = begin[0].replace(f"begin {part}", f"begin {part} v={seal}", 1)
            document = document[: begin.start()] + marker + document[begin.end() :]
    return document


def with_fresh_parts(existing: str, fresh: str, path: Path) -> tuple[str, tuple[Part, ...]]:
    """Put the parts of a fresh export into an earlier one.

    A note that is gone goes here, too; a text stays, because whoever exports without it has only not asked for it.

    Args:
        existing: The earlier export.
        fresh: The new one.
        path: The file, for the error.

    Returns:
        The earlier export with the new parts, and which of its own were kept because the user had edited them.

    Raises:
        DamagedFileError: The markers of a part do not stand once each and in order.
    """
    kept = []
    for part in _PARTS:
        wanted, there = _region(fresh, part, path), _region(existing, part, path)
        if there is None:
            existing = existing if wanted is None else _with_section(existing, fresh, part, wanted)
        elif wanted is None and part is Part.TEXT:
            continue
        elif not _is_as_written(existing[slice(*there)], part):
            kept.append(part)
        elif wanted is None:
            existing = existing[: there[0]] + existing[there[1] :].lstrip("\n")
        else:
            existing = existing[: there[0]] + fresh[slice(*wanted)] + existing[there[1] :]
    return existing, tuple(kept)


def _with_section(existing: str, fresh: str, part: Part, wanted: tuple[int, int]) -> str:
    """The earlier export with a part that it had not: a note before its highlights, a text with its heading after them."""
    if part is Part.NOTE:
        place = _HIGHLIGHTS_BEGIN.search(existing)
        section = f"{fresh[slice(*wanted)]}\n\n"
        return existing if place is None else existing[: place.start()] + section + existing[place.start() :]
    ours, theirs = _HIGHLIGHTS_END.search(fresh), _HIGHLIGHTS_END.search(existing)
    if ours is None or theirs is None or ours.end() > wanted[1]:
        return existing
    return existing[: theirs.end()] + fresh[ours.end() : wanted[1]] + existing[theirs.end() :]


def _may_hold(document: str, part: Part) -> bool:
    """Looked for first: most exports hold no such part, and expressions take a while for ten thousand highlights."""
    return f"hashiya:begin {part}" in document or f"hashiya:end {part}" in document


def _region(document: str, part: Part, path: Path) -> tuple[int, int] | None:
    """From the start of the first marker to the end of the second."""
    if not _may_hold(document, part):
        return None
    begins, ends = list(_BEGIN[part].finditer(document)), list(_END[part].finditer(document))
    if not begins and not ends:
        return None
    if len(begins) != 1 or len(ends) != 1 or ends[0].start() < begins[0].end():
        raise DamagedFileError(
            path, f"hashiya:begin {part} and hashiya:end {part} do not stand once each, in this order"
        )
    return begins[0].start(), ends[0].end()


def _is_as_written(region: str, part: Part) -> bool:
    """Whether the checksum in the first marker is that of what stands between the two."""
    begin, end = _BEGIN[part].search(region), _END[part].search(region)
    return begin is not None and end is not None and begin["seal"] == _checksum(region[begin.end() : end.start()])


def _checksum(content: str) -> str:
    """Of the text with its lines parted alike, because editors add and take away empty ones."""
    return f"{crc32(_BLANK_RUN.sub(chr(10), content.strip()).encode('utf-8', 'replace')):08x}"
