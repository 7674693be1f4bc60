from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from reader.entities.model import EntityKind
from reader.identity import ReferentId
from tests.ui.desks import Sitting
from tests.ui.making import TEXT
from ui.desk.viewing import ViewKind
from ui.models.entities import EntityRow
from ui.models.sources import SourceRow
from ui.views.dossier import DossierView
from ui.views.entity import EntityView
from ui.widgets.rows import RowView


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def lead_on(sitting: Sitting, view: RowView, kind: type, qtbot) -> None:
    """Press Ctrl+Return on the first row of a kind."""
    view.select_row(next(place for place, row in enumerate(view.model().rows) if isinstance(row, kind)))
    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def open_page(sitting: Sitting, qtbot) -> EntityView:
    lead_on(sitting, sitting.desk.panel.entities.findChild(RowView), EntityRow, qtbot)
    view = sitting.window.findChild(EntityView)
    qtbot.waitUntil(lambda: view.accessibleName() != "", timeout=10_000)
    return view


def test_a_name_in_the_panel_leads_to_its_page_and_a_mention_back(sitting: Sitting, qtbot):
    view = open_page(sitting, qtbot)
    assert sitting.desk.viewing.kind is ViewKind.ENTITY
    lines = view.findChild(RowView)
    assert lines.model().rows[0].words == view.accessibleName()
    lines.select_row(0)
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert sitting.desk.viewing.kind is None


def test_a_source_in_the_panel_leads_to_its_dossier(sitting: Sitting, qtbot):
    lead_on(sitting, sitting.desk.panel.sources.pane.findChild(RowView), SourceRow, qtbot)
    view = sitting.window.findChild(DossierView)
    qtbot.waitUntil(lambda: bool(view.findChild(RowView).model().rows), timeout=10_000)
    assert sitting.desk.viewing.kind is ViewKind.DOSSIER


def test_a_page_and_a_dossier_are_written_as_markdown(sitting: Sitting, qtbot, tmp_path: Path):
    crossing = sitting.desk._crossing
    open_page(sitting, qtbot)._ask_export()
    dialog = sitting.window.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith(".md")
    target = tmp_path / "صفحة.md"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(target.exists, timeout=10_000)
    assert target.read_text("utf-8").startswith("---\n")
    dialog.reject()
    lead_on(sitting, sitting.desk.panel.sources.pane.findChild(RowView), SourceRow, qtbot)
    view = sitting.window.findChild(DossierView)
    qtbot.waitUntil(lambda: view.accessibleName() != "", timeout=10_000)
    other = tmp_path / "ملف.md"
    crossing._save(lambda workspace: workspace.crossings.dossier_text(view._dossier, language="ar"), str(other))
    qtbot.waitUntil(other.exists, timeout=10_000)


def test_nobody_is_said_to_be_nobody(sitting: Sitting, qtbot):
    sitting.desk._crossing.open_page(ReferentId(EntityKind.PER.value, "غائب"))
    view = sitting.window.findChild(EntityView)
    qtbot.waitUntil(lambda: not sitting.session._jobs, timeout=10_000)
    assert view.accessibleName() == ""


def test_articles_that_nobody_looked_through_are_looked_through_on_request(sitting: Sitting, qtbot):
    view = open_page(sitting, qtbot)
    text = "زار أحمد روسيا مرة أخرى، وقال إن روسيا بعيدة."
    sitting.session.start_job(
        lambda workspace, _: workspace.imports.text(text), lambda _: sitting.session.catalogue.refresh()
    )
    # The page follows the library by itself.
    qtbot.waitUntil(lambda: view._missing == 1, timeout=20_000)

    def looked_through() -> bool:
        # Whoever sees that some are left asks again.
        if view._missing and sitting.desk._surveying._job is None:
            view.find_requested.emit()
        return view._missing == 0

    qtbot.waitUntil(looked_through, timeout=50_000)
