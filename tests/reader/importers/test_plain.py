import subprocess
import sys
import time

import pytest

from reader.article import BlockKind
from reader.importers.plain import article_from_text
from tests.reader.importers.articles import FIRST, TEXT, TITLE, check_rules


def test_the_text_of_a_file_is_the_articles_text():
    article = article_from_text(TEXT + "\n")
    assert article.text == TEXT
    assert article.metadata.title == TITLE
    check_rules(article)


def test_a_given_name_is_the_title():
    assert article_from_text(TEXT, name="اسم").metadata.title == "اسم"


def test_no_text_makes_an_article_of_no_text():
    article = article_from_text(" \n ")
    assert article.text == ""
    assert len(article.blocks) == 1


@pytest.mark.shared
def test_the_seed_is_itself_with_its_headings(shared):
    raw = (shared / "samples" / "seed.txt").read_text(encoding="utf-8")
    article = article_from_text(raw)
    assert article.text == raw.rstrip("\n")
    headings = [block.span.of(raw) for block in article.blocks if block.kind is BlockKind.HEADING]
    assert headings == ["تحديات وفرص", "زيارة نادرة", "تهديد أمريكي"]
    assert article.metadata.title.startswith("وصل الزعيم")
    assert article.metadata.language == "ar"


def test_an_ordinary_article_costs_two_milliseconds():
    text = "\n".join([FIRST] * 20)
    article_from_text(text)
    start = time.process_time()
    for _ in range(10):
        article_from_text(text)
    assert (time.process_time() - start) / 10 < 0.01  # 0.3 ms on a quiet machine


def test_ten_megabytes_on_one_line_are_read():
    article = article_from_text("نص طويل " * 600_000)
    assert len(article.blocks) == 1


def test_the_way_to_the_first_paint_loads_nothing_heavy():
    code = (
        "import sys, reader.importers.plain, reader.importers.registry;"
        "heavy = {'trafilatura', 'lxml', 'charset_normalizer', 'markdown_it', 'yaml', 'nh3', 'zipfile', 'email', 'bidi'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
