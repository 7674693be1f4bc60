from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.anchors.describe import new_annotation
from reader.annotations import Body
from reader.article import Article, blocks_of
from reader.export.fulltext import marked_paragraphs
from reader.export.markdown import document
from reader.export.merge import merged
from reader.export.model import ExportContext, ExportedArticle, ExportFormat, ExportOptions
from reader.export.passages import passages
from reader.spans import Span
from tests.reader.export.samples import AT, FIRST, SECOND, annotation, exported

PATH = Path("export.md")
FULL = ExportOptions(context=ExportContext.FULL)


def marked(*annotations, pandoc=False):
    source = exported(*annotations)
    return marked_paragraphs(source.article, passages(source, {}), pandoc=pandoc)


def test_highlights_are_marked_in_the_text():
    text = marked(annotation("مدينة النور", FIRST))
    assert text[0] == "وصل الوفد إلى ==مدينة النور== صباح اليوم."
    assert text[1] == "### تهديد أمريكي"
    assert text[2].startswith("وأضاف سوليفان")


def test_overlapping_highlights_are_marked_as_one():
    text = marked(annotation("إلى مدينة", FIRST), annotation("مدينة النور", SECOND))
    assert text[0] == "وصل الوفد ==إلى مدينة النور== صباح اليوم."


def test_a_highlight_across_paragraphs_is_marked_in_each():
    text = marked(annotation("صباح اليوم.\nتهديد أمريكي\nوأضاف", FIRST))
    assert text[0].endswith("==صباح اليوم.==")
    assert text[1] == "### ==تهديد أمريكي=="
    assert text[2].startswith("==وأضاف== سوليفان")


def test_pandoc_has_marks_of_its_own():
    assert marked(annotation("مدينة النور", FIRST), pandoc=True)[0].count("[مدينة النور]{.mark}") == 1


@given(st.text(alphabet="`*_[]()<>#|$~^{}=%!&;:-+.019 \"'\\\n\ufdd0\ufdd1قال", min_size=1), st.data())
def test_the_marked_text_reads_as_the_article(text, data):
    text = "\n".join(line.strip() for line in text.split("\n") if line.strip()) or "قال"
    source = Article(text, blocks_of(text))
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    noted = ExportedArticle("a", source, (annotation("وصل", FIRST),))
    if span.of(text).strip():
        noted = replace(noted, annotations=(new_annotation("a", source, span, Body()),))
    written = marked_paragraphs(source, passages(noted, {}))
    plain = text.replace("\ufdd0", "\ufffd").replace("\ufdd1", "\ufffd")
    for line, paragraph in zip(plain.split("\n"), written, strict=True):
        tokens = MarkdownIt("commonmark").parse(paragraph)
        shown = "".join(child.content for token in tokens for child in token.children or ())
        assert shown.replace("==", "") == line.replace("==", "")


@pytest.mark.parametrize("file_format", [each for each in ExportFormat if each.is_markdown])
def test_every_preset_has_the_text_after_the_highlights(file_format):
    options = replace(FULL, format=file_format)
    text = document(exported(), options, at=AT).text
    assert text.index("hashiya:end highlights") < text.index("hashiya:begin text v=") < text.index("hashiya:end text")
    assert text.index("hashiya:end text") < text.index("ملاحظاتي")
    again = merged(text, document(exported(), options, at=AT), PATH)
    assert (again.is_changed, again.kept) == (False, ())
    assert "hashiya:begin text" not in document(exported(), ExportOptions(format=file_format), at=AT).text


def test_a_new_highlight_is_marked_in_an_earlier_export():
    earlier = document(exported(annotation("مدينة النور", FIRST)), FULL, at=AT).text + "\nكلامي\n"
    later = document(exported(annotation("الوفد", SECOND)), FULL, at=AT)
    result = merged(earlier, later, PATH)
    assert "وصل ==الوفد== إلى مدينة النور" in result.text
    assert result.text.endswith("كلامي\n")
