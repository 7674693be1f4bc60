"""OpenDocument texts (ODT), read from their XML.

Source: OASIS OpenDocument 1.3, part 3, sections 5 (text), 6.1.2 (white space), 6.3 (notes), 9 (tables).
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.article import Article, BlockKind, Metadata
from reader.errors import DamagedFileError, EmptyFileError, ProtectedFileError
from reader.importers.archive import ODT_CONTENT, Archive, local_attribute, local_name, words_of
from reader.importers.office import LineCollector, article_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED_TAGS = (
    "tracked-changes annotation forms sequence-decls variable-decls user-field-decls note-citation object title desc "
    "script event-listeners ruby-text table-of-content-source"
)
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_PARAGRAPHS = frozenset(["p", "h"])
_QUOTATIONS = frozenset(["quotations", "quotation", "block_20_text"])
_SPACE = re.compile("[ \t\r\n]+")
_MOST_BLANKS = 100
_LONGEST_CHAIN = 12


def article_from_odt(content: bytes, *, name: str) -> Article:
    """Make an article of an OpenDocument text.

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
    manifest = "META-INF/manifest.xml"
    if manifest in archive.names and b"encryption-data" in archive.read(manifest):
        raise ProtectedFileError(path, "encrypted")
    root = archive.read_xml(ODT_CONTENT)
    body = next((element for element in root.iter() if local_name(element) == "text"), None)
    if body is None:
        raise DamagedFileError(path, "no text document inside")
    walk = _Walk(_parents(root))
    walk.through(body)
    article = article_of(walk.collected, _properties(archive))
    if not article.text:
        raise EmptyFileError(path)
    return article


def _properties(archive: Archive) -> Metadata:
    if "meta.xml" not in archive.names:
        return Metadata()
    meta = archive.read_xml("meta.xml")
    authors = words_of(meta, "initial-creator") or words_of(meta, "creator")
    return Metadata(
        title=words_of(meta, "title"),
        author="، ".join(filter(None, map(str.strip, authors.split(";")))),
        language=words_of(meta, "language"),
    )


def _parents(root: "_Element") -> dict[str, str]:
    """The named styles on which the automatic ones are based."""
    styles = (element for element in root.iter() if local_name(element) == "style")
    return {local_attribute(style, "name"): local_attribute(style, "parent-style-name") for style in styles}


class _Walk:
    """One pass over a document."""

    def __init__(self, parents: dict[str, str]) -> None:
        self._parents = parents
        self._lists = 0
        self.collected = LineCollector()

    def through(self, root: "_Element") -> None:
        """Collect the lines of an element."""
        from lxml.etree import iterwalk

        walker: Any = iterwalk(root, events=("start", "end"))
        for event, element in walker:
            name = local_name(element)
            if event == "start" and name in _SKIPPED:
                walker.skip_subtree()
            elif event == "start":
                self._enter(element, name)
                self._add(element.text)
            else:
                self._leave(name)
                self._add(element.tail)

    def _enter(self, element: "_Element", name: str) -> None:
        if name in _PARAGRAPHS:
            self.collected.start_paragraph(*self._kind(element, name))
        elif name == "s":
            self.collected.add(" " * min(_MOST_BLANKS, _count(local_attribute(element, "c"))))
        elif name in {"tab", "line-break"}:
            self.collected.add(" " if name == "tab" else "\n")
        elif name == "note":
            citation = next((inner for inner in element if local_name(inner) == "note-citation"), element)
            label = " ".join("".join(map(str, citation.itertext())).split())
            self.collected.add(f"[{label}]")
            self.collected.start_note(label)
        elif name == "list":
            self._lists += 1
        elif name == "table-row":
            self.collected.start_row()
        elif name == "table-cell":
            self.collected.start_cell()

    def _leave(self, name: str) -> None:
        if name in _PARAGRAPHS:
            self.collected.end_paragraph()
        elif name == "note":
            self.collected.end_note()
        elif name == "list":
            self._lists -= 1
        elif name == "table-row":
            self.collected.end_row()

    def _add(self, text: str | None) -> None:
        if text:
            self.collected.add(_SPACE.sub(" ", text))

    def _kind(self, element: "_Element", name: str) -> tuple[BlockKind, int]:
        if name == "h":
            level = local_attribute(element, "outline-level")
            return BlockKind.HEADING, int(level) if level.isdecimal() else 1
        style = local_attribute(element, "style-name")
        for _ in range(_LONGEST_CHAIN):
            if style.lower() == "title":
                return BlockKind.TITLE, 1
            if style.lower() in _QUOTATIONS:
                return BlockKind.QUOTATION, 0
            style = self._parents.get(style, "")
        return (BlockKind.LIST_ITEM, self._lists) if self._lists else (BlockKind.PARAGRAPH, 0)


def _count(digits: str) -> int:
    return int(digits[:4]) if digits.isdecimal() else 1
