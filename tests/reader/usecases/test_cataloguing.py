import pytest

from reader.collecting import founding
from reader.errors import AmbiguousIdError, NotFoundError
from reader.store.listing import ListQuery


@pytest.fixture
def other_id(workspace):
    return workspace.imports.text("نص آخر عن الصواريخ والفضاء.").article_id


def found(workspace, name, **options):
    edit = founding(workspace.catalogue.collections(), name, **options)
    workspace.edits.apply(edit)
    return edit.changes[0].after


def test_a_collection_is_known_by_name_path_and_id(workspace):
    politics, economy = found(workspace, "سياسة"), found(workspace, "اقتصاد")
    inner, other = found(workspace, "روسيا", parent=politics.id), found(workspace, "روسيا", parent=economy.id)
    catalogue = workspace.catalogue
    assert catalogue.collections() == (politics, inner, economy, other)
    assert catalogue.collection("سياسة") == politics
    assert catalogue.collection("اقتصاد/روسيا") == other
    assert catalogue.collection(inner.id[:13].upper()) == inner
    assert catalogue.path(other) == "اقتصاد/روسيا"
    with pytest.raises(AmbiguousIdError):
        catalogue.collection("روسيا")
    for unknown in ("", "الصين"):
        with pytest.raises(NotFoundError):
            catalogue.collection(unknown)


def test_a_query_fills_a_smart_collection_anew_each_time(workspace, article_id, other_id):
    smart = found(workspace, "عن الصواريخ", query="صواريخ")
    assert workspace.catalogue.count_of(smart.query) == 1
    assert workspace.catalogue.list(ListQuery(collection=smart.id)).ids == (other_id,)
    third = workspace.imports.text("عادت الصواريخ إلى الواجهة.").article_id
    assert workspace.catalogue.list(ListQuery(collection=smart.id)).ids == (third, other_id)


def test_articles_go_into_a_collection_and_out_of_it_undoably(workspace, article_id, other_id):
    collection = found(workspace, "للقراءة")
    listed = lambda: workspace.catalogue.list(ListQuery(collection=collection.id)).ids  # noqa: E731
    put = workspace.catalogue.shelving(collection, [article_id, other_id])
    workspace.edits.apply(put)
    assert listed() == (other_id, article_id)
    assert workspace.catalogue.shelving(collection, [article_id]).changes == ()
    workspace.edits.apply(workspace.catalogue.unshelving(collection, [article_id]))
    assert listed() == (other_id,)
    workspace.edits.undo(put.id)
    assert listed() == ()


def test_a_dissolved_collection_comes_back_with_all_that_stood_in_it(workspace, article_id):
    outer = found(workspace, "سياسة")
    inner = found(workspace, "روسيا", parent=outer.id)
    workspace.edits.apply(workspace.catalogue.shelving(inner, [article_id]))
    edit = workspace.catalogue.dissolving(outer)
    workspace.edits.apply(edit)
    assert workspace.catalogue.collections() == ()
    workspace.edits.undo(edit.id)
    assert workspace.catalogue.collections() == (outer, inner)
    assert workspace.catalogue.list(ListQuery(collection=outer.id)).ids == (article_id,)


def test_lists_counts_and_details_are_handed_out(workspace, article_id):
    catalogue = workspace.catalogue
    assert catalogue.list(ListQuery(collection="gone")).ids == ()
    assert [summary.id for summary in catalogue.summaries([article_id])] == [article_id]
    assert catalogue.counts().all == 1
    (details,) = catalogue.details([article_id])
    assert details.metadata.title == "مفاوضات"
    with pytest.raises(NotFoundError):
        catalogue.details(["gone"])
