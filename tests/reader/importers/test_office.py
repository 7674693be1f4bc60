from pathlib import Path

import pytest

from reader.article import BlockKind, Metadata
from reader.importers.build import Line
from reader.importers.office import LineCollector, article_of
from reader.importers.registry import read_article
from tests.reader.importers.articles import FIRST, HEADING, SECOND, TITLE, check_rules, kinds

FILES = Path(__file__).parents[2] / "files" / "office"
SAMPLE = Path(__file__).parents[3] / "resources" / "samples" / "tall-al-sarw.txt"


def paragraph(collected, text):
    collected.start_paragraph(BlockKind.PARAGRAPH)
    collected.add(text)
    collected.end_paragraph()


def test_a_text_box_inside_a_paragraph_comes_before_it():
    collected = LineCollector()
    collected.start_paragraph(BlockKind.PARAGRAPH)
    collected.add("قبل ")
    paragraph(collected, "في الإطار")
    collected.add("بعد")
    collected.end_paragraph()
    assert [line.text for line in collected.lines] == ["في الإطار", "قبل بعد"]


def test_a_row_is_a_line_unless_its_cells_are_a_layout():
    collected = LineCollector()
    for cells in (["أ", "", "ب"], [FIRST * 2, SECOND * 2]):
        collected.start_row()
        for cell in cells:
            collected.start_cell()
            paragraph(collected, cell)
        collected.end_row()
    assert [line.text for line in collected.lines] == ["أ | ب", FIRST * 2, SECOND * 2]


def test_notes_stand_after_the_text_under_their_label():
    collected = LineCollector()
    collected.start_note("1")
    paragraph(collected, " حاشية")
    paragraph(collected, "تتمة")
    collected.end_note()
    paragraph(collected, "متن[1]")
    assert kinds(article_of(collected, Metadata())) == [
        ("paragraph", "متن[1]"),
        ("footnote", "[1] حاشية"),
        ("footnote", "تتمة"),
    ]


def test_words_outside_any_paragraph_are_none():
    collected = LineCollector()
    collected.add("\n  ")
    assert collected.lines == []


def test_headings_are_guessed_only_where_no_style_names_one():
    texts = [TITLE, FIRST, HEADING, SECOND]
    article = article_of(LineCollector(lines=[Line(text) for text in texts]), Metadata(title="خصائص"))
    check_rules(article)
    assert [kind for kind, _ in kinds(article)] == ["title", "paragraph", "heading", "paragraph"]
    assert article.metadata.title == TITLE
    styled = LineCollector(lines=[Line(TITLE), Line(FIRST), Line(HEADING, BlockKind.HEADING, 1), Line(SECOND)])
    assert kinds(article_of(styled, Metadata()))[0] == ("paragraph", TITLE)


@pytest.mark.parametrize("suffix", ["odt", "docx", "epub"])
def test_what_libreoffice_writes_is_read_as_it_was(suffix):
    article = read_article(FILES / f"libreoffice.{suffix}")
    printed = read_article(SAMPLE)
    assert article.text == printed.text
    assert kinds(article) == kinds(printed)
    assert (article.metadata.author, article.metadata.language) == ("هيئة التحرير", "ar")
