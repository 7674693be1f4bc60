"""PySide6 without what it does at every start for those who program with it.

It keeps its Python half as sources in an archive inside a library, and compiles all of it at every start: what puts wrong
calls into words, what writes its stub files, and what reads our sources. Half of it, and Python's own `inspect` and `ast`
with it, waits here until somebody makes a wrong call or asks for help: 20 ms, a sixth of the time until a bare window
shows a text, and 1.5 MB. A version of PySide6 that is made in another way simply does its work.
"""

import sys
from collections.abc import Callable
from functools import partial
from importlib.machinery import ModuleSpec
from threading import RLock
from types import ModuleType
from typing import Any

from ui.promised import LateLoader

_ROOM = "shibokensupport.signature"
_LATE = frozenset(
    f"{_ROOM}.{name}" for name in ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
)
_FEATURES = "shibokensupport.feature"


def spare_explanations() -> None:
    """Import PySide6, and promise what explains it.

    Raises:
        ImportError: PySide6 or a library that it needs is not there.
    """
    finders = sys.meta_path
    sys.meta_path = _MetaPath(finders)
    try:
        import PySide6  # noqa: F401 - while it is watched
    finally:
        sys.meta_path = finders
    asking: Any = sys.modules.get(f"{_ROOM}.loader")
    if hasattr(asking, "errorhandler"):
        asking.errorhandler = _Explanations(asking.errorhandler)


class _Explanations:
    """Where PySide6 asks for the words of a wrong call.

    Args:
        promised: The module that finds them.
    """

    def __init__(self, promised: Any) -> None:  # noqa: ANN401 - whatever the archive holds
        self._promised = promised
        self._telling = RLock()

    def seterror_argument(self, *wrong: object) -> Any:  # noqa: ANN401 - as the module
        """The class and the words of an error.

        When several threads make their first wrong call at once, PySide6 asks for this while another error is pending that
        it has overlooked. Nothing can be loaded so, and the program would abort: that error is raised over and let go of.
        """
        try:
            raise RuntimeError  # noqa: TRY301 - it is only to be caught
        except Exception:  # noqa: BLE001, S110 - this one, or the one that was pending
            pass
        with self._telling:
            return self._promised.seterror_argument(*wrong)

    def make_helptext(self, function: object) -> Any:  # noqa: ANN401 - as the module
        """What `help` shows."""
        return self._promised.make_helptext(function)


class _MetaPath(list[Any]):
    """`sys.meta_path`, into which PySide6 puts the finder of its archive first and takes it out again."""

    def insert(self, index: Any, finder: Any) -> None:  # noqa: ANN401 - whatever Python finds modules by
        """Put one of ours before it."""
        super().insert(index, finder)
        super().insert(index, _LateFinder(finder))


class _LateFinder:
    """Promises modules of the archive."""

    def __init__(self, finder: Any) -> None:  # noqa: ANN401 - the one of the archive
        self._finder = finder

    def find_spec(self, name: str, path: Any, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ANN401
        """Find a module of the archive that may come late, or is to look at less."""
        is_ours = name in _LATE or name == _FEATURES
        if not is_ours or self._finder.find_spec(name, path, target) is None:
            return None
        run = self._finder.exec_module
        loader: Any = LateLoader(partial(_run_from_archive, run)) if name in _LATE else _FeatureLoader(run)
        return ModuleSpec(name, loader)


class _FeatureLoader:
    """Loads what looks whether a module wants one of PySide6's `__feature__`s, and lets it look at ours alone.

    It reads the source of every module that is imported from then on and keeps them all: 7 MB, and a tenth of the time until
    the first paint. None of ours wants any.
    """

    def __init__(self, run: Callable[[ModuleType], None]) -> None:
        self._run = run

    def create_module(self, _: ModuleSpec) -> None:
        """As usual."""

    def exec_module(self, module: Any) -> None:  # noqa: ANN401 - whatever the archive holds
        """Run the code, and put one function into the place of another."""
        self._run(module)
        if hasattr(module, "_mod_uses_pyside"):
            module._mod_uses_pyside = _is_ours  # noqa: SLF001 - there is no public switch


def _is_ours(module: ModuleType) -> bool:
    return module.__name__.partition(".")[0] == "ui"


def _run_from_archive(run: Callable[[ModuleType], None], module: ModuleType) -> None:
    """Run a module's code under the name that the archive knows: PySide6 has given it a second one."""
    spec = module.__spec__
    if spec is not None:
        second_name, spec.name = spec.name, module.__name__
        run(module)
        spec.name = second_name
