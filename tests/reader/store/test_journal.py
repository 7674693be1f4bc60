import json
from dataclasses import replace

import pytest

from reader.annotating import adding, relabelling
from reader.annotations import Annotation, AnnotationState, Body, Label
from reader.catalogue import ArticleDetails, Collection, ReadingStatus, Shelving
from reader.edits import KEPT_EDITS, Change, Edit, EditKind
from reader.errors import CancelledError, NotFoundError
from reader.links import Link
from reader.store.library import Library
from tests.reader.store.values import annotation, article


@pytest.fixture
def article_id(library: Library) -> str:
    return library.articles.add(article()).id


@pytest.fixture
def note(article_id: str) -> Annotation:
    return annotation(article_id, article(), "أحمد", "أول", "claim", "سلاح")


def added(note: Annotation) -> Edit:
    return Edit(EditKind.HIGHLIGHT, (Change(None, note),), "أحمد")


def noted(before: Annotation, words: str, **more: str) -> Edit:
    after = replace(before, body=replace(before.body, note=words))
    return Edit(EditKind.NOTE, (Change(before, after),), words, **more)


def states(library: Library) -> list[tuple[EditKind, bool]]:
    return [(summary.kind, summary.is_undone) for summary in library.journal.summaries()]


def test_every_edit_is_undone_and_done_again(library: Library, note: Annotation) -> None:
    edits = [added(note), noted(note, "ثان")]
    changed = edits[1].changes[0].after
    for edit in edits:
        library.journal.apply(edit)
    assert library.annotations.get(note.id) == changed
    assert library.journal.undo(edits[1].id) == (Change(changed, note),)
    assert library.annotations.get(note.id) == note
    library.journal.undo(edits[0].id)
    assert library.annotations.get(note.id).state is AnnotationState.TRASHED
    assert states(library) == [(EditKind.HIGHLIGHT, True), (EditKind.NOTE, True)]
    library.journal.redo(edits[0].id)
    assert library.annotations.get(note.id) == note
    library.journal.redo(edits[1].id)
    assert library.annotations.get(note.id) == changed
    assert states(library) == [(EditKind.HIGHLIGHT, False), (EditKind.NOTE, False)]


def test_an_edit_of_many_kinds_of_records_is_one_step(library: Library, article_id: str, note: Annotation) -> None:
    other = annotation(article_id, article(), "روسيا")
    collection, label = Collection("للقراءة"), Label("own", "رأي", "blue", "dots", 7)
    details = library.details.get(article_id)
    records = (label, note, other, Link(note.id, other.id, "supports"), collection, Shelving(collection.id, article_id))
    changes = (*(Change(None, record) for record in records), Change(details, replace(details, star=True)))
    edit = Edit(EditKind.IMPORT, changes, "كل شيء")
    library.journal.apply(edit)
    assert (len(library.links.all()), len(library.collections.all()), len(library.labels.all())) == (1, 1, 7)
    library.journal.undo(edit.id)
    assert library.annotations.of_article(article_id) == ()
    assert (library.links.all(), library.collections.all(), len(library.labels.all())) == ((), (), 6)
    assert library.details.get(article_id) == details
    library.journal.redo(edit.id)
    assert set(library.annotations.of_article(article_id)) == {note, other}
    assert library.shelvings.of(collection.id) == {article_id}
    assert library.check().is_sound


def test_typing_is_one_step_however_often_it_is_stored(library: Library, note: Annotation) -> None:
    library.journal.apply(added(note))
    first = noted(note, "ث")
    library.journal.apply(first)
    library.journal.apply(noted(first.changes[0].after, "ثان", id=first.id))
    assert states(library) == [(EditKind.HIGHLIGHT, False), (EditKind.NOTE, False)]
    assert library.journal.summaries()[1].subject == "ثان"
    library.journal.undo(first.id)
    assert library.annotations.get(note.id) == note
    library.journal.redo(first.id)
    assert library.annotations.get(note.id).body.note == "ثان"


def test_typing_that_is_taken_back_by_hand_is_stored_so(library: Library, note: Annotation) -> None:
    library.journal.apply(added(note))
    first = noted(note, "خطأ")
    library.journal.apply(first)
    library.journal.apply(noted(first.changes[0].after, "أول", id=first.id))
    assert library.annotations.get(note.id) == note


def test_a_new_edit_ends_what_could_be_done_again(library: Library, note: Annotation) -> None:
    edit = noted(note, "ثان")
    library.journal.apply(added(note))
    library.journal.apply(edit)
    library.journal.undo(edit.id)
    library.journal.apply(noted(note, "ثالث"))
    assert states(library) == [(EditKind.HIGHLIGHT, False), (EditKind.NOTE, False)]
    with pytest.raises(NotFoundError):
        library.journal.redo(edit.id)


