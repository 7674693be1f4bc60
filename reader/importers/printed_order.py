"""From glyphs on paper to lines in logical order.

A page tells where each glyph stands and not in which order to read them. Glyphs of one baseline make a line, wide
gaps part it into columns, and python-bidi turns the line from what is seen, left to right, into what is read. Vowel
signs go with the letter that they were drawn with, and the raised figures of footnotes stand in brackets on the line
that they belong to. Presentation forms become letters only then: a ligature such as «ﻻ» is one glyph while the line is
turned.

Source: https://www.unicode.org/reports/tr9/ (the reordering of L2 undoes itself), NFKC for the forms.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from unicodedata import normalize

from reader.arabic.letters import MARK_RANGES, has_rtl_letter
from reader.importers.printed import UNKNOWN, PrintedLine
from reader.importers.printed_signs import (
    ARABIC_LETTER_MARK,
    LTR,
    NARROW,
    RTL,
    Glyph,
    with_item_marks,
    with_raised,
    with_raised_apart,
    with_raised_in_brackets,
    without_joints,
)

_MARKS = re.compile(f"[{MARK_RANGES}]+")
_FORMS = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+")
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_SAME_LINE = 0.4
_SPACE = 0.16
_COLUMN = 1.5
_FEWEST_ROWS = 4
_NARROWEST_COLUMN = 9.0
_SAME_PLACE = 0.12


def lines_of_glyphs(glyphs: Iterable[Glyph]) -> list[PrintedLine]:
    """Make the lines of a page.

    Args:
        glyphs: In the order in which they were drawn.

    Returns:
        Lines from top to bottom; where they stand in columns, one column after the other.
    """
    lines = []
    known = [replace(glyph, text=_INVISIBLE.sub("", glyph.text)) for glyph in glyphs]
    for row in _rows(with_raised(_with_marks(_without_halves(known)))):
        for part in with_item_marks(list(_parts(row))):
            text = _logical(part)
            if text:
                size = sorted(glyph.size for glyph in part)[len(part) // 2]
                lines.append(PrintedLine(text, part[0].left, part[-1].right, part[0].baseline, size))
    is_rtl = sum(has_rtl_letter(line.text) for line in lines) * 2 >= len(lines)
    return list(_by_columns(lines, is_rtl=is_rtl))


def _by_columns(lines: list[PrintedLine], *, is_rtl: bool) -> Iterator[PrintedLine]:
    """Put lines that stand beside each other in columns one column after the other."""
    gutter = _gutter(lines)
    if gutter is None:
        yield from lines
        return
    first: list[PrintedLine] = []
    second: list[PrintedLine] = []
    for line in lines:
        if line.left < gutter < line.right:
            # A line across both columns: what stands above it is read before it.
            yield from (*_by_columns(first, is_rtl=is_rtl), *_by_columns(second, is_rtl=is_rtl), line)
            first, second = [], []
        else:
            ((first if is_rtl else second) if line.left >= gutter else (second if is_rtl else first)).append(line)
    yield from (*_by_columns(first, is_rtl=is_rtl), *_by_columns(second, is_rtl=is_rtl))


def _gutter(lines: list[PrintedLine]) -> float | None:
    """Where the blank between two columns stands; None for lines of one column, and for tables, whose cells are short."""
    neighbours = (pair for step in (1, 2, 3) for pair in zip(lines, lines[step:], strict=False))
    sorted_pairs = (pair if pair[0].left < pair[1].left else pair[::-1] for pair in neighbours)
    beside = [(one, other) for one, other in sorted_pairs if _stand_beside(one, other)]
    middles = [(one.right + other.left) / 2 for one, other in beside]
    for middle in sorted(middles):
        near = [pair for pair, other in zip(beside, middles, strict=True) if abs(other - middle) < pair[0].size]
        widths = sorted(line.width / line.size for pair in near for line in pair)
        if len(near) >= _FEWEST_ROWS and widths[len(widths) // 2] >= _NARROWEST_COLUMN:
            return middle
    return None


def _stand_beside(one: PrintedLine, other: PrintedLine) -> bool:
    return abs(one.baseline - other.baseline) < min(one.size, other.size) and one.right < other.left


def _without_halves(glyphs: list[Glyph]) -> Iterator[Glyph]:
    """Leave out halves of composed signs, and say of strokes that stretch a word that they are no letters."""
    has_widths = sum(glyph.left < glyph.right for glyph in glyphs) * 2 > len(glyphs)
    for glyph in glyphs:
        width = glyph.right - glyph.left
        if glyph.text == UNKNOWN and 0 < width < NARROW * glyph.size:
            yield replace(glyph, text="")
        elif width > 0 or not has_widths or _MARKS.fullmatch(glyph.text) or has_rtl_letter(glyph.text):
            yield glyph


def _with_marks(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Put vowel signs onto their letters.

    Programs draw a run either as it is read, so that a sign follows its letter, or from left to right, so that in
    Arabic it comes first; which of both shows in where the letters around it stand.
    """
    letters: list[Glyph] = []
    waiting: list[Glyph] = []
    for glyph in glyphs:
        if _MARKS.fullmatch(glyph.text):
            waiting.append(glyph)
            continue
        letters.append(glyph)
        if waiting:
            _attach(letters, waiting)
            waiting = []
    if waiting and letters:
        letters[-1] = _marked(letters[-1], waiting)
    return letters


