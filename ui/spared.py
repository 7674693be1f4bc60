"""Work that Python's modules do at a start and this program never needs; called before they do it.

Nothing here changes what the program can do. A version of them that works in another way simply does its work. For PySide6
see `ui.sparedqt`.
"""

import sys
from collections.abc import Callable
from functools import partial
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

from ui.promised import LateLoader, LateModule


def spare_openssl() -> None:
    """Let `hashlib` be content with the digests that Python itself brings.

    It prefers those of OpenSSL and loads them whether or not they are used: 3 MB and 2 ms of the start. They are three
    times as quick, and what is hashed here are texts, rows and now and then a backup (0.3 s for 100 MB). Some systems
    build Python without its own: there nothing is spared.
    """
    if find_spec("_md5") and (find_spec("_sha2") or find_spec("_sha256")):
        # Importing a module that stands here as None fails, which `hashlib` is prepared for.
        sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]  # the way that Python documents


def spare_peewee() -> None:
    """Let peewee load without `decimal` and `inspect`, of each of which it wants one name.

    It tells SQLite how decimal numbers are stored: no column of ours has any. Should `decimal` be used later, it is loaded
    then, and SQLite told. With `inspect` it tells classes from other things. What stands in the place of the two names
    meanwhile does as well. A megabyte; `inspect` is spared where it is promised, see `ui.promised`.
    """
    spec = None if "decimal" in sys.modules else find_spec("decimal")
    if spec is not None and spec.loader is not None:
        spec.loader = LateLoader(partial(_run_decimal, spec.loader.exec_module))  # type: ignore[assignment]  # as in `promise`
        sys.modules["decimal"] = module_from_spec(spec)
    sys.meta_path.insert(0, _PeeweeFinder())


class _PeeweeFinder:
    """Finds peewee, once, as the others do, and loads it without what is promised."""

    def find_spec(self, name: str, path: Any, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ANN401, ARG002
        """Find peewee only."""
        if name != "peewee":
            return None
        sys.meta_path.remove(self)
        spec = find_spec(name)
        if spec is not None and spec.loader is not None:
            run = spec.loader.exec_module
            spec.loader.exec_module = partial(_run_with_stand_ins, run)  # type: ignore[method-assign]
        return spec


class _NoDecimal:
    """What peewee tells SQLite how to store; there are none."""


def _is_class(value: object) -> bool:
    """As `inspect.isclass`."""
    return isinstance(value, type)


_STAND_INS = (("decimal", "Decimal", _NoDecimal), ("inspect", "isclass", _is_class))
"""Modules of which peewee takes a name while it loads, the name, and what it may take instead."""


def _run_with_stand_ins(run: Callable[[ModuleType], None], module: ModuleType) -> None:
    promised = [(sys.modules.get(name), wanted, stand_in) for name, wanted, stand_in in _STAND_INS]
    lent = [
        (vars(late), name, stand_in)
        for late, name, stand_in in promised
        if isinstance(late, LateModule) and late.is_promised
    ]
    for held, name, stand_in in lent:
        held[name] = stand_in
    try:
        run(module)
    finally:
        for held, name, stand_in in lent:
            if held[name] is stand_in:
                del held[name]


def _run_decimal(run: Callable[[ModuleType], None], module: ModuleType) -> None:
    run(module)
    sqlite = sys.modules.get("sqlite3")
    if sqlite is not None:
        sqlite.register_adapter(module.Decimal, str)
