from tests.lateness import behind, loaded_by


def test_it_loads_nothing_that_it_leads_to():
    assert behind("ui/desk/late.py") & loaded_by("import ui.desk.late") == set()
