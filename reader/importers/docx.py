"""Word documents (DOCX), read from their XML: paragraphs with their styles, tables, notes.

The few elements that carry words are read here in one pass, not by a converter to HTML that would have to be read in
turn: no further dependency, and the limits of `archive` hold. Deleted text of tracked changes, field codes and the
second form of drawings stay out. Hand-made headings (bold, large) are guessed as in plain text if no paragraph has a
heading's style.

Source: ECMA-376, part 1, sections 17.3 (paragraphs), 17.7 (styles), 17.11 (notes).
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.article import Article, BlockKind, Metadata
from reader.errors import DamagedFileError, EmptyFileError
from reader.importers.archive import WORD_PART, Archive, local_attribute, local_name, words_of
from reader.importers.office import LineCollector, article_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset(["del", "moveFrom", "Fallback", "instrText", "pPr", "rPr", "sectPr", "tblPr", "tcPr", "trPr"])
_CHARACTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_HEADING_NAME = re.compile(r"heading (\d)")
_QUOTATION_NAMES = frozenset(["quote", "intense quote", "block text", "block quotation"])
_TITLE_JUNK = re.compile(r"microsoft word|document ?\d*$|مستند ?\d*$|\.docx?$", re.IGNORECASE)
_LONGEST_CHAIN = 12
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style says of its paragraphs."""

    name: str
    base: str
    outline: int
    is_list: bool


def article_from_docx(content: bytes, *, name: str) -> Article:
    """Make an article of a Word document.

    Args:
        content: The file's bytes.
        name: Its path or name, for errors.

    Returns:
        The article, with footnotes and endnotes after its text.

    Raises:
        DamagedFileError: It is broken, encrypted or hostile.
        EmptyFileError: It holds no text.
    """
    path = Path(name)
    archive = Archive(content, path)
    part = next((part for part in sorted(archive.names) if WORD_PART.fullmatch(part)), "")
    if not part:
        raise DamagedFileError(path, "no document inside")
    walk = _Walk(_styles(archive))
    walk.through(archive.read_xml(part))
    for notes, kind in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
        if notes in archive.names:
            walk.through_notes(archive.read_xml(notes), kind)
    article = article_of(walk.collected, _properties(archive))
    if not article.text:
        raise EmptyFileError(path)
    return article


def _properties(archive: Archive) -> Metadata:
    if "docProps/core.xml" not in archive.names:
        return Metadata()
    core = archive.read_xml("docProps/core.xml")
    title = words_of(core, "title")
    return Metadata(
        title="" if _TITLE_JUNK.search(title) else title,
        author="، ".join(filter(None, map(str.strip, words_of(core, "creator").split(";")))),
        language=words_of(core, "language"),
    )


def _styles(archive: Archive) -> dict[str, _Style]:
    styles = {}
    if "word/styles.xml" in archive.names:
        for element in archive.read_xml("word/styles.xml"):
            if local_name(element) == "style":
                styles[local_attribute(element, "styleId")] = _Style(
                    name=_value(element, "name").lower(),
                    base=_value(element, "basedOn"),
                    outline=_number(_value(element, "outlineLvl")),
                    is_list=_has_numbers(element),
                )
    return styles


def _value(element: "_Element", name: str) -> str:
    """The `val` of the first element of a name inside another."""
    for inner in element.iter():
        if local_name(inner) == name:
            return local_attribute(inner, "val")
    return ""


def _number(digits: str) -> int:
    return int(digits) if digits.isdecimal() else -1


def _has_numbers(element: "_Element") -> bool:
    return any(local_name(inner) == "numPr" and _value(inner, "numId") != "0" for inner in element.iter())


class _Walk:
    """One pass over a document, and then over its notes."""

    def __init__(self, styles: dict[str, _Style]) -> None:
        self._styles = styles
        self.collected = LineCollector()
        self._labels: dict[tuple[str, str], str] = {}

    def through(self, root: "_Element") -> None:
        """Collect the lines of an element."""
        from lxml.etree import iterwalk

        walker: Any = iterwalk(root, events=("start", "end"))
        for event, element in walker:
            name = local_name(element)
            if event == "end":
                self._leave(name)
            elif name in _SKIPPED:
                walker.skip_subtree()
            else:
                self._enter(element, name)

    def through_notes(self, root: "_Element", kind: str) -> None:
        """Collect the notes to which the text refers, under the numbers that they have there."""
        for note in root:
            label = self._labels.get((kind, local_attribute(note, "id")))
            if label:
                self.collected.start_note(label)
                self.through(note)
                self.collected.end_note()

    def _enter(self, element: "_Element", name: str) -> None:
        if name == "p":
            self.collected.start_paragraph(*self._kind(element))
        elif name == "t":
            self.collected.add(element.text)
        elif name in _CHARACTERS:
            self.collected.add(_CHARACTERS[name])
        elif name in {"footnoteReference", "endnoteReference"}:
            key = (name.removesuffix("Reference"), local_attribute(element, "id"))
            label = self._labels.setdefault(key, str(len(self._labels) + 1))
            self.collected.add(f"[{label}]")
        elif name == "tr":
            self.collected.start_row()
        elif name == "tc":
            self.collected.start_cell()

    def _leave(self, name: str) -> None:
        if name == "p":
            self.collected.end_paragraph()
        elif name == "tr":
            self.collected.end_row()

    def _kind(self, paragraph: "_Element") -> tuple[BlockKind, int]:
        """What a paragraph is, by its own properties and then by its style and those that this is based on."""
        own = next((inner for inner in paragraph if local_name(inner) == "pPr"), None)
        if own is None:
            return BlockKind.PARAGRAPH, 0
        outline = _number(_value(own, "outlineLvl"))
        style = self._styles.get(_value(own, "pStyle"))
        if style is not None and style.name == "title":
            return BlockKind.TITLE, 1  # not what is based on it: authors and dates under a title often are
        is_quotation = is_list = False
        for _ in range(_LONGEST_CHAIN):
            if style is None or outline >= 0:
                break
            heading = _HEADING_NAME.fullmatch(style.name)
            outline = int(heading.group(1)) - 1 if heading else style.outline
            is_quotation = is_quotation or style.name in _QUOTATION_NAMES
            is_list = is_list or style.is_list
            style = self._styles.get(style.base)
        if 0 <= outline < _LEVELS:
            # Before lists: LibreOffice writes the numbers of an outline to headings without any.
            return BlockKind.HEADING, outline + 1
        if _has_numbers(own):
            return BlockKind.LIST_ITEM, max(0, _number(_value(own, "ilvl"))) + 1
        if is_quotation:
            return BlockKind.QUOTATION, 0
        return (BlockKind.LIST_ITEM, 1) if is_list else (BlockKind.PARAGRAPH, 0)
