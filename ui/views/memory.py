"""The view of what was learned from corrections: every lesson can be forgotten, all of it can be exported."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QPushButton, QWidget

from reader.memory import Lesson
from ui.models.lessons import LessonModel, lesson_words, origin_words
from ui.models.roles import Role
from ui.style import Measures
from ui.theme import Theme
from ui.views.view import View
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import draw_line


class LessonDelegate(RowDelegate):
    """Paints what was learned, and below it from where."""

    def row_height(self, row: Lesson, width: int) -> int:  # noqa: ARG002 (all alike)
        """Two lines."""
        return 52

    def paint_row(self, painter: QPainter, row: Lesson, place: Place) -> None:
        """Paint a lesson."""
        if place.is_selected or place.is_hovered:
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(12, 1, 12, 1), self.theme.colour("selected"), edge=edge)
        ink, dim = self.theme.colour("ink"), self.theme.colour("dim")
        head, below = place.inset(24, 6, 24, 24), place.inset(24, 28, 24, 4)
        draw_line(painter, head, lesson_words(row), self.font(), ink, right=place.is_rtl, worded=True)
        small = self.font(self.measures.small_px)
        draw_line(painter, below, origin_words(row), small, dim, right=place.is_rtl, worded=True)


class LessonList(RowView):
    """The list of lessons; Delete forgets one."""

    forgotten = Signal(object)
    """A `Lesson`."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Forget the current lesson by Delete."""
        row = self.currentIndex().data(Role.ROW)
        if row is not None and event.matches(QKeySequence.StandardKey.Delete):
            self.forgotten.emit(row)
            return
        super().keyPressEvent(event)


class MemoryView(View):
    """Lists what was learned, the last one first.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    forgotten = Signal(object)
    """A `Lesson` that the reader wants forgotten."""
    export_requested = Signal()
    opened = Signal()
    """The view is shown, and wants what was learned up to now."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._model = LessonModel(self)
        self._view = LessonList(self)
        self._view.setModel(self._model)
        self.paint_rows(self._view, LessonDelegate(theme, measures, self._view))
        self._forget, self._export = QPushButton(self), QPushButton(self)
        self.add_to_head(self._forget)
        self.add_to_head(self._export)
        self.body.addWidget(self._view)
        self._forget.clicked.connect(self._forget_current)
        self._export.clicked.connect(self.export_requested)
        self._view.forgotten.connect(self.forgotten)
        self._view.selectionModel().currentChanged.connect(self._enable)
        self.retranslate()
        self._enable()

    @property
    def lessons(self) -> Sequence[Lesson]:
        """What is shown."""
        return self._model.rows

    def set_lessons(self, lessons: Sequence[Lesson]) -> None:
        """Show what was learned.

        Args:
            lessons: In the order in which they were learned.
        """
        place = self._view.currentIndex().row()
        self._model.reset(list(reversed(lessons)))
        if lessons and place >= 0:
            self._view.select_row(min(place, len(lessons) - 1))
        self._enable()

    def show_subject(self, subject: object) -> None:  # noqa: ARG002 (there is only one memory)
        """Ask for what was learned."""
        self.opened.emit()

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self.set_title(self.tr("Learned from Corrections"), self.tr("The next article is read with it"))
        self._forget.setText(self.tr("Forget"))
        self._export.setText(self.tr("Export…"))
        self._view.setAccessibleName(self.tr("Learned from Corrections"))
        self._view.set_placeholder(
            self.tr("Nothing yet. What you put right in the lists of names and sources is remembered here.")
        )
        self._view.refresh()

    def _enable(self) -> None:
        self._forget.setEnabled(self._view.currentIndex().isValid())
        self._export.setEnabled(bool(self._model.rows))

    def _forget_current(self) -> None:
        row: Any = self._view.currentIndex().data(Role.ROW)
        if row is not None:
            self.forgotten.emit(row)
