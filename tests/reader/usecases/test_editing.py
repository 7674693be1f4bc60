import pytest

from reader.annotating import removing
from reader.annotations import Body, TextQuoteSelector
from reader.edits import EditKind
from reader.errors import (
    QuoteAmbiguousError,
    QuoteNotFoundError,
)
from reader.spans import Span
from tests.reader.usecases.values import TEXT, article


def test_a_highlight_knows_its_words_and_its_place(workspace, article_id):
    annotation = workspace.edits.annotate(article_id, Span(3, 18), body=Body("ملاحظة", "claim", ("أ",)))
    assert annotation.target.quote.exact == TEXT[4:17]
    assert annotation.target.quote.suffix.startswith(" سامر")
    assert workspace.annotations(article_id) == (annotation,)


def test_an_empty_passage_cannot_be_annotated(article_id, workspace):
    with pytest.raises(ValueError, match="empty"):
        workspace.edits.annotate(article_id, Span(4, 4), body=Body())


def test_a_quote_is_annotated_where_it_stands(workspace, article_id):
    annotation = workspace.edits.annotate_quote(article_id, TextQuoteSelector("سامر الحلبي"), body=Body())
    assert annotation.target.span == Span(18, 29)


def test_a_quote_that_stands_twice_needs_its_neighbours(workspace, article_id):
    with pytest.raises(QuoteAmbiguousError) as caught:
        workspace.edits.annotate_quote(article_id, TextQuoteSelector("المفاوضات"), body=Body())
    assert caught.value.count == 2
    quote = TextQuoteSelector("المفاوضات", suffix=" ستُستأنف")
    assert workspace.edits.annotate_quote(article_id, quote, body=Body()).target.span.start == TEXT.rindex("المفاوضات")


def test_a_quote_that_stands_nowhere_is_an_error(workspace, article_id):
    with pytest.raises(QuoteNotFoundError):
        workspace.edits.annotate_quote(article_id, TextQuoteSelector("باريس"), body=Body())


def test_a_highlight_is_undone_and_done_again(workspace, article_id):
    annotation = workspace.edits.annotate(article_id, Span(4, 17), body=Body("ملاحظة"))
    (summary,) = workspace.edits.history()
    assert (summary.kind, summary.subject) == (EditKind.HIGHLIGHT, "ملاحظة")
    workspace.edits.undo(summary.id)
    assert workspace.annotations(article_id) == ()
    workspace.edits.redo(summary.id)
    assert workspace.annotations(article_id) == (annotation,)


def test_a_note_that_comes_back_is_anchored_in_the_text_of_today(workspace):
    added = workspace.imports.article(article(), "")
    annotation = workspace.edits.annotate_quote(added.article_id, TextQuoteSelector("سامر الحلبي"), body=Body("من؟"))
    removed = removing((annotation,))
    workspace.edits.apply(removed)
    newer = article("خبر عاجل. " + TEXT)
    workspace.imports.article(newer, "")
    (change,) = workspace.edits.undo(removed.id)
    assert change.after.target.text_sha256 == newer.text_sha256
    assert change.after.target.span.of(newer.text) == "سامر الحلبي"
    assert workspace.annotations(added.article_id) == (change.after,)


def test_notes_that_come_back_together_are_anchored_together(workspace):
    added = workspace.imports.article(article(), "")
    made = [
        workspace.edits.annotate_quote(added.article_id, TextQuoteSelector(quote), body=Body())
        for quote in ("سامر الحلبي", "غدًا في جنيف")
    ]
    removed = removing(made)
    workspace.edits.apply(removed)
    newer = article("خبر عاجل. " + TEXT)
    workspace.imports.article(newer, "")
    changes = workspace.edits.undo(removed.id)
    assert {change.key for change in changes} == {each.id for each in made}
    assert {change.after.target.text_sha256 for change in changes} == {newer.text_sha256}
    assert set(workspace.annotations(added.article_id)) == {change.after for change in changes}
