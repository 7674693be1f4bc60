"""Finding things in the library, and keeping what was searched for, by keyboard and mouse in the real window."""

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


def shelf(sitting: Sitting, name: str) -> tuple[float, float] | None:
    """The middle of a collection's row on the screen; None where there is none of this name, which is one word."""
    for words, left, top, width, height in sitting.ask("rows", name="ShelfView") or ():
        if words.split()[0] == name:  # the number of its articles follows when it is known
            return left + width / 2, top + height / 2
    return None


def open_shelf(sitting: Sitting, name: str, articles: int) -> None:
    """Click on a collection and wait until so many articles are listed in it."""
    sitting.click(*sitting.wait_for(lambda: shelf(sitting, name), f"the collection «{name}»"))
    sitting.wait_for(
        lambda: len(sitting.ask("rows", name="ArticleView") or ()) == articles, f"{articles} articles in «{name}»"
    )


def name_collection(sitting: Sitting, name: str) -> None:
    sitting.turn_to("CollectionDialog")
    sitting.key("ctrl+a")
    sitting.write(name)
    sitting.key("Return")
    sitting.turn_back("CollectionDialog")


def test_a_search_that_is_kept_fills_by_itself_and_outlives_the_window(seat: Seat) -> None:
    with Sitting(seat, [HARBOUR]) as sitting:
        sitting.wait_for(lambda: sitting.ask("mentions"), "names to be underlined")
        start, end = sitting.find("وقالت الغافري في مؤتمر صحفي")
        sitting.drag_over(start, end)
        sitting.key("ctrl+c", "ctrl+shift+v")
        sitting.wait_for(lambda: len(sitting.ask("text")) < 60, "the pasted article")
        search(sitting, "المتخيلة")
        sitting.wait_for(lambda: sitting.ask("found"), "the article to be found")
        sitting.click_on("keep-search")
        name_collection(sitting, "مرافئ")
        sitting.key("ctrl+shift+f", "ctrl+a", "Delete")
        open_shelf(sitting, "مرافئ", 1)

        sitting.key("alt+Up")
        sitting.wait_for(lambda: len(sitting.ask("text")) > 60, "the article of the collection")
        start, end = sitting.find("أعلنت وزيرة النقل في جمهورية السواحل المتخيَّلة")
        sitting.drag_over(start, end)
        sitting.key("ctrl+c", "ctrl+shift+v")
        sitting.wait_for(lambda: len(sitting.ask("text")) < 60, "another pasted article")
        open_shelf(sitting, "مرافئ", 2)

        sitting.key("F2")
        name_collection(sitting, "موانئ")
        open_shelf(sitting, "موانئ", 2)
        sitting.key("Delete")
        sitting.wait_for(lambda: shelf(sitting, "موانئ") is None, "the collection to go")
        sitting.key("ctrl+z")
        open_shelf(sitting, "موانئ", 2)
        assert sitting.end() == 0
    with Sitting(seat) as sitting:
        open_shelf(sitting, "موانئ", 2)
        assert sitting.end() == 0
