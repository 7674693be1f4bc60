from pathlib import Path
from zipfile import ZipFile

import pytest

from reader.errors import DamagedFileError, EmptyFileError, FileError, UnknownFormatError, UnreadableFileError
from reader.importers.collection import IMPORTED_SUFFIXES, file_of, read_file
from reader.importers.reading import ReadOptions
from tests.reader.importers.archives import docx, epub, packed
from tests.reader.importers.articles import FIRST, TEXT, TITLE
from tests.reader.importers.pdfs import pdf
from tests.reader.importers.warcs import page, record, response

PAGE = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><p>{FIRST}</p></article></body></html>"


def found_in(folder, content, name="a.zip"):
    path = folder / name
    path.write_bytes(content)
    return list(read_file(path))


def zipped(folder, **members):
    return found_in(folder, packed(**members))


def test_a_file_of_one_article_gives_one(tmp_path):
    (found,) = found_in(tmp_path, TEXT.encode(), "a.txt")
    assert (found.path, found.reading.article.text, found.error) == (tmp_path / "a.txt", TEXT, None)


def test_a_document_in_a_zip_archive_is_one_article(tmp_path):
    (found,) = found_in(tmp_path, docx(f"<w:p><w:r><w:t>{FIRST}</w:t></w:r></w:p>"), "a.docx")
    assert found.reading.article.text == FIRST


def test_missing_pages_are_passed_on(tmp_path):
    (found,) = found_in(tmp_path, pdf("Words.", None), "a.pdf")
    assert found.reading.lost_pages == (2,)


def test_a_zip_archive_gives_its_articles_by_name(tmp_path):
    found = zipped(tmp_path, b_dot_html=PAGE, a__c_dot_txt=TEXT, image_dot_png="\x89PNG", d_dot_docx=docx(""))
    assert [one.path.relative_to(tmp_path).as_posix() for one in found] == [
        "a.zip/a/c.txt",
        "a.zip/b.html",
        "a.zip/d.docx",
    ]
    assert [one.reading.article.metadata.title for one in found[:2]] == [TITLE, TITLE]
    assert isinstance(found[2].error, EmptyFileError)


@pytest.mark.parametrize(
    "name", ["../../etc/evil.txt", "/etc/evil.txt", "..\\evil.txt", "a\x01\u202e.txt", "a/../../b.txt"]
)
def test_a_members_name_is_only_a_name(tmp_path, name):
    folder = tmp_path / "inner"
    folder.mkdir()
    before = sorted(tmp_path.rglob("*"))
    (found,) = zipped(folder, **{name: TEXT})
    assert found.reading.article.text == TEXT
    assert str(found.path).startswith(f"{folder / 'a.zip'}/")
    assert sorted(tmp_path.rglob("*")) == sorted([*before, folder / "a.zip"])


def test_hidden_members_and_shadows_of_macos_are_passed_over(tmp_path):
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as archive:
        for name in ("a.txt", "__MACOSX/._a.txt", "__MACOSX/a.txt", "b/._a.txt", ".git/b.txt"):
            archive.writestr(name, TEXT)
    found = read_file(path)
    assert [one.path.name for one in found] == ["a.txt"]


def test_an_archive_within_an_archive_is_not_opened(tmp_path):
    found = zipped(tmp_path, a_dot_zip=packed(b_dot_txt=TEXT), fake_dot_txt=packed(b_dot_txt=TEXT))
    assert [type(one.error) for one in found] == [UnknownFormatError]


def test_a_bomb_costs_its_own_member_only(tmp_path):
    bomb, text = zipped(tmp_path, a_dot_txt=b"\0" * 300_000_000, b_dot_txt=TEXT)
    assert isinstance(bomb.error, DamagedFileError)
    assert text.reading.article.text == TEXT


def test_an_encrypted_member_says_so(tmp_path):
    content = bytearray(packed(a_dot_txt="secret"))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    (found,) = found_in(tmp_path, bytes(content))
    assert "encrypted" in found.error.reason


