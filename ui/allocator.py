"""Where threads take their memory from."""

import sys

_M_ARENA_MAX = -8
"""See mallopt(3)."""


def share_memory() -> bool:
    """Let all threads take memory from one place; before Qt starts its first.

    glibc gives every thread a stretch of its own, so that none waits for another; of each a good part stays unused, a
    megabyte in all. Here they wait for one another anyway: Python lets one of them work at a time.

    Returns:
        Whether there is something that could be told so.
    """
    if not sys.platform.startswith("linux"):
        return False
    # Half a megabyte itself, and 2 ms.
    import ctypes

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and mallopt(_M_ARENA_MAX, 1) == 1
