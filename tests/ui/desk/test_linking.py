from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.annotations import Body
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.dialogs.link import LinkDialog
from ui.panel.notecards import NoteView

OTHER = "نفت الوزارة أمس أن تكون المفاوضات قد توقفت."


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    """The second article is open; both have a note."""
    path, other = tmp_path / "article.txt", tmp_path / "other.txt"
    path.write_text(TEXT, encoding="utf-8")
    other.write_text(OTHER, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    sitting.first = sitting.session.open_article.id
    here = sitting.annotating.add(span_of("صباح اليوم"))
    sitting.annotating.change_body(here.id, Body("متى؟"))
    sitting.settle()
    sitting.session.imports.files([other])
    qtbot.waitUntil(lambda: sitting.session.open_article.id != sitting.first, timeout=20_000)
    sitting.here, sitting.there = here.id, sitting.annotating.add(sitting_span("توقفت")).id
    sitting.settle()
    yield sitting
    sitting.end()


def sitting_span(words: str):
    return span_of(words, OTHER)


def linked(sitting: Sitting, qtbot, way: int) -> None:
    """Link the note of the open article with that of the other one, as a user does."""
    sitting.window.page.activate(sitting.there)
    sitting.desk._actions.link.trigger()
    qtbot.waitUntil(lambda: sitting.window.findChild(LinkDialog) is not None, timeout=10_000)
    dialog = sitting.window.findChild(LinkDialog)
    dialog.search.setText("متى")
    qtbot.waitUntil(lambda: [row.annotation.id for row in dialog._model.rows] == [sitting.here], timeout=10_000)
    dialog.way.setCurrentIndex(way)
    dialog.name.setText("explains")
    dialog.inverse.setText("explained by")
    dialog.accept()
    qtbot.waitUntil(lambda: len(shown(sitting)) == 1, timeout=10_000)
    sitting.settle()


def shown(sitting: Sitting) -> list[str]:
    """The links on the cards of the panel."""
    delegate = sitting.desk.panel.notes.pane._delegate
    return [delegate.said(end) for ends in delegate.links.values() for end in ends]


def test_a_note_is_linked_shown_at_both_ends_and_followed_both_ways(sitting: Sitting, qtbot):
    linked(sitting, qtbot, 1)
    assert shown(sitting)[0].startswith("Contradicts: ")
    view = sitting.desk.panel.notes.pane.findChild(NoteView)
    (end,) = sitting.desk.panel.notes.pane._delegate.links[sitting.there]
    view.link_followed.emit(end)
    qtbot.waitUntil(lambda: sitting.session.open_article.id == sitting.first, timeout=20_000)
    qtbot.waitUntil(lambda: sitting.window.page.active_annotation == sitting.here, timeout=10_000)
    qtbot.waitUntil(lambda: sitting.here in sitting.desk.panel.notes.pane._delegate.links, timeout=10_000)
    assert shown(sitting)[0].startswith("Contradicted by: ")
    (back,) = sitting.desk.panel.notes.pane._delegate.links[sitting.here]
    view.link_followed.emit(back)
    qtbot.waitUntil(lambda: sitting.window.page.active_annotation == sitting.there, timeout=20_000)


def test_a_click_on_a_link_follows_it(sitting: Sitting, qtbot):
    linked(sitting, qtbot, 0)
    sitting.desk.panel.show_tab(2)
    notes = sitting.desk.panel.notes.pane
    view = notes.findChild(NoteView)
    qtbot.waitUntil(lambda: view.visualRect(notes.model.index(0)).height() > 0)
    rect = view.visualRect(notes.model.index(0))
    points = (QPoint(rect.center().x(), y) for y in range(rect.top(), rect.bottom()))
    point = next(point for point in points if view._link_at(point.toPointF()) is not None)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(0, 4))
    qtbot.waitUntil(lambda: sitting.session.open_article.id == sitting.first, timeout=20_000)


def test_a_link_of_ones_own_kind_is_taken_away_and_brought_back(sitting: Sitting, qtbot):
    linked(sitting, qtbot, 8)
    assert shown(sitting)[0].startswith("explains: ")
    (end,) = sitting.desk.panel.notes.pane._delegate.links[sitting.there]
    sitting.desk.panel.notes.unlink_requested.emit(end.link)
    qtbot.waitUntil(lambda: shown(sitting) == [], timeout=10_000)
    sitting.settle()
    sitting.session.edits.undo()
    qtbot.waitUntil(lambda: len(shown(sitting)) == 1, timeout=10_000)
    assert shown(sitting)[0].startswith("explains: ")


def test_a_link_goes_with_the_note_that_it_leads_to(sitting: Sitting, qtbot):
    linked(sitting, qtbot, 0)
    sitting.annotating.remove(sitting.there)
    sitting.settle()
    sitting.desk.viewing.go(sitting.first)
    qtbot.waitUntil(lambda: sitting.session.open_article.id == sitting.first, timeout=20_000)
    qtbot.waitUntil(lambda: shown(sitting) == [], timeout=10_000)
