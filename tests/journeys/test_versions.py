"""A text is corrected while it is read, comes in anew from its file, and a note that has lost its passage is put back."""

from pathlib import Path

from tests.journeys.driver import Seat, Sitting

TEXT = (
    "قال الباحث سامر الحلبي إن المفاوظات بدأت في دمشق أمس.\n"
    "وأكد الحلبي أن الوفد وصل إلى بيروت صباح اليوم، ونفت قناة الشرق الخبر.\n"
    "وذكرت الوكالة أن الجلسة الثانية ستعقد غدا في جنيف."
)
WRONG, RIGHT = "المفاوظات", "المفاوضات"
PASSAGE, REWRITTEN = "الوفد وصل إلى بيروت صباح اليوم", "مندوبي الأطراف بلغوا العاصمة اللبنانية قبل ساعات"
CARRY, SHOW = "انقل", "عرض…"
NEWER = TEXT.replace(PASSAGE, REWRITTEN).replace("أمس", "قبل يومين")


def test_a_text_is_corrected_comes_in_anew_and_a_lost_note_is_attached_again(seat: Seat, tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text(TEXT, encoding="utf-8")
    with Sitting(seat, [file]) as sitting:
        sitting.drag_over(*sitting.find(PASSAGE))
        sitting.key("h")
        sitting.wait_for(lambda: sitting.ask("annotations"), "the highlight")
        _correct(sitting, WRONG, RIGHT)
        sitting.key("ctrl+z")
        sitting.wait_for(lambda: sitting.ask("text") == TEXT, "the text as it was")
        sitting.key("ctrl+shift+z")
        sitting.wait_for(lambda: RIGHT in sitting.ask("text"), "the correction again")
        assert sitting.end() == 0
    file.write_text(NEWER, encoding="utf-8")
    with Sitting(seat, [file]) as sitting:
        sitting.wait_for(lambda: sitting.ask("text") == NEWER, "the newer text")
        sitting.wait_for(lambda: sitting.ask("words", name="offer") == CARRY, "the notice of what was left behind")
        sitting.click_on("offer")
        sitting.wait_for(lambda: sitting.ask("text") == NEWER.replace(WRONG, RIGHT), "the correction carried over")
        sitting.wait_for(lambda: sitting.ask("words", name="offer") == SHOW, "the notice of displaced notes")
        sitting.click_on("offer")
        sitting.wait_for(lambda: sitting.ask("widget", name="attach_button"), "the list of displaced notes")
        sitting.click_on("attach_button")
        sitting.wait_for(lambda: sitting.ask("widget", name="attach_button") is None, "the page")
        sitting.screen.wait_until_still()
        sitting.drag_over(*sitting.find(REWRITTEN))
        sitting.key("ctrl+shift+r")
        sitting.wait_for(
            lambda: [each["exact"] for each in sitting.ask("annotations") or ()] == [REWRITTEN],
            "the note on its passage",
        )
        assert sitting.end() == 0


def _correct(sitting: Sitting, wrong: str, right: str) -> None:
    """Click twice on a word and type another."""
    x, y = sitting.point_in(*sitting.find(wrong))
    sitting.click(x, y)
    sitting.screen.input("click", 1)
    sitting.wait_for(lambda: sitting.ask("selection") == list(sitting.find(wrong)), "the word to be selected")
    sitting.key("e")
    sitting.wait_for(lambda: sitting.ask("widget", name="TextCorrector"), "the sheet")
    sitting.write(right)
    sitting.key("Return")
    sitting.wait_for(lambda: right in sitting.ask("text"), "the corrected text")
