from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from reader import errors
from tests.reader.importers.badfiles import odd_files
from ui.errors import ask, explain, show_error, show_words

PATH = Path("/home/user/مقالات/<b>notes</b>.txt")
KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, errors.FileError | errors.StoreError)
]


def made(kind: type[Exception]) -> Exception:
    if kind is errors.NewerLibraryError:
        return kind(PATH, version=9, supported=1)
    if kind is errors.TaggerLabelsError:
        return kind(PATH, ("LABEL_0", "LABEL_1"))
    if kind is errors.TooLargeFileError:
        return kind(PATH, size=2, most=1)
    return kind(PATH, "reason")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_error_says_what_happened_to_which_file_and_what_to_do(spoken, kind: type[Exception], language: str):
    spoken.apply(language, "western")
    said = explain(made(kind))
    assert str(PATH) in said.what
    assert said.remedy
    assert said.detail


def test_kinds_are_told_apart():
    leaves = [kind for kind in KINDS if kind not in {errors.FileError, errors.StoreError}]
    assert len({explain(made(kind)).what for kind in leaves}) == len(leaves)


def test_a_fault_of_the_program_gives_its_trace():
    assert "ZeroDivisionError" in explain(ZeroDivisionError("x")).detail
    assert "places.tsv" in explain(errors.LexiconError("places.tsv", 3, "two columns")).what


@pytest.mark.parametrize("language", ["en", "ar"])
def test_why_a_text_was_not_corrected_is_said_with_what_was_written(spoken, language: str):
    spoken.apply(language, "western")
    said = [
        explain(error)
        for error in (
            errors.TextChangedError("كلمة <b>"),
            errors.EmptyTextError(),
            errors.LongCorrectionError(200_000, 100_000),
        )
    ]
    assert len({each.what for each in said}) == 3
    assert "كلمة <b>" in said[0].remedy
    assert "200" in said[2].what
    assert "100" in said[2].remedy


def test_a_box_shows_plain_text_only(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    box = show_error(parent, made(errors.EmptyFileError))
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert "<b>notes</b>" in box.text()
    box.close()


def test_words_are_shown(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    box = show_words(parent, "Hashiya")
    assert box.text() == "Hashiya"
    box.close()


def test_nothing_is_done_unless_the_user_agrees(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    agreed = []
    box = ask(parent, "Really?", "Yes, do", lambda: agreed.append(1))
    assert box.defaultButton().text() != "Yes, do"
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert agreed == []
    box = ask(parent, "Really?", "Yes, do", lambda: agreed.append(1))
    next(button for button in box.findChildren(QPushButton) if button.text() == "Yes, do").click()
    assert agreed == [1]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_name_cannot_turn_or_part_the_line_that_tells_of_it(spoken, language: str):
    spoken.apply(language, "western")
    what = explain(errors.DamagedFileError(Path("/a/سطر\nآخر\u202etxt.exe"))).what
    assert "/a/سطر آخرtxt.exe" in what
    assert "\n" not in what
    assert "\u202e" not in what


def test_what_odd_files_come_to_is_told_in_words_of_its_own(spoken):
    kinds = {odd.error for odd in odd_files() if odd.error} | {errors.NotAFileError, errors.ChangingFileError}
    spoken.apply("ar", "western")
    arabic = {explain(made(kind)) for kind in kinds}
    spoken.apply("en", "western")
    english = {explain(made(kind)) for kind in kinds}
    assert len({said.what for said in arabic}) == len({said.what for said in english}) == len(kinds)
