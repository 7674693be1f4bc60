from tests.lateness import behind, loaded_by


def test_it_loads_nothing_that_it_leads_to():
    assert behind("ui/panel/late.py") & loaded_by("import ui.panel.late") == set()
