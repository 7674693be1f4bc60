"""Making anew what SQLite can derive from the rows of a library: its indexes."""

from contextlib import closing
from pathlib import Path

from reader.errors import DamagedLibraryError
from reader.store.check import structure_of
from reader.store.connection import connect_plainly
from reader.store.failures import named_failures
from reader.store.header import require_library
from reader.store.version import CURRENT_VERSION


def make_indexes_anew(path: Path) -> None:
    """Build all indexes of a library from its rows; it need not be sound enough to be opened.

    The file is changed only if it is whole afterwards.

    Raises:
        FileError: There is no such library.
        DamagedLibraryError: More than indexes is damaged; the file is as it was.
        StoreError: It cannot be written.
    """
    require_library(path, supported=CURRENT_VERSION)
    with named_failures(path), closing(connect_plainly(path, "rw")) as connection:
        # What ends without a commit is undone when the connection closes.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("REINDEX")
        complaints = structure_of(connection)
        if complaints:
            raise DamagedLibraryError(path, complaints[0])
        connection.execute("COMMIT")
