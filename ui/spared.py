"""Work that Python and PySide6 do at a start and this program never needs; called before either does it.

Nothing here changes what the program can do. A version of them that works in another way simply does its work.
"""

import sys
from importlib.util import find_spec
from types import ModuleType


def spare_openssl() -> None:
    """Let `hashlib` be content with the digests that Python itself brings.

    It prefers those of OpenSSL and loads them whether or not they are used: 3 MB and 2 ms of the start. They are three
    times as quick, and what is hashed here are texts, rows and now and then a backup (0.3 s for 100 MB). Some systems
    build Python without its own: there nothing is spared.
    """
    if find_spec("_md5") and (find_spec("_sha2") or find_spec("_sha256")):
        # Importing a module that stands here as None fails, which `hashlib` is prepared for.
        sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]  # the way that Python documents


def spare_source_reading() -> None:
    """Keep PySide6 from reading the source of every module that is imported after it.

    It looks whether a module wants one of its `__feature__`s; none of ours does. The sources of some 230 modules stay
    in the cache of `linecache`: 7 MB, and a tenth of the time until the first paint.

    Raises:
        ImportError: PySide6 or a library that it needs is not there.
    """
    import PySide6  # noqa: F401 - brings the module that looks
    from shibokensupport import feature

    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _is_ours  # noqa: SLF001 - there is no public switch


def _is_ours(module: ModuleType) -> bool:
    return module.__name__.partition(".")[0] == "ui"
