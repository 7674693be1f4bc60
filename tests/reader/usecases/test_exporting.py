from reader.annotations import Body, TextQuoteSelector
from reader.export.model import ExportOptions, ExportStatus


def test_an_article_is_exported_as_text_and_to_a_folder(workspace, article_id, tmp_path):
    workspace.edits.annotate_quote(article_id, TextQuoteSelector("سامر الحلبي"), body=Body("من هو؟", "question"))
    text = workspace.exports.text([article_id], ExportOptions())
    assert "> سامر الحلبي" in text
    assert "#سؤال" in text
    (tmp_path / "out").mkdir()
    (outcome,) = workspace.exports.write(tmp_path / "out", [article_id], ExportOptions())
    assert (outcome.path.name, outcome.status) == ("مفاوضات.md", ExportStatus.CREATED)
    (again,) = workspace.exports.write(tmp_path / "out", [article_id], ExportOptions())
    assert again.status is ExportStatus.UNCHANGED


def test_an_article_is_exported_to_a_file_of_a_chosen_name(workspace, article_id, tmp_path):
    (outcome,) = workspace.exports.write(tmp_path / "x.md", [article_id], ExportOptions())
    assert outcome.path == tmp_path / "x.md"
