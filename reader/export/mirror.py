"""A mirror: what a bundle holds, as files in a folder of the user's, from which a library can be built anew.

The files are those that are the members of a bundle, on many lines, so that they can be read and compared. They stand in a
folder of their own in that of the user, beside the same articles in Markdown. What is in the trash leaves no trace in the
library's files, but a file that is here already stays: a mirror never loses what it once held.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from reader.bundlefile import HEADER
from reader.errors import DamagedFileError, FileError, UnreadableFileError, UnwritableFileError
from reader.export.atomic import write_atomically
from reader.export.bundle import Bundle, BundleContents, BundledArticle, BundledFile, encoded, members, original_name
from reader.importers.files import read_bytes

_FOLDER = "hashiya"
_ARTICLES = "articles"


def write_mirror(
    folder: Path,
    count: int,
    articles: Iterable[BundledArticle],
    contents: BundleContents,
    originals: Iterable[BundledFile] = (),
) -> list[Path]:
    """Write what has changed since the last time.

    Args:
        folder: The user's folder; made where it is missing.
        count: How many articles there are.
        articles: The articles, taken one at a time.
        contents: What stands between them.
        originals: The files that they came from; each is read only where it is not there yet.

    Returns:
        The files that were written.

    Raises:
        UnwritableFileError: The system refused; files that were written stay.
    """
    written = []
    for name, plain in members(count, articles, contents):
        path, content = folder / _FOLDER / name, encoded(plain, indent=1)
        if not _holds(path, content):
            write_atomically(path, content)
            written.append(path)
    for file in originals:
        path = folder / _FOLDER / file.name
        # Its name says what is in it.
        if not path.exists():
            write_atomically(path, file.read())
            written.append(path)
    return written


def is_mirror(folder: Path) -> bool:
    """Whether a mirror is kept in a folder; of one that may not be searched, no."""
    return os.path.isfile(folder / _FOLDER / HEADER)  # noqa: PTH113


def opened_mirror(folder: Path) -> Bundle:
    """What a mirror holds, to be taken in as a bundle is.

    Raises:
        UnreadableFileError: There is no mirror.
        DamagedFileError: It does not say that it is one.
        NewerFileError: A newer program wrote it in a way that this one does not know.
    """
    if not (folder / _FOLDER).is_dir():
        raise UnreadableFileError(folder, "no mirror of a library")
    return Bundle(_Files(folder / _FOLDER), folder)


class _Files:
    """The files of a mirror.

    Args:
        folder: They stand in it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        found = (*folder.glob("*.json"), *(folder / _ARTICLES).glob("*.json"), *folder.glob(original_name("*")))
        self.names = frozenset(path.relative_to(folder).as_posix() for path in found)

    def read(self, name: str) -> bytes:
        """Read one whole.

        Raises:
            DamagedFileError: It is missing or cannot be read.
        """
        path = self._folder / name
        try:
            return read_bytes(path)
        except FileError as error:
            raise DamagedFileError(path, error.reason) from error


def _holds(path: Path, content: bytes) -> bool:
    """Whether a file holds this already."""
    try:
        return path.is_file() and path.read_bytes() == content
    except OSError as error:
        raise UnwritableFileError(path, error.strerror or str(error)) from error
