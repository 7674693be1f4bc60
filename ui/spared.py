"""Work that Python and PySide6 do at a start and this program never needs; called before either does it.

Nothing here changes what the program can do. A version of them that works in another way simply does its work.
"""

import linecache
import sys
from collections.abc import Callable
from functools import partial
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

from ui.promised import LateLoader, LateModule

_STUB_WRITING = frozenset({"shibokensupport.signature.lib.enum_sig", "shibokensupport.signature.lib.pyi_generator"})


def spare_openssl() -> None:
    """Let `hashlib` be content with the digests that Python itself brings.

    It prefers those of OpenSSL and loads them whether or not they are used: 3 MB and 2 ms of the start. They are three
    times as quick, and what is hashed here are texts, rows and now and then a backup (0.3 s for 100 MB). Some systems
    build Python without its own: there nothing is spared.
    """
    if find_spec("_md5") and (find_spec("_sha2") or find_spec("_sha256")):
        # Importing a module that stands here as None fails, which `hashlib` is prepared for.
        sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]  # the way that Python documents


def spare_decimal() -> None:
    """Let peewee load without `decimal`, of which it wants one name: to tell SQLite how such numbers are stored.

    No column of ours has any. Another class stands in the place of that name meanwhile; should `decimal` be used later,
    it is loaded then, and SQLite told. Half a megabyte.
    """
    spec = None if "decimal" in sys.modules else find_spec("decimal")
    if spec is not None and spec.loader is not None:
        spec.loader = LateLoader(partial(_run_decimal, spec.loader.exec_module))  # type: ignore[assignment]  # as in `promise`
        sys.modules["decimal"] = module_from_spec(spec)
        sys.meta_path.insert(0, _PeeweeFinder())


def spare_stub_writing() -> None:
    """Import PySide6 without that which writes its stub files, for those who build it.

    PySide6 keeps its Python half as sources in an archive inside a library and compiles all of it at every start: two
    modules less are 10 ms, a fifteenth of the time until a bare window shows a text. The rest of it explains wrong
    calls; that could wait as well, but its C++ half does not bear a wait when two threads make their first wrong call at
    once, and aborts.

    Raises:
        ImportError: PySide6 or a library that it needs is not there.
    """
    finders = sys.meta_path
    sys.meta_path = _MetaPath(finders)
    try:
        import PySide6  # noqa: F401 - while it is watched
    finally:
        sys.meta_path = finders


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
        # What it has read of itself by now is half a megabyte.
        linecache.clearcache()


def _is_ours(module: ModuleType) -> bool:
    return module.__name__.partition(".")[0] == "ui"


class _MetaPath(list[Any]):
    """`sys.meta_path`, into which PySide6 puts the finder of its archive first and takes it out again."""

    def insert(self, index: Any, finder: Any) -> None:  # noqa: ANN401 - whatever Python finds modules by
        """Put one of ours before it."""
        super().insert(index, finder)
        super().insert(index, _LateFinder(finder))


class _LateFinder:
    """Promises the two modules."""

    def __init__(self, finder: Any) -> None:  # noqa: ANN401 - the one of the archive
        self._finder = finder

    def find_spec(self, name: str, path: Any, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ANN401
        """Find a module of the archive that may come late."""
        known = name in _STUB_WRITING and self._finder.find_spec(name, path, target) is not None
        loader: Any = LateLoader(partial(_run_from_archive, self._finder))
        return ModuleSpec(name, loader) if known else None


class _PeeweeFinder:
    """Finds peewee, once, as the others do, and loads it without `decimal`."""

    def find_spec(self, name: str, path: Any, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ANN401, ARG002
        """Find peewee only."""
        if name != "peewee":
            return None
        sys.meta_path.remove(self)
        spec = find_spec(name)
        if spec is not None and spec.loader is not None:
            run = spec.loader.exec_module
            spec.loader.exec_module = partial(_run_without_decimal, run)  # type: ignore[method-assign]
        return spec


class _NoDecimal:
    """What peewee tells SQLite how to store; there are none."""


def _run_without_decimal(run: Callable[[ModuleType], None], module: ModuleType) -> None:
    promised = sys.modules.get("decimal")
    if not isinstance(promised, LateModule) or not promised.is_promised:
        run(module)
        return
    held: dict[str, Any] = vars(promised)
    held["Decimal"] = _NoDecimal
    try:
        run(module)
    finally:
        held.pop("Decimal")


def _run_decimal(run: Callable[[ModuleType], None], module: ModuleType) -> None:
    run(module)
    sqlite = sys.modules.get("sqlite3")
    if sqlite is not None:
        sqlite.register_adapter(module.Decimal, str)


def _run_from_archive(finder: Any, module: ModuleType) -> None:  # noqa: ANN401 - the one of the archive
    """Run a module's code under the name that the archive knows: PySide6 has given it a second one."""
    spec = module.__spec__
    if spec is not None:
        second_name, spec.name = spec.name, module.__name__
        finder.exec_module(module)
        spec.name = second_name
