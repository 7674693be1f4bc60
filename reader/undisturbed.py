"""Work that makes a great many values, and no circles of them; and how they go."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


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


def let_go(values: list[Any]) -> None:
    """Let a great many values go one by one: all at once they keep every thread waiting until the last is gone.

    Args:
        values: They; nothing else may hold them. None are left.
    """
    while values:
        values.pop()
