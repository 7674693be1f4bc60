import re
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

from lxml import html

from reader.annotations import AnnotationState
from reader.article import Metadata
from reader.export.html import html_text
from reader.export.model import ExportedLink
from reader.links import Link, LinkType
from tests.reader.export.samples import AT, FIRST, ID, SECOND, THIRD, annotation, exported, printed

NAMES = {"claim": "ادعاء"}


def page(*articles, **options):
    return html.document_fromstring(html_text(articles, NAMES, at=AT, **options))


def test_the_page_runs_right_to_left_and_quotes_the_very_words():
    found = page(exported())
    assert (found.get("dir"), found.get("lang")) == ("rtl", "ar")
    quotes = [quote.text_content().strip() for quote in found.iter("blockquote")]
    assert quotes[1] == 'سوليفان أن توفير الأسلحة "ستدفع الثمن"'
    assert quotes[2].split("\n")[-1].strip() == "قال `x` و[[y]] و# و$ و<script> في 2023-09-12."


def test_a_highlight_stands_with_what_is_known_about_it():
    section = page(exported()).get_element_by_id("h-222222222222")
    assert section.get("class") == "yellow"
    text = section.text_content()
    assert all(words in text for words in ("رويترز", "حسبما ذكرت", "جاك سوليفان", "ادعاء", "#روسيا/الحرب"))
    assert section.xpath(".//strong/text()") == ["رويترز", "مهمة"]
    assert SECOND in section.xpath(".//a/@href")[-1]


def test_only_the_pages_own_script_may_run():
    found = page(exported())
    (script,) = found.iter("script")
    (policy,) = found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = b64encode(sha256(script.text.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy


def test_nothing_that_is_said_becomes_markup():
    note = "<script>alert(1)</script> ![x](http://evil/x.png) [a](javascript:alert(1)) <img src=x onerror=y>"
    found = page(
        exported(
            annotation("مدينة", FIRST, note=note, label='"><script>', tags=("<b>",)),
            title="</title><script>alert(2)</script>",
            url="javascript:alert(3)",
        )
    )
    assert len(list(found.iter("script"))) == 1
    assert not list(found.iter("img", "iframe", "object"))
    assert not found.xpath("//@*[starts-with(name(), 'on')]")
    schemes = {re.match("[a-z]+", link)[0] for link in found.xpath("//@href | //@src")}
    assert schemes <= {"hashiya", "http", "https"}


def test_nothing_is_loaded_from_elsewhere():
    assert page(exported(url="https://example.org/a")).xpath("//@src | //link/@href | //*[@style]") == []


def test_a_lost_highlight_says_so():
    found = page(exported(annotation("مدينة", FIRST, state=AnnotationState.ORPHANED)))
    assert found.find_class("orphan")


def test_the_words_follow_the_language_that_is_asked_for():
    assert "In the article" in page(exported(), language="en").text_content()


def test_several_articles_share_a_page_and_none_makes_an_empty_one():
    assert len(list(page(exported(), exported()).iter("article"))) == 2
    assert list(page().iter("article")) == []


def test_links_lead_to_the_place_on_the_page_or_else_into_the_library():
    near, far = annotation("خاتمة", THIRD), annotation("خاتمة", "99999999-9999-4999-8999-999999999999")
    links = tuple(
        ExportedLink(Link(SECOND, other.id, "contradicts", "انظر"), False, other, Metadata()) for other in (near, far)
    )
    types = (LinkType("contradicts", "", "", 0),)
    section = page(replace(exported(), links=links, link_types=types)).get_element_by_id("h-222222222222")
    found = section.find_class("credit")[1:]
    assert [line.text_content() for line in found] == ["يناقض: خاتمة — انظر"] * 2
    assert [line.find("a").get("href") for line in found] == ["#h-333333333333", f"hashiya://article/{ID}?h={far.id}"]


def test_what_the_user_says_of_the_article_stands_below_its_title():
    found = page(replace(exported(), note="رأي **مهم**", tags=("ماء",), star=True))
    assert found.xpath("//div[@class='note']/p/strong/text()")[0] == "مهم"
    assert "#ماء" in found.text_content()
    assert "★" in found.xpath("//h1")[0].text_content()


def test_highlights_can_be_filtered_by_label_and_star():
    found = page(exported(annotation("مدينة", FIRST, label="claim", star=True), annotation("النور", SECOND)))
    assert found.xpath("//select/option/text()") == ["كل التصنيفات", "ادعاء"]
    assert found.xpath("//section/@data-label") == ["ادعاء", ""]
    assert len(found.xpath("//section[@data-star]")) == 1


def test_a_text_that_was_corrected_by_hand_says_when():
    assert "صُحِّح النص باليد" not in page(exported()).text_content()
    corrected = replace(exported(), corrected=datetime(2026, 11, 28, 13, tzinfo=UTC))
    assert "صُحِّح النص باليد، آخر مرة في 2026-11-28" in page(corrected).text_content()


def test_a_highlight_in_print_says_on_which_pages_it_stands():
    assert "<bdi>ص 4–5</bdi>" in html_text([printed()], {}, at=AT)
