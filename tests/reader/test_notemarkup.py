import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.notemarkup import Mark, NoteBlock, plain_lines, plain_note, read_note


def words(note: str) -> list[str]:
    return [paragraph.text for paragraph in read_note(note)]


def stretches(note: str) -> list[tuple[str, set[Mark], str]]:
    return [
        (stretch.span.of(paragraph.text), set(stretch.marks), stretch.address)
        for paragraph in read_note(note)
        for stretch in paragraph.stretches
    ]


@pytest.mark.parametrize("note", ["كلمة", "سطر\nوسطر\n\nوثالث", "5 > 3 & 2 < 4", "#وسم", "a-b + c", "نقاش! (مهم)"])
def test_a_plain_note_is_its_lines(note: str) -> None:
    assert words(note) == note.split("\n")
    assert stretches(note) == []


def test_what_stands_out_is_told_without_its_signs() -> None:
    assert words("**مهم** و*ملح* ~~قديم~~ `رمز` **_كلاهما_**") == ["مهم وملح قديم رمز كلاهما"]
    assert stretches("**مهم** و*ملح* ~~قديم~~ `رمز` **_كلاهما_**") == [
        ("مهم", {Mark.STRONG}, ""),
        ("ملح", {Mark.EMPHASIS}, ""),
        ("قديم", {Mark.STRUCK}, ""),
        ("رمز", {Mark.CODE}, ""),
        ("كلاهما", {Mark.STRONG, Mark.EMPHASIS}, ""),
    ]


def test_line_ends_and_gaps_are_kept_as_typed() -> None:
    assert words("**أول**\nثان\n\nثالث") == ["أول", "ثان", "", "ثالث"]


def test_lists_stand_further_in_with_their_bullets() -> None:
    found = read_note("- أول\n  تابع\n- ثان\n\n3. ثالث\n   - داخل\n4. رابع")
    assert [(each.text, each.bullet, each.depth) for each in found] == [
        ("أول", "•", 1),
        ("تابع", "", 1),
        ("ثان", "•", 1),
        ("", "", 0),
        ("ثالث", "3.", 1),
        ("داخل", "•", 2),
        ("رابع", "4.", 1),
    ]


def test_headings_quotations_code_and_rules_are_known() -> None:
    found = read_note("# عنوان\n> قول\n> آخر\n\n```\na *b*\n\nc\n```\n---")
    assert [(each.text, each.block, each.is_quoted) for each in found] == [
        ("عنوان", NoteBlock.HEADING, False),
        ("قول", NoteBlock.TEXT, True),
        ("آخر", NoteBlock.TEXT, True),
        ("", NoteBlock.TEXT, False),
        ("a *b*", NoteBlock.CODE, False),
        ("", NoteBlock.CODE, False),
        ("c", NoteBlock.CODE, False),
        ("", NoteBlock.RULE, False),
    ]


def test_links_lead_to_web_pages() -> None:
    assert stretches("[المصدر](https://example.org/a) <http://b.org> https://c.org/x?y=1، (http://d.org).") == [
        ("المصدر", {Mark.LINK}, "https://example.org/a"),
        ("http://b.org", {Mark.LINK}, "http://b.org"),
        ("https://c.org/x?y=1", {Mark.LINK}, "https://c.org/x?y=1"),
        ("http://d.org", {Mark.LINK}, "http://d.org"),
    ]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "//host/x", "data:text/html,x", "../a"]
)
def test_links_elsewhere_are_words(address: str) -> None:
    assert all(not target for _, _, target in stretches(f"[نص](<{address}>)"))
    assert "نص" in words(f"[نص](<{address}>)")[0]


def test_pictures_are_their_descriptions_and_html_is_text() -> None:
    assert words("![صورة القمة](https://example.org/a.png) <img src='file:///dev/zero'>") == [
        "صورة القمة <img src='file:///dev/zero'>"
    ]
    assert stretches("![صورة القمة](https://example.org/a.png)") == []


def test_an_address_ends_before_what_turns_its_direction() -> None:
    assert stretches("https://a.org/x\u202eb") == [("https://a.org/x", {Mark.LINK}, "https://a.org/x")]


@given(st.text(alphabet="*_`[]()<>#-+ \n\\~!1.&;:/ابج\t>|=", max_size=60))
def test_any_note_can_be_read_and_its_stretches_stand_in_it(note: str) -> None:
    for paragraph in read_note(note):
        assert "\n" not in paragraph.text
        for stretch in paragraph.stretches:
            assert 0 <= stretch.span.start < stretch.span.end <= len(paragraph.text)


def test_where_nothing_can_stand_out_a_note_is_its_words() -> None:
    note = "## رأي\n\n- **أول** `كود`\n- [ثان](https://example.org)\n\n---\n\n<b>لا</b>"
    assert plain_lines(note) == ["رأي", "• أول كود", "• ثان", "<b>لا</b>"]
    assert plain_note(note) == "رأي • أول كود • ثان <b>لا</b>"
    assert plain_note("---") == "---"
    assert plain_note("") == ""
