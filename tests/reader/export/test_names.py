import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FileNameError
from reader.export.markdown import document
from reader.export.model import ExportOptions
from reader.export.names import block_id, export_id, file_name, notes_in
from tests.reader.export.samples import AT, ID, SECOND, exported


def named(title, pattern="{title}"):
    return file_name(pattern, {"title": title, "id": "a7f3", "published": "2023-09-12"}, ".md")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ('زعيم في "قمة" الأسلحة: ما بعد?', "زعيم في قمة الأسلحة ما بعد.md"),
        ("أ/ب\\ج|د<هـ>#^[]", "أ ب ج د هـ.md"),
        ("con", "_con.md"),
        ("LPT1.txt", "_LPT1.txt.md"),
        ("... نقاط ...", "نقاط.md"),
        ("قال\u202eabc\u200f", "قال abc.md"),
        ("", "a7f3.md"),
        ("///", "a7f3.md"),
        ("سطر\nآخر", "سطر آخر.md"),
        ("100% صحيح %%", "100% صحيح.md"),
    ],
)
def test_titles_become_names_that_every_system_takes(title, expected):
    assert named(title) == expected


@given(st.text())
def test_any_title_makes_a_usable_name(title):
    name = named(title)
    assert 0 < len(name.encode()) <= 251
    assert name == name.strip()
    assert not set(name) & set('\\/:*?"<>|#^[]\n\x00\u202e')
    assert not name.startswith(".")


def test_a_long_title_is_cut_between_letters():
    name = named("كَ" * 200)
    assert len(name.encode()) <= 251
    assert name.removesuffix(".md").endswith("كَ")


def test_a_pattern_may_ask_for_more():
    assert named("عنوان", "{published} {title}") == "2023-09-12 عنوان.md"
    with pytest.raises(FileNameError) as caught:
        named("عنوان", "{colour}")
    assert caught.value.field == "colour"


def test_exports_are_found_anywhere_below_but_not_in_hidden_folders(tmp_path):
    for name in ("a.md", "deep/er/b.MD", ".trash/c.md", "other.md", "d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# ملاحظة" if name == "other.md" else f'---\nhashiya-id: "{name[0]}"\n---\n')
    (tmp_path / "damaged.md").write_bytes(b"\xff\xfe\x00")
    found = notes_in(tmp_path)
    assert found.exports == {"a": [tmp_path / "a.md"], "d": [tmp_path / "deep" / "er" / "b.MD"]}
    assert found.others == {"other", "damaged"}


def test_a_missing_folder_holds_nothing(tmp_path):
    assert (notes_in(tmp_path / "none").exports, notes_in(tmp_path / "none").others) == ({}, frozenset())


def test_an_export_is_known_by_its_front_matter():
    assert export_id(document(exported(), ExportOptions(), at=AT).text) == ID
    assert export_id("# ملاحظة") == ""
    assert export_id(f"hashiya-id:: {ID}\n") == ID


def test_the_id_of_a_block_holds_only_what_obsidian_allows():
    assert block_id(SECOND) == "h-222222222222"
