"""What the command line writes: UTF-8 wherever it runs, whatever the text holds, whoever reads it."""

import io
import json
import os
import re
import sys
from collections.abc import Iterable
from shutil import get_terminal_size
from textwrap import wrap
from typing import TextIO

from reader.arabic.letters import has_rtl_letter
from reader.arabic.shaping import for_terminal

_SURROGATE = re.compile("[\ud800-\udfff]")


class Output:
    """The two streams of a command.

    Data goes to the standard output in logical order and UTF-8, even where the locale knows only ASCII. A reader that
    goes away (`| head`) ends the output, not the work.
    """

    def __init__(self, data: TextIO | None = None, words: TextIO | None = None) -> None:
        self._data = data or sys.stdout
        self._words = words or sys.stderr
        self._is_read = True
        for stream in (self._data, self._words):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")

    def line(self, *fields: object, visual: bool = False) -> None:
        """Write one line of data, fields parted by tabs.

        Args:
            fields: Their text; line ends and tabs in it become spaces.
            visual: Whether to shape and reorder it for a terminal that does neither.
        """
        written = "\t".join(" ".join(str(field).split()) for field in fields)
        self.text(f"{for_terminal(written) if visual else written}\n")

    def paragraphs(self, text: str) -> None:
        """Write a text for a terminal that neither joins nor orders Arabic.

        Lines are broken before they are reordered, to the terminal's width: broken by the terminal itself, a paragraph
        would begin with its last line.
        """
        width = get_terminal_size().columns
        for paragraph in text.split("\n"):
            for line in wrap(paragraph, width, break_on_hyphens=False):
                shown = for_terminal(line)
                self.text(f"{shown.rjust(width) if has_rtl_letter(line) else shown}\n")

    def text(self, text: str) -> None:
        """Write data as it is; a lone surrogate becomes U+FFFD."""
        if not self._is_read:
            return
        try:
            self._data.write(_SURROGATE.sub("\ufffd", text))
            self._data.flush()
        except BrokenPipeError:
            self._is_read = False
            self._forget_data()

    def json(self, value: object, *, indent: int | None = None) -> None:
        r"""Write one JSON value and a line end; a lone surrogate becomes its `\u` escape, which reads back as it was."""
        written = json.dumps(value, ensure_ascii=False, indent=indent)
        self.text(_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", written) + "\n")

    def lines(self, rows: Iterable[Iterable[object]], *, visual: bool = False) -> None:
        """Write a line for every row."""
        for row in rows:
            self.line(*row, visual=visual)

    def say(self, words: str) -> None:
        """Write words for the person at the terminal."""
        try:
            self._words.write(f"hashiya: {words}\n")
            self._words.flush()
        except BrokenPipeError:
            self._words = io.StringIO()

    def _forget_data(self) -> None:
        """Keep the interpreter from failing on the dead pipe when it flushes at its end."""
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._data.fileno())
        except (OSError, ValueError):
            self._data = io.StringIO()
