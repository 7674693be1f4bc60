"""What an import has in hand: articles that are to be stored, and how far it is."""

from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from reader.importers.collection import Found
from reader.progress import Progress
from reader.store.intake import WaitingFile

_MOST_AT_ONCE = 200
_MOST_LETTERS_AT_ONCE = 2_000_000
_LONGEST_S = 0.25
"""A batch is stored after so many articles, letters or seconds: each is one change of the file, and a note that is typed
meanwhile waits for no more than one."""


@dataclass(slots=True)
class Batch:
    """What was read and is not stored yet.

    Attributes:
        found: Articles, and why others could not be read, each with the file that it was found in.
        finished: Files that are read to their end.
        revives: Whether articles that lie in the trash come out of it.
        compares: Whether copies are looked for.
    """

    found: list[tuple[Found, WaitingFile]] = field(default_factory=list)
    finished: list[WaitingFile] = field(default_factory=list)
    revives: bool = True
    compares: bool = True
    _letters: int = 0
    _begun: float = field(default_factory=monotonic)

    def add(self, found: Found, file: WaitingFile) -> None:
        """Have one more stored."""
        self.found.append((found, file))
        self._letters += 0 if found.reading is None else len(found.reading.article.text)

    @property
    def is_due(self) -> bool:
        """Whether it is time to store it."""
        is_large = len(self.found) >= _MOST_AT_ONCE or self._letters >= _MOST_LETTERS_AT_ONCE
        return is_large or monotonic() - self._begun >= _LONGEST_S


class Steps:
    """How far an import is.

    Args:
        progress: Is told.
        total: All files.
    """

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total = progress, total
        self._last = (0, "")

    def step(self, done: int, path: Path | None = None) -> None:
        """Tell that so many files are done, and which one is in hand."""
        self._last = (done, "" if path is None else str(path))
        self.again()

    def again(self) -> None:
        """Tell once more how far it is, and learn whether to stop.

        Raises:
            CancelledError: The user wants to stop.
        """
        done, name = self._last
        self._progress.step(done, self._total, name)
