import json
from dataclasses import replace
from datetime import timedelta
from zipfile import ZipFile

import pytest

from reader.analysis import analyse
from reader.annotations import AnnotationState, Body, TextQuoteSelector, new_id
from reader.article import Article, Metadata, blocks_of
from reader.errors import (
    CancelledError,
    EmptyFileError,
    NotFoundError,
    QuoteAmbiguousError,
    QuoteNotFoundError,
    UnreadableFileError,
)
from reader.export.model import ExportFormat, ExportOptions, ExportStatus
from reader.progress import NoProgress
from reader.spans import Span
from reader.store.search import SearchScope
from reader.workspace import ImportStatus, Workspace, backup_keeper
from tests.reader.importers.pdfs import pdf

TEXT = "قال وزير الخارجية سامر الحلبي إن المفاوضات مستمرة.\nوأضاف الوزير أن المفاوضات ستُستأنف غدًا في جنيف."


@pytest.fixture
def workspace(tmp_path):
    opened = Workspace.open(tmp_path / "library.hashiya", analyse=analyse)
    yield opened
    opened.close()


@pytest.fixture
def article_id(workspace):
    return workspace.import_text(TEXT, title="مفاوضات").article_id


def article(text=TEXT, url="https://example.org/a"):
    return Article(text, blocks_of(text), Metadata(title="مفاوضات", url=url, language="ar"))


def test_a_file_is_imported_once_and_then_known(workspace, tmp_path):
    path = tmp_path / "مقال.txt"
    path.write_text(TEXT, "utf-8")
    (first,) = workspace.import_files([path])
    (again,) = workspace.import_files([path])
    assert (first.status, again.status) == (ImportStatus.NEW, ImportStatus.KNOWN)
    assert first.article_id == again.article_id
    assert workspace.article(first.article_id).article.text == TEXT
    assert workspace.article(first.article_id).origin == str(path)


def test_one_bad_file_stops_none_of_the_others(workspace, tmp_path):
    good, empty = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text(TEXT, "utf-8")
    empty.write_text("")
    outcomes = workspace.import_files([tmp_path / "missing.txt", empty, good])
    assert [outcome.status for outcome in outcomes] == [ImportStatus.FAILED, ImportStatus.FAILED, ImportStatus.NEW]
    assert isinstance(outcomes[0].error, UnreadableFileError)
    assert isinstance(outcomes[1].error, EmptyFileError)
    assert [outcome.path for outcome in outcomes] == [tmp_path / "missing.txt", empty, good]


def test_folders_are_walked_in_order_without_hidden_ones(workspace, tmp_path):
    for number, name in enumerate(("b.txt", "a.TXT", "sub/c.txt", ".hidden/d.txt", ".e.txt", "picture.png")):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{TEXT} {number}", "utf-8")
    outcomes = workspace.import_files([tmp_path / "in"])
    assert [outcome.path.name for outcome in outcomes] == ["a.TXT", "b.txt", "c.txt"]


