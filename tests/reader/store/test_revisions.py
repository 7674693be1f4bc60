import pytest

from reader.annotations import AnnotationState
from reader.edits import Change, Edit, EditKind
from reader.errors import StoreError
from reader.revising import correction_of
from reader.revisions import Revision, TextOrigin
from reader.spans import Span
from reader.store.library import Library
from tests.reader.store.values import TEXT, annotation, article


@pytest.fixture
def article_id(library: Library) -> str:
    return library.articles.add(article()).id


def revision(library: Library, article_id: str, old: str, new: str) -> Revision:
    present = library.articles.get(article_id).article
    start = present.text.index(old)
    made = correction_of(article_id, present, Span(start, start + len(old)), new)
    assert made is not None
    return made[0]


def apply(library: Library, *revisions: Revision) -> Edit:
    edit = Edit(EditKind.REVISE, tuple(Change(None, each) for each in revisions))
    library.journal.apply(edit)
    return edit


def test_a_revision_is_kept_as_long_as_it_is_made(library: Library, article_id: str) -> None:
    made = revision(library, article_id, "روسيا", "روسية")
    edit = apply(library, made)
    assert library.revisions.of_article(article_id) == (made,)
    assert library.articles.get(article_id).article.text == TEXT.replace("روسيا", "روسية", 1)
    assert library.check().is_sound
    assert library.journal.undo(edit.id) == (Change(made, None),)
    assert library.revisions.of_article(article_id) == ()
    assert library.articles.get(article_id).article == article()
    assert library.journal.redo(edit.id) == (Change(None, made),)
    assert library.articles.get(article_id).article.text_sha256 == made.text_after


def test_a_revision_of_another_text_changes_nothing(library: Library, article_id: str) -> None:
    made = revision(library, article_id, "روسيا", "روسية")
    apply(library, revision(library, article_id, "اليوم", "أمس"))
    before = library.articles.get(article_id)
    assert library.journal.apply(Edit(EditKind.REVISE, (Change(None, made),))) == ()
    assert library.articles.get(article_id) == before
    assert made not in library.revisions.of_article(article_id)


def test_the_texts_that_a_corrected_one_has_come_through_are_known(library: Library, article_id: str) -> None:
    made = []
    for old, new in (("روسيا", "روسية"), ("اليوم", "أمس"), ("قديم", "عتيق")):
        made.append(revision(library, article_id, old, new))
        apply(library, made[-1])
    present = library.articles.get(article_id).article.text_sha256
    assert library.revisions.passed(article_id, present) == tuple(each.text_before for each in reversed(made))
    assert library.revisions.passed(article_id, made[0].text_before) == ()


def test_notes_in_the_trash_and_lost_ones_keep_what_they_are_about(library: Library, article_id: str) -> None:
    notes = [annotation(article_id, article(), words) for words in ("الزعيم الكوري", "محمد بن زايد", "كِتَابٍ")]
    library.annotations.put_many(notes)
    library.annotations.remove(notes[1].id)
    apply(library, revision(library, article_id, "وصل ", "وصل فجأة "))
    after = library.articles.get(article_id).article
    for note in notes[1:]:
        found = library.annotations.get(note.id)
        assert found.target.span.of(after.text) == found.target.quote.exact == note.target.quote.exact
        assert found.target.text_sha256 == after.text_sha256
    assert library.annotations.get(notes[1].id).state is AnnotationState.TRASHED
    assert library.check().is_sound


def test_an_edit_that_fails_leaves_text_and_notes_as_they_were(
    library: Library, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.annotations.put(annotation(article_id, article(), "كِتَابٍ"))
    before = library.articles.get(article_id), library.annotations.all(), library.texts.versions(article_id)

    def fail(*_: object, **__: object) -> None:
        raise StoreError(library.path, "disk full")

    monkeypatch.setattr(library.revisions, "_put", fail)
    with pytest.raises(StoreError):
        apply(library, revision(library, article_id, "روسيا", "روسية"))
    assert (
        library.articles.get(article_id),
        library.annotations.all(),
        library.texts.versions(article_id),
    ) == before


def test_a_damaged_revision_is_named_by_the_check_and_hides_no_other(library: Library, article_id: str) -> None:
    first, second = revision(library, article_id, "روسيا", "روسية"), None
    edit = apply(library, first)
    second = revision(library, article_id, "اليوم", "أمس")
    apply(library, second)
    library._database.sql("UPDATE revision SET splices = '[{' WHERE id = ?", first.id)
    assert [(row.table, row.key, row.article_id) for row in library.check().rows] == [
        ("revision", first.id, article_id)
    ]
    assert library.revisions.of_article(article_id) == (second,)
    library.journal.undo(edit.id)
    assert library.articles.get(article_id).article.text_sha256 == first.text_after


def test_texts_that_came_in_before_origins_were_known_are_told_apart(library: Library, article_id: str) -> None:
    library.articles.replace_text(article_id, article(f"{TEXT}\nوزيادة."))
    library._database.sql("UPDATE text_version SET origin = ''")
    assert [version.origin for version in library.texts.versions(article_id)] == [
        TextOrigin.IMPORTED,
        TextOrigin.IMPORTED_AGAIN,
    ]
