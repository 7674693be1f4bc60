from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.settings import Settings, save_settings
from tests.ui.making import LABELS, annotation, article
from ui.desk.paper import Paper
from ui.page.printing import NotePlace
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
    with qtbot.assertNotEmitted(paper.saved):
        paper._save("قمة", paper._remembered(), str(tmp_path / "settings.toml" / "a.pdf"))
    (box,) = window.findChildren(QMessageBox)
    assert "a.pdf" in box.text()
    box.close()


def test_a_printer_is_asked_for_and_printed_on(paper: Paper, window: MainWindow, tmp_path: Path):
    paper.ask_to_print("قمة مرتقبة").go_on.click()
    (asked,) = window.findChildren(QPrintDialog)
    asked.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    asked.accepted.emit(asked.printer())
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    asked.reject()


def test_a_page_that_is_not_printed_is_told(paper: Paper, window: MainWindow):
    window.page.set_article(None)
    paper.ask_to_print("").go_on.click()
    (asked,) = window.findChildren(QPrintDialog)
    asked.accepted.emit(asked.printer())
    (box,) = window.findChildren(QMessageBox)
    assert "not printed" in box.text()
    box.close()
    asked.reject()
