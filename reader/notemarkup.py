"""What the Markdown of a note looks like: plain paragraphs, and what stands out in them.

This is how notes are shown: as words with marks, drawn by the window itself. Nothing in a note is ever loaded, from
here or elsewhere: a picture is its description, HTML is the text that it is.

Source: https://spec.commonmark.org/0.31.2/ (with ~~struck~~ words, and line ends kept as they are typed).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.spans import Span

if TYPE_CHECKING:
    from markdown_it.token import Token


class Mark(StrEnum):
    """How words stand out."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    STRUCK = "struck"
    LINK = "link"


class NoteBlock(StrEnum):
    """What a paragraph of a note is."""

    TEXT = "text"
    HEADING = "heading"
    CODE = "code"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand out.

    Attributes:
        span: Which words of the paragraph.
        marks: How.
        address: Of a link, with `http:` or `https:`; empty for others.
    """

    span: Span
    marks: frozenset[Mark]
    address: str = ""


@dataclass(frozen=True, slots=True)
class NoteParagraph:
    """A line of a note, as it was typed.

    Attributes:
        text: Without the signs of Markdown; without a line end.
        block: What it is.
        depth: How many lists and quotations it stands in.
        bullet: What stands before the first line of a list's item: `•` or a number.
        is_quoted: Whether it stands in a quotation.
        stretches: What stands out, in order.
    """

    text: str
    block: NoteBlock = NoteBlock.TEXT
    depth: int = 0
    bullet: str = ""
    is_quoted: bool = False
    stretches: tuple[Stretch, ...] = ()


# What cannot mean anything in Markdown is not read as such: most notes are plain, and need not wait for the parser.
_MARKED = re.compile(
    r"[*_`~\[\\]|https?://|<https?:|&#?\w+;"
    r"|^[ ]{0,3}(?:>|#{1,6}(?:[ \t]|$)|[-+][ \t]|\d{1,9}[.)][ \t]|[-=]+[ \t]*$)|^(?: {4}|\t)",
    re.MULTILINE,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"'«»“”|\\^`{}\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_AFTER_ADDRESS = ".,;:!?،؛؟…)]"
_WORDED = frozenset({"inline", "fence", "code_block", "hr"})
_OPENED = {"strong_open": Mark.STRONG, "em_open": Mark.EMPHASIS, "s_open": Mark.STRUCK}
_CLOSED = {"strong_close": Mark.STRONG, "em_close": Mark.EMPHASIS, "s_close": Mark.STRUCK}


def read_note(note: str) -> tuple[NoteParagraph, ...]:
    """The paragraphs of a note, an empty one for each gap between them."""
    if not _MARKED.search(note):
        return tuple(NoteParagraph(line) for line in note.split("\n"))
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
    return tuple(_Walk().paragraphs(parser.parse(note)))


def plain_lines(note: str) -> list[str]:
    """The lines of a note without the signs of Markdown, for where nothing can stand out; no empty ones.

    A note of which nothing would be left is given as it was typed.
    """
    lines = (f"{each.bullet} {each.text}" if each.bullet else each.text for each in read_note(note))
    return [line for line in lines if line.strip()] or note.split("\n")


def plain_note(note: str) -> str:
    """A note without the signs of Markdown, on one line."""
    return " ".join(" ".join(plain_lines(note)).split())


class _Walk:
    """Goes through the tokens of one note."""

    def __init__(self) -> None:
        self._numbers: list[int | None] = []
        self._quotes = 0
        self._bullet = ""
        self._end = 0

    def paragraphs(self, tokens: Sequence["Token"]) -> Iterator[NoteParagraph]:
        """Every line of every block."""
        is_heading = False
        for token in tokens:
            if token.type in _WORDED and token.map is not None:
                if token.map[0] > self._end > 0:
                    yield NoteParagraph("")
                self._end = token.map[1]
            match token.type:
                case "heading_open" | "heading_close":
                    is_heading = token.type == "heading_open"
                case "inline":
                    block = NoteBlock.HEADING if is_heading else NoteBlock.TEXT
                    for line in _lines(token.children or ()):
                        yield self._placed(replace(line, block=block))
                case "fence" | "code_block":
                    for text in token.content.removesuffix("\n").split("\n"):
                        yield self._placed(NoteParagraph(text, NoteBlock.CODE))
                case "hr":
                    yield self._placed(NoteParagraph("", NoteBlock.RULE))
                case _:
                    self._go_in_or_out(token)

    def _go_in_or_out(self, token: "Token") -> None:
        match token.type:
            case "bullet_list_open":
                self._numbers.append(None)
            case "ordered_list_open":
                self._numbers.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self._numbers.pop()
            case "list_item_open":
                number = self._numbers[-1]
                self._bullet = "•" if number is None else f"{number}."
                if number is not None:
                    self._numbers[-1] = number + 1
            case "blockquote_open":
                self._quotes += 1
            case "blockquote_close":
                self._quotes -= 1

    def _placed(self, line: NoteParagraph) -> NoteParagraph:
        bullet, self._bullet = self._bullet, ""
        return replace(line, depth=len(self._numbers) + self._quotes, bullet=bullet, is_quoted=self._quotes > 0)


def _lines(tokens: Sequence["Token"]) -> Iterator[NoteParagraph]:
    """The lines of one block, with what stands out in them."""
    text, stretches = "", list[Stretch]()
    marks: list[Mark] = []
    address = ""
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            yield NoteParagraph(text, stretches=tuple(stretches))
            text, stretches = "", []
        elif token.type in _OPENED:
            marks.append(_OPENED[token.type])
        elif token.type in _CLOSED:
            marks.remove(_CLOSED[token.type])
        elif token.type in {"link_open", "link_close"}:
            address = _safe(str(token.attrs.get("href", ""))) if token.type == "link_open" else ""
        else:
            own = [*marks, Mark.CODE] if token.type == "code_inline" else marks
            for words, target in _parted(token.content, address, is_text=token.type == "text"):
                shown = frozenset([*own, Mark.LINK] if target else own)
                if shown and words:
                    stretches.append(Stretch(Span(len(text), len(text) + len(words)), shown, target))
                text += words
    yield NoteParagraph(text, stretches=tuple(stretches))


def _parted(words: str, address: str, *, is_text: bool) -> Iterator[tuple[str, str]]:
    """Words with the address that they lead to; addresses that stand in a text lead to themselves."""
    if address or not is_text:
        yield words, address
        return
    start = 0
    for match in _ADDRESS.finditer(words):
        found = match[0].rstrip(_AFTER_ADDRESS)
        yield words[start : match.start()], ""
        yield found, found
        start = match.start() + len(found)
    yield words[start:], ""


def _safe(address: str) -> str:
    """An address that a browser may be shown; empty for all others: a file, a script, another program."""
    return address if _ADDRESS.fullmatch(address) else ""
