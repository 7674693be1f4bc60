from dataclasses import replace

import pytest

from reader.catalogue import Collection, Shelving
from reader.collecting import amending, dissolving, founding, moving, shelving, unshelving
from reader.edits import EditKind

TOP = Collection("سياسة")
OTHER = Collection("اقتصاد", position=1)
INNER = Collection("روسيا", parent=TOP.id)
ALL = (TOP, OTHER, INNER)


def test_a_new_collection_is_the_last_of_its_parent() -> None:
    edit = founding(ALL, "ثقافة", query="كتب")
    made = edit.changes[0].after
    assert (edit.kind, edit.subject, made.position, made.query, made.parent) == (
        EditKind.COLLECTIONS,
        "ثقافة",
        2,
        "كتب",
        "",
    )
    assert founding(ALL, "الصين", parent=TOP.id).changes[0].after.position == 1
    assert founding((), "أول").changes[0].after.position == 0


def test_a_collection_is_renamed_and_moved() -> None:
    assert amending(TOP, replace(TOP, name="أخبار")).subject == "أخبار"
    moved = moving(ALL, INNER, "").changes[0].after
    assert (moved.parent, moved.position) == ("", 2)
    assert moving(ALL, OTHER, TOP.id).changes[0].after.position == 1


def test_a_collection_never_stands_in_itself() -> None:
    for parent in (TOP.id, INNER.id):
        with pytest.raises(ValueError, match="in itself"):
            moving(ALL, TOP, parent)


def test_a_collection_goes_with_those_in_it_and_leaves_the_articles() -> None:
    stands = (Shelving(INNER.id, "a1"), Shelving(OTHER.id, "a2"))
    edit = dissolving(ALL, TOP, stands)
    assert [change.before for change in edit.changes] == [stands[0], INNER, TOP]
    assert all(change.after is None for change in edit.changes)


def test_articles_are_put_in_and_taken_out_once() -> None:
    edit = shelving(TOP, ["a1", "a2", "a2"], standing=["a1"])
    assert [change.after for change in edit.changes] == [Shelving(TOP.id, "a2")]
    assert (edit.kind, edit.subject) == (EditKind.SHELVE, "سياسة")
    edit = unshelving(TOP, ["a1", "a2"], standing=["a1"])
    assert [change.before for change in edit.changes] == [Shelving(TOP.id, "a1")]
    assert edit.kind is EditKind.UNSHELVE
