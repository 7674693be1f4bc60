"""From a tree of HTML elements to lines: the exact words, their kinds, and how much of each line is links.

The walk is not recursive and runs no code of the page; whatever is not text (scripts, styles, forms, pictures) stays
outside. White space collapses as HTML says it does, and no further: no-break spaces and bidi controls are kept.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from reader.article import BlockKind
from reader.importers.build import Line

if TYPE_CHECKING:
    from lxml.etree import _Element

_HTML_SPACES = " \t\n\r\f"
_HTML_SPACE = re.compile(f"[{_HTML_SPACES}]+")
_SKIPPED_TAGS = (
    "head script style noscript template iframe object embed applet svg math canvas audio video input button select "
    "option textarea datalist rt rp dialog map"
)
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "header h1 h2 h3 h4 h5 h6 hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_CELLS = frozenset(["td", "th"])
_CELL_BREAK = "\x1f"  # ASCII's own unit separator, until the line is finished
_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_FOOTNOTE_LABEL = re.compile(r"\[?([\d٠-٩]{1,4}|[*†‡]{1,3})\]?")
_NOTE = "data-hashiya-note"
_WAY_BACK = "data-hashiya-back"
_OWN_LABEL = re.compile(r"\s*[\[(]?([\d٠-٩]{1,4}|[*†‡]{1,3})(?:\s?[\])][.:]?\s*|[.:]\s+)")
_LABELLING = frozenset(["a", "b", "span", "strong", "sup"])
_AROUND_LABEL = " \t\n\u00a0[](){}.:-–"
_NOTE_BLOCKS = frozenset(["li", "p", "div", "dd", "aside", "td", "section"])
_LONGEST_NOTE = 3_000
_LARGE_TYPE = re.compile(r"[5-7]|\+[2-4]")
_ALMOST_ALL = 0.9


@dataclass(frozen=True, slots=True)
class MarkupLine:
    """A line of a page.

    Attributes:
        line: Its words, kind and level.
        tag: The innermost block element that it stands in.
        parent: Tells lines of one container from those of another.
        link_share: How much of its characters are links, from 0 to 1.
        note: Label of the footnote that it belongs to; empty for all other lines.
        is_large: Whether it is set in the large type that old pages use for headlines.
    """

    line: Line
    tag: str
    parent: int
    link_share: float
    note: str = ""
    is_large: bool = False


def lines_of(root: "_Element") -> list[MarkupLine]:
    """Read the lines of an element and all within it.

    Args:
        root: Parsed without comments and processing instructions, whose tails would otherwise be lost.

    Returns:
        Lines in the order of the document, none empty; those of footnotes where they stand.
    """
    return _Walk(root).lines()


def mark_footnotes(root: "_Element") -> None:
    """Find what short numbered links inside the page point to, and mark it as footnotes for `lines_of`.

    Args:
        root: The page; attributes are added to it, and references are put in brackets.
    """
    references: dict[tuple[str, str], list[tuple[str, _Element]]] = {}
    for link in root.iter("a"):
        label = _FOOTNOTE_LABEL.fullmatch(text_of(link).strip())
        if label and "#" in link.get("href", "") and link.get(_NOTE) is None:
            references.setdefault(_page_and_place(link), []).append((label.group(1), link))
    if not references:
        return
    targets = {element.get("name"): element for element in root.iterfind(".//a[@name]")}
    targets |= {element.get("id"): element for element in root.iterfind(".//*[@id]")}
    order = {element: number for number, element in enumerate(root.iter())}
    for (page, place), links in references.items():
        target = targets.get(place)
        block = _note_block(target)
        # A link that leads up the page leads back from a footnote to where it is referred to.
        if target is None or block is None or any(order[link] > order[target] for _, link in links):
            continue
        block.set(_NOTE, links[0][0])
        for link in block.iter("a"):
            if "#" in link.get("href", "") and _page_and_place(link)[0] == page:
                link.set(_WAY_BACK, "")
        _without_own_label(block, links[0][0])
        for number, link in links:
            del link[:]
            link.text = f"[{number}]"


def _without_own_label(block: "_Element", label: str) -> None:
    """Take out the number that the page itself writes before a footnote: it is named again where it is shown."""
    for element in block.iter():
        is_empty = not (element.text or "").strip()
        if is_empty and not len(element) and element is not block and (element.tail or "").strip():
            element.tail = _without_number(element.tail or "", label)
            return
        if is_empty:
            continue
        if element.tag in _LABELLING and (element.text or "").strip(_AROUND_LABEL) == label and not len(element):
            element.text, element.tail = None, (element.tail or "").lstrip(_AROUND_LABEL)
        else:
            element.text = _without_number(element.text or "", label)
        return


def _without_number(text: str, label: str) -> str:
    """A text without the label that it begins with, if a sign tells it from a number that is counted with."""
    own = _OWN_LABEL.match(text)
    return text[own.end() :] if own and own.group(1) == label else text


def _page_and_place(link: "_Element") -> tuple[str, str]:
    """The page that a link leads to, and the place in it; a browser that saves a page writes out even its own address."""
    page, _, place = link.get("href", "").partition("#")
    return page, unquote(place)


def text_of(element: "_Element") -> str:
    """All the words inside an element, one after another."""
    return "".join(map(str, element.itertext()))


def _note_block(target: "_Element | None") -> "_Element | None":
    """The block that holds a footnote's words, or None for what is none (a section, a table of contents' goal)."""
    while target is not None and target.tag not in _NOTE_BLOCKS:
        if target.tag in _BLOCKS:
            return None
        target = target.getparent()
    if target is None or len(text_of(target)) > _LONGEST_NOTE:
        return None
    return None if any(child.tag in _HEADINGS for child in target) else target


@dataclass(slots=True)
class _Block:
    """An element that is open during the walk."""

    tag: str
    kind: BlockKind
    level: int
    parent: int
    note: str


@dataclass(slots=True)
class _Walk:
    """One pass over a tree."""

    root: "_Element"
    open: list[_Block] = field(default_factory=lambda: [_Block("", BlockKind.PARAGRAPH, 0, 0, "")])
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    enlarged: int = 0
    large: int = 0
    lists: int = 0
    blocks: int = 0
    is_layout: bool = False
    found: list[MarkupLine] = field(default_factory=list)
    perhaps_hidden: "set[_Element]" = field(default_factory=set)

    def lines(self) -> list[MarkupLine]:
        from lxml.etree import iterwalk

        styled: Any = self.root.xpath("descendant-or-self::*[@hidden or @style]")
        self.perhaps_hidden = set(styled)
        skipped = None
        walker: Any = iterwalk(self.root, events=("start", "end"))
        for event, element in walker:
            if not isinstance(element.tag, str):
                continue
            tag = element.tag.rpartition("}")[2].lower()
            if event == "start":
                if self._is_skipped(element, tag):
                    skipped = element
                    walker.skip_subtree()
                    continue
                self._enter(element, tag)
                self._add(element.text)
            else:
                if element is not skipped:
                    self._leave(element, tag)
                if element is not self.root:
                    self._add(element.tail)
        self._flush()
        return self.found

    def _is_skipped(self, element: "_Element", tag: str) -> bool:
        if tag in _SKIPPED or (element in self.perhaps_hidden and _is_hidden(element)):
            return True
        return element.get(_WAY_BACK) is not None

    def _enter(self, element: "_Element", tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
            self.open.append(self._block(element, tag))
        elif tag in _CELLS:
            self.is_layout = element.find(".//br") is not None or (self.is_layout and element.getprevious() is not None)
            if self.is_layout:
                self._flush()
            elif element.getprevious() is not None and any(map(str.strip, self.pieces)):
                self.pieces.append(_CELL_BREAK)
        elif tag == "br":
            self._flush()
        elif tag == "a":
            self.links += 1
        elif tag == "font":
            self.large += _is_large(element)
        elif tag == "q":
            self.pieces.append("«")

    def _leave(self, element: "_Element", tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
            self.lists -= tag in {"ul", "ol", "menu"}
            self.open.pop()
        elif tag == "a":
            self.links -= 1
        elif tag == "font":
            self.large -= _is_large(element)
        elif tag == "q":
            self.pieces.append("»")

    def _block(self, element: "_Element", tag: str) -> _Block:
        outer = self.open[-1]
        self.blocks += 1
        self.lists += tag in {"ul", "ol", "menu"}
        note = element.get(_NOTE, outer.note)
        kind, level = outer.kind, outer.level
        if note:
            kind, level = BlockKind.FOOTNOTE, 0
        elif tag in _HEADINGS:
            kind, level = BlockKind.HEADING, _HEADINGS[tag]
        elif tag == "li":
            kind, level = BlockKind.LIST_ITEM, max(1, self.lists)
        elif tag == "blockquote":
            kind, level = BlockKind.QUOTATION, 0
        return _Block(tag, kind, level, self.blocks, note)

    def _add(self, text: str | None) -> None:
        # Between blocks stand mostly line ends and indents, which make no line.
        if text and (self.pieces or text.strip(_HTML_SPACES)):
            if self.open[-1].tag == "pre":
                text = text.replace("\n", "\v")
            self.pieces.append(text)
            self.linked += len(text.strip()) if self.links else 0
            self.enlarged += len(text.strip()) if self.large else 0

    def _flush(self) -> None:
        if not self.pieces:
            return
        text = _HTML_SPACE.sub(" ", "".join(self.pieces)).strip(" \v")
        if _CELL_BREAK in text:
            text = " | ".join(filter(None, map(str.strip, text.split(_CELL_BREAK))))
        linked, enlarged = self.linked, self.enlarged
        self.linked = self.enlarged = 0
        self.pieces.clear()
        if not text or text.isspace():
            return
        block, parent = self.open[-1], self.open[-2].parent if len(self.open) > 1 else 0
        share = min(1.0, linked / len(text))
        is_large = enlarged >= _ALMOST_ALL * len(text)
        self.found.append(
            MarkupLine(Line(text, block.kind, block.level), block.tag, parent, share, block.note, is_large)
        )


def _is_large(font: "_Element") -> bool:
    return _LARGE_TYPE.fullmatch(font.get("size", "").strip()) is not None


def _is_hidden(element: "_Element") -> bool:
    return element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style", "")) is not None
