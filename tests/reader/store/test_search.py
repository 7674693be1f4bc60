from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotations import AnnotationState, Body
from reader.article import Metadata
from reader.errors import CancelledError
from reader.identity import Referent, ReferentId
from reader.queries.language import MatchMode, SearchScope
from reader.spans import Span
from reader.store.findings import FindingVersion
from reader.store.library import Library
from reader.store.places import HitKind
from tests.reader.store.values import TEXT, analysis, annotation, article


@pytest.fixture
def article_id(library: Library) -> str:
    added = library.articles.add(article(outlet="صحيفة الوطن"))
    library.annotations.put(annotation(added.id, article(), "الزعيم", "ملاحظةٌ عن الوزن", "claim", "سياسة/خارجية"))
    library.findings.put(added.id, analysis(), FindingVersion(article().text_sha256, "1"))
    return added.id


def test_an_article_is_found_with_its_passage(library: Library, article_id: str) -> None:
    (hit,) = library.search.search("روسيا", where=SearchScope.ARTICLES)
    assert (hit.kind, hit.article_id, hit.annotation_id, hit.title) == (HitKind.ARTICLE, article_id, None, "زيارة")
    assert hit.count == 2
    assert hit.span is not None
    assert hit.span.of(TEXT) == "روسيا"
    assert [match.of(hit.snippet) for match in hit.matches] == ["روسيا"]
    assert "\n" not in hit.snippet


def test_a_vocalised_word_is_found_as_it_stands(library: Library, article_id: str) -> None:
    (hit,) = library.search.search("كتاب", mode=MatchMode.EXACT, where=SearchScope.ARTICLES)
    assert [match.of(hit.snippet) for match in hit.matches] == ["كِتَابٍ"]


def test_an_article_is_found_by_what_is_known_about_it(library: Library, article_id: str) -> None:
    (hit,) = library.search.search("الوطن", where=SearchScope.ARTICLES)
    assert (hit.snippet, hit.span) == ("صحيفة الوطن", None)
    library.articles.set_metadata(article_id, Metadata(outlet="المساء"))
    assert library.search.search("الوطن", where=SearchScope.ARTICLES) == ()
    assert len(library.search.search("المساء", where=SearchScope.ARTICLES)) == 1


def test_words_may_stand_apart_but_must_all_stand(library: Library, article_id: str) -> None:
    assert len(library.search.search("صباح المحرر", where=SearchScope.ARTICLES)) == 1
    assert library.search.search("صباح غائب", where=SearchScope.ARTICLES) == ()


def test_a_note_is_found_by_its_words_its_passage_and_its_tags(library: Library, article_id: str) -> None:
    for query in ("ملاحظة", "الزعيم", "خارجية"):
        (hit,) = library.search.search(query, where=SearchScope.NOTES)
        assert (hit.kind, hit.article_id) == (HitKind.NOTE, article_id)
        assert hit.annotation_id is not None
        assert hit.span is not None
        assert hit.span.of(TEXT) == "الزعيم"


def test_a_changed_note_is_found_by_its_new_words_only(library: Library, article_id: str) -> None:
    (value,) = library.annotations.all()
    library.annotations.put(replace(value, body=Body("كلام آخر")))
    assert library.search.search("ملاحظة") == ()
    assert library.search.search("خارجية") == ()
    assert len(library.search.search("كلام")) == 1


def test_what_lies_in_the_trash_is_not_found_until_it_comes_back(library: Library, article_id: str) -> None:
    (value,) = library.annotations.all()
    library.annotations.put(replace(value, state=AnnotationState.TRASHED))
    assert library.search.search("ملاحظة") == ()
    library.annotations.put(value)
    assert len(library.search.search("ملاحظة")) == 1
    library.details.remove(article_id)
    assert library.search.search("ملاحظة") == library.search.search("روسيا") == ()
    library.details.restore(article_id)
    assert len(library.search.search("ملاحظة")) == 1


def test_entities_and_sources_are_found_by_name(library: Library, article_id: str) -> None:
    (entity,) = library.search.search("روسيا", where=SearchScope.ENTITIES)
    (source,) = library.search.search("احمد", where=SearchScope.SOURCES)
    assert (entity.kind, entity.title, entity.snippet, entity.count) == (HitKind.ENTITY, "روسيا", "روسيا", 2)
    assert (source.kind, source.title, source.count) == (HitKind.SOURCE, "أحمد", 1)
    assert (entity.article_id, entity.span, entity.matches) == ("", None, (Span(0, 5),))
    assert source.referent == Referent(ReferentId("person", "احمد"), "أحمد", 1, 0, 1)


