"""What is drawn beside the letters of a line: raised figures, the marks of a list's items, strokes that join letters.

The raised figures that refer to footnotes stand in brackets, as other importers give them, on the line that they belong to.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.arabic.letters import ARABIC_LETTER_RANGES

RTL = re.compile(f"[{ARABIC_LETTER_RANGES}\u05d0-\u05ea]")
LTR = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]")
ARABIC_LETTER_MARK = "\u061c"
"""Tells python-bidi that the number beside it is an Arabic text's; no sign of any text itself."""

NARROW = 0.25
"""A sign narrower than this, in sizes of its type, may be a stroke that stretches a word."""
_TOUCHING = 0.05
_RAISED_SIZE, _LEAST_RAISED, _MOST_RAISED, _RAISED_BESIDE = 0.9, 0.15, 0.65, 0.8
_RAISED_SIGNS = frozenset("0123456789[]()")
# Digits of another alphabet that python-bidi takes for numbers, and that no file uses for what is raised.
_RAISED = dict(zip(map(ord, "0123456789"), "𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡", strict=True))
_LOWERED = {ord(raised): chr(digit) for digit, raised in _RAISED.items()}
_RAISED_APART = re.compile(r"(?<![\d𝟘-𝟡])(?<!\d[.,:/])[𝟘-𝟡]+")
_RAISED_NUMBER = re.compile("[\\[\\]()]?([𝟘-𝟡]+)[\\[\\]()]?")
_UNIT = re.compile(r"(?:^|[\s\d(])(?:[كسم]|مل)?م$")
_POWERS = {"2": "²", "3": "³"}
_ITEM_MARK = re.compile(r"[\d٠-٩]{1,3}[.)\-–]|[.)(\-–][\d٠-٩]{1,3}|[•▪◦●○■□·\-–—]")
_ITEM_GAP = 4.0


@dataclass(frozen=True, slots=True)
class Glyph:
    """A drawn sign.

    Attributes:
        text: What it stands for: a letter, several of a ligature in logical order, a vowel sign, or `UNKNOWN`.
        left: Where it begins.
        right: Where the next one would begin.
        baseline: How high it stands.
        size: Of its type.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float


def with_raised(glyphs: list[Glyph]) -> Iterator[Glyph]:
    """Put raised figures, which refer to footnotes, onto the line that they belong to."""
    lines: dict[float, list[Glyph]] = {}
    for glyph in glyphs:
        lines.setdefault(glyph.baseline, []).append(glyph)
    baselines = sorted(lines)
    for glyph in glyphs:
        below = _below(glyph, lines, baselines) if glyph.text in _RAISED_SIGNS else None
        yield glyph if below is None else replace(glyph, text=glyph.text.translate(_RAISED), baseline=below.baseline)


def _below(glyph: Glyph, lines: dict[float, list[Glyph]], baselines: list[float]) -> Glyph | None:
    """The nearest glyph of the larger type over whose baseline a glyph is raised."""
    largest = 2 * glyph.size / _RAISED_SIZE
    first = bisect_left(baselines, glyph.baseline - _MOST_RAISED * largest)
    last = bisect_right(baselines, glyph.baseline - _LEAST_RAISED * glyph.size)
    near = [
        (across, other)
        for baseline in baselines[first:last]
        for other in lines[baseline]
        if glyph.size < _RAISED_SIZE * other.size
        and _LEAST_RAISED * other.size < glyph.baseline - baseline < _MOST_RAISED * other.size
        and (across := max(0.0, other.left - glyph.right, glyph.left - other.right)) < _RAISED_BESIDE * other.size
    ]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def with_item_marks(parts: list[list[Glyph]]) -> list[list[Glyph]]:
    """Put the number or the dot that begins an item of a list back onto its line, however wide the gap between them."""
    joined: list[list[Glyph]] = []
    for part in parts:
        before = joined[-1] if joined else None
        gap = part[0].left - before[-1].right if before else 0.0
        if (
            before
            and gap < _ITEM_GAP * part[0].size
            and (_begins_item(part, is_rtl=True) or _begins_item(before, is_rtl=False))
        ):
            blank = Glyph(" ", before[-1].right, part[0].left, part[0].baseline, part[0].size)
            joined[-1] = [*before, blank, *part]
        else:
            joined.append(part)
    return joined


def _begins_item(part: list[Glyph], *, is_rtl: bool) -> bool:
    text = "".join(glyph.text for glyph in part)
    return _ITEM_MARK.fullmatch(text) is not None and (is_rtl or not text[0].isdecimal() or text[-1] in ".)")


def without_joints(part: list[Glyph]) -> list[Glyph]:
    """Leave out the strokes by which a typeface joins letters: files take them for a Latin letter, or for a tatweel in «لك»."""
    kept: list[Glyph] = []
    for place, glyph in enumerate(part):
        left, right = part[place - 1] if place else None, part[place + 1] if place + 1 < len(part) else None
        if left and right and _is_joint(left, glyph, right):
            continue
        kept.append(glyph)
    return kept


def _is_joint(left: Glyph, glyph: Glyph, right: Glyph) -> bool:
    if glyph.right - glyph.left >= NARROW * glyph.size or len(glyph.text) != 1:
        return False
    reach = _TOUCHING * glyph.size
    is_between = glyph.left - left.right < reach and right.left - glyph.right < reach
    if not (is_between and RTL.search(left.text) and RTL.search(right.text)):
        return False
    return bool(LTR.fullmatch(glyph.text)) or (glyph.text == "ـ" and left.text[0] == "ك" and right.text[0] == "ل")


def with_raised_apart(seen: str) -> str:
    """A right-to-left line as it is seen, its raised numbers kept apart from those to their right, read before them."""
    return _RAISED_APART.sub(f"{ARABIC_LETTER_MARK}\\g<0>{ARABIC_LETTER_MARK}", seen)


def with_raised_in_brackets(text: str) -> str:
    """A line in reading order, its raised numbers in brackets, or as powers where they follow a unit."""
    return _RAISED_NUMBER.sub(_referring, text)


def _referring(raised: re.Match[str]) -> str:
    """A raised number as other importers give it, in brackets; as a power where it follows a unit."""
    number = raised.group(1).translate(_LOWERED)
    is_power = number in _POWERS and _UNIT.search(raised.string[: raised.start()])
    return _POWERS[number] if is_power else f"[{number}]"
