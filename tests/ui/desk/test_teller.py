from pathlib import Path

from PySide6.QtWidgets import QLabel

from reader.corrections.model import Corrected
from reader.findings import Analysis
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of


def test_the_status_line_says_how_things_stand(qtbot, amiri, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    added = sitting.annotating.add(span_of("صباح اليوم"))
    sitting.annotating.change_body(added.id, added.body.__class__("متى؟", "claim", ("وقت",)))
    sitting.settle()

    def said() -> list[str]:
        return [label.text() for label in sitting.desk._status.findChildren(QLabel) if label.text()]

    qtbot.waitUntil(lambda: "Article 1 of 1" in said())
    assert "1 note · 1 tag" in said()
    assert sitting.desk._status._saved.text() == "Saved"
    findings, gap = sitting.session.findings, sitting.desk._status._gap
    assert gap.isHidden()
    findings._answered((findings._question, Corrected(Analysis(failures=("entities", "places.tsv")))))
    assert gap.text() == "Names incomplete — look again"
    assert "a word list is damaged" in gap.toolTip()
    assert "without \u2068places.tsv\u2069" in gap.toolTip()
    gap.click()
    qtbot.waitUntil(lambda: gap.isHidden() and bool(sitting.session.analysis.entities), timeout=20_000)
    sitting.desk._actions.larger.trigger()
    assert "Amiri 27" in said()
    sitting.start._preferences.set_family("No Such Face")
    assert "\u2068No Such Face\u2069 is not installed" in said()
    words, hint = sitting.desk._teller.missing_type("Amiri", has_another=False)
    assert words == "No Arabic typeface is installed"
    assert "Install a typeface such as \u2068Amiri\u2069" in hint
    sitting.end()


def test_how_much_was_read_belongs_to_the_article(qtbot, amiri, dressed, library: Path, tmp_path: Path):
    paths = [tmp_path / "long.txt", tmp_path / "other.txt"]
    for path, start in zip(paths, ("طويل", "آخر"), strict=True):
        path.write_text("\n".join([start, *[TEXT] * 40]), encoding="utf-8")
    sitting = Sitting(qtbot, library, paths).begin()
    progress, bar = sitting.desk._status._progress, sitting.window.page.verticalScrollBar()
    first = sitting.session.open_article.id
    assert progress.text() == "0%"
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: progress.text() not in {"0%", "100%"})
    told = progress.text()
    other = next(found for found in sitting.session.catalogue.listing.ids if found != first)
    sitting.desk._open_article(other)
    qtbot.waitUntil(lambda: sitting.session.open_article.id == other and progress.text() == "0%")
    sitting.desk._open_article(first)
    qtbot.waitUntil(lambda: sitting.session.open_article.id == first and progress.text() == told)
    sitting.end()
    again = Sitting(qtbot, library).begin()
    assert again.desk._status._progress.text() == told
    again.end()
