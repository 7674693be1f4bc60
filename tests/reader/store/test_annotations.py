from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotations import (
    Annotation,
    AnnotationState,
    Body,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)
from reader.article import Article
from reader.errors import NotFoundError
from reader.spans import Span
from reader.store.library import Library
from tests.reader.store.values import annotation, article

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=())) | st.text()
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(timezones=ZONES)


@st.composite
def bodies(draw: st.DrawFn) -> Body:
    return Body(draw(ANY_TEXT), draw(ANY_TEXT), tuple(draw(st.lists(ANY_TEXT, max_size=4))), draw(st.booleans()))


@st.composite
def targets(draw: st.DrawFn) -> Target:
    start = draw(st.integers(0, 2**40))
    return Target(
        "",
        draw(ANY_TEXT),
        TextQuoteSelector(draw(ANY_TEXT), draw(ANY_TEXT), draw(ANY_TEXT)),
        TextPositionSelector(start, start + draw(st.integers(0, 2**40))),
    )


ANNOTATIONS = st.builds(
    Annotation,
    target=targets(),
    body=bodies(),
    state=st.sampled_from(AnnotationState),
    created=MOMENTS,
    modified=MOMENTS,
)


@pytest.fixture
def stored(library: Library) -> tuple[str, Article]:
    return library.articles.add(article()).id, article()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(first=ANNOTATIONS, second=ANNOTATIONS)
def test_any_annotation_comes_back_as_it_was(
    library: Library, stored: tuple[str, Article], first: Annotation, second: Annotation
) -> None:
    first = replace(first, target=replace(first.target, article_id=stored[0]))
    second = replace(second, id=first.id, target=replace(second.target, article_id=stored[0]))
    with library.transaction():
        for value in (first, second):
            library.annotations.put(value)
            assert library.annotations.get(value.id) == value
        assert library.check().is_sound
        library.annotations.purge(first.id)


def test_annotations_of_an_article_stand_by_place_and_then_by_sequence(
    library: Library, stored: tuple[str, Article]
) -> None:
    late, early = annotation(*stored, "أحمد"), annotation(*stored, "الزعيم")
    twin = replace(annotation(*stored, "أحمد"), created=datetime(1999, 1, 1, tzinfo=UTC))
    library.annotations.put_many([late, early, twin])
    assert library.annotations.of_article(stored[0]) == (early, late, twin)
    assert library.annotations.all() == (late, early, twin)


def test_replacing_an_annotation_keeps_its_place_in_the_sequence(library: Library, stored: tuple[str, Article]) -> None:
    one, two = annotation(*stored, "أحمد"), annotation(*stored, "أحمد")
    library.annotations.put_many([one, two])
    changed = replace(one, body=Body("جديد", "claim", ("ب", "أ", "ب")))
    library.annotations.put(changed)
    assert library.annotations.of_article(stored[0]) == (changed, two)


def test_the_trash_is_apart(library: Library, stored: tuple[str, Article]) -> None:
    kept, thrown = annotation(*stored, "أحمد"), annotation(*stored, "الزعيم")
    library.annotations.put_many([kept, thrown])
    thrown = replace(thrown, state=AnnotationState.TRASHED)
    library.annotations.put(thrown)
    assert library.annotations.of_article(stored[0]) == (kept,)
    assert library.annotations.of_article(stored[0], trashed=True) == (thrown,)
    assert library.annotations.all(trashed=True) == (thrown,)
    assert library.annotations.get(thrown.id) == thrown


def test_several_are_stored_all_or_none(library: Library, stored: tuple[str, Article]) -> None:
    good = annotation(*stored, "أحمد")
    with pytest.raises(NotFoundError):
        library.annotations.put_many([good, annotation("missing", stored[1], "أحمد")])
    assert library.annotations.all() == ()


def test_a_purged_annotation_is_gone_and_one_that_is_not_there_is_not_found(
    library: Library, stored: tuple[str, Article]
) -> None:
    value = annotation(*stored, "أحمد", "ملاحظة", "claim", "وسم")
    library.annotations.put(value)
    library.annotations.purge(value.id)
    with pytest.raises(NotFoundError):
        library.annotations.get(value.id)
    with pytest.raises(NotFoundError):
        library.annotations.purge(value.id)
    assert library.search.search("ملاحظة") == ()
    assert library.check().is_sound


