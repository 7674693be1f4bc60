import pytest

from reader.importers.article_part import article_part, is_headline, line_key, without_teasers
from reader.importers.build import Line
from reader.importers.html import parse_html
from reader.importers.markup import lines_of
from tests.reader.importers.articles import FIRST, HEADING, LAST, SECOND, TITLE


def chosen(body, title="", **options):
    root = parse_html(f"<html><body>{body}</body></html>")
    lines = article_part(root, lines_of(root), title, is_flat=options.get("is_flat", False))
    return [line.line.text for line in lines]


MENU = (
    "<ul>"
    + "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("محليات", "رياضة", "ثقافة", "اقتصاد"))
    + "</ul>"
)


def test_menus_above_and_below_are_left_out():
    body = f"{MENU}<div><p>{FIRST}</p><h3>{HEADING}</h3><p>{SECOND}</p><p>{LAST}</p></div>{MENU}"
    assert chosen(body) == [FIRST, HEADING, SECOND, LAST]


def test_the_headline_above_the_article_comes_with_it():
    body = f"<div><h1>{TITLE}</h1></div>{MENU}<article><p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p></article>"
    assert chosen(body, TITLE)[0] == TITLE


@pytest.mark.parametrize("is_flat", [True, False])
def test_a_page_without_an_article_is_all_its_words_but_the_menus(is_flat):
    assert chosen(f"{MENU}<div>قصير</div>", is_flat=is_flat) == ["قصير"]


def test_a_headline_may_lack_the_name_of_the_site():
    title = line_key(f"{TITLE} - أخبار الواحة")
    assert is_headline(Line(TITLE), title)
    assert not is_headline(Line("مكتبة"), title)
    assert not is_headline(Line("…"), "")


def test_a_label_takes_the_links_after_it_along_and_no_more():
    root = parse_html(f"<p>{FIRST}</p><p>اقرأ أيضا</p><p><a href=x>خبر</a></p><p><a href=y>آخر</a></p><p>{LAST}</p>")
    assert [line.line.text for line in without_teasers(lines_of(root))] == [FIRST, LAST]


def test_keys_ignore_all_but_folded_letters_and_digits():
    assert line_key(" «أَحْمَد» 2-0!") == line_key("احمد ٢٠")


def test_short_lines_between_lines_of_the_article_come_with_it():
    body = f"{MENU}<div>{FIRST}<br><br>وأضاف:<br>{SECOND}<br><br>{HEADING}<br>{LAST}</div>{MENU}"
    assert chosen(body) == [FIRST, "وأضاف:", SECOND, HEADING, LAST]


def test_a_short_sentence_or_heading_that_begins_like_a_teaser_stays():
    root = parse_html(f"<p>{FIRST}</p><p>المزيد من الوقت ضائع.</p><h2>المزيد من العنف</h2><p>{LAST}</p>")
    lines = lines_of(root)
    assert without_teasers(lines) == lines
