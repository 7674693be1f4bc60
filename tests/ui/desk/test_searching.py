from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.identity import Referent, ReferentId
from reader.store.hits import SearchHit
from reader.store.places import HitKind
from tests.ui.desks import Sitting
from tests.ui.making import TEXT
from ui.desk.viewing import ViewKind
from ui.library.sidebar import ArticleView
from ui.widgets.rows import RowView


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def test_a_search_shows_hits_and_leads_to_the_passage(sitting: Sitting, qtbot):
    results = sitting.desk.sidebar.results
    sitting.desk._bar.search.setText("شري")
    qtbot.waitUntil(lambda: bool(results.hits), timeout=10_000)
    hit = results.hits[-1]
    assert hit.matches[0].of(hit.snippet) == "شري"
    results.hit_chosen.emit(hit)
    assert sitting.desk.reading._goal == ("", None, "")
    sitting.desk._bar.search.clear()
    qtbot.waitUntil(lambda: sitting.desk.sidebar.findChild(ArticleView).isVisible())


def test_what_was_typed_too_early_is_found_when_it_has_come(sitting: Sitting, qtbot):
    results = sitting.desk.sidebar.results
    sitting.desk._bar.search.setText("المرجان")
    qtbot.waitUntil(results.isVisible, timeout=10_000)
    assert not results.hits
    sitting.session.imports.text("مقال عن المرجان في البحر")
    qtbot.waitUntil(lambda: bool(results.hits), timeout=10_000)


def test_return_asks_for_the_best_and_then_goes_to_them(sitting: Sitting, qtbot):
    box, results = sitting.desk._bar.search, sitting.desk.sidebar.results
    box.setText("شري")
    qtbot.waitUntil(lambda: bool(results.hits), timeout=10_000)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    # What is finished does not go on: no word is «شري».
    qtbot.waitUntil(lambda: not results.hits, timeout=10_000)
    box.setText("شريك")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(results.hits), timeout=10_000)
    with qtbot.waitSignal(results.hit_chosen):
        qtbot.keyClick(box, Qt.Key.Key_Return)
        qtbot.keyClick(results.findChild(RowView), Qt.Key.Key_Return)


def test_many_hits_come_as_they_are_scrolled_to(sitting: Sitting, qtbot):
    for number in range(30):
        sitting.session.imports.text(f"مقال رقم {number} عن البحر")
    qtbot.waitUntil(lambda: len(sitting.session.catalogue.listing.ids) == 31, timeout=20_000)
    results = sitting.desk.sidebar.results
    sitting.desk._bar.search.setText("البحر")
    qtbot.waitUntil(lambda: len(results.hits) == 20, timeout=10_000)
    bar = results.findChild(RowView).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(results.hits) == 30, timeout=10_000)


def test_a_name_that_was_found_leads_to_its_page_and_a_source_to_its_dossier(sitting: Sitting):
    referent = Referent(ReferentId("PER", "نادر الحمداني"), "نادر الحمداني", 1, 2, 1)
    hit = SearchHit(HitKind.ENTITY, "", None, referent.name, referent.name, (), None, 2, referent)
    sitting.desk.sidebar.results.hit_chosen.emit(hit)
    assert sitting.desk.viewing.kind is ViewKind.ENTITY
    sitting.desk.sidebar.results.hit_chosen.emit(replace(hit, kind=HitKind.SOURCE))
    assert sitting.desk.viewing.kind is ViewKind.DOSSIER
