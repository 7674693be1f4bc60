from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget

from reader.article import Metadata
from reader.catalogue import ArticleDetails, Copy, ReadingStatus
from reader.cataloguing import DetailsChange
from ui.dialogs.details import DetailsDialog

ONE = ArticleDetails(
    "a1",
    Metadata("عنوان", "سامر", "رويترز", "https://example.org/a", "2023-09", "ar"),
    status=ReadingStatus.DONE,
    tags=("سياسة", "روسيا"),
    note="ملاحظة",
)
TWO = ArticleDetails("a2", Metadata("آخر", "هند", "رويترز"), star=True, tags=("روسيا", "سلاح"))


@pytest.fixture
def opened(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    told: list[DetailsChange] = []

    def open_on(*known: ArticleDetails, about: str = "", copies: Sequence[Copy] = ()) -> DetailsDialog:
        dialog = DetailsDialog(known, ["سياسة", "سلاح", "سلاح/نووي"], about, told.append, window, copies)
        dialog.told = told
        dialog.show()
        return dialog

    return open_on


def save(dialog: DetailsDialog) -> DetailsChange:
    dialog._buttons.button(QDialogButtonBox.StandardButton.Save).click()
    return dialog.told[-1]


def test_what_is_not_touched_is_not_changed(opened):
    assert save(opened(ONE)) == DetailsChange(star=False, status=ReadingStatus.DONE)
    dialog = opened(ONE, TWO)
    assert dialog.windowTitle() == "Details of 2 articles"
    assert dialog.edits["author"].placeholderText() == "Several"
    assert dialog.edits["outlet"].text() == "رويترز"
    assert not dialog.edits["title"].isVisibleTo(dialog)
    assert not dialog.note.isVisibleTo(dialog)
    assert save(dialog) == DetailsChange()


def test_one_article_is_put_right(opened):
    dialog = opened(ONE, about="من ملف")
    dialog.edits["title"].setText(" عنوان أصح ")
    dialog.edits["author"].clear()
    dialog.edits["published"].setText("١٢ أيلول ٢٠٢٣")
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    dialog.status.setCurrentIndex(dialog.status.findData(ReadingStatus.READING))
    dialog.star.setChecked(True)
    dialog.tags.setText("روسيا، #سلاح/نووي ; روسيا,")
    dialog.note.setPlainText("ملاحظة أخرى")
    assert dialog._day.text() == "12 September 2023"
    assert save(dialog) == DetailsChange(
        metadata={"title": "عنوان أصح", "author": "", "published": "2023-09-12", "language": "en"},
        star=True,
        status=ReadingStatus.READING,
        added=("سلاح/نووي",),
        removed=("سياسة",),
        note="ملاحظة أخرى",
    )


def test_many_get_what_is_written_and_keep_the_rest(opened):
    dialog = opened(ONE, TWO)
    assert dialog.tags.text() == "روسيا"
    assert dialog.star.checkState() is Qt.CheckState.PartiallyChecked
    dialog.tags.setText("سلاح")
    dialog.edits["author"].setText("وكالات")
    change = save(dialog)
    assert change == DetailsChange(metadata={"author": "وكالات"}, added=("سلاح",), removed=("روسيا",))
    assert change(TWO) == replace(TWO, metadata=replace(TWO.metadata, author="وكالات"), tags=("سلاح",))


def test_a_date_that_is_not_understood_is_not_kept(opened):
    dialog = opened(ONE)
    button = dialog._buttons.button(QDialogButtonBox.StandardButton.Save)
    dialog.edits["published"].setText("يوم ما")
    assert dialog._day.text() == "This date is not understood."
    assert not button.isEnabled()
    dialog.accept()
    assert dialog.told == []
    dialog.edits["published"].setText("15 رمضان 1445")
    assert dialog._day.text() == "25 March 2024"
    assert button.isEnabled()


def test_what_a_file_said_of_its_date_may_stay_as_it_is(opened):
    odd = replace(ONE, metadata=replace(ONE.metadata, published="قديم جدا"))
    dialog = opened(odd)
    assert save(dialog).metadata == {}


def test_near_copies_are_named_and_lead_on_with_what_was_written_kept(opened, qtbot):
    copies = [Copy("a1", f"b{number}", f"خبر {number}", 0.9 - number / 10) for number in range(5)]
    dialog = opened(ONE, copies=copies)
    (shown,) = [label.text() for label in dialog.findChildren(QLabel) if "خبر 0" in label.text()]
    assert "90%" in shown
    assert "خبر 3" not in shown
    assert shown.endswith("and 2 others")
    dialog.star.setChecked(True)
    (button,) = [button for button in dialog.findChildren(QPushButton) if button.text() == "Compare…"]
    with qtbot.waitSignal(dialog.copies_requested):
        button.click()
    assert dialog.told == [DetailsChange(star=True, status=ReadingStatus.DONE)]


def test_it_is_closed_at_once_only_while_nothing_was_touched(opened):
    dialog = opened(ONE, TWO)
    assert not dialog.is_changed
    dialog.tags.set_tags(("روسيا", "سلاح"))
    assert dialog.is_changed
    dialog = opened(ONE)
    dialog.edits["published"].setText("لا يوم")
    assert dialog.is_changed
    dialog.edits["published"].setText("2023-09")
    assert not dialog.is_changed
    dialog.reject()
    assert not dialog.isVisible()
