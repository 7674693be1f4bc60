import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from ui.i18n import Translation
from ui.theme import load_theme
from ui.views.view import View
from ui.widgets.delegate import RowDelegate
from ui.widgets.rows import RowView


@pytest.fixture
def view(qtbot, theme, measures) -> View:
    view = View(theme, measures)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    return view


def test_esc_and_the_button_lead_back(view: View, qtbot):
    with qtbot.waitSignal(view.close_requested):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    with qtbot.waitSignal(view.close_requested):
        qtbot.mouseClick(view.findChild(QToolButton), Qt.MouseButton.LeftButton)


def test_a_title_is_never_read_as_html(view: View):
    view.set_title("<b>عنوان</b>", "<img src=file:///dev/zero>")
    assert {label.textFormat() for label in view.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert view.accessibleName() == "<b>عنوان</b>"


def test_a_remark_for_which_there_is_no_room_ends_in_an_ellipsis(view: View, qtbot):
    view.set_title("عنوان", "34 mentions in 20 articles of the library, and a few words more")
    qtbot.waitUntil(lambda: view._aside.text() == view._aside.accessibleName())
    view.resize(260, 400)
    qtbot.waitUntil(lambda: view._aside.text().endswith("…"))
    assert view._aside.accessibleName().endswith("more")
    assert view._aside.geometry().right() < view.width()


def test_controls_stand_before_the_way_back(view: View, qtbot):
    box = QLineEdit(view)
    view.add_to_head(box)
    qtbot.waitUntil(lambda: box.x() > 0)
    assert view.findChild(QLabel).x() < box.x() < view.findChild(QToolButton).x()


def test_the_way_back_speaks_the_language_of_the_interface(view: View, spoken: Translation, qtbot):
    spoken.apply("ar", "western")
    qtbot.waitUntil(lambda: view.findChild(QToolButton).accessibleName() == "العودة إلى المقال")
    view.set_theme(load_theme("dark"))
    assert view.theme.dark


def test_a_bar_stands_over_the_body(view: View, qtbot):
    first, last, body = QLineEdit(view), QLineEdit(view), QLineEdit(view)
    view.body.addWidget(body)
    view.add_to_bar(first, last)
    qtbot.waitUntil(lambda: body.y() > first.y() > 0)
    assert first.x() < last.x()


class Plain(RowDelegate):
    def row_height(self, row: str, width: int) -> int:
        return 20

    def paint_row(self, painter, row: str, place) -> None:
        pass


def test_lists_take_the_theme_of_their_view_and_the_first_has_the_keys(view: View, theme, measures, qtbot):
    rows = [RowView(view), RowView(view)]
    delegates = [Plain(theme, measures, each) for each in rows]
    for each, delegate in zip(rows, delegates, strict=True):
        view.body.addWidget(each)
        each.show()
        view.paint_rows(each, delegate)
    view.set_theme(load_theme("dark"))
    assert [delegate.theme for delegate in delegates] == [load_theme("dark")] * 2
    view.focus_body()
    assert view.focusWidget() is rows[0]
