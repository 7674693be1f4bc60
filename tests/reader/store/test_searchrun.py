import pytest

from reader.queries.language import SearchScope
from reader.store.searchrun import BEYOND, Further, Search, SearchPage


@pytest.mark.parametrize(
    ("text", "scope"), [("غزة", SearchScope.ARTICLES), ("in:notes غزة", SearchScope.NOTES), ("", SearchScope.ARTICLES)]
)
def test_what_the_text_says_about_the_place_counts_more(text: str, scope: SearchScope):
    assert Search(text, SearchScope.ARTICLES).parsed().scope is scope


def test_a_list_goes_on_with_the_newest_row_unless_it_says_where():
    assert Further(0).before == BEYOND
    assert SearchPage().further is None
