import re

import pytest
import yaml as pyyaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export import escape

HOSTILE = st.one_of(
    st.text(),
    st.text(alphabet="`*_[]()<>#|$~^{}=%!&;:-+.0123456789 \t\"'\\/@\n\u202e\u2067\u2069aقال،«»َ"),
    st.sampled_from(
        [
            "---",
            "```",
            "~~~",
            "[[رابط]]",
            "![[صورة]]",
            "<script>alert(1)</script>",
            "<!-- x",
            "# عنوان",
            "> [!note] تنبيه",
            "| أ | ب |",
            "$x^2$",
            "1. أولًا",
            "1986) عام",
            "- [ ] مهمة",
            "===",
            "&lt;b&gt;",
            "&#x202E;",
            "%% hashiya:end highlights %%",
            "==مهم==",
            "قال\u202eمقلوب",
            "[a]: http://b",
            "::: note",
            "    رمز",
            "بيت\\",
            "<http://a.b>",
            "[^1]: حاشية",
        ]
    ),
)
LINE = HOSTILE.map(lambda text: re.sub(r"[\r\n]", " ", text))
BLANKS = re.compile("[\t\x0b\x0c\r\x1c-\x1f\x85]")
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")


def visible(text):
    """The text as a reader sees it: every blank is a blank, what cannot be printed is one mark."""
    return UNPRINTABLE.sub("\ufffd", BLANKS.sub(" ", text))


def shown(tokens):
    """The characters that a CommonMark renderer shows, by paragraph or heading."""
    return [
        "".join("\n" if child.type in {"softbreak", "hardbreak"} else child.content for child in token.children)
        for token in tokens
        if token.type == "inline"
    ]


@given(LINE)
@example("قال \\")
@example(" مسافة ")
@example("2019. عام")
@example("\u3000x\u2028")
def test_a_line_reads_in_markdown_as_it_reads_in_the_article(text):
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(f"> {escape.inline(text)}\n")
    assert "".join(shown(tokens)) == visible(text)
    assert {token.type for token in tokens} <= {
        "blockquote_open",
        "paragraph_open",
        "inline",
        "paragraph_close",
        "blockquote_close",
    }
    assert all(child.type in {"text", "text_special"} for token in tokens for child in token.children or ())


@given(LINE)
def test_a_line_reads_the_same_in_the_middle_of_a_line(text):
    tokens = MarkdownIt("commonmark").parse(f"قبل «{escape.inline(text)}» بعد\n")
    assert shown(tokens) == [f"قبل «{visible(text)}» بعد"]


@given(LINE.filter(lambda text: text.strip()))
def test_a_heading_reads_as_it_is(text):
    tokens = MarkdownIt("commonmark").parse(f"## {escape.inline(text)}\n")
    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
    assert shown(tokens) == [visible(text)]


@given(st.lists(LINE.filter(lambda line: line.strip()), min_size=1, max_size=4))
def test_every_line_of_a_passage_is_a_paragraph_of_one_quotation(lines):
    written = escape.blockquote("\n".join(lines))
    assert all(line.startswith(">") for line in written.split("\n"))
    tokens = MarkdownIt("commonmark").parse(f"قبل\n\n{written}\n\nبعد\n")
    assert [token.type for token in tokens].count("blockquote_open") == 1
    assert shown(tokens) == ["قبل", *map(visible, lines), "بعد"]


@pytest.mark.parametrize("mark", ["==", "%%", "[[", "$", "#", "^", "|", "~"])
def test_marks_of_obsidian_are_escaped_too(mark):
    escaped = "".join(f"\\{character}" for character in mark)
    assert escape.inline(f"قال {mark}نعم{mark} ثم") == f"قال {escaped}نعم{escaped} ثم"


def test_plain_arabic_is_written_as_it_is():
    text = "وأضاف سوليفان: «ستدفع الثمن» (رويترز)، في عام 2019 - كما قال!"
    assert escape.inline(text) == text


