"""What word processors' files have in common: paragraphs within paragraphs, tables, and notes that stand elsewhere."""

from dataclasses import dataclass, field, replace

from reader.article import Article, BlockKind, Metadata
from reader.importers.build import Line, build, clean_lines, with_first_heading_as_title, with_guessed_headings

_CELL_BREAK = " | "
_LONGEST_ROW = 400


@dataclass(slots=True)
class LineCollector:
    """Gathers lines while a document is walked through.

    Attributes:
        lines: Finished lines of the text, in order.
        notes: Finished lines of footnotes and endnotes, each note's first one with its label.
    """

    lines: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    _open: list[tuple[list[str], BlockKind, int]] = field(default_factory=list)
    _rows: list[list[list[Line]]] = field(default_factory=list)
    _labels: list[str] = field(default_factory=list)

    def start_paragraph(self, kind: BlockKind, level: int = 0) -> None:
        """Begin a paragraph, perhaps within another one (a text box)."""
        self._open.append(([], kind, level))

    def add(self, words: str | None) -> None:
        """Add words to the innermost paragraph; outside of any they are none."""
        if words and self._open:
            self._open[-1][0].append(words)

    def end_paragraph(self) -> None:
        """Finish the innermost paragraph."""
        pieces, kind, level = self._open.pop()
        text = "".join(pieces)
        if self._labels and text.strip():
            label, self._labels[-1] = self._labels[-1], ""
            self.notes.append(Line(f"[{label}] {text.strip()}" if label else text, BlockKind.FOOTNOTE))
        else:
            self._emit(Line(text, kind, level))

    def start_note(self, label: str) -> None:
        """Send the paragraphs that follow to the notes."""
        self._labels.append(label)

    def end_note(self) -> None:
        """Send the paragraphs that follow to the text again."""
        self._labels.pop()

    def start_row(self) -> None:
        """Begin a row of a table."""
        self._rows.append([])

    def start_cell(self) -> None:
        """Begin a cell of the innermost row."""
        if self._rows:
            self._rows[-1].append([])

    def end_row(self) -> None:
        """Make one line of a row, or, where a table is a page's layout, one of each paragraph."""
        cells = self._rows.pop()
        words = [" ".join(line.text.strip() for line in cell) for cell in cells]
        if sum(map(len, words)) >= _LONGEST_ROW:
            for line in (line for cell in cells for line in cell):
                self._emit(line)
        else:
            self._emit(Line(_CELL_BREAK.join(filter(None, words))))

    def _emit(self, line: Line) -> None:
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].append(line)
        else:
            self.lines.append(line)


def article_of(collected: LineCollector, metadata: Metadata) -> Article:
    """Make an article of a walked document.

    Args:
        collected: Its lines; headings are guessed if no style names one.
        metadata: What its properties say; a title in the text is believed before one in the properties, which is
            often that of another document.
    """
    lines = [replace(line, text=text) for line in collected.lines for text in clean_lines(line.text)]
    lines = with_guessed_headings(with_first_heading_as_title(lines))
    titles = [line.text for line in lines if line.kind is BlockKind.TITLE]
    return build([*lines, *collected.notes], replace(metadata, title=titles[0] if titles else metadata.title))
