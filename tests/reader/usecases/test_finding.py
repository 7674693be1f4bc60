from tests.reader.usecases.values import article


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
