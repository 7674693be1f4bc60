from dataclasses import replace
from pathlib import Path

import pytest

from reader.identity import Referent, ReferentId
from reader.store.hits import SearchHit
from reader.store.places import HitKind
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


def test_a_name_that_was_found_leads_to_the_articles_that_speak_of_it(sitting: Sitting, qtbot):
    box = sitting.desk._bar.search
    referent = Referent(ReferentId("PER", "نادر الحمداني"), "نادر الحمداني", 1, 2, 1)
    hit = SearchHit(HitKind.ENTITY, "", None, referent.name, referent.name, (), None, 2, referent)
    sitting.desk.sidebar.hit_chosen.emit(hit)
    assert box.text() == ('كيان:"نادر الحمداني"' if box.isRightToLeft() else 'entity:"نادر الحمداني"')
    sitting.desk.sidebar.hit_chosen.emit(replace(hit, kind=HitKind.SOURCE))
    assert box.text().startswith(("مصدر:", "source:"))
