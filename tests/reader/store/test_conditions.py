from dataclasses import replace

import pytest

from reader.annotations import Body
from reader.catalogue import Collection, ReadingStatus, Shelving
from reader.queries.language import SearchScope
from reader.store.library import Library
from tests.reader.store.people import Named, Said, speak_of
from tests.reader.store.values import annotation, article

FIRST = "قال كيم إن الحرب قريبة. ذكرت رويترز ذلك."
SECOND = "تحدث سالم عن السلام في المدينة."


@pytest.fixture
def ids(library: Library) -> dict[str, str]:
    """Two articles: of the first, everything is told."""
    first = speak_of(
        library,
        FIRST,
        Named("كيم"),
        said=(Said("كيم", "قال", "الحرب قريبة"),),
        title="خبر الحرب",
        outlet="وكالة الأنباء",
        author="سمير القط",
        published="2023-09-12",
    )
    second = speak_of(library, SECOND, Named("سالم"), title="خبر السلام", published="2021")
    library.annotations.put(annotation(first, article(FIRST), "الحرب قريبة", "مهم جدا", "claim", "سياسة/خارجية"))
    library.annotations.put(annotation(first, article(FIRST), "رويترز", "", "", "إعلام"))
    known = library.details.get(first)
    library.details.put(replace(known, star=True, status=ReadingStatus.DONE, tags=("أرشيف",), note="ملاحظة عامة"))
    shelf = Collection("الملف النووي")
    library.collections.put(shelf)
    library.shelvings.put(Shelving(shelf.id, first))
    return {"first": first, "second": second}


def found(library: Library, query: str) -> set[str]:
    return {hit.article_id for hit in library.search.search(query, where=SearchScope.ARTICLES)}


@pytest.mark.parametrize(
    "query",
    [
        "مصدر:كيم",
        "source:كيم",
        "كيان:كيم",
        "وسم:سياسة",
        "وسم:سياسة/خارجية",
        "وسم:أرشيف",
        "تصنيف:ادعاء",
        "label:claim",
        "جهة:أنباء",
        "outlet:الأنباء",
        "كاتب:القط",
        "عنوان:حرب",
        'مجموعة:"الملف النووي"',
        "من:2023-09",
        "من:2022",
        "بعد:2022",
        "date:2023-09",
        "قبل:2023-09-13 من:2023",
        "is:starred",
        "حالة:مقروءة",
        "is:noted",
        "خبر حالة:محشاة",
        "مصدر:كيم OR حرب",
        "-كيان:سالم",
        "(حرب OR سلام) مصدر:كيم",
        "-(سلام)",
        "كيم -مصدر:سالم",
    ],
)
def test_a_filter_leaves_what_it_asks_for(library: Library, ids: dict[str, str], query: str) -> None:
    assert found(library, query) == {ids["first"]}


@pytest.mark.parametrize(
    "query",
    [
        "مصدر:سالم",
        "كيان:غائب",
        "وسم:سيا",
        "تصنيف:دليل",
        "جهة:غائبة",
        "مجموعة:غائبة",
        "من:2024",
        "قبل:2020",
        "بعد:2023",
        "is:reading",
        "كيم -مصدر:كيم",
    ],
)
def test_a_filter_that_nothing_fits_leaves_nothing(library: Library, ids: dict[str, str], query: str) -> None:
    assert found(library, query) == set()


def test_a_date_that_is_only_a_year_may_be_any_of_its_days(library: Library, ids: dict[str, str]) -> None:
    assert found(library, "من:2021-06") == {ids["first"], ids["second"]}
    assert found(library, "قبل:2021-06") == found(library, "date:2021-06") == {ids["second"]}


def test_a_filter_may_name_days_by_a_month_of_another_calendar(library: Library) -> None:
    days = ("2024-03-10", "2024-03-11", "2024-04-09", "2024-04-10")
    before, first, last, after = (library.articles.add(article(day, published=day)).id for day in days)
    assert found(library, 'date:"رمضان 1445"') == {first, last}
    assert found(library, 'من:"رمضان 1445"') == {first, last, after}
    assert found(library, 'until:"Ramadan 1445"') == {before, first, last}
    assert found(library, 'قبل:"رمضان 1445"') == {before}
    assert found(library, 'بعد:"رمضان 1445"') == {after}


def test_a_month_of_another_calendar_may_be_any_of_its_days(library: Library) -> None:
    ramadan = library.articles.add(article("نص", published="2024-03-11/2024-04-09")).id
    for query in ("من:2024-04", "حتى:2024-03", "قبل:2024-04", "date:2024-03", "date:2024-04", "date:2024"):
        assert ramadan in found(library, query), query
    for query in ("من:2024-05", "قبل:2024-03", "date:2024-02", "date:2024-05", "بعد:2024-04"):
        assert ramadan not in found(library, query), query


def test_filters_of_notes_are_about_the_passage_or_the_article_that_they_are_on(
    library: Library, ids: dict[str, str]
) -> None:
    def notes(query: str) -> list[str]:
        return [hit.snippet for hit in library.search.search(query, where=SearchScope.NOTES)]

    assert notes("مصدر:كيم") == ["مهم جدا", "ملاحظة عامة"]
    assert notes("كيان:كيم") == ["ملاحظة عامة"]
    assert notes("تصنيف:ادعاء") == ["مهم جدا"]
    assert notes("وسم:إعلام") == ["رويترز"]
    assert notes("وسم:أرشيف") == ["ملاحظة عامة"]
    assert notes("جهة:الأنباء عامة") == ["ملاحظة عامة"]


def test_a_marked_note_is_not_a_marked_article(library: Library, ids: dict[str, str]) -> None:
    (value, _) = library.annotations.of_article(ids["first"])
    library.annotations.put(replace(value, body=Body("نجمة", star=True)))
    assert [hit.snippet for hit in library.search.search("in:notes is:starred")] == ["نجمة", "ملاحظة عامة"]


def test_filters_narrow_entities_by_their_articles(library: Library, ids: dict[str, str]) -> None:
    def entities(query: str) -> list[str]:
        return [hit.title for hit in library.search.search(query, where=SearchScope.ENTITIES)]

    assert sorted(entities("من:2000")) == ["سالم", "كيم"]
    assert entities("من:2023") == ["كيم"]
    assert entities("كيان:كيم") == ["كيم"]
    assert entities("مصدر:كيم") == ["كيم"]
    assert entities("-كيم") == ["سالم"]
    assert sorted(entities("كيم OR سالم")) == ["سالم", "كيم"]


def test_a_collection_that_a_query_fills_holds_what_it_finds(library: Library, ids: dict[str, str]) -> None:
    library.collections.put(Collection("ذكية", query="سلام"))
    assert found(library, "مجموعة:ذكية") == {ids["second"]}
    library.collections.put(Collection("دائرة", query="مجموعة:دائرة"))
    assert found(library, "مجموعة:دائرة") == set()


def test_a_filter_still_typed_takes_beginnings(library: Library, ids: dict[str, str]) -> None:
    for query in ("وسم:سيا", "مصدر:كي", "تصنيف:ادع", "جهة:وكا", "مجموعة:المل"):
        hits = library.search.search(query, where=SearchScope.ARTICLES, unfinished=True)
        assert [hit.article_id for hit in hits] == [ids["first"]], query
