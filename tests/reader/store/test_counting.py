import pytest

from reader.entities.model import EntityKind
from reader.identity import ReferentId
from reader.store.library import Library
from tests.reader.store.people import Named, Said, speak_of

MOSCOW = ReferentId("LOC", "موسكو")
PUTIN = ReferentId("PER", "فلاديمير بوتين")
MACRON = ReferentId("PER", "ماكرون")
TEXTS = (
    "قال فلاديمير بوتين في موسكو إن بوتين سعيد.",
    "زار ماكرون موسكو.",
    "عاد بوتين وحده إلى موسكو.",
)


@pytest.fixture
def ids(library: Library) -> list[str]:
    moscow = Named("موسكو", kind=EntityKind.LOC)
    full = Named("فلاديمير بوتين", ("فلاديمير بوتين", "بوتين"))
    said = (Said("فلاديمير بوتين", "قال", "بوتين سعيد"),)
    return [
        speak_of(library, TEXTS[0], full, moscow, said=said, published="2023-09-01"),
        speak_of(library, TEXTS[1], Named("ماكرون"), moscow, published="2023-09-30"),
        speak_of(library, TEXTS[2], Named("بوتين"), moscow, published="2024"),
    ]


def test_the_most_frequent_come_first_with_all_their_names(library: Library, ids: list[str]) -> None:
    groups = library.counting.frequent(None, 5)
    assert list(groups) == [MOSCOW, PUTIN, MACRON]
    assert len(groups[PUTIN]) == 2
    assert library.counting.names(groups)[PUTIN] == "فلاديمير بوتين"
    assert list(library.counting.frequent(None, 1)) == [MOSCOW]


def test_counts_may_be_of_some_articles_only(library: Library, ids: list[str]) -> None:
    some = library.counting.numbers(ids[1:2])
    assert len(some) == 1
    assert set(library.counting.frequent(some, 5)) == {MOSCOW, MACRON}
    assert len(library.counting.numbers(None)) == 3
    library.details.remove(ids[0])
    assert len(library.counting.numbers(None)) == len(library.counting.numbers(ids)) == 2


def test_periods_count_articles(library: Library, ids: list[str]) -> None:
    groups = library.counting.frequent(None, 5)
    assert library.counting.periods(groups[MOSCOW], None) == {"2023-09": 2, "2024": 1}
    assert library.counting.periods(groups[PUTIN], None) == {"2023-09": 1, "2024": 1}
    some = frozenset(library.counting.numbers(ids[2:]))
    assert library.counting.periods(groups[PUTIN], some) == {"2024": 1}


def test_everybody_has_a_bit_for_each_article(library: Library, ids: list[str]) -> None:
    groups = library.counting.frequent(None, 5)
    places = {number: place for place, number in enumerate(library.counting.numbers(ids[:2]))}
    assert library.counting.articles_of(groups[MOSCOW], places).bit_count() == 2
    assert library.counting.articles_of(groups[PUTIN], places) == 0b01
    assert library.counting.articles_of(groups[MACRON], places) == 0b10


def test_sources_are_credited_with_their_statements(library: Library, ids: list[str]) -> None:
    speak_of(
        library,
        "قال ماكرون شيئا، وزعم أمرا.",
        Named("ماكرون"),
        said=(Said("ماكرون", "قال", "شيئا"), Said("ماكرون", "وزعم", "أمرا")),
    )
    assert library.counting.credited(None, 5) == ([("ماكرون", 2), ("فلاديمير بوتين", 1)], 3)
    assert library.counting.credited(None, 1) == ([("ماكرون", 2)], 3)
    assert library.counting.credited(library.counting.numbers(ids[:1]), 5) == ([("فلاديمير بوتين", 1)], 1)
    assert library.counting.credited(library.counting.numbers(ids[1:]), 5) == ([], 0)
