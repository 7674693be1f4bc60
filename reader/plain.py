"""Our values as plain ones that JSON can hold, and back again."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

_Value = TypeVar("_Value")


def to_plain(value: object) -> Any:  # noqa: ANN401 (whatever JSON can hold)
    """A value of dataclasses, enums, moments and tuples as dictionaries, lists, texts and numbers.

    Raises:
        TypeError: There is something else in it.
    """
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(getattr(value, name)) for name in _names(type(value))}
    raise TypeError(f"no plain value for {type(value).__name__}")


def from_plain(kind: type[_Value], plain: Any) -> _Value:  # noqa: ANN401 (whatever JSON held)
    """The value of a dataclass behind its plain one; fields that are missing take their defaults.

    Raises:
        ValueError: A value is none that the field can have.
        TypeError: It is of another shape, or a field without a default is missing.
    """
    value = _restored(kind, plain)
    if not isinstance(value, kind):
        raise TypeError(f"no {kind.__name__}: {type(value).__name__}")
    return value


def field_from_plain(kind: type, name: str, plain: Any) -> Any:  # noqa: ANN401 (the field's own type)
    """The value of one field of a dataclass.

    Raises:
        ValueError: The value is none that the field can have, or there is no such field.
        TypeError: It is of another shape.
    """
    hints = _hints(kind)
    if name not in hints:
        raise ValueError(f"{kind.__name__} has no field {name}")
    return _restored(hints[name], plain)


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _restored(kind: Any, plain: Any) -> Any:  # noqa: ANN401 (types and values of every sort)
    origin = get_origin(kind)
    if origin is UnionType:
        kinds = get_args(kind)
        return None if plain is None and NoneType in kinds else _restored(_member(kinds, plain), plain)
    if origin is tuple:
        return _restored_tuple(get_args(kind), plain)
    if is_dataclass(kind):
        return _restored_dataclass(kind, plain)
    return _restored_scalar(kind, plain)


def _member(kinds: tuple[Any, ...], plain: Any) -> Any:  # noqa: ANN401 (as above)
    """The type of a union that a value is of: of several dataclasses the one whose fields are those that stand there."""
    present = [each for each in kinds if each is not NoneType]
    if len(present) == 1:
        return present[0]
    names = set(plain) if isinstance(plain, dict) else set()
    return max(present, key=lambda each: -len(names.symmetric_difference(_hints(each))))


def _restored_dataclass(kind: Any, plain: Any) -> Any:  # noqa: ANN401 (as above)
    if not isinstance(plain, dict):
        raise TypeError(f"no {kind.__name__}: {plain!r:.80}")
    hints = _hints(kind)
    return kind(**{name: _restored(hints[name], value) for name, value in plain.items() if name in hints})


def _restored_tuple(kinds: tuple[Any, ...], plain: Any) -> tuple[Any, ...]:  # noqa: ANN401 (as above)
    if not isinstance(plain, list):
        raise TypeError(f"no list: {plain!r:.80}")
    if len(kinds) == len(("item", ...)) and kinds[1] is Ellipsis:
        return tuple(_restored(kinds[0], each) for each in plain)
    return tuple(_restored(kind, each) for kind, each in zip(kinds, plain, strict=True))


def _restored_scalar(kind: type, plain: Any) -> Any:  # noqa: ANN401 (as above)
    if issubclass(kind, datetime):
        moment = datetime.fromisoformat(plain)
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    if issubclass(kind, Enum):
        return kind(plain)
    if kind is float and type(plain) is int:
        return float(plain)
    if type(plain) is not kind:
        raise TypeError(f"no {kind.__name__}: {plain!r:.80}")
    return plain
