import pytest
from hypothesis import given

from reader.article import BlockKind, Metadata
from reader.importers.build import (
    Line,
    build,
    clean_lines,
    guess_language,
    opening_words,
    with_first_heading_as_title,
    with_guessed_kinds,
)
from tests.reader.arabic.texts import texts
from tests.reader.importers.articles import FIRST, HEADING, SECOND, TITLE, check_rules, kinds


def guess(*lines):
    return [line.kind.value for line in with_guessed_kinds(list(lines))]


def test_lines_are_trimmed_and_empty_ones_go():
    article = build([Line("  أول \t"), Line("  "), Line("\u200f"), Line("ثان")], Metadata())
    assert article.text == "أول\nثان"
    check_rules(article)


def test_every_kind_of_line_end_parts_a_line_and_loses_nothing():
    assert clean_lines("1\r\n2\r3\v4\f5\u20286\u20297\x858\n9") == list("123456789")


def test_nothing_inside_a_line_is_changed():
    line = "\u200fأَحـمد  قال\u00a0«نعم»\u200c\u2067x\u2069."
    assert clean_lines(line) == [line]


def test_what_cannot_be_stored_is_replaced():
    assert clean_lines("ا\x00ب\ud800ج") == ["اب\ufffdج"]
    assert clean_lines("\ud83d\ude00") == ["😀"]
    assert clean_lines("\ufeffنص") == ["نص"]


def test_a_headline_and_headings_are_told_from_paragraphs():
    assert guess(TITLE, FIRST, HEADING, SECOND) == ["title", "paragraph", "heading", "paragraph"]


def test_a_subtitle_may_stand_between_headline_and_text():
    assert guess(TITLE, "بعد ثلاث سنوات من الترميم", FIRST)[0] == "title"


@pytest.mark.parametrize("line", ["وقال إن:", "انتهى الأمر.", "أولًا،", "١٢٣", "قال نعم.»"])
def test_these_are_no_headings(line):
    assert guess(FIRST, line, SECOND)[1] == "paragraph"


def test_a_short_line_before_a_short_line_is_no_heading():
    assert guess("قصيدة قصيرة", "بيت أول", "بيت ثان") == ["paragraph"] * 3


def test_an_only_line_is_a_paragraph():
    assert guess(TITLE) == ["paragraph"]


def test_list_items_are_known():
    assert guess(FIRST, "- بند أول", "• بند ثان", "1. بند ثالث", "٢) رابع")[1:] == ["list_item"] * 4
    assert guess("3.5 مليون دولار هو المبلغ") == ["paragraph"]


def test_the_title_is_the_headline_or_the_opening_words():
    assert build([Line(TITLE, BlockKind.TITLE, 1), Line(FIRST)], Metadata()).metadata.title == TITLE
    title = build([Line(FIRST)], Metadata()).metadata.title
    assert title.endswith("…")
    assert len(title) < 61
    assert FIRST.startswith(title[:-1])
    assert build([Line(FIRST)], Metadata(title=" عنوان\nآخر ")).metadata.title == "عنوان آخر"


def test_a_long_word_is_cut_anywhere():
    assert len(opening_words("ا" * 100)) == 60
    assert opening_words("نص قصير") == "نص قصير"


def test_only_arabic_is_recognised():
    assert guess_language("قال BBC") == "ar"
    assert guess_language("He said قال nothing") == ""
    assert guess_language("123") == ""


def test_kinds_and_levels_are_kept():
    article = build([Line("أ\nب", BlockKind.QUOTATION), Line("ج", BlockKind.HEADING, 3)], Metadata())
    assert kinds(article) == [("quotation", "أ"), ("quotation", "ب"), ("heading", "ج")]
    assert article.blocks[2].level == 3


@given(texts(200))
def test_any_text_becomes_an_article_by_the_rules(text):
    lines = with_guessed_kinds(clean_lines(text))
    article = build(lines, Metadata())
    check_rules(article)
    assert build(with_guessed_kinds(clean_lines(article.text)), Metadata()).text == article.text


def test_a_language_of_another_script_than_the_texts_is_not_believed():
    def language(declared, text):
        return build([Line(text)], Metadata(language=declared)).metadata.language

    assert [language("en-US", FIRST), language("fa", FIRST), language("en", "Plain words")] == ["ar", "fa", "en"]


def test_only_a_heading_of_the_first_level_at_the_beginning_is_the_title():
    first, second = Line(TITLE, BlockKind.HEADING, 1), Line(HEADING, BlockKind.HEADING, 2)
    assert [line.kind for line in with_first_heading_as_title([first, first])] == [BlockKind.TITLE, BlockKind.HEADING]
    assert with_first_heading_as_title([second, first]) == [second, first]
    assert with_first_heading_as_title([]) == []
