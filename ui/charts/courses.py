"""Who is named when: a row of bars for each, all over the same times and of one scale."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.statistics import Chronicle, Table, chronicle_table
from ui.charts.chart import Target
from ui.charts.look import Look
from ui.numbers import date_words, number
from ui.widgets.text import draw_line

_ROW_PX = 44
_FOOT_PX = 22
_NAME_SHARE, _NAME_MOST_PX = 0.3, 190
_MOST_BAR_PX = 40


@dataclass(frozen=True, slots=True)
class CoursesChart:
    """The chart of a chronicle."""

    chronicle: Chronicle

    @property
    def is_empty(self) -> bool:
        """Whether no time is known."""
        return not self.chronicle.periods

    def height(self, width: float) -> float:  # noqa: ARG002 (a row is a row)
        """A row for each, and the names of the times under them."""
        return _ROW_PX * len(self.chronicle.courses) + _FOOT_PX

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> list[Target]:
        """Paint names, bars, and the first and last time."""
        periods, courses = self.chronicle.periods, self.chronicle.courses
        name_px = min(area.width() * _NAME_SHARE, _NAME_MOST_PX)
        step = min((area.width() - name_px) / max(1, len(periods)), float(_MOST_BAR_PX))
        highest = max((count for course in courses for count in course.counts), default=1) or 1
        targets = []
        for place, course in enumerate(courses):
            row = QRectF(area.left(), area.top() + place * _ROW_PX, area.width(), _ROW_PX)
            name = look.across(row, 0, name_px - 12)
            draw_line(painter, name, course.name, look.font, look.colour("ink"), right=look.is_rtl)
            targets.append(Target(name, course.name, course.id))
            base = row.bottom() - 4
            line = look.across(row, name_px, step * len(periods))
            painter.fillRect(QRectF(line.left(), base, line.width(), 1), look.colour("line"))
            for slot, count in enumerate(course.counts):
                tall = (_ROW_PX - 12) * count / highest
                bar = look.across(row, name_px + slot * step, max(1.0, step - 2))
                bar = QRectF(bar.left(), base - tall, bar.width(), tall)
                painter.fillRect(bar, look.theme.series_colour(place))
                if count:
                    words = f"{course.name} — {date_words(periods[slot])}: {number(count)}"
                    targets.append(Target(bar.adjusted(0, -6, 0, 4), words, course.id))
        foot = QRectF(area.left(), area.top() + _ROW_PX * len(courses), area.width(), _FOOT_PX)
        under = look.across(foot, name_px, max(step * len(periods), 200))
        dim = look.colour("dim")
        draw_line(painter, under, date_words(periods[0]), look.small, dim, right=look.is_rtl, worded=True)
        if len(periods) > 1:
            draw_line(painter, under, date_words(periods[-1]), look.small, dim, right=not look.is_rtl, worded=True)
        return targets

    def table(self) -> Table:
        """A row for everybody in every time."""
        return chronicle_table(self.chronicle)
