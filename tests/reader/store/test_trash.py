from dataclasses import replace
from datetime import timedelta

import pytest

from reader.annotations import now
from reader.errors import NotFoundError
from reader.store.library import Library
from tests.reader.store.values import article


def test_articles_are_listed_from_the_last_that_was_deleted(library: Library) -> None:
    first, second = (library.articles.add(article(f"نص رقم {number}")).id for number in range(2))
    for article_id, ago in ((second, 2), (first, 1)):
        library.details.put(replace(library.details.get(article_id), trashed=now() - timedelta(hours=ago)))
    assert library.trash.article_ids() == (first, second)
    library.details.restore(first)
    assert library.trash.articles([first, second]).keys() == {second}


def test_articles_are_deleted_for_good_all_or_none(library: Library) -> None:
    article_id = library.articles.add(article("نص قصير")).id
    with pytest.raises(NotFoundError):
        library.trash.purge_articles([article_id, "missing"])
    assert library.articles.get(article_id).article.text == "نص قصير"
    assert library.trash.purge_articles([article_id]) == ()
    with pytest.raises(NotFoundError):
        library.articles.get(article_id)


def test_of_an_article_that_lost_its_text_the_rest_goes_too(library: Library) -> None:
    article_id = library.articles.add(article("نص قصير")).id
    other = library.articles.add(article("نص آخر باق")).id
    library._database.sql("DELETE FROM text_version WHERE article = 1")
    library.trash.purge_articles([article_id])
    assert library.check().is_sound
    assert library.search.article_ids("باق") == {other}
    assert library.search.article_ids("قصير") == frozenset()
