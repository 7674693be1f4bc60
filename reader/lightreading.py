"""How a window reads files: a few short texts at once, whatever is more or heavier in a process of its own."""

import os
from collections.abc import Callable, Generator, Sequence

from reader.importers.collection import FileToRead, Found, read_files
from reader.importers.registry import MARKDOWN_SUFFIXES, PLAIN_SUFFIXES
from reader.late import read_apart

_FEW = 4
_SHORT_BYTES = 1 << 18


def read_lightly(files: Sequence[FileToRead], check: Callable[[], None]) -> Generator[Found | None, None, None]:
    """Read files so that the window stays small and quick; see `ReadFiles`.

    A short text is read sooner than a process starts, and breaks nothing down.
    """
    if len(files) <= _FEW and all(map(_is_short_text, files)):
        return read_files(files, check)
    return read_apart(files, check)


def _is_short_text(file: FileToRead) -> bool:
    if not file.path.name.lower().endswith(PLAIN_SUFFIXES + MARKDOWN_SUFFIXES):
        return False
    try:
        return os.stat(file.path).st_size <= _SHORT_BYTES  # noqa: PTH116 - a name that no file can have is no mistake of ours
    except (OSError, ValueError):
        return True  # it cannot be read in any process
