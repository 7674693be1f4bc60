import pytest

from reader.article import Metadata
from reader.errors import CitationPatternError
from reader.export.model import Citing
from reader.export.quotation import credit, markdown_quotation, quotation, source_of

KNOWN = Metadata("عودة الماء", "سامر الحلبي", "الغد", "https://example.org/a?b=1", "2023-09-12", "ar")


def test_an_arabic_quotation_names_all_that_is_known():
    assert quotation("منسوب\nالمياه", KNOWN) == (
        "«منسوب المياه» — سامر الحلبي، «عودة الماء»، الغد، 12 سبتمبر 2023، https://example.org/a?b=1"
    )


def test_an_english_quotation_has_english_marks():
    assert quotation("المياه", KNOWN, language="en", link="hashiya://article/a?h=b") == (
        "“المياه” — سامر الحلبي, “عودة الماء”, الغد, 12 September 2023, https://example.org/a?b=1, hashiya://article/a?h=b"
    )


def test_what_is_not_known_is_left_out():
    assert quotation("المياه", Metadata()) == "«المياه»"
    assert quotation("المياه", Metadata(outlet="الغد")) == "«المياه» — الغد"


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2023", "2023"),
        ("2023-01", "يناير 2023"),
        ("2024-02-29", "29 فبراير 2024"),
        ("2023-02-30", "2023-02-30"),
        ("0000-01-01", "0000-01-01"),
        ("أمس", "أمس"),
        ("2024-03-11/2024-04-09", "11 مارس 2024 – 9 أبريل 2024"),
    ],
)
def test_a_date_is_written_with_its_month(published, expected):
    assert quotation("x", Metadata(published=published)) == f"«x» — {expected}"


def test_another_language_is_our_mistake():
    with pytest.raises(ValueError, match="fr"):
        quotation("x", KNOWN, language="fr")


def test_a_markdown_quotation_has_its_source_below_it():
    assert markdown_quotation("منسوب *المياه*\nيعود", KNOWN).split("\n\n") == [
        "> منسوب \\*المياه\\*\n>\n> يعود",
        "— سامر الحلبي، «عودة الماء»، الغد، 12 سبتمبر 2023، https://example.org/a?b=1\n",
    ]
    assert markdown_quotation("المياه", Metadata()) == "> المياه\n"


def test_a_source_of_which_nothing_is_known_is_empty():
    assert credit(Metadata()) == ""
    assert credit(Metadata(outlet="Guardian", published="2023-09"), language="en") == "Guardian, September 2023"


def test_a_passage_of_print_is_quoted_with_its_page():
    known = Metadata("عودة الماء", published="2023")
    assert quotation("x", known, citing=Citing(pages=(3, 3))) == "«x» — «عودة الماء»، 2023، ص 3"
    assert quotation("x", known, language="en", citing=Citing(pages=(3, 4))) == "“x” — “عودة الماء”, 2023, pp. 3–4"
    assert markdown_quotation("x", known, citing=Citing(pages=(3, 3))).endswith("2023، ص 3\n")
    assert quotation("x", known, citing=Citing("{quote}[ ({pages})]", pages=(3, 4))) == "x (ص 3–4)"
    assert quotation("x", known, citing=Citing("{quote}[ ({pages})]")) == "x"


CITING = Citing(
    "«{quote}» ({author}[، {year}])[ {note}][ — {accessed}][ {link}]", "2024-03-02", "hashiya://x", "**مهم**"
)


def test_a_quotation_is_written_by_the_users_own_pattern():
    assert quotation("المياه", KNOWN, citing=CITING) == ("«المياه» (سامر الحلبي، 2023) مهم — 2 مارس 2024 hashiya://x")
    assert quotation("المياه", Metadata(), citing=Citing("{quote}[ ({author})]")) == "المياه"


def test_the_users_own_pattern_is_followed_below_a_block_quotation():
    text = markdown_quotation("المياه", KNOWN, link="hashiya://y", citing=Citing("«{quote}» — {author}[، {year}]"))
    assert text == "> المياه\n\n— سامر الحلبي، 2023، <hashiya://y>\n"
    assert markdown_quotation("المياه", KNOWN, citing=Citing("«{quote}»")) == "> المياه\n"
    assert source_of(KNOWN, citing=Citing("{title} ({outlet})")) == "عودة الماء (الغد)"


def test_a_pattern_that_is_wrong_is_refused():
    with pytest.raises(CitationPatternError):
        quotation("x", KNOWN, citing=Citing("{quote} {nothing}"))