def test_undoing_an_older_edit_undoes_those_after_it_first(library: Library, note: Annotation) -> None:
    edits = [added(note), noted(note, "ثان")]
    for edit in edits:
        library.journal.apply(edit)
    library.journal.undo(edits[0].id)
    assert library.annotations.get(note.id) == replace(note, state=AnnotationState.TRASHED)
    library.journal.redo(edits[1].id)
    assert library.annotations.get(note.id).body.note == "ثان"


def test_what_happened_outside_the_journal_stays(library: Library, note: Annotation) -> None:
    edit = noted(note, "ثان")
    library.journal.apply(added(note))
    library.journal.apply(edit)
    library.annotations.put(replace(library.annotations.get(note.id), state=AnnotationState.MOVED))
    library.journal.undo(edit.id)
    assert library.annotations.get(note.id) == replace(note, state=AnnotationState.MOVED)


def test_a_note_whose_record_has_gone_comes_back_with_what_is_written(library: Library, note: Annotation) -> None:
    library.journal.apply(added(note))
    library.annotations.purge(note.id)
    library.journal.apply(noted(note, "ثان"))
    assert library.annotations.get(note.id).body.note == "ثان"


def test_undoing_passes_over_records_that_are_gone(library: Library, note: Annotation) -> None:
    edit = noted(note, "ثان")
    library.journal.apply(added(note))
    library.journal.apply(edit)
    library.annotations.purge(note.id)
    assert library.journal.undo(edit.id) == ()
    assert library.annotations.find(note.id) is None


def test_an_edit_that_fails_leaves_nothing(library: Library, note: Annotation) -> None:
    changes = (Change(None, note), Change(None, Link(note.id, "missing", "supports")))
    with pytest.raises(NotFoundError):
        library.journal.apply(Edit(EditKind.LINK, changes))
    assert library.annotations.find(note.id) is None
    assert library.journal.summaries() == ()


def test_details_of_an_article_are_edited_too(library: Library, article_id: str) -> None:
    before = library.details.get(article_id)
    after = replace(before, status=ReadingStatus.DONE, tags=("أ",), note="ملخص")
    edit = Edit(EditKind.DETAILS, (Change(before, after),))
    library.journal.apply(edit)
    library.journal.undo(edit.id)
    assert library.details.get(article_id) == before
    assert isinstance(library.journal.redo(edit.id)[0].after, ArticleDetails)
    assert library.details.get(article_id) == after


def test_the_oldest_edits_are_forgotten(library: Library, note: Annotation) -> None:
    # As one change of the file: what is waited for otherwise is the disk.
    with library.transaction():
        library.journal.apply(added(note))
        for number in range(KEPT_EDITS):
            library.journal.apply(noted(note, f"{number}"))
    summaries = library.journal.summaries()
    assert len(summaries) == KEPT_EDITS
    assert summaries[0].kind is EditKind.NOTE


def test_one_record_may_change_twice_in_an_edit(library: Library, article_id: str, note: Annotation) -> None:
    label = Label("own", "رأي", "blue", "dots", 7)
    first, second = replace(note, body=Body("ثان")), replace(note, body=Body("ثالث", "own"))
    changes = (Change(None, note), Change(note, first), Change(None, label), Change(first, second))
    edit = Edit(EditKind.IMPORT, changes)
    assert library.journal.apply(edit) == changes
    assert library.annotations.get(note.id) == second
    library.journal.undo(edit.id)
    assert library.annotations.get(note.id).state is AnnotationState.TRASHED
    assert library.labels.find("own") is None
    library.journal.redo(edit.id)
    assert library.annotations.get(note.id) == second


def test_what_is_gone_already_is_not_taken_away_again(library: Library) -> None:
    label = Label("own", "رأي", "blue", "dots", 7)
    assert library.journal.apply(Edit(EditKind.LEGEND, (Change(label, None),))) == ()


def test_a_damaged_change_hides_no_other_of_its_edit(library: Library, article_id: str, note: Annotation) -> None:
    other = annotation(article_id, article(), "روسيا", "أول")
    library.journal.apply(adding((note, other)))
    edit = relabelling((note, other), "term")
    library.journal.apply(edit)
    ((content,),) = library._database.sql("SELECT changes FROM journal WHERE id = ?", edit.id)
    library._database.sql("UPDATE journal SET changes = ? WHERE id = ?", content.replace("label", "lebal", 1), edit.id)
    library.journal.undo(edit.id)
    assert library.annotations.get(note.id).body.label == "term"
    assert library.annotations.get(other.id).body.label == ""


