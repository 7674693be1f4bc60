from datetime import UTC, datetime

import pytest

from reader.errors import NotFoundError
from reader.store.library import Library
from tests.reader.store.values import article


def test_a_text_can_be_given_back_its_former_version(library: Library) -> None:
    added = library.articles.add(article("أول"))
    library.articles.replace_text(added.id, article("ثان"))
    library.articles.replace_text(added.id, article("أول"))
    assert library.articles.get(added.id).article.text == "أول"
    assert [version.is_current for version in library.texts.versions(added.id)] == [True, False]


@pytest.mark.parametrize("blocks", ["[[0,3,", "[[3,1,0,0]]", "[[0,9999,0,0]]", "[[0,1]]", "7", '[["a","b","c","d"]]'])
def test_damaged_blocks_cost_the_headings_and_not_the_text(library: Library, blocks: str) -> None:
    added = library.articles.add(article())
    library._database.sql("UPDATE text_version SET blocks = ?", blocks)
    assert library.articles.get(added.id).article == article()


def test_a_text_that_an_article_never_had_is_not_found(library: Library) -> None:
    added = library.articles.add(article())
    for ask in (library.texts.text_of, library.texts.get):
        with pytest.raises(NotFoundError):
            ask(added.id, "0" * 64)
    with pytest.raises(NotFoundError):
        library.texts.versions("missing")


def test_a_text_is_amended_in_its_place_and_forgotten(library: Library) -> None:
    old, new = article("نص أول"), article("نص أولى")
    added = library.articles.add(article("نص سابق"))
    library.articles.replace_text(added.id, old)
    number, moment = library.articles.number_of(added.id), datetime(2026, 1, 2, tzinfo=UTC)
    library.texts.amend(number, old.text_sha256, new, moment)
    first, second = library.texts.versions(added.id)
    assert (second.text_sha256, second.revised) == (new.text_sha256, moment)
    assert library.texts.text_of(added.id, new.text_sha256) == "نص أولى"
    library.texts.remove(number, new.text_sha256)
    assert library.texts.versions(added.id) == (first,)
