"""Bring an earlier Markdown export up to date without touching what the user wrote into it."""

import re
from dataclasses import dataclass
from pathlib import Path

from reader.errors import DamagedFileError
from reader.export.fulltext import TEXT_PART, with_fresh_text
from reader.export.markdown import MarkdownDocument, block_id
from reader.export.seal import FoundBlock, found_blocks

_BEGIN = re.compile(r"^[ \t]*(?:-[ \t]+)?(?:%%|<!--) hashiya:begin\b(?! text\b).*$", re.MULTILINE)
_END = re.compile(r"^[ \t]*(?:-[ \t]+)?(?:%%|<!--) hashiya:end\b(?! text\b).*$", re.MULTILINE)
_ID = re.compile(r"^hashiya-id::? *[\"']?([0-9A-Za-z-]+)[\"']?[ \t]*$", re.MULTILINE)
_OWN_LINE = re.compile(r"^(exported|hashiya-text-sha256)(::? ).*$", re.MULTILINE)
_LAST = ""
_HEAD_CHARACTERS = 16_384


@dataclass(frozen=True, slots=True)
class Merged:
    """An earlier export, brought up to date.

    Attributes:
        text: The whole file.
        kept: Ids of annotations whose block the user had edited, `TEXT_PART` for the article's text: left as it stood.
        is_changed: Whether anything but the moment of the export differs from the earlier file.
    """

    text: str
    kept: tuple[str, ...]
    is_changed: bool


def export_id(text: str) -> str:
    """The id of the article that a Markdown file was exported from; empty for any other file.

    Args:
        text: The beginning of the file, at least its front matter.
    """
    head = text[:_HEAD_CHARACTERS]
    match = _ID.search(head)
    return match[1] if match else ""


def merged(existing: str, fresh: MarkdownDocument, path: Path) -> Merged:
    r"""Put the highlights of a fresh export into an earlier one.

    Between the markers, blocks are written anew, except those that the user edited; whatever else stands there stays
    before the block that it stood before. Outside the markers, only the moment of the export and the hash of the text
    change. A file whose markers were both removed gets the highlights at its end.

    Args:
        existing: The file as it is, with `\n` line ends.
        fresh: The same article, exported now.
        path: The file, for the error.

    Raises:
        DamagedFileError: The markers do not stand once each and in order, so that it cannot be told whose words are whose.
    """
    region = _region(existing, path)
    fresh_region = _region(fresh.text, path)
    if fresh_region is None:
        raise DamagedFileError(path, "the export itself has no hashiya:begin and hashiya:end")
    if region is None:
        begin, end = _line_of(fresh.text, fresh_region[0], -1), _line_of(fresh.text, fresh_region[1], 1)
        addition = fresh.text[begin:end]
        text = f"{_with_own_lines(existing, fresh.text).rstrip()}\n\n{addition}\n"
        return Merged(with_fresh_text(text, fresh.text, path)[0], (), is_changed=True)
    start, end = region
    inside, kept = _merged_region(existing[start:end], fresh)
    text = (
        f"{existing[:start]}\n\n{inside}\n\n{existing[end:]}" if inside else f"{existing[:start]}\n\n{existing[end:]}"
    )
    text, is_text_kept = with_fresh_text(text, fresh.text, path)
    if is_text_kept:
        kept = (*kept, TEXT_PART)
    is_changed = text != existing
    head = _with_own_lines(text[:start], fresh.text[: fresh_region[0]])
    is_changed = is_changed or _without_moment(head) != _without_moment(existing[:start])
    return Merged(head + text[start:], kept, is_changed)


def _region(text: str, path: Path) -> tuple[int, int] | None:
    """Where the highlights stand: from the end of the begin marker's line to the start of the end marker's."""
    begins, ends = list(_BEGIN.finditer(text)), list(_END.finditer(text))
    if not begins and not ends:
        return None
    if len(begins) != 1 or len(ends) != 1 or ends[0].start() < begins[0].end():
        raise DamagedFileError(path, "hashiya:begin and hashiya:end do not stand once each, in this order")
    return begins[0].end(), ends[0].start()


def _line_of(text: str, at: int, direction: int) -> int:
    """The start (-1) or the end (1) of the line that holds a place."""
    if direction < 0:
        return text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _merged_region(region: str, fresh: MarkdownDocument) -> tuple[str, tuple[str, ...]]:
    """The highlights with what the user wrote between them, and the ids of the blocks that were kept."""
    found, after = found_blocks(region.strip("\n"))
    edited: dict[str, str] = {}
    for block in found:
        if block.is_edited:
            edited[block.annotation_id] = _joined(edited.get(block.annotation_id, ""), block.text)
    own_words = _own_words(found, {block.annotation_id for block in fresh.blocks}, after)
    # A block that lost its link is the user's text like any other: it must not be written a second time.
    loose = "\n".join(own_words.values())
    pieces, kept = [], list(edited)
    for written in fresh.blocks:
        pieces.append(own_words.get(written.annotation_id, ""))
        if written.annotation_id in edited:
            pieces.append(edited[written.annotation_id])
        elif loose and _holds(loose, written.annotation_id):
            kept.append(written.annotation_id)
        else:
            pieces.append(written.text)
    return _joined(*pieces, own_words[_LAST]), tuple(kept)


def _own_words(found: list[FoundBlock], current: set[str], after: str) -> dict[str, str]:
    """What the user wrote, by the annotation that it stands before; by `_LAST` what stands at the end.

    What stood before a block whose highlight is gone, and that block itself if it was edited, moves on to the next one.
    """
    words: dict[str, str] = {}
    waiting: list[str] = []
    for block in found:
        waiting.append(block.before)
        if block.annotation_id in current:
            words[block.annotation_id] = _joined(words.get(block.annotation_id, ""), *waiting)
            waiting = []
        elif block.is_edited:
            waiting.append(block.text)
    words[_LAST] = _joined(*waiting, after)
    return words


def _joined(*pieces: str) -> str:
    """The pieces that hold anything, as blocks of Markdown."""
    return "\n\n".join(filter(None, pieces))


def _holds(text: str, annotation_id: str) -> bool:
    """Whether a block of the annotation stands in the text, with or without its link."""
    return f"^{block_id(annotation_id)}" in text or annotation_id in text


def _with_own_lines(head: str, fresh_head: str) -> str:
    """The head with the lines that only the program writes brought up to date."""
    # The values hold digits, letters and dashes only: nothing in them that a replacement would take for a group.
    for match in _OWN_LINE.finditer(fresh_head):
        head = re.sub(rf"^{match[1]}::? .*$", match[0], head, count=1, flags=re.MULTILINE)
    return head


def _without_moment(head: str) -> str:
    return re.sub(r"^exported::? .*$", "", head, count=1, flags=re.MULTILINE)
