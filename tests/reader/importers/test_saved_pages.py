"""Pages of four kinds of sites as Chromium («Webpage, Complete», MHTML) and SingleFile have saved them."""

from pathlib import Path

import pytest

from reader.importers.reading import ReadOptions
from reader.importers.registry import read_article
from tests.reader.importers.articles import check_rules, kinds

SAVED = Path(__file__).parents[2] / "files" / "saved"
PAGES = ("portal", "blog", "agency", "live")
WAYS = ("complete.html", "mhtml", "singlefile.html")


def known(page):
    return [tuple(line.split("\t")) for line in (SAVED / f"{page}.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("page", PAGES)
def test_a_saved_page_gives_its_article_line_by_line(page, way):
    article = read_article(SAVED / f"{page}.{way}")
    check_rules(article)
    assert kinds(article) == known(page)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("page", "author", "outlet", "published"),
    [
        ("portal", "هالة السقا", "بوابة الساحل", "2025-02-11"),
        ("blog", "جورج الحايك", "مجلة السنديان", "2024-10-03"),
        ("agency", "", "", "2019-08-12"),
        ("live", "", "صوت النهر", "2025-05-20"),
    ],
)
def test_a_saved_page_says_who_where_and_when(page, way, author, outlet, published):
    metadata = read_article(SAVED / f"{page}.{way}").metadata
    assert (metadata.title, metadata.outlet, metadata.published) == (known(page)[0][1], outlet, published)
    assert metadata.author.startswith(author)
    assert metadata.url.startswith("http://")


@pytest.mark.parametrize("way", WAYS)
def test_the_whole_of_a_saved_page_can_be_asked_for(way):
    article = read_article(SAVED / f"portal.{way}", options=ReadOptions(whole_body=True))
    for line in ("أين حي الميناء من هذه الخطة؟ ننتظر جوابا واضحا من المجلس.", "التعليقات (2)", "كتب: هالة السقا"):
        assert line in article.text
