"""From printed lines to an article's lines: paragraphs are joined, what the page repeats is left out.

A paragraph ends where the next line is indented, stands lower than usual or is of other type, and where a line stops
so early that the next word would have found room on it. Arabic is not hyphenated, so lines are joined by a blank.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from reader.arabic.letters import arabic_letter_count
from reader.article import BlockKind, begins_as_item
from reader.importers.build import Line, with_guessed_headings
from reader.importers.printed import PrintedLine, PrintedPage

_EDGE_ROWS = 3
_REPEATED = 0.4
_NEAR = 4.0
_APART = 2.0
_NUMBER = re.compile(
    r"[\s\-–—|.()\[\]]*(?:(?:page|صفحة|الصفحة|ص)\s*)?\d{1,4}(?:\s*(?:/|من|of)\s*\d{1,4})?[\s\-–—|.()\[\]]*",
    re.IGNORECASE,
)
_MOST_CUT = 8
_LEAST_CUT = 20
_SAME_SIZE = 0.08
_HEADING_SIZE = 1.13
_NOTE_SIZE = 0.9
_LONGEST_HEADING = 200
_LOWER = 1.25
_INDENT = 0.8
_ROOM = 0.8
_WIDE_WORD = 1.2
_FEW = 5
_LAST_LEVEL = 6
_NOTE_LABEL = re.compile(r"\[\d{1,4}\] ?(?!$)")
_HYPHENATED = re.compile(r"[a-z\u00df-\u00ff]-$")


@dataclass(slots=True)
class _Column:
    """Lines that stand under one another, and the margins between which they run."""

    page: int
    lines: list[PrintedLine] = field(default_factory=list)
    left: float = 0.0
    right: float = 0.0


@dataclass(slots=True)
class _Paragraph:
    """Lines that belong together, and the page of each, from 0."""

    lines: list[PrintedLine]
    pages: list[int]

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.pages[0]

    @property
    def size(self) -> float:
        return median(line.size for line in self.lines)

    def line(self) -> Line:
        """Its words on one line, and where the page turns in it."""
        text, turns, page = "", [], self.page
        for line, its_page in zip(self.lines, self.pages, strict=True):
            is_parted = bool(_HYPHENATED.search(text)) and line.text[:1].islower()
            text = text[:-1] if is_parted else f"{text} " if text else ""
            turns += [len(text)] * (its_page - page)
            page = its_page
            text += line.text
        return Line(text, page=self.page + 1, turns=tuple(turns))


def lines_of_pages(pages: Sequence[PrintedPage]) -> list[Line]:
    """Make an article's lines of a document's pages.

    Args:
        pages: In order; those that could not be read without lines.

    Returns:
        Title, headings by the size of their type, paragraphs; footnotes after all of them.
    """
    columns = list(_columns(_without_cut_lines(_without_running_heads(pages))))
    if not columns:
        return []
    body = _body_size(columns)
    paragraphs = _Joiner(columns, body).paragraphs()
    notes = _notes(paragraphs, body)
    kept = [paragraph for place, paragraph in enumerate(paragraphs) if place not in notes]
    lines = with_guessed_headings(_with_kinds(kept, body))
    return lines + [replace(paragraphs[place].line(), kind=BlockKind.FOOTNOTE) for place in sorted(notes)]


def _without_running_heads(pages: Sequence[PrintedPage]) -> list[list[PrintedLine]]:
    """The pages' lines without what stands at the same place of many pages, and without page numbers."""
    edges = [_edges(page) for page in pages]
    found: Counter[tuple[str, int]] = Counter()
    for page in edges:
        # A place is counted with its neighbours: pages are not exact to the point.
        found.update({(_key(line), place + step) for line in page for place in [_place(line)] for step in (-1, 0, 1)})
    least = max(2, round(_REPEATED * len(pages)))
    return [
        [
            line
            for line in page.lines
            if not (line in edge and (found[_key(line), _place(line)] >= least or _is_page_number(line, page)))
        ]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _without_cut_lines(pages: Iterable[list[PrintedLine]]) -> Iterator[list[PrintedLine]]:
    """Leave out lines at a page's head that also end the page before: Qt draws beyond the paper what it cuts off."""
    before: list[str] = []
    for lines in pages:
        texts = [line.text for line in lines]
        counts = range(min(_MOST_CUT, len(before), len(texts)), 0, -1)
        cut = next((count for count in counts if before[-count:] == texts[:count]), 0)
        yield lines[cut:] if len("".join(texts[:cut])) >= _LEAST_CUT else lines
        before = texts


def _edges(page: PrintedPage) -> list[PrintedLine]:
    """The lines of the highest and the lowest rows."""
    heights = sorted({_place(line) for line in page.lines})
    edge = {*heights[:_EDGE_ROWS], *heights[-_EDGE_ROWS:]}
    return [line for line in page.lines if _place(line) in edge]


def _place(line: PrintedLine) -> int:
    return round(line.baseline / _NEAR)


def _key(line: PrintedLine) -> str:
    return re.sub(r"\d+", "0", line.text)


def _is_page_number(line: PrintedLine, page: PrintedPage) -> bool:
    """Whether a line at a page's edge is nothing but a number, and stands apart from the text."""
    reach = _APART * line.size
    is_apart = all(abs(other.baseline - line.baseline) >= reach for other in page.lines if other is not line)
    return is_apart and _NUMBER.fullmatch(line.text) is not None


def _columns(pages: Iterable[list[PrintedLine]]) -> Iterator[_Column]:
    """Part the pages wherever the next line does not stand under the one before."""
    for number, lines in enumerate(pages):
        column = _Column(number)
        for line in lines:
            if column.lines and line.baseline > column.lines[-1].baseline:
                yield _measured(column)
                column = _Column(number)
            column.lines.append(line)
        if column.lines:
            yield _measured(column)


def _measured(column: _Column) -> _Column:
    column.left = min(line.left for line in column.lines)
    column.right = max(line.right for line in column.lines)
    return column


def _body_size(columns: Iterable[_Column]) -> float:
    """The size in which most characters are set."""
    sizes: Counter[float] = Counter()
    for column in columns:
        for line in column.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


class _Joiner:
    """Joins the lines of a document into paragraphs."""

    def __init__(self, columns: list[_Column], body: float) -> None:
        self._columns = columns
        text = "".join(line.text for column in columns for line in column.lines)
        self._is_rtl = arabic_letter_count(text) * 2 >= sum(map(str.isalpha, text))
        self._leading = self._usual_leading()
        for before, column in pairwise(columns):
            if len(column.lines) < _FEW and before.right - before.left > column.right - column.left:
                column.left, column.right = before.left, before.right
        self._body = body

    def paragraphs(self) -> list[_Paragraph]:
        """The paragraphs in reading order."""
        paragraphs: list[_Paragraph] = []
        last: tuple[PrintedLine, _Column] | None = None
        for column in self._columns:
            for line in column.lines:
                if last and self._goes_on(*last, line, column):
                    paragraphs[-1].lines.append(line)
                    paragraphs[-1].pages.append(column.page)
                else:
                    paragraphs.append(_Paragraph([line], [column.page]))
                last = (line, column)
        return paragraphs

    def _usual_leading(self) -> float:
        """How far one line of a paragraph stands under the other, in sizes of its type."""
        steps = [
            (above.baseline - line.baseline) / line.size
            for column in self._columns
            for above, line in pairwise(column.lines)
            if _is_same_size(above, line)
        ]
        # Paragraphs may stand farther apart, but most have several lines.
        return median(sorted(steps)[: len(steps) * 2 // 3 + 1]) if steps else 1.0

    def _goes_on(self, above: PrintedLine, column: _Column, line: PrintedLine, its_column: _Column) -> bool:
        """Whether a line belongs to the paragraph of the line before it."""
        if not _is_same_size(above, line) or its_column.page - column.page > 1:
            return False
        is_under = column is its_column
        if is_under and above.baseline - line.baseline > _LOWER * self._leading * line.size:
            return False
        if line.size >= _HEADING_SIZE * self._body:
            return is_under
        is_indented = (
            self._start(line, its_column) - (self._start(above, column) if is_under else 0.0) > _INDENT * line.size
        )
        return not is_indented and not self._has_room(above, column, line)

    def _has_room(self, above: PrintedLine, column: _Column, line: PrintedLine) -> bool:
        """Whether a line's first word would have found room at the end of the one above."""
        first = line.text.split(" ", 1)[0]
        width = line.width * len(first) / max(1, len(line.text))
        free = above.left - column.left if self._is_rtl else column.right - above.right
        return free > _WIDE_WORD * width + _ROOM * line.size

    def _start(self, line: PrintedLine, column: _Column) -> float:
        return column.right - line.right if self._is_rtl else line.left - column.left


def _is_same_size(one: PrintedLine, other: PrintedLine) -> bool:
    return abs(one.size - other.size) < _SAME_SIZE * max(one.size, other.size)


def _notes(paragraphs: list[_Paragraph], body: float) -> set[int]:
    """The places of footnotes: small type, or a raised number first, at the end of a page on which there is other text."""
    notes: set[int] = set()
    for page in {paragraph.page for paragraph in paragraphs}:
        places = [place for place, paragraph in enumerate(paragraphs) if paragraph.page == page]
        small = []
        for place in reversed(places):
            if paragraphs[place].size >= _NOTE_SIZE * body and not _NOTE_LABEL.match(paragraphs[place].lines[0].text):
                break
            small.append(place)
        if len(small) < len(places):
            notes.update(small)
    return notes


def _with_kinds(paragraphs: list[_Paragraph], body: float) -> list[Line]:
    """Tell title and headings by the size of their type; the title is the largest, and stands before all text."""
    plain = [paragraph.line() for paragraph in paragraphs]
    is_large = [
        paragraph.size >= _HEADING_SIZE * body and len(line.text) < _LONGEST_HEADING
        for paragraph, line in zip(paragraphs, plain, strict=True)
    ]
    sizes = sorted({round(paragraph.size) for paragraph, large in zip(paragraphs, is_large, strict=True) if large})[
        ::-1
    ]
    first_text = is_large.index(False) if False in is_large else len(is_large)
    opening = [paragraph.size for paragraph in paragraphs[:first_text]]
    title = opening.index(max(opening)) if opening and round(max(opening)) >= sizes[0] else -1
    if title >= 0 and sum(round(paragraph.size) >= sizes[0] for paragraph in paragraphs) <= 1:
        sizes = sizes[1:]
    lines = []
    for place, (paragraph, line, large) in enumerate(zip(paragraphs, plain, is_large, strict=True)):
        if place == title:
            lines.append(replace(line, kind=BlockKind.TITLE, level=1))
        elif large:
            level = min(_LAST_LEVEL, 2 + sizes.index(round(paragraph.size)))
            lines.append(replace(line, kind=BlockKind.HEADING, level=level))
        elif begins_as_item(line.text):
            lines.append(replace(line, kind=BlockKind.LIST_ITEM, level=1))
        else:
            lines.append(line)
    return lines
