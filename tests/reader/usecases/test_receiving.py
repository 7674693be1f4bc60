import json
from dataclasses import replace
from datetime import timedelta

from reader.analysis import analyse
from reader.annotations import AnnotationState, Body, TextQuoteSelector, new_id
from reader.export.model import ExportFormat, ExportOptions
from reader.spans import Span
from reader.usecases.importing import ImportStatus
from reader.workspace import Workspace
from tests.reader.usecases.values import TEXT, article


def exported_notes(workspace, article_id, path):
    options = ExportOptions(format=ExportFormat.JSONLD, overwrite=True)
    workspace.exports.write(path, [article_id], options)
    return path


def test_notes_go_to_another_library_and_back_without_doubling(workspace, tmp_path):
    article_id = workspace.imports.article(article(), "").article_id
    first = workspace.edits.annotate_quote(
        article_id, TextQuoteSelector("سامر الحلبي"), body=Body("من؟", "claim", ("أ",))
    )
    path = exported_notes(workspace, article_id, tmp_path / "notes.jsonld")
    assert [outcome.status for outcome in workspace.receives.annotations(path)] == [ImportStatus.KNOWN]
    other = Workspace.open(tmp_path / "other.hashiya", analyse=analyse)
    workspace.close()
    try:
        there = other.imports.article(article(f"مقدمة. {TEXT}"), "").article_id
        (outcome,) = other.receives.annotations(path)
        assert outcome.status is ImportStatus.NEW
        (found,) = other.annotations(there)
        assert (found.id, found.body, found.state) == (first.id, first.body, AnnotationState.MOVED)
        assert found.target.quote.exact == "سامر الحلبي"
        assert other.receives.annotations(path)[0].status is ImportStatus.KNOWN
    finally:
        other.close()


def test_a_newer_note_replaces_the_older(workspace, article_id, tmp_path):
    first = workspace.edits.annotate(article_id, Span(0, 3), body=Body("رأي"))
    newer = replace(first, body=Body("رأي آخر"), modified=first.modified + timedelta(hours=1))
    workspace.library.annotations.put(newer)
    path = exported_notes(workspace, article_id, tmp_path / "notes.jsonld")
    workspace.library.annotations.put(first)
    assert [outcome.status for outcome in workspace.receives.annotations(path)] == [ImportStatus.VERSION]
    assert workspace.annotations(article_id)[0].body.note == "رأي آخر"


def test_a_label_that_the_library_lacks_comes_along(workspace, article_id, tmp_path):
    workspace.edits.annotate(article_id, Span(0, 3), body=Body("", "mine"))
    path = exported_notes(workspace, article_id, tmp_path / "notes.jsonld")
    path.write_text(path.read_text("utf-8").replace(workspace.annotations(article_id)[0].id, new_id()), "utf-8")
    workspace.receives.annotations(path)
    assert workspace.labels()[-1].id == "mine"


def test_a_note_that_knows_only_its_place_gets_the_words_there(workspace, tmp_path):
    workspace.imports.article(article(), "")
    path = tmp_path / "notes.jsonld"
    selector = {"type": "TextPositionSelector", "start": 4, "end": 17}
    path.write_text(
        json.dumps({"type": "Annotation", "target": {"source": article().metadata.url, "selector": selector}})
    )
    (outcome,) = workspace.receives.annotations(path)
    assert outcome.annotation.target.quote.exact == "وزير الخارجية"
    assert outcome.annotation.state is AnnotationState.ANCHORED


def test_a_note_on_an_article_that_is_not_there_fails_alone(workspace, article_id, tmp_path):
    workspace.edits.annotate(article_id, Span(0, 3), body=Body())
    path = exported_notes(workspace, article_id, tmp_path / "notes.jsonld")
    text = path.read_text("utf-8").replace(workspace.annotations(article_id)[0].id, new_id())
    path.write_text(text.replace(article_id, new_id()), "utf-8")
    assert [outcome.status for outcome in workspace.receives.annotations(path)] == [ImportStatus.FAILED]


def test_what_was_taken_in_is_one_step_to_undo(workspace, article_id, tmp_path):
    workspace.edits.annotate_quote(article_id, TextQuoteSelector("سامر الحلبي"), body=Body("من؟"))
    notes = exported_notes(workspace, article_id, tmp_path / "notes.jsonld")
    for annotation in workspace.annotations(article_id):
        workspace.library.annotations.purge(annotation.id)
    workspace.receives.annotations(notes)
    assert len(workspace.annotations(article_id)) == 1
    workspace.edits.undo(workspace.edits.history()[-1].id)
    assert workspace.annotations(article_id) == ()
