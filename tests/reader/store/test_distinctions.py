import pytest

from reader.catalogue import Distinction
from reader.edits import key_of
from reader.errors import NotFoundError
from reader.store.library import Library
from tests.reader.store.values import article


def test_a_distinction_is_of_two_articles_in_whatever_order(library: Library) -> None:
    one, two = (library.articles.add(article(text)).id for text in ("نص أول", "نص ثان"))
    distinction = Distinction.between(two, one)
    assert distinction == Distinction.between(one, two)
    key = key_of(distinction)
    assert library.distinctions.find(key) is None
    library.distinctions.put(distinction)
    library.distinctions.put(distinction)
    assert library.distinctions.find(key) == distinction
    library.distinctions.remove(key)
    library.distinctions.remove(key)
    assert library.distinctions.find(key) is None


def test_distinctions_among_articles_are_those_whose_both_ends_are_among_them(library: Library) -> None:
    ids = [library.articles.add(article(f"نص {number}")).id for number in range(3)]
    near, far = Distinction.between(ids[0], ids[1]), Distinction.between(ids[1], ids[2])
    for each in (near, far):
        library.distinctions.put(each)
    assert library.distinctions.among(ids[:2]) == (near,)
    assert set(library.distinctions.among(ids)) == {near, far}


def test_what_is_not_there_cannot_be_told_apart(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.distinctions.put(Distinction.between("a", "b"))
    assert library.distinctions.find("a b") is None
