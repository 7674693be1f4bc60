from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit

from reader.anchors.describe import new_annotation
from reader.annotating import adding
from reader.annotations import Body
from reader.edits import EditKind
from reader.spans import Span
from reader.store.notelisting import NoteOrder
from tests.ui.desks import Sitting, answer, asking
from tests.ui.making import TEXT, span_of
from ui.desk.viewing import ViewKind
from ui.dialogs.export import ExportDialog
from ui.models.roles import Role
from ui.views.allnotes import AllNotesView
from ui.views.notemenu import NoteAct
from ui.widgets.statusline import StatusLine

WORDS = ("صباح اليوم", "الزيارة", "شريك")


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    for words, body in zip(
        WORDS, (Body("متى؟", "claim", ("وقت",)), Body("", "claim"), Body("نعم", "term")), strict=True
    ):
        added = sitting.annotating.add(span_of(words))
        sitting.annotating.change_body(added.id, body)
    sitting.settle()
    yield sitting
    sitting.end()


@pytest.fixture
def view(sitting: Sitting, qtbot) -> AllNotesView:
    sitting.desk._actions.all_notes.trigger()
    view = sitting.window.findChild(AllNotesView)
    qtbot.waitUntil(lambda: len(quotes(view)) == 3, timeout=10_000)
    return view


def quotes(view: AllNotesView) -> list[str]:
    """The passages that are listed, as far as they are known."""
    known = view.model.known(view.model.ids)
    for row in range(view.model.rowCount()):
        view.model.index(row).data(0)  # brings it into sight
    return sorted(each.annotation.target.quote.exact for each in known if each.annotation.id in view.model.ids)


def bodies(sitting: Sitting) -> list[Body]:
    return [each.body for each in sorted(sitting.session.annotations.values(), key=lambda each: each.target.span)]


def wait_for(qtbot, view: AllNotesView, *words: str) -> None:
    qtbot.waitUntil(lambda: quotes(view) == sorted(words), timeout=10_000)


def test_a_note_is_found_by_its_words_and_gone_to(sitting: Sitting, view: AllNotesView, qtbot):
    view.search.setText("متي")
    wait_for(qtbot, view, WORDS[0])
    view.table.select_row(1)
    view.table._choose(view.table.currentIndex())
    assert sitting.desk.viewing.kind is None
    assert sitting.window.page._scene.active == view.model.ids[0]
    sitting.desk._actions.back.trigger()
    assert sitting.desk.viewing.kind is ViewKind.NOTES
    view.search.clear()
    wait_for(qtbot, view, *WORDS)


def test_many_are_deleted_in_one_step_brought_back_and_lie_in_the_trash(sitting: Sitting, view: AllNotesView, qtbot):
    view.label.setCurrentIndex(view.label.findData("claim"))
    wait_for(qtbot, view, *WORDS[:2])
    view.table.selectAll()
    view.asked.emit(NoteAct.REMOVE, view.table.selected_ids, None)
    qtbot.waitUntil(lambda: len(sitting.session.annotations) == 1, timeout=10_000)
    wait_for(qtbot, view)
    view.label.setCurrentIndex(0)
    view.sort.setCurrentIndex(view.sort.findData("trashed"))
    wait_for(qtbot, view, *WORDS[:2])
    sitting.session.edits.undo()
    sitting.settle()
    assert len(sitting.session.annotations) == 3
    wait_for(qtbot, view)


def test_the_notes_are_opened_from_the_library(sitting: Sitting, qtbot):
    qtbot.waitUntil(lambda: sitting.session.catalogue.shelves.counts.notes == 3, timeout=10_000)
    sitting.desk.sidebar.notes_chosen.emit()
    assert sitting.desk.viewing.kind is ViewKind.NOTES


def test_notes_are_parted_by_whom_they_name_and_who_says_them(sitting: Sitting, view: AllNotesView, qtbot):
    for order, told in ((NoteOrder.ENTITY, "No name"), (NoteOrder.SOURCE, "رويترز")):
        view.order.setCurrentIndex(view.order.findData(order.value))
        qtbot.waitUntil(lambda: view.query.order is order and view.model._order is order, timeout=10_000)  # noqa: B023
        last = view.model.rowCount() - 1
        headings = [row for row in range(last + 1) if not view.model.id_at(row)]
        assert view.model.words(view.model.index(headings[-1], 0).data(Role.ROW)) == told


