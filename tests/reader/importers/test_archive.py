from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DamagedFileError, FileError
from reader.importers.archive import Archive, ArchiveLimits, local_attribute, local_name, words_of
from reader.importers.registry import article_from_bytes
from tests.reader.importers.archives import docx, epub, odt, packed
from tests.reader.importers.articles import FIRST

PATH = Path("a.docx")
PARAGRAPH = f"<w:p><w:r><w:t>{FIRST}</w:t></w:r></w:p>"


def test_members_are_read_by_name():
    archive = Archive(packed(a__b_dot_xml="<x>نص</x>"), PATH)
    assert archive.read("a/b.xml").decode() == "<x>نص</x>"
    assert local_name(archive.read_xml("a/b.xml")) == "x"


def test_a_missing_member_is_damage():
    with pytest.raises(DamagedFileError, match="missing"):
        Archive(packed(a="x"), PATH).read("b")


def test_names_and_attributes_are_read_without_their_namespaces():
    root = Archive(packed(a='<x:y xmlns:x="urn:x" x:z="1"><x:w> أ <x:v>ب</x:v></x:w></x:y>'), PATH).read_xml("a")
    assert (local_name(root), local_attribute(root, "z"), local_attribute(root, "q")) == ("y", "1", "")
    assert (words_of(root, "w"), words_of(root, "q")) == ("أ ب", "")


def test_a_bomb_is_refused_before_it_unpacks():
    archive = Archive(packed(a=b"\0" * 40_000_000), PATH)
    with pytest.raises(DamagedFileError, match="unpacks"):
        archive.read("a")


def test_many_members_share_one_limit():
    archive = Archive(packed(a=b"\0" * 1_000_000), PATH)
    for _ in range(268):
        archive.read("a")
    with pytest.raises(DamagedFileError, match="unpacks"):
        archive.read("a")


def test_the_limits_are_the_callers(tmp_path):
    content = packed(a="x" * 200, b="y")
    with pytest.raises(DamagedFileError, match="2 members"):
        Archive(content, PATH, ArchiveLimits(members=1))
    (tmp_path / "x").write_bytes(content)
    with (tmp_path / "x").open("rb") as file, pytest.raises(DamagedFileError, match="over 100 bytes"):
        Archive(file, PATH, ArchiveLimits(bytes=100)).read("a")


def test_an_encrypted_member_is_refused():
    content = bytearray(packed(a="secret"))
    content[6] |= 1  # the flag in the member's own header
    content[content.index(b"PK\x01\x02") + 8] |= 1  # and in the directory
    with pytest.raises(DamagedFileError, match="encrypted"):
        Archive(bytes(content), PATH).read("a")


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        "<x>" * 3_000 + "</x>" * 3_000,
        "<x>",
        "",
    ],
)
def test_hostile_xml_is_refused(xml):
    with pytest.raises(DamagedFileError):
        Archive(packed(a=xml), PATH).read_xml("a")


@pytest.mark.parametrize(
    ("content", "name"),
    [(docx(PARAGRAPH), "a.docx"), (odt(f"<text:p>{FIRST}</text:p>"), "a.odt"), (epub(f"<p>{FIRST}</p>"), "a.epub")],
)
def test_what_is_inside_says_which_format_it_is(content, name):
    assert article_from_bytes(content, name=name).text == FIRST
    assert article_from_bytes(content, name="unnamed").text == FIRST
    for cut in range(0, len(content), max(1, len(content) // 40)):
        with pytest.raises(FileError):
            article_from_bytes(content[:cut] or b" ", name=name)


@given(st.data())
def test_damaged_bytes_cost_an_error_at_most(data):
    content = bytearray(
        data.draw(st.sampled_from([docx(PARAGRAPH), odt(f"<text:p>{FIRST}</text:p>"), epub(f"<p>{FIRST}</p>")]))
    )
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        article_from_bytes(bytes(content), name="a.docx")
    except FileError:
        return
