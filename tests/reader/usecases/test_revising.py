from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis import analyse
from reader.anchors.describe import new_annotation
from reader.annotating import adding, removing
from reader.annotations import AnnotationState, Body, TextQuoteSelector
from reader.article import blocks_of
from reader.edits import EditKind
from reader.errors import EmptyTextError, NotFoundError, QuoteAmbiguousError, QuoteNotFoundError, TextChangedError
from reader.progress import NoProgress
from reader.queries.language import SearchScope
from reader.revising import correction_of
from reader.revisions import TextOrigin
from reader.spans import Span, trimmed
from reader.usecases.importing import ImportStatus
from reader.workspace import Workspace
from tests.reader.usecases.values import TEXT, article


def correct(workspace, article_id, old, new):
    """Correct as the window does: in the text that is shown."""
    present = workspace.article(article_id).article
    start = present.text.index(old)
    made = correction_of(article_id, present, Span(start, start + len(old)), new)
    edit = workspace.texts.correcting(made[0])
    workspace.edits.apply(edit)
    return edit


def state_of(workspace, article_id):
    """All that a correction may touch, as it is stored."""
    record, store = workspace.article(article_id), workspace.library.annotations
    annotations = (*store.of_article(article_id), *store.of_article(article_id, trashed=True))
    texts = [version.text_sha256 for version in workspace.texts.versions(article_id)]
    return record.article, annotations, texts, workspace.library.corrections.of_article(article_id)


def text_of(workspace, article_id):
    return workspace.article(article_id).article.text


def test_a_correction_is_a_version_with_its_origin_and_what_stands_in_the_text_moves_along(workspace, article_id):
    before = workspace.edits.annotate_quote(article_id, TextQuoteSelector("وزير الخارجية"), body=Body("قبل"))
    over = workspace.edits.annotate_quote(article_id, TextQuoteSelector("سامر الحلبي"), body=Body("على"))
    after = workspace.edits.annotate_quote(article_id, TextQuoteSelector("في جنيف"), body=Body("بعد"))
    gone = workspace.edits.annotate_quote(article_id, TextQuoteSelector("غدًا"), body=Body("ذهب"))
    workspace.set_reading_position(article_id, TEXT.index("وأضاف"), 0.5)
    correct(workspace, article_id, "سامر", "سامرٌ بن محمد")
    edit = correct(workspace, article_id, "غدًا ", "")
    text = TEXT.replace("سامر", "سامرٌ بن محمد").replace("غدًا ", "")
    assert text_of(workspace, article_id) == text
    found = {each.body.note: each for each in workspace.annotations(article_id)}
    assert [found[note].target.span.of(text) for note in ("قبل", "على", "بعد")] == [
        "وزير الخارجية",
        "سامرٌ بن محمد الحلبي",
        "في جنيف",
    ]
    assert all(found[note].target.quote.exact == found[note].target.span.of(text) for note in ("قبل", "على", "بعد"))
    assert {found[note].state for note in ("قبل", "على", "بعد")} == {AnnotationState.ANCHORED}
    assert (found["ذهب"].state, found["ذهب"].target.quote.exact) == (AnnotationState.ORPHANED, "غدًا")
    first, corrected = workspace.texts.versions(article_id)
    assert (first.origin, first.is_current) == (TextOrigin.IMPORTED, False)
    assert (corrected.origin, corrected.base, corrected.is_current) == (TextOrigin.CORRECTED, first.text_sha256, True)
    assert text[workspace.reading_position(article_id) :].startswith("وأضاف")
    assert edit.kind is EditKind.REVISE
    assert {before.id, over.id, after.id, gone.id} == {each.id for each in found.values()}
    assert workspace.check().is_sound


def test_undoing_gives_everything_back_as_it_was_and_redoing_makes_it_again(workspace, article_id):
    for quote in ("سامر الحلبي", "غدًا", "في جنيف"):
        workspace.edits.annotate_quote(article_id, TextQuoteSelector(quote), body=Body())
    in_trash = workspace.edits.annotate_quote(article_id, TextQuoteSelector("الحلبي"), body=Body())
    workspace.edits.apply(removing([in_trash]))
    states = [state_of(workspace, article_id)]
    edits = []
    for old, new in (("سامر", "سامرٌ"), ("غدًا ", ""), ("الوزير أن", "الوزير\nأن")):
        edits.append(correct(workspace, article_id, old, new))
        states.append(state_of(workspace, article_id))
    for edit, state in zip(reversed(edits), reversed(states[:-1]), strict=True):
        workspace.edits.undo(edit.id)
        assert state_of(workspace, article_id) == state
    for edit, state in zip(edits, states[1:], strict=True):
        workspace.edits.redo(edit.id)
        assert state_of(workspace, article_id) == state
    assert workspace.check().is_sound


