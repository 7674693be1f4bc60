"""Corrections of texts that are typed and not agreed to yet: kept where their article is left, and over a restart.

The words are nowhere else, so they do not lie among the caches. What goes wrong with their file keeps nobody from reading
or closing: they are kept in memory all the same.
"""

import json
import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.errors import UnwritableFileError
from reader.export.atomic import write_atomically
from reader.places import drafts_folder
from reader.spans import Span
from reader.store.lock import library_key

_log = logging.getLogger(__name__)

_MOST_KEPT = 50
"""More articles are hardly left in the middle of a word."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A correction that is not finished.

    Attributes:
        article_id: UUID of the article.
        start: Where the passage begins, in code points of the text that it was typed for.
        old: The words that stand there.
        new: What was typed to stand there.
    """

    article_id: str
    start: int
    old: str
    new: str

    def span_in(self, text: str) -> Span | None:
        """Where the passage stands in a text, nearest to where it stood; None where it is nowhere."""
        after = text.find(self.old, self.start)
        before = text.rfind(self.old, 0, self.start + len(self.old))
        found = [place for place in (after, before) if place >= 0]
        if not found or not self.old:
            return None
        start = min(found, key=lambda place: abs(place - self.start))
        return Span(start, start + len(self.old))


class Drafts:
    """The unfinished corrections of one library's articles, one for each.

    Args:
        path: Their file; need not exist.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._drafts = _read(path)

    def put(self, draft: Draft) -> None:
        """Keep a draft in the place of its article's one before."""
        self._drafts.pop(draft.article_id, None)
        self._drafts[draft.article_id] = draft
        while len(self._drafts) > _MOST_KEPT:
            del self._drafts[next(iter(self._drafts))]
        self._write()

    def of(self, article_id: str) -> Draft | None:
        """The draft of an article."""
        return self._drafts.get(article_id)

    def drop(self, article_id: str) -> None:
        """Keep none of an article any more: it was agreed to, or given up."""
        if self._drafts.pop(article_id, None) is not None:
            self._write()

    def _write(self) -> None:
        try:
            if self._drafts:
                plain = [asdict(draft) for draft in self._drafts.values()]
                write_atomically(self._path, json.dumps(plain, ensure_ascii=True).encode())
            else:
                self._path.unlink(missing_ok=True)
                with suppress(OSError):  # those of another library lie there too
                    self._path.parent.rmdir()
        except (UnwritableFileError, OSError) as error:
            _log.warning("unfinished corrections could not be kept: %s", error)


def drafts_path(library: Path) -> Path:
    """Where the drafts of a library lie: among the user's data.

    Args:
        library: The library's file; need not exist.
    """
    return drafts_folder() / f"{library_key(library)}.json"


def _read(path: Path) -> dict[str, Draft]:
    """The drafts of a file; none of one that is not there, or damaged."""
    try:
        plain = json.loads(path.read_bytes())
        return {draft.article_id: draft for draft in map(_draft, plain)}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        _log.warning("unfinished corrections could not be read: %s", error)
        return {}


def _draft(plain: Mapping[str, object]) -> Draft:
    """A draft from JSON.

    Raises:
        TypeError: It is none.
    """
    article_id, start, old, new = (plain[name] for name in ("article_id", "start", "old", "new"))
    if not (isinstance(article_id, str) and isinstance(start, int) and isinstance(old, str) and isinstance(new, str)):
        raise TypeError("no draft")
    return Draft(article_id, max(0, start), old, new)
