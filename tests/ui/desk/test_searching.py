from pathlib import Path

import pytest

from tests.ui.desks import Sitting
from tests.ui.making import TEXT
from ui.library.sidebar import ArticleView


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def test_a_search_shows_hits_and_leads_to_the_passage(sitting: Sitting, qtbot):
    sitting.desk._bar.search.setText("شريك")
    results = sitting.desk.sidebar._results
    qtbot.waitUntil(lambda: bool(results.rows))
    sitting.desk.sidebar.hit_chosen.emit(results.rows[0])
    assert sitting.desk.reading._goal == ("", None, "")
    sitting.desk._bar.search.clear()
    qtbot.waitUntil(lambda: sitting.desk.sidebar.findChild(ArticleView).isVisible())
