"""Markdown files: CommonMark with tables and footnotes, and the front matter that note programs write.

The article's text is what a reader of the rendered page would see; the marks themselves are not part of it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article, BlockKind, Metadata
from reader.errors import EmptyFileError, UnknownFormatError
from reader.importers.build import Line, build, with_first_heading_as_title
from reader.importers.encodings import BinaryContentError, decode
from reader.importers.html import parse_html
from reader.importers.markup import lines_of
from reader.importers.page_metadata import iso_date
from reader.importers.reading import AS_FOUND, ReadOptions

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_FRONT_LINE = re.compile(r"^([A-Za-z][\w .-]*?)\s*:\s*(.*?)\s*$", re.MULTILINE)
_WIKILINK = re.compile(r"!?\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]")
_MARKED = re.compile(r"==(?=\S)([^=\n]+?)(?<=\S)==")
_LONGEST_FRONT_MATTER = 64_000
_CELL_BREAK = " | "


def article_from_markdown(content: bytes, *, name: str, options: ReadOptions = AS_FOUND) -> Article:
    """Make an article of a Markdown file.

    Args:
        content: The file's bytes.
        name: Its path or name, for errors.
        options: How the user wants it to be read.

    Returns:
        The article; a heading of the first level at its beginning is its title.

    Raises:
        EmptyFileError: The file holds no text.
        UnknownFormatError: The bytes are no text.
    """
    try:
        text, _ = decode(content, chosen=options.encoding)
    except BinaryContentError as error:
        raise UnknownFormatError(Path(name)) from error
    metadata = Metadata()
    front = _FRONT_MATTER.match(text)
    if front and len(front.group()) < _LONGEST_FRONT_MATTER:
        metadata = front_matter_metadata(front.group(1) or "")
        text = text[front.end() :]
    article = build(with_first_heading_as_title(markdown_lines(text)), metadata)
    if not article.text:
        raise EmptyFileError(Path(name))
    return article


def front_matter_metadata(text: str) -> Metadata:
    """Read what front matter says of an article.

    Args:
        text: YAML, or what people take for it: a line such as `title: قال: نعم` counts though it is none.
    """
    found = {key.strip().lower(): value for key, value in _pairs(text)}

    def first(*keys: str) -> str:
        return next((found[key] for key in keys if found.get(key)), "")

    source = first("source")
    is_link = source.startswith(("http://", "https://"))
    return Metadata(
        title=first("title", "headline", "العنوان"),
        author=first("author", "authors", "creator", "byline", "الكاتب"),
        outlet=first("outlet", "publisher", "site", "publication", "الصحيفة") or ("" if is_link else source),
        url=first("url", "link", "canonical", "canonical_url") or (source if is_link else ""),
        published=iso_date(first("published", "date", "publishdate", "created", "التاريخ")),
        language=first("lang", "language"),
    )


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    import yaml

    try:
        loaded = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        loaded = None
    if isinstance(loaded, dict):
        yield from ((str(key), _said(value)) for key, value in loaded.items() if isinstance(key, str))
    else:
        yield from ((match.group(1), match.group(2).strip("\"'")) for match in _FRONT_LINE.finditer(text))


def _said(value: object) -> str:
    """A YAML value as words; of a list its plain members, of anything deeper nothing."""
    if isinstance(value, list):
        return "، ".join(filter(None, (_said(one) for one in value if not isinstance(one, list))))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str | int):
        return " ".join(str(value).split())
    return ""


def markdown_lines(text: str) -> list[Line]:
    """Read Markdown as lines without its marks."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    return list(_Lines().of(parser.parse(text)))


@dataclass(slots=True)
class _Lines:
    """Turns tokens into lines while it remembers inside what they stand."""

    open: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    label: str = ""

    def of(self, tokens: "Iterable[Token]") -> Iterator[Line]:
        for token in tokens:
            name = token.type.removesuffix("_open").removesuffix("_close")
            if token.nesting > 0:
                self.open.append(token.tag if name == "heading" else name)
                if name == "footnote":
                    self.label = f"[{_footnote_label(token)}] "
            elif token.nesting < 0:
                # A footnote defined inside itself reaches us with its end and without its beginning.
                if self.open:
                    self.open.pop()
                if name == "tr":
                    yield self._line(_CELL_BREAK.join(filter(None, self.cells)))
                    self.cells.clear()
            else:
                yield from self._leaf(token)

    def _leaf(self, token: "Token") -> Iterator[Line]:
        if token.type == "inline":
            text = _words(token.children or [])
            if self.open and self.open[-1] in {"td", "th"}:
                self.cells.append(text)
            else:
                yield self._line(text)
        elif token.type in {"fence", "code_block"}:
            yield self._line(token.content)
        elif token.type == "html_block":
            root = parse_html(token.content)
            yield from [] if root is None else [found.line for found in lines_of(root)]

    def _line(self, text: str) -> Line:
        if "footnote" in self.open:
            label, self.label = self.label, ""
            return Line(label + text, BlockKind.FOOTNOTE)
        if self.open and self.open[-1].startswith("h") and self.open[-1][1:].isdigit():
            return Line(text, BlockKind.HEADING, int(self.open[-1][1:]))
        if "blockquote" in self.open:
            return Line(text, BlockKind.QUOTATION)
        depth = self.open.count("list_item")
        return Line(text, BlockKind.LIST_ITEM, depth) if depth else Line(text)


def _footnote_label(token: "Token") -> str:
    label = token.meta.get("label")
    return str(label if label is not None else token.meta.get("id", 0) + 1)


def _words(tokens: "list[Token]") -> str:
    """What a reader sees of inline tokens."""
    pieces = []
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            pieces.append(token.content)
        elif token.type == "softbreak":
            pieces.append(" ")
        elif token.type == "hardbreak" or (token.type == "html_inline" and token.content.lower().startswith("<br")):
            pieces.append("\n")
        elif token.type == "footnote_ref":
            pieces.append(f"[{_footnote_label(token)}]")
        elif token.type == "image":
            pieces.append(_words(token.children or []))
    text = _WIKILINK.sub(lambda link: link.group(2) or link.group(1), "".join(pieces))
    return _MARKED.sub(r"\1", text)
