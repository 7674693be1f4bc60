import pytest

from reader.annotating import removing
from reader.annotations import Body, TextQuoteSelector
from reader.cataloguing import trashing
from reader.errors import NotFoundError
from reader.links import LinkType
from reader.usecases.linking import Way

SUPPORTS = Way(LinkType("supports", "", "", 0))


@pytest.fixture
def other_id(workspace):
    return workspace.imports.text("نفت الوزارة أمس أن تكون المفاوضات قد توقفت.", title="نفي").article_id


@pytest.fixture
def notes(workspace, article_id, other_id):
    def note(article, quote):
        return workspace.edits.annotate_quote(article, TextQuoteSelector(quote), body=Body(f"عن {quote}"))

    return note(article_id, "سامر الحلبي"), note(other_id, "الوزارة"), note(other_id, "توقفت")


@pytest.fixture
def link(workspace, notes):
    edit = workspace.linking.link(notes[0].id, notes[2].id, Way(LinkType("contradicts", "", "", 1)), "قارن")
    workspace.edits.apply(edit)
    return edit.changes[0].after


def test_a_link_is_seen_from_both_ends(workspace, article_id, other_id, notes, link):
    (end,) = workspace.linking.of_article(article_id)
    assert (end.link, end.other, end.title, end.is_backlink, end.own_id) == (link, notes[2], "نفي", False, notes[0].id)
    (back,) = workspace.linking.of_article(other_id)
    assert (back.other, back.title, back.is_backlink, back.own_id) == (notes[0], "مفاوضات", True, notes[2].id)
    assert [each.link for each in workspace.linking.all()] == [link]


def test_a_link_within_an_article_is_seen_twice_from_there(workspace, other_id, notes):
    workspace.edits.apply(workspace.linking.link(notes[1].id, notes[2].id, SUPPORTS))
    assert [end.is_backlink for end in workspace.linking.of_article(other_id)] == [False, True]


def test_links_to_the_trash_are_not_shown_and_come_back_with_it(workspace, article_id, other_id, notes, link):
    removed = removing((notes[2],))
    workspace.edits.apply(removed)
    assert workspace.linking.of_article(article_id) == ()
    workspace.edits.undo(removed.id)
    assert len(workspace.linking.of_article(article_id)) == 1
    workspace.edits.apply(trashing(workspace.catalogue.details([other_id])))
    assert workspace.linking.of_article(article_id) == workspace.linking.all() == ()


def test_notes_to_link_with_are_the_latest_or_those_that_are_found(workspace, notes):
    assert [each.annotation for each in workspace.linking.recent(2, without=notes[2].id)] == [notes[1], notes[0]]
    found = workspace.linking.search("الوزار", 5, without=notes[2].id)
    assert [(each.annotation, each.title) for each in found] == [(notes[1], "نفي")]


def test_a_type_of_ones_own_lives_as_long_as_its_links(workspace, notes):
    own = workspace.linking.new_type("يشرح", "يشرحه")
    first = workspace.linking.link(notes[0].id, notes[1].id, Way(own))
    workspace.edits.apply(first)
    workspace.edits.apply(workspace.linking.link(notes[0].id, notes[2].id, Way(own, is_backlink=True)))
    assert workspace.linking.types()[-1] == own
    links = [end.link for end in workspace.linking.all()]
    assert links[1].target == notes[0].id
    workspace.edits.apply(workspace.linking.unlink(links[:1]))
    assert own in workspace.linking.types()
    edit = workspace.linking.unlink(links[1:])
    workspace.edits.apply(edit)
    assert own not in workspace.linking.types()
    workspace.edits.undo(edit.id)
    assert [end.link for end in workspace.linking.all()] == links[1:]
    assert own in workspace.linking.types()


def test_our_types_stay_without_links(workspace, link):
    workspace.edits.apply(workspace.linking.unlink([link]))
    assert "contradicts" in [each.id for each in workspace.linking.types()]


def test_what_is_not_there_cannot_be_linked(workspace, notes):
    with pytest.raises(NotFoundError):
        workspace.linking.link(notes[0].id, "none", SUPPORTS)
    with pytest.raises(NotFoundError):
        workspace.linking.link(notes[0].id, notes[1].id, Way(LinkType("none", "", "", 9)))
