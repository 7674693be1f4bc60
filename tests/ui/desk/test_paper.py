from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.settings import Settings, save_settings
from tests.ui.making import LABELS, annotation, article
from tests.ui.page.samples import long_article
from ui.desk.paper import Paper, _set_paper
from ui.page.printing import NotePlace, PrintChoices
from ui.preferences import Preferences
from ui.window import MainWindow


@pytest.fixture
def window(qtbot, dressed, theme, measures, tmp_path: Path) -> MainWindow:
    save_settings(Settings(theme="dark", language="en", export_folder=str(tmp_path)), tmp_path / "settings.toml")
    preferences = Preferences(dressed, tmp_path / "settings.toml")
    window = MainWindow(measures, preferences.page_style)
    qtbot.addWidget(window)
    window.preferences = preferences
    window.page.set_article(article())
    window.page.set_annotations([annotation("صباح اليوم", "متى؟")], LABELS)
    window.show()
    return window


@pytest.fixture
def paper(window: MainWindow) -> Paper:
    return Paper(window, window.preferences)


def test_a_pdf_is_saved_where_it_is_wanted_and_the_choices_are_kept(paper: Paper, window: MainWindow, qtbot):
    asked = paper.ask_to_save("قمة مرتقبة")
    asked.notes.setCurrentIndex(asked.notes.findData("endnotes"))
    asked.underlines.setChecked(True)
    asked.go_on.click()
    place = window.findChildren(QFileDialog)[-1]
    (path,) = (Path(name) for name in place.selectedFiles())
    assert path.name == "قمة مرتقبة.pdf"
    with qtbot.waitSignal(paper.saved) as told:
        place.fileSelected.emit(str(path))
    assert told.args == [path]
    assert path.read_bytes().startswith(b"%PDF")
    place.reject()
    again = paper.ask_to_save("قمة مرتقبة")
    assert (again.choices.notes, again.choices.underlines) == (NotePlace.ENDNOTES, True)
    again.reject()


def test_a_pdf_that_cannot_be_written_is_told(paper: Paper, window: MainWindow, qtbot, tmp_path: Path):
    with qtbot.assertNotEmitted(paper.saved), qtbot.waitSignal(paper.ended):
        paper._save("قمة", paper._remembered(), str(tmp_path / "settings.toml" / "a.pdf"))
    (box,) = window.findChildren(QMessageBox)
    assert "a.pdf" in box.text()
    box.close()


def test_a_printer_is_asked_for_and_printed_on(paper: Paper, window: MainWindow, qtbot, tmp_path: Path):
    paper.ask_to_print("قمة مرتقبة").go_on.click()
    (asked,) = window.findChildren(QPrintDialog)
    asked.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(paper.ended):
        asked.accepted.emit(asked.printer())
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    asked.reject()


def test_a_page_that_is_not_printed_is_told(paper: Paper, window: MainWindow, qtbot):
    window.page.set_article(None)
    paper.ask_to_print("").go_on.click()
    (asked,) = window.findChildren(QPrintDialog)
    with qtbot.waitSignal(paper.ended):
        asked.accepted.emit(asked.printer())
    (box,) = window.findChildren(QMessageBox)
    assert "not printed" in box.text()
    box.close()
    asked.reject()


def test_the_user_reads_on_while_a_long_article_is_printed_and_may_stop_it(
    paper: Paper, window: MainWindow, qtbot, tmp_path: Path
):
    window.page.set_article(long_article(4_000))
    target = tmp_path / "long.pdf"
    paper._save("طويل", paper._remembered(), str(target))
    with qtbot.waitSignal(paper.progressed, timeout=20_000) as told:
        window.page.verticalScrollBar().setValue(5_000)
    assert 0 < told.args[0] < 1
    with qtbot.assertNotEmitted(paper.saved), qtbot.waitSignal(paper.ended):
        paper.stop()
    assert not target.exists()


def test_two_can_be_printed_at_a_time(paper: Paper, qtbot, tmp_path: Path):
    saved: list[Path] = []
    paper.saved.connect(saved.append)
    with qtbot.waitSignal(paper.ended, timeout=20_000):
        for name in ("a.pdf", "b.pdf"):
            paper._save("قمة", paper._remembered(), str(tmp_path / name))
    assert sorted(saved) == [tmp_path / "a.pdf", tmp_path / "b.pdf"]


def test_glosses_take_more_of_the_paper(paper: Paper, qtbot, tmp_path: Path):
    writer, plain = QPdfWriter(str(tmp_path / "a.pdf")), QPdfWriter(str(tmp_path / "b.pdf"))
    _set_paper(writer, PrintChoices(notes=NotePlace.GLOSSES))
    _set_paper(plain, PrintChoices())
    assert writer.width() > plain.width()
