import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.plain import field_from_plain, from_plain, to_plain
from reader.spans import Span

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Thing:
    name: str
    span: Span
    at: datetime
    colour: Colour
    parts: tuple[Span, ...] = ()
    pair: tuple[str, int] = ("", 0)
    weight: float = 1.0
    gone: datetime | None = None
    marked: bool = False


THINGS = st.builds(
    Thing,
    name=ANY_TEXT,
    span=st.integers(0, 9).map(lambda start: Span(start, start + 2)),
    at=st.datetimes(timezones=st.just(UTC)),
    colour=st.sampled_from(Colour),
    parts=st.lists(st.just(Span(1, 2)), max_size=3).map(tuple),
    pair=st.tuples(ANY_TEXT, st.integers()),
    weight=st.floats(allow_nan=False, allow_infinity=False),
    gone=st.none() | st.datetimes(timezones=st.just(UTC)),
    marked=st.booleans(),
)
SMALL = {"name": "a", "span": {"start": 0, "end": 1}, "at": "2026-01-02T03:04:05+00:00", "colour": "red"}


@given(THINGS)
def test_any_value_comes_back_from_json(thing: Thing) -> None:
    assert from_plain(Thing, json.loads(json.dumps(to_plain(thing)))) == thing


def test_fields_that_are_missing_take_their_defaults_and_unknown_ones_are_passed_over() -> None:
    thing = from_plain(Thing, {**SMALL, "weight": 2, "later": "?"})
    assert thing == Thing("a", Span(0, 1), datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), Colour.RED, weight=2.0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": 1},
        {"colour": "green"},
        {"at": "tomorrow"},
        {"span": [0, 1]},
        {"span": {"start": 3, "end": 1}},
        {"parts": "no list"},
        {"pair": ["only one"]},
        {"marked": 1},
    ],
)
def test_a_value_of_another_shape_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError)):
        from_plain(Thing, {**SMALL, **wrong})


def test_what_json_cannot_hold_is_refused() -> None:
    with pytest.raises(TypeError):
        to_plain(object())


@dataclass(frozen=True)
class Point:
    x: int


@dataclass(frozen=True)
class Circle:
    x: int
    radius: int = 1


@dataclass(frozen=True)
class Drawn:
    shape: Point | Circle | None


@pytest.mark.parametrize("shape", [Point(1), Circle(1), Circle(1, 2), None])
def test_of_several_dataclasses_the_one_is_meant_whose_fields_stand_there(shape: Point | Circle | None) -> None:
    assert from_plain(Drawn, to_plain(Drawn(shape))) == Drawn(shape)


def test_one_field_is_read_by_its_name() -> None:
    assert field_from_plain(Thing, "parts", [{"start": 1, "end": 4}]) == (Span(1, 4),)
    with pytest.raises(ValueError, match="no field"):
        field_from_plain(Thing, "odd", 1)


def test_a_moment_without_a_zone_is_one_in_utc():
    plain = to_plain(Thing("x", Span(0, 1), datetime(2026, 1, 2, tzinfo=UTC), Colour.RED)) | {
        "at": "2026-01-02T03:04:05"
    }
    assert from_plain(Thing, plain).at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