def test_an_import_can_be_stopped_between_files(workspace, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{TEXT} {name}", "utf-8")

    class Stop(NoProgress):
        def step(self, done, total, message=""):
            if done == 1:
                raise CancelledError

    with pytest.raises(CancelledError):
        workspace.import_files([tmp_path / "a.txt", tmp_path / "b.txt"], Stop())
    assert len(workspace.articles()) == 1


def test_pasted_text_becomes_an_article_and_nothing_becomes_none(workspace):
    outcome = workspace.import_text(TEXT)
    assert workspace.article(outcome.article_id).article.metadata.title.startswith("قال وزير الخارجية")
    assert workspace.import_text(" \n ").status is ImportStatus.FAILED


def test_a_highlight_knows_its_words_and_its_place(workspace, article_id):
    annotation = workspace.annotate(article_id, Span(3, 18), body=Body("ملاحظة", "claim", ("أ",)))
    assert annotation.target.quote.exact == TEXT[4:17]
    assert annotation.target.quote.suffix.startswith(" سامر")
    assert workspace.annotations(article_id) == (annotation,)


def test_an_empty_passage_cannot_be_annotated(article_id, workspace):
    with pytest.raises(ValueError, match="empty"):
        workspace.annotate(article_id, Span(4, 4), body=Body())


def test_a_quote_is_annotated_where_it_stands(workspace, article_id):
    annotation = workspace.annotate_quote(article_id, TextQuoteSelector("سامر الحلبي"), body=Body())
    assert annotation.target.span == Span(18, 29)


def test_a_quote_that_stands_twice_needs_its_neighbours(workspace, article_id):
    with pytest.raises(QuoteAmbiguousError) as caught:
        workspace.annotate_quote(article_id, TextQuoteSelector("المفاوضات"), body=Body())
    assert caught.value.count == 2
    quote = TextQuoteSelector("المفاوضات", suffix=" ستُستأنف")
    assert workspace.annotate_quote(article_id, quote, body=Body()).target.span.start == TEXT.rindex("المفاوضات")


def test_a_quote_that_stands_nowhere_is_an_error(workspace, article_id):
    with pytest.raises(QuoteNotFoundError):
        workspace.annotate_quote(article_id, TextQuoteSelector("باريس"), body=Body())


def test_the_trash_keeps_what_was_said(workspace, article_id):
    annotation = workspace.annotate(article_id, Span(0, 3), body=Body("مهم"))
    workspace.trash_annotation(annotation.id)
    assert workspace.annotations(article_id) == ()
    kept = workspace.library.annotations.get(annotation.id)
    assert kept == replace(annotation, state=AnnotationState.TRASHED)


def test_annotations_follow_a_text_that_changes(workspace):
    first = workspace.add_article(article(), "")
    stays = workspace.annotate_quote(first.article_id, TextQuoteSelector("وزير الخارجية"), body=Body())
    moves = workspace.annotate_quote(first.article_id, TextQuoteSelector("في جنيف"), body=Body("أين؟"))
    lost = workspace.annotate_quote(first.article_id, TextQuoteSelector("أن المفاوضات ستُستأنف غدًا"), body=Body("متى؟"))
    changed = "قال وزير الخارجية سامر الحلبي إن المفاوضات مستمرة.\nولم يقل الوزير شيئًا عن بدء جولة جديدة في جنيف."
    again = workspace.add_article(article(changed), "")
    assert (again.status, again.article_id) == (ImportStatus.VERSION, first.article_id)
    found = {annotation.id: annotation for annotation in workspace.annotations(first.article_id)}
    assert found[stays.id].state is AnnotationState.ANCHORED
    assert found[moves.id].state is AnnotationState.MOVED
    assert found[moves.id].target.span.of(changed) == "في جنيف"
    assert found[moves.id].body == moves.body
    assert found[lost.id].state is AnnotationState.ORPHANED
    assert found[lost.id].target == lost.target


def test_an_orphan_comes_back_with_its_text(workspace):
    first = workspace.add_article(article(), "")
    lost = workspace.annotate_quote(first.article_id, TextQuoteSelector("أن المفاوضات ستُستأنف غدًا"), body=Body())
    workspace.add_article(article("نص آخر لا صلة له بما سبق."), "")
    assert workspace.annotations(first.article_id)[0].state is AnnotationState.ORPHANED
    workspace.add_article(article(f"{TEXT} وعاد النص."), "")
    (back,) = workspace.annotations(first.article_id)
    assert back.state is not AnnotationState.ORPHANED
    assert back.target.quote.exact == lost.target.quote.exact
    report = workspace.reanchor(first.article_id)
    assert len(report.anchored) + len(report.moved) == 1


def exported_notes(workspace, article_id, path):
    options = ExportOptions(format=ExportFormat.JSONLD, overwrite=True)
    workspace.export_to(path, [article_id], options)
    return path


def test_notes_go_to_another_library_and_back_without_doubling(workspace, tmp_path):
    article_id = workspace.add_article(article(), "").article_id
    first = workspace.annotate_quote(article_id, TextQuoteSelector("سامر الحلبي"), body=Body("من؟", "claim", ("أ",)))
    path = exported_notes(workspace, article_id, tmp_path / "notes.jsonld")
    assert [outcome.status for outcome in workspace.import_annotations(path)] == [ImportStatus.KNOWN]
    other = Workspace.open(tmp_path / "other.hashiya", analyse=analyse)
    workspace.close()
    try:
        there = other.add_article(article(f"مقدمة. {TEXT}"), "").article_id
        (outcome,) = other.import_annotations(path)
        assert outcome.status is ImportStatus.NEW
        (found,) = other.annotations(there)
        assert (found.id, found.body, found.state) == (first.id, first.body, AnnotationState.MOVED)
        assert found.target.quote.exact == "سامر الحلبي"
        assert other.import_annotations(path)[0].status is ImportStatus.KNOWN
    finally:
        other.close()


def test_a_newer_note_replaces_the_older(workspace, article_id, tmp_path):
    first = workspace.annotate(article_id, Span(0, 3), body=Body("رأي"))
    newer = replace(first, body=Body("رأي آخر"), modified=first.modified + timedelta(hours=1))
    workspace.save_annotation(newer)
    path = exported_notes(workspace, article_id, tmp_path / "notes.jsonld")
    workspace.save_annotation(first)
    assert [outcome.status for outcome in workspace.import_annotations(path)] == [ImportStatus.VERSION]
    assert workspace.annotations(article_id)[0].body.note == "رأي آخر"


def test_a_label_that_the_library_lacks_comes_along(workspace, article_id, tmp_path):
    workspace.annotate(article_id, Span(0, 3), body=Body("", "mine"))
    path = exported_notes(workspace, article_id, tmp_path / "notes.jsonld")
    path.write_text(path.read_text("utf-8").replace(workspace.annotations(article_id)[0].id, new_id()), "utf-8")
    workspace.import_annotations(path)
    assert workspace.labels()[-1].id == "mine"


def test_a_note_that_knows_only_its_place_gets_the_words_there(workspace, tmp_path):
    workspace.add_article(article(), "")
    path = tmp_path / "notes.jsonld"
    selector = {"type": "TextPositionSelector", "start": 4, "end": 17}
    path.write_text(
        json.dumps({"type": "Annotation", "target": {"source": article().metadata.url, "selector": selector}})
    )
    (outcome,) = workspace.import_annotations(path)
    assert outcome.annotation.target.quote.exact == "وزير الخارجية"
    assert outcome.annotation.state is AnnotationState.ANCHORED


def test_a_note_on_an_article_that_is_not_there_fails_alone(workspace, article_id, tmp_path):
    workspace.annotate(article_id, Span(0, 3), body=Body())
    path = exported_notes(workspace, article_id, tmp_path / "notes.jsonld")
    text = path.read_text("utf-8").replace(workspace.annotations(article_id)[0].id, new_id())
    path.write_text(text.replace(article_id, new_id()), "utf-8")
    assert [outcome.status for outcome in workspace.import_annotations(path)] == [ImportStatus.FAILED]


def test_findings_are_kept_and_made_again_for_another_text(workspace, article_id):
    first = workspace.analysis(article_id)
    assert workspace.library.findings.get(article_id) == first
    assert workspace.analysis(article_id) == first
    workspace.library.articles.replace_text(article_id, article("نص جديد."))
    assert workspace.analysis(article_id) == workspace.library.findings.get(article_id)
    kept = workspace.library.findings.version(article_id)
    assert kept.text_sha256 == article("نص جديد.").text_sha256


def test_what_was_not_found_yet_can_be_found_for_all(workspace, article_id):
    assert workspace.analyse_missing() == 1
    assert workspace.analyse_missing() == 0


def test_articles_and_notes_are_searched(workspace, article_id):
    workspace.annotate(article_id, Span(0, 3), body=Body("مراجعة لاحقة"))
    assert [hit.article_id for hit in workspace.search("مفاوضات", where=SearchScope.ARTICLES)] == [article_id]
    assert len(workspace.search("مراجعه", where=SearchScope.NOTES)) == 1


def test_an_article_is_exported_as_text_and_to_a_folder(workspace, article_id, tmp_path):
    workspace.annotate_quote(article_id, TextQuoteSelector("سامر الحلبي"), body=Body("من هو؟", "question"))
    text = workspace.export_markdown([article_id], ExportOptions())
    assert "> سامر الحلبي" in text
    assert "#سؤال" in text
    (tmp_path / "out").mkdir()
    (outcome,) = workspace.export_to(tmp_path / "out", [article_id], ExportOptions())
    assert (outcome.path.name, outcome.status) == ("مفاوضات.md", ExportStatus.CREATED)
    (again,) = workspace.export_to(tmp_path / "out", [article_id], ExportOptions())
    assert again.status is ExportStatus.UNCHANGED


def test_an_article_is_exported_to_a_file_of_a_chosen_name(workspace, article_id, tmp_path):
    (outcome,) = workspace.export_to(tmp_path / "x.md", [article_id], ExportOptions())
    assert outcome.path == tmp_path / "x.md"


def test_ids_can_be_shortened(workspace, article_id):
    assert workspace.resolve_id(article_id[:6]) == article_id
    with pytest.raises(NotFoundError):
        workspace.resolve_id("zzz")


def test_a_backup_brings_back_what_was_lost(workspace, article_id):
    backup = workspace.backup()
    workspace.annotate(article_id, Span(0, 3), body=Body("بعد النسخة"))
    assert workspace.check().is_sound
    assert [info.path for info in workspace.backups()] == [backup]
    restored = workspace.restore(backup)
    try:
        assert restored.annotations(article_id) == ()
        assert backup_keeper(restored.library.path).folder == backup.parent
    finally:
        restored.close()


def test_a_library_is_used_from_another_thread(workspace, article_id):
    from threading import Thread

    found = []

    def work():
        with workspace.library.on_this_thread():
            found.append(workspace.article(article_id).id)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert found == [article_id]


def test_a_backup_is_made_when_one_is_due(workspace, article_id):
    assert workspace.back_up_if_due() is not None
    assert workspace.back_up_if_due() is None


def test_an_import_of_several_files_begins_with_a_backup_of_what_is_there(workspace, article_id, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"نص الملف {name}", encoding="utf-8")
    workspace.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    (backup,) = workspace.backups()
    assert (backup.reason, backup.articles) == ("import", 1)
    workspace.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert len(workspace.backups()) == 2
    workspace.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert len(workspace.backups()) == 2


def test_a_file_of_several_articles_gives_an_outcome_for_each(workspace, tmp_path):
    path = tmp_path / "many.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("b.txt", "")
        archive.writestr("c.txt", TEXT + "\nسطر آخر")
    first, empty, other = workspace.import_files([tmp_path])
    assert [outcome.status for outcome in (first, empty, other)] == [
        ImportStatus.NEW,
        ImportStatus.FAILED,
        ImportStatus.NEW,
    ]
    assert workspace.article(first.article_id).origin == f"{path}/a.txt"
    assert [outcome.status for outcome in workspace.import_files([path])] == [
        ImportStatus.KNOWN,
        ImportStatus.FAILED,
        ImportStatus.KNOWN,
    ]


def test_pages_that_could_not_be_read_are_in_the_outcome(workspace, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("Words of the first page.", None))
    (outcome,) = workspace.import_files([path])
    assert (outcome.status, outcome.lost_pages) == (ImportStatus.NEW, (2,))
