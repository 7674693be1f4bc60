import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.deeplinks import DeepLink, parse_link

IDS = st.from_regex(r"[0-9a-f]{8}-[0-9a-f]{4}", fullmatch=True)


@given(IDS, st.one_of(st.just(""), IDS))
def test_a_written_link_is_read_back(article_id, annotation_id):
    link = DeepLink(article_id, annotation_id)
    assert parse_link(str(link)) == link


def test_other_parameters_and_case_and_blanks_do_not_matter():
    assert parse_link("  HASHIYA://Article/a7f3/?v=12&h=b1#x \n") == DeepLink("a7f3", "b1")


@pytest.mark.parametrize(
    "link",
    [
        "",
        "hashiya:",
        "hashiya://article/",
        "http://article/a7f3",
        "hashiya://note/a7f3",
        "hashiya://article/../x",
        "hashiya://[",
        "a7f3",
        "hashiya://article/a?h=<b>",
    ],
)
def test_anything_else_is_no_link(link):
    assert parse_link(link) is None


@given(st.text())
def test_nothing_makes_it_fail(link):
    parse_link(link)
