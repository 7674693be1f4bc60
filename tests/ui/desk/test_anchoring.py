from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.annotations import Annotation, AnnotationState
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.desk.viewing import ViewKind
from ui.views.anchors import AnchorView
from ui.widgets.notice import NoticeBar

CHANGED = (
    "قمة مرتقبة\n"
    "أعلنت الوكالة الخبر قبل قليل من دون تفاصيل أخرى.\n"
    "وصل أحمد إلى روسيا صباح اليوم، وامتنع عن الحديث إلى الصحافة، حسبما ذكرت رويترز.\n"
    "تحديات وفرص\n"
    "وأكد أحمد أن روسيا شريك، ونفت CNN الخبر في 2023."
)
MOVED, LOST = "وأكد أحمد أن روسيا شريك", "وقال إن الزيارة مهمة"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def sitting(qtbot, dressed, library: Path, file: Path):
    """A window whose open article has come in anew: one note was moved, one has lost its passage."""
    sitting = Sitting(qtbot, library, [file]).begin()
    for words in (MOVED, LOST):
        sitting.annotating.add(span_of(words), note=f"على {words}")
    sitting.settle()
    file.write_text(CHANGED, encoding="utf-8")
    sitting.session.imports.files([file])
    qtbot.waitUntil(lambda: sitting.session.open_article.article.text == CHANGED, timeout=20_000)
    qtbot.waitUntil(lambda: offer(sitting).isVisible(), timeout=20_000)
    yield sitting
    sitting.end()


def offer(sitting: Sitting) -> QToolButton:
    return sitting.window.findChild(NoticeBar).findChildren(QToolButton)[0]


def note_on(sitting: Sitting, words: str) -> Annotation:
    return next(found for found in sitting.session.annotations.values() if found.body.note.endswith(words))


def open_list(sitting: Sitting, rows: int = 2) -> AnchorView:
    sitting.desk._actions.anchors.trigger()
    view = sitting.window.view
    assert isinstance(view, AnchorView)
    sitting.qtbot.waitUntil(lambda: len(view.rows) == rows, timeout=20_000)
    return view


def choose(view: AnchorView, words: str) -> None:
    view.list.select_row([row.annotation.body.note.endswith(words) for row in view.rows].index(True))


def states(sitting: Sitting) -> tuple[AnnotationState, AnnotationState]:
    return note_on(sitting, MOVED).state, note_on(sitting, LOST).state


def test_a_changed_text_is_shown_at_once_and_its_displaced_notes_are_told_of(sitting: Sitting, qtbot):
    page = sitting.window.page
    assert page._scene.flow.text == CHANGED
    assert states(sitting) == (AnnotationState.MOVED, AnnotationState.ORPHANED)
    assert "2 notes" in sitting.window.findChild(NoticeBar)._words.text()
    qtbot.mouseClick(offer(sitting), Qt.MouseButton.LeftButton)
    assert sitting.desk.viewing.kind is ViewKind.ANCHORS
    assert not sitting.window.findChild(NoticeBar).isVisible()


def test_a_text_that_has_become_short_is_shown_from_a_place_that_it_has(sitting: Sitting, qtbot, file: Path):
    sitting.session.opened.set_position(len(CHANGED) - 1, 1.0)
    short = CHANGED[: CHANGED.index("تحديات") - 1]
    file.write_text(short, encoding="utf-8")
    sitting.session.imports.files([file])
    qtbot.waitUntil(lambda: sitting.session.open_article.article.text == short, timeout=20_000)
    assert sitting.window.page.place_at_top() <= len(short)
    sitting.settle()


def test_a_new_place_is_accepted_and_that_is_undone(sitting: Sitting, qtbot):
    view = open_list(sitting)
    choose(view, MOVED)
    qtbot.mouseClick(view.accept, Qt.MouseButton.LeftButton)
    assert len(view.rows) == 1
    sitting.settle()
    assert states(sitting)[0] is AnnotationState.ANCHORED
    sitting.desk._actions.undo.trigger()
    qtbot.waitUntil(lambda: len(view.rows) == 2, timeout=20_000)
    assert states(sitting)[0] is AnnotationState.MOVED


