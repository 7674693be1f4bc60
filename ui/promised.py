"""Modules that are promised: they stand among the imported ones, and their code runs when something in them is asked for."""

import sys
from collections.abc import Callable, Iterable
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType
from typing import Any

RARELY_USED = (
    "bz2",
    "calendar",
    "inspect",
    "ipaddress",
    "lzma",
    "selectors",
    "shutil",
    "socket",
    "tempfile",
    "traceback",
    "uuid",
)
"""What Python's own modules, PySide6 and peewee import at every start, for functions that hardly a run calls.

With what they import in turn (ast, dis, linecache, locale, platform, random, tokenize) two megabytes.
"""


class LateModule(ModuleType):
    """A module whose code runs once, when something in it is asked for, whichever thread asks first.

    `importlib.util.LazyLoader` does not do: it takes a second import of the module for asking, and hands a second thread
    that asks meanwhile a module that is half made.

    Args:
        name: Under which it is imported.
        run: Runs its code in it.
    """

    def __init__(self, name: str, run: Callable[[ModuleType], None]) -> None:
        super().__init__(name)
        self._run = run
        self._running = RLock()

    @property
    def is_promised(self) -> bool:
        """Whether its code has not run yet."""
        return "_run" in vars(self)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module holds
        """Run the code, unless only what every module has is asked for."""
        held = vars(self)
        if not name.startswith("__") and "_running" in held:
            with self._running:
                run = held.pop("_run", None)
                if run is not None:
                    run(self)
                if name in held:
                    return held[name]
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}", name=name, obj=self)


class LateLoader:
    """Loads a module as a promise.

    Args:
        run: Runs its code in it, when it is asked for.
    """

    def __init__(self, run: Callable[[ModuleType], None]) -> None:
        self._run = run

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Promise the module."""
        return LateModule(spec.name, self._run)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing yet."""


def promise(names: Iterable[str] = RARELY_USED) -> None:
    """Promise modules to whoever imports them from now on; those that are there or nowhere are left alone."""
    for name in names:
        spec = None if name in sys.modules or not _is_complete(name) else find_spec(name)
        if spec is not None and spec.loader is not None:
            spec.loader = LateLoader(spec.loader.exec_module)  # type: ignore[assignment]  # meets what Python asks of it
            sys.modules[name] = module_from_spec(spec)


def _is_complete(name: str) -> bool:
    """Whether a module's other half is there; without it the import is to fail at once, as its importers expect."""
    return name not in {"bz2", "lzma"} or find_spec(f"_{name}") is not None