def test_several_corrections_are_undone_and_made_again_at_once(workspace, article_id):
    workspace.edits.annotate_quote(article_id, TextQuoteSelector("سامر الحلبي"), body=Body())
    before = state_of(workspace, article_id)
    first = correct(workspace, article_id, "سامر", "سمير")
    last = correct(workspace, article_id, "قال وزير", "أعلن اليوم وزير")
    after = state_of(workspace, article_id)
    workspace.edits.undo(first.id)
    assert state_of(workspace, article_id) == before
    workspace.edits.redo(last.id)
    assert state_of(workspace, article_id) == after


def test_a_hundred_corrections_are_one_more_copy_of_the_text(workspace, article_id):
    for number in range(100):
        correct(workspace, article_id, f"مستمرة{number or ''}", f"مستمرة{number + 1}")
    assert len(workspace.texts.versions(article_id)) == 2


def test_corrections_of_another_sitting_are_a_version_of_their_own(workspace, article_id):
    correct(workspace, article_id, "سامر", "سامرٌ")
    workspace.library._database.sql(
        "UPDATE text_version SET revised = ? WHERE base <> ''",
        (workspace.texts.versions(article_id)[1].revised - timedelta(hours=2)).isoformat(),
    )
    last = correct(workspace, article_id, "جنيف", "فيينا")
    first, *corrected = workspace.texts.versions(article_id)
    assert [version.base for version in corrected] == [first.text_sha256] * 2
    workspace.edits.undo(last.id)
    assert [version.text_sha256 for version in workspace.texts.versions(article_id)] == [
        first.text_sha256,
        corrected[0].text_sha256,
    ]


def test_a_text_corrected_back_to_what_it_was_is_the_version_that_it_was(workspace, article_id):
    correct(workspace, article_id, "جنيف", "فيينا")
    back = correct(workspace, article_id, "فيينا", "جنيف")
    (only,) = workspace.texts.versions(article_id)
    assert (only.is_current, only.origin) == (True, TextOrigin.IMPORTED)
    workspace.edits.undo(back.id)
    assert text_of(workspace, article_id) == TEXT.replace("جنيف", "فيينا")
    assert workspace.check().is_sound


def test_a_corrected_text_is_searched_and_its_findings_are_found_anew(workspace, article_id):
    assert workspace.searches.all("فيينا", where=SearchScope.ARTICLES) == ()
    correct(workspace, article_id, "جنيف", "فيينا")
    (hit,) = workspace.searches.all("فيينا", where=SearchScope.ARTICLES)
    assert hit.article_id == article_id
    assert workspace.searches.all("جنيف", where=SearchScope.ARTICLES) == ()
    assert "فيينا" in {entity.name for entity in workspace.findings.of(article_id).entities}


def test_a_correction_of_a_text_that_has_changed_meanwhile_is_refused_in_words(workspace, article_id):
    present = workspace.article(article_id).article
    made = correction_of(article_id, present, Span(0, 3), "ذكر")
    correct(workspace, article_id, "جنيف", "فيينا")
    with pytest.raises(TextChangedError) as caught:
        workspace.texts.correcting(made[0])
    assert caught.value.words == "ذكر"


def test_a_note_made_on_a_text_that_was_corrected_meanwhile_stands_on_its_words(workspace, article_id):
    shown = workspace.article(article_id).article
    correct(workspace, article_id, "سامر", "سامرٌ بن محمد")
    start = TEXT.index("في جنيف")
    note = new_annotation(article_id, shown, Span(start, start + 7), Body("من نافذة أخرى"))
    (change,) = workspace.edits.apply(adding((note,)))
    (stored,) = workspace.annotations(article_id)
    assert stored == change.after
    assert stored.target.span.of(text_of(workspace, article_id)) == "في جنيف"


