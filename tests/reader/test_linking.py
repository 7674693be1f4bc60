from reader.edits import EditKind
from reader.linking import linking, turned, unlinking
from reader.links import Link, LinkType

LINK = Link("n1", "n2", "supports")
OWN = LinkType("own", "يشرح", "يشرحه", 4)


def test_notes_are_linked_and_unlinked() -> None:
    assert [(change.before, change.after) for change in linking(LINK).changes] == [(None, LINK)]
    edit = unlinking((LINK,), "جنيف")
    assert (edit.kind, edit.subject, edit.changes[0].after) == (EditKind.UNLINK, "جنيف", None)


def test_a_type_comes_before_its_first_link_and_goes_after_its_last_one() -> None:
    assert [change.record for change in linking(LINK, new_type=OWN).changes] == [OWN, LINK]
    assert [change.record for change in unlinking((LINK,), last_of=(OWN,)).changes] == [LINK, OWN]


def test_a_link_that_is_read_from_its_target_is_turned() -> None:
    assert turned(LINK, is_backlink=False) == LINK
    assert (turned(LINK, is_backlink=True).source, turned(LINK, is_backlink=True).target) == ("n2", "n1")
