import pytest

from reader.identity import ReferentId
from reader.queries.language import MatchMode, SearchScope
from reader.spans import Span
from reader.store import searcher
from reader.store.hits import SearchHit
from reader.store.library import Library
from reader.store.places import HitKind
from reader.store.searcher import MOST_NAMES, MOST_NOTES
from reader.store.searchrun import Search
from tests.reader.store.people import Named, speak_of
from tests.reader.store.values import annotation, article


def every_page(library: Library, search: Search, limit: int = 20) -> list[SearchHit]:
    """All hits, page by page."""
    page = library.search.page(search, limit=limit)
    hits = list(page.hits)
    while page.further is not None:
        page = library.search.page(search, limit=limit, further=page.further)
        assert len(page.hits) <= limit
        hits += page.hits
    return hits


@pytest.fixture
def ids(library: Library) -> list[str]:
    """75 articles; every tenth says the word often."""
    texts = [
        f"نص رقم {number} " + ("هدف " * 9 if number % 10 == 0 else "وحشو كثير بلا معنى مع هدف") for number in range(75)
    ]
    return [library.articles.add(article(text)).id for text in texts]


def test_pages_give_every_hit_once_the_newest_first(library: Library, ids: list[str]) -> None:
    for limit in (7, 20, 100):
        assert [hit.article_id for hit in every_page(library, Search("هدف"), limit)] == ids[::-1]


def test_ranked_pages_give_every_hit_once_the_best_first(library: Library, ids: list[str]) -> None:
    hits = [hit.article_id for hit in every_page(library, Search("هدف", is_ranked=True), 7)]
    assert sorted(hits) == sorted(ids)
    assert set(hits[:8]) == set(ids[::10])
    page = library.search.page(Search("هدف", is_ranked=True))
    assert (page.total, page.ranked, page.has_unranked) == (75, 75, False)
    assert library.search.page(Search("هدف")).total is None


def test_beyond_the_ranked_the_newest_come_first(
    library: Library, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searcher, "MOST_RANKED", 30)
    page = library.search.page(Search("هدف", is_ranked=True))
    assert (page.ranked, page.has_unranked, page.total) == (30, True, None)
    hits = [hit.article_id for hit in every_page(library, Search("هدف", is_ranked=True), 8)]
    assert sorted(hits[:30]) == sorted(ids[-30:])
    assert hits[30:] == ids[:-30][::-1]


@pytest.mark.parametrize("is_ranked", [False, True])
@pytest.mark.parametrize("text", ["-معنى", "NOT معنى -«رقم 5»", "in:articles -معنى"])
def test_a_negation_alone_gives_all_articles_without_the_word_the_newest_first(
    library: Library, ids: list[str], text: str, *, is_ranked: bool
) -> None:
    hits = [hit.article_id for hit in every_page(library, Search(text, is_ranked=is_ranked), 3)]
    assert hits == ids[::10][::-1]
    assert library.search.page(Search(text, is_ranked=is_ranked)).ranked == 0


def test_pages_of_what_the_index_cannot_say_are_whole_too(library: Library, ids: list[str]) -> None:
    library.articles.add(article(" ".join(f"هد{number}فات" for number in range(300))))
    search = Search("هد*", mode=MatchMode.EXACT)
    assert [hit.article_id for hit in every_page(library, search, 7)][1:] == ids[::-1]


def test_names_and_notes_stand_before_the_articles(library: Library) -> None:
    for number in range(MOST_NAMES + 2):
        text = f"قال سالم {'ابتثجحخ'[number]} شيئا عن سالم."
        article_id = speak_of(library, text, Named(f"سالم {'ابتثجحخ'[number]}"))
        library.annotations.put(annotation(article_id, article(text), "شيئا", "سالم مهم"))
    page = library.search.page(Search("سالم"))
    kinds = [hit.kind for hit in page.hits]
    assert kinds == [HitKind.ENTITY] * MOST_NAMES + [HitKind.NOTE] * MOST_NOTES + [HitKind.ARTICLE] * 6
    assert len(every_page(library, Search("سالم", SearchScope.ENTITIES), 2)) == MOST_NAMES + 2
    assert len(every_page(library, Search("سالم in:notes"), 2)) == MOST_NAMES + 2


def test_of_names_that_mean_one_the_fullest_is_shown_with_what_matches(library: Library) -> None:
    speak_of(library, "فلاديمير بوتين هنا، ثم بوتين.", Named("فلاديمير بوتين", ("فلاديمير بوتين", "بوتين")))
    speak_of(library, "بوتين هناك.", Named("بوتين"))
    (hit,) = library.search.search("بوتين", where=SearchScope.ENTITIES)
    assert hit.referent is not None
    assert (hit.referent.id, hit.referent.articles) == (ReferentId("PER", "فلاديمير بوتين"), 2)
    assert (hit.title, hit.snippet, hit.matches) == ("فلاديمير بوتين", "فلاديمير بوتين", (Span(9, 14),))


def test_a_name_is_found_by_another_name(library: Library) -> None:
    speak_of(library, "حلف شمال الأطلسي (الناتو).", Named("حلف شمال الأطلسي", ("حلف شمال الأطلسي", "الناتو")))
    (hit,) = library.search.search("ناتو", where=SearchScope.ENTITIES)
    assert (hit.title, hit.snippet) == ("حلف شمال الأطلسي", "الناتو")


def test_a_collections_articles_are_those_whose_text_or_notes_fit(library: Library, ids: list[str]) -> None:
    text = "مقال بلا الكلمة"
    noted = library.articles.add(article(text)).id
    library.annotations.put(annotation(noted, article(text), "مقال", "الهدف هنا"))
    assert library.search.article_ids("هدف") == {*ids, noted}
    assert library.search.article_ids("هدف in:articles") == set(ids)
    assert library.search.article_ids("in:notes هدف") == {noted}
    assert library.search.article_ids("") == frozenset()
    assert library.search.article_ids("«نص رقم 7»") == {ids[7]}


def test_a_collection_may_hold_the_articles_of_somebody(library: Library) -> None:
    first = speak_of(library, "سالم هنا.", Named("سالم"))
    speak_of(library, "علي هنا.", Named("علي"))
    assert library.search.article_ids("in:entities سالم") == {first}


def test_a_search_that_says_nothing_finds_nothing(library: Library, ids: list[str]) -> None:
    assert library.search.page(Search("؟!")).hits == ()
    assert library.search.search("") == ()
    assert len(library.search.search("in:articles", limit=100)) == 75


def test_what_the_text_says_of_the_scope_counts_more(library: Library, ids: list[str]) -> None:
    assert Search("في:حواشي هدف", SearchScope.ARTICLES).parsed().scope is SearchScope.NOTES
    assert Search("هدف", SearchScope.ARTICLES).parsed().scope is SearchScope.ARTICLES


def test_a_note_is_quoted_as_it_is_read(library: Library) -> None:
    added = library.articles.add(article("نص قصير عن الماء"))
    note = annotation(
        added.id, article("نص قصير عن الماء"), "الماء", "هذا **هدف** في [موقع](https://example.org/target)"
    )
    library.annotations.put(note)
    (hit,) = library.search.page(Search("هدف")).hits
    assert hit.snippet == "هذا هدف في موقع"
    assert [span.of(hit.snippet) for span in hit.matches] == ["هدف"]
    (hit,) = library.search.page(Search("target")).hits
    assert "https://example.org/target" in hit.snippet
    assert [span.of(hit.snippet) for span in hit.matches] == ["target"]
