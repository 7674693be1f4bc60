import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.spans import Span
from reader.textmap import Splice, TextMap, inverted, middles, spliced, word_growth

TEXTS = st.text("ابتث ّ\n.", max_size=60)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, tuple[Splice, ...]]:
    """A text and splices of it, in order and apart."""
    text = draw(TEXTS)
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = list(zip(places[::2], places[1::2], strict=False))
    apart = [pair for number, pair in enumerate(pairs) if not number or pair[0] > pairs[number - 1][1]]
    return text, tuple(Splice(start, text[start:end], draw(st.text("سشصض ", max_size=5))) for start, end in apart)


@given(edited())
def test_what_is_replaced_can_be_put_back(example):
    text, splices = example
    after = spliced(text, splices)
    assert spliced(after, inverted(splices)) == text
    assert inverted(inverted(splices)) == splices


@given(edited(), st.data())
def test_a_passage_that_nothing_touches_keeps_its_characters_and_comes_back_to_its_place(example, data):
    text, splices = example
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    text_map, after = TextMap(splices), spliced(text, splices)
    carried = text_map.carry(span)
    if span and not text_map.touches(span):
        assert carried is not None
        assert carried.of(after) == span.of(text)
        assert TextMap(inverted(splices)).carry(carried) == span
    elif carried is not None:
        assert 0 <= carried.start <= carried.end <= len(after)


@given(edited(), st.data())
def test_passages_keep_their_order(example, data):
    text, splices = example
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    moved = [TextMap(splices).place_of(place) for place in places]
    assert moved == sorted(moved)


TEXT = "كتب احمد رسالة طويله إلى صديقه"


@pytest.mark.parametrize(
    ("passage", "old", "new", "expected"),
    [
        ("رسالة", "احمد", "أحمد", "رسالة"),
        ("احمد", "احمد", "أحمد", "أحمد"),
        ("احمد رسالة", "احمد", "أحمد", "أحمد رسالة"),
        ("حمد رسالة", "احمد", "أحمد", "حمد رسالة"),
        ("طويل", "طويله", "طويلة", "طويل"),
        ("رسالة طويل", "طويله", "قصيرة", "رسالة قصيرة"),
        ("رسالة طويله", "رسالة طويله", "خطابا", "خطابا"),
        ("كتب", "كتب", "كتبت", "كتبت"),
        ("طويله", " طويله", "", None),
    ],
)
def test_a_passage_that_is_touched_keeps_its_extent_as_well_as_it_can(passage, old, new, expected):
    splices = (Splice(TEXT.index(old), old, new),)
    start = TEXT.index(passage)
    carried = TextMap(splices).carry(Span(start, start + len(passage)))
    assert (carried.of(spliced(TEXT, splices)) if carried is not None else None) == expected


def test_what_is_inserted_beside_a_passage_stays_outside_and_inside_it_belongs_to_it():
    text, span = "أ ب ج", Span(2, 3)
    for place in (2, 3):
        splices = (Splice(place, "", "×"),)
        carried = TextMap(splices).carry(span)
        assert carried is not None
        assert carried.of(spliced(text, splices)) == "ب"
    splices = (Splice(3, "", "×"),)
    whole = TextMap(splices).carry(Span(0, 5))
    assert whole is not None
    assert whole.of(spliced(text, splices)) == "أ ب× ج"


def test_a_text_that_does_not_hold_what_is_replaced_is_our_mistake():
    with pytest.raises(ValueError, match="at 0"):
        spliced("أب", (Splice(0, "ب", "ت"),))
    with pytest.raises(ValueError, match="at 0"):
        spliced("أب", (Splice(0, "أب", "ت"), Splice(0, "أ", "ت")))


@given(
    st.text("ab \n", max_size=12),
    st.text("ab \n", max_size=12),
    st.text("ab \n", max_size=6),
    st.text("ab \n", max_size=6),
)
def test_the_middles_hold_all_words_that_texts_do_not_have_in_common(before, after, old, new):
    first, second = f"{before}{old}{after}", f"{before}{new}{after}"
    gone, come = middles(first, second)
    assert (
        len(second.split()) - len(first.split()) == len(come.split()) - len(gone.split()) == word_growth(first, second)
    )
    assert set(second.split()) <= set(first.split()) | set(come.split())


def test_the_middles_of_long_texts_that_differ_in_a_word_are_short():
    text = "كلمة أخرى " * 100_000
    changed = f"{text[:500_000]}جديد{text[500_000:]}"
    gone, come = middles(text, changed)
    assert max(len(gone), len(come)) < 40
    assert middles(text, text) == ("", "")
