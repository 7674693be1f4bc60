import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from reader.arabic.finding import FindMode
from ui.theme import load_theme
from ui.widgets.findbar import MOST_MARKED, FindBar

TEXT = "قال أحمد إن أَحْمَد ذهب، ثم عاد احمد."


@pytest.fixture
def bar(qtbot, theme) -> FindBar:
    bar = FindBar(theme)
    qtbot.addWidget(bar)
    return bar


def test_words_are_found_however_they_are_written(bar: FindBar, qtbot):
    with qtbot.waitSignal(bar.hits_changed) as told:
        bar.enter(TEXT, 0, "احمد")
    hits, current = told.args
    assert [span.of(TEXT) for span in hits] == ["أحمد", "أَحْمَد", "احمد"]
    assert current == 0
    assert bar.findChild(QLabel).text() == "1 of 3"


def test_the_first_hit_is_the_one_after_the_reading_place(bar: FindBar, qtbot):
    with qtbot.waitSignal(bar.hits_changed) as told:
        bar.enter(TEXT, 8, "أحمد")
    assert told.args[1] == 1


def test_return_walks_on_and_round(bar: FindBar, qtbot):
    bar.enter(TEXT, 0, "أحمد")
    line = bar.findChild(QLineEdit)
    places = []
    bar.hits_changed.connect(lambda _, current: places.append(current))
    for modifier in ("NoModifier", "NoModifier", "NoModifier", "ShiftModifier"):
        qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier[modifier])
    assert places == [1, 2, 0, 2]


def test_nothing_found_is_said(bar: FindBar):
    bar.enter(TEXT, 0, "زيتون")
    assert bar.findChild(QLabel).text() == "Not found"


def test_escape_leaves(bar: FindBar, qtbot):
    bar.enter(TEXT, 0, "أحمد")
    with qtbot.waitSignal(bar.hits_changed) as told, qtbot.waitSignal(bar.closed) as left:
        qtbot.keyClick(bar.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert told.args == [(), -1]
    assert left.args[0].of(TEXT) == "أحمد"


def test_its_icons_take_another_theme(bar: FindBar):
    before = bar._close.icon().pixmap(18).toImage()
    bar.dress(load_theme("dark"))
    assert bar._close.icon().pixmap(18).toImage() != before
    assert bar._close.accessibleName() == "Close"


def test_the_user_says_what_counts_as_found(bar: FindBar, qtbot):
    bar.enter(TEXT + " وأحمد أيضًا", 0, "أحمد")
    modes = bar.findChild(QComboBox)
    modes.setCurrentIndex(modes.findData(FindMode.AS_WRITTEN))
    with qtbot.waitSignal(bar.mode_changed) as chosen, qtbot.waitSignal(bar.hits_changed) as told:
        modes.activated.emit(modes.currentIndex())
    assert chosen.args == [FindMode.AS_WRITTEN]
    assert len(told.args[0]) == 2
    bar.set_mode(FindMode.EXACT.value)
    bar.set_mode("nobody knows")
    assert bar.mode is FindMode.EXACT


def test_a_long_text_is_looked_through_in_turns(bar: FindBar, qtbot):
    """No turn takes long, and the words typed last are those that are found."""
    text = "\n".join(f"{number} ا 😀 " + "باب " * 40 for number in range(9_000))
    told = []
    bar.hits_changed.connect(lambda hits, current: told.append((len(hits), current)))
    bar.enter(text, 0, "ا")
    bar.findChild(QLineEdit).setText("8999 ا")
    qtbot.waitUntil(lambda: (1, 0) in told, timeout=20_000)
    assert told == [(1, 0)]


def test_leaving_and_another_article_end_the_work(bar: FindBar, qtbot):
    for end in (bar.leave, bar.give_up):
        bar.enter("😀 ا\n" * 200_000, 0, "ا")
        assert bar._turns.isActive()
        end()
        assert not bar._turns.isActive()
        with qtbot.assertNotEmitted(bar.hits_changed):
            bar.go_on()


def test_all_hits_are_marked_by_button_or_key(bar: FindBar, qtbot):
    bar.enter(TEXT, 0, "أحمد")
    for mark in (bar._mark.click, lambda: qtbot.keyClick(bar, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)):
        with qtbot.waitSignal(bar.mark_requested) as told:
            mark()
        assert [span.of(TEXT) for span in told.args[0]] == ["أحمد", "أَحْمَد", "احمد"]


def test_neither_nothing_nor_half_the_text_is_marked(bar: FindBar):
    bar.enter(TEXT, 0, "زيتون")
    assert not bar._mark.isEnabled()
    bar.enter("ا " * (MOST_MARKED + 1), 0, "ا")
    assert not bar._mark.isEnabled()
    bar.enter("ا " * MOST_MARKED, 0, "ا")
    assert bar._mark.isEnabled()


def test_hits_follow_a_corrected_text_without_going_to_any(bar: FindBar, qtbot):
    bar.show()
    bar.enter(TEXT, 0, "احمد")
    corrected = TEXT.replace("أَحْمَد", "محمود")
    with qtbot.waitSignal(bar.hits_changed) as told:
        bar.follow(corrected, corrected.index("محمود"))
    hits, current = told.args
    assert [span.of(corrected) for span in hits] == ["أحمد", "احمد"]
    assert current == -1
    assert bar.findChild(QLabel).text() == "1 of 2"
    with qtbot.waitSignal(bar.hits_changed) as told:
        bar.go_on()
    assert told.args[1] == 1
    bar.leave()
    with qtbot.assertNotEmitted(bar.hits_changed):
        bar.follow(TEXT, 0)


def test_a_narrow_bar_keeps_the_line_and_the_way_from_hit_to_hit(bar: FindBar):
    bar.enter(TEXT, 0, "أحمد")
    for width, are_shown in ((1000, True), (360, False), (1000, True)):
        bar.resize(width, 44)
        assert [bar._mode.isHidden(), bar._mark.isHidden()] == [not are_shown] * 2
        bar.layout().activate()
        for kept in (bar._line, bar._count, bar._previous, bar._next, bar._close):
            assert not kept.isHidden()
            assert bar.rect().contains(kept.geometry())
