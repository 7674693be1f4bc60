from dataclasses import replace

import pytest

from reader.annotating import (
    accepting,
    adding,
    detaching,
    relabelling,
    removing,
    retagging,
    retargeting,
    rewriting,
    starring,
    subject_of,
)
from reader.annotations import AnnotationState, Body
from reader.edits import SUBJECT_LENGTH, EditKind
from tests.reader.store.values import annotation, article

NOTE = annotation("a1", article(), "أحمد", "أول", "claim", "سلاح", "روسيا")
OTHER = annotation("a1", article(), "روسيا")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (replace(NOTE.body, note="ثان"), EditKind.NOTE),
        (replace(NOTE.body, label="term"), EditKind.LABEL),
        (replace(NOTE.body, tags=("سلاح",)), EditKind.TAGS),
        (replace(NOTE.body, star=True), EditKind.STAR),
        (Body("ثان", "term"), EditKind.LABEL),
        (Body("ثان", "claim"), EditKind.TAGS),
    ],
)
def test_an_edit_is_named_after_what_differs_most(body: Body, kind: EditKind) -> None:
    edit = rewriting(NOTE, body)
    assert edit.kind is kind
    assert edit.changes[0].after.body == body
    assert edit.changes[0].after.modified >= NOTE.modified


def test_adding_many_is_one_edit() -> None:
    edit = adding((NOTE, OTHER), EditKind.MARK_ALL)
    assert [(change.before, change.after) for change in edit.changes] == [(None, NOTE), (None, OTHER)]
    assert edit.subject == "أول"


def test_removing_keeps_everything_in_the_trash() -> None:
    edit = removing((NOTE, OTHER))
    assert [change.after.state for change in edit.changes] == [AnnotationState.TRASHED] * 2
    assert edit.changes[0].after.body == NOTE.body


def test_many_are_relabelled_retagged_and_starred_at_once() -> None:
    assert [change.after.body.label for change in relabelling((NOTE, OTHER), "term").changes] == ["term", "term"]
    tagged = retagging((NOTE, OTHER), added=("جديد", "سلاح"), removed=("روسيا",))
    assert [change.after.body.tags for change in tagged.changes] == [("سلاح", "جديد"), ("جديد", "سلاح")]
    assert all(change.after.body.star for change in starring((NOTE, OTHER), star=True).changes)


def test_a_passage_that_the_user_chose_is_in_no_doubt() -> None:
    moved = replace(NOTE, state=AnnotationState.ORPHANED)
    edit = retargeting(moved, OTHER.target, EditKind.REATTACH)
    assert edit.changes[0].after.target == OTHER.target
    assert edit.changes[0].after.state is AnnotationState.ANCHORED


def test_an_edit_is_named_by_the_first_words_of_note_or_passage() -> None:
    assert subject_of(OTHER) == "روسيا"
    long = replace(NOTE, body=Body("كلمة\n" * 100))
    assert subject_of(long).endswith("…")
    assert "\n" not in subject_of(long)
    assert len(subject_of(long)) <= SUBJECT_LENGTH + 1


def test_accepting_a_place_and_refusing_it_change_no_word_of_the_note():
    moved = replace(NOTE, state=AnnotationState.MOVED)
    accepted, refused = accepting((moved,)), detaching(moved, OTHER.target)
    assert (accepted.kind, accepted.changes[0].after) == (EditKind.ACCEPT, NOTE)
    assert refused.kind is EditKind.DETACH
    assert refused.changes[0].after == replace(NOTE, target=OTHER.target, state=AnnotationState.ORPHANED)
