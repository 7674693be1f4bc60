from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox

from reader.differences import Likeness, compare
from reader.revisions import TextOrigin
from reader.store.texts import TextVersion
from tests.ui.making import TEXT, annotation
from tests.ui.models.test_differences import NEW, OLD
from ui.theme import load_theme
from ui.views.versions import VersionsView

DAY = datetime(2026, 11, 1, tzinfo=UTC)
FIRST = TextVersion("a" * 64, DAY, is_current=False)
SECOND = TextVersion("b" * 64, DAY, is_current=False, origin=TextOrigin.IMPORTED_AGAIN)
CORRECTED = TextVersion(
    "c" * 64,
    DAY,
    is_current=True,
    origin=TextOrigin.CORRECTED,
    base="a" * 64,
    revised=datetime(2026, 11, 9, tzinfo=UTC),
)


@pytest.fixture
def view(qtbot, theme, measures) -> VersionsView:
    view = VersionsView(theme, measures)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    return view


def shown(view: VersionsView) -> VersionsView:
    view.show_subject("a1")
    view.set_versions("a1", "عودة الماء", (FIRST, SECOND, CORRECTED))
    view.set_comparison(compare(OLD, NEW), ())
    return view


def test_the_present_text_is_compared_with_the_one_that_it_was_made_of(view: VersionsView, qtbot):
    with qtbot.waitSignal(view.opened) as asked:
        view.show_subject("a1")
    assert asked.args == ["a1"]
    with qtbot.waitSignal(view.comparison_wanted) as wanted:
        view.set_versions("a1", "عودة الماء", (FIRST, SECOND, CORRECTED))
    assert tuple(wanted.args) == view.wanted == ("a1", FIRST.text_sha256, CORRECTED.text_sha256)
    assert "Corrected by hand" in view.newer.currentText()
    assert "(present)" in view.newer.currentText()
    assert view.older.currentText().startswith("Imported")


def test_of_a_text_that_came_in_the_one_before_is_taken_and_another_can_be_chosen(view: VersionsView, qtbot):
    present = replace(SECOND, is_current=True)
    view.show_subject("a1")
    view.set_versions("a1", "", (FIRST, present, replace(CORRECTED, is_current=False)))
    assert view.wanted[1:] == (FIRST.text_sha256, SECOND.text_sha256)
    view.older.setCurrentIndex(view.older.findData(CORRECTED.text_sha256))
    with qtbot.waitSignal(view.comparison_wanted) as wanted:
        view.older.activated.emit(view.older.currentIndex())
    assert wanted.args == ["a1", CORRECTED.text_sha256, SECOND.text_sha256]
    assert view.carry.isVisible()
    with qtbot.waitSignal(view.carry_requested) as asked:
        qtbot.mouseClick(view.carry, Qt.MouseButton.LeftButton)
    assert asked.args == ["a1"]


def test_an_article_with_one_text_says_so(view: VersionsView, qtbot):
    view.show_subject("a1")
    with qtbot.assertNotEmitted(view.comparison_wanted):
        view.set_versions("a1", "عودة", (replace(FIRST, is_current=True),))
    assert "only this text" in view.list._placeholder
    assert not view.restore.isEnabled()
    assert not view.carry.isVisible()


