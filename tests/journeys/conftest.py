"""Where journeys sit."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.driver import Seat
from tests.screen import Screen, missing_tools


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """A screen and a home folder in which Hashiya was never started."""
    if missing := missing_tools():
        pytest.skip(f"{' and '.join(missing)} cannot be found: packaging/test installs them on Debian and Ubuntu")
    with Screen() as screen:
        yield Seat(screen, tmp_path)
