from dataclasses import replace

import pytest

from reader.annotating import detaching
from reader.annotations import AnnotationState, Body, TextQuoteSelector
from reader.cataloguing import trashing
from reader.progress import NoProgress
from reader.usecases.importing import ImportStatus
from tests.reader.usecases.values import TEXT, article


def test_annotations_follow_a_text_that_changes(workspace):
    first = workspace.imports.article(article(), "")
    stays = workspace.edits.annotate_quote(first.article_id, TextQuoteSelector("وزير الخارجية"), body=Body())
    moves = workspace.edits.annotate_quote(first.article_id, TextQuoteSelector("في جنيف"), body=Body("أين؟"))
    lost = workspace.edits.annotate_quote(
        first.article_id, TextQuoteSelector("أن المفاوضات ستُستأنف غدًا"), body=Body("متى؟")
    )
    changed = "قال وزير الخارجية سامر الحلبي إن المفاوضات مستمرة.\nولم يقل الوزير شيئًا عن بدء جولة جديدة في جنيف."
    again = workspace.imports.article(article(changed), "")
    assert (again.status, again.article_id) == (ImportStatus.VERSION, first.article_id)
    found = {annotation.id: annotation for annotation in workspace.annotations(first.article_id)}
    assert found[stays.id].state is AnnotationState.ANCHORED
    assert found[moves.id].state is AnnotationState.MOVED
    assert found[moves.id].target.span.of(changed) == "في جنيف"
    assert found[moves.id].body == moves.body
    assert found[lost.id].state is AnnotationState.ORPHANED
    assert found[lost.id].target == lost.target


def test_an_orphan_comes_back_with_its_text(workspace):
    first = workspace.imports.article(article(), "")
    lost = workspace.edits.annotate_quote(first.article_id, TextQuoteSelector("أن المفاوضات ستُستأنف غدًا"), body=Body())
    workspace.imports.article(article("نص آخر لا صلة له بما سبق."), "")
    assert workspace.annotations(first.article_id)[0].state is AnnotationState.ORPHANED
    workspace.imports.article(article(f"{TEXT} وعاد النص."), "")
    (back,) = workspace.annotations(first.article_id)
    assert back.state is not AnnotationState.ORPHANED
    assert back.target.quote.exact == lost.target.quote.exact
    report = workspace.anchors.reanchor(first.article_id)
    assert len(report.anchored) + len(report.moved) == 1


CHANGED = "قال وزير الخارجية سامر الحلبي إن المفاوضات مستمرة.\nولم يقل الوزير شيئًا عن بدء جولة جديدة في جنيف."


@pytest.fixture
def displaced(workspace):
    """One note that moved and one that lost its passage, in this order."""
    first = workspace.imports.article(article(), "")
    for quote, note in (("وزير الخارجية", "من؟"), ("في جنيف", "أين؟"), ("أن المفاوضات ستُستأنف غدًا", "متى؟")):
        workspace.edits.annotate_quote(first.article_id, TextQuoteSelector(quote), body=Body(note))
    again = workspace.imports.article(article(CHANGED), "")
    assert again.displaced == 2
    return sorted(workspace.anchors.displaced(NoProgress()), key=lambda found: found.is_lost)


def test_what_a_new_text_displaced_is_listed_with_its_passage_before(displaced):
    moved, lost = displaced
    assert (moved.annotation.body.note, lost.annotation.body.note) == ("أين؟", "متى؟")
    assert moved.title == lost.title == "مفاوضات"
    assert (moved.is_lost, lost.is_lost) == (False, True)
    assert moved.before.quote.prefix.endswith("ستُستأنف غدًا ")
    assert moved.before.span.of(TEXT) == "في جنيف"
    assert moved.annotation.target.span.of(CHANGED) == "في جنيف"
    assert lost.before == lost.annotation.target


def test_an_import_that_changes_no_text_displaces_nothing(workspace, displaced):
    assert workspace.imports.article(article(CHANGED), "").displaced == 0
    assert len(workspace.anchors.displaced(NoProgress())) == 2


def test_all_new_places_are_accepted_as_one_step_and_orphans_stay(workspace, displaced):
    edit = workspace.anchors.accepting_all()
    workspace.edits.apply(edit)
    assert [found.is_lost for found in workspace.anchors.displaced(NoProgress())] == [True]
    workspace.edits.undo(edit.id)
    assert len(workspace.anchors.displaced(NoProgress())) == 2


def test_notes_of_articles_in_the_trash_are_not_listed(workspace, displaced):
    details = workspace.library.details.get(displaced[0].annotation.target.article_id)
    workspace.edits.apply(trashing([details]))
    assert workspace.anchors.displaced(NoProgress()) == ()


def test_a_refused_place_stays_refused_when_it_is_undone_and_done_again(workspace, displaced):
    moved = displaced[0]
    edit = detaching(moved.annotation, moved.before)
    workspace.edits.apply(edit)

    def present():
        return workspace.library.annotations.get(moved.annotation.id)

    assert (present().state, present().target) == (AnnotationState.ORPHANED, moved.before)
    workspace.edits.undo(edit.id)
    assert present() == moved.annotation
    workspace.edits.redo(edit.id)
    assert (present().state, present().target) == (AnnotationState.ORPHANED, moved.before)


def test_a_moved_note_whose_older_text_is_unknown_is_listed_all_the_same(workspace, article_id):
    made = workspace.edits.annotate_quote(article_id, TextQuoteSelector("في جنيف"), body=Body())
    workspace.library.annotations.put(replace(made, state=AnnotationState.MOVED))
    (found,) = workspace.anchors.displaced(NoProgress())
    assert (found.before, found.is_lost) == (None, False)
