from dataclasses import replace

from reader.article import Metadata
from reader.catalogue import ArticleDetails, ReadingStatus
from reader.cataloguing import DetailsChange, detailing, marking, restoring, retagging, starring, trashing
from reader.edits import EditKind

FIRST = ArticleDetails("a1", Metadata("أول"), tags=("أ", "ب"))
SECOND = ArticleDetails("a2", Metadata("ثان"))


def test_articles_go_to_the_trash_and_come_back() -> None:
    edit = trashing((FIRST, SECOND))
    assert (edit.kind, edit.subject, len(edit.changes)) == (EditKind.REMOVE_ARTICLE, "أول", 2)
    trashed = [change.after for change in edit.changes]
    assert all(each.trashed is not None for each in trashed)
    assert [change.after for change in restoring(trashed).changes] == [FIRST, SECOND]


def test_many_are_marked_tagged_and_starred_at_once() -> None:
    assert {change.after.status for change in marking((FIRST, SECOND), ReadingStatus.DONE).changes} == {"done"}
    assert all(change.after.star for change in starring((FIRST, SECOND), star=True).changes)
    tags = [change.after.tags for change in retagging((FIRST, SECOND), added=("ج",), removed=("أ",)).changes]
    assert tags == [("ب", "ج"), ("ج",)]


def test_details_are_edited_as_a_whole() -> None:
    after = replace(FIRST, note="ملخص", metadata=Metadata("عنوان"))
    edit = detailing((FIRST, SECOND), lambda known: after if known is FIRST else known)
    assert (edit.kind, edit.subject, [change.after for change in edit.changes]) == (EditKind.DETAILS, "أول", [after])


def test_what_is_not_named_stays_as_it_is_with_each() -> None:
    change = DetailsChange(
        metadata={"outlet": "رويترز"},
        star=True,
        status=ReadingStatus.READING,
        added=("ج", "أ"),
        removed=("ب",),
        note="ن",
    )
    first, second = (each.after for each in detailing((FIRST, SECOND), change).changes)
    assert (first.metadata, first.tags) == (Metadata("أول", outlet="رويترز"), ("أ", "ج"))
    assert (second.metadata, second.tags) == (Metadata("ثان", outlet="رويترز"), ("ج", "أ"))
    assert (second.star, second.status, second.note) == (True, ReadingStatus.READING, "ن")
    assert detailing((FIRST,), DetailsChange()).changes == ()
