"""The pattern that quotations are written by, as the user likes them: `«{quote}»[ — {source}]`.

What stands in braces is named by `FIELDS`. What stands in square brackets is left out where nothing is known of the
fields in it, so that no comma is left over; a backslash before a bracket or brace takes it for itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from reader.errors import CitationPatternError, PatternFlaw

FIELDS = (
    "quote",
    "source",
    "author",
    "title",
    "outlet",
    "published",
    "year",
    "pages",
    "accessed",
    "url",
    "link",
    "note",
)
"""What may stand in braces: the passage; all that is known of where it is from, in the usual order; parts of that; the
pages of print; the day on which the article was taken in; its address; the link to the passage; the note on it, on one
line."""

STANDARD = {"ar": "«{quote}»[ — {source}]", "en": "“{quote}”[ — {source}]"}
"""How quotations are written unless the user has another pattern, by their language."""

_PARTS = re.compile(r"\\(?P<plain>[\[\]{}\\])|\{(?P<field>[^{}\[\]]*)\}|(?P<sign>[\[\]{}])")
_QUOTED = re.compile(r"""[«“"'‹‘]?\{quote\}[»”"'›’]?""")
_LEFT_OVER = " \t—–-،,؛;:."


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that stand there always, or only where something is known of the fields in them.

    Attributes:
        parts: Words and names of fields in turn, beginning with words.
        is_optional: Whether they stood in square brackets.
    """

    parts: tuple[str, ...]
    is_optional: bool

    def write(self, values: Mapping[str, str]) -> str:
        """The words with what the fields are."""
        fields = [values[name] for name in self.parts[1::2]]
        if self.is_optional and not any(fields):
            return ""
        written = [*self.parts]
        written[1::2] = fields
        return "".join(written)


class CitationPattern:
    """A pattern that has been read.

    Raises:
        CitationPatternError: It is none; the error says what is wrong, and where.
    """

    def __init__(self, pattern: str) -> None:
        if not pattern.strip():
            raise CitationPatternError(PatternFlaw.EMPTY, pattern, 0)
        self._pattern = pattern
        self._pieces = tuple(_read(pattern))

    def write(self, values: Mapping[str, str]) -> str:
        """A quotation, on one line.

        Args:
            values: What every one of `FIELDS` is; empty for what is not known.
        """
        return " ".join("".join(piece.write(values) for piece in self._pieces).split())

    def source_alone(self) -> "CitationPattern | None":
        """The pattern without the passage and its marks, for where that stands apart; None where nothing is left."""
        rest = _QUOTED.sub("", self._pattern).strip()
        # What parted the passage from its source begins nothing.
        rest = re.sub(rf"^(\[?)[{re.escape(_LEFT_OVER)}]+", r"\1", rest)
        return CitationPattern(rest) if _PARTS.search(rest) else None


def _read(pattern: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    parts, opened, last = [""], None, 0
    for match in _PARTS.finditer(pattern):
        parts[-1] += pattern[last : match.start()]
        last = match.end()
        if match["plain"]:
            parts[-1] += match["plain"]
        elif match["field"] is not None:
            parts += [_known(match["field"].strip(), match.start()), ""]
        elif match["sign"] == "[":
            if opened is not None:
                raise CitationPatternError(PatternFlaw.NESTED, "[", match.start())
            pieces.append(_Piece(tuple(parts), is_optional=False))
            parts, opened = [""], match.start()
        elif match["sign"] == "]":
            if opened is None:
                raise CitationPatternError(PatternFlaw.UNOPENED, "]", match.start())
            pieces.append(_Piece(tuple(parts), is_optional=True))
            parts, opened = [""], None
        else:
            flaw = PatternFlaw.UNCLOSED if match["sign"] == "{" else PatternFlaw.UNOPENED
            raise CitationPatternError(flaw, match["sign"], match.start())
    if opened is not None:
        raise CitationPatternError(PatternFlaw.UNCLOSED, "[", opened)
    parts[-1] += pattern[last:]
    return [*pieces, _Piece(tuple(parts), is_optional=False)]


def _known(name: str, place: int) -> str:
    """The name of a field.

    Raises:
        CitationPatternError: There is none of this name.
    """
    if name not in FIELDS:
        close = get_close_matches(name, FIELDS, 1)
        raise CitationPatternError(PatternFlaw.UNKNOWN, name, place, close[0] if close else "")
    return name
