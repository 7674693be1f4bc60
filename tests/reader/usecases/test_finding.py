from reader.correcting import correcting, forgetting
from reader.corrections.make import Corrector
from reader.edits import Change
from reader.entities.model import EntityKind
from reader.findings import Analysis
from reader.queries.language import SearchScope
from reader.spans import Span
from reader.workspace import Workspace
from tests.reader.usecases.values import TEXT, article


def test_findings_are_kept_and_made_again_for_another_text(workspace, article_id):
    first = workspace.findings.of(article_id)
    assert workspace.library.findings.get(article_id) == first
    assert workspace.findings.of(article_id) == first
    workspace.library.articles.replace_text(article_id, article("نص جديد."))
    assert workspace.findings.of(article_id) == workspace.library.findings.get(article_id)
    kept = workspace.library.findings.version(article_id)
    assert kept.text_sha256 == article("نص جديد.").text_sha256


def test_what_was_not_found_yet_can_be_found_for_all(workspace, article_id):
    assert workspace.findings.find_missing() == 1
    assert workspace.findings.find_missing() == 0


def corrector(workspace, article_id):
    return Corrector(article_id, workspace.article(article_id).article.text, workspace.findings.of(article_id))


def person(workspace, article_id):
    return next(found for found in workspace.findings.of(article_id).entities if "الحلبي" in found.name)


def test_what_the_reader_puts_right_stays_right(workspace, article_id):
    renamed = corrector(workspace, article_id).rename(person(workspace, article_id), "سامر حلبي")
    edit = correcting(renamed)
    workspace.edits.apply(edit)
    names = {found.name for found in workspace.findings.of(article_id).entities}
    assert "سامر حلبي" in names
    assert [hit.snippet for hit in workspace.searches.all("حلبي", where=SearchScope.ENTITIES)] == ["سامر حلبي"]
    # A newer program, and a newer text, find again, and the reader still wins.
    assert {found.name for found in workspace.findings.again(article_id).analysis.entities} == names
    workspace.edits.undo(edit.id)
    assert person(workspace, article_id).name == "سامر الحلبي"
    assert [hit.snippet for hit in workspace.searches.all("الحلبي", where=SearchScope.ENTITIES)] == ["سامر الحلبي"]


def test_corrections_that_no_longer_apply_are_told(workspace):
    added = workspace.imports.article(article(), "").article_id
    rejected = corrector(workspace, added).reject_entity(person(workspace, added))
    workspace.edits.apply(correcting(rejected))
    workspace.imports.article(article("نص آخر لا يذكر أحدًا."), "")
    assert workspace.findings.corrected(added).lost == (rejected,)


def test_a_correction_counts_before_it_is_stored_and_until_its_taking_back_is(workspace, article_id):
    renamed = corrector(workspace, article_id).rename(person(workspace, article_id), "سامر حلبي")
    shown = workspace.findings.corrected(article_id, pending=[Change(None, renamed)]).analysis
    assert "سامر حلبي" in {found.name for found in shown.entities}
    assert "سامر حلبي" not in {found.name for found in workspace.findings.of(article_id).entities}
    workspace.edits.apply(correcting(renamed))
    for found in (workspace.findings.corrected, workspace.findings.again):
        taken_back = found(article_id, pending=[Change(renamed, None)]).analysis
        assert "سامر حلبي" not in {each.name for each in taken_back.entities}


def test_the_next_article_is_read_with_what_was_learned(workspace, article_id):
    first = corrector(workspace, article_id)
    start = TEXT.index("المفاوضات")
    taught = first.add_mention(Span(start, start + len("المفاوضات")), EntityKind.ORG)
    assert not workspace.findings.memory()
    workspace.edits.apply(correcting(taught))
    (lesson,) = workspace.findings.memory().lessons
    assert (lesson.form, lesson.title) == ("المفاوضات", "مفاوضات")
    workspace.edits.apply(forgetting(lesson))
    assert not workspace.findings.memory()
    workspace.edits.undo(workspace.edits.history()[-1].id)
    assert workspace.findings.memory().lessons == (lesson,)


def test_findings_are_made_again_when_other_articles_have_taught_more(tmp_path):
    seen = []

    def found(article, memory):
        seen.append((article.text, len(memory.lessons)))
        return Analysis()

    workspace = Workspace.open(tmp_path / "library.hashiya", analyse=found)
    first, second = (workspace.imports.text(text).article_id for text in (TEXT, "نص آخر."))
    for article_id in (first, second):
        workspace.findings.of(article_id)
    taught = Corrector(first, TEXT, Analysis()).add_mention(Span(0, 3), EntityKind.PER)
    workspace.edits.apply(correcting(taught))
    seen.clear()
    for article_id in (first, second):
        workspace.findings.of(article_id)
        for _ in range(2):
            workspace.findings.corrected(article_id, up_to_date=True)
    # The article that taught it is read as before: what was put right in it may be taken back.
    assert seen == [("نص آخر.", 1)]
    workspace.close()
