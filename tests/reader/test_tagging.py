import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Metadata
from reader.catalogue import ArticleDetails
from reader.edits import EditKind
from reader.tagging import dropping, is_within, renaming, tag_of, tags_in
from tests.reader.store.values import annotation, article


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("#سلاح", "سلاح"),
        ("  سلاح نووي ", "سلاح_نووي"),
        ("سياسة / انتخابات//2023/", "سياسة/انتخابات/2023"),
        ("#، /", ""),
        ("", ""),
    ],
)
def test_what_is_typed_becomes_one_tag(typed: str, tag: str) -> None:
    assert tag_of(typed) == tag


def test_a_line_holds_several_tags_once_each() -> None:
    assert tags_in("#سلاح، روسيا/الحرب #سلاح,x /") == ("سلاح", "روسيا/الحرب", "x")


@given(st.text())
def test_a_tag_is_one_tag_in_a_line(words: str) -> None:
    tag = tag_of(words)
    assert tags_in(tag) == ((tag,) if tag else ())
    assert tag_of(tag) == tag


def test_a_tag_stands_within_its_beginning_only_at_a_step() -> None:
    assert is_within("أ/ب", "أ")
    assert is_within("أ", "أ")
    assert not is_within("أب", "أ")
    assert not is_within("أ", "أ/ب")


def test_a_tag_is_renamed_with_those_within_it_and_merged_with_one_of_the_new_name() -> None:
    note = annotation("a1", article(), "أحمد", "", "", "سلاح", "سلاح/نووي", "عسكري", "سلاحف")
    details = ArticleDetails("a1", Metadata("عنوان"), tags=("عسكري", "سلاح"))
    edit = renaming((note,), (details,), "سلاح", "عسكري")
    assert edit.kind is EditKind.RENAME_TAG
    assert edit.subject == "#سلاح"
    assert edit.changes[0].after.body.tags == ("عسكري", "عسكري/نووي", "سلاحف")
    assert edit.changes[1].after.tags == ("عسكري",)


def test_a_tag_may_move_within_itself() -> None:
    note = annotation("a1", article(), "أحمد", "", "", "سلاح", "سلاح/نووي")
    (change,) = renaming((note,), (), "سلاح", "سلاح/قديم").changes
    assert change.after.body.tags == ("سلاح/قديم", "سلاح/قديم/نووي")


def test_a_tag_is_taken_off_with_those_within_it() -> None:
    note = annotation("a1", article(), "أحمد", "", "", "سلاح", "روسيا", "سلاح/نووي")
    (change,) = dropping((note,), (), "سلاح").changes
    assert change.after.body.tags == ("روسيا",)
