from tests.lateness import behind, loaded_by


def test_it_loads_nothing_that_it_leads_to():
    assert behind("reader/store/late.py") & loaded_by("import reader.store.late") == set()
