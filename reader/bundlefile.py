"""Which files are bundles of articles; what is in them, `reader.export.bundle` knows.

A library has the ending `.hashiya`, a bundle `.hashiyabundle`: it is not opened but taken in. What counts is the content.
"""

from pathlib import Path

SUFFIX = ".hashiyabundle"
HEADER = "hashiya-bundle.json"
"""The first member of the archive, not compressed."""

_HEAD_BYTES = 128


def is_bundle(path: Path) -> bool:
    """Whether a file is a bundle, by its first bytes; one that cannot be read is none."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return HEADER.encode() in file.read(_HEAD_BYTES)
    except (OSError, ValueError):
        return False
