from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog

from tests.ui.desks import Sitting
from tests.ui.making import TEXT
from ui.charts.card import ChartCard
from ui.desk.viewing import ViewKind
from ui.views.statistics import StatisticsView


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def cards(view: StatisticsView) -> list[ChartCard]:
    return [card for card in view.findChildren(ChartCard) if not card.isHidden()]


def test_the_article_and_the_library_are_counted_and_a_chart_saved(sitting: Sitting, qtbot, tmp_path: Path):
    sitting.desk._actions.statistics.trigger()
    view = sitting.window.findChild(StatisticsView)
    qtbot.waitUntil(lambda: bool(cards(view)), timeout=20_000)
    assert sitting.desk.viewing.kind is ViewKind.STATISTICS
    cards(view)[0].save_requested.emit("svg")
    target = tmp_path / "رسم.svg"
    dialog = sitting.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(target))
    assert b"<svg" in target.read_bytes()
    dialog.reject()
    view.findChild(QComboBox).setCurrentIndex(1)
    view.show_subject(None)
    qtbot.waitUntil(lambda: view._count == 1, timeout=20_000)
