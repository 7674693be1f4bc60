"""The process that reads files for another one: `python -m reader.importers.service`.

A file that brings it down costs that file; whoever asked starts it again.
"""

import os
import pickle
import sys
from typing import BinaryIO

from reader.importers.collection import read_file

_NICENESS = 5


def serve(asked: BinaryIO, answered: BinaryIO) -> None:
    """Read one file after the other, until there are no more.

    Args:
        asked: Pickled pairs of a path and options; whoever started this process writes them.
        answered: Gets a pickled `Found` for each article in turn, and None after the last one of a file.
    """
    while True:
        try:
            path, options = pickle.load(asked)  # noqa: S301 - from the process that started this one
        except EOFError:
            return
        for found in read_file(path, options):
            pickle.dump(found, answered, pickle.HIGHEST_PROTOCOL)
        pickle.dump(None, answered, pickle.HIGHEST_PROTOCOL)
        answered.flush()


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    serve(sys.stdin.buffer, sys.stdout.buffer)
