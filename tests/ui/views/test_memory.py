import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from reader.memory import Lesson, LessonKind
from ui.views.memory import MemoryView

LESSONS = (
    Lesson(LessonKind.TYPED, "القافلة الزرقاء", "ORG", title="رحلة"),
    Lesson(LessonKind.OTHER_NAME, "بلاد العم سام", "LOC", "الولايات المتحدة", title="سفر"),
)


@pytest.fixture
def view(qtbot, theme, measures) -> MemoryView:
    view = MemoryView(theme, measures)
    qtbot.addWidget(view)
    view.set_lessons(LESSONS)
    view.resize(700, 400)
    view.show()
    return view


def button(view: MemoryView, words: str) -> QPushButton:
    return next(found for found in view.findChildren(QPushButton) if words in found.text())


def test_a_lesson_is_forgotten_by_button_and_by_key(view: MemoryView, qtbot):
    assert not button(view, "Forget").isEnabled()
    view._view.select_row(0)
    with qtbot.waitSignal(view.forgotten) as told:
        button(view, "Forget").click()
    assert told.args == [LESSONS[1]]
    view._view.select_row(1)
    with qtbot.waitSignal(view.forgotten) as told:
        qtbot.keyClick(view._view, Qt.Key.Key_Delete)
    assert told.args == [LESSONS[0]]


def test_the_last_lesson_stands_first_and_the_place_is_kept(view: MemoryView):
    assert list(view.lessons) == [LESSONS[1], LESSONS[0]]
    view._view.select_row(1)
    view.set_lessons(LESSONS[1:])
    assert view._view.currentIndex().row() == 0
    view.set_lessons(())
    assert not button(view, "Export").isEnabled()


def test_it_asks_for_what_was_learned_when_it_is_opened_and_is_painted(view: MemoryView, qtbot):
    with qtbot.waitSignal(view.opened):
        view.show_subject(None)
    full = view.grab().toImage()
    view.set_lessons(())
    assert view.grab().toImage() != full
