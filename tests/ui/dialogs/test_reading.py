import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from reader.importers.looking import Look
from reader.importers.reading import AS_FOUND, ReadOptions
from ui.dialogs.reading import ReadingDialog

TEXT = Look("نص الملف", "cp1256", is_encoded=True, is_page=False, is_book=False)
PAGE = Look("صفحة", "utf-8", is_encoded=True, is_page=True, is_book=False)
BOOK = Look("كتاب", "", is_encoded=False, is_page=False, is_book=True)


@pytest.fixture
def opened(qtbot):
    window = QWidget()
    qtbot.addWidget(window)

    def open_on(look: Look, options: ReadOptions = AS_FOUND, *, is_import: bool = True) -> ReadingDialog:
        dialog = ReadingDialog("Import", "ملف.txt", look, options, is_import=is_import, parent=window)
        dialog.asked, dialog.told = [], []
        dialog.on_choice(dialog.asked.append, dialog.told.append)
        dialog.show()
        return dialog

    return open_on


def ok(dialog: ReadingDialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def test_what_was_guessed_is_named_and_what_comes_of_it_shown(opened):
    dialog = opened(TEXT)
    assert dialog.encoding.currentText() == "As the file shows (Windows-1256)"
    assert dialog.preview.toPlainText() == "نص الملف"
    assert dialog.preview.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
    assert dialog.options == AS_FOUND


def test_another_encoding_is_looked_at_before_it_is_agreed_to(opened):
    dialog = opened(TEXT)
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("mac_arabic"))
    assert dialog.asked == [ReadOptions("mac_arabic")]
    assert not ok(dialog).isEnabled()
    dialog.show_text("نص آخر")
    ok(dialog).click()
    assert dialog.told == [ReadOptions("mac_arabic")]


def test_where_nothing_comes_of_a_choice_it_cannot_be_agreed_to(opened):
    dialog = opened(TEXT)
    dialog.show_fault("لا يُقرأ")
    assert dialog.preview.toPlainText() == "لا يُقرأ"
    assert not ok(dialog).isEnabled()


def test_only_the_choices_that_there_are_are_shown(opened):
    text, page, book = opened(TEXT), opened(PAGE, ReadOptions(whole_body=True)), opened(BOOK)
    shown = [[each.isVisible() for each in (d.encoding, d.whole, d.chapters)] for d in (text, page, book)]
    assert shown == [[True, False, False], [True, True, False], [False, False, True]]
    assert page.whole.isChecked()
    assert not opened(BOOK, is_import=False).chapters.isVisible()


def test_an_encoding_that_is_not_offered_is_when_it_was_chosen_before(opened):
    assert opened(TEXT, ReadOptions("koi8_r")).encoding.currentData() == "koi8_r"
