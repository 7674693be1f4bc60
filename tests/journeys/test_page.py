"""The page under a user's own hands: mouse, wheel and keys in the real window."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from select import select

import pytest

from tests.journeys.driver import ROOT, WHEEL_DOWN, WHEEL_UP, Seat, Sitting

HARBOUR = Path(__file__).resolve().parents[1] / "files" / "journeys" / "harbour.txt"
pytestmark = [pytest.mark.journey, pytest.mark.timeout(180)]


@pytest.fixture
def sitting(seat: Seat) -> Iterator[Sitting]:
    with Sitting(seat, [HARBOUR]) as sitting:
        sitting.wait_for(lambda: sitting.ask("mentions"), "names to be underlined")
        sitting.screen.wait_until_still()
        yield sitting
        assert sitting.end() == 0


def mark(sitting: Sitting, words: str, key: str = "h") -> str:
    """Select words with the mouse and mark them by a key; the id of the highlight."""
    count = len(sitting.ask("annotations"))
    sitting.drag_over(*sitting.find(words))
    sitting.key(key)
    sitting.wait_for(lambda: len(sitting.ask("annotations")) == count + 1, f"«{words}» to be marked")
    return sitting.wait_for(lambda: sitting.ask("active"), "the highlight to be active")


def quotes(sitting: Sitting) -> dict[str, str]:
    return {shown["id"]: shown["exact"] for shown in sitting.ask("annotations")}


@pytest.mark.parametrize(
    "words",
    ["شركة Blue Harbor 2030 تشغيل", 'الجدول المقرر".\nأصوات معارضة\nفي المقابل', "بنسبة 12% بين عامي 2019 و2022"],
)
def test_a_drag_selects_across_runs_and_paragraphs_both_ways(sitting: Sitting, words: str) -> None:
    start, end = sitting.find(words)
    sitting.drag_over(start, end)
    sitting.click(*sitting.point_in(*sitting.find("مطلع الشهر المقبل")))
    sitting.show(start, end)
    first, last = (sitting.ask("edge", start=start, end=end, after=after) for after in (False, True))
    sitting.drag(last, first)
    sitting.wait_for(lambda: sitting.ask("selection") == [start, end], "the same selection, dragged back")


def test_a_drag_that_leaves_the_page_scrolls_it(sitting: Sitting) -> None:
    for _ in range(12):
        sitting.key("ctrl+plus")  # so that the article is longer than the page
    start, _ = sitting.find("أعلنت وزيرة")
    first = sitting.ask("edge", start=start, end=start + 5, after=False)
    left, top, width, height = sitting.ask("viewport")
    before = sitting.ask("place")
    sitting.screen.input("mousemove", *first, "mousedown", 1)
    sitting.screen.input("mousemove", left + width / 2, top + height - 5)
    sitting.screen.input("mousemove", left + width / 2, top + height + 25)
    sitting.wait_for(lambda: sitting.ask("place") > before + 300, "the page to scroll on")
    sitting.screen.input("mouseup", 1)
    selected = sitting.wait_for(lambda: sitting.ask("selection"), "a selection")
    assert selected[0] == start
    assert selected[1] > start + 500


def test_an_end_of_a_highlight_is_dragged_to_another_word(sitting: Sitting) -> None:
    annotation = mark(sitting, "باب رزق")
    goal = sitting.find("لأربعين ألف أسرة")
    sitting.drag(sitting.ask("handle", end="end"), sitting.ask("edge", start=goal[0], end=goal[1], after=True))
    sitting.wait_for(lambda: quotes(sitting)[annotation] == "باب رزق لأربعين ألف أسرة", "the highlight to grow")
    start = sitting.find("بل باب")[0]
    sitting.drag(sitting.ask("handle", end="start"), sitting.ask("edge", start=start, end=start + 2, after=False))
    sitting.wait_for(lambda: quotes(sitting)[annotation] == "بل باب رزق لأربعين ألف أسرة", "it to grow at its start")
    sitting.key("ctrl+z")
    sitting.wait_for(lambda: quotes(sitting)[annotation] == "باب رزق لأربعين ألف أسرة", "one step to be undone")


def test_clicks_on_an_overlap_go_through_its_layers(sitting: Sitting) -> None:
    long = mark(sitting, "ليس رصيفًا للسفن فحسب، بل باب رزق", "1")
    short = mark(sitting, "بل باب", "2")
    point = sitting.point_in(*sitting.find("بل باب"))
    reached = []
    for _ in range(3):
        before = sitting.ask("active")
        sitting.click(*point)
        sitting.wait_for(lambda known=before: sitting.ask("active") not in {"", known}, "another layer")
        reached.append(sitting.ask("active"))
        sitting.screen.wait_until_still(still_s=0.6)  # or the next click counts as the second of a double click
    assert set(reached) == {long, short}
    sitting.key("o")
    sitting.wait_for(lambda: sitting.ask("active") != reached[-1], "the other layer by key")


def test_a_note_is_typed_from_right_to_left_in_the_margin(sitting: Sitting) -> None:
    mark(sitting, "مارس 2024", "n")
    sitting.wait_for(lambda: sitting.ask("focus") == "NoteEditor", "the margin to take a note")
    assert sitting.ask("note_direction") == "rtl"
    sitting.write("انظر تقرير 2023")
    sitting.wait_for(lambda: sitting.ask("typed", name="NoteEditor") == "انظر تقرير 2023", "the note to be typed")
    sitting.key("ctrl+a")
    sitting.write("See p. 12")
    sitting.wait_for(lambda: sitting.ask("note_direction") == "ltr", "the note to run from left to right")
    sitting.key("Escape")
    sitting.wait_for(lambda: sitting.ask("focus") == "ArticlePage", "the page to have the keys again")
    sitting.wait_for(
        lambda: [shown["note"] for shown in sitting.ask("annotations")] == ["See p. 12"], "the note to be kept"
    )


def test_words_are_found_and_the_hit_is_marked(sitting: Sitting) -> None:
    text = sitting.ask("text")
    sitting.key("ctrl+f")
    sitting.wait_for(lambda: sitting.ask("focus") == "LineEdit", "the bar to take words")
    sitting.write("الميناء")
    places = sitting.wait_for(lambda: sitting.ask("hits"), "hits")
    assert {text[start:end] for start, end in places} == {"الميناء"}
    sitting.key("ctrl+a")
    sitting.write("ليندغرين")
    found = sitting.wait_for(lambda: len(sitting.ask("hits")) == 3 and sitting.ask("hits"), "two hits and the current")
    sitting.key("Return")
    sitting.wait_for(lambda: sitting.ask("hits")[-1] == found[1], "the second hit")
    sitting.key("Escape")
    sitting.wait_for(lambda: sitting.ask("selection") == found[1], "the hit to be selected")
    sitting.key("3")
    sitting.wait_for(
        lambda: (
            [(shown["exact"], shown["label"]) for shown in sitting.ask("annotations")] == [("ليندغرين", "question")]
        ),
        "the hit to be marked",
    )


def test_all_occurrences_are_marked_in_one_step(sitting: Sitting) -> None:
    start = sitting.ask("text").index("ليندغرين")
    sitting.drag_over(start, start + len("ليندغرين"))
    sitting.key("m")
    sitting.wait_for(lambda: len(sitting.ask("hits")) == 3, "two hits and the current")
    sitting.key("ctrl+Return")
    sitting.wait_for(lambda: list(quotes(sitting).values()) == ["ليندغرين"] * 2, "both to be marked")
    sitting.key("Escape", "ctrl+z")
    sitting.wait_for(lambda: sitting.ask("annotations") == [], "the step to be undone")


def test_a_passage_is_said_to_be_an_organisation(sitting: Sitting) -> None:
    before = sitting.ask("mentions")
    sitting.drag_over(*sitting.find("باب رزق"))
    sitting.key("g")
    sitting.wait_for(lambda: sitting.ask("mentions") == before + 1, "the passage to be underlined")
    sitting.key("ctrl+z")
    sitting.wait_for(lambda: sitting.ask("mentions") == before, "it to be a name no longer")


def test_a_note_on_a_narrow_page_is_written_in_the_panel(sitting: Sitting) -> None:
    sitting.screen.input("windowsize", sitting.window, 700, 900)
    sitting.wait_for(lambda: sitting.ask("viewport")[2] < 700, "the page to become narrow")
    mark(sitting, "مارس 2024", "n")
    sitting.wait_for(lambda: sitting.ask("focus") == "NoteField", "the panel to take a note")
    left, *_ = sitting.ask("widget", name="NoteEditor")
    assert left < sitting.ask("viewport")[0]
    sitting.write("انظر تقرير")
    sitting.key("Escape")
    sitting.wait_for(
        lambda: [shown["note"] for shown in sitting.ask("annotations")] == ["انظر تقرير"], "the note to be kept"
    )


def test_the_wheel_zooms_and_the_place_stays(sitting: Sitting) -> None:
    left, top, width, height = sitting.ask("viewport")
    sitting.screen.input("mousemove", left + width / 2, top + height / 2)
    for _ in range(6):
        sitting.key("ctrl+plus")
    sitting.screen.input("click", WHEEL_DOWN, "click", WHEEL_DOWN)
    place = sitting.wait_for(lambda: sitting.ask("place"), "the page to be scrolled")
    before = sitting.ask("size")
    sitting.screen.input("keydown", "ctrl", "click", WHEEL_UP, "click", WHEEL_UP, "keyup", "ctrl")
    sitting.wait_for(lambda: sitting.ask("size") == before + 4, "larger type")
    assert sitting.ask("place") == place
    sitting.screen.input("keydown", "ctrl", "click", WHEEL_DOWN, "keyup", "ctrl")
    sitting.wait_for(lambda: sitting.ask("size") == before + 2, "smaller type")
    assert sitting.ask("place") == place


def test_the_keyboard_alone_reads_selects_marks_and_relabels(sitting: Sitting) -> None:
    text = sitting.ask("text")
    sitting.key("F8")
    first = sitting.wait_for(lambda: sitting.ask("read"), "the first paragraph to stand out")
    assert first[0] == 0
    sitting.key("space")
    second = sitting.wait_for(lambda: sitting.ask("read") != first and sitting.ask("read"), "the next paragraph")
    assert text[second[0] :].startswith("وقالت الغافري")
    sitting.key("ctrl+shift+Left", "ctrl+shift+Left", "2")
    sitting.wait_for(lambda: list(quotes(sitting).values()) == ["وقالت الغافري"], "two words to be marked")
    sitting.key("4")
    sitting.wait_for(lambda: sitting.ask("annotations")[0]["label"] == "term", "another label")
    sitting.key("F8")
    sitting.wait_for(lambda: sitting.ask("read") is None, "the veil to be lifted")
    sitting.key("Delete")
    sitting.wait_for(lambda: sitting.ask("annotations") == [], "the highlight to go")


def test_a_selection_is_dropped_into_another_program(sitting: Sitting) -> None:
    """As plain text, and as a Markdown quotation with its source."""
    words = "باب رزق لأربعين ألف أسرة"
    start, end = sitting.find(words)
    sitting.drag_over(start, end)
    sitting.screen.wait_until_still(still_s=0.6)
    place = (20, 300, 200, 200)
    program = [sys.executable, "-m", "tests.journeys.drop_target", *map(str, place)]
    environment = sitting.seat.environment("C.UTF-8")
    with subprocess.Popen(
        program, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as other:
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == "ready\n"
            sitting.screen.wait_until_still()
            x, y = sitting.point_in(start, end)
            sitting.screen.input("mousemove", x, y, "mousedown", 1)
            for step in range(1, 9):
                share = step / 8
                sitting.screen.input("mousemove", x + (120 - x) * share, y + (400 - y) * share, "sleep", 0.05)
            for step in range(200):  # a drag that has begun late learns of the next step only
                if select([other.stdout], [], [], 0.2)[0]:
                    break
                sitting.screen.input("mousemove", 120 + step % 2, 400)
            assert other.stdout.readline() == "entered\n"
            sitting.screen.input("mouseup", 1)
            dropped = json.loads(other.stdout.readline())
        finally:
            other.kill()
    assert dropped["text/plain"] == words
    quoted, _, source = dropped["text/markdown"].partition("\n\n")
    assert quoted == f"> {words}"
    assert source.startswith("— «ميناء الرملة يعود إلى الحياة»")
    assert sitting.ask("selection") == [start, end]
