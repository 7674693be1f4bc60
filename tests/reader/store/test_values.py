from dataclasses import replace

import pytest

from reader.catalogue import Collection, Shelving
from reader.queries.language import Field
from reader.store.library import Library
from tests.reader.store.values import annotation, article


@pytest.fixture
def ids(library: Library) -> list[str]:
    texts = ("نص أول.", "نص ثان.", "نص ثالث.")
    outlets = ("الوطن", "الوطن", "المساء")
    ids = [
        library.articles.add(article(text, outlet=outlet, author="سمير")).id
        for text, outlet in zip(texts, outlets, strict=True)
    ]
    library.details.put(replace(library.details.get(ids[0]), tags=("سياسة",)))
    library.annotations.put(annotation(ids[0], article(texts[0]), "أول", "", "claim", "سياسة", "رأي"))
    library.annotations.put(annotation(ids[1], article(texts[1]), "ثان", "", "claim", "رأي"))
    shelf = Collection("ملف")
    library.collections.put(shelf)
    library.collections.put(Collection("ذكي", query="نص"))
    library.shelvings.put(Shelving(shelf.id, ids[2]))
    return ids


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (Field.OUTLET, {"الوطن": 2, "المساء": 1}),
        (Field.AUTHOR, {"سمير": 3}),
        (Field.TAG, {"رأي": 2, "سياسة": 1}),
        (Field.LABEL, {"claim": 2}),
        (Field.COLLECTION, {"ملف": 1}),
        (Field.DATE, {}),
    ],
)
def test_values_are_counted_by_articles_the_most_frequent_first(
    library: Library, ids: list[str], field: Field, expected: dict[str, int]
) -> None:
    assert list(library.values.counts(field).items()) == list(expected.items())


def test_what_lies_in_the_trash_does_not_count(library: Library, ids: list[str]) -> None:
    library.details.remove(ids[0])
    assert library.values.counts(Field.OUTLET) == {"المساء": 1, "الوطن": 1}
    assert library.values.counts(Field.TAG) == {"رأي": 1}
