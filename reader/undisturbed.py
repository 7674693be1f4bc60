"""Work that makes a great many values, and no circles of them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let values be made by the hundred thousand without Python looking for circles among them again and again.

    There are none; and each look keeps all threads waiting, that of the window too, for half a second at the end.
    """
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()
