from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QMenu, QMessageBox

from reader.correcting import correcting
from reader.corrections.model import Correction, EntityAnchor, Rename
from reader.entities.model import USER, EntityKind
from reader.sources.model import SourceType
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.models.entities import EntityRow
from ui.models.sources import SourceRow, StatementRow
from ui.panel.menus import EntityMenu, FindingMenu, SourceMenu, StatementMenu
from ui.panel.panel import Tab


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def names(sitting: Sitting) -> set[str]:
    return {entity.name for entity in sitting.session.analysis.entities}


def entity(sitting: Sitting, name: str):
    return next(found for found in sitting.session.analysis.entities if found.name == name)


def statement(sitting: Sitting, words: str):
    return next(found for found in sitting.session.analysis.attributions if words in found.content.of(TEXT))


def source_of(sitting: Sitting, words: str):
    wanted = statement(sitting, words).source_id
    return next(source for source in sitting.session.analysis.sources if source.id == wanted)


def test_a_name_is_typed_in_the_list_and_undone(sitting: Sitting, qtbot):
    tab = sitting.desk.panel.entities
    tab.edit_name(EntityRow(entity(sitting, "روسيا")))
    line = tab._view.viewport().findChild(QLineEdit)
    line.setText("روسيا الاتحادية")
    tab._view.commitData(line)
    qtbot.waitUntil(lambda: "روسيا الاتحادية" in names(sitting))
    assert "روسيا" in sitting.desk._status._message.text()
    assert any(isinstance(row, EntityRow) and row.entity.name == "روسيا الاتحادية" for row in tab._model.rows)
    sitting.session.edits.undo()
    qtbot.waitUntil(lambda: "روسيا" in names(sitting))


def test_findings_are_retyped_merged_split_and_rejected(sitting: Sitting, qtbot):
    desk = sitting.desk
    desk.correcting.retype(entity(sitting, "CNN"), EntityKind.EVENT)
    qtbot.waitUntil(lambda: entity(sitting, "CNN").kind is EntityKind.EVENT)
    desk.correcting.merge(entity(sitting, "CNN"), entity(sitting, "رويترز"))
    qtbot.waitUntil(lambda: "CNN" not in names(sitting))
    assert len(entity(sitting, "رويترز").mentions) == 2
    joined = entity(sitting, "رويترز")
    desk.correcting.split(joined, [one for one in joined.mentions if one.span.of(TEXT) == "CNN"])
    qtbot.waitUntil(lambda: "CNN" in names(sitting))
    desk.correcting.reject(EntityRow(entity(sitting, "CNN")))
    qtbot.waitUntil(lambda: "CNN" not in names(sitting))
    for _ in range(4):
        sitting.session.edits.undo()
    qtbot.waitUntil(lambda: "CNN" in names(sitting) and entity(sitting, "CNN").kind is EntityKind.ORG)


def test_a_selection_becomes_a_name_and_a_name_of_another(sitting: Sitting, qtbot):
    desk, page = sitting.desk, sitting.window.page
    desk.panel.show_tab(Tab.NOTES)
    page.naming_requested.emit(span_of("قمة مرتقبة"), EntityKind.ORG)
    qtbot.waitUntil(lambda: "قمة مرتقبة" in names(sitting))
    assert desk.panel.tab == Tab.ENTITIES
    page.naming_requested.emit(span_of("قمة مرتقبة"), EntityKind.ORG)
    assert "already" in desk._status._message.text()
    page.select(span_of("الزيارة"))
    desk.correcting._open_entity_menu(EntityRow(entity(sitting, "قمة مرتقبة")), QPoint(10, 10))
    menu = desk.panel.entities.findChild(EntityMenu)
    next(action for action in menu.actions() if "Selected Words" in action.text()).trigger()
    menu.close()
    qtbot.waitUntil(lambda: len(entity(sitting, "قمة مرتقبة").mentions) == 2)
    assert page.selection() is None