def test_a_repeated_name_and_many_members_do_no_harm(tmp_path):
    path = tmp_path / "many.zip"
    with ZipFile(path, "w") as archive:
        for number in range(20_001):
            archive.writestr(f"{number}.txt", "")
    (found,) = read_file(path)
    assert isinstance(found.error, DamagedFileError)


@pytest.mark.parametrize(
    ("content", "name", "error"),
    [
        (packed(a_dot_png="x"), "a.zip", UnknownFormatError),
        (packed(), "a.zip", UnknownFormatError),
        (packed(a_dot_txt=TEXT)[:60], "a.zip", DamagedFileError),
        (record("warcinfo", b"software: x"), "a.warc", EmptyFileError),
        (b"\x1f\x8b\x08\x00 nothing", "a.warc.gz", UnknownFormatError),
        (b"", "a.txt", EmptyFileError),
    ],
)
def test_what_holds_no_article_says_so_once(tmp_path, content, name, error):
    (found,) = found_in(tmp_path, content, name)
    assert isinstance(found.error, error)
    assert found.reading is None


def test_a_missing_file_is_an_outcome_too(tmp_path):
    (found,) = read_file(tmp_path / "none.zip")
    assert isinstance(found.error, UnreadableFileError)


def test_a_web_archive_gives_its_pages_with_their_addresses(tmp_path):
    urls = ["https://one.example/a", "https://two.example/b"]
    content = b"".join(
        [page(urls[0], PAGE), page(urls[1], ""), page(urls[1], PAGE), response(urls[0], "image/png", b"x")]
    )
    found = found_in(tmp_path, content, "a.warc")
    assert [one.reading.article.metadata.url for one in found] == urls
    assert [str(one.path.relative_to(tmp_path)) for one in found] == [
        f"a.warc/{url.replace('//', '/')}" for url in urls
    ]


def test_pages_before_the_damage_are_kept(tmp_path):
    whole = page("https://one.example/a", PAGE)
    found = found_in(tmp_path, whole + whole[: len(whole) // 2], "a.warc")
    assert found[0].reading.article.metadata.title == TITLE
    assert isinstance(found[1].error, FileError)
    assert found[1].path == tmp_path / "a.warc"


def test_the_window_and_folders_know_the_kinds():
    assert {".pdf", ".zip", ".warc", ".warc.gz", ".txt"} <= set(IMPORTED_SUFFIXES)
    assert all(Path(f"a{suffix}").name.endswith(IMPORTED_SUFFIXES) for suffix in IMPORTED_SUFFIXES)


def test_the_users_choices_reach_every_article(tmp_path):
    page = f"{PAGE.removesuffix('</body></html>')}<footer><p>تذييل</p></footer></body></html>"
    path = tmp_path / "a.zip"
    path.write_bytes(packed(a_dot_html=page, b_dot_txt="منها".encode("iso8859_6")))
    _, text = read_file(path, ReadOptions(encoding="iso8859_6"))
    assert text.reading.article.text == "منها"
    whole, _ = read_file(path, ReadOptions(whole_body=True))
    assert whole.reading.article.text.endswith("\nتذييل")
    path = tmp_path / "a.epub"
    path.write_bytes(epub(f"<h2>أول</h2><p>{FIRST}</p>", f"<h2>ثان</h2><p>{FIRST} {TITLE}</p>"))
    assert [one.path.relative_to(tmp_path).as_posix() for one in read_file(path, ReadOptions(chapters=True))] == [
        "a.epub/1",
        "a.epub/2",
    ]
    assert len(list(read_file(path))) == 1


def test_the_file_of_one_of_its_articles_is_found(tmp_path):
    path = tmp_path / "book.zip"
    path.touch()
    assert file_of(path / "a" / "b.txt") == file_of(path) == path
    assert file_of(tmp_path / "gone.txt") == tmp_path / "gone.txt"
