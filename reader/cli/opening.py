"""Open the library that a command was asked to use, and close it whatever happens."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from reader.analysis import analyse
from reader.cli.command import Call
from reader.places import LIBRARY_VARIABLE
from reader.workspace import Workspace


@contextmanager
def open_workspace(call: Call, *, create: bool = False) -> Iterator[Workspace]:
    """Open the library of a call.

    Args:
        call: The call.
        create: Whether to make a library that was named and is not there. The user's own is always made: a program
            that is used for the first time has an empty library, not an error.

    Raises:
        ReaderError: It cannot be opened.
    """
    was_named = call.library is not None or LIBRARY_VARIABLE in os.environ
    workspace = Workspace.open(call.library, analyse=analyse, create=create or not was_named)
    try:
        yield workspace
    finally:
        workspace.close()
