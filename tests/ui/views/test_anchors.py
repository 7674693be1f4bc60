import pytest
from PySide6.QtCore import Qt

from tests.ui.models.test_anchors import LOST, LOST_ROW, MOVED_ROW, NOTE
from ui.models.roles import Role
from ui.theme import load_theme
from ui.views.anchors import AnchorView


@pytest.fixture
def view(qtbot, theme, measures) -> AnchorView:
    view = AnchorView(theme, measures)
    qtbot.addWidget(view)
    view.set_displaced((MOVED_ROW, LOST_ROW))
    view.resize(900, 500)
    view.show()
    return view


def test_the_first_note_is_chosen_and_its_buttons_speak_of_it(view: AnchorView, qtbot):
    assert view.current == MOVED_ROW
    for button, signal in (
        (view.accept, view.accepted),
        (view.refuse, view.refused),
        (view.attach, view.attach_requested),
    ):
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told.args == [MOVED_ROW]
    with qtbot.waitSignal(view.passage_requested) as told:
        qtbot.mouseClick(view.show_passage, Qt.MouseButton.LeftButton)
    assert told.args == [NOTE.target.article_id, NOTE.target.span, NOTE.id]


def test_of_a_lost_note_there_is_no_place_to_accept_or_to_go_to(view: AnchorView, qtbot):
    view.list.select_row(1)
    assert (view.accept.isEnabled(), view.refuse.isEnabled(), view.attach.isEnabled()) == (False, False, True)
    with qtbot.waitSignal(view.passage_requested) as told:
        qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert told.args == [LOST.target.article_id, None, LOST.id]


def test_all_can_be_accepted_while_one_was_moved(view: AnchorView, qtbot):
    with qtbot.waitSignal(view.all_accepted):
        qtbot.mouseClick(view.accept_all, Qt.MouseButton.LeftButton)
    view.set_displaced((LOST_ROW,))
    assert not view.accept_all.isEnabled()
    assert view.current == LOST_ROW
    view.set_displaced(())
    assert (view.current, view.attach.isEnabled()) == (None, False)


def test_the_chosen_note_stays_chosen_while_it_is_listed(view: AnchorView):
    view.list.select_row(1)
    view.set_displaced((LOST_ROW, MOVED_ROW))
    assert view.current == LOST_ROW
    view.set_displaced((MOVED_ROW,))
    assert view.current == MOVED_ROW


def test_it_asks_for_the_notes_when_it_is_opened(view: AnchorView, qtbot):
    with qtbot.waitSignal(view.opened):
        view.show_subject(None)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_both_passages_are_painted_also_where_it_is_narrow(view: AnchorView, spoken, language: str):
    spoken.apply(language, "western")
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight)
    index = view.list.model().index(0, 0)
    assert index.data(Role.ROW) == MOVED_ROW
    wide, light = view.list.visualRect(index).height(), view.grab().toImage()
    view.set_theme(load_theme("dark"))
    assert view.grab().toImage() != light
    view.resize(480, 500)
    view.grab()
    assert view.list.visualRect(index).height() > wide


def test_the_texts_of_the_article_can_be_compared(view: AnchorView, qtbot):
    with qtbot.waitSignal(view.versions_requested) as told:
        qtbot.mouseClick(view.versions, Qt.MouseButton.LeftButton)
    assert told.args == [MOVED_ROW.annotation.target.article_id]
    view.set_displaced(())
    assert not view.versions.isEnabled()
