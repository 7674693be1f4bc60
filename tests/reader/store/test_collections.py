from dataclasses import replace

import pytest

from reader.catalogue import Collection, Shelving
from reader.edits import key_of
from reader.errors import NotFoundError
from reader.store.library import Library
from tests.reader.store.values import article


@pytest.fixture
def article_id(library: Library) -> str:
    return library.articles.add(article()).id


def test_collections_keep_their_order_and_their_nesting(library: Library) -> None:
    top = Collection("سياسة", position=1)
    others = (Collection("اقتصاد"), top, Collection("روسيا", parent=top.id, query="روسيا"))
    for collection in reversed(others):
        library.collections.put(collection)
    assert library.collections.all() == others
    library.collections.put(replace(top, name="السياسة"))
    assert library.collections.find(top.id) == replace(top, name="السياسة")


def test_articles_stand_in_collections(library: Library, article_id: str) -> None:
    collection = Collection("للقراءة")
    library.collections.put(collection)
    shelving = Shelving(collection.id, article_id)
    library.shelvings.put(shelving)
    library.shelvings.put(shelving)
    assert library.shelvings.find(key_of(shelving)) == shelving
    assert library.shelvings.of(collection.id) == {article_id}
    library.collections.put(replace(collection, name="قرئت"))
    assert library.shelvings.of(collection.id) == {article_id}
    library.shelvings.remove(key_of(shelving))
    library.shelvings.remove(key_of(shelving))
    assert library.shelvings.find(key_of(shelving)) is None


def test_a_collection_that_goes_takes_no_article_along(library: Library, article_id: str) -> None:
    collection = Collection("للقراءة")
    library.collections.put(collection)
    library.shelvings.put(Shelving(collection.id, article_id))
    library.collections.remove(collection.id)
    assert library.shelvings.of(collection.id) == frozenset()
    assert library.articles.get(article_id).article == article()


def test_only_articles_of_the_library_stand_in_its_collections(library: Library, article_id: str) -> None:
    with pytest.raises(NotFoundError):
        library.shelvings.put(Shelving("missing", article_id))
