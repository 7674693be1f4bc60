from dataclasses import replace

from reader.article import Metadata
from reader.catalogue import ArticleDetails, ReadingStatus
from reader.cataloguing import detailing, marking, restoring, retagging, starring, trashing
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
