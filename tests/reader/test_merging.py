from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import (
    Annotation,
    AnnotationState,
    Body,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)
from reader.article import Metadata
from reader.catalogue import ArticleDetails, ReadingStatus
from reader.merging import merged_annotations, merged_details, name_of

MOMENT = datetime(2026, 1, 2, tzinfo=UTC)
ID = "11111111-1111-4111-8111-111111111111"


def note(words="", *, hours=0, **changes):
    """A state of one annotation."""
    target = Target("a", "0" * 64, TextQuoteSelector("منسوب المياه"), TextPositionSelector(3, 15))
    modified = MOMENT + timedelta(hours=hours)
    return replace(Annotation(target, Body(words), ID, created=MOMENT, modified=modified), **changes)


def merged(known, received, **given):
    return merged_annotations(known, received, tag="تعارض", **given)


def test_the_same_note_stays_what_it_is():
    known = note("رأي")
    assert merged(known, note("رأي", hours=1)) == (known, None)


def test_the_newer_note_wins_and_the_words_of_the_older_are_kept():
    newer, conflict = merged(note("رأي أول"), note("رأي آخر", hours=1))
    assert newer.body.note == "رأي آخر"
    assert (conflict.body.note, conflict.body.tags, conflict.target) == ("رأي أول", ("تعارض",), newer.target)
    assert conflict.id != newer.id


def test_an_older_note_does_not_take_the_place_of_a_newer_one():
    known = note("رأي آخر", hours=1)
    newer, conflict = merged(known, note("رأي أول"))
    assert newer is known
    assert conflict.body.note == "رأي أول"


@pytest.mark.parametrize("longer", ["رأي أول، ثم زيادة", "  رأي\nأول ", "قبله رأي أول"])
def test_words_that_the_newer_note_has_are_no_conflict(longer):
    assert merged(note("رأي أول"), note(longer, hours=1))[1] is None


def test_words_that_their_user_has_rewritten_are_no_conflict():
    earlier = {name_of("رأي أول")}
    assert merged(note("رأي أول"), note("رأي آخر", hours=1), earlier=earlier)[1] is None


def test_another_label_makes_no_conflict():
    newer, conflict = merged(note("رأي"), note(hours=1, body=Body("رأي", "claim", ("ماء",), star=True)))
    assert (newer.body.label, newer.body.star, conflict) == ("claim", True, None)


def test_what_lies_in_the_trash_comes_back_only_for_a_newer_note():
    thrown = note("رأي", hours=1, state=AnnotationState.TRASHED)
    assert merged(thrown, note("رأي"))[0] is thrown
    assert merged(thrown, note("رأي آخر", hours=2)) == (note("رأي آخر", hours=2), None)
    _, conflict = merged(thrown, note("كلام قديم"))
    assert conflict.state is AnnotationState.ANCHORED


STATES = st.builds(
    lambda words, hours, label: note(hours=hours, body=Body(words, label)),
    st.sampled_from(["", "أ", "ب", "أ ب", "ج"]),
    st.integers(0, 2),
    st.sampled_from(["", "claim"]),
)


@given(STATES, STATES)
def test_two_libraries_come_to_the_same_note_and_lose_no_words(first, second):
    here, conflict_here = merged(first, second)
    there, conflict_there = merged(second, first)
    assert here.body == there.body
    assert conflict_here == conflict_there
    kept = here.body.note + ("" if conflict_here is None else conflict_here.body.note)
    assert "".join(first.body.note.split()) in kept.replace(" ", "")
    assert "".join(second.body.note.split()) in kept.replace(" ", "")
    assert merged(here, second)[0].body == here.body


def details(**changes):
    return replace(ArticleDetails("a", Metadata(title="مقال")), **changes)


def test_what_two_libraries_keep_about_an_article_comes_together():
    known = details(tags=("ماء", "نهر"), note="رأيي", status=ReadingStatus.DONE, trashed=MOMENT)
    other = details(metadata=Metadata(title="عنوان آخر", author="سامر"), tags=("نهر", "حرب"), note="رأيه", star=True)
    found = merged_details(known, other)
    assert found.metadata == Metadata(title="مقال", author="سامر")
    assert (found.tags, found.star, found.status) == (("ماء", "نهر", "حرب"), True, ReadingStatus.DONE)
    assert found.note == "رأيي\n\nرأيه"
    assert found.trashed is None


@given(st.lists(st.sampled_from("أبج"), max_size=3), st.lists(st.sampled_from("أبج"), max_size=3))
def test_the_notes_on_an_article_do_not_grow_by_exchange(first, second):
    here, there = details(note="\n\n".join(first)), details(note="\n\n".join(second))
    here = merged_details(here, there)
    there = merged_details(there, here)
    assert merged_details(here, there) == here
    assert merged_details(there, here) == there
    assert set(here.note.split()) == set(first) | set(second)


def test_a_note_keeps_its_outer_lines_where_nothing_is_added():
    assert merged_details(details(note="\nرأي\n"), details(note="رأي")).note == "\nرأي\n"


def test_a_name_of_a_note_does_not_give_it_away():
    assert name_of("سر") == name_of("سر") != name_of("سرّ")
    assert "سر" not in name_of("سر")
