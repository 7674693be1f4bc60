import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.page.probes import compare_bands
from tests.ui.page.qt_truth import FAMILIES
from ui.page.bands import merged


def test_touching_intervals_become_one() -> None:
    assert merged([(10.0, 20.0), (20.3, 30.0), (40.0, 50.0), (45.0, 47.0)]) == [(10.0, 30.0), (40.0, 50.0)]


def test_what_is_too_narrow_to_be_seen_is_dropped() -> None:
    assert merged([(10.0, 10.1)]) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_bands_are_what_qt_paints_as_selected(qapp: QApplication, family: str) -> None:
    tally = compare_bands(family, 50)
    assert tally.tried == 600
    assert tally.wrong == []
