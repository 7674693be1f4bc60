"""Reading members of a ZIP archive that somebody else made: EPUB, DOCX and ODT are such archives.

Nothing is ever unpacked to disk, so names with `..` have no effect. A member's length is counted while it is read, not
believed; an archive that unpacks to far more than it weighs is refused before it fills the memory.
"""

import re
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.errors import DamagedFileError, HostileFileError, ProtectedFileError

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD_PART = re.compile(r"word/document\d*\.xml")
EPUB_CONTAINER = "META-INF/container.xml"
ODT_CONTENT = "content.xml"

_SMALL = 1 << 20
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """How much an archive may hold.

    Attributes:
        members: How many.
        bytes: The length of one, in bytes.
        bytes_in_all: The length of all that are read, in bytes.
        growth: How often a member may be longer than it is in the archive; a megabyte is always allowed.
    """

    members: int = 20_000
    bytes: int = 64 << 20
    bytes_in_all: int = 256 << 20
    growth: int = 200


DOCUMENTS = ArchiveLimits()
"""For what is one document, or a collection of some."""


class DocumentKind(StrEnum):
    """What an archive is, where it is one document and no mere collection."""

    DOCX = "docx"
    EPUB = "epub"
    ODT = "odt"


def document_kind(names: Collection[str]) -> DocumentKind | None:
    """What the names of an archive's members say it is; None for a mere collection."""
    if any(map(WORD_PART.fullmatch, names)):
        return DocumentKind.DOCX
    if EPUB_CONTAINER in names:
        return DocumentKind.EPUB
    return DocumentKind.ODT if ODT_CONTENT in names else None


class Archive:
    """An archive whose members are read one by one, up to a limit for all together.

    Raises:
        DamagedFileError: It is no ZIP archive, or has absurdly many members.
    """

    def __init__(self, source: bytes | BinaryIO, path: Path, limits: ArchiveLimits = DOCUMENTS) -> None:
        """Read the list of members.

        Args:
            source: The archive's content, or the open file.
            path: The archive, for the errors.
            limits: How much it may hold.
        """
        # zipfile costs a tenth of the start-up time, and most articles are no archives.
        from zipfile import BadZipFile, ZipFile

        self._path = path
        self._limits = limits
        self._left = limits.bytes_in_all
        try:
            self._zip = ZipFile(BytesIO(source) if isinstance(source, bytes) else source)
        except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise DamagedFileError(path, str(error)) from error
        self.names = frozenset(self._zip.namelist())
        if len(self._zip.filelist) > limits.members:
            raise HostileFileError(path, f"{len(self._zip.filelist)} members")

    def read(self, name: str) -> bytes:
        """Read one member whole.

        Raises:
            DamagedFileError: It is missing or broken.
            ProtectedFileError: It is encrypted.
            HostileFileError: It grows out of all proportion.
        """
        from zipfile import BadZipFile

        if name not in self.names:
            raise DamagedFileError(self._path, f"{name}: missing")
        member = self._zip.getinfo(name)
        if member.flag_bits & _ENCRYPTED:
            raise ProtectedFileError(self._path, f"{name}: encrypted")
        most = min(self._limits.bytes, self._left, max(_SMALL, member.compress_size * self._limits.growth))
        try:
            with self._zip.open(member) as opened:
                content = opened.read(most + 1)
        except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
            raise DamagedFileError(self._path, f"{name}: {error}") from error
        if len(content) > most:
            raise HostileFileError(self._path, f"{name}: unpacks to over {most} bytes")
        self._left -= len(content)
        return content

    def read_xml(self, name: str) -> "_Element":
        """Read one member as XML, without its entities and namespaces resolved from anywhere.

        Raises:
            DamagedFileError: As `read`, or it is no XML.
        """
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(self.read(name), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise DamagedFileError(self._path, f"{name}: {error}") from error
        # `Any`: the stubs do not know that a document type can list its entities.
        declared: Any = root.getroottree().docinfo.internalDTD
        if declared is not None and declared.entities():
            raise HostileFileError(self._path, f"{name}: declares entities")
        return root


def local_name(element: "_Element") -> str:
    """An element's name without its namespace; empty for what is no element (an unresolved entity)."""
    return str(element.tag).rpartition("}")[2] if not callable(element.tag) else ""


def local_attribute(element: "_Element", name: str) -> str:
    """An attribute by its name without namespace; empty where it is missing."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def words_of(root: "_Element", name: str) -> str:
    """The words of the first element of this local name, on one line; empty where there is none."""
    for element in root.iter():
        if local_name(element) == name:
            return " ".join("".join(map(str, element.itertext())).split())
    return ""
