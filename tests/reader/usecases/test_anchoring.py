from reader.annotations import AnnotationState, Body, TextQuoteSelector
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
