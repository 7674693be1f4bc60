"""Checksums in the blocks of a Markdown export, by which the next export sees what the user edited.

Every block ends in a line with its deep link, and the link carries a checksum of the block: `?h=ID&v=1f2e3d4c`. Whoever
follows the link passes it over; no other trace of it shows in the note.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from zlib import crc32

from reader.errors import TemplateError

_SEALED_LINK = re.compile(
    r"hashiya://article/(?P<article>[0-9A-Za-z-]+)\?h=(?P<id>[0-9A-Za-z-]+)&v=(?P<seal>[0-9a-f]{8})"
)
_MOST_LINES = 400
_LINE_ENDS = re.compile(r"\n+")
_BLANK_RUN = re.compile(r"\n[ \t]*\n\s*")
_BLANK_END = re.compile(r"[ \t]+$", re.MULTILINE)


class SealedBlock(NamedTuple):
    """The Markdown of one highlight.

    Attributes:
        annotation_id: Whose it is.
        text: From its section heading or quotation to the line with its sealed link.
    """

    annotation_id: str
    text: str


@dataclass(frozen=True, slots=True)
class FoundBlock:
    """A block as it stands in an earlier export.

    Attributes:
        article_id: The article that it is from.
        annotation_id: Whose it is.
        before: What the user wrote between the block before it and this one; empty for nothing.
        text: The block.
        is_edited: Whether it is no longer as it was written.
    """

    article_id: str
    annotation_id: str
    before: str
    text: str
    is_edited: bool


def sealed(annotation_id: str, text: str, template_name: str) -> SealedBlock:
    """The block with its checksum.

    Args:
        annotation_id: Whose it is.
        text: The block as the template wrote it.
        template_name: For the error.

    Raises:
        TemplateError: The block does not end in a line with the highlight's link.
    """
    link = f"?h={annotation_id}"
    at = text.rfind(link, text.rfind("\n") + 1)
    if at < 0:
        raise TemplateError(template_name, 0, "the last line of highlight(…) has no {{ link }}")
    at += len(link)
    return SealedBlock(annotation_id, f"{text[:at]}&v={_checksum(text)}{text[at:]}")


def found_blocks(region: str) -> tuple[list[FoundBlock], str]:
    r"""Take an earlier export's highlights apart.

    Args:
        region: What stands between the two markers, with `\n` line ends.

    Returns:
        The blocks in order, and what the user wrote after the last one.
    """
    found = []
    start = 0
    for match in _SEALED_LINK.finditer(region):
        end = region.find("\n", match.end())
        end = len(region) if end < 0 else end
        if match.start() < start:
            continue
        found.append(_found(region[start:end].strip("\n"), match))
        start = end
    return found, region[start:].strip("\n")


def _found(stretch: str, link: re.Match[str]) -> FoundBlock:
    """The block at the end of a stretch: the whole of it, or what is left of it when the user's own lines are taken off."""
    article_id, annotation_id, seal = link["article"], link["id"], link["seal"]
    # The seal stands in the last line: places before it are the same with and without it.
    text = stretch.replace(f"?h={annotation_id}&v={seal}", f"?h={annotation_id}")
    for start in _starts(text):
        if _is_sealed(text[start:], seal):
            before = stretch[:start].strip("\n")
            return FoundBlock(article_id, annotation_id, before, stretch[start:], is_edited=False)
    return FoundBlock(article_id, annotation_id, "", stretch, is_edited=True)


def _starts(text: str) -> Iterator[int]:
    """Where the block may begin: most often at once, otherwise the closer to its end the likelier."""
    yield 0
    yield from reversed([match.end() for match in _LINE_ENDS.finditer(text)][-_MOST_LINES:])


def _is_sealed(text: str, seal: str) -> bool:
    """Whether the seal fits the text, or the text after a formatter's changes to its blanks are undone."""
    return _checksum(text) == seal or _checksum(_BLANK_RUN.sub("\n\n", _BLANK_END.sub("", text))) == seal


def _checksum(text: str) -> str:
    return f"{crc32(text.encode('utf-8', 'replace')):08x}"
