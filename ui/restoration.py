"""A backup takes the place of the library that the window works with."""

from pathlib import Path

from reader.analyst import Analyst
from reader.errors import ReaderError
from reader.lightreading import read_lightly
from reader.store.lock import InstanceLock
from reader.workspace import Workspace, backup_keeper


class Restoration:
    """A backup that takes the place of a library, and what came of it.

    Args:
        library: The library's file; not open.
        backup: The backup.
        lock: Held while the backup takes the library's place, and afterwards.
        analyst: Looks through the articles of the library afterwards.

    Attributes:
        aside: Where the library is kept as it was; None if there was none.
        failure: Why the backup could not be restored; None if it was.
    """

    def __init__(self, library: Path, backup: Path, lock: InstanceLock, analyst: Analyst) -> None:
        self._library, self._backup, self._lock, self._analyst = library, backup, lock, analyst
        self.aside: Path | None = None
        self.failure: ReaderError | None = None

    def carry_out(self) -> Workspace:
        """Restore the backup and open the library; on the writer's thread.

        Raises:
            StoreError: The library cannot be opened, neither from the backup nor as it was; or another program has it.
        """
        self._lock.hold()
        try:
            self.aside = backup_keeper(self._library).restore(self._backup)
        except ReaderError as error:
            self.failure = error
        return Workspace.open(self._library, analyse=self._analyst, read=read_lightly)
