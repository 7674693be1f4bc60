import pytest

from reader.entities.model import EntityKind
from reader.identity import ReferentId
from reader.store.library import Library
from reader.store.names import expression_of
from tests.reader.store.people import Named, Said, speak_of

FULL = Named("فلاديمير بوتين", ("فلاديمير بوتين", "بوتين"))
PUTIN = ReferentId("PER", "فلاديمير بوتين")
SURNAME = ReferentId("PER", "بوتين")


@pytest.fixture
def numbers(library: Library) -> tuple[int, int]:
    """The full name, and the surname that an article gives alone."""
    speak_of(library, "قال فلاديمير بوتين. ثم عاد بوتين.", FULL)
    speak_of(library, "عاد بوتين أمس.", Named("بوتين"), said=(Said("بوتين", "عاد", "أمس"),))
    return number(library, PUTIN), number(library, SURNAME)


def number(library: Library, who: ReferentId) -> int:
    found = library.names.number_of(who)
    assert found is not None
    return found


def test_a_surname_alone_means_the_one_who_bears_it(library: Library, numbers: tuple[int, int]) -> None:
    full, surname = numbers
    assert library.names.group(full) == library.names.group(surname) == (full, surname)
    whole = library.names.whole((full, surname))
    assert (whole.name, whole.articles, whole.mentions, whole.statements) == ("فلاديمير بوتين", 2, 3, 1)
    assert library.names.forms((full, surname)) == ("بوتين", "فلاديمير بوتين")


def test_a_surname_of_two_people_means_neither(library: Library, numbers: tuple[int, int]) -> None:
    full, surname = numbers
    speak_of(library, "جاء إيغور بوتين ثم بوتين.", Named("إيغور بوتين", ("إيغور بوتين", "ثم بوتين")))
    assert library.names.group(full) == (full, surname)
    speak_of(library, "جاء إيغور بوتين مع بوتين.", Named("إيغور بوتين", ("إيغور بوتين", "بوتين")))
    assert library.names.group(full) == (full,)
    assert library.names.group(surname) == (surname,)


def test_a_first_name_alone_means_nobody_else(library: Library) -> None:
    speak_of(library, "قال محمد سالم. عاد محمد.", Named("محمد سالم", ("محمد سالم", "محمد.")))
    speak_of(library, "جاء محمد.", Named("محمد"))
    full = number(library, ReferentId("PER", "محمد سالم"))
    assert library.names.group(full) == (full,)


def test_names_are_found_by_some_of_their_words(library: Library, numbers: tuple[int, int]) -> None:
    assert library.names.named(("بوتين",), is_open=False, as_source=False) == numbers
    assert library.names.named(("فلاديمير",), is_open=False, as_source=False) == numbers
    assert library.names.named(("فلاد",), is_open=True, as_source=False) == numbers
    assert library.names.named(("فلاد",), is_open=False, as_source=False) == ()
    assert library.names.named((), is_open=False, as_source=False) == ()


def test_those_who_say_something_are_sources(library: Library, numbers: tuple[int, int]) -> None:
    speak_of(library, "موسكو مدينة.", Named("موسكو", kind=EntityKind.LOC))
    assert library.names.named(("موسكو",), is_open=False, as_source=True) == ()
    assert [each.name for each in library.names.complete("", as_source=True, limit=5)] == ["بوتين"]


def test_the_most_frequent_names_complete_first(library: Library) -> None:
    for text in ("سالم أحمد هنا.", "سالم أحمد هناك.", "سالم علي بعيد."):
        speak_of(library, text, Named(text.rpartition(" ")[0]))
    found = library.names.complete("سال", as_source=False, limit=5)
    assert [(each.name, each.articles) for each in found] == [("سالم أحمد", 2), ("سالم علي", 1)]
    assert len(library.names.complete("", as_source=False, limit=1)) == 1


def test_somebody_of_whom_nobody_speaks_is_not_there(library: Library) -> None:
    assert library.names.get(PUTIN) is None


def test_names_are_asked_for_by_whole_words_and_perhaps_a_beginning() -> None:
    assert expression_of(("a", "b"), is_open=False) == '"a" AND "b"'
    assert expression_of(("a", "b"), is_open=True) == '"a" AND "b" *'
