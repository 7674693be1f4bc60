"""The properties at the top of a Markdown export: YAML front matter, or the first block of a Logseq page.

The last of ours is a checksum of all of them. While it fits, the next export writes them anew; once the user has changed,
added or moved one among them, they are the user's. What stands below the checksum always is.
"""

import re
from zlib import crc32

_SEAL = re.compile(r"^hashiya-properties::?[ \t]*(?:\"?(?P<seal>[0-9a-f]{8})\"?|\"\")?[ \t]*$", re.MULTILINE)
# They change with every export and say nothing that a user would: brought up to date whatever else is changed.
_OWN_LINE = re.compile(r"^(exported|hashiya-text-sha256)(::? ).*$", re.MULTILINE)
_MOMENT = re.compile(r"^exported::? .*$", re.MULTILINE)
_FENCE = "---\n"
_MARKER = "hashiya:begin"


def with_sealed_properties(document: str) -> str:
    """The document with the checksum of its properties, where it has a place for it."""
    seal = _seal_of(document)
    if seal is None:
        return document
    is_yaml = document.startswith(_FENCE)
    value = _checksum(_block(document, seal))
    line = f'hashiya-properties: "{value}"' if is_yaml else f"hashiya-properties:: {value}"
    return document[: seal.start()] + line + document[seal.end() :]


def with_fresh_properties(existing: str, fresh: str) -> tuple[str, bool]:
    """Put the properties of a fresh export into an earlier one.

    Args:
        existing: The earlier export.
        fresh: The new one.

    Returns:
        The earlier export with the new properties, and whether there are new ones that were not written because the user
        had changed the old.
    """
    ours, theirs = _seal_of(fresh), _seal_of(existing)
    if ours is None or theirs is None:
        return _with_own_lines(existing, fresh), False
    if theirs["seal"] != _checksum(_block(existing, theirs)):
        return _with_own_lines(existing, fresh), theirs["seal"] != ours["seal"]
    start = _start(existing)
    return existing[:start] + fresh[_start(fresh) : ours.end()] + existing[theirs.end() :], False


def without_moment(document: str) -> str:
    """The document without the moment of the export, which alone makes no export another."""
    return _MOMENT.sub("", document, count=1)


def _seal_of(document: str) -> re.Match[str] | None:
    """The line with the checksum; what an article or a note says further below is none."""
    end = document.find(_MARKER)
    return _SEAL.search(document, 0, len(document) if end < 0 else end)


def _block(document: str, seal: re.Match[str]) -> str:
    return document[_start(document) : seal.start()]


def _start(document: str) -> int:
    return len(_FENCE) if document.startswith(_FENCE) else 0


def _checksum(block: str) -> str:
    lines = [line.rstrip() for line in block.split("\n") if not _OWN_LINE.match(line)]
    return f"{crc32(chr(10).join(lines).encode('utf-8', 'replace')):08x}"


def _with_own_lines(existing: str, fresh: str) -> str:
    """The earlier export with the lines that only the program writes brought up to date."""
    end = fresh.find(_MARKER)
    # The values hold digits, letters and dashes only: nothing in them that a replacement would take for a group.
    for match in _OWN_LINE.finditer(fresh, 0, len(fresh) if end < 0 else end):
        existing = re.sub(rf"^{match[1]}::? .*$", match[0], existing, count=1, flags=re.MULTILINE)
    return existing
