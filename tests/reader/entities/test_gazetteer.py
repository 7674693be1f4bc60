import time

import pytest

from reader.entities.gazetteer import (
    CountedRow,
    EventRow,
    NameRow,
    NationalityRow,
    OrganisationRow,
    PersonRow,
    PlaceKind,
    PlaceRow,
    gazetteer,
    key_of,
    nationalities,
)
from reader.entities.lexicon import read_table
from reader.entities.model import EntityKind
from reader.entities.words import words_of
from reader.spans import Span

TABLES = {
    "events.tsv": (EventRow, 100),
    "mentions_corpora.tsv": (CountedRow, 1_000),
    "names.tsv": (NameRow, 4_000),
    "names_corpora.tsv": (NameRow, 1_000),
    "nationalities.tsv": (NationalityRow, 200),
    "organisations.tsv": (OrganisationRow, 1_800),
    "people.tsv": (PersonRow, 1_000),
    "places.tsv": (PlaceRow, 2_000),
    "places_cldr.tsv": (PlaceRow, 200),
}


def matches(text):
    words = words_of(text, Span(0, len(text)))
    return [text[words[one.first].start + one.left_out : words[one.last - 1].end] for one in gazetteer().matches(words)]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_large_sorted_and_without_doubles(table):
    row, least = TABLES[table]
    rows = read_table(table, row, unique="form")
    forms = [one.form for one in rows]

    assert len(forms) >= least
    assert forms == sorted(forms)


def test_there_are_outlets_and_bodies_enough():
    kinds = [row.kind for row in read_table("organisations.tsv", OrganisationRow)]
    media = [kind for kind in kinds if kind in {"agency", "television", "radio", "newspaper", "platform"}]

    assert len(media) >= 300
    assert len(kinds) - len(media) >= 1_500


@pytest.mark.parametrize("table", ["places.tsv", "organisations.tsv"])
def test_what_an_entry_is_another_name_of_is_an_entry(table):
    rows = read_table(table, TABLES[table][0])
    known = {key_of(row.form) for row in rows}

    assert [row.canonical for row in rows if row.canonical and key_of(row.canonical) not in known] == []


def test_the_longest_name_is_found():
    assert matches("في كوريا الجنوبية وجنوب السودان") == ["كوريا الجنوبية", "جنوب السودان"]


def test_proclitics_are_left_out():
    assert matches("وبروسيا وللأمم المتحدة") == ["روسيا", "لأمم المتحدة"]


def test_an_egyptian_spelling_is_known():
    assert matches("هونج كونج") == ["هونج كونج"]
    assert gazetteer().name("شويجو") is not None


def test_a_name_does_not_run_across_a_mark():
    assert "الولايات المتحدة" not in matches("الولايات، المتحدة")


def test_an_entry_knows_what_it_is():
    (entry,) = gazetteer().entries(key_of("فرنسا"))

    assert (entry.kind, entry.subkind) == (EntityKind.LOC, PlaceKind.COUNTRY)


def test_a_second_name_leads_to_the_first():
    assert gazetteer().entries(key_of("أمريكا"))[0].canonical == key_of("الولايات المتحدة")


def test_nationalities_are_known_in_all_their_forms():
    assert {nationalities()[key_of(form)] for form in ("روسي", "الروسية", "الروس" + "يين")} == {key_of("روسيا")}


def test_the_lexicon_pass_is_fast():
    text = "وصل الرئيس إلى موسكو مع وفد من الأمم المتحدة وتحدث عن العلاقات بين فرنسا وروسيا في الأشهر الأخيرة " * 200
    words = words_of(text, Span(0, len(text)))
    names = gazetteer()

    start = time.process_time()
    found = sum(1 for _ in names.matches(words))

    assert found == 800
    # A quarter of the benchmark's target, for slow machines.
    assert len(words) / (time.process_time() - start) > 100_000