def test_words_are_corrected_by_quotation_as_on_the_command_line(workspace, article_id):
    edit = workspace.texts.correcting_quote(article_id, TextQuoteSelector("جنيف"), "فيينا")
    workspace.edits.apply(edit)
    assert text_of(workspace, article_id) == TEXT.replace("جنيف", "فيينا")
    assert workspace.texts.correcting_quote(article_id, TextQuoteSelector("فيينا"), "فيينا") is None
    with pytest.raises(QuoteNotFoundError):
        workspace.texts.correcting_quote(article_id, TextQuoteSelector("جنيف"), "فيينا")
    with pytest.raises(QuoteAmbiguousError):
        workspace.texts.correcting_quote(article_id, TextQuoteSelector("المفاوضات"), "المحادثات")
    with pytest.raises(EmptyTextError):
        workspace.texts.correcting_quote(article_id, TextQuoteSelector(text_of(workspace, article_id)), " ")


def imported(workspace, text=TEXT):
    return workspace.imports.article(article(text), "")


def test_the_same_file_brings_nothing_new_into_a_text_that_was_corrected(workspace):
    first = imported(workspace)
    correct(workspace, first.article_id, "جنيف", "فيينا")
    again = imported(workspace)
    assert (again.status, again.article_id, again.left_behind) == (ImportStatus.KNOWN, first.article_id, 0)
    assert "فيينا" in text_of(workspace, first.article_id)
    # Pasted text has no address by which it could be known.
    pasted = workspace.imports.text(TEXT, title="مفاوضات")
    assert (pasted.status, pasted.article_id) == (ImportStatus.KNOWN, first.article_id)


def test_a_newer_file_leaves_corrections_behind_says_so_and_they_can_be_carried_over(workspace):
    first = imported(workspace)
    for old, new in (("سامر", "سمير"), ("مستمرة", "متوقفة"), (" في جنيف", " في مدينة جنيف"), ("وأضاف", "وقال")):
        correct(workspace, first.article_id, old, new)
    newer = f"مقدمة جديدة للخبر.\n{TEXT.replace('وأضاف', 'وقال').replace('مستمرة', 'معلقة تماما')}"
    again = imported(workspace, newer)
    assert (again.status, again.left_behind) == (ImportStatus.VERSION, 4)
    assert text_of(workspace, first.article_id) == newer
    carrying = workspace.texts.carrying(first.article_id)
    assert (carrying.made, carrying.known) == (2, 1)
    assert [(splice.old, splice.new) for splice in carrying.lost] == [("مستمرة", "متوقفة")]
    workspace.edits.apply(carrying.edit)
    assert text_of(workspace, first.article_id) == newer.replace("سامر", "سمير").replace("في جنيف", "في مدينة جنيف")
    workspace.edits.undo(carrying.edit.id)
    assert text_of(workspace, first.article_id) == newer


def test_without_corrections_left_behind_there_is_nothing_to_carry(workspace, article_id):
    assert workspace.texts.left_behind(article_id) is None
    assert workspace.texts.carrying(article_id).edit.changes == ()
    correct(workspace, article_id, "جنيف", "فيينا")
    assert workspace.texts.left_behind(article_id) is None


def test_an_older_text_is_the_present_one_again_as_one_step(workspace):
    first = imported(workspace)
    kept = workspace.edits.annotate_quote(first.article_id, TextQuoteSelector("سامر الحلبي"), body=Body("يبقى"))
    lost = workspace.edits.annotate_quote(first.article_id, TextQuoteSelector("ستُستأنف غدًا في جنيف"), body=Body("يعود"))
    changed = TEXT.replace("قال وزير", "أعلن اليوم وزير").replace("ستُستأنف غدًا في جنيف", "انتهت")
    assert imported(workspace, changed).displaced
    after_import = state_of(workspace, first.article_id)
    older, newer = workspace.texts.versions(first.article_id)
    edit = workspace.texts.restoring(first.article_id, older.text_sha256)
    workspace.edits.apply(edit)
    found = {each.id: each for each in workspace.annotations(first.article_id)}
    assert text_of(workspace, first.article_id) == TEXT
    assert found[kept.id].target == kept.target
    assert found[lost.id].target.span == lost.target.span
    assert [version.is_current for version in workspace.texts.versions(first.article_id)] == [True, False]
    workspace.edits.undo(edit.id)
    assert state_of(workspace, first.article_id) == after_import
    assert workspace.texts.restoring(first.article_id, newer.text_sha256).changes == ()
    with pytest.raises(NotFoundError):
        workspace.texts.restoring(first.article_id, "0" * 64)