def test_a_change_of_very_many_notes_can_be_stopped(sitting: Sitting, view: AllNotesView, qtbot):
    spans = [Span(start, start + 2) for start in range(len(TEXT) - 2)] * 40
    sitting.session.edits.make(adding([new_annotation(*opened(sitting), span, Body()) for span in spans][:1_200]))
    sitting.settle()
    ids = tuple(sitting.session.annotations)
    before, gate = len(ids), Event()
    sitting.session.ask(lambda _: gate.wait(20), lambda _: None)
    view.asked.emit(NoteAct.REMOVE, ids, None)
    words = sitting.window.findChild(StatusLine)
    assert words._message.text() == "Changing notes…"
    words.cancel_clicked.emit()
    gate.set()
    sitting.settle()
    qtbot.waitUntil(lambda: not words._work.isVisible(), timeout=10_000)
    assert len(sitting.session.annotations) == before
    assert sitting.session.history.next_undo.kind is EditKind.HIGHLIGHT
    view.asked.emit(NoteAct.REMOVE, ids, None)
    qtbot.waitUntil(lambda: not sitting.session.annotations and not words._work.isVisible(), timeout=30_000)
    assert sitting.session.history.next_undo.count == before


def opened(sitting: Sitting) -> tuple:
    return sitting.session.open_article.id, sitting.session.open_article.article


def test_a_deleted_note_is_restored(sitting: Sitting, view: AllNotesView, qtbot):
    gone = next(each.id for each in sitting.session.annotations.values() if each.body.note == "متى؟")
    view.asked.emit(NoteAct.REMOVE, (gone,), None)
    wait_for(qtbot, view, *WORDS[1:])
    view.sort.setCurrentIndex(view.sort.findData("trashed"))
    wait_for(qtbot, view, WORDS[0])
    view.asked.emit(NoteAct.RESTORE, (gone,), None)
    qtbot.waitUntil(lambda: gone in sitting.session.annotations, timeout=10_000)
    wait_for(qtbot, view)


def test_labels_tags_and_stars_are_each_one_step(sitting: Sitting, view: AllNotesView):
    before = bodies(sitting)
    ids = view.model.ids
    for act, what in (
        (NoteAct.LABEL, "evidence"),
        (NoteAct.TAG, "سفر"),
        (NoteAct.UNTAG, "وقت"),
        (NoteAct.STAR, True),
    ):
        view.asked.emit(act, ids, what)
        sitting.settle()
    assert {body.label for body in bodies(sitting)} == {"evidence"}
    assert {body.tags for body in bodies(sitting)} == {("سفر",)}
    assert all(body.star for body in bodies(sitting))
    for _ in range(4):
        sitting.session.edits.undo()
    sitting.settle()
    assert bodies(sitting) == before


def test_a_new_tag_is_asked_for(sitting: Sitting, view: AllNotesView, qtbot):
    view.asked.emit(NoteAct.TAG_ANEW, view.model.ids[:1], None)
    dialog = next(each for each in sitting.window.findChildren(QDialog) if each.isVisible())
    dialog.findChild(QLineEdit).setText("#دول / روسيا")
    dialog.accept()
    qtbot.waitUntil(lambda: view.tag.findData("دول/روسيا") > 0, timeout=10_000)
    assert any("دول/روسيا" in body.tags for body in bodies(sitting))


def test_what_is_selected_is_exported(sitting: Sitting, view: AllNotesView, qtbot):
    view.asked.emit(NoteAct.EXPORT, view.model.ids[:2], None)
    qtbot.waitUntil(lambda: chosen_notes(sitting) == ["2 chosen notes"], timeout=20_000)


def chosen_notes(sitting: Sitting) -> list[str]:
    """What the export dialog says of the notes that are chosen; nothing before it is open."""
    return [each.form.notes.currentText() for each in sitting.window.findChildren(ExportDialog) if each.isVisible()]


def test_notes_are_deleted_for_good_only_after_asking(sitting: Sitting, view: AllNotesView, qtbot):
    gone = view.model.ids
    view.asked.emit(NoteAct.REMOVE, gone, None)
    wait_for(qtbot, view)
    view.sort.setCurrentIndex(view.sort.findData("trashed"))
    wait_for(qtbot, view, *WORDS)
    view.asked.emit(NoteAct.PURGE, gone[:1], None)
    qtbot.waitUntil(lambda: asking(sitting) is not None, timeout=10_000)
    box = asking(sitting)
    assert "cannot be undone" in box.text()
    box.reject()
    sitting.settle()
    assert len(view.model.ids) == 3
    view.asked.emit(NoteAct.PURGE, gone[:1], None)
    answer(sitting, qtbot)
    qtbot.waitUntil(lambda: len(view.model.ids) == 2, timeout=10_000)
    assert sitting.session.history.next_undo.count == 2
    view.asked.emit(NoteAct.EMPTY, (), None)
    answer(sitting, qtbot)
    wait_for(qtbot, view)
    assert sitting.session.history.next_undo is None
    assert not sitting.desk._actions.undo.isEnabled()
