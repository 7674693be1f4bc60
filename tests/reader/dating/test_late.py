from reader.dating.late import date_in_words
from tests.lateness import behind, loaded_by


def test_it_loads_nothing_that_it_leads_to() -> None:
    assert behind("reader/dating/late.py") & loaded_by("import reader.dating.late") == set()


def test_dates_are_understood() -> None:
    assert date_in_words("12 أيلول 2023") == "2023-09-12"
