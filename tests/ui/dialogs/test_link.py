import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from reader.links import LinkType
from reader.usecases.linking import FoundNote, Way
from tests.ui.making import annotation
from ui.dialogs.link import LinkDialog

TYPES = (LinkType("supports", "", "", 0), LinkType("own", "alike", "alike", 1))


@pytest.fixture
def notes():
    return [FoundNote(annotation("روسيا شريك", "مهم"), "لقاء"), FoundNote(annotation("الزيارة"), "بيان")]


@pytest.fixture
def dialog(qtbot, theme, measures, notes):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = LinkDialog(annotation("صباح اليوم"), TYPES, theme=theme, measures=measures, parent=parent)
    dialog.told = []
    dialog.link_chosen.connect(lambda *values: dialog.told.append(values))
    dialog.offer(notes)
    dialog.show()
    dialog.keeper = parent
    return dialog


def button(dialog: LinkDialog):
    return next(
        each
        for each in dialog._buttons.buttons()
        if dialog._buttons.buttonRole(each) is QDialogButtonBox.ButtonRole.AcceptRole
    )


def test_every_way_is_offered_from_both_ends_but_not_twice(dialog):
    words = [dialog.way.itemText(place) for place in range(dialog.way.count())]
    assert words == ["Supports", "alike", "Supported by", "In another way…"]


def test_the_arrows_choose_a_note_while_one_types(dialog, notes, qtbot):
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    dialog.way.setCurrentIndex(2)
    dialog.why.setText(" قارن ")
    qtbot.mouseClick(button(dialog), Qt.MouseButton.LeftButton)
    assert dialog.told == [(notes[1].annotation.id, Way(TYPES[0], is_backlink=True), "قارن")]


def test_a_way_of_ones_own_needs_a_name(dialog, notes, qtbot):
    assert not dialog.name.isVisible()
    dialog.way.setCurrentIndex(3)
    assert dialog.name.isVisible()
    assert not button(dialog).isEnabled()
    dialog.name.setText("explains")
    qtbot.mouseClick(button(dialog), Qt.MouseButton.LeftButton)
    assert dialog.told == [(notes[0].annotation.id, ("explains", ""), "")]


def test_without_a_note_nothing_can_be_linked(dialog):
    dialog.offer([])
    assert not button(dialog).isEnabled()
    dialog.accept()
    assert dialog.told == []


def test_a_word_on_why_is_not_lost_without_asking_but_what_is_looked_for_is(dialog):
    dialog.search.setText("روسيا")
    assert not dialog.is_changed
    dialog.why.setText("قارن")
    assert dialog.is_changed