def test_versions_are_compared_and_named_by_the_beginning_of_their_hash(workspace, article_id):
    correct(workspace, article_id, "جنيف", "فيينا")
    old, new = workspace.texts.versions(article_id)
    comparison = workspace.texts.compare(article_id, old.text_sha256, new.text_sha256, NoProgress())
    assert [(splice.old, splice.new) for splice in comparison.splices] == [("جنيف", "فيينا")]
    assert workspace.texts.resolve_version(article_id, new.text_sha256[:12]) == new
    for prefix in ("", "x"):
        with pytest.raises(NotFoundError):
            workspace.texts.resolve_version(article_id, prefix)


def test_undoing_a_correction_of_a_text_that_was_replaced_since_changes_nothing(workspace):
    first = imported(workspace)
    edit = correct(workspace, first.article_id, "جنيف", "فيينا")
    newer = f"{TEXT}\nوخاتمة."
    imported(workspace, newer)
    workspace.edits.undo(edit.id)
    assert text_of(workspace, first.article_id) == newer
    workspace.edits.redo(edit.id)
    assert text_of(workspace, first.article_id) == newer
    assert workspace.check().is_sound


WORDS = ["قال", "وزير", "الخارجية", "سامر", "الحلبي", "إن", "المفاوضات", "مستمرة", "غدًا", "في", "جنيف", "،", "."]
LINES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=5)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=LINES, data=st.data())
def test_whatever_is_corrected_every_note_outside_keeps_its_words_and_undoing_restores_all(
    tmp_path_factory, lines, data
):
    text = "\n".join(lines)
    path = tmp_path_factory.mktemp("property") / "library.hashiya"
    workspace = Workspace.open(path, analyse=analyse)
    try:
        _correct_at_random(workspace, text, data)
    finally:
        workspace.close()


def _correct_at_random(workspace, text, data):
    article_id = workspace.imports.article(article(text), "").article_id
    shown = workspace.article(article_id).article
    for _ in range(data.draw(st.integers(0, 6))):
        span = _drawn(data, text)
        if trimmed(span, text):
            workspace.edits.apply(adding((new_annotation(article_id, shown, span, Body()),)))
    states, edits = [state_of(workspace, article_id)], []
    for _ in range(data.draw(st.integers(1, 4))):
        present = workspace.article(article_id).article
        span = _drawn(data, present.text)
        words = data.draw(st.sampled_from(["", "كلمة", " بين ", "سطر\nآخر", "\n", "\u200f", "خ"]))
        before = workspace.annotations(article_id)
        try:
            made = correction_of(article_id, present, span, words)
        except EmptyTextError:
            continue
        if made is None:
            continue
        edits.append(workspace.texts.correcting(made[0]))
        workspace.edits.apply(edits[-1])
        states.append(state_of(workspace, article_id))
        after = workspace.article(article_id).article
        assert after == made[1]
        assert [block.span for block in after.blocks] == [block.span for block in blocks_of(after.text)]
        _assert_words_are_kept(before, workspace.annotations(article_id), made[0], after.text)
    for edit, state in zip(reversed(edits), reversed(states[:-1]), strict=True):
        workspace.edits.undo(edit.id)
        assert state_of(workspace, article_id) == state
    if edits:
        workspace.edits.redo(edits[-1].id)
        assert state_of(workspace, article_id) == states[-1]
    assert workspace.check().is_sound


def _assert_words_are_kept(before, after, revision, text):
    found = {annotation.id: annotation for annotation in after}
    assert found.keys() == {annotation.id for annotation in before}
    for annotation in before:
        span, now = annotation.target.span, found[annotation.id]
        is_touched = any(each.start < span.end and each.end > span.start for each in revision.splices)
        if now.state is AnnotationState.ORPHANED:
            assert is_touched or annotation.state is AnnotationState.ORPHANED
            continue
        assert now.target.quote.exact == now.target.span.of(text)
        if not is_touched:
            assert now.target.quote.exact == annotation.target.quote.exact


def _drawn(data, text):
    start = data.draw(st.integers(0, len(text)))
    return Span(start, data.draw(st.integers(start, len(text))))
