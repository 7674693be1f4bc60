"""The main job, from the first start to the exported notes, as a researcher does it."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.journeys.driver import Seat, Sitting

HARBOUR = Path(__file__).resolve().parents[1] / "files" / "journeys" / "harbour.txt"


@dataclass(frozen=True, slots=True)
class Passages:
    """What is highlighted in an article: within a paragraph, across two, and mixed with Latin letters or digits."""

    plain: str
    across: str
    mixed: str


IN_HARBOUR = Passages(
    plain="باب رزق لأربعين ألف أسرة",
    across="العقد يمتد خمسة عشر عامًا، وأضاف أن الأرباح ستقسم مناصفة بين الطرفين.\nوأكد ليندغرين أن الرافعات",
    mixed="شركة Blue Harbor 2030 تشغيل المحطة",
)
IN_SEED = Passages(
    plain="تطور العلاقات العسكرية بين موسكو وبيونج يانج",
    across="أسلحة مشتركة وتبادل التكنولوجيا.\nوتحتاج روسيا بشدة",
    mixed="جاءت في عامي 2018 و2019، حيث شارك",
)
NOTES = ("يُراجَع هذا الرقم مع تقرير الوزارة", "Compare with the report of 2022")


@pytest.mark.journey
@pytest.mark.timeout(180)
def test_an_article_goes_the_whole_way(seat: Seat) -> None:
    go_the_whole_way(seat, HARBOUR, IN_HARBOUR)


@pytest.mark.journey
@pytest.mark.shared
@pytest.mark.timeout(180)
def test_the_seed_article_goes_the_whole_way(seat: Seat, shared: Path) -> None:
    go_the_whole_way(seat, shared / "samples" / "seed.txt", IN_SEED)


def go_the_whole_way(seat: Seat, article: Path, passages: Passages) -> None:
    """Open, highlight, note, close, start again, find everything, export."""
    quotes = [passages.plain, passages.mixed, passages.across]
    with Sitting(seat, [article]) as sitting:
        text = sitting.ask("text")
        assert text == article.read_text(encoding="utf-8").removesuffix("\n")
        sitting.wait_for(lambda: sitting.ask("mentions"), "names to be underlined")
        sitting.screen.wait_until_still()  # the line above the title tells what was found
        for number, quote in enumerate(quotes):
            sitting.drag_over(*sitting.find(quote))
            if number < len(NOTES):
                sitting.key("n")
                sitting.wait_for(lambda: sitting.ask("focus") == "NoteEditor", "the margin to take a note")
                sitting.write(NOTES[number])
                sitting.wait_for(
                    lambda note=NOTES[number]: sitting.ask("typed", name="NoteEditor") == note, "the note to be typed"
                )
                sitting.key("Escape")
            else:
                sitting.key("h")
            sitting.wait_for(
                lambda count=number + 1: len(sitting.ask("annotations")) == count, "the passage to be highlighted"
            )
        sitting.wait_for(
            lambda: notes(sitting) == dict(zip(quotes, [*NOTES, ""], strict=True)), "the notes to be taken"
        )
        before = sitting.ask("annotations")
        sitting.picture(seat.home / "first.png")
        assert sitting.end() == 0
    with Sitting(seat) as sitting:
        assert sitting.ask("text") == text
        sitting.wait_for(lambda: sitting.ask("annotations") == before, "everything to be found again")
        sitting.picture(seat.home / "second.png")
        exported = export(sitting, seat.home / "notes.md")
        assert sitting.end() == 0
    front, quoted, paragraphs = parse(exported)
    assert front["dir"] == front["direction"] == "rtl"
    assert front["lang"] == "ar"
    assert sorted(quoted) == sorted(quotes)
    assert set(NOTES) <= set(paragraphs)
    assert (seat.home / "stderr.log").read_text(encoding="utf-8") == ""


def notes(sitting: Sitting) -> dict[str, str]:
    """The notes that the page shows, by the passage that they are on."""
    return {shown["exact"]: shown["note"] for shown in sitting.ask("annotations")}


def export(sitting: Sitting, path: Path) -> str:
    """Save the notes through the dialog, as the preview shows them."""
    sitting.key("ctrl+e")
    sitting.turn_to("ExportDialog")
    preview = sitting.wait_for(lambda: sitting.ask("typed", name="ExportDialog"), "the preview")
    sitting.picture(path.with_name("export.png"))
    sitting.key("Return")
    sitting.turn_to("QFileDialog")
    sitting.key("ctrl+a")
    sitting.write(str(path))
    sitting.key("Return")
    sitting.turn_back("ExportDialog")
    written = path.read_text(encoding="utf-8")
    assert without_moment(written) == without_moment(preview)
    return written


def without_moment(markdown: str) -> list[str]:
    """The lines of an export, less the one that says when it was made."""
    return [line for line in markdown.rstrip().split("\n") if not line.startswith("exported: ")]


def parse(markdown: str) -> tuple[dict[str, str], list[str], list[str]]:
    """The front matter, the text of every quotation, and the paragraphs outside of quotations."""
    _, front, body = markdown.split("---\n", 2)
    quoted: list[list[str]] = []
    paragraphs: list[str] = []
    depth = 0
    for token in MarkdownIt("commonmark").parse(body):
        if token.type == "blockquote_open":
            depth += 1
            quoted.append([])
        elif token.type == "blockquote_close":
            depth -= 1
        elif token.type == "inline":
            (quoted[-1] if depth else paragraphs).append(plain_text(token))
    return yaml.safe_load(front), ["\n".join(parts) for parts in quoted], paragraphs


def plain_text(token: Token) -> str:
    """What a reader of the rendered Markdown sees of an inline token."""
    breaks = {"softbreak", "hardbreak"}
    return "".join("\n" if child.type in breaks else child.content for child in token.children or ())
