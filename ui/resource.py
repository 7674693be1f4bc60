"""The files that the window reads: themes, icons, translations, the sample article."""

from pathlib import Path

import resources


def resource(*names: str) -> Path:
    """A file or folder of `resources`.

    `importlib.resources` would find it in archives too, out of which Qt cannot read, and is a sixth of a megabyte.

    Args:
        names: The folder in `resources`, and what stands in it.
    """
    return Path(resources.__path__[0], *names)
