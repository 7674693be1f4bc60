import pytest
from PySide6.QtCore import QPoint, Qt

from ui.page.notepreview import NotePreview
from ui.panel.articlenote import ArticleNote
from ui.theme import load_theme


@pytest.fixture
def card(qtbot, dressed, theme, measures, preview) -> ArticleNote:
    card = ArticleNote(theme, measures, preview)
    qtbot.addWidget(card)
    card.resize(320, card.height())
    card.show()
    return card


def test_an_empty_note_offers_itself_and_is_written_where_it_stands(card: ArticleNote, qtbot):
    low = card.height()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert card.field.isVisible()
    assert card.height() > low
    with qtbot.waitSignal(card.note_changed) as told:
        qtbot.keyClicks(card.field, "abc")
        qtbot.keyClick(card.field, Qt.Key.Key_Escape)
    assert told.args == ["abc"]
    assert not card.field.isVisible()
    assert card.height() > low  # the note itself is shown now


def test_a_note_is_shown_without_its_signs_and_as_high_as_it_is(card: ArticleNote):
    card.set_note("**خلاصة**")
    one = card.height()
    card.set_note("**خلاصة**\n\n- أول\n- ثان")
    assert card.height() > one
    assert [layout.text() for layout in card._set().layouts] == ["خلاصة", " ", "•", "أول", "•", "ثان"]


def test_it_is_opened_by_key(card: ArticleNote, qtbot):
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_F2)
    assert card.field.hasFocus()


def test_another_note_takes_the_place_of_what_is_written(card: ArticleNote):
    card.set_note("أول")
    card.edit()
    card.set_note("ثان")
    assert card.field.toPlainText() == "ثان"


def test_a_link_is_followed_instead_of_opening_the_note(card: ArticleNote, qtbot):
    card.set_note("[هنا](https://example.org)")
    layout, start, end, _ = card._set().links[0]
    place = layout.glyphRuns(start, end - start)[0].boundingRect().center() + card._inside().topLeft()
    with qtbot.waitSignal(card.address_chosen) as told:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y())))
    assert told.args == ["https://example.org"]
    assert not card.field.isVisible()


def test_it_takes_another_theme_and_another_width(card: ArticleNote):
    card.set_note("كلمة " * 30)
    before, height = card.grab().toImage(), card.height()
    card.set_theme(load_theme("dark"))
    assert card.grab().toImage() != before
    card.resize(160, card.height())
    assert card.height() > height


def test_what_is_written_is_previewed_below_it(card: ArticleNote, preview, qtbot):
    card.set_note("**خلاصة**")
    card.edit()
    low = card.height()
    preview.setChecked(True)
    assert card.height() > low
    below = card.findChild(NotePreview)
    assert [layout.text() for layout in below.sheet.shown.layouts] == ["خلاصة"]
    qtbot.waitUntil(lambda: below.sheet.viewport().height() > 0)
    before = below.sheet.viewport().grab().toImage()
    card.set_theme(load_theme("dark"))
    assert below.sheet.viewport().grab().toImage() != before
    card.finish()
    assert not below.isVisible()


def test_an_arabic_note_runs_from_the_right_in_whatever_language_the_window_speaks(card: ArticleNote):
    card.set_note("أول CNN ثان")
    assert card._set().layouts[0].textOption().textDirection() is Qt.LayoutDirection.RightToLeft