def _attach(letters: list[Glyph], marks: list[Glyph]) -> None:
    """Put signs onto the last letter or the one before it."""
    after = letters[-1]
    before = letters[-2] if len(letters) > 1 else None
    if before is None:
        goes_on = True
    elif _distance(before, after) < after.size:
        goes_on = before.left < after.left
    else:
        goes_on = _distance(marks[0], after) < _distance(marks[0], before)
    if goes_on and has_rtl_letter(after.text):
        letters[-1] = _marked(after, marks[::-1])
    elif before is not None:
        letters[-2] = _marked(before, marks)


def _distance(one: Glyph, other: Glyph) -> float:
    """How far apart two glyphs stand, across and up."""
    across = max(0.0, one.left - other.right, other.left - one.right)
    return across + max(0.0, abs(one.baseline - other.baseline) - other.size / 2)


def _marked(letter: Glyph, marks: list[Glyph]) -> Glyph:
    return replace(letter, text=letter.text + "".join(mark.text for mark in marks))


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs of one baseline, from left to right, the highest first."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.baseline):
        if row and row[0].baseline - glyph.baseline > _SAME_LINE * min(row[0].size, glyph.size):
            yield _across(row)
            row = []
        row.append(glyph)
    if row:
        yield _across(row)


def _across(row: list[Glyph]) -> list[Glyph]:
    """The glyphs of a row from left to right, each once: some programs draw bold type by drawing it twice."""
    across: list[Glyph] = []
    for glyph in sorted(row, key=lambda glyph: (glyph.left, glyph.right)):
        last = across[-1] if across else None
        if (
            last
            and last.text == glyph.text
            and glyph.left - last.left < _SAME_PLACE * glyph.size * len(glyph.text.strip())
        ):
            continue
        across.append(glyph)
    return across


def _parts(row: list[Glyph]) -> Iterator[list[Glyph]]:
    """Part a row at gaps that are too wide for one between words."""
    part: list[Glyph] = []
    is_spaced = False
    for glyph in row:
        if glyph.text.isspace():
            is_spaced = True
            continue
        if part:
            gap = glyph.left - part[-1].right
            if gap > _COLUMN * min(glyph.size, part[-1].size):
                yield part
                part = []
            elif is_spaced or gap > _SPACE * glyph.size:
                part.append(Glyph(" ", part[-1].right, glyph.left, glyph.baseline, glyph.size))
        part.append(glyph)
        is_spaced = False
    if part:
        yield part


def _logical(part: list[Glyph]) -> str:
    """The text of a line, turned from the order in which it is seen to the one in which it is read."""
    part = without_joints(part)
    seen = "".join(glyph.text[::-1] if RTL.search(glyph.text) else glyph.text for glyph in part)
    if RTL.search(seen):
        from bidi import get_display

        is_rtl = len(RTL.findall(seen)) >= len(LTR.findall(seen)) / 2
        # A number at the line's left end would else be taken for European, and its per cent sign for its own.
        marked = ARABIC_LETTER_MARK + with_raised_apart(seen) if is_rtl else seen
        seen = str(get_display(marked, base_dir="R" if is_rtl else "L")).replace(ARABIC_LETTER_MARK, "")
    return with_raised_in_brackets(with_plain_letters(seen)).strip()


def with_plain_letters(text: str) -> str:
    """A text with letters for presentation forms and ligatures, its vowel signs in Unicode's order."""
    return normalize("NFC", _FORMS.sub(lambda forms: normalize("NFKC", forms.group()).replace(" ", ""), text))
