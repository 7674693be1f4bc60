import re
from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.annotations import AnnotationState
from reader.article import Article, Metadata, blocks_of
from reader.deeplinks import parse_link
from reader.export.markdown import document
from reader.export.model import ExportContext, ExportedArticle, ExportFormat, ExportOptions
from reader.export.names import block_id
from tests.reader.export.samples import AT, FIRST, ID, SECOND, TEXT, THIRD, annotation, exported, printed
from tests.reader.export.test_escape import shown, visible

MARKDOWN = (ExportFormat.MARKDOWN, ExportFormat.OBSIDIAN, ExportFormat.LOGSEQ, ExportFormat.PANDOC)


def front_matter(text):
    return yaml.safe_load(text.split("---\n")[1])


def written(*annotations, options=None, **metadata):
    return document(exported(*annotations, **metadata), options or ExportOptions(), at=AT).text


def test_the_front_matter_is_what_note_programs_read():
    found = front_matter(written(author='أحمد "الكاتب"', url="https://example.org/?a=1&b=2"))
    assert found["title"] == 'زعيم في "قمة" الأسلحة: ما [بعد]'
    assert found["aliases"] == [found["title"]]
    assert found["author"] == 'أحمد "الكاتب"'
    assert str(found["published"]) == "2023-09-12"
    assert found["exported"] == AT
    assert (found["lang"], found["dir"], found["direction"]) == ("ar", "rtl", "rtl")
    assert found["tags"] == ["تهديد_أمريكي", "روسيا/الحرب"]
    assert found["hashiya-id"] == ID
    assert re.fullmatch("[0-9a-f]{64}", found["hashiya-text-sha256"])


def test_a_highlight_stands_with_its_section_source_note_names_and_link():
    text = written()
    block = text[text.index("## تهديد أمريكي") : text.index("## خاتمة")]
    assert block == (
        "## تهديد أمريكي\n\n"
        '> سوليفان أن توفير الأسلحة "ستدفع الثمن"\n\n'
        f"^{block_id(SECOND)}\n\n"
        "المصدر: [[رويترز]] — «حسبما ذكرت»\n\n"
        "ملاحظة **مهمة**\n\n"
        "[[جاك سوليفان]]\n\n"
        + re.search(r"^2026-08-21 · \[الموضع في المقال\]\(hashiya.*$", block, re.MULTILINE)[0]
        + "\n\n"
    )
    assert block.rstrip().endswith("#ادعاء #تهديد_أمريكي #روسيا/الحرب")


def test_links_point_to_the_annotation():
    links = [parse_link(link) for link in re.findall(r"\((hashiya:[^)]+)\)", written())]
    assert [(link.article_id, link.annotation_id) for link in links] == [(ID, FIRST), (ID, SECOND), (ID, THIRD)]


def test_no_date_stands_after_an_arabic_letter_in_its_line():
    for line in written().split("\n"):
        for date in re.finditer(r"\d{4}-\d\d-\d\d", line):
            if not line.startswith(">"):
                assert not re.search("[\u0600-\u06ff]", line[: date.start()])


def test_block_ids_hold_only_what_obsidian_allows():
    ids = re.findall(r"^\^(.*)$", written(), re.MULTILINE)
    assert len(ids) == 3
    assert all(re.fullmatch("[A-Za-z0-9-]+", found) for found in ids)


def test_the_words_follow_the_language_that_is_asked_for():
    assert "[In the article](" in written(options=ExportOptions(language="en"))
    assert "## My notes" in written(options=ExportOptions(language="en"))


def test_an_english_article_gets_english_words_and_its_own_direction():
    english = Article("The delegation arrived.", blocks_of("The delegation arrived."), Metadata(language="en"))
    text = document(ExportedArticle(ID, english), ExportOptions(), at=AT).text
    assert front_matter(text)["dir"] == "ltr"
    assert "# Untitled article" in text