def test_a_statement_changes_its_source_and_its_ends_and_goes(sitting: Sitting, qtbot):
    desk, page = sitting.desk, sitting.window.page
    wanted = statement(sitting, "شريك")
    desk.correcting.change_source(wanted, "مصدر دبلوماسي")
    qtbot.waitUntil(lambda: source_of(sitting, "شريك").name == "مصدر دبلوماسي")
    assert source_of(sitting, "شريك").type is SourceType.UNNAMED
    desk.panel.sources.statement_chosen.emit(statement(sitting, "شريك"))
    assert page.statement == statement(sitting, "شريك").content
    shorter = span_of("روسيا شريك")
    page.statement_resized.emit(shorter)
    qtbot.waitUntil(lambda: statement(sitting, "شريك").content == shorter)
    assert page.statement == shorter
    assert statement(sitting, "شريك").evidence.rule == USER
    page.statement_resized.emit(span_of("شريك"))
    qtbot.waitUntil(lambda: statement(sitting, "شريك").content == span_of("شريك"))
    row = next(
        row
        for row in desk.panel.sources.pane._model.rows
        if isinstance(row, StatementRow) and row.attribution == statement(sitting, "شريك")
    )
    desk.correcting.reject(row)
    qtbot.waitUntil(lambda: not any("شريك" in one.content.of(TEXT) for one in sitting.session.analysis.attributions))
    assert page.statement is None


def test_one_correction_is_taken_back_and_later_ones_stay(sitting: Sitting, qtbot):
    desk = sitting.desk
    desk.correcting.merge(entity(sitting, "CNN"), entity(sitting, "رويترز"))
    qtbot.waitUntil(lambda: "CNN" not in names(sitting), timeout=10_000)
    desk.correcting.rename(entity(sitting, "روسيا"), "روسيا الاتحادية")
    qtbot.waitUntil(lambda: "روسيا الاتحادية" in names(sitting), timeout=10_000)
    desk.correcting._open_entity_menu(EntityRow(entity(sitting, "رويترز")), QPoint(10, 10))
    menu = desk.panel.entities.findChild(EntityMenu)
    next(action for action in menu.actions() if "Take Back: Merge" in action.text()).trigger()
    menu.close()
    qtbot.waitUntil(lambda: "CNN" in names(sitting), timeout=10_000)
    assert "روسيا الاتحادية" in names(sitting)
    assert "Take Correction Back" in desk._status._message.text()
    sitting.session.edits.undo()
    qtbot.waitUntil(lambda: "CNN" not in names(sitting), timeout=10_000)


def test_a_corrected_statement_is_as_it_was_found_again(sitting: Sitting, qtbot):
    desk, found = sitting.desk, source_of(sitting, "شريك").name
    desk.correcting.change_source(statement(sitting, "شريك"), "مصدر دبلوماسي")
    qtbot.waitUntil(lambda: source_of(sitting, "شريك").name == "مصدر دبلوماسي", timeout=10_000)
    corrected = statement(sitting, "شريك")
    row = next(
        row
        for row in desk.panel.sources.pane._model.rows
        if isinstance(row, StatementRow) and row.attribution == corrected
    )
    desk.correcting._open_source_menu(row, QPoint(10, 10))
    menu = desk.panel.sources.findChild(StatementMenu)
    next(action for action in menu.actions() if "Take Back: Change Source" in action.text()).trigger()
    menu.close()
    qtbot.waitUntil(lambda: source_of(sitting, "شريك").name == found, timeout=10_000)
    assert sitting.session.findings.correction_of(statement(sitting, "شريك")) is None


def test_a_selection_is_credited_to_a_source(sitting: Sitting, qtbot):
    desk, page = sitting.desk, sitting.window.page
    page.select(span_of("قمة مرتقبة"))
    row = next(row for row in desk.panel.sources.pane._model.rows if isinstance(row, SourceRow))
    desk.correcting._open_source_menu(row, QPoint(10, 10))
    menu = desk.panel.sources.findChild(SourceMenu)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: any(one.content == span_of("قمة مرتقبة") for one in sitting.session.analysis.attributions))
    assert source_of(sitting, "قمة مرتقبة").name == row.source.name


