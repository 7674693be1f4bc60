"""Language knowledge as data: the tables in `resources/lexicon`, one typed row a line.

A table is UTF-8 text. Lines that begin with `#` and empty lines count for nothing; the first other line names the columns, the rest
are rows, columns parted by one tab. Missing columns at a line's end are empty. A row class is a frozen dataclass whose fields are the
columns in their order; a field's type says how a cell is read:

- `str` as it stands; `int`, `float` as numbers (empty: 0); `bool` as `1` or empty;
- an `Enum` by its value;
- `tuple[str, ...]` parts at `|` (empty: none).
"""

import logging
from collections.abc import Callable
from dataclasses import fields
from enum import Enum
from importlib.resources import files
from typing import TypeVar, get_type_hints

from reader.errors import LexiconError

Row = TypeVar("Row")

_log = logging.getLogger(__name__)
_COMMENT = "#"
_PART = "|"


def read_text(name: str) -> str:
    """The text of one file of `resources/lexicon`.

    Raises:
        LexiconError: It is missing, unreadable or not UTF-8.
    """
    try:
        return (files("resources") / "lexicon" / name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(name, 0, str(error)) from error


def read_table(name: str, row: type[Row], *, unique: str = "") -> tuple[Row, ...]:
    """Read one table of `resources/lexicon`; callers keep what they make of it (`functools.cache`).

    Args:
        name: The file's name, such as `cues.tsv`.
        row: A frozen dataclass, one field a column.
        unique: A column whose values must not occur twice; empty for none.

    Returns:
        The rows in the order of the file.

    Raises:
        LexiconError: The file is missing, its head names other columns, a cell does not parse, or a unique value recurs.
    """
    return parse_table(read_text(name), name, row, unique=unique)


def read_or_lose(name: str, row: type[Row], lost: list[str]) -> tuple[Row, ...]:
    """Read a table that the program can do without: a missing or damaged one is empty, logged, and named in `lost`."""
    try:
        return read_table(name, row)
    except LexiconError as error:
        _log.warning("names are found without a table: %s", error)
        lost.append(name)
        return ()


def parse_table(text: str, name: str, row: type[Row], *, unique: str = "") -> tuple[Row, ...]:
    """Read a table from its text; `name` is for the error. See `read_table`."""
    columns = [field.name for field in fields(row)]  # type: ignore[arg-type]
    hints = get_type_hints(row)
    readers = [_reader(hints[column]) for column in columns]
    unique_index = columns.index(unique) if unique else -1
    rows: list[Row] = []
    seen: set[object] = set()
    head = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith(_COMMENT):
            continue
        cells = line.split("\t")
        if not head:
            if cells != columns:
                raise LexiconError(name, number, f"columns are {cells}, not {columns}")
            head = True
            continue
        values = _values(cells, readers, name, number)
        if unique_index >= 0:
            if values[unique_index] in seen:
                raise LexiconError(name, number, f"{cells[unique_index]} stands twice")
            seen.add(values[unique_index])
        rows.append(row(*values))
    if not head:
        raise LexiconError(name, 0, "no head line")
    return tuple(rows)


def _values(cells: list[str], readers: list[Callable[[str], object]], name: str, number: int) -> list[object]:
    """One line's cells, each read by its column's type."""
    if len(cells) > len(readers):
        raise LexiconError(name, number, f"{len(cells)} cells for {len(readers)} columns")
    cells = cells + [""] * (len(readers) - len(cells))
    try:
        return [read(cell) for read, cell in zip(readers, cells, strict=True)]
    except ValueError as error:
        raise LexiconError(name, number, str(error)) from error


def _reader(kind: object) -> Callable[[str], object]:
    """How a cell of this type is read."""
    if kind is str:
        return _text
    if kind is bool:
        return _truth
    if kind is int:
        return lambda cell: int(cell or "0")
    if kind is float:
        return lambda cell: float(cell or "0")
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind == tuple[str, ...]:
        return lambda cell: tuple(cell.split(_PART)) if cell else ()
    raise TypeError(f"no cell can be read as {kind}")


def _text(cell: str) -> str:
    if cell != cell.strip():
        raise ValueError(f"blanks around {cell!r}")
    return cell


def _truth(cell: str) -> bool:
    if cell not in {"", "1"}:
        raise ValueError(f"{cell!r} is neither 1 nor empty")
    return cell == "1"
