"""Lua tables as data, as KOReader keeps its settings: read, never run.

Known are comments, strings, numbers, `true`, `false`, `nil` and tables of these. Whatever would have to be computed (a call,
a sum, a name) is an error, so that nothing a file holds can do anything.

Source: Lua 5.4 reference manual, sections 3.1 (lexical conventions) and 3.4.9 (table constructors).
"""

import re
from typing import Any

_BLANK = re.compile(r"(?:\s+|--\[(=*)\[.*?\]\1\]|--(?!\[=*\[)[^\n]*)*", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_NUMBER = re.compile(r"-?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_STRING = re.compile(r"\"((?:[^\"\\\n]|\\z\s*|\\.)*)\"|'((?:[^'\\\n]|\\z\s*|\\.)*)'", re.DOTALL)
_LONG_STRING = re.compile(r"\[(=*)\[\n?(.*?)\]\1\]", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:(\d{1,3})|x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,8})\}|z\s*|(\r\n|.))", re.DOTALL)
_ESCAPED = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "nil": None}
_DEEPEST = 100


def read_lua(text: str) -> Any:  # noqa: ANN401 (as for JSON)
    """Read a file that returns a table, or is one.

    Returns:
        Tables whose keys are 1, 2, … as lists, others as dictionaries.

    Raises:
        ValueError: It is anything else.
    """
    reader = _Reader(text)
    reader.skip()
    if reader.name() == "return":
        reader.skip()
    else:
        reader.at = 0
        reader.skip()
    value = reader.value(0)
    reader.skip()
    if reader.at < len(text):
        raise ValueError(f"more than one value, at {reader.at}")
    return value


class _Reader:
    """Reads from a place on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.at = 0

    def skip(self) -> None:
        """Pass over white space and comments."""
        match = _BLANK.match(self._text, self.at)
        self.at = match.end() if match is not None else self.at

    def name(self) -> str:
        """A name, if one stands here; empty if not."""
        match = _NAME.match(self._text, self.at)
        if match is None:
            return ""
        self.at = match.end()
        return match[0]

    def value(self, depth: int) -> Any:  # noqa: ANN401 (as for JSON)
        """The value that stands here."""
        if depth > _DEEPEST:
            raise ValueError("tables within tables without end")
        if self._text.startswith("{", self.at):
            return self._table(depth)
        if (match := _LONG_STRING.match(self._text, self.at)) is not None:
            self.at = match.end()
            return match[2]
        if (match := _STRING.match(self._text, self.at)) is not None:
            self.at = match.end()
            return _unescaped(match[1] if match[1] is not None else match[2])
        if (match := _NUMBER.match(self._text, self.at)) is not None:
            self.at = match.end()
            return _number(match[0])
        start, name = self.at, self.name()
        if name not in _CONSTANTS:
            raise ValueError(f"no value, at {start}")
        return _CONSTANTS[name]

    def _table(self, depth: int) -> Any:  # noqa: ANN401 (as for JSON)
        """The table that begins here."""
        found: dict[Any, Any] = {}
        place = 0
        self.at += 1
        while True:
            self.skip()
            if self._take("}"):
                break
            if self._is_key():
                key = self._key(depth)
                found[key] = self.value(depth + 1)
            else:
                place += 1
                found[place] = self.value(depth + 1)
            self.skip()
            if not self._take(",") and not self._take(";") and not self._text.startswith("}", self.at):
                raise ValueError(f"neither a comma nor the table's end, at {self.at}")
        if list(found) == list(range(1, len(found) + 1)):
            return list(found.values())
        return found

    def _is_key(self) -> bool:
        """Whether `[key] =` or `name =` stands here, and not a value."""
        if self._text.startswith("[", self.at):
            return _LONG_STRING.match(self._text, self.at) is None
        match = _NAME.match(self._text, self.at)
        if match is None:
            return False
        after = _BLANK.match(self._text, match.end())
        end = after.end() if after is not None else match.end()
        return self._text.startswith("=", end)

    def _key(self, depth: int) -> str | int | float:
        """The key that stands here, with the sign after it."""
        if self._take("["):
            self.skip()
            found = self.value(depth + 1)
            self.skip()
            if not self._take("]") or not isinstance(found, str | int | float):
                raise ValueError(f"no key, at {self.at}")
            key: str | int | float = found
        else:
            key = self.name()
        self.skip()
        if not self._take("="):
            raise ValueError(f"a key without a value, at {self.at}")
        self.skip()
        return key

    def _take(self, mark: str) -> bool:
        """Pass over a mark; whether it stands here."""
        is_here = self._text.startswith(mark, self.at)
        self.at += len(mark) if is_here else 0
        return is_here


def _number(written: str) -> int | float:
    """A number, without a part after the point where there is none."""
    negative, digits = written.startswith("-"), written.removeprefix("-")
    if digits[:2].lower() == "0x":
        value: int | float = int(digits, 16)
    else:
        value = int(digits) if digits.isdecimal() else float(digits)
    return -value if negative else value


def _unescaped(text: str) -> str:
    """A string without its escapes; Lua's are of bytes, which are taken for UTF-8."""
    if "\\" not in text:
        return text

    def plain(match: re.Match[str]) -> bytes:
        decimal, hexadecimal, point, letter = match.groups()
        if decimal is not None:
            return bytes([min(int(decimal), 255)])
        if hexadecimal is not None:
            return bytes([int(hexadecimal, 16)])
        if point is not None:
            return chr(min(int(point, 16), 0x10FFFF)).encode("utf-8", "surrogatepass")
        return (
            b""
            if letter is None
            else _ESCAPED.get(letter, letter.replace("\r\n", "\n")).encode("utf-8", "surrogatepass")
        )

    pieces, at = [], 0
    for match in _ESCAPE.finditer(text):
        pieces += [text[at : match.start()].encode("utf-8", "surrogatepass"), plain(match)]
        at = match.end()
    pieces.append(text[at:].encode("utf-8", "surrogatepass"))
    return b"".join(pieces).decode("utf-8", "replace")
