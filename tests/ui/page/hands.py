"""Hands at the page."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.page.view import ArticlePage

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def before(page: ArticlePage, offset: int, *, inside: float = -2.0) -> QPoint:
    """A point of the viewport at the caret of a code point, a little to its left: in the letter after it."""
    flow = page._scene.flow
    assert flow is not None
    caret = flow.caret(offset)
    return QPoint(
        round(caret.x() + inside + page._scene.geometry.column_left), round(caret.center().y() + page._top_of_text())
    )


def click(page: ArticlePage, point: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    page._clicked_at = 0.0  # a click by itself, however fast the test is
    QTest.mouseClick(page.viewport(), LEFT, modifiers, point)


def click_in_a_row(page: ArticlePage, point: QPoint, count: int) -> None:
    page._clicked_at = 0.0
    for number in range(count):
        (QTest.mouseDClick if number % 2 else QTest.mousePress)(page.viewport(), LEFT, NONE, point)
        QTest.mouseRelease(page.viewport(), LEFT, NONE, point)


def drag(page: ArticlePage, start: QPoint, end: QPoint) -> None:
    page._clicked_at = 0.0
    QTest.mousePress(page.viewport(), LEFT, NONE, start)
    QTest.mouseMove(page.viewport(), (start + end) / 2)
    QTest.mouseMove(page.viewport(), end)
    QTest.mouseRelease(page.viewport(), LEFT, NONE, end)
