"""The article that was open last, kept beside the library's caches so that it is on the screen before the library is.

The snapshot is a convenience: whatever is wrong with it, the window starts without it.
"""

import hashlib
import json
import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.article import Article, Block, Direction, Metadata
from reader.errors import UnwritableFileError
from reader.export.atomic import write_atomically
from reader.places import cache_path

_log = logging.getLogger(__name__)

_LONGEST = 400_000
_VERSION = 1


def snapshot_path(library: Path) -> Path:
    """Where the snapshot of a library lies: in the user's cache folder.

    Args:
        library: The library's file; need not exist.
    """
    key = hashlib.sha256(os.fsencode(os.path.normcase(library.absolute()))).hexdigest()[:16]
    return cache_path() / f"last-{key}.json"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the first paint needs.

    Attributes:
        article_id: UUID in the library.
        article: Text and structure.
        direction: Of the article.
        position: Where reading stopped, in code points.
    """

    article_id: str
    article: Article
    direction: Direction
    position: int


def save_snapshot(snapshot: Snapshot, path: Path) -> None:
    """Keep a snapshot; articles too long to read at a glance are not kept.

    Args:
        snapshot: What to keep.
        path: The file.
    """
    if len(snapshot.article.text) > _LONGEST:
        path.unlink(missing_ok=True)
        return
    article, metadata = snapshot.article, snapshot.article.metadata
    kept = {
        "version": _VERSION,
        "id": snapshot.article_id,
        "text": article.text,
        "blocks": [block.row for block in article.blocks],
        "metadata": [
            metadata.title,
            metadata.author,
            metadata.outlet,
            metadata.url,
            metadata.published,
            metadata.language,
        ],
        "direction": snapshot.direction.value,
        "position": snapshot.position,
    }
    try:
        write_atomically(path, json.dumps(kept, ensure_ascii=True).encode("ascii"))
    except UnwritableFileError as error:
        _log.warning("the open article was not kept for the next start: %s", error)


def load_snapshot(path: Path) -> Snapshot | None:
    """The snapshot kept last; None if there is none or it is unusable."""
    try:
        return _snapshot(json.loads(path.read_bytes()))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.warning("the snapshot %s is unusable: %s", path, error)
        return None


def _snapshot(kept: dict[str, Any]) -> Snapshot | None:
    if kept["version"] != _VERSION:
        return None
    text = kept["text"]
    blocks = tuple(map(Block.of_row, kept["blocks"]))
    if not blocks or blocks[-1].span.end != len(text):
        raise ValueError("the blocks do not fit the text")
    return Snapshot(
        article_id=kept["id"],
        article=Article(text, blocks, Metadata(*kept["metadata"])),
        direction=Direction(kept["direction"]),
        position=kept["position"],
    )