def test_all_new_places_are_accepted_as_one_step(sitting: Sitting, qtbot):
    view = open_list(sitting)
    qtbot.mouseClick(view.accept_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [row.is_lost for row in view.rows] == [True], timeout=20_000)
    sitting.desk._actions.undo.trigger()
    qtbot.waitUntil(lambda: len(view.rows) == 2, timeout=20_000)


def test_a_wrong_place_is_refused_and_its_highlight_leaves_the_page(sitting: Sitting, qtbot):
    view, moved = open_list(sitting), note_on(sitting, MOVED)
    choose(view, MOVED)
    qtbot.mouseClick(view.refuse, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: all(row.is_lost for row in view.rows), timeout=20_000)
    assert sitting.window.page._scene.annotations.get(moved.id) is None
    assert note_on(sitting, MOVED).target.span == span_of(MOVED)
    sitting.desk._actions.undo.trigger()
    qtbot.waitUntil(lambda: note_on(sitting, MOVED) == moved, timeout=20_000)
    assert sitting.window.page._scene.annotations.get(moved.id) == moved


def test_an_orphan_is_attached_to_what_the_user_selects_and_that_is_undone(sitting: Sitting, qtbot):
    view, lost = open_list(sitting), note_on(sitting, LOST)
    page, actions = sitting.window.page, sitting.desk._actions
    choose(view, LOST)
    qtbot.mouseClick(view.attach, Qt.MouseButton.LeftButton)
    assert sitting.desk.viewing.kind is None
    qtbot.mouseClick(offer(sitting), Qt.MouseButton.LeftButton)
    assert note_on(sitting, LOST) == lost, "nothing is selected"
    span = span_of("وامتنع عن الحديث", CHANGED)
    page.select(span)
    qtbot.mouseClick(offer(sitting), Qt.MouseButton.LeftButton)
    attached = note_on(sitting, LOST)
    assert (attached.state, attached.target.span) == (AnnotationState.ANCHORED, span)
    assert page._scene.annotations.get(lost.id) == attached
    assert not sitting.window.findChild(NoticeBar).isVisible()
    assert not actions.attach.isEnabled()
    sitting.settle()
    actions.undo.trigger()
    qtbot.waitUntil(lambda: note_on(sitting, LOST) == lost, timeout=20_000)
    assert page._scene.annotations.get(lost.id) is None
    actions.redo.trigger()
    qtbot.waitUntil(lambda: note_on(sitting, LOST).target == attached.target, timeout=20_000)


def test_who_closes_the_notice_attaches_nothing(sitting: Sitting, qtbot):
    view, lost = open_list(sitting), note_on(sitting, LOST)
    choose(view, LOST)
    qtbot.mouseClick(view.attach, Qt.MouseButton.LeftButton)
    assert sitting.desk._actions.attach.isEnabled()
    sitting.window.findChild(NoticeBar)._close.click()
    sitting.window.page.select(span_of("وامتنع عن الحديث", CHANGED))
    assert not sitting.desk._actions.attach.isEnabled()
    sitting.desk._anchoring._attach()
    assert note_on(sitting, LOST) == lost


def test_a_note_of_another_article_is_not_attached(sitting: Sitting, qtbot, tmp_path: Path):
    view, lost = open_list(sitting), note_on(sitting, LOST)
    article_id = sitting.session.open_article.id
    choose(view, LOST)
    qtbot.mouseClick(view.attach, Qt.MouseButton.LeftButton)
    other = tmp_path / "other.txt"
    other.write_text("نص آخر لا صلة له بما سبق من أخبار.", encoding="utf-8")
    sitting.session.imports.files([other])
    qtbot.waitUntil(lambda: sitting.session.open_article.id != article_id, timeout=20_000)
    sitting.window.page.select(sitting.session.open_article.article.blocks[0].span)
    qtbot.mouseClick(offer(sitting), Qt.MouseButton.LeftButton)
    assert lost.id not in sitting.session.annotations
    assert sitting.desk._actions.attach.isEnabled()
