from dataclasses import replace

import pytest

from reader.annotating import removing
from reader.annotations import AnnotationState, Body, TextQuoteSelector
from reader.errors import NotFoundError


@pytest.fixture
def notes(workspace, article_id):
    bodies = (Body("أول", "claim", ("سلاح/نووي",)), Body("ثان", "claim", ("سلاح", "روسيا")), Body("ثالث", "term"))
    quotes = ("سامر الحلبي", "وزير الخارجية", "غدًا")
    return [
        workspace.edits.annotate_quote(article_id, TextQuoteSelector(quote), body=body)
        for quote, body in zip(quotes, bodies, strict=True)
    ]


def test_labels_are_counted_outside_the_trash(workspace, notes):
    assert workspace.labelling.counts() == {"claim": 2, "term": 1}
    workspace.edits.apply(removing((notes[0],)))
    assert workspace.labelling.counts() == {"claim": 1, "term": 1}


def test_a_merged_label_is_gone_everywhere_and_comes_back_by_undo(workspace, notes):
    workspace.edits.apply(removing((notes[0],)))
    edit = workspace.labelling.merging("claim", "evidence", "ادعاء")
    workspace.edits.apply(edit)
    assert "claim" not in [label.id for label in workspace.labels()]
    known = [workspace.library.annotations.get(note.id) for note in notes]
    assert [note.body.label for note in known] == ["evidence", "evidence", "term"]
    workspace.edits.undo(edit.id)
    assert workspace.labels()[0].id == "claim"
    assert [workspace.library.annotations.get(note.id).body.label for note in notes] == ["claim", "claim", "term"]


def test_a_label_goes_with_its_notes_if_wanted(workspace, article_id, notes):
    workspace.edits.apply(workspace.labelling.dropping("claim", "ادعاء", with_notes=True))
    assert workspace.annotations(article_id) == (notes[2],)
    assert workspace.library.annotations.get(notes[0].id).state is AnnotationState.TRASHED


def test_a_tag_is_renamed_wherever_it_stands(workspace, article_id, notes):
    (details,) = workspace.catalogue.details([article_id])
    workspace.library.details.put(replace(details, tags=("سلاح",)))
    edit = workspace.labelling.renaming_tag("سلاح", "عسكري")
    workspace.edits.apply(edit)
    assert workspace.labelling.tags() == (("روسيا", 1), ("عسكري", 2), ("عسكري/نووي", 1))
    assert workspace.labelling.tag_names() == ("روسيا", "عسكري", "عسكري/نووي")
    workspace.edits.undo(edit.id)
    assert workspace.labelling.tags() == (("روسيا", 1), ("سلاح", 2), ("سلاح/نووي", 1))


def test_a_tag_is_taken_off_everything(workspace, notes):
    workspace.edits.apply(workspace.labelling.dropping_tag("سلاح"))
    assert workspace.labelling.tags() == (("روسيا", 1),)


def test_what_is_not_there_cannot_be_changed(workspace, notes):
    for build in (
        lambda: workspace.labelling.renaming_tag("غائب", "س"),
        lambda: workspace.labelling.dropping_tag("غائب"),
        lambda: workspace.labelling.merging("غائب", "term", ""),
        lambda: workspace.labelling.dropping("غائب", "", with_notes=False),
    ):
        with pytest.raises(NotFoundError):
            build()
