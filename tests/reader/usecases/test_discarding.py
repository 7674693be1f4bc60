from pathlib import Path
from zipfile import ZipFile

import pytest

from reader.annotating import removing
from reader.annotations import AnnotationState, Body
from reader.cataloguing import noting, retagging, trashing
from reader.collecting import founding
from reader.edits import EditKind
from reader.importers.reading import ReadOptions
from reader.spans import Span
from reader.store.notelisting import NoteSummary
from reader.usecases.linking import Way
from tests.reader.usecases.values import TEXT, article

WORDS = ("الخارجية", "سامر الحلبي", "مستمرة", "جنيف")


@pytest.fixture
def notes(workspace, article_id):
    """Annotations from the first to the last word."""
    starts = [(TEXT.index(words), words) for words in WORDS]
    return [
        workspace.edits.annotate(article_id, Span(start, start + len(words)), body=Body()) for start, words in starts
    ]


def discard(workspace, *article_ids: str):
    edit = trashing(workspace.catalogue.details(article_ids))
    workspace.edits.apply(edit)
    return edit


def test_what_comes_back_from_the_trash_stands_in_the_text_of_today(workspace, article_id, notes):
    workspace.edits.apply(removing(notes[:2]))
    workspace.library.articles.replace_text(article_id, article(f"عاجل: {TEXT}"))
    workspace.edits.apply(workspace.trash.restoring([each.id for each in notes]))
    back = workspace.reviews.annotations([each.id for each in notes[:2]])
    assert [each.state is AnnotationState.TRASHED for each in back] == [False, False]
    assert back[0].target.span.start == notes[0].target.span.start + len("عاجل: ")
    assert back[0].target.text_sha256 == workspace.article(article_id).article.text_sha256
    workspace.edits.undo(workspace.edits.history()[-1].id)
    assert workspace.reviews.annotations([notes[0].id]) == ()


def test_the_trash_is_emptied_for_good_or_of_some_notes(workspace, notes):
    edit = removing(notes[:3])
    workspace.edits.apply(edit)
    assert [each.id for each in workspace.trash.notes()] == [each.id for each in notes[:3]]
    purged = workspace.trash.purge([notes[0].id, notes[3].id])
    assert purged.notes == (notes[0].id,)  # what is not in the trash is let alone
    assert purged.edits_left[edit.id] == 2
    assert workspace.trash.empty().notes == (notes[2].id, notes[1].id)  # the last first
    assert workspace.trash.notes() == ()
    assert [each.id for each in workspace.library.annotations.all()] == [notes[3].id]
    assert edit.id not in {each.id for each in workspace.edits.history()}
    assert workspace.trash.empty().notes == ()


def test_articles_lie_there_with_their_notes_and_come_back_with_them(workspace, article_id, notes):
    workspace.edits.apply(removing(notes[:1]))
    other = workspace.library.articles.add(article("هطل المطر في دمشق.")).id
    discard(workspace, article_id)
    discard(workspace, other)
    listing = workspace.trash.list()
    assert listing.ids == (other, article_id)  # the note that was deleted by itself lies in its article
    assert [(heading.place, heading.key) for heading in listing.headings] == [(0, "articles")]
    shown = workspace.trash.summaries(listing.ids)
    assert (shown[article_id].annotation_count, shown[other].annotation_count) == (3, 0)
    edit = workspace.trash.restoring([article_id])
    assert edit.kind is EditKind.RESTORE_ARTICLE
    workspace.edits.apply(edit)
    listing = workspace.trash.list()
    assert listing.ids == (other, notes[0].id)
    assert [(heading.place, heading.key) for heading in listing.headings] == [(0, "articles"), (1, "notes")]
    assert isinstance(workspace.trash.summaries(listing.ids)[notes[0].id], NoteSummary)
    workspace.edits.apply(workspace.trash.restoring(listing.ids))
    assert workspace.trash.list().ids == ()
    workspace.edits.undo(workspace.edits.history()[-1].id)
    assert workspace.trash.list().ids == (other, notes[0].id)


def test_an_article_that_is_deleted_for_good_leaves_nothing_behind(workspace, article_id, notes):
    library = workspace.library
    other = library.articles.add(article("وصل سامر الحلبي إلى دمشق أمس.")).id
    kept = workspace.edits.annotate(other, Span(0, 3), body=Body())
    workspace.edits.apply(workspace.linking.link(kept.id, notes[0].id, Way(library.link_types.all()[0])))
    (details,) = workspace.catalogue.details([article_id])
    workspace.edits.apply(noting(details, "خلاصة المقال"))
    workspace.edits.apply(retagging(workspace.catalogue.details([article_id]), added=["سياسة"]))
    edit = founding((), "رف")
    workspace.edits.apply(edit)
    workspace.edits.apply(workspace.catalogue.shelving(edit.changes[0].after, [article_id, other]))
    workspace.set_reading_position(article_id, 5, 0.5)
    workspace.findings.find_missing()
    workspace.findings.fill(None)
    discard(workspace, article_id)
    purged = workspace.trash.purge([article_id, other])
    assert (purged.articles, purged.notes) == ((article_id,), ())  # what is not in the trash is let alone
    tables = [name for (name,) in library._database.sql("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        columns = {column for _, column, *_ in library._database.sql(f"PRAGMA table_info({table})")}
        if "article" in columns and "rowid" not in columns:
            left = f"SELECT count(*) FROM {table} WHERE article NOT IN (SELECT number FROM article)"  # noqa: S608
            rows = library._database.sql(left)
            assert rows == [(0,)], table
    assert library.check().is_sound
    assert library._database.sql("PRAGMA foreign_key_check") == []
    for query in ("الخارجية", "خلاصة", "مستمرة"):
        assert workspace.library.search.article_ids(query) == frozenset()
    assert [each.id for each in library.annotations.all()] == [kept.id]
    # What is left of the journal can be undone, step by step, and done again.
    history = workspace.edits.history()
    for each in reversed(history):
        workspace.edits.undo(each.id)
    for each in history:
        workspace.edits.redo(each.id)
    assert [each.id for each in library.annotations.all()] == [kept.id]
    assert library.shelvings.of(edit.changes[0].after.id) == {other}


def test_a_kept_file_goes_with_the_last_article_that_came_from_it(workspace, tmp_path: Path):
    path = tmp_path / "أخبار.zip"
    with ZipFile(path, "w") as archive:
        for number in range(2):
            archive.writestr(f"{number}.txt", f"{TEXT} {number}")
    outcomes = workspace.imports.files([path], options=ReadOptions(keep_original=True))
    left = [1, 0]
    for outcome in outcomes:
        discard(workspace, outcome.article_id)
        workspace.trash.purge([outcome.article_id])
        assert len(workspace.originals.all()) == left.pop(0)
