import contextlib
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import BlockKind
from reader.errors import EmptyFileError, FileError, UnknownFormatError
from reader.importers.html import article_from_html
from reader.importers.reading import ReadOptions
from tests.reader.importers.articles import FIRST, HEADING, LAST, SECOND, TITLE, check_rules, kinds

FILES = Path(__file__).parents[2] / "files" / "html"
STORY = f"<h1>{TITLE}</h1><p>{FIRST}</p><h2>{HEADING}</h2><p>{SECOND}</p><p>{LAST}</p>"


def article_of(body, head="", **options):
    page = f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return article_from_html(page.encode("utf-8", "surrogatepass"), name="page.html", **options)


def test_a_news_page_gives_its_article_and_nothing_else():
    article = article_from_html((FILES / "news.html").read_bytes(), name="news.html")
    check_rules(article)
    found = kinds(article)
    assert found[0] == ("title", TITLE)
    assert [text for kind, text in found if kind == "heading"] == [HEADING, "خدمات جديدة", "ماذا بعد؟"]
    assert [text for kind, text in found if kind == "list_item"][1] == "غرفة لترميم المخطوطات"
    assert [text for kind, text in found if kind == "quotation"] == [
        "لم نغير شيئا في روح المكان، لكننا جعلناه يحتمل مئة عام أخرى."
    ]
    for foreign in ("السوق القديم", "شاهد أيضا", "ارتفاع أسعار", "الأكثر قراءة", "محليات", "حقوق", "tracker", "إعلان"):
        assert foreign not in article.text
    assert "“سيبقى مفتوحا للجميع”، مضيفةً أن عدد الكتب يبلغ نحو 12.500 كتاب" in article.text


def test_a_news_page_says_who_and_when():
    metadata = article_from_html((FILES / "news.html").read_bytes(), name="news.html").metadata
    assert (metadata.title, metadata.author, metadata.outlet) == (TITLE, "سامر الحلبي", "أخبار الواحة")
    assert (metadata.published, metadata.language) == ("2024-03-05", "ar-EG")
    assert metadata.url == "https://news.example/2024/03/library"


def test_an_old_page_in_its_code_page_is_read_with_its_footnotes():
    article = article_from_html((FILES / "old.html").read_bytes(), name="old.html")
    check_rules(article)
    found = kinds(article)
    assert found[0] == ("title", "رحلة إلى الجبل")
    assert found[1][1].endswith("أبعد من خطوات.[1]")
    assert found[-2:] == [
        ("footnote", "[1] الدليل الجغرافي للمنطقة، الطبعة الثانية."),
        ("footnote", "[2] حديث مع المؤلف."),
    ]
    assert "راسلنا" not in article.text
    assert article.metadata.url == "http://www.old-site.example/page.asp?id=7"


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16", "utf-8-sig"])
def test_a_page_is_read_in_the_encoding_it_names_or_shows(encoding):
    page = f'<html><head><meta charset="{encoding}"></head><body>{STORY}</body></html>'
    assert article_from_html(page.encode(encoding), name="a.html").text.startswith(TITLE)


def test_a_page_that_names_the_wrong_encoding_is_still_read():
    page = f'<html><head><meta charset="utf-8"></head><body>{STORY}</body></html>'
    assert FIRST in article_from_html(page.encode("cp1256"), name="a.html").text


def test_headings_outside_an_article_element_are_kept():
    article = article_of(f"<div><div>{STORY}</div></div>")
    assert ("heading", HEADING) in kinds(article)
    assert kinds(article)[0] == ("title", TITLE)


@pytest.mark.parametrize(
    "label", ["اقرأ أيضًا:", "إقرأ أيضاً", "شاهد أيضا", "مواضيع ذات صلة", "Read also:", "طالعوا أيضًا"]
)
def test_teasers_between_paragraphs_are_left_out(label):
    box = f'<p><strong>{label}</strong> <a href="/x">خبر آخر لا علاقة له بهذا المقال أبدا</a></p>'
    listed = f'<p>{label}</p><ul><li><a href="/x">خبر آخر لا علاقة له بهذا المقال أبدا</a></li></ul>'
    for teaser in (box, listed):
        article = article_of(f"<article><p>{FIRST}</p>{teaser}<p>{SECOND}</p><p>{LAST}</p></article>")
        assert article.text == f"{FIRST}\n{SECOND}\n{LAST}"


@pytest.mark.parametrize(
    "line",
    [
        "<strong>اقرأ أيضا: هجرة الطيور تبدأ مبكرا هذا العام في الوادي</strong>",
        "شاهد أيضًا | حريق في الميناء القديم",
        "طالع أيضا.. عودة الملاحة إلى القناة",
    ],
)
def test_a_teaser_that_lost_its_link_is_left_out_too(line):
    article = article_of(f"<article><p>{FIRST}</p><p>{line}</p><p>{SECOND}</p><p>{LAST}</p></article>")
    assert article.text == f"{FIRST}\n{SECOND}\n{LAST}"


