"""What the command line writes: UTF-8 wherever it runs, whatever the text holds, whoever reads it."""

import io
import json
import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from shutil import get_terminal_size
from textwrap import wrap
from typing import TextIO

from reader.arabic.letters import has_rtl_letter
from reader.arabic.shaping import for_terminal
from reader.errors import UnwritableFileError

_STANDARD_OUTPUT = Path("standard output")
_SURROGATE = re.compile("[\ud800-\udfff]")
# What a title may hold and a terminal would obey.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


class Output:
    """The two streams of a command.

    Data goes to the standard output in logical order and UTF-8, even where the locale knows only ASCII. A reader that
    goes away (`| head`) ends the output, not the work; a full disk or a closed stream ends both.
    """

    def __init__(self, data: TextIO | None = None, words: TextIO | None = None) -> None:
        # A stream that the caller closed is None.
        given: TextIO | None = data or sys.stdout
        self._data = None if given is None else _prepared(given)
        self._words = _prepared(words or sys.stderr or io.StringIO())
        self._is_read = True

    def line(self, *fields: object, visual: bool = False) -> None:
        """Write one line of data, fields parted by tabs.

        Args:
            fields: Their text; line ends and tabs in it become spaces, other control characters U+FFFD.
            visual: Whether to shape and reorder it for a terminal that does neither.
        """
        written = "\t".join(_CONTROL.sub("\ufffd", " ".join(str(field).split())) for field in fields)
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
        """Write data as it is; a lone surrogate becomes U+FFFD.

        Raises:
            UnwritableFileError: There is no standard output, or no room where it goes.
        """
        if not self._is_read:
            return
        if self._data is None:
            raise UnwritableFileError(_STANDARD_OUTPUT, "closed")
        try:
            self._data.write(_SURROGATE.sub("\ufffd", text))
            self._data.flush()
        except BrokenPipeError:
            self._is_read = False
            _forget(self._data)
        except OSError as error:
            _forget(self._data)
            raise UnwritableFileError(_STANDARD_OUTPUT, error.strerror or str(error)) from error

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
        except OSError:
            # Nobody reads them; the exit code still tells.
            _forget(self._words)


def _prepared(stream: TextIO) -> TextIO:
    """The stream in UTF-8, whole or failing."""
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    if isinstance(stream.buffer, io.RawIOBase):
        # With PYTHONUNBUFFERED nothing stands between text and file, and what a short write leaves over is dropped.
        raw = io.FileIO(stream.fileno(), "w", closefd=False)
        stream = io.TextIOWrapper(io.BufferedWriter(raw))
    stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return stream


def _forget(stream: TextIO) -> None:
    """Keep the interpreter from failing on a dead stream when it flushes at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
