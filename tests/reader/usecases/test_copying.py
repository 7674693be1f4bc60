import pytest

from reader.annotations import TextQuoteSelector
from reader.errors import NotFoundError
from reader.usecases.importing import ImportStatus
from tests.reader.stories import Newsroom
from tests.reader.usecases.values import article


@pytest.fixture
def pair(workspace):
    room = Newsroom(1)
    story = room.story()
    return tuple(
        workspace.imports.text("\n".join(told)).article_id for told in (story, room.retold(story, "head", "lede"))
    )


def test_an_import_tells_of_which_articles_what_it_brings_is_a_copy(workspace, tmp_path):
    room = Newsroom(2)
    story = room.story()
    for name, told in (("أ", story), ("ب", room.retold(story, "head")), ("ج", room.story())):
        (tmp_path / f"{name}.txt").write_text("\n".join(told), "utf-8")
    one, two, three = workspace.imports.files([tmp_path / f"{name}.txt" for name in "أبج"])
    assert [copy.other_id for copy in one.copies] == [two.article_id]
    assert [copy.other_id for copy in two.copies] == [one.article_id]
    assert two.copies[0].title == one.title
    assert 0.9 < two.copies[0].share < 1
    assert three.copies == ()
    (again,) = workspace.imports.files([tmp_path / "ب.txt"])
    assert (again.status, again.copies) == (ImportStatus.KNOWN, ())


def test_of_many_files_copies_are_looked_for_later(workspace, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.usecases.importing._MOST_COMPARED", 1)
    story = Newsroom(5).story()
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text("\n".join(story[number:]), "utf-8")
    outcomes = workspace.imports.files([tmp_path / f"{number}.txt" for number in range(2)])
    assert [outcome.copies for outcome in outcomes] == [(), ()]
    assert workspace.copies.all() == ()
    workspace.copies.fill()
    assert len(workspace.copies.all()) == 1


def test_a_changed_file_is_compared_anew(workspace, tmp_path):
    room = Newsroom(3)
    story = room.story()
    kept = workspace.imports.text("\n".join(story)).article_id
    path = tmp_path / "خبر.txt"
    path.write_text("\n".join([*story[:2], *room.story()]), "utf-8")
    (first,) = workspace.imports.files([path])
    path.write_text("\n".join([*story[:2], *story[2:6]]), "utf-8")
    (second,) = workspace.imports.files([path])
    assert first.copies == ()
    assert second.status is ImportStatus.VERSION
    assert [copy.other_id for copy in second.copies] == [kept]


def test_what_two_copies_do_not_share_is_shown(workspace, pair):
    mine, theirs = workspace.copies.compare(*pair)
    lines = mine.text.split("\n")
    assert next(span.of(mine.text) for span in mine.own) == lines[0]
    assert all(span.end <= len(lines[0]) + 1 + len(lines[1]) for span in mine.own)
    assert theirs.own
    assert theirs.title
    with pytest.raises(NotFoundError):
        workspace.copies.of("nobody")


def test_that_two_are_not_the_same_is_remembered_undone_and_taken_back(workspace, pair):
    one, two = pair
    edit = workspace.copies.distinguish(one, two, is_distinct=True)
    workspace.edits.apply(edit)
    assert workspace.copies.all() == ()
    assert workspace.copies.distinguish(two, one, is_distinct=True).changes == ()
    workspace.edits.undo(edit.id)
    assert len(workspace.copies.all()) == 1
    workspace.edits.redo(edit.id)
    assert [copy.is_distinct for copy in workspace.copies.of(one)] == [True]
    workspace.edits.apply(workspace.copies.distinguish(two, one, is_distinct=False))
    assert workspace.copies.distinguish(one, two, is_distinct=False).changes == ()
    assert len(workspace.copies.all()) == 1


def test_a_corrected_text_is_still_a_copy(workspace, pair):
    one, two = pair
    text = workspace.article(one).article.text
    edit = workspace.texts.correcting_quote(one, TextQuoteSelector(text.split()[-1], "", ""), "تصحيح")
    workspace.edits.apply(edit)
    assert [copy.other_id for copy in workspace.copies.of(one)] == [two]
    workspace.edits.undo(edit.id)
    assert [copy.other_id for copy in workspace.copies.of(one)] == [two]


def test_filling_finds_what_came_in_by_other_ways(workspace):
    story = Newsroom(4).story()
    for part in (story, story[1:]):
        workspace.library.articles.add(article("\n".join(part), url=""))
    assert workspace.copies.all() == ()
    workspace.copies.fill()
    workspace.copies.fill()
    assert len(workspace.copies.all()) == 1