@pytest.mark.parametrize(
    ("context", "expected"),
    [
        (ExportContext.NONE, None),
        (ExportContext.SENTENCE, "السياق: وأضاف سوليفان أن توفير الأسلحة"),
        (ExportContext.PARAGRAPH, "السياق: وأضاف سوليفان أن توفير الأسلحة"),
    ],
)
def test_a_highlight_can_stand_with_what_is_around_it(context, expected):
    text = written(annotation("ستدفع الثمن", FIRST), options=ExportOptions(context=context))
    lines = [line for line in text.split("\n") if line.startswith("السياق")]
    assert len(lines) == (expected is not None)
    assert all(line.startswith(expected) and line.endswith("رويترز.") for line in lines)


def test_a_whole_paragraph_needs_nothing_around_it():
    whole = annotation(TEXT.split("\n")[0], FIRST)
    assert "السياق" not in written(whole, options=ExportOptions(context=ExportContext.PARAGRAPH))


def test_a_lost_highlight_is_exported_and_says_so():
    text = written(annotation("مدينة النور", FIRST, state=AnnotationState.ORPHANED))
    assert "> مدينة النور" in text
    assert "لم يُعثر على هذا الموضع" in text


def test_an_article_without_highlights_has_its_markers():
    text = document(replace(exported(), annotations=()), ExportOptions(), at=AT).text
    assert re.search(r"%% hashiya:begin highlights %%\s+%% hashiya:end highlights %%", text)


def test_the_file_has_no_trailing_blanks_and_ends_in_one_line_feed():
    text = written()
    assert not re.search(r"[ \t]$|\n{3}", text, re.MULTILINE)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("file_format", MARKDOWN)
def test_every_preset_quotes_the_very_words(file_format):
    text = written(options=ExportOptions(format=file_format))
    paragraphs = shown(MarkdownIt("commonmark").parse(text))
    for words in (
        "مدينة النور",
        'سوليفان أن توفير الأسلحة "ستدفع الثمن"',
        "قال `x` و[[y]] و# و$ و<script> في 2023-09-12.",
    ):
        assert any(words == paragraph for paragraph in paragraphs)


QUOTES = st.one_of(
    st.text(min_size=1),
    st.text(alphabet="`*_[]()<>#|$~^{}=%!&;:-+.019 \"'\\/@\n\u202eقال", min_size=1),
)


@given(QUOTES, QUOTES)
def test_whatever_an_article_says_comes_out_as_it_was(quote, title):
    lines = [line for line in quote.replace("\r", "").split("\n") if line.strip()] or ["قال"]
    text = "\n".join(lines)
    source = Article(text, blocks_of(text), Metadata(title=title, author=title, language="ar"))
    highlight = annotation(TEXT[:4], FIRST)
    highlight = replace(highlight, target=replace(highlight.target, quote=replace(highlight.target.quote, exact=text)))
    result = document(ExportedArticle(ID, source, (highlight,)), ExportOptions(), at=AT).text
    head, body = result.removeprefix("---\n").split("\n---\n", 1)
    assert yaml.safe_load(head)["author"] == re.sub("[\ud800-\udfff]", "\ufffd", title)
    tokens = MarkdownIt("commonmark").parse(body)
    start = next(index for index, token in enumerate(tokens) if token.type == "blockquote_open")
    end = next(index for index, token in enumerate(tokens) if token.type == "blockquote_close")
    assert shown(tokens[start:end]) == [visible(line) for line in lines]


@pytest.mark.parametrize("format_", MARKDOWN)
def test_a_highlight_in_print_says_on_which_pages_it_stands(format_):
    source = printed()
    text = document(source, ExportOptions(format_), at=AT).text
    first, second = (line for line in text.splitlines() if "hashiya://" in line and "?h=" in line)
    assert "2026-08-21 · ص 4 · [" in first
    assert "2026-08-21 · ص 4–5 · [" in second
    assert "ص 4" not in document(exported(), ExportOptions(format_), at=AT).text
