import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers.encodings import (
    OFFERED,
    BinaryContentError,
    declared_encoding,
    decode,
    encoding_name,
    is_encoding,
)
from tests.reader.importers.articles import FIRST, HEADING, SECOND, TEXT, TITLE

CODE_PAGES = ["cp1256", "iso8859_6", "mac_arabic", "cp720"]
PLAIN = FIRST.replace("«", '"').replace("»", '"').replace("،", "")  # ISO 8859-6 has no «», DOS no comma


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_tells_on_itself(encoding):
    assert decode(TEXT.encode(encoding))[0] == TEXT


@pytest.mark.parametrize("text", [PLAIN, HEADING, TITLE, "في القاهرة", "عام 2023", "قال الرئيس إن", "السلام عليكم"])
@pytest.mark.parametrize("encoding", CODE_PAGES)
def test_old_arabic_encodings_are_told_apart(text, encoding):
    assert decode(text.encode(encoding)) == (text, encoding)


def test_windows_arabic_keeps_its_quotation_marks_and_vowels():
    assert decode(SECOND.encode("cp1256")) == (SECOND, "cp1256")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le président a déclaré à la presse que la réunion était très importante.", "cp1252"),
        ("Русский текст подлиннее, чтобы было проще угадать кодировку этого файла.", "cp1251"),
    ],
)
def test_other_languages_are_not_read_as_arabic(text, encoding):
    assert decode(text.encode(encoding))[0] == text


def test_a_declared_encoding_is_believed_if_it_fits():
    assert decode("منها".encode("iso8859_6"), declared="iso-8859-6")[0] == "منها"
    assert decode("منها".encode(), declared="ascii")[0] == "منها"
    assert decode("منها".encode(), declared="no such encoding")[0] == "منها"


def test_a_byte_order_mark_is_believed_before_a_declaration():
    assert decode(codecs.BOM_UTF8 + "نص".encode(), declared="cp1256") == ("نص", "utf-8")


def test_a_damaged_byte_costs_one_character():
    content = bytearray(TEXT.encode())
    content[40] = 0xFF
    text, encoding = decode(bytes(content))
    assert encoding == "utf-8"
    assert text.endswith(TEXT[60:])


def test_a_cut_off_file_is_still_utf8():
    assert decode(TEXT.encode()[:-1])[0].startswith(TEXT[:-2])


def test_lines_in_two_encodings_are_each_read_in_theirs():
    content = b"\n".join([FIRST.encode(), SECOND.encode("cp1256"), FIRST.encode()])
    assert decode(content)[0] == "\n".join([FIRST, SECOND, FIRST])


def test_a_line_in_utf8_among_more_in_another_is_read_as_such():
    content = b"\n".join([SECOND.encode("cp1256"), FIRST.encode(), SECOND.encode("cp1256"), SECOND.encode("cp1256")])
    assert decode(content)[0] == "\n".join([SECOND, FIRST, SECOND, SECOND])


def test_a_nul_in_utf8_is_no_utf16():
    assert decode(TEXT.encode() + b"\x00")[0] == TEXT + "\x00"


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(BinaryContentError):
        decode(bytes(range(256)) * 20)
    with pytest.raises(BinaryContentError):
        decode(b"\x00" * 100)


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(content):
    try:
        decode(content)
    except BinaryContentError:
        return


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_utf8_with_a_mark_comes_back_whole(text):
    assert decode(codecs.BOM_UTF8 + text.encode())[0] == text.removeprefix("\ufeff")


def test_encodings_are_named_as_python_calls_them():
    assert declared_encoding(b'<meta http-equiv=Content-Type content="text/html; charset=windows-1256">') == "cp1256"
    assert declared_encoding(b'<?xml version="1.0" encoding="UTF-8"?>') == "utf-8"
    assert declared_encoding(b"<meta charset=nonsense>") == ""
    assert declared_encoding(b"<p>charset</p>") == ""


def test_what_the_user_chooses_is_obeyed_whatever_the_bytes_say():
    content = TITLE.encode("utf-8-sig")
    text, encoding = decode(content, declared="utf-8", chosen="windows-1256")
    assert (text, encoding) == (content.decode("cp1256").removeprefix("\ufeff"), "cp1256")
    assert decode(b"\xc7\xff", chosen="iso8859_6") == ("ا\ufffd", "iso8859-6")
    assert decode(b"\xef\xbb\xbf\xd8\xa7", chosen="utf-8")[0] == "ا"


def test_encodings_are_called_as_people_call_them():
    assert [encoding_name(each) for each in ("cp1256", "utf-8", "koi8_r")] == ["Windows-1256", "UTF-8", "koi8_r"]


def test_encodings_of_bytes_are_none_of_text():
    assert all(map(is_encoding, OFFERED))
    assert not any(map(is_encoding, ["base64", "rot13", "nonsense", "", "utf-8\x00"]))
