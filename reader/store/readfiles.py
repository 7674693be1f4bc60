"""Files as they were when they were taken in, and the articles that were in them."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.importers.reading import AS_FOUND, ReadOptions
from reader.store.columns import restored, stored
from reader.store.connection import LibraryDatabase
from reader.store.intake import WaitingFile
from reader.store.provenance import options_from_text, options_to_text
from reader.store.statements import in_batches, places_for

_QUIET_NS = 2_000_000_000
"""A file that was written to less than this ago may be written to again at what its clock takes for the same moment."""


@dataclass(frozen=True, slots=True)
class FileMark:
    """What tells, without reading it, that a file is still what it was.

    Attributes:
        size: In bytes.
        changed_ns: See `changed_ns`.
        inode: Its number in its file system: another one after it was replaced by a file of the same size and age.
    """

    size: int
    changed_ns: int
    inode: int


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """An article that came out of a file.

    Attributes:
        id: Its id.
        title: Its title.
    """

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was taken in.

    Attributes:
        path: The file, from the root.
        mark: How it was then.
        options: How it was read.
        article_ids: All articles in it.
    """

    path: Path
    mark: FileMark
    options: ReadOptions
    article_ids: tuple[str, ...]


def changed_ns(found: os.stat_result) -> int:
    """When a file last changed, in nanoseconds since 1970 by its own clock: what is in it, or what is kept about it.

    The latter too, for a program may write to a file and give it back its age.
    """
    return max(found.st_mtime_ns, found.st_ctime_ns)


def mark_of(path: Path) -> FileMark | None:
    """A file as it is now; None where there is none, or where a mark would not tell of the next change."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    is_quiet = not 0 <= time.time_ns() - found.st_mtime_ns < _QUIET_NS
    return FileMark(found.st_size, changed_ns(found), _signed(found.st_ino)) if is_quiet else None


class Reads:
    """What comes of each file, so that one that has come in whole need not be read again as long as it stays as it is.

    Args:
        files: All that are to be read; how they are is looked up now, so that a change while they are read is seen later.
    """

    def __init__(self, files: Sequence[WaitingFile]) -> None:
        self._marks = {file.path: mark_of(file.path) for file in files}
        self._came: dict[Path, list[str]] = {}
        self._failed: set[Path] = set()

    def note(self, file: WaitingFile, article_id: str | None) -> None:
        """Remember an article of a file; None for one that could not be read."""
        if article_id is None:
            self._failed.add(file.path)
        else:
            self._came.setdefault(file.path, []).append(article_id)

    def whole(self, finished: Iterable[WaitingFile]) -> Iterator[ReadFile]:
        """Those of the files that are read to their end of which nothing is missing."""
        for file in finished:
            mark, ids = self._marks[file.path], self._came.pop(file.path, ())
            if mark is not None and ids and file.path not in self._failed:
                yield ReadFile(file.path.absolute(), mark, file.options, tuple(dict.fromkeys(ids)))


class ReadFileStore:
    """What is known of the files that articles came from."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def put(self, files: Iterable[ReadFile]) -> None:
        """Remember files as they were when they were read; inside the caller's transaction."""
        self._database.raw().executemany(
            "INSERT OR REPLACE INTO read_file (path, size, mtime_ns, inode, options, articles) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    stored(str(file.path)),
                    file.mark.size,
                    file.mark.changed_ns,
                    file.mark.inode,
                    options_to_text(file.options),
                    " ".join(file.article_ids),
                )
                for file in files
            ],
        )

    def unchanged(self, paths: Sequence[Path], options: ReadOptions) -> Mapping[Path, tuple[KnownArticle, ...]]:
        """Those of some files that need not be read: they are as they were when they were last read in this way.

        Args:
            paths: Files.
            options: How they are to be read.

        Returns:
            The articles that came out of each. A file is not among them where one of these has been put into the trash,
            or deleted.

        Raises:
            StoreError: The library cannot be read.
        """
        found: dict[Path, tuple[KnownArticle, ...]] = {}
        words = options_to_text(options)
        for batch in in_batches(paths):
            by_key = {stored(str(path.absolute())): path for path in batch}
            known = self._known(list(by_key), words)
            articles = self._articles({each for _, ids in known.values() for each in ids})
            for key, (mark, ids) in known.items():
                path = by_key[key]
                if all(each in articles for each in ids) and mark == mark_of(path):
                    found[path] = tuple(articles[each] for each in ids)
        return found

    def options_of(self, path: Path) -> ReadOptions:
        """How a file was read when it was last taken in; of one that is not known, as a file is found."""
        rows = self._database.texts("SELECT options FROM read_file WHERE path = ?", stored(str(path.absolute())))
        return options_from_text(rows[0][0]) if rows else AS_FOUND

    def _known(self, keys: Sequence[str | bytes], options: str) -> dict[str | bytes, tuple[FileMark, tuple[str, ...]]]:
        question = f"SELECT path, size, mtime_ns, inode, articles FROM read_file WHERE options = ? AND path IN ({places_for(keys)})"  # noqa: S608
        rows = self._database.sql(question, options, *keys)
        return {
            path: (FileMark(size, changed, inode), tuple(restored(articles).split()))
            for path, size, changed, inode, articles in rows
        }

    def _articles(self, ids: Iterable[str]) -> dict[str, KnownArticle]:
        """Those of some articles that are there and not in the trash."""
        found = {}
        for batch in in_batches(ids):
            for article_id, title in self._database.texts(
                f"SELECT id, title FROM article WHERE trashed IS NULL AND id IN ({places_for(batch)})",  # noqa: S608 - only places
                *batch,
            ):
                found[article_id] = KnownArticle(article_id, title)
        return found


def _signed(number: int) -> int:
    """A number of 64 bits as SQLite holds it."""
    return number - (1 << 64) if number >= 1 << 63 else number
