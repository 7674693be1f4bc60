from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store.columns import AnyTextField, MomentField, restored, stored

# Hypothesis leaves lone surrogates out of text() unless they are asked for.
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=())) | st.text()


@given(ANY_TEXT)
def test_any_string_comes_back_as_it_was(text: str) -> None:
    assert restored(stored(text)) == text


@pytest.mark.parametrize("text", ["", "حاشية", "a\nb", "\U0001f600"])
def test_ordinary_text_is_stored_as_text(text: str) -> None:
    assert stored(text) == text


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "\udfff\ud800"])
def test_what_sqlite_cannot_hold_as_text_is_stored_as_bytes(text: str) -> None:
    assert isinstance(stored(text), bytes)


def test_bytes_that_are_no_utf_8_are_still_shown() -> None:
    assert restored(b"ab\xff") == "ab\udcff"


@pytest.mark.parametrize(("held", "shown"), [(None, ""), (7, "7"), (0.5, "0.5")])
def test_what_is_no_text_is_still_shown(held: float | None, shown: str) -> None:
    assert restored(held) == shown
    assert AnyTextField().python_value(held) == shown


def test_a_text_field_knows_no_value() -> None:
    field = AnyTextField(null=True)
    assert field.db_value(None) is None
    assert field.python_value(None) is None


def test_a_moment_keeps_its_time_zone_and_its_microseconds() -> None:
    field = MomentField()
    moment = datetime(2023, 9, 12, 1, 2, 3, 4, tzinfo=UTC)
    assert field.python_value(field.db_value(moment)) == moment


def test_a_damaged_moment_is_the_start_of_1970() -> None:
    assert MomentField().python_value("2023-9x") == datetime(1970, 1, 1, tzinfo=UTC)


def test_a_moment_without_a_time_zone_is_in_utc() -> None:
    assert MomentField().python_value("2023-09-12T01:02:03") == datetime(2023, 9, 12, 1, 2, 3, tzinfo=UTC)


def test_a_moment_of_bytes_is_no_reason_to_stop() -> None:
    assert MomentField().python_value(b"\xff") == datetime(1970, 1, 1, tzinfo=UTC)
