import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import EmptyFileError, FileError, UnknownFormatError, UnreadableFileError
from reader.importers.reading import ReadOptions
from reader.importers.registry import SUPPORTED_SUFFIXES, article_from_bytes, encoding_of, read_article
from tests.reader.importers.articles import TEXT, TITLE

FILES = Path(__file__).parents[2] / "files"


def test_a_text_file_becomes_an_article(tmp_path):
    path = tmp_path / "مقال.txt"
    path.write_text(TEXT, encoding="utf-8")
    article = read_article(path)
    assert article.text == TEXT
    assert article.metadata.title == TITLE


@pytest.mark.parametrize("name", ["a\u202etxt.exe", "line\nbreak.txt", "ا" * 120 + ".txt", "no suffix"])
def test_a_strange_name_is_only_a_name(tmp_path, name):
    path = tmp_path / name
    path.write_text(TEXT, encoding="utf-8")
    assert read_article(path).text == TEXT


def test_the_users_encoding_wins():
    chosen = ReadOptions(encoding="iso8859_6")
    for name in ("a.txt", "a.md", "a.html"):
        assert article_from_bytes("منها".encode("iso8859_6"), name=name, options=chosen).text == "منها"


@pytest.mark.parametrize(
    ("content", "name", "encoding"),
    [
        (TEXT.encode("cp1256"), "a.txt", "cp1256"),
        (TEXT.encode(), "a.md", "utf-8"),
        (f'<html><meta charset="windows-1256"><p>{TEXT}'.encode("cp1256"), "a.html", "cp1256"),
        (b"PK\x03\x04", "a.epub", ""),
        (b"%PDF-1.4", "a.pdf", ""),
        (bytes(range(256)) * 9, "a.txt", ""),
    ],
)
def test_the_encoding_of_a_text_file_is_told(content, name, encoding):
    assert encoding_of(content, name=name) == encoding
    if encoding:
        assert encoding_of(content, name=name, options=ReadOptions(encoding="cp720")) == "cp720"


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 9, b"\x00" * 64])
def test_what_is_no_text_is_refused_with_its_name(content):
    with pytest.raises(UnknownFormatError) as caught:
        article_from_bytes(content, name="x.txt")
    assert caught.value.path.name == "x.txt"


@pytest.mark.parametrize("content", [b" \n\t\r\n", "\ufeff\u200f\n".encode()])
def test_a_file_of_blanks_holds_no_text(content):
    with pytest.raises(EmptyFileError):
        article_from_bytes(content, name="x.txt")


def test_every_failure_is_a_file_error(tmp_path):
    with pytest.raises(UnreadableFileError):
        read_article(tmp_path)
    assert issubclass(UnreadableFileError, FileError)
    assert ".txt" in SUPPORTED_SUFFIXES


def test_the_bytes_say_what_a_file_is_before_its_name():
    page = f"\n<!-- saved -->\n<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>"
    assert "<p>" not in article_from_bytes(page.encode(), name="page.txt").text
    assert "<p>" not in article_from_bytes(page.encode("utf-16"), name="page").text


@pytest.mark.parametrize(("name", "first"), [("a.md", "title"), ("a.MD", "title"), ("a.txt", "paragraph")])
def test_the_name_decides_where_the_bytes_do_not(name, first):
    article = article_from_bytes("# عنوان\n\nنص قصير".encode(), name=name)
    assert article.blocks[0].kind == first


@pytest.mark.parametrize("path", sorted((FILES / "text").iterdir()), ids=lambda path: path.name)
def test_files_in_every_encoding_give_the_same_article(path):
    article = read_article(path)
    marks = str.maketrans({"«": '"', "»": '"', "ً": "", "ُ": ""})
    assert article.text.translate(marks) == TEXT.translate(marks)
    assert [block.kind.value for block in article.blocks] == ["title", "paragraph", "heading", "paragraph", "paragraph"]


def test_no_importer_ever_opens_a_socket():
    code = """
import sys
from pathlib import Path

def refuse(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"{event} {arguments}")

sys.addaudithook(refuse)
from reader.importers.registry import SUPPORTED_SUFFIXES, read_article
unreadable = {"encrypted.pdf", "qt-amiri.pdf"}
paths = [path for path in Path(sys.argv[1]).rglob("*") if path.suffix in SUPPORTED_SUFFIXES and path.name not in unreadable]
print(sum(bool(read_article(path).text) for path in paths))
"""
    result = subprocess.run([sys.executable, "-c", code, str(FILES)], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert int(result.stdout) > 10
