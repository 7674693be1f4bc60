"""Code points and Qt's positions: the one place that knows that Qt counts UTF-16 code units."""

from bisect import bisect_left, bisect_right


class TextPositions:
    """Converts between code points of one text and Qt's positions in it.

    Texts without a character beyond the Basic Multilingual Plane, nearly all, cost nothing.
    """

    __slots__ = ("_ends", "_wide")

    def __init__(self, text: str) -> None:
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        self._wide = [] if units == len(text) else [i for i, character in enumerate(text) if character > "\uffff"]
        self._ends = [offset + count + 2 for count, offset in enumerate(self._wide)]

    def to_qt(self, offset: int) -> int:
        """Qt's position of a code point."""
        return offset + bisect_left(self._wide, offset) if self._wide else offset

    def to_offset(self, position: int) -> int:
        """The code point at Qt's position; a position inside a surrogate pair means the character's start."""
        if not self._wide:
            return position
        passed = bisect_right(self._ends, position)
        inside = passed < len(self._wide) and position == self._ends[passed] - 1
        return position - passed - inside
