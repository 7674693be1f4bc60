from reader.queries.late import completed, filter_names, parse, phrase_query, typed_at
from reader.queries.parse import parse as understood
from tests.lateness import behind, loaded_by


def test_it_loads_nothing_that_it_leads_to():
    assert behind("reader/queries/late.py") & loaded_by("import reader.queries.late") == set()


def test_queries_are_understood_and_completed():
    assert parse("قمة", unfinished=True) == understood("قمة", unfinished=True)
    assert phrase_query("قمة مرتقبة") == '"قمة مرتقبة"'
    typed = typed_at("tag", 3)
    names = filter_names(typed, arabic=False)
    assert completed("tag", typed, names[0])[0].startswith("tag:")
