"""Names that exports go by: of files, safe on every system and found again after a rename, and of blocks in them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.errors import FileNameError

FIELDS = ("title", "author", "outlet", "published", "language", "id")
"""What may stand in braces in a pattern of file names."""

_FORBIDDEN = re.compile(
    r"[\\/:*?\"<>|#^\[\]\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]+|%%+"
)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE)
_FIELD = re.compile(r"\{(\w*)\}")
_ID = re.compile(r"^hashiya-id::? *[\"']?([0-9A-Za-z-]+)[\"']?[ \t]*$", re.MULTILINE)
_MOST_BYTES = 240
_HEAD_BYTES = 16_384


def file_name(pattern: str, fields: dict[str, str], suffix: str) -> str:
    """A file name from a pattern such as `{published} {title}`.

    Args:
        pattern: Text with any of `FIELDS` in it, such as `{title}`.
        fields: What these are for the article.
        suffix: Ending with its dot.

    Returns:
        The name: without characters that Windows or links in notes forbid, without bidirectional controls, not
        reserved, and short enough (255 bytes) to carry `.bak` as well. The id where nothing else is left.

    Raises:
        FileNameError: The pattern has another field.
    """

    def value(match: re.Match[str]) -> str:
        if match[1] not in fields:
            raise FileNameError(match[1])
        return fields[match[1]]

    stem = _safe(_FIELD.sub(value, pattern), _MOST_BYTES - len(suffix.encode()))
    return f"{stem or fields.get('id', '') or 'hashiya'}{suffix}"


def _safe(stem: str, most_bytes: int) -> str:
    """The stem without what a file system or a link would stumble over."""
    stem = " ".join(_FORBIDDEN.sub(" ", stem).split()).strip(". ")
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    while len(stem.encode()) > most_bytes:
        # A letter goes with all its marks or not at all.
        while stem and unicodedata.combining(stem[-1]):
            stem = stem[:-1]
        stem = stem[:-1]
    return stem.strip(". ")


def block_id(annotation_id: str) -> str:
    """The id by which other notes link to a highlight's block: Latin letters, digits and dashes, as Obsidian wants."""
    return f"h-{annotation_id.replace('-', '')[:12]}"


def export_id(text: str) -> str:
    """The id of what a Markdown file was exported from, an article as a rule; empty for any other file.

    Args:
        text: The beginning of the file, at least its front matter.
    """
    match = _ID.search(text[:_HEAD_BYTES])
    return match[1] if match else ""


@dataclass(frozen=True, slots=True)
class NotesFound:
    """Markdown files below a folder.

    Attributes:
        exports: Earlier exports, by the id of what they were exported from.
        others: Names without their ending of all other notes, case folded: a link by such a name leads to them.
    """

    exports: Mapping[str, list[Path]]
    others: frozenset[str]


def notes_in(folder: Path) -> NotesFound:
    """Look for notes anywhere below a folder; hidden folders are passed over.

    A vault's own machinery and its bin lie in hidden folders. What cannot be read is no export of ours.
    """
    exports: dict[str, list[Path]] = {}
    others = set()
    for path in sorted(_markdown_files(folder)):
        try:
            with path.open("rb") as file:
                head = file.read(_HEAD_BYTES)
        except OSError:
            head = b""
        found_id = export_id(head.decode("utf-8-sig", "replace").replace("\r\n", "\n"))
        if found_id:
            exports.setdefault(found_id, []).append(path)
        else:
            others.add(path.stem.casefold())
    return NotesFound(exports, frozenset(others))


def _markdown_files(folder: Path) -> Iterator[Path]:
    folders = [folder]
    while folders:
        try:
            entries = list(folders.pop().iterdir())
        except OSError:
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir() and not entry.is_symlink():
                folders.append(entry)
            elif entry.suffix.lower() == ".md" and entry.is_file():
                yield entry
