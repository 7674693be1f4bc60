from dataclasses import replace

import pytest

from reader.annotations import Target, TextPositionSelector, TextQuoteSelector
from reader.store.rowhash import row_hash

TARGET = Target("a", "f" * 64, TextQuoteSelector("exact", "before", "after"), TextPositionSelector(3, 8))


def test_the_same_row_has_the_same_hash() -> None:
    assert row_hash("id", TARGET, "note") == row_hash("id", TARGET, "note")
    assert len(row_hash("id", TARGET, "note")) == 16


@pytest.mark.parametrize(
    ("annotation_id", "target", "note"),
    [
        ("iD", TARGET, "note"),
        ("id", TARGET, "nota"),
        ("id", replace(TARGET, text_sha256="e" * 64), "note"),
        ("id", replace(TARGET, quote=TextQuoteSelector("exact ", "before", "after")), "note"),
        ("id", replace(TARGET, quote=TextQuoteSelector("exac", "before", "tafter")), "note"),
        ("id", replace(TARGET, position=TextPositionSelector(3, 9)), "note"),
        ("id", replace(TARGET, position=TextPositionSelector(38, 8)), "note"),
    ],
)
def test_a_change_of_any_part_changes_the_hash(annotation_id: str, target: Target, note: str) -> None:
    assert row_hash(annotation_id, target, note) != row_hash("id", TARGET, "note")


def test_a_note_of_lone_surrogates_can_be_hashed() -> None:
    assert row_hash("id", TARGET, "\ud800") != row_hash("id", TARGET, "\ud801")