def test_differences_are_counted_and_gone_through_by_key_and_button(view: VersionsView, qtbot):
    shown(view)
    assert view._aside.accessibleName() == "3 differences · 3 words removed · 2 words added"
    assert (view._place.text(), view.previous.isEnabled()) == ("1 of 3", False)
    qtbot.keyClick(view.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert view._place.text() == "2 of 3"
    qtbot.mouseClick(view.next, Qt.MouseButton.LeftButton)
    assert (view._place.text(), view.next.isEnabled()) == ("3 of 3", False)
    qtbot.keyClick(view.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert view._place.text() == "2 of 3"


def test_from_a_row_between_two_differences_the_nearest_is_reached(view: VersionsView):
    shown(view)
    place = next(place for place, row in enumerate(view.rows) if row.likeness is Likeness.SAME and place > 3)
    view.list.select_row(place)
    view.step(1)
    assert view._place.text() == "3 of 3"
    view.list.select_row(place)
    view.step(-1)
    assert view._place.text() == "2 of 3"
    view.set_comparison(compare(OLD, OLD), ())
    view.step(1)
    assert view._aside.accessibleName() == "No difference"


def test_return_unfolds_and_goes_to_the_passage(view: VersionsView, qtbot):
    shown(view)
    view.list.select_row(0)
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert view.rows[0].folded is None
    assert len(view.rows) == 27
    changed = next(place for place, row in enumerate(view.rows) if row.number == 1)
    view.list.select_row(changed)
    with qtbot.waitSignal(view.passage_requested) as asked:
        qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert asked.args == ["a1", view.rows[changed].place, ""]


def test_an_older_text_is_restored_and_what_differs_copied(view: VersionsView, qtbot):
    shown(view)
    with qtbot.waitSignal(view.restore_requested) as asked:
        qtbot.mouseClick(view.restore, Qt.MouseButton.LeftButton)
    assert asked.args == ["a1", FIRST.text_sha256]
    with qtbot.waitSignal(view.copy_requested) as asked:
        qtbot.mouseClick(view.copy, Qt.MouseButton.LeftButton)
    assert asked.args == [view.comparison]
    view.older.setCurrentIndex(view.older.findData(CORRECTED.text_sha256))
    view.older.activated.emit(0)
    assert not view.restore.isEnabled()


def test_another_article_forgets_the_texts_of_the_one_before(view: VersionsView):
    shown(view)
    view.show_subject("a2")
    assert (view.comparison, view.older.count(), list(view.rows)) == (None, 0, [])


def painted(view: VersionsView) -> QImage:
    return view.list.viewport().grab().toImage()


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight])
def test_what_goes_and_what_comes_is_painted_in_every_theme_and_direction(view: VersionsView, qtbot, name, direction):
    view.setLayoutDirection(direction)
    view.set_theme(load_theme(name))
    view.set_versions("a1", "", (FIRST, CORRECTED))
    start = NEW.index("إن الزيارات مهمة")
    found = annotation("أحمد", "رأي")
    position = replace(found.target.position, start=start, end=start + 16)
    noted = replace(found, target=replace(found.target, position=position))
    view.set_comparison(compare(OLD, NEW), (noted,))
    with_note = painted(view)
    view.set_comparison(compare(OLD, NEW), ())
    plain = painted(view)
    view.set_comparison(compare(OLD, OLD.replace(TEXT, "")), ())
    assert len({image.cacheKey() for image in (with_note, plain, painted(view))}) == 3
    assert with_note != plain


def test_rows_are_measured_by_their_words(view: VersionsView):
    shown(view)
    folded, line = view.rows[0], view.rows[1]
    changed = next(row for row in view.rows if row.number == 1)
    height = view._delegate.row_height
    assert height(changed, 300) > height(changed, 900) > 0
    assert height(folded, 300) == height(folded, 900)
    assert height(line, 900) == height(line, 900)


def test_it_speaks_another_language(view: VersionsView, spoken):
    shown(view)
    spoken.apply("ar", "arabic")
    view.retranslate()
    assert view.restore.text() != "Restore Older Text"
    assert view.wanted == ("a1", FIRST.text_sha256, CORRECTED.text_sha256)


@pytest.mark.parametrize("width", [1_300, 700, 480])
def test_the_names_of_both_texts_are_whole(view: VersionsView, width: int):
    view.resize(width, 600)
    shown(view)
    QApplication.processEvents()
    for combo in (view.newer, view.older):
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        field = combo.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
        )
        assert combo.fontMetrics().horizontalAdvance(combo.currentText()) <= field.width()
