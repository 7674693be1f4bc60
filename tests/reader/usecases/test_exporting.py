from dataclasses import replace

from reader.annotating import adding, removing, rewriting
from reader.annotations import AnnotationState, Body, TextQuoteSelector
from reader.catalogue import Collection, ReadingStatus, Shelving
from reader.export.model import ExportOptions, ExportStatus
from reader.export.names import block_id
from reader.links import Link


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


def test_what_is_kept_about_an_article_is_exported(workspace, article_id):
    library = workspace.library
    known = library.details.get(article_id)
    library.details.put(replace(known, tags=("ماء",), note="رأي", star=True, status=ReadingStatus.READING))
    outer, inner = Collection("بحث"), Collection("فصل")
    inner = replace(inner, parent=outer.id)
    for collection in (outer, inner):
        library.collections.put(collection)
    library.shelvings.put(Shelving(inner.id, article_id))
    found = workspace.exports.article(article_id)
    assert (found.tags, found.note, found.star, found.status) == (("ماء",), "رأي", True, ReadingStatus.READING)
    assert found.collections == ("بحث/فصل",)
    text = workspace.exports.text([article_id], ExportOptions())
    assert all(words in text for words in ("starred: true", 'collections: ["بحث/فصل"]', "status: reading", "رأي"))


def test_collections_that_stand_in_each_other_end_somewhere(workspace, article_id):
    first, second = Collection("أ", id="1", parent="2"), Collection("ب", id="2", parent="1")
    for collection in (first, second):
        workspace.library.collections.put(collection)
    workspace.library.shelvings.put(Shelving("1", article_id))
    assert workspace.exports.article(article_id).collections == ("ب/أ",)


def test_links_are_exported_at_both_ends_and_lead_from_file_to_file(workspace, article_id, tmp_path):
    other_id = workspace.imports.text("ردّ المتحدث بأن المفاوضات توقفت.", title="رد").article_id
    first = workspace.edits.annotate_quote(article_id, TextQuoteSelector("المفاوضات مستمرة"), body=Body())
    second = workspace.edits.annotate_quote(other_id, TextQuoteSelector("المفاوضات توقفت"), body=Body())
    workspace.library.links.put(Link(second.id, first.id, "contradicts"))
    (tmp_path / "out").mkdir()
    workspace.exports.write(tmp_path / "out", [article_id, other_id], ExportOptions())
    there, back = ((tmp_path / "out" / name).read_text("utf-8") for name in ("رد.md", "مفاوضات.md"))
    assert f"يناقض: [[مفاوضات#^{block_id(first.id)}|المفاوضات مستمرة]]" in there
    assert f"يناقضه: [[رد#^{block_id(second.id)}|المفاوضات توقفت]]" in back
    workspace.edits.apply(removing([second]))
    assert workspace.exports.article(article_id).links == ()
    workspace.edits.apply(adding([replace(second, state=AnnotationState.ANCHORED)]))
    workspace.library.details.remove(other_id)
    assert workspace.exports.article(article_id).links == ()


def test_some_highlights_are_brought_up_to_date_and_the_others_stay(workspace, article_id, tmp_path):
    path = tmp_path / "x.md"
    first = workspace.edits.annotate_quote(article_id, TextQuoteSelector("سامر الحلبي"), body=Body("من هو؟"))
    second = workspace.edits.annotate_quote(article_id, TextQuoteSelector("جنيف"), body=Body("أين؟"))
    workspace.exports.write(path, [article_id], ExportOptions())
    workspace.edits.apply(rewriting(second, replace(second.body, note="متى؟")))
    chosen = ExportOptions(annotations=frozenset({second.id}))
    assert "من هو؟" not in workspace.exports.text([article_id], chosen)
    (outcome,) = workspace.exports.write(path, [article_id], chosen)
    assert outcome.status is ExportStatus.UPDATED
    assert all(words in path.read_text("utf-8") for words in ("من هو؟", "متى؟"))
    workspace.edits.apply(removing([first]))
    workspace.exports.write(path, [article_id], chosen)
    assert "من هو؟" not in path.read_text("utf-8")
