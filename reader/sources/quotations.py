"""Where an article quotes: passages between quotation marks.

Pairs «» and “” say which mark opens; the straight " does not, so its neighbours decide. A mark that is never closed costs its
own quotation only: that ends with its sentence, or before the next mark that opens. A quotation may run over several
paragraphs if each begins with a mark (the typographers' rule) or none of them closes it.

Source: textacy (`direct_quotations`) for the notion; the rules are our own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.arabic.tokens import sentences
from reader.spans import Span, trimmed

_PAIRS = {"«": "»", "“": "”", "„": "“", "‹": "›", "‟": "”"}
_TURNED = {"»": "«", "”": "“", "›": "‹"}
_MARK = re.compile("[\"«»“”„‟‹›]|''")
_OPENS_AFTER = frozenset("([{:،,؛-–—ـ«“")
_TWO_FACED = frozenset({'"', "''"})
_CLITICS = frozenset("وفبكل")
_LONGEST = 6_000
"""Code points: what is longer than any quotation in the news was never closed."""
_MOST_LINES = 40
_MOST_MARKS = 12
_LONGEST_NAME = 60
_DEEPEST = 4
"""Levels of quotation within quotation."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage between quotation marks.

    Attributes:
        outer: With its marks.
        inner: Without them and without white space at its ends; over several paragraphs with what lies between.
        closed: Whether its closing mark was found.
    """

    outer: Span
    inner: Span
    closed: bool


def find_quotations(text: str, lines: Sequence[Span]) -> tuple[Quotation, ...]:
    """Find the quotations of an article, in order; one may lie inside another of another shape.

    Args:
        text: The article's text.
        lines: The places of its lines, in order.
    """
    found: list[Quotation] = []
    reached = 0
    for number, line in enumerate(lines):
        # A quotation from a line before may reach into this one; its closing mark must not open another.
        marks = [mark for mark in _MARK.finditer(text, line.start, line.end) if mark.start() >= reached]
        new = _read_line(text, line, marks, lines[number + 1 : number + 1 + _MOST_LINES])
        found += new
        reached = max([reached, *(quotation.outer.end for quotation in new)])
    return tuple(sorted(found, key=lambda quotation: (quotation.outer.start, -quotation.outer.end)))


def _read_line(text: str, line: Span, marks: Sequence[re.Match[str]], following: Sequence[Span]) -> list[Quotation]:
    """Pair the marks of one line; `following` are the lines into which a quotation may run on."""
    found: list[Quotation] = []
    open_marks: list[re.Match[str]] = []
    for number, mark in enumerate(marks):
        partner = _partner(open_marks, mark)
        opens = _opens(text, line, mark)
        if partner is not None and not (opens and mark.group() == partner.group()):
            while open_marks[-1] is not partner:
                found.append(_unclosed(text, line, open_marks.pop(), mark.start()))
            open_marks.pop()
            found.append(_closed(text, partner, mark))
        elif opens or (not open_marks and mark.group() in _TWO_FACED and number + 1 < len(marks)):
            if partner is not None and not _nests(text, line, mark, marks[number + 1 :]):
                open_marks.remove(partner)
                found.append(_unclosed(text, line, partner, mark.start()))
            open_marks.append(mark)
            if len(open_marks) > _DEEPEST:
                found.append(_unclosed(text, line, open_marks.pop(0), mark.start()))
    found += [_over_lines(text, mark, following) or _unclosed(text, line, mark, line.end) for mark in open_marks]
    return found


def _nests(text: str, line: Span, mark: re.Match[str], following: Sequence[re.Match[str]]) -> bool:
    """Whether a mark opens a name within an open quotation of the same shape: then both are closed further on."""
    balance = 0
    for later in following[:_MOST_MARKS]:
        if later.group() == mark.group():
            balance += -1 if _opens(text, line, later) else 1
        if balance == 1 and later.start() - mark.end() > _LONGEST_NAME:
            return False
        if balance > 1:
            return True
    return False


def _partner(open_marks: Sequence[re.Match[str]], mark: re.Match[str]) -> re.Match[str] | None:
    """The open mark that this one could close, the innermost first."""
    for candidate in reversed(open_marks):
        shape = candidate.group()
        if _PAIRS.get(shape) == mark.group() or (shape == mark.group() and shape not in _PAIRS):
            return candidate
        # ”…” and »…« : the same closing shape on both sides, as some newsrooms type it.
        if shape in _TURNED and mark.group() in {shape, _TURNED[shape]}:
            return candidate
    return None


def _opens(text: str, line: Span, mark: re.Match[str]) -> bool:
    """Whether a mark plainly begins a quotation: something follows at once, and only white space, a mark or a clitic goes before."""
    if mark.group() in _PAIRS:
        return True
    before = text[mark.start() - 1] if mark.start() > line.start else " "
    after = text[mark.end()] if mark.end() < line.end else " "
    if after.isspace() or after in ".،,؛:؟!)]}»”":
        return before == ":"
    if before.isspace() or before in _OPENS_AFTER:
        return True
    word = re.search(r"\S*$", text[max(line.start, mark.start() - 4) : mark.start()])
    return word is not None and bool(word.group()) and set(word.group()) <= _CLITICS


def _closed(text: str, opening: re.Match[str], closing: re.Match[str]) -> Quotation:
    inner = trimmed(Span(opening.end(), closing.start()), text)
    return Quotation(Span(opening.start(), closing.end()), inner, closed=True)


def _unclosed(text: str, line: Span, opening: re.Match[str], limit: int) -> Quotation:
    """What an unclosed mark costs: its own sentence, no more."""
    rest = sentences(text, Span(opening.end(), min(limit, line.end, opening.end() + _LONGEST)))
    end = rest[0].end if rest else opening.end()
    inner = trimmed(Span(opening.end(), end), text)
    return Quotation(Span(opening.start(), max(end, opening.end())), inner, closed=False)


def _over_lines(text: str, opening: re.Match[str], following: Sequence[Span]) -> Quotation | None:
    """A quotation that goes on in the next lines, each begun with its mark again, or, with « and “, simply not closed before."""
    shape = opening.group()
    closing = _PAIRS.get(shape, shape)
    for line in following:
        if line.end - opening.start() > _LONGEST:
            return None
        body = trimmed(line, text)
        begins = text.startswith(shape, body.start, body.end)
        if not begins and shape not in _PAIRS:
            return None
        start = body.start + len(shape) * begins
        end = text.find(closing, start, body.end)
        if end >= 0 and text.find(shape, start, end) < 0:
            return Quotation(
                Span(opening.start(), end + len(closing)), trimmed(Span(opening.end(), end), text), closed=True
            )
        if end >= 0 or text.find(shape, start, body.end) >= 0:
            return None
    return None