def test_a_damaged_edit_does_not_keep_earlier_ones_from_being_undone(library: Library, note: Annotation) -> None:
    edits = [added(note), noted(note, "ثان")]
    for edit in edits:
        library.journal.apply(edit)
    library._database.sql("UPDATE journal SET changes = ? WHERE id = ?", json.dumps([["odd", "x", 1, 2]]), edits[1].id)
    assert library.journal.undo(edits[1].id) == ()
    library.journal.undo(edits[0].id)
    assert library.annotations.get(note.id).state is AnnotationState.TRASHED


@pytest.mark.parametrize("content", ["", "{", "[", "]", "[[]", "[1,2", '[["annotation" "x"]]', "[1 2]", "[[1,2,3]]"])
def test_an_edit_that_can_no_longer_be_read_changes_nothing(library: Library, note: Annotation, content: str) -> None:
    edit = added(note)
    library.journal.apply(edit)
    library._database.sql("UPDATE journal SET changes = ? WHERE id = ?", content, edit.id)
    assert library.journal.undo(edit.id) == ()
    assert library.annotations.get(note.id) == note


@pytest.mark.parametrize("count", [500, 501])
def test_an_edit_of_many_records_is_kept_whole(library: Library, note: Annotation, count: int) -> None:
    notes = [replace(note, id=f"n{number}", body=Body(f"«{number}»، [قول]\n,", "claim")) for number in range(count)]
    library.journal.apply(adding(notes))
    edit = relabelling(notes, "term")
    library.journal.apply(edit)
    assert len(library.journal.undo(edit.id)) == count
    assert library.annotations.find_many([each.id for each in notes]) == {each.id: each for each in notes}
    assert {change.after.body.label for change in library.journal.redo(edit.id)} == {"term"}


def test_the_journal_outlives_the_program(library: Library, path, note: Annotation) -> None:
    edit = added(note)
    library.journal.apply(edit)
    library.close()
    with Library.open(path) as again:
        again.journal.undo(edit.id)
        assert again.annotations.get(note.id).state is AnnotationState.TRASHED


def test_the_journal_knows_what_a_note_has_said_before(library: Library, note: Annotation) -> None:
    library.journal.apply(added(note))
    second = noted(note, "ثان")
    library.journal.apply(second)
    library.journal.apply(relabelling([second.changes[0].after], "claim"))
    assert library.journal.earlier_notes() == {note.id: frozenset({"أول", "ثان"})}


def test_an_edit_that_is_stopped_leaves_everything_as_it_was(library: Library, article_id: str) -> None:
    notes = [annotation(article_id, article(), "روسيا") for _ in range(1_200)]
    told: list[tuple[int, int]] = []

    class Stopping:
        def step(self, done: int, total: int, message: str = "") -> None:
            told.append((done, total))
            if done >= 1_000:
                raise CancelledError

    with pytest.raises(CancelledError):
        library.journal.apply(adding(notes), Stopping())
    assert told == [(0, 1_200), (500, 1_200), (1_000, 1_200)]
    assert library.annotations.all() == ()
    assert library.journal.summaries() == ()


def test_what_was_changed_meanwhile_keeps_the_rest_of_what_it_says(library: Library, note: Annotation) -> None:
    library.journal.apply(added(note))
    library.annotations.put(replace(note, body=replace(note.body, star=True)))
    library.journal.apply(noted(note, "ثان"))
    assert library.annotations.get(note.id).body == replace(note.body, note="ثان", star=True)


def test_what_was_done_to_what_is_gone_for_good_is_forgotten(
    library: Library, article_id: str, note: Annotation
) -> None:
    other = annotation(article_id, article(), "روسيا")
    link = Link(note.id, other.id, "supports")
    both = adding((note, other))
    linking = Edit(EditKind.LINK, (Change(None, link),))
    labelled = relabelling((other,), "claim")
    for edit in (both, linking, noted(note, "ثان", id="typed"), labelled):
        library.journal.apply(edit)
    library.annotations.remove(note.id)
    library.annotations.purge(note.id)
    assert library.journal.drop([note.id]) == {both.id: 1, linking.id: 0, "typed": 0}
    assert [(each.id, each.count) for each in library.journal.summaries()] == [(both.id, 1), (labelled.id, 1)]
    library.journal.undo(both.id)
    library.journal.redo(labelled.id)
    assert [each.id for each in library.annotations.all()] == [other.id]
    assert note.body.note not in str(library._database.sql("SELECT changes FROM journal"))
