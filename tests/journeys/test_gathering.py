"""Taking in a folder of all sorts of files: stopped in the middle, gone on with, and what failed listed with its reason."""

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.driver import ROOT, Seat, Sitting
from tests.reader.importers.archives import docx, epub, odt, packed
from tests.reader.importers.pdfs import pdf

HARBOUR = ROOT / "tests" / "files" / "journeys" / "harbour.txt"
ENCODINGS = ("utf-8", "cp1256", "iso8859_6", "utf-16", "utf-8-sig")
BAD = {
    "empty.txt": b"",
    "blank.md": b" \n\n ",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "noise.txt": bytes(range(1, 32)) * 40,
    "cut.docx": docx("<w:p/>")[:60],
    "cut.epub": epub("<html/>")[:80],
    "cut.odt": odt("")[:50],
    "cut.zip": packed(a_dot_txt="نص")[:40],
    "cut.pdf": b"%PDF-1.4\nnothing",
    "scan.pdf": pdf(None),
}
pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]


def words(number: int) -> str:
    """Two paragraphs that are those of no other article: near copies would be told of as such."""
    chance = random.Random(number)  # noqa: S311 - the same words every time
    chosen = chance.choices(HARBOUR.read_text("utf-8").split(), k=60)
    return f"{number} {' '.join(chosen[:30])}.\n{' '.join(chosen[30:])}."


def good_files() -> Iterator[tuple[str, bytes]]:
    """480 files, each with an article of its own."""
    for number in range(480):
        text = words(number)
        paragraphs = text.split("\n")
        match number % 24:
            case 0:
                body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in paragraphs)
                yield f"{number:03}.docx", docx(body)
            case 1:
                yield f"{number:03}.odt", odt("".join(f"<text:p>{line}</text:p>" for line in paragraphs))
            case 2:
                yield (
                    f"{number:03}.epub",
                    epub("<html><body>" + "".join(f"<p>{p}</p>" for p in paragraphs) + "</body></html>"),
                )
            case 3:
                yield f"{number:03}.zip", packed(article_dot_txt=text.encode())
            case 4:
                yield (
                    f"{number:03}.pdf",
                    pdf(f"The water of canal {number} came back this morning after a long time without."),
                )
            case 5 | 6 | 7:
                page = "".join(f"<p>{line}</p>" for line in paragraphs)
                yield f"{number:03}.html", f"<html><head><meta charset=utf-8><title>خبر {number}</title>{page}".encode()
            case 8 | 9 | 10 | 11:
                yield f"{number:03}.md", f"# خبر {number}\n\n{text}\n".encode()
            case kind:
                yield f"{number:03}.txt", text.encode(ENCODINGS[kind % len(ENCODINGS)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """500 files of all sorts, 20 of them bad, among the good ones."""
    folder = tmp_path_factory.mktemp("in")
    for name, content in good_files():
        (folder / name).write_bytes(content)
    for half in range(2):
        for name, content in BAD.items():
            (folder / f"{100 + half * 200}-{name}").write_bytes(content)
    return folder


def hand_over(seat: Seat, path: Path) -> None:
    """Start the program a second time with a path, which the window gets."""
    environment = seat.environment("en_US.UTF-8")
    subprocess.run([sys.executable, "-m", "ui", path], env=environment, cwd=seat.home, check=True, timeout=60)


def click_on_button(sitting: Sitting, words: str) -> None:
    left, top, width, height = sitting.wait_for(lambda: sitting.ask("button", words=words), f"«{words}»")
    sitting.click(left + width / 2, top + height / 2)


def close_list(sitting: Sitting) -> list[str]:
    """Close the list of files that failed; gives what it says."""
    told = sitting.ask("told")
    sitting.turn_to("OutcomeDialog")
    sitting.key("Escape")
    sitting.turn_back("OutcomeDialog")
    return told


def test_a_folder_of_all_sorts_is_stopped_and_gone_on_with(seat: Seat, folder: Path, tmp_path: Path) -> None:
    article = tmp_path / "harbour.txt"
    shutil.copy(HARBOUR, article)
    with Sitting(seat, [article], language="en_US.UTF-8") as sitting:
        hand_over(seat, folder)
        sitting.wait_for(lambda: sitting.ask("progress") > 40, "some files to be read")
        click_on_button(sitting, "Cancel")
        sitting.wait_for(lambda: sitting.ask("button", words="Go On"), "the rest to be offered")
        failed = close_list(sitting) if sitting.ask("window_of", name="OutcomeDialog") else []
        some = sitting.wait_for(
            lambda: sitting.ask("articles") > 1 and sitting.ask("articles"), "some articles to be listed"
        )
        assert some < 481
        click_on_button(sitting, "Go On")
        # The window answers and turns while files are read.
        sitting.wait_for(lambda: sitting.ask("button", words="Cancel"), "the import to go on")
        sitting.key("ctrl+4")
        sitting.wait_for(lambda: sitting.ask("widget", name="OutlineTab"), "the contents to be shown")
        sitting.wait_for(lambda: sitting.ask("window_of", name="OutcomeDialog"), "the end", timeout_s=120)
        failed += close_list(sitting)
        sitting.wait_for(lambda: sitting.ask("articles") == 481, "all articles to be listed")
        names = [said.partition(": ")[0] for said in failed]
        assert sorted(names) == sorted(f"{half}-{name}" for half in (100, 300) for name in BAD)
        assert all(said.partition(": ")[2] for said in failed)
        # In the middle of looking through them.
        sitting.wait_for(lambda: sitting.ask("button", words="Pause"), "the articles to be looked through")
        assert sitting.end() == 0
