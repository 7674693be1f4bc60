"""Many notes are deleted at once, brought back, and found again after a new start, as somebody does who regrets."""

import pytest

from tests.journeys.driver import Seat, Sitting

WORD = "الماء"
TEXT = (
    "\n".join(f"يبلغ {WORD} منسوبه رقم {number} ثم يهبط {WORD} من جديد." for number in range(1, 9))
    + "\nوصل الوفد إلى دمشق."
)
COUNT = 16


def notes(sitting: Sitting) -> list[str]:
    """The notes that the view of all notes lists; without headings."""
    return [words for words in (sitting.ask("view") or ())[2:] if words.startswith(WORD)]


def wait_for_notes(sitting: Sitting, count: int) -> None:
    sitting.wait_for(lambda: sitting.ask("view") and len(notes(sitting)) == count, f"{count} notes in the list")
    sitting.screen.wait_until_still()


def show_trash(sitting: Sitting) -> None:
    """Choose what lies in the trash, in the box over the list."""
    sitting.click_on("notes-shown")
    sitting.screen.wait_until_still()
    sitting.key("Down", "Down", "Return")


def mark_all(sitting: Sitting) -> None:
    """Highlight the word wherever it stands, as one step."""
    sitting.wait_for(lambda: sitting.ask("mentions"), "the article to be looked through")
    sitting.screen.wait_until_still()
    sitting.key("ctrl+f")
    sitting.wait_for(lambda: sitting.ask("focus") == "LineEdit", "the line to search in")
    sitting.write(WORD)
    sitting.wait_for(lambda: len(sitting.ask("hits")) > COUNT, "all hits")
    sitting.key("ctrl+Return", "Escape")
    wait_for_highlights(sitting, COUNT)


def delete_all(sitting: Sitting) -> None:
    """Delete all notes of the library in the view of them."""
    sitting.key("ctrl+shift+a")
    wait_for_notes(sitting, COUNT)
    sitting.key("ctrl+a", "Delete")
    wait_for_notes(sitting, 0)


def wait_for_highlights(sitting: Sitting, count: int) -> None:
    sitting.wait_for(lambda: len(sitting.ask("annotations")) == count, f"{count} highlights on the page")


@pytest.mark.journey
@pytest.mark.timeout(240)
def test_a_bulk_delete_is_undone_also_after_a_new_start(seat: Seat) -> None:
    path = seat.home / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    with Sitting(seat, [path]) as sitting:
        mark_all(sitting)
        delete_all(sitting)
        assert "16" in sitting.ask("action", name="undo")["text"]
        sitting.key("ctrl+z")
        wait_for_notes(sitting, COUNT)
        sitting.key("Escape")
        wait_for_highlights(sitting, COUNT)
        sitting.key("ctrl+shift+z")
        wait_for_highlights(sitting, 0)
        assert sitting.end() == 0
    with Sitting(seat) as sitting:
        sitting.wait_for(lambda: (sitting.ask("action", name="undo") or {}).get("enabled"), "the history")
        sitting.key("ctrl+z")  # what was done before the last start
        wait_for_highlights(sitting, COUNT)
        assert sitting.end() == 0
    with Sitting(seat) as sitting:
        wait_for_highlights(sitting, COUNT)


@pytest.mark.journey
@pytest.mark.timeout(240)
def test_notes_come_back_out_of_the_trash_after_a_new_start(seat: Seat) -> None:
    path = seat.home / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    with Sitting(seat, [path]) as sitting:
        mark_all(sitting)
        delete_all(sitting)
        assert sitting.end() == 0
    with Sitting(seat) as sitting:
        sitting.wait_for(lambda: (sitting.ask("action", name="undo") or {}).get("enabled"), "the library")
        sitting.key("ctrl+shift+a")
        sitting.wait_for(lambda: sitting.ask("view"), "the view")
        show_trash(sitting)
        wait_for_notes(sitting, COUNT)
        sitting.key("Tab", "Tab", "Tab", "Tab", "Tab")
        sitting.wait_for(lambda: sitting.ask("focus") == "NoteTable", "the list to have the keys")
        sitting.key("ctrl+a", "Menu", "Down", "Return")  # the first thing that the menu offers is to restore
        wait_for_notes(sitting, 0)
        sitting.key("Escape")
        wait_for_highlights(sitting, COUNT)
        assert sitting.end() == 0