def test_removing_puts_an_annotation_in_the_trash_with_all_that_it_says(
    library: Library, stored: tuple[str, Article]
) -> None:
    value = annotation(*stored, "أحمد", "ملاحظة", "claim", "ب")
    library.annotations.put(value)
    library.annotations.remove(value.id)
    assert library.annotations.find(value.id) == replace(value, state=AnnotationState.TRASHED)
    assert library.annotations.find("missing") is None


def test_a_damaged_row_hides_no_other(library: Library, stored: tuple[str, Article]) -> None:
    damaged, sound = annotation(*stored, "أحمد", "ملاحظة"), annotation(*stored, "روسيا", "أخرى")
    library.annotations.put_many([damaged, sound])
    library._database.sql(
        "UPDATE annotation SET note = CAST(x'ff41' AS TEXT), state = 'odd', created = 'odd' WHERE id = ?", damaged.id
    )
    shown = {value.id: value for value in library.annotations.of_article(stored[0])}
    assert shown[sound.id] == sound
    assert shown[damaged.id].body.note == "\udcffA"
    assert shown[damaged.id].state is AnnotationState.ORPHANED
    assert [(row.table, row.key, row.article_id) for row in library.check().rows] == [
        ("annotation", damaged.id, stored[0])
    ]


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (9, 4)])
def test_an_annotation_with_a_damaged_place_is_an_orphan_and_hides_no_other(
    library: Library, start: int, end: int
) -> None:
    added = library.articles.add(article())
    values = [annotation(added.id, article(), quote) for quote in ("روسيا", "أحمد")]
    library.annotations.put_many(values)
    library._database.sql('UPDATE annotation SET start = ?, "end" = ? WHERE number = 1', start, end)
    found = {value.id: value for value in library.annotations.of_article(added.id)}
    assert found[values[0].id].state is AnnotationState.ORPHANED
    assert found[values[0].id].target.position.span == Span(0, 0)
    assert found[values[1].id] == values[1]


def test_of_several_with_one_id_the_last_counts(library: Library, stored: tuple[str, Article]) -> None:
    first = annotation(*stored, "أحمد", "أول", "", "أ")
    last = replace(first, body=Body("آخر", "", ("ب",)))
    library.annotations.put_many((first, last))
    assert library.annotations.all() == (last,)
    assert [hit.annotation_id for hit in library.search.search("اخر")] == [first.id]
    assert library.search.search("اول") == ()


def test_many_are_put_with_their_tags_and_words(library: Library, stored: tuple[str, Article]) -> None:
    made = [annotation(*stored, "أحمد", f"رقم{number}", "", f"وسم{number % 7}") for number in range(1200)]
    library.annotations.put_many(made)
    assert library.annotations.all() == tuple(made)
    changed = [replace(each, body=Body(f"عدد{number}")) for number, each in enumerate(made[:700])]
    library.annotations.put_many(changed)
    assert library.annotations.all() == (*changed, *made[700:])
    assert library.annotations.find_many(each.id for each in made) == {
        each.id: each for each in (*changed, *made[700:])
    }
    assert library.search.search("رقم5") == ()
    assert len(library.search.search("عدد5")) == len(library.search.search("رقم800")) == 1
    assert library.check().is_sound


def test_numbers_are_never_used_again(library: Library, stored: tuple[str, Article]) -> None:
    first, second = annotation(*stored, "أحمد"), annotation(*stored, "روسيا")
    for each in (first, second):
        library.annotations.put(each)
        library.annotations.purge(each.id)
    library.annotations.put_many((first, second))
    assert library._database.sql("SELECT number FROM annotation ORDER BY number") == [(3,), (4,)]


def test_several_are_purged_or_none(library: Library, stored: tuple[str, Article]) -> None:
    made = [annotation(*stored, "أحمد", "ملاحظة"), annotation(*stored, "روسيا", "ملاحظة")]
    library.annotations.put_many(made)
    with pytest.raises(NotFoundError):
        library.annotations.purge_many([made[0].id, "none"])
    assert len(library.annotations.all()) == 2
    library.annotations.purge_many([each.id for each in made])
    assert library.annotations.all() == ()
    assert library.search.search("ملاحظة") == ()
