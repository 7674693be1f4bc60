from reader.article import Metadata
from reader.importers.reading import AS_FOUND, ReadOptions
from reader.store.library import Library
from reader.store.provenance import Provenance, options_from_text, options_to_text
from tests.reader.store.values import article


def test_it_is_known_where_an_article_comes_from(library: Library) -> None:
    article_id = library.articles.add(article()).id
    assert library.provenance.get(article_id) is None
    for sha in ("ab", "cd"):
        known = Provenance(sha, ReadOptions("cp1256", whole_body=True), Metadata("عنوان", author="\udcff"))
        library.provenance.put(article_id, known)
        assert library.provenance.get(article_id) == known


def test_an_article_that_is_not_there_comes_from_nowhere(library: Library) -> None:
    library.provenance.put("gone", Provenance("ab"))
    assert library.provenance.get("gone") is None


def test_damaged_options_are_none() -> None:
    assert options_from_text(options_to_text(ReadOptions(chapters=True))) == ReadOptions(chapters=True)
    assert options_to_text(AS_FOUND) == "{}"
    for damaged in ("", "[]", '{"encoding": 3}', "{"):
        assert options_from_text(damaged) == AS_FOUND
