import pytest

from reader.entities.model import EntityKind
from reader.identity import Referent, ReferentId
from reader.store.findings import FindingVersion
from reader.store.library import Library
from tests.reader.store.people import Named, Said, findings, speak_of
from tests.reader.store.values import analysis, article

PUTIN = ReferentId("PER", "فلاديمير بوتين")
TEXT = "وصل فلاديمير بوتين إلى موسكو. وقال بوتين إن الحرب انتهت."
PEOPLE = (Named("فلاديمير بوتين", ("فلاديمير بوتين", "قال بوتين")), Named("موسكو", kind=EntityKind.LOC))
SAID = (Said("فلاديمير بوتين", "وقال", "الحرب انتهت"),)


@pytest.fixture
def first(library: Library) -> str:
    return speak_of(library, TEXT, *PEOPLE, said=SAID)


def counts(library: Library, who: ReferentId = PUTIN) -> tuple[int, int, int]:
    found = library.names.get(who)
    return (0, 0, 0) if found is None else (found.articles, found.mentions, found.statements)


def rows(library: Library, table: str) -> int:
    ((count,),) = library._database.sql(f"SELECT count(*) FROM {table}")  # noqa: S608
    return int(count)


def test_a_referent_is_counted_over_all_articles(library: Library, first: str) -> None:
    assert library.names.get(PUTIN) == Referent(PUTIN, "فلاديمير بوتين", 1, 2, 1)
    speak_of(library, "مقال آخر عن فلاديمير بوتين وحده.", Named("فلاديمير بوتين"))
    assert counts(library) == (2, 3, 1)


def test_what_lies_in_the_trash_does_not_count_until_it_comes_back(library: Library, first: str) -> None:
    library.details.remove(first)
    assert counts(library) == (0, 0, 0)
    library.details.restore(first)
    assert counts(library) == (1, 2, 1)


def test_findings_put_in_the_trash_do_not_count_either(library: Library, first: str) -> None:
    library.details.remove(first)
    library.findings.put_rows(first, findings(TEXT, *PEOPLE, said=SAID))
    assert counts(library) == (0, 0, 0)
    library.details.restore(first)
    assert counts(library) == (1, 2, 1)


def test_new_findings_take_the_place_of_the_old_ones(library: Library, first: str) -> None:
    library.findings.put_rows(first, findings(TEXT, Named("فلاديمير بوتين")))
    assert counts(library) == (1, 1, 0)
    assert counts(library, ReferentId("LOC", "موسكو")) == (0, 0, 0)
    assert rows(library, "statement") == 0


def test_aliases_are_counted_with_their_mentions(library: Library, first: str) -> None:
    def aliases() -> dict[str, int]:
        return dict(
            library._database.sql(
                "SELECT f.written, l.mentions FROM alias AS l JOIN form AS f ON f.number = l.form"
                " JOIN referent AS r ON r.number = l.referent WHERE r.kind = 'PER'"
            )
        )

    assert aliases() == {"فلاديمير بوتين": 1, "قال بوتين": 1}
    library.findings.put_rows(first, findings(TEXT, Named("فلاديمير بوتين")))
    assert aliases() == {"فلاديمير بوتين": 1, "قال بوتين": 0}


def test_another_text_has_no_places_of_the_old_one(library: Library, first: str) -> None:
    library.articles.replace_text(first, article("نص آخر كله."))
    assert counts(library) == (0, 0, 0)
    assert rows(library, "mention") == rows(library, "statement") == rows(library, "appearance") == 0


def test_an_article_that_is_deleted_takes_its_rows_along(library: Library, first: str) -> None:
    library.details.remove(first)
    library._database.sql("DELETE FROM finding")
    library._database.sql("DELETE FROM text_version")
    library._database.sql("DELETE FROM article")
    assert counts(library) == (0, 0, 0)
    assert rows(library, "mention") == rows(library, "appearance") == 0


def test_rows_of_an_older_make_are_made_again(library: Library, first: str) -> None:
    assert not library.referents.has_unfilled()
    library._database.sql("UPDATE referent_state SET version = 0")
    other = library.articles.add(article()).id
    library.findings.put(other, analysis(), FindingVersion(article().text_sha256, "1"))
    assert library.referents.has_unfilled()
    assert library.referents.unfilled() == (other, first)
    assert counts(library) == (0, 0, 0)
    library.findings.put_rows(first, findings(TEXT, *PEOPLE, said=SAID))
    assert counts(library) == (1, 2, 1)
    assert library.referents.unfilled() == (other,)
    library.referents.pass_over(other)
    assert not library.referents.has_unfilled()


def test_names_are_found_again_after_the_index_was_made_again(library: Library, first: str) -> None:
    library.search.rebuild()
    assert [each.name for each in library.names.complete("بوت", as_source=False, limit=5)] == ["فلاديمير بوتين"]
