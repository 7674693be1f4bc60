"""Finding things in the library, by keyboard and mouse in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.driver import Seat, Sitting

HARBOUR = Path(__file__).resolve().parents[1] / "files" / "journeys" / "harbour.txt"
pytestmark = [pytest.mark.journey, pytest.mark.timeout(180)]


@pytest.fixture
def sitting(seat: Seat) -> Iterator[Sitting]:
    with Sitting(seat, [HARBOUR]) as sitting:
        sitting.wait_for(lambda: sitting.ask("mentions"), "names to be underlined")
        sitting.screen.wait_until_still()
        yield sitting
        assert sitting.end() == 0


def search(sitting: Sitting, words: str) -> None:
    sitting.key("ctrl+shift+f")
    sitting.write(words)


def test_a_vocalised_word_is_found_by_its_bare_form(sitting: Sitting) -> None:
    search(sitting, "المتخيلة")
    marked = ["article", "المتخيَّلة"]
    sitting.wait_for(lambda: sitting.ask("found") == [marked], "the vocalised word to be marked")


def test_a_name_leads_to_its_page_and_a_source_to_its_dossier(sitting: Sitting) -> None:
    search(sitting, "ليندغرين")
    sitting.wait_for(lambda: (sitting.ask("found") or [[""]])[0][0] == "entity", "the name to be found")
    sitting.key("Down", "Return")
    page = sitting.wait_for(lambda: sitting.ask("view"), "the page of the name")
    sitting.wait_for(lambda: len(sitting.ask("view")) > 2, "its mentions")
    assert page[0] == "EntityView"
    sitting.key("Down", "Return")
    sitting.wait_for(lambda: sitting.ask("view") is None, "the article at the mention")
    sitting.key("ctrl+2")
    sitting.wait_for(lambda: sitting.ask("widget", name="SourcesTab"), "the list of sources")
    sitting.screen.wait_until_still()
    sitting.click_on("SourcesTab")
    sitting.key("ctrl+Return")
    dossier = sitting.wait_for(lambda: sitting.ask("view"), "the dossier")
    assert dossier[0] == "DossierView"
    sitting.wait_for(lambda: len(sitting.ask("view")) > 2, "its statements")
    sitting.key("Escape")
    sitting.wait_for(lambda: sitting.ask("view") is None, "the article again")
