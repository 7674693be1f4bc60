import json
from dataclasses import replace
from datetime import timedelta

from reader.analysis import analyse
from reader.annotations import AnnotationState, Body, Label, TextQuoteSelector, new_id
from reader.catalogue import ReadingStatus
from reader.edits import Change, Edit, EditKind
from reader.export.model import ExportFormat, ExportOptions
from reader.links import Link, LinkType
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
    other = Workspace.open(tmp_path / "other.hashiya", analyse=analyse)
    try:
        other.imports.text(f"{TEXT}\nزيادة", title="غيره")
        assert [outcome.status for outcome in other.receives.annotations(path)] == [ImportStatus.FAILED]
    finally:
        other.close()


def test_what_was_taken_in_is_one_step_to_undo(workspace, article_id, tmp_path):
    workspace.edits.annotate_quote(article_id, TextQuoteSelector("سامر الحلبي"), body=Body("من؟"))
    notes = exported_notes(workspace, article_id, tmp_path / "notes.jsonld")
    for annotation in workspace.annotations(article_id):
        workspace.library.annotations.purge(annotation.id)
    workspace.receives.annotations(notes)
    assert len(workspace.annotations(article_id)) == 1
    workspace.edits.undo(workspace.edits.history()[-1].id)
    assert workspace.annotations(article_id) == ()


def highlighted(path, words, **entry):
    """A file as KOReader exports it, of one highlight."""
    book = {"title": entry.pop("title", ""), "entries": [{"text": words, "time": 1767323045, **entry}]}
    path.write_text(json.dumps({"documents": [book]}), "utf-8")
    return path


def test_a_note_on_a_book_is_put_on_the_article_of_that_title(workspace, article_id, tmp_path):
    path = highlighted(tmp_path / "notes.json", "سامر الحلبي", title=article().metadata.title)
    (outcome,) = workspace.receives.annotations(path)
    assert (outcome.status, outcome.annotation.target.article_id) == (ImportStatus.NEW, article_id)
    assert outcome.annotation.state is AnnotationState.ANCHORED


def test_a_note_without_a_name_is_put_where_alone_its_words_stand(workspace, article_id, tmp_path):
    words = " ".join(TEXT.split()[:5])
    path = highlighted(tmp_path / "notes.json", words)
    (outcome,) = workspace.receives.annotations(path)
    assert (outcome.status, outcome.annotation.target.article_id) == (ImportStatus.NEW, article_id)


def test_a_note_whose_words_stand_in_two_articles_or_are_too_few_is_put_on_none(workspace, article_id, tmp_path):
    assert article_id
    few = highlighted(tmp_path / "few.json", " ".join(TEXT.split()[:3]))
    assert workspace.receives.annotations(few)[0].status is ImportStatus.FAILED
    workspace.imports.article(article(f"{TEXT}\nزيادة", url="https://example.org/other"), "")
    path = highlighted(tmp_path / "notes.json", " ".join(TEXT.split()[:5]))
    assert workspace.receives.annotations(path)[0].status is ImportStatus.FAILED


def test_of_two_articles_of_one_title_none_is_guessed(workspace, article_id, tmp_path):
    assert article_id
    workspace.imports.article(article(f"مقدمة. {TEXT}", url="https://example.org/other"), "")
    path = highlighted(tmp_path / "notes.json", "سامر الحلبي", title=article().metadata.title)
    assert workspace.receives.annotations(path)[0].status is ImportStatus.FAILED


def test_everything_goes_to_another_library_and_comes_back_the_same(workspace, article_id, tmp_path):
    edits = workspace.edits
    first = edits.annotate_quote(article_id, TextQuoteSelector("سامر الحلبي"), body=Body("من؟", "mine", ("أ",), True))
    second = edits.annotate_quote(article_id, TextQuoteSelector("وزير الخارجية"), body=Body())
    details = workspace.library.details.get(article_id)
    said = replace(details, note="عن المقال", tags=("نهر",), star=True, status=ReadingStatus.DONE)
    link, link_type = Link(first.id, second.id, "why", "هكذا"), LinkType("why", "يفسر", "يفسره", 0)
    label = Label("mine", "لي", "green", "dots", 9)
    changes = (Change(details, said), Change(None, link_type), Change(None, link), Change(None, label))
    edits.apply(Edit(EditKind.IMPORT, changes))
    path = exported_notes(workspace, article_id, tmp_path / "notes.jsonld")
    other = Workspace.open(tmp_path / "other.hashiya", analyse=analyse)
    try:
        there = other.imports.text(TEXT, title="مفاوضات").article_id
        assert {each.status for each in other.receives.annotations(path)} == {ImportStatus.NEW}
        assert {each.body for each in other.annotations(there)} == {first.body, second.body}
        assert other.library.details.get(there) == replace(said, article_id=there)
        assert other.library.links.find(link.id) == link
        assert other.library.link_types.find("why").inverse == "يفسره"
        taken = other.library.labels.find("mine")
        assert (taken.name, taken.colour, taken.pattern) == ("لي", "green", "dots")
        history = len(other.edits.history())
        assert {each.status for each in other.receives.annotations(path)} == {ImportStatus.KNOWN}
        assert len(other.edits.history()) == history
        other.edits.undo(other.edits.history()[-1].id)
        assert other.annotations(there) == ()
        assert other.library.details.get(there).note == ""
        assert other.library.links.find(link.id) is None
    finally:
        other.close()


def test_what_is_said_of_a_page_is_added_to_what_was_said_of_its_article(workspace, tmp_path):
    article_id = workspace.imports.article(article(f"{TEXT}\nزيادة"), "").article_id
    details = workspace.library.details.get(article_id)
    workspace.edits.apply(Edit(EditKind.IMPORT, (Change(details, replace(details, note="أولا", tags=("أ",))),)))
    path = tmp_path / "notes.json"
    rows = [{"id": "x", "uri": article().metadata.url, "text": "ثانيا", "tags": ["ب"], "target": [{"source": "x"}]}]
    path.write_text(json.dumps({"rows": rows}), "utf-8")
    assert workspace.receives.annotations(path) == []
    found = workspace.library.details.get(article_id)
    assert ("أولا" in found.note, "ثانيا" in found.note, found.tags) == (True, True, ("أ", "ب"))
    workspace.receives.annotations(path)
    assert workspace.library.details.get(article_id) == found