@pytest.mark.parametrize("text", ["@smith2019", 'قال "نعم"', "ثم...", "من -- إلى", "a. أولًا", "(1) أولًا", "i) x"])
def test_marks_of_pandoc_are_escaped_for_pandoc(text):
    written = escape.inline(text, pandoc=True)
    assert written != text
    assert shown(MarkdownIt("commonmark").parse(written)) == [text]


def test_a_control_that_reorders_the_line_is_written_as_a_reference():
    assert escape.inline("قال\u202eabc") == "قال&#x202E;abc"


@given(HOSTILE)
@example("\x85\u2028\ufeff\u202e")
@example("2023-09-12")
@example("yes")
def test_yaml_reads_back_the_very_text(text):
    assert pyyaml.safe_load(f"title: {escape.yaml(text)}") == {"title": re.sub("[\ud800-\udfff]", "\ufffd", text)}


@given(st.lists(HOSTILE, max_size=4))
def test_a_yaml_list_reads_back(texts):
    expected = [re.sub("[\ud800-\udfff]", "\ufffd", text) for text in texts]
    assert pyyaml.safe_load(escape.yaml_list(texts)) == expected


@pytest.mark.parametrize(
    ("date", "written"),
    [("2023-09-12", "2023-09-12"), ("2023-09", '"2023-09"'), ("2023-13-01", '"2023-13-01"'), ("", '""')],
)
def test_only_a_full_date_is_a_yaml_date(date, written):
    assert escape.yaml_date(date) == written


@given(HOSTILE)
def test_a_wikilink_is_one_line_that_markdown_leaves_alone(name):
    written = escape.wikilink(name)
    assert written == "" or re.fullmatch(r"\[\[[^\[\]|#^\n]+\]\]", written)
    assert shown(MarkdownIt("commonmark").parse(f"قبل {written}")) == [f"قبل {written}".strip()]


def test_a_wikilink_keeps_the_name():
    assert escape.wikilink("كيم جونج أون") == "[[كيم جونج أون]]"
    assert escape.wikilink('صحيفة "الغد"') == "[[صحيفة الغد]]"
    assert escape.wikilink("[]") == ""


@given(HOSTILE)
def test_a_tag_is_one_word(name):
    assert re.fullmatch(r"[^\s#,.\"'\[\]]*", escape.tag(name))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("تهديد أمريكي", "تهديد_أمريكي"),
        ("روسيا/الحرب", "روسيا/الحرب"),
        ("#a b", "a_b"),
        ("2023", "_2023"),
        ("«»", ""),
        ("a//b/", "a/b"),
    ],
)
def test_tags_are_written_as_obsidian_reads_them(name, written):
    assert escape.tag(name) == written


def test_hashtags_stand_once_each():
    assert escape.hashtags(("ادعاء", "", "روسيا", "ادعاء")) == "#ادعاء #روسيا"


@given(st.one_of(HOSTILE, st.lists(HOSTILE).map("\n".join)))
@example("```python\nprint(1)")
@example("~~~~\n```\n~~~")
@example("<!-- لم يُغلق")
@example("<script>\nx")
@example("- بند\n  ```\n  x")
@example("%% hashiya:end highlights %%")
@example("^h-abc")
def test_a_note_never_swallows_what_follows_it(note):
    written = escape.contained(note)
    tokens = MarkdownIt("commonmark").parse(f"{written}\n\nالسطر التالي\n")
    assert tokens[-2].content == "السطر التالي"
    assert tokens[-3].type == "paragraph_open"
    assert tokens[-3].level == 0
    assert not re.search(r"^(?:%%|<!--) hashiya:(begin|end)|^\s*\^h-", written, re.MULTILINE)


def test_a_notes_markdown_is_left_alone():
    note = "# عنوان\n\n- *مهم* و**جدًّا**\n- [رابط](https://example.org)\n\n```\nx < y\n```"
    assert escape.contained(note) == note


def test_a_link_that_was_copied_from_an_export_loses_its_seal():
    assert escape.contained("انظر hashiya://article/a?h=b&v=0123abcd هنا") == "انظر hashiya://article/a?h=b هنا"
