from dataclasses import replace

import pytest

from reader.annotations import Body
from reader.catalogue import ArticleDetails, Collection, ReadingStatus, Shelving
from reader.store.library import Library
from reader.store.listing import Heading, ListCounts, ListOrder, ListQuery, sorting_name
from tests.reader.store.values import TEXT, annotation, article

TITLES = ("الوزير يصل", "أحمد يعود", "«بيان» الرئيس", "اتفاق", "")
DATES = ("2023-09-12", "2024", "", "2023-09", "2021-01-01")


@pytest.fixture
def ids(library: Library) -> list[str]:
    """Five articles, in the order in which they came in."""
    return [
        library.articles.add(
            article(f"{TEXT}\nسطر {number}", title=title, published=published, outlet="رويترز" if number % 2 else "")
        ).id
        for number, (title, published) in enumerate(zip(TITLES, DATES, strict=True))
    ]


def change(library: Library, article_id: str, **changes: object) -> ArticleDetails:
    changed = replace(library.details.get(article_id), **changes)
    library.details.put(changed)
    return changed


def titles(library: Library, **query: object) -> list[str]:
    listing = library.listing.list(ListQuery(**query))  # type: ignore[arg-type]
    return [summary.title for summary in library.listing.summaries(listing.ids)]


def test_the_last_added_come_first_and_the_trash_is_apart(library: Library, ids: list[str]) -> None:
    library.details.remove(ids[1])
    assert library.listing.list(ListQuery()).ids == (ids[4], ids[3], ids[2], ids[0])
    assert library.listing.list(ListQuery(reverse=True)).ids == (ids[0], ids[2], ids[3], ids[4])
    assert library.listing.list(ListQuery(trashed=True)).ids == (ids[1],)


def test_titles_are_sorted_folded_and_without_their_article(library: Library, ids: list[str]) -> None:
    assert titles(library, order=ListOrder.TITLE) == ["اتفاق", "أحمد يعود", "«بيان» الرئيس", "الوزير يصل", ""]
    assert titles(library, order=ListOrder.TITLE, reverse=True)[:2] == ["الوزير يصل", "«بيان» الرئيس"]
    assert sorting_name("ال") == "ال"


def test_dates_begin_with_the_newest_and_the_unknown_come_last(library: Library, ids: list[str]) -> None:
    newest = (ids[1], ids[0], ids[3], ids[4], ids[2])
    assert library.listing.list(ListQuery(order=ListOrder.PUBLISHED)).ids == newest
    oldest = (*reversed(newest[:4]), ids[2])
    assert library.listing.list(ListQuery(order=ListOrder.PUBLISHED, reverse=True)).ids == oldest


def test_status_length_notes_and_reading_sort_too(library: Library, ids: list[str]) -> None:
    change(library, ids[0], status=ReadingStatus.DONE)
    library.positions.put(ids[2], 3, 0.5)
    library.annotations.put(annotation(ids[3], article(f"{TEXT}\nسطر 3"), "روسيا"))
    assert library.listing.list(ListQuery(order=ListOrder.STATUS)).ids[0] == ids[2]
    assert library.listing.list(ListQuery(order=ListOrder.STATUS)).ids[-1] == ids[0]
    assert library.listing.list(ListQuery(order=ListOrder.READ)).ids[0] == ids[2]
    assert library.listing.list(ListQuery(order=ListOrder.NOTES)).ids[0] == ids[3]
    assert len(library.listing.list(ListQuery(order=ListOrder.LENGTH)).ids) == 5


