import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPainter

from reader.article import Direction
from ui.page.display import BIDI_MARK
from ui.page.notetext import SetNote, set_note


@pytest.fixture
def shown(qapp, theme):
    font = QFont("Amiri")
    font.setPixelSize(18)
    return lambda note, **more: set_note(note, font, 220, pitch=28, direction=Direction.RTL, theme=theme, **more)


def texts(note: SetNote) -> list[str]:
    return [layout.text() for layout in note.layouts]


def looks(note: SetNote, place: int = 0) -> list[tuple[bool, bool, bool]]:
    """Of every stretch that stands out: bold, slanted, underlined."""
    found = []
    for each in note.layouts[place].formats():
        shown = each.format
        found.append((shown.fontWeight() == QFont.Weight.Bold, shown.fontItalic(), shown.fontUnderline()))
    return found


def test_lines_stand_at_equal_distances(shown):
    note = shown("أول\n\nثالث")
    assert note.height == 3 * 28
    baselines = [layout.lineAt(0).y() + layout.lineAt(0).ascent() for layout in note.layouts]
    assert baselines == [baselines[0], baselines[0] + 28, baselines[0] + 56]


def test_a_line_runs_as_its_letters_do(shown):
    note = shown("عربي\nEnglish\n123")
    directions = [layout.textOption().textDirection() for layout in note.layouts]
    assert directions == [
        Qt.LayoutDirection.RightToLeft,
        Qt.LayoutDirection.LeftToRight,
        Qt.LayoutDirection.RightToLeft,
    ]


def test_arabic_is_underlined_where_latin_is_slanted(shown):
    note = shown("*مهم* *much* **جدا**")
    assert looks(note) == [(False, False, True), (False, True, False), (True, False, False)]


def test_lists_stand_further_in_from_the_side_where_they_begin(shown):
    note = shown("- أول\n- second")
    assert texts(note) == ["•", "أول", "•", "second"]
    arabic, latin = note.layouts[1].lineAt(0), note.layouts[3].lineAt(0)
    assert (arabic.x(), arabic.width()) == (0, latin.width())
    assert latin.x() == 220 - latin.width() > 0


def test_a_long_note_ends_with_an_ellipsis(shown):
    note = shown("كلمة " * 200, longest=4)
    assert texts(note)[-1] == "…"
    assert note.height == 5 * 28
    assert texts(shown("أ\nب\nج", longest=2)) == ["أ", "ب", "…"]
    assert texts(shown("أ\nب", longest=2)) == ["أ", "ب"]


def test_a_link_is_found_where_it_is_drawn(shown):
    note = shown("انظر [هنا](https://example.org) الآن")
    (layout, start, end, address) = note.links[0]
    place = layout.glyphRuns(start, end - start)[0].boundingRect().center()
    assert address == "https://example.org"
    assert note.link_at(place.x(), place.y()) == address
    assert note.link_at(place.x() - 60, place.y()) == ""
    assert note.link_at(place.x(), place.y() + 60) == ""


def test_headings_and_rules_are_shown(shown):
    note = shown("# عنوان")
    assert looks(note) == [(True, False, False)]
    assert texts(shown("أول\n\n---"))[-1] == "٭ ٭ ٭"


def test_an_empty_note_has_no_lines(shown):
    assert shown("").height == 0


def test_pictures_and_pages_named_in_a_note_are_never_opened(shown, tmp_path):
    """The note names a pipe that nobody writes to: whoever opened it would wait for ever."""
    import os

    pipe = tmp_path / "picture.png"
    os.mkfifo(pipe)
    note = shown(f"![صورة](file://{pipe}) <img src='{pipe}'> ![ب]({pipe})")
    image = QImage(220, 200, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    note.draw(painter, 0, 0, Qt.GlobalColor.black)
    painter.end()
    assert note.links == ()


def test_dates_in_a_note_stand_in_order_and_its_looks_where_they_belong(shown):
    note = shown("في 2023-09-12 **مهم** [هنا](https://example.org)")
    assert texts(note) == ["في \u200e2023-09-12\u200f مهم هنا"]
    assert [(each.start, each.length) for each in note.layouts[0].formats()] == [(16, 3), (20, 3)]
    assert note.links[0][1:3] == (20, 23)


def test_an_override_in_a_note_reorders_nothing(shown):
    assert texts(shown("قال \u202eabc")) == [f"قال {BIDI_MARK}abc"]
