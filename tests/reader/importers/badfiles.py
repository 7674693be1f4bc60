"""A folder of all that people have on disk and no program likes: what it is, and what reading it must come to."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader import errors
from tests.reader.importers.archives import docx, epub, odt, packed
from tests.reader.importers.articles import FIRST, LAST, SECOND, TEXT

PDFS = Path(__file__).parents[2] / "files" / "pdf"
OFFICE = Path(__file__).parents[2] / "files" / "office"
PARAGRAPH = f"<w:p><w:r><w:t>{FIRST}</w:t></w:r></w:p>"
BOMB = b"<x>" + b"\0" * 40_000_000
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@dataclass(frozen=True, slots=True)
class Odd:
    """A file that is odd or bad.

    Attributes:
        name: Its name.
        content: Its bytes.
        error: What reading it must come to; None for an article.
        holds: Words that the article must hold.
        lacks: What it must not hold.
    """

    name: str
    content: bytes
    error: type[errors.FileError] | None = None
    holds: str = ""
    lacks: str = ""


def _page(body: str) -> bytes:
    return f"<!DOCTYPE html><meta charset=utf-8><body><p>{FIRST}</p><p>{SECOND}</p>{body}<p>{LAST}</p>".encode()


def _in_word(prologue: str, words: str) -> bytes:
    whole = docx(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
    return _with_prologue(whole, "word/document.xml", prologue)


def _with_prologue(content: bytes, member: str, prologue: str) -> bytes:
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[member] = prologue.encode() + parts[member]
    return packed(**{name.replace("/", "__").replace(".", "_dot_"): part for name, part in parts.items()})


def _odt_entities(prologue: str) -> bytes:
    return _with_prologue(odt(f"<text:p>{FIRST}</text:p>"), "content.xml", prologue)


def _epub_entities(prologue: str) -> bytes:
    return _with_prologue(epub(f"<p>{FIRST}</p>"), "OPS/book.opf", prologue)


def _locked_zip(content: bytes) -> bytes:
    """An archive whose first member says that it is encrypted."""
    locked = bytearray(content)
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    return bytes(locked)


def _cut(path: Path) -> bytes:
    content = path.read_bytes()
    return content[: len(content) // 2]


def odd_files() -> list[Odd]:
    """Every kind once."""
    damaged, protected, hostile = errors.DamagedFileError, errors.ProtectedFileError, errors.HostileFileError
    text = TEXT.replace("«", '"').replace("»", '"').replace("ً", "").replace("ُ", "")
    mixed = text.encode().replace(b"\n", b"\n" + "سطر في ترميز آخر يكفي طوله كي يعرف".encode("cp1256") + b"\n", 1)
    locked_book = epub(
        f"<p>{FIRST}</p>",
        **{
            "META-INF__encryption_dot_xml": (
                '<encryption><EncryptedData><CipherData><CipherReference URI="OPS/p%200.xhtml"/></CipherData>'
                "</EncryptedData></encryption>"
            )
        },
    )
    return [
        Odd("windows-1256.txt", text.encode("cp1256"), holds=text),
        Odd("iso-8859-6.txt", text.encode("iso8859_6"), holds=text),
        Odd("utf-16-bom.txt", TEXT.encode("utf-16"), holds=TEXT),
        Odd("utf-16-le.txt", TEXT.encode("utf-16-le"), holds=TEXT),
        Odd("utf-16-be.txt", TEXT.encode("utf-16-be"), holds=TEXT),
        Odd("mac-arabic.txt", text.encode("mac_arabic"), holds=text),
        Odd("mixed.txt", mixed, holds="سطر في ترميز آخر"),
        Odd("nuls.txt", TEXT.replace("المكتبة", "المكت\0بة").encode(), holds=TEXT, lacks="\0"),
        Odd(
            "surrogates.txt",
            f"{FIRST} \ud83d و\ud83d\ude00".encode("utf-8", "surrogatepass"),
            holds=FIRST,
            lacks="\ud83d",
        ),
        Odd("one line.txt", (FIRST * (10_000_000 // len(FIRST))).encode(), holds=FIRST),
        Odd("deep.html", _page("<div>" * 10_000 + SECOND + "</div>" * 10_000), holds=LAST),
        Odd(
            "active.html",
            _page(
                "<script>document.write('سر')</script><script src='http://example.org/x.js'></script><img src='http://example.org/x.png' "
                "onerror='alert(1)'><link rel=stylesheet href='http://example.org/x.css'><style>@import 'http://example.org/y.css';</style>"
                "<iframe src='file:///etc/passwd'>إطار</iframe><object data='http://example.org/z'>جسم</object>"
            ),
            holds=LAST,
            lacks="example.org",
        ),
        Odd(
            "javascript.html",
            _page("<p>اضغط <a href='javascript:alert(1)'>هذا الرابط</a> لتقرأ بقية الخبر كاملا</p>"),
            holds="هذا الرابط",
            lacks="javascript",
        ),
        Odd("entities.docx", _in_word(ENTITIES, "&b;"), hostile),
        Odd("outside.docx", _in_word(OUTSIDE, "&a;"), hostile),
        Odd("entities.odt", _odt_entities(ENTITIES), hostile),
        Odd("outside.odt", _odt_entities(OUTSIDE), hostile),
        Odd("entities.epub", _epub_entities(ENTITIES), hostile),
        Odd("outside.epub", _epub_entities(OUTSIDE), hostile),
        Odd("bomb.docx", packed(word__document_dot_xml=BOMB), hostile),
        Odd("bomb.odt", packed(content_dot_xml=BOMB), hostile),
        Odd("bomb.epub", packed(**{"META-INF__container_dot_xml": BOMB}), hostile),
        Odd("bomb.zip", packed(a_dot_txt=b"\0" * 40_000_000), hostile),
        Odd(
            "paths.zip", packed(**{".._dot_.__.._dot_.__evil_dot_txt": TEXT, "___tmp__evil_dot_txt": TEXT}), holds=TEXT
        ),
        Odd("encrypted.pdf", (PDFS / "encrypted.pdf").read_bytes(), protected),
        Odd("encrypted.epub", locked_book, protected),
        Odd("encrypted.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, protected),
        Odd("encrypted.odt", _locked_zip(odt(f"<text:p>{FIRST}</text:p>")), protected),
        Odd("truncated.pdf", _cut(PDFS / "libreoffice-naskh.pdf"), damaged),
        Odd("truncated.epub", _cut(OFFICE / "article.epub"), damaged),
        Odd("truncated.docx", _cut(OFFICE / "article.docx"), damaged),
        Odd("empty.txt", b"", errors.EmptyFileError),
        Odd("blank.html", b"<html><body> </body></html>", errors.EmptyFileError),
        Odd("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), errors.UnknownFormatError),
    ]


def odd_names() -> list[str]:
    """Names that a system allows and a program stumbles over."""
    if sys.platform == "win32":
        return ["اسم\u202etxt.txt"]
    return ["اسم\u202etxt.txt", "سطر\nآخر.txt", "ا" * 125 + "x.txt", "\\..\\x.txt", "-rf.txt", "a\tb.txt"]


@contextmanager
def folder_of_odd_files(folder: Path) -> Iterator[dict[Path, type[errors.FileError] | None]]:
    """A folder with every odd file, odd name, a folder and, where there are such, a socket and a pipe.

    Yields:
        Each path and what reading it must come to.
    """
    wanted: dict[Path, type[errors.FileError] | None] = {}
    for odd in odd_files():
        (folder / odd.name).write_bytes(odd.content)
        wanted[folder / odd.name] = odd.error
    for number, name in enumerate(odd_names()):
        (folder / name).write_text(f"{TEXT}\nالرقم {number}", encoding="utf-8")
        wanted[folder / name] = None
    (folder / "folder.pdf").mkdir()
    if sys.platform == "win32":
        yield wanted
        return
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "socket.txt"))
        wanted |= {folder / "pipe.txt": errors.NotAFileError, folder / "socket.txt": errors.NotAFileError}
        yield wanted
