"""Hands at the page."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

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


def move(page: ArticlePage, point: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Move the mouse over the viewport; unlike with `QTest.mouseMove`, the event arrives at once, however busy the machine is."""
    place = QPointF(point)
    shown = QPointF(page.viewport().mapToGlobal(point))
    event = QMouseEvent(QEvent.Type.MouseMove, place, shown, Qt.MouseButton.NoButton, buttons, NONE)
    QApplication.sendEvent(page.viewport(), event)


def drag(page: ArticlePage, start: QPoint, end: QPoint) -> None:
    page._clicked_at = 0.0
    QTest.mousePress(page.viewport(), LEFT, NONE, start)
    move(page, (start + end) / 2, LEFT)
    move(page, end, LEFT)
    QTest.mouseRelease(page.viewport(), LEFT, NONE, end)