def test_all_kinds_are_found_together(library: Library, article_id: str) -> None:
    library.annotations.put(annotation(article_id, article(), "أحمد", "عن روسيا"))
    assert [hit.kind for hit in library.search.search("روسيا")] == [HitKind.ENTITY, HitKind.NOTE, HitKind.ARTICLE]


def test_the_newest_come_first_and_no_more_than_asked(library: Library) -> None:
    ids = [library.articles.add(article(f"نص رقم {number}")).id for number in range(120)]
    hits = library.search.search("نص", limit=70)
    assert [hit.article_id for hit in hits] == ids[::-1][:70]


def test_a_part_of_very_many_words_is_found_in_the_texts_themselves(library: Library) -> None:
    words = " ".join(f"كلمة{number}بعدها" for number in range(700))
    library.articles.add(article(words))
    (hit,) = library.search.search("كلمة", mode=MatchMode.ANYWHERE)
    assert hit.count == 700
    assert library.search.search("كلمة", mode=MatchMode.EXACT) == ()


def test_a_new_text_is_found_instead_of_the_old_one(library: Library, article_id: str) -> None:
    library.articles.replace_text(article_id, article("نص جديد كله"))
    assert library.search.search("المحرر") == ()
    assert len(library.search.search("كله")) == 1


def test_an_index_of_another_folding_is_made_again(library: Library, article_id: str) -> None:
    before = library.search.search("روسيا")
    library._database.sql("UPDATE search_state SET folding_version = 0")
    library.annotations.put(annotation(article_id, article(), "أحمد", "حاشية"))
    assert not library.search.is_current()
    assert library.search.search("روسيا") == before
    assert library.search.is_current()
    assert len(library.search.search("حاشية")) == 1


def test_a_rebuilt_index_can_still_be_changed(library: Library, article_id: str) -> None:
    library.search.rebuild()
    (value,) = library.annotations.all()
    library.annotations.put(replace(value, body=Body("كلام آخر")))
    assert library.search.search("ملاحظة") == ()
    assert library.check().is_sound


def test_making_the_index_again_can_be_stopped(library: Library, article_id: str) -> None:
    class Impatient:
        def step(self, done: int, total: int, message: str = "") -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        library.search.rebuild(Impatient())
    assert len(library.search.search("الزعيم", where=SearchScope.NOTES)) == 1


def damage_the_index(library: Library) -> None:
    for table in ("article_index", "annotation_index"):
        library._database.sql(f"UPDATE {table}_data SET block = x'00'")  # noqa: S608 - our own names


def test_a_damaged_index_keeps_no_note_from_being_stored(library: Library, article_id: str) -> None:
    damage_the_index(library)
    value = annotation(article_id, article(), "أحمد", "حاشية")
    library.annotations.put(value)
    assert library.annotations.get(value.id) == value
    assert len(library.search.search("حاشية")) == 1


def test_a_damaged_index_is_made_again_by_a_search(library: Library, article_id: str) -> None:
    before = library.search.search("روسيا")
    damage_the_index(library)
    assert library.search.search("روسيا") == before


PARTS = (
    *("روسيا", "صباح", "لرو", "«الزعيم الكوري»", "(", ")", "AND", "OR", "NOT", "-", "|", "NEAR", "NEAR(زعيم روسيا, 3)"),
    *("مصدر:أحمد", "كيان:روسيا", "وسم:سياسة", "تصنيف:ادعاء", "جهة:الوطن", "كاتب:x", "عنوان:زيارة", "مجموعة:x"),
    *("من:2020", "قبل:2099-01", "حالة:مميزة", "is:unread", "in:notes", "في:كيانات", "in:sources", "روس*", "tag:", "'"),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(
    query=st.text()
    | st.text('"*()^-+:{}NEAR ORANDNOT\x00\ud800ًاب«»', max_size=12)
    | st.lists(st.sampled_from(PARTS), max_size=7).map(" ".join),
    mode=st.sampled_from(MatchMode),
    unfinished=st.booleans(),
)
def test_any_string_is_a_query(
    library: Library, article_id: str, query: str, mode: MatchMode, *, unfinished: bool
) -> None:
    for hit in library.search.search(query, mode=mode, unfinished=unfinished):
        assert all(0 <= match.start < match.end <= len(hit.snippet) for match in hit.matches)


def test_an_index_that_sqlite_takes_for_one_of_another_version_is_made_again(library: Library) -> None:
    value = annotation(library.articles.add(article()).id, article(), "أحمد", "ملاحظة")
    library.annotations.put(value)
    library._database.sql("UPDATE annotation_index_config SET v = 5 WHERE k = 'version'")
    assert [hit.annotation_id for hit in library.search.search("ملاحظة")] == [value.id]
