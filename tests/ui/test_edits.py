from dataclasses import replace
from pathlib import Path

from reader.annotating import relabelling, removing, rewriting
from reader.annotations import Body
from reader.cataloguing import noting
from reader.edits import Edit, EditKind
from reader.errors import FullDiskError
from reader.usecases.editing import Editing
from reader.workspace import Workspace
from tests.ui.making import TEXT
from tests.ui.sessions import highlighted, revise, settle, stored
from ui.outbox import SaveState
from ui.session import Session


def test_an_edit_is_shown_at_once_and_in_the_file_when_acknowledged(opened: Session, qtbot, library: Path):
    states = []
    opened.save_state_changed.connect(states.append)
    with qtbot.waitSignal(opened.opened.annotation_put):
        added = highlighted(opened, "صباح اليوم")
    assert opened.annotations[added.id] == added
    settle(opened, qtbot)
    assert states == [SaveState.SAVING, SaveState.SAVED]
    assert stored(library, opened.open_article.id)["صباح اليوم"] == added


def test_every_edit_is_undone_and_done_again_also_after_a_restart(opened: Session, qtbot, library: Path):
    article_id = opened.open_article.id
    added = highlighted(opened, "صباح اليوم")
    noted = replace(added, body=Body("متى؟", "claim"))
    opened.edits.make(rewriting(added, noted.body))
    opened.edits.make(removing((opened.annotations[added.id],)))
    assert opened.annotations == {}
    with qtbot.waitSignal(opened.edits.undone) as told:
        opened.edits.undo()
    assert told.args[0].kind is EditKind.REMOVE
    assert opened.annotations[added.id].body == noted.body
    settle(opened, qtbot)
    opened.close()
    again = Session()
    with qtbot.waitSignal(again.library_opened):
        again.open_library(library)
    with qtbot.waitSignal(again.opened.article_opened):
        again.opened.show(article_id)
    assert again.history.next_redo.kind is EditKind.REMOVE
    with qtbot.waitSignals([again.edits.undone, again.edits.undone]):
        again.edits.undo()
        again.edits.undo()
    assert again.annotations == {}
    with qtbot.waitSignal(again.edits.redone):
        again.edits.redo()
    assert again.annotations[added.id] == added
    again.close()


def test_an_edit_of_what_must_be_looked_up_is_one_step(opened: Session, qtbot):
    for words in ("صباح اليوم", "الزيارة"):
        highlighted(opened, words)

    def relabel_all(workspace: Workspace) -> Edit:
        return relabelling(workspace.library.annotations.all(), "term")

    opened.edits.make_by(EditKind.LABEL, relabel_all)
    assert opened.history.next_undo.count == 0
    settle(opened, qtbot)
    assert {found.body.label for found in opened.annotations.values()} == {"term"}
    assert opened.history.next_undo.count == 2
    opened.edits.undo()
    settle(opened, qtbot)
    assert {found.body.label for found in opened.annotations.values()} == {"claim"}


def test_an_edit_that_comes_to_nothing_cannot_be_undone(opened: Session, qtbot):
    opened.edits.make_by(EditKind.LABEL, lambda _: relabelling((), "term"))
    settle(opened, qtbot)
    assert opened.history.next_undo is None


def test_what_cannot_be_stored_is_there_when_its_article_is_opened_again(opened: Session, qtbot, monkeypatch):
    def refuse(self, edit) -> None:
        raise FullDiskError(Path("x"))

    article_id = opened.open_article.id
    monkeypatch.setattr(Editing, "apply", refuse)
    added = highlighted(opened, "صباح اليوم", "لا تضِع")
    qtbot.waitUntil(lambda: opened.state is SaveState.FAILED)
    assert opened.edits.unsaved_notes() == ("لا تضِع",)
    with qtbot.waitSignal(opened.opened.article_opened):
        opened.imports.text("مقال آخر عن دمشق.")
    with qtbot.waitSignal(opened.opened.annotations_loaded):
        opened.opened.show(article_id)
    assert opened.annotations == {added.id: added}
    monkeypatch.undo()
    opened.outbox.retry()
    settle(opened, qtbot)
    assert opened.edits.unsaved_notes() == ()


def test_typing_a_note_on_the_article_is_one_step(opened: Session, qtbot):
    opened.edits.make(noting(opened.details, "خ"))
    opened.edits.make(noting(opened.details, "خلاصة"))
    settle(opened, qtbot)
    assert [edit.subject for edit in opened.history.edits] == ["خلاصة"]


def test_a_correction_that_cannot_be_stored_is_there_when_its_article_is_opened_again(
    opened: Session, qtbot, monkeypatch
):
    def refuse(self, edit, progress=None) -> None:
        raise FullDiskError(Path("x"))

    added = highlighted(opened, "تحديات وفرص", "لا تضِع")
    settle(opened, qtbot)
    article_id, after = opened.open_article.id, TEXT.replace("صباح اليوم", "مساء الأمس")
    monkeypatch.setattr(Editing, "apply", refuse)
    revise(opened, "صباح اليوم", "مساء الأمس")
    qtbot.waitUntil(lambda: opened.state is SaveState.FAILED)
    assert opened.edits.unsaved_notes() == ("مساء الأمس",)
    with qtbot.waitSignal(opened.opened.article_opened):
        opened.imports.text("مقال آخر عن دمشق.")
    with qtbot.waitSignal(opened.opened.annotations_loaded):
        opened.opened.show(article_id)
    assert opened.open_article.article.text == after
    assert opened.annotations[added.id].target.span.of(after) == "تحديات وفرص"
    monkeypatch.undo()
    opened.outbox.retry()
    settle(opened, qtbot)
    assert opened.edits.unsaved_notes() == ()
    assert opened.open_article.article.text == after


def test_the_words_of_a_corrected_text_are_counted(opened: Session, qtbot):
    revise(opened, "صباح اليوم", "مساء")
    article = opened.open_article.article
    assert article.word_count == len(article.text.split()) == len(TEXT.split()) - 1
    settle(opened, qtbot)


def test_notes_changed_while_their_article_is_being_opened_are_shown_as_they_became(
    opened: Session, qtbot, tmp_path: Path
):
    first = opened.open_article.id
    added = highlighted(opened, "صباح اليوم")
    (tmp_path / "b.txt").write_text("هطل المطر في دمشق.", encoding="utf-8")
    with qtbot.waitSignal(opened.imports.finished):
        opened.imports.files([tmp_path / "b.txt"])
    qtbot.waitUntil(lambda: opened.open_article.id != first)
    settle(opened, qtbot)
    # The article is read before the edit is made, and shown after that.
    opened.opened.show(first)
    opened.edits.make_by(EditKind.LABEL, lambda workspace: relabelling(workspace.annotations(first), "term"))
    qtbot.waitUntil(lambda: opened.open_article.id == first)
    settle(opened, qtbot)
    assert opened.annotations[added.id].body.label == "term"
    assert opened.history.next_undo.count == 1
    opened.edits.undo()
    settle(opened, qtbot)
    assert opened.annotations[added.id].body.label == "claim"
