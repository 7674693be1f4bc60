"""Bring an earlier Markdown export up to date without touching what the user wrote into it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.errors import DamagedFileError
from reader.export.markdown import MarkdownDocument
from reader.export.model import Part
from reader.export.names import block_id
from reader.export.parts import highlights_region, with_fresh_parts
from reader.export.properties import with_fresh_properties, without_moment
from reader.export.seal import FoundBlock, found_blocks

_LAST = ""
_OWN_ID = re.compile(r"^\^([\w-]+)[ \t]*$|\{#([\w-]+)\}|^[-* \t]*id:: ([\w-]+)[ \t]*$", re.MULTILINE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Merged:
    """An earlier export, brought up to date.

    Attributes:
        text: The whole file.
        kept: Ids of annotations whose block the user had edited, and the parts that the user had edited: left as they stood.
        is_changed: Whether anything but the moment of the export differs from the earlier file.
    """

    text: str
    kept: tuple[str, ...]
    is_changed: bool


def merged(
    existing: str, fresh: MarkdownDocument, path: Path, *, stays: Callable[[FoundBlock], bool] | None = None
) -> Merged:
    r"""Put the highlights of a fresh export into an earlier one.

    Between the markers, blocks are written anew, except those that the user edited; whatever else stands there stays
    before the block that it stood before. Outside the markers, only the properties and the other parts change that the
    user has left as they were written. A file whose markers were both removed gets the highlights at its end.

    Args:
        existing: The file as it is, with `\n` line ends.
        fresh: The same article, exported now.
        path: The file, for the error.
        stays: Whether a block stays that the fresh export does not have; none does if None.

    Raises:
        DamagedFileError: The markers do not stand once each and in order, so that it cannot be told whose words are whose.
    """
    region, fresh_region = highlights_region(existing, path), highlights_region(fresh.text, path)
    if fresh_region is None:
        raise DamagedFileError(path, "the export itself has no hashiya:begin and hashiya:end")
    kept: tuple[str, ...] = ()
    if region is None:
        begin, end = _line_of(fresh.text, fresh_region[0], -1), _line_of(fresh.text, fresh_region[1], 1)
        text = f"{existing.rstrip()}\n\n{fresh.text[begin:end]}\n"
    else:
        start, end = region
        inside, kept = _merged_region(existing[start:end], fresh, stays or _none)
        inside = f"\n\n{inside}\n\n" if inside else "\n\n"
        text = f"{existing[:start]}{inside}{existing[end:]}"
    text, kept_parts = with_fresh_parts(text, fresh.text, path)
    text, are_properties_kept = with_fresh_properties(text, fresh.text)
    kept = (*kept, *kept_parts, *((Part.PROPERTIES,) if are_properties_kept else ()))
    return Merged(text, kept, is_changed=without_moment(text) != without_moment(existing))


def without_blocks(existing: str, path: Path) -> MarkdownDocument:
    """An earlier export as if nothing were to be exported any more; what it still holds, merging decides.

    Raises:
        DamagedFileError: As for `merged`.
    """
    region = highlights_region(existing, path)
    return MarkdownDocument(existing if region is None else f"{existing[: region[0]]}\n\n{existing[region[1] :]}", ())


def _line_of(text: str, at: int, direction: int) -> int:
    """The start (-1) or the end (1) of the line that holds a place."""
    if direction < 0:
        return text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _merged_region(
    region: str, fresh: MarkdownDocument, stays: Callable[[FoundBlock], bool]
) -> tuple[str, tuple[str, ...]]:
    """The highlights with what the user wrote between them, and the ids of the blocks that were kept."""
    found, after = found_blocks(region.strip("\n"))
    current = {block.annotation_id for block in fresh.blocks}
    edited: dict[str, str] = {}
    for block in found:
        if block.is_edited:
            edited[block.annotation_id] = _joined(edited.get(block.annotation_id, ""), block.text)
    own_words = _own_words(found, current, after, stays)
    # A block that lost its link is the user's text like any other: it must not be written a second time.
    loose = _ids_in("\n".join(own_words.values()))
    pieces, kept = [], list(edited)
    for written in fresh.blocks:
        pieces.append(own_words.get(written.annotation_id, ""))
        if written.annotation_id in edited:
            pieces.append(edited[written.annotation_id])
        elif loose and not loose.isdisjoint((block_id(written.annotation_id), written.annotation_id)):
            kept.append(written.annotation_id)
        else:
            pieces.append(written.text)
    return _joined(*pieces, own_words[_LAST]), tuple(kept)


def _own_words(
    found: list[FoundBlock], current: set[str], after: str, stays: Callable[[FoundBlock], bool]
) -> dict[str, str]:
    """What the user wrote, by the annotation that it stands before; by `_LAST` what stands at the end.

    What stood before a block that is not written any more, and that block itself if it was edited or stays, moves on to
    the next one.
    """
    words: dict[str, str] = {}
    waiting: list[str] = []
    for block in found:
        waiting.append(block.before)
        if block.annotation_id in current:
            words[block.annotation_id] = _joined(words.get(block.annotation_id, ""), *waiting)
            waiting = []
        elif block.is_edited or stays(block):
            waiting.append(block.text)
    words[_LAST] = _joined(*waiting, after)
    return words


def _joined(*pieces: str) -> str:
    """The pieces that hold anything, as blocks of Markdown."""
    return "\n\n".join(filter(None, pieces))


def _ids_in(text: str) -> set[str]:
    """The ids of blocks that stand in the text without their link, in any of the forms; a link to a block is none."""
    return {match[match.lastindex or 0] for match in _OWN_ID.finditer(text)}


def _none(_: FoundBlock) -> bool:
    """No block stays that the fresh export does not have."""
    return False