def test_doubtful_findings_go_and_come_back_and_the_choice_is_kept(sitting: Sitting):
    desk, session = sitting.desk, sitting.session
    everything = session.analysis
    assert desk._actions.doubtful.isChecked()
    desk._actions.doubtful.trigger()
    sure = {one.name for one in everything.entities if one.is_sure}
    assert names(sitting) == sure
    assert {row.entity.name for row in desk.panel.entities._model.rows if isinstance(row, EntityRow)} <= sure
    assert desk._preferences.settings.hide_doubtful
    desk._actions.doubtful.trigger()
    assert session.analysis == everything


def test_a_correction_that_no_longer_fits_the_text_is_told(sitting: Sitting, qtbot):
    about = EntityAnchor("اسم غائب", EntityKind.PER, ())
    sitting.session.edits.make(correcting(Correction(sitting.session.open_article.id, Rename(about, "اسم آخر"))))
    words = sitting.desk._status._message
    qtbot.waitUntil(lambda: words.text() == "1 correction no longer fits the text", timeout=10_000)


def trigger(menu: FindingMenu, words: str) -> None:
    """Choose what is called so, in the menu or in one within it."""
    actions = [action for part in (menu, *menu.findChildren(QMenu)) for action in part.actions()]
    next(action for action in actions if words in action.text()).trigger()
    menu.close()


def test_what_was_rejected_is_listed_and_taken_back(sitting: Sitting, qtbot):
    desk = sitting.desk
    for name in ("CNN", "روسيا"):
        desk.correcting.reject(EntityRow(entity(sitting, name)))
        qtbot.waitUntil(lambda: name not in names(sitting))  # noqa: B023
    said = statement(sitting, "شريك")
    rows = desk.panel.sources.pane._model.rows
    desk.correcting.reject(next(row for row in rows if isinstance(row, StatementRow) and row.attribution == said))
    qtbot.waitUntil(lambda: said not in sitting.session.analysis.attributions)
    desk.panel.entities.menu_requested.emit(None, QPoint(10, 10))
    menu = desk.panel.entities.findChild(FindingMenu)
    trigger(menu, "CNN")
    qtbot.waitUntil(lambda: "CNN" in names(sitting))
    assert "روسيا" not in names(sitting)  # later rejections stay
    desk.panel.sources.menu_requested.emit(None, QPoint(10, 10))
    trigger(desk.panel.sources.findChild(FindingMenu), "روسيا")
    qtbot.waitUntil(lambda: "روسيا" in names(sitting))
    desk.correcting._open_entity_menu(EntityRow(entity(sitting, "CNN")), QPoint(10, 10))
    trigger(desk.panel.entities.findChild(EntityMenu), "Take Back")
    qtbot.waitUntil(lambda: said in sitting.session.analysis.attributions)
    assert sitting.session.findings.rejected == ()
    desk.panel.entities.menu_requested.emit(None, QPoint(10, 10))
    assert not any(menu.isVisible() for menu in desk.panel.entities.findChildren(FindingMenu))


def test_what_is_dragged_on_another_kind_is_merged_only_after_asking(sitting: Sitting, qtbot):
    one, other = entity(sitting, "CNN"), entity(sitting, "روسيا")
    assert one.kind is not other.kind

    def box() -> QMessageBox:
        return next(each for each in sitting.window.findChildren(QMessageBox) if each.isVisible())

    sitting.desk.panel.entities.merged.emit(one, other)
    assert "different kinds" in box().text()
    box().reject()
    sitting.settle()
    assert "CNN" in names(sitting)
    sitting.desk.panel.entities.merged.emit(one, other)
    asked = box()
    next(each for each in asked.buttons() if each.text() == "Merge").click()
    qtbot.waitUntil(lambda: "CNN" not in names(sitting))
    sitting.session.edits.undo()
    qtbot.waitUntil(lambda: "CNN" in names(sitting))
    sitting.desk.panel.entities.merged.emit(entity(sitting, "CNN"), entity(sitting, "رويترز"))
    qtbot.waitUntil(lambda: "CNN" not in names(sitting))
