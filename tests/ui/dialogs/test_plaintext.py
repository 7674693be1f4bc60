import pytest
from PySide6.QtCore import Qt

from ui.dialogs.plaintext import PlainText


@pytest.fixture
def view(qtbot, measures) -> PlainText:
    view = PlainText(measures, "Preview", None)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    return view


def test_every_line_runs_in_its_own_direction(view: PlainText):
    view.show_text("title: x\nعنوان")
    first = view.document().firstBlock()
    assert first.textDirection() == Qt.LayoutDirection.LeftToRight
    assert first.next().textDirection() == Qt.LayoutDirection.RightToLeft


def test_markup_stays_text(view: PlainText):
    view.show_text("<b>x</b>")
    assert view.toPlainText() == "<b>x</b>"


def test_another_text_is_shown_at_the_same_height(view: PlainText):
    view.show_text("سطر\n" * 100)
    view.verticalScrollBar().setValue(200)
    view.show_text("سطر آخر\n" * 100)
    assert view.verticalScrollBar().value() == 200
