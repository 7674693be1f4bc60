from dataclasses import replace

import pytest

from reader.errors import NotFoundError
from reader.findings import Analysis
from reader.queries.language import SearchScope
from reader.store.findings import FindingVersion, analysis_from_text, analysis_to_text
from reader.store.library import Library
from tests.reader.store.values import analysis, article


def test_an_analysis_comes_back_as_it_was() -> None:
    assert analysis_from_text(analysis_to_text(analysis())) == analysis()
    assert analysis_from_text(analysis_to_text(Analysis())) == Analysis()


def test_findings_are_kept_with_what_they_were_made_from(library: Library) -> None:
    added = library.articles.add(article())
    assert library.findings.get(added.id) is None
    assert library.findings.version(added.id) is None
    library.findings.put(added.id, analysis(), FindingVersion(article().text_sha256, "7", "memory", "2023-09-12"))
    assert library.findings.get(added.id) == analysis()
    assert library.findings.version(added.id) == FindingVersion(article().text_sha256, "7", "memory", "2023-09-12")


def test_new_findings_replace_the_old_ones(library: Library) -> None:
    added = library.articles.add(article())
    library.findings.put(added.id, analysis(), FindingVersion("", "1"))
    library.findings.put(added.id, replace(analysis(), entities=(), attributions=()), FindingVersion("", "2"))
    assert library.search.search("روسيا", where=SearchScope.ENTITIES) == ()
    assert library.search.search("أحمد", where=SearchScope.SOURCES) == ()
    assert library._database.sql("SELECT count(*) FROM mention") == [(0,)]


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"entities": 1}', '{"entities":[["e1","NEW","x",[],[],"",null]]}'])
def test_damaged_findings_are_as_good_as_none(library: Library, damage: str) -> None:
    added = library.articles.add(article())
    library.findings.put(added.id, analysis(), FindingVersion("", "1"))
    library._database.sql("UPDATE finding SET analysis = ?", damage)
    assert library.findings.get(added.id) is None


def test_an_article_that_is_not_there_has_no_findings(library: Library) -> None:
    assert library.findings.get("missing") is None
    with pytest.raises(NotFoundError):
        library.findings.put("missing", analysis(), FindingVersion("", "1"))


def test_an_article_is_found_by_what_the_reader_made_of_it(library: Library) -> None:
    added = library.articles.add(article())
    named = replace(analysis(), entities=(replace(analysis().entities[0], name="الاتحاد الروسي"),))
    library.findings.put(added.id, analysis(), FindingVersion("", "1"), shown=named)
    assert library.findings.get(added.id) == analysis()
    assert len(library.search.search("الاتحاد", where=SearchScope.ENTITIES)) == 1
    library.findings.put_rows(added.id, analysis())
    assert library.search.search("الاتحاد", where=SearchScope.ENTITIES) == ()


def test_an_article_of_another_day_has_findings_to_be_made_again(library: Library) -> None:
    added = library.articles.add(article(published="2023-09-12"))
    library.findings.put(added.id, analysis(), FindingVersion(article().text_sha256, "1"))
    assert library.findings.outdated("1") == ((), (added.id,))
    library.findings.put(added.id, analysis(), FindingVersion(article().text_sha256, "1", published="2023-09-12"))
    assert library.findings.outdated("1") == ((), ())


def test_articles_without_findings_of_their_present_text_are_named(library: Library) -> None:
    first = library.articles.add(article())
    second = library.articles.add(replace(article(), text="نص آخر."))
    library.findings.put(first.id, analysis(), FindingVersion(article().text_sha256, "1"))
    assert library.findings.outdated("1") == ((second.id,), ())
    assert library.findings.outdated("2") == ((second.id,), (first.id,))
    library.details.remove(second.id)
    assert library.findings.outdated("1") == ((), ())
