from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPagedPaintDevice, QPdfWriter

from tests.ui.page.paper import writer_at
from ui.page.leaves import Leaves

pytestmark = pytest.mark.usefixtures("qapp")
INK = QColor("grey")


def test_pages_are_measured_in_pixels_of_96_to_the_inch(tmp_path: Path) -> None:
    leaves = Leaves(writer_at(tmp_path / "a.pdf"), INK)
    assert leaves.width == pytest.approx((210 - 40) / 25.4 * 96, abs=1)
    assert (297 - 40) / 25.4 * 96 - 60 < leaves.height < (297 - 40) / 25.4 * 96


def test_pages_are_begun_one_after_another(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    writer = writer_at(path)
    leaves = Leaves(writer, INK)
    assert leaves.open()
    for _ in range(3):
        leaves.begin()
    leaves.close()
    leaves.close()
    assert leaves.count == 3
    assert path.read_bytes().count(b"/Type /Page\n") == 3


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_device_that_cannot_be_painted_on_takes_nothing(tmp_path: Path) -> None:
    writer: QPagedPaintDevice = QPdfWriter(str(tmp_path / "no" / "folder" / "a.pdf"))
    assert not Leaves(writer, INK).open()