def test_headings_stand_where_another_group_begins(library: Library, ids: list[str]) -> None:
    listing = library.listing.list(ListQuery(order=ListOrder.PUBLISHED, grouped=True))
    assert listing.headings == (Heading(0, "2024"), Heading(1, "2023-09"), Heading(3, "2021-01"), Heading(4, ""))
    listing = library.listing.list(ListQuery(order=ListOrder.OUTLET, grouped=True))
    assert listing.headings == (Heading(0, "رويترز"), Heading(2, ""))
    listing = library.listing.list(ListQuery(order=ListOrder.TITLE, grouped=True))
    assert [heading.key for heading in listing.headings] == ["ا", "ب", "و", ""]
    assert library.listing.list(ListQuery(order=ListOrder.LENGTH, grouped=True)).headings == ()
    assert library.listing.list(ListQuery(tag="لا", grouped=True)).headings == ()


def test_a_list_shows_what_fulfils_all_conditions(library: Library, ids: list[str]) -> None:
    change(library, ids[0], star=True, tags=("سياسة/روسيا",))
    change(library, ids[1], star=True, note="ملاحظة على المقال كله")
    library.annotations.put(replace(annotation(ids[2], article(f"{TEXT}\nسطر 2"), "روسيا"), body=Body(tags=("سياسة",))))
    listed = library.listing.list
    assert listed(ListQuery(starred=True)).ids == (ids[1], ids[0])
    assert listed(ListQuery(starred=True, noted=True)).ids == (ids[1],)
    assert listed(ListQuery(noted=True)).ids == (ids[2], ids[1])
    assert listed(ListQuery(tag="سياسة")).ids == (ids[2], ids[0])
    assert listed(ListQuery(tag="سياسة/روسيا")).ids == (ids[0],)
    assert listed(ListQuery(tag="سيا")).ids == ()
    assert listed(ListQuery(within=frozenset([ids[4], ids[0], "gone"]))).ids == (ids[4], ids[0])


def test_a_collection_holds_what_stands_in_those_within_it(library: Library, ids: list[str]) -> None:
    outer = Collection("سياسة")
    inner = Collection("روسيا", parent=outer.id)
    for collection in (outer, inner):
        library.collections.put(collection)
    for shelving in (Shelving(outer.id, ids[0]), Shelving(inner.id, ids[0]), Shelving(inner.id, ids[3])):
        library.shelvings.put(shelving)
    assert library.listing.list(ListQuery(collection=outer.id)).ids == (ids[3], ids[0])
    assert library.listing.list(ListQuery(collection=inner.id)).ids == (ids[3], ids[0])
    assert library.listing.counts().by_collection == {outer.id: 2, inner.id: 2}
    assert library.shelvings.with_article(ids[0]) == {outer.id, inner.id}


def test_collections_within_each_other_do_no_harm(library: Library, ids: list[str]) -> None:
    first = Collection("أ", parent="two", id="one")
    second = Collection("ب", parent="one", id="two")
    for collection in (first, second):
        library.collections.put(collection)
    library.shelvings.put(Shelving("two", ids[0]))
    assert library.listing.list(ListQuery(collection="one")).ids == (ids[0],)


def test_everything_is_counted(library: Library, ids: list[str]) -> None:
    change(library, ids[0], star=True, status=ReadingStatus.DONE, tags=("أ", "ب"))
    change(library, ids[1], tags=("أ",))
    library.annotations.put(replace(annotation(ids[1], article(f"{TEXT}\nسطر 1"), "روسيا"), body=Body(tags=("أ",))))
    library.details.remove(ids[4])
    assert library.listing.counts() == ListCounts(
        all=4,
        by_status={ReadingStatus.UNREAD: 3, ReadingStatus.READING: 0, ReadingStatus.DONE: 1},
        starred=1,
        noted=1,
        notes=1,
        trashed=1,
        by_collection={},
        by_tag={"أ": 2, "ب": 1},
    )


def test_summaries_come_in_the_order_asked_for_without_those_that_are_gone(library: Library, ids: list[str]) -> None:
    found = library.listing.summaries([ids[3], "gone", ids[0]])
    assert [summary.id for summary in found] == [ids[3], ids[0]]
    assert found == tuple(reversed([each for each in library.articles.list() if each.id in {ids[0], ids[3]}]))[::-1]