@pytest.mark.parametrize(
    "byline",
    [
        '<div class="by"><span>كتب: <a href="/w">سليم الحداد</a></span> <time>14 مايو 2024</time></div>',
        '<p class="article-author">بقلم/ سليم الحداد</p>',
        '<span class="byline">سليم الحداد</span>',
    ],
)
def test_who_wrote_it_is_read_from_the_line_that_says_so(byline):
    article = article_of(f"<article><h1>{TITLE}</h1>{byline}<p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p></article>")
    assert article.metadata.author == "سليم الحداد"


def test_a_box_about_authors_names_none():
    article = article_of(f'<ul class="authors-list"><li>أحمد</li><li>سامر</li></ul><article>{STORY}</article>')
    assert article.metadata.author == ""


def test_a_sentence_that_begins_like_a_teaser_stays():
    sentence = "شاهد أيضا من المتحف ما لم يره الزوار من قبل، وقال إن القاعة الجديدة تستحق زيارة أخرى في الصيف المقبل."
    assert sentence in article_of(f"<article><p>{FIRST}</p><p>{sentence}</p><p>{LAST}</p></article>").text


def test_a_page_without_an_article_gives_all_of_its_text():
    article = article_of("<div>سطر قصير</div><span>وآخر</span>")
    assert article.text == "سطر قصير\nوآخر"


def test_the_whole_body_can_be_asked_for():
    article = article_from_html(
        (FILES / "news.html").read_bytes(), name="news.html", options=ReadOptions(whole_body=True)
    )
    assert "جميع الحقوق محفوظة" in article.text
    assert "tracker" not in article.text


def test_what_is_no_text_never_becomes_text():
    hidden = (
        "<script>alert('س')</script><style>p{}</style><template>قالب</template><noscript>بلا</noscript>"
        '<p style="display: none">مخفي</p><p hidden>مخفي</p><iframe src="file:///etc/passwd">إطار</iframe>'
        '<img src=x onerror="alert(1)"><!-- تعليق --><button>زر</button>'
    )
    article = article_of(f"<article>{STORY}{hidden}</article>", options=ReadOptions(whole_body=True))
    assert article.text == f"{TITLE}\n{FIRST}\n{HEADING}\n{SECOND}\n{LAST}"


def test_the_words_are_the_pages_own_to_the_letter():
    words = "قال\u00a0«كِتـــابٌ»\u200f (\u2067CNN\u2069) می\u200cخواهم ﻻ…"
    article = article_of(f"<article><p>{FIRST}</p><p>{words} {SECOND}</p><p>{LAST}</p></article>")
    assert f"{words} {SECOND}" in article.text


def test_ten_thousand_elements_within_each_other_lose_no_word():
    article = article_of("<div>" * 10_000 + FIRST + "</div>" * 10_000 + f"<p>{LAST}</p>")
    assert article.text == f"{FIRST}\n{LAST}"


@pytest.mark.parametrize(
    "body", ["<" * 300_000, "<p>" * 100_000, "<a href='#1'>1</a>" * 3_000, "&lt;" * 100_000, "<b" * 50_000]
)
def test_hostile_markup_is_read_in_bounded_time(body):
    start = time.process_time()
    with contextlib.suppress(FileError):
        check_rules(article_of(f"<p>{FIRST}</p>{body}"))
    assert time.process_time() - start < 15


def test_a_page_without_words_is_empty():
    with pytest.raises(EmptyFileError):
        article_of("<img src=a.png>")
    with pytest.raises(EmptyFileError):
        article_from_html(b"  ", name="a.html")
    with pytest.raises(UnknownFormatError):
        article_from_html(bytes(range(256)) * 20, name="a.html")


def test_an_arabic_page_that_says_english_is_arabic():
    page = f'<html lang="en"><body>{STORY}</body></html>'
    assert article_from_html(page.encode(), name="a.html").metadata.language == "ar"


def test_the_page_title_is_one_line_without_the_site():
    article = article_of(f"<article><p>{FIRST}</p><p>{SECOND}</p></article>", f"<title>{TITLE} | موقع</title>")
    assert article.metadata.title == TITLE
    assert not any(block.kind is BlockKind.TITLE for block in article.blocks)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<ul><li>",
                "</li>",
                "<td>",
                "<a href='#n'>1</a>",
                "<p id=n>",
                "نص ",
                "<h2>",
                "</h2>",
                "<!--",
                "<br>",
                "\x00",
                "&#x202e;",
                "<q>",
                "<table><tr>",
            ]
        ),
        max_size=30,
    )
)
def test_any_markup_is_an_article_or_a_file_error(pieces):
    try:
        article = article_of("".join(pieces))
    except FileError:
        return
    check_rules(article)


def test_bold_lines_are_headings_where_no_element_is():
    page = f"<div><p>{FIRST}</p><p>{SECOND}</p><p><b>{HEADING}</b></p><p>{LAST}</p></div>"
    assert ("heading", HEADING) in kinds(article_of(page, f"<title>{TITLE}</title>"))
