from dataclasses import replace

import pytest

from reader.article import Metadata
from reader.catalogue import ReadingStatus
from reader.errors import NotFoundError
from reader.store.library import Library
from reader.store.places import HitKind
from tests.reader.store.values import article


@pytest.fixture
def article_id(library: Library) -> str:
    return library.articles.add(article(author="كاتب")).id


def test_all_that_is_kept_about_an_article_comes_back(library: Library, article_id: str) -> None:
    before = library.details.get(article_id)
    assert before.metadata == Metadata("زيارة", author="كاتب", language="ar")
    details = replace(
        before,
        metadata=Metadata("عنوان", outlet="صحيفة", published="2023-09"),
        star=True,
        status=ReadingStatus.DONE,
        tags=("روسيا", "سلاح/نووي"),
        note="**ملخص** \ud800 \x00",
    )
    library.details.put(details)
    assert library.details.get(article_id) == details
    assert library.check().is_sound


def test_a_new_title_is_found_by_search(library: Library, article_id: str) -> None:
    details = library.details.get(article_id)
    library.details.put(replace(details, metadata=replace(details.metadata, title="مفاوضات")))
    assert [hit.article_id for hit in library.search.search("مفاوضات")] == [article_id]


def test_the_trash_keeps_everything(library: Library, article_id: str) -> None:
    details = replace(library.details.get(article_id), note="ملاحظة", tags=("أ",))
    library.details.put(details)
    library.details.remove(article_id)
    assert library.articles.list() == ()
    assert library.details.get(article_id).trashed is not None
    library.details.restore(article_id)
    assert library.details.get(article_id) == details


def test_a_damaged_note_is_named_by_the_check(library: Library, article_id: str) -> None:
    library.details.put(replace(library.details.get(article_id), note="ملاحظة"))
    library._database.sql("UPDATE article_note SET note = 'ملاحظه'")
    assert [(row.table, row.key) for row in library.check().rows] == [("article_note", article_id)]


def test_an_article_that_is_not_there_has_no_details(library: Library) -> None:
    assert library.details.find("missing") is None
    with pytest.raises(NotFoundError):
        library.details.get("missing")


def test_an_article_is_found_by_the_note_on_it_and_its_tags(library: Library) -> None:
    added = library.articles.add(article()).id
    library.details.put(replace(library.details.get(added), note="تعليق **مهم**", tags=("أرشيف",)))
    for query in ("تعليق", "أرشيف"):
        (hit,) = library.search.search(query)
        assert (hit.kind, hit.article_id, hit.annotation_id, hit.span) == (HitKind.NOTE, added, None, None)
    library.search.rebuild()
    assert len(library.search.search("تعليق")) == 1
    library.details.put(replace(library.details.get(added), note="", tags=()))
    assert library.search.search("تعليق") == library.search.search("أرشيف") == ()
