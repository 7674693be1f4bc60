"""What was found is put right, found anew, and remembered for the next article, as a fact-checker does it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.journeys.driver import Seat, Sitting

FIRST = (
    "قال الباحث سامر الحلبي إن منصة الواحة الرقمية بدأت العمل في دمشق أمس.\n"
    "وأكد الحلبي أن روسيا شريك مهم، ونفت قناة CNN الخبر.\n"
    "وذكرت رويترز أن المنصة تعمل في بيروت."
)
SAID, SHORTER = "أن المنصة تعمل في بيروت", "أن المنصة تعمل"
NEXT = "افتتحت الواحة الرقمية مكتبا جديدا في دمشق، وقال الباحث سامر الحلبي إن روسيا ترحب به."


class Names:
    """The list of names in the side panel, under the hands of a user."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting

    def place(self, name: str) -> tuple[float, float] | None:
        """The middle of a name's row; None where it is not listed."""
        for words, left, top, width, height in self._sitting.ask("rows") or ():
            if words.rpartition(" ")[0] == name:
                return left + width / 2, top + height / 2
        return None

    def are(self, *, listed: str = "", gone: str = "") -> None:
        """Wait until a name is listed and another one is not."""
        self._sitting.wait_for(
            lambda: (not listed or self.place(listed)) and (not gone or not self.place(gone)), f"{listed}, not {gone}"
        )
        self._sitting.screen.wait_until_still()

    def click(self, name: str) -> None:
        """Choose a name by a click."""
        self.are(listed=name)
        self._sitting.click(*self.place(name) or (0, 0))

    def drag(self, name: str, onto: str) -> None:
        """Drag a name on another one."""
        first, last = self.place(name), self.place(onto)
        assert first is not None
        assert last is not None
        self._sitting.drag(first, (first[0], (first[1] + last[1]) / 2), last)


class Statements:
    """The list of sources and statements in the side panel, under the hands of a user."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting

    def are(self, source: str, words: str) -> None:
        """Wait until a source is credited with exactly these words."""
        self._sitting.wait_for(lambda: source == self._source(words), f"«{words}» by {source}")
        self._sitting.screen.wait_until_still()

    def place(self, words: str) -> tuple[float, float]:
        """The middle of a statement's row."""
        return next(
            (left + width / 2, top + height / 2)
            for said, left, top, width, height in self._sitting.ask("rows")
            if said.endswith(words)
        )

    def credit_first(self, words: str) -> None:
        """Choose the first of the other sources in the menu of a statement."""
        self._sitting.click(*self.place(words), 3)
        self._sitting.wait_for(lambda: self._sitting.ask("widget", name="StatementMenu"), "the menu")
        self._sitting.key("Down", "Down", "Down", "Left", "Return")  # in Arabic, what leads on stands to the left

    def handle(self) -> tuple[float, float]:
        """Where the end of the statement that is shown on the page can be held."""
        found = self._sitting.wait_for(lambda: self._sitting.ask("handle", end="end"), "handles")
        self._sitting.screen.wait_until_still()
        return tuple(found)

    def _source(self, words: str) -> str:
        """Who is credited with these words in the list; nobody if they are not there."""
        source = ""
        for said, *_ in self._sitting.ask("rows") or ():
            if said.endswith(f" {words}"):
                return source
            if said.rpartition(" ")[2].isdecimal():
                source = said.rpartition(" ")[0]
        return ""


@pytest.mark.journey
@pytest.mark.timeout(240)
def test_findings_are_put_right_found_anew_and_remembered(seat: Seat) -> None:
    articles = [seat.home / "first.txt", seat.home / "next.txt"]
    for path, text in zip(articles, (FIRST, NEXT), strict=True):
        path.write_text(text, encoding="utf-8")
    with Sitting(seat, articles) as sitting:
        names = Names(sitting)
        sitting.wait_for(lambda: sitting.ask("text") == FIRST, "the first article")
        sitting.key("ctrl+1")
        names.are(listed="روسيا")
        rename(sitting, names, "روسيا", "الاتحاد الروسي")
        names.drag("CNN", onto="رويترز")
        names.are(listed="رويترز", gone="CNN")
        names.click("سامر الحلبي")
        sitting.key("Delete")
        names.are(gone="سامر الحلبي")
        sitting.key("ctrl+z")
        names.are(listed="سامر الحلبي")
        names.click("سامر الحلبي")
        sitting.key("Delete")
        names.are(gone="سامر الحلبي")
        sitting.drag_over(*sitting.find("الواحة الرقمية"))
        sitting.key("g")
        names.are(listed="الواحة الرقمية")
        assert sitting.end() == 0
    forget_findings(seat.home)
    with Sitting(seat) as sitting:
        names = Names(sitting)
        names.are(listed="الواحة الرقمية", gone="سامر الحلبي")
        names.are(listed="الاتحاد الروسي", gone="CNN")
        sitting.key("alt+Up")  # the article that came in last stands first
        sitting.wait_for(lambda: sitting.ask("text") == NEXT, "the next article")
        names.are(listed="الواحة الرقمية", gone="سامر الحلبي")
        names.are(listed="الاتحاد الروسي", gone="روسيا")


@pytest.mark.journey
@pytest.mark.timeout(240)
def test_a_statement_is_put_right_and_seen_through_the_lens(seat: Seat) -> None:
    path = seat.home / "first.txt"
    path.write_text(FIRST, encoding="utf-8")
    with Sitting(seat, [path]) as sitting:
        said = Statements(sitting)
        sitting.key("ctrl+2")
        said.are("رويترز", SAID)
        sitting.key("F7")
        sitting.wait_for(lambda: SAID in (sitting.ask("lens") or ()), "the statement in its source's colour")
        said.credit_first(SAID)
        said.are("سامر الحلبي", SAID)
        sitting.key("ctrl+z")
        said.are("رويترز", SAID)
        sitting.click(*said.place(SAID))
        start, end = sitting.find(SHORTER)
        sitting.drag(said.handle(), sitting.ask("edge", start=start, end=end, after=True))
        said.are("رويترز", SHORTER)
        sitting.wait_for(lambda: SHORTER in (sitting.ask("lens") or ()), "the lens to follow")
        sitting.key("ctrl+z")
        said.are("رويترز", SAID)
        sitting.key("ctrl+shift+z")
        said.are("رويترز", SHORTER)
        assert sitting.end() == 0
    with Sitting(seat) as sitting:
        sitting.key("ctrl+2")
        Statements(sitting).are("رويترز", SHORTER)


def rename(sitting: Sitting, names: Names, name: str, other: str) -> None:
    """Type another name in the place of one."""
    names.click(name)
    sitting.key("F2")
    sitting.wait_for(lambda: sitting.ask("focus") == "QLineEdit", "the line to type in")
    sitting.write(other)
    sitting.key("Return")
    names.are(listed=other, gone=name)


def forget_findings(home: Path) -> None:
    """Let all findings be those of an older program, so that everything is looked for again."""
    (library,) = home.rglob("library.hashiya")
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute("UPDATE finding SET version = '1'")
