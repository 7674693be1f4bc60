from pathlib import Path

from reader.arabic.finding import FindMode
from tests.ui.desks import Sitting
from tests.ui.making import TEXT
from ui.page.style import Focus


def test_display_choices_reach_the_page_and_are_ticked_at_the_next_start(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    first = Sitting(qtbot, library, [path]).begin()
    actions = first.desk._actions
    actions.hide_harakat.trigger()
    actions.page_digits.actions()[2].trigger()
    actions.leadings.actions()[2].trigger()
    actions.measures.actions()[0].trigger()
    first.desk._finding.bar.mode_changed.emit(FindMode.EXACT)
    style = first.window.page._scene.style
    assert (style.display.hide_harakat, style.display.digits) == (True, "arabic-indic")
    first.end()
    second = Sitting(qtbot, library).begin()
    assert second.window.page._scene.style == style
    assert second.desk._finding.bar.mode is FindMode.EXACT
    ticked = second.desk._actions
    assert ticked.hide_harakat.isChecked()
    assert not ticked.guillemets.isChecked()
    assert [group.checkedAction().data() for group in (ticked.page_digits, ticked.leadings, ticked.measures)] == [
        "arabic-indic",
        "wide",
        "narrow",
    ]
    second.end()


def test_all_but_what_is_read_is_veiled_and_the_unit_is_chosen(qtbot, dressed, library: Path):
    sitting = Sitting(qtbot, library).begin()
    actions, page = sitting.desk._actions, sitting.window.page
    actions.focus.trigger()
    assert page._scene.focus is not None
    actions.focus.trigger()
    assert page._scene.focus is None
    actions.focus_units.actions()[1].trigger()
    assert actions.focus.isChecked()
    assert page._scene.style.focus is Focus.SENTENCE
    before = page._scene.style.spacing
    actions.spacings.actions()[2].trigger()
    assert page._scene.style.spacing > before
    sitting.end()
