import json
from dataclasses import replace

import pytest

from reader.annotations import Annotation, AnnotationState, Body, Label
from reader.article import Metadata
from reader.catalogue import ArticleDetails, Collection, Distinction, Shelving
from reader.edits import (
    KEPT_CHANGES,
    KEPT_EDITS,
    RECORD_TYPES,
    Change,
    Edit,
    EditKind,
    Patch,
    Record,
    RecordKind,
    forgotten,
    key_of,
    patch_of,
    patches_from_plain,
    patches_to_plain,
)
from reader.links import Link, LinkType
from reader.memory import Forgetting
from reader.revisions import Revision
from reader.textmap import Splice
from tests.reader.store.test_corrections import every_kind
from tests.reader.store.values import annotation, article

NOTE = annotation("a1", article(), "أحمد", "أول", "claim", "سلاح")
DETAILS = ArticleDetails("a1", Metadata("عنوان", author="كاتب"))
RECORDS: tuple[Record, ...] = (
    NOTE,
    Label("l1", "رأي", "blue", "dots", 3),
    Link("n1", "n2", "supports"),
    LinkType("t1", "يؤيد", "يؤيده", 1),
    DETAILS,
    Collection("للقراءة"),
    Shelving("c1", "a1"),
    every_kind("a1")[0],
    Forgetting("typed|ORG|فجر|"),
    Revision("a1", "0" * 64, "1" * 64, (Splice(3, "خطا", "خطأ"),)),
    Distinction("a1", "a2"),
)


def typed(before: Annotation, note: str) -> Annotation:
    return replace(before, body=replace(before.body, note=note))


def kept(patch: Patch) -> Patch:
    """A patch as it comes back from the journal."""
    (again,) = patches_from_plain(json.loads(json.dumps(patches_to_plain([patch]))))
    return again


def test_there_is_a_record_of_every_kind() -> None:
    assert {Change(None, record).kind for record in RECORDS} == set(RecordKind) == set(RECORD_TYPES)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_is_made_and_unmade_by_its_patch(record: Record) -> None:
    patch = kept(patch_of(Change(None, record)))
    assert patch.key == key_of(record)
    assert patch.applied(None) == record
    assert patch.inverted().applied(record) is None
    assert kept(patch.inverted()).inverted().applied(None) == record


def test_a_change_is_about_one_record() -> None:
    with pytest.raises(ValueError, match="one record"):
        Change(NOTE, annotation("a1", article(), "روسيا"))
    with pytest.raises(ValueError, match="one record"):
        Change(None, None)


def test_a_patch_holds_only_what_differs() -> None:
    patch = patch_of(Change(NOTE, replace(NOTE, state=AnnotationState.TRASHED)))
    assert patch.before == {"state": "anchored"}
    assert patch.after == {"state": "trashed"}


def test_undoing_puts_back_only_what_was_changed() -> None:
    relabelled = replace(NOTE, body=replace(NOTE.body, label="term"))
    patch = kept(patch_of(Change(NOTE, relabelled)))
    # Meanwhile the text has changed, and so has the note.
    present = replace(typed(relabelled, "ثان"), state=AnnotationState.MOVED)
    assert patch.inverted().applied(present) == replace(typed(NOTE, "ثان"), state=AnnotationState.MOVED)


def test_metadata_is_put_back_field_by_field() -> None:
    named = replace(DETAILS, metadata=replace(DETAILS.metadata, title="آخر"))
    dated = replace(named, metadata=replace(named.metadata, published="2023"))
    undone = patch_of(Change(DETAILS, named)).inverted().applied(dated)
    assert undone == replace(DETAILS, metadata=Metadata("عنوان", author="كاتب", published="2023"))


def test_a_record_that_is_gone_is_not_patched() -> None:
    assert patch_of(Change(NOTE, typed(NOTE, "ثان"))).applied(None) is None


def test_pieces_of_typing_in_one_note_are_one_step() -> None:
    first, second = typed(NOTE, "أول ثا"), typed(NOTE, "أول ثان")
    begun, more = Edit(EditKind.NOTE, (Change(NOTE, first),)), Edit(EditKind.NOTE, (Change(first, second),))
    assert more.continues(begun)
    both = patch_of(begun.changes[0]).then(patch_of(more.changes[0]))
    assert both.applied(NOTE) == second
    assert both.inverted().applied(second) == NOTE


def test_typing_that_ends_where_it_began_is_undone_too() -> None:
    first = typed(NOTE, "خطأ")
    both = patch_of(Change(NOTE, first)).then(patch_of(Change(first, NOTE)))
    assert both.applied(first) == NOTE
    assert both.inverted().applied(NOTE) == NOTE


@pytest.mark.parametrize("kind", [EditKind.LABEL, EditKind.HIGHLIGHT])
def test_nothing_but_typing_continues(kind: EditKind) -> None:
    first = replace(NOTE, body=Body("أول", "term"))
    edit = Edit(kind, (Change(NOTE, first),))
    assert not Edit(EditKind.NOTE, (Change(first, typed(first, "x")),)).continues(edit)


def test_typing_in_another_note_does_not_continue() -> None:
    other = annotation("a1", article(), "روسيا")
    first = Edit(EditKind.NOTE, (Change(NOTE, typed(NOTE, "x")),))
    assert not Edit(EditKind.NOTE, (Change(other, typed(other, "y")),)).continues(first)


def test_a_new_record_that_goes_on_is_still_new() -> None:
    patch = patch_of(Change(None, NOTE)).then(patch_of(Change(NOTE, typed(NOTE, "ثان"))))
    assert patch.applied(None) == typed(NOTE, "ثان")
    assert patch.inverted().applied(typed(NOTE, "ثان")) is None


@pytest.mark.parametrize(
    ("counts", "count"),
    [
        ([], 0),
        ([1] * KEPT_EDITS, 0),
        ([1] * (KEPT_EDITS + 2), 2),
        ([1, KEPT_CHANGES], 1),
        ([KEPT_CHANGES, 1], 1),
        ([5 * KEPT_CHANGES], 0),
    ],
)
def test_the_oldest_edits_are_forgotten_and_never_the_last(counts: list[int], count: int) -> None:
    assert forgotten(counts) == count


def test_of_a_body_only_what_differs_is_kept() -> None:
    patch = patch_of(Change(NOTE, typed(NOTE, "ثان")))
    assert patch.before == {"body": {"note": "أول"}}
    assert patch.after == {"body": {"note": "ثان"}}
