"""The methods that `dataclass` writes for every class anew, once for all classes.

A version of Python that writes them in another way, as 3.13 does, simply does so.
"""

import dataclasses
import operator
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

_Method = Callable[..., Any]
_ANNOTATION = re.compile(r":_type_\w+")
_ORDERS: dict[str, Callable[[Any, Any], Any]] = {
    "__eq__": operator.eq,
    "__lt__": operator.lt,
    "__le__": operator.le,
    "__gt__": operator.gt,
    "__ge__": operator.ge,
}


def share_dataclass_methods() -> None:
    """Give all data classes that are made from now on the same methods, all but `__init__`, which loses its annotations.

    `dataclass` compiles six functions for every class, each by itself: 8 ms before the first paint, 25 for a script that
    opens a library, 30 more until the window is filled, and then a megabyte. Few of these classes are ever compared, fewer
    printed, and none is changed, which takes two of the six to refuse. For each annotation of `__init__` a name of its own
    would stay in Python's table of names.
    """
    create, guard = getattr(dataclasses, "_create_fn", None), getattr(dataclasses, "_recursive_repr", None)
    if create is None or guard is None:
        return
    shared = _shared_methods(guard)

    def created(name: str, arguments: list[str], *source: Any, **names: Any) -> _Method:  # noqa: ANN401 - as `create` takes it
        if name in shared:
            return shared[name]
        method: _Method = create(name, [_ANNOTATION.sub("", argument) for argument in arguments], *source, **names)
        return method

    dataclasses._create_fn = created  # type: ignore[attr-defined]  # noqa: SLF001 - there is no public switch
    dataclasses._recursive_repr = _as_it_is  # type: ignore[attr-defined]  # noqa: SLF001 - the one `__repr__` is guarded


def _shared_methods(guard: Callable[[_Method], _Method]) -> dict[str, _Method]:
    methods = {name: _comparing(compare) for name, compare in _ORDERS.items()}
    methods |= {"__setattr__": _refusing("__setattr__", "assign to"), "__delattr__": _refusing("__delattr__", "delete")}
    methods |= {"__hash__": _hashing(), "__repr__": _printing(guard)}
    for name, method in methods.items():
        method.__name__ = name
    return methods


def _comparing(compare: Callable[[Any, Any], Any]) -> _Method:
    def method(self: object, other: object) -> Any:  # noqa: ANN401 - as the operators
        if type(other) is not type(self):
            return NotImplemented
        kind: type = type(self)
        values = _compared(kind, method)
        return compare(values(self), values(other))

    return method


def _hashing() -> _Method:
    def method(self: object) -> int:
        kind: type = type(self)
        return hash(_hashed(kind, method)(self))

    return method


def _printing(guard: Callable[[_Method], _Method]) -> _Method:
    @guard
    def method(self: object) -> str:
        kind = type(self)
        shown = [f"{field.name}={getattr(self, field.name)!r}" for field in _fields(kind, method) if field.repr]
        return f"{kind.__qualname__}({', '.join(shown)})"

    return method


def _refusing(name: str, doing: str) -> _Method:
    def method(self: object, field: str, *value: object) -> None:
        kind = type(self)
        frozen = _owners(kind, method)
        if kind in frozen or any(field == known.name for owner in frozen for known in dataclasses.fields(owner)):
            raise dataclasses.FrozenInstanceError(f"cannot {doing} field {field!r}")
        getattr(super(frozen[-1], self), name)(field, *value)

    return method


def _owners(kind: type, method: _Method) -> list[Any]:
    """The classes that a method was made for, among a class and its bases."""
    return [line for line in kind.__mro__ if vars(line).get(method.__name__) is method]


def _fields(kind: type, method: _Method) -> tuple[dataclasses.Field[Any], ...]:
    """The fields that a method knows: those of the class that it was made for."""
    return dataclasses.fields(_owners(kind, method)[0])


@cache
def _compared(kind: type, method: _Method) -> Callable[[object], Any]:
    return _values([field.name for field in _fields(kind, method) if field.compare])


@cache
def _hashed(kind: type, method: _Method) -> Callable[[object], Any]:
    known = _fields(kind, method)
    return _values([field.name for field in known if (field.compare if field.hash is None else field.hash)])


def _values(names: Sequence[str]) -> Callable[[object], Any]:
    """What tells the values of an object by name."""
    return operator.attrgetter(*names) if names else _nothing


def _nothing(_: object) -> tuple[()]:
    return ()


def _as_it_is(method: _Method) -> _Method:
    return method
