import json
from datetime import UTC, datetime

import pytest

from reader.annotations import TextPositionSelector, TextQuoteSelector
from reader.corrections.model import PAYLOADS, Correction, CorrectionKind, EntityAnchor, Place, Rename
from reader.entities.model import EntityKind
from reader.plain import from_plain, to_plain
from tests.reader.corrections.samples import every_correction


def test_every_kind_has_a_payload_and_a_correction_knows_its_kind():
    assert set(PAYLOADS) == set(CorrectionKind)
    made = Correction("A", Rename(EntityAnchor("بوتين", EntityKind.PER, ()), "فلاديمير بوتين"))
    assert made.kind is CorrectionKind.RENAME
    assert made.created <= datetime.now(UTC)
    assert made.id != Correction("A", made.payload).id


def test_a_place_that_ends_before_it_begins_is_none():
    with pytest.raises(ValueError, match="span"):
        Place(TextQuoteSelector("x"), TextPositionSelector(3, 2))


@pytest.mark.parametrize("correction", every_correction(), ids=lambda one: one.kind.value)
def test_a_correction_comes_back_from_json_as_it_was(correction):
    assert from_plain(Correction, json.loads(json.dumps(to_plain(correction), ensure_ascii=False))) == correction


def test_every_kind_is_covered_here():
    assert {correction.kind for correction in every_correction()} == set(CorrectionKind)


@pytest.mark.parametrize("key", ["id", "article_id", "created", "payload"])
@pytest.mark.parametrize("damage", [None, 1, [], {}, {"entity": 1}])
def test_damaged_values_are_refused(key, damage):
    with pytest.raises((ValueError, TypeError)):
        from_plain(Correction, {**to_plain(every_correction()[0]), key: damage})
