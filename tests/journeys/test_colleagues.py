"""Whole sittings at the command line: notes that go out, are worked on elsewhere, and come back."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "tests" / "files" / "journeys" / "harbour.txt"

pytestmark = pytest.mark.timeout(300)


@dataclass(frozen=True)
class Desk:
    """A person with a home folder and a library, at the real program."""

    home: Path

    def run(self, *arguments: str | Path, code: int = 0) -> list[list[str]]:
        """Run one command; its lines of data, taken apart at their tabs."""
        ended = subprocess.run(
            [sys.executable, "-m", "ui", *map(str, arguments)],
            env={**os.environ, "HOME": str(self.home), "PYTHONPATH": str(ROOT)},
            cwd=self.home,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert ended.returncode == code, ended.stderr
        return [line.split("\t") for line in ended.stdout.splitlines()]

    def notes(self, article_id: str) -> set[str]:
        return {row[-1] for row in self.run("show", article_id, "--notes")}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Seats a person, each in a home folder of their own."""
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)

    def seated(name: str) -> Desk:
        (tmp_path / name).mkdir()
        return Desk(tmp_path / name)

    return seated


def quotes() -> tuple[str, str, str, str]:
    """Four passages of the article, each of which stands in it once."""
    text = ARTICLE.read_text("utf-8")
    found = []
    for line in filter(None, text.splitlines()):
        words = line.split()[:5]
        passage = " ".join(words)
        if len(words) == 5 and text.count(passage) == 1:
            found.append(passage)
    first, second, third, fourth = found[:4]
    return first, second, third, fourth


def test_a_vault_that_was_edited_between_two_exports_keeps_every_word(desk, tmp_path: Path):
    salma, vault = desk("salma"), tmp_path / "vault"
    vault.mkdir()
    ((article_id, *_),) = salma.run("import", ARTICLE)
    first, second, third, _ = quotes()
    salma.run("annotate", article_id, "--quote", first, "--note", "الأولى")
    salma.run("annotate", article_id, "--quote", second, "--note", "الثانية")
    salma.run("export", article_id, "--format", "obsidian", "-o", vault)
    (written,) = vault.glob("*.md")
    text = written.read_text("utf-8")
    mine = "## فقرتي\n\nكتبتُ هذا في خزانتي، وفيه [[رابط]] و`شفرة`."
    moved = vault / "قراءات" / "الميناء.md"
    moved.parent.mkdir()
    moved.write_text(f"{text.replace('الأولى', 'الأولى بعد تفكير')}\n{mine}\n", "utf-8")
    written.unlink()

    salma.run("annotate", article_id, "--quote", third, "--note", "الثالثة")
    salma.run("export", article_id, "--format", "obsidian", "-o", vault)

    assert [path.relative_to(vault) for path in vault.rglob("*.md")] == [moved.relative_to(vault)]
    again = moved.read_text("utf-8")
    assert mine in again
    assert [again.count(note) for note in ("الأولى بعد تفكير", "الثانية", "الثالثة")] == [1, 1, 1]
    assert moved.with_name(f"{moved.name}.bak").read_text("utf-8").endswith(f"{mine}\n")
    salma.run("export", article_id, "--format", "obsidian", "-o", vault)
    assert moved.read_text("utf-8") == again


def test_what_two_colleagues_write_apart_comes_together(desk, tmp_path: Path):
    salma, nabil = desk("salma"), desk("nabil")
    ((article_id, *_),) = salma.run("import", ARTICLE)
    first, second, third, fourth = quotes()
    salma.run("annotate", article_id, "--quote", first, "--note", "من سلمى", "--tag", "ميناء")
    there, back = tmp_path / "there.hashiyabundle", tmp_path / "back.hashiyabundle"
    salma.run("bundle", article_id, "-o", there)

    assert [row[:2] for row in nabil.run("import", there)] == [[article_id, "new"]]
    nabil.run("annotate", article_id, "--quote", second, "--note", "من نبيل")
    nabil.run("annotate", article_id, "--quote", third, "--note", "سؤال نبيل", "--label", "question")
    nabil.run("bundle", article_id, "-o", back)
    salma.run("annotate", article_id, "--quote", fourth, "--note", "كتبته وهو يقرأ")

    assert [row[:2] for row in salma.run("import", back)] == [[article_id, "version"]]
    assert [row[:2] for row in salma.run("import", back)] == [[article_id, "known"]]
    salma.run("bundle", article_id, "-o", there)
    nabil.run("import", there)

    notes = salma.notes(article_id)
    assert notes == nabil.notes(article_id)
    assert len(notes) == 4
    assert salma.run("check") == nabil.run("check") == []
    salma.run("bundle", article_id, "-o", there)
    nabil.run("bundle", article_id, "-o", back)
    assert there.read_bytes() == back.read_bytes()
