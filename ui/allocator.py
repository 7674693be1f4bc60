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
    # The half of Python's `ctypes` that is written in C: the other half takes 0.4 MB and 2 ms, for one call.
    try:
        from _ctypes import call_function, dlopen, dlsym

        mallopt = dlsym(dlopen("", 0), "mallopt")
    except (ImportError, OSError):
        return False
    return bool(call_function(mallopt, (_M_ARENA_MAX, 1)) == 1)
