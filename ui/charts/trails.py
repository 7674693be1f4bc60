"""Where in an article somebody is named: a line for each, with a tick for every mention, from the text's begin on."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.statistics import Table, Trail, trails_table
from ui.charts.chart import Target
from ui.charts.look import Look
from ui.numbers import percent
from ui.widgets.text import draw_line

_ROW_PX = 28
_TICK_PX = 4
_NAME_SHARE, _NAME_MOST_PX = 0.3, 190


@dataclass(frozen=True, slots=True)
class TrailsChart:
    """The chart of some trails."""

    trails: tuple[Trail, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nobody is named."""
        return not self.trails

    def height(self, width: float) -> float:  # noqa: ARG002 (a line is a line)
        """A line for each."""
        return _ROW_PX * len(self.trails)

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> list[Target]:
        """Paint names, lines and ticks."""
        targets = []
        name_px = min(area.width() * _NAME_SHARE, _NAME_MOST_PX)
        for number, trail in enumerate(self.trails):
            row = QRectF(area.left(), area.top() + number * _ROW_PX, area.width(), _ROW_PX)
            name = look.across(row, 0, name_px - 12)
            draw_line(painter, name, trail.name, look.font, look.colour("ink"), right=look.is_rtl)
            track = look.across(row, name_px, row.width() - name_px)
            middle = track.center().y()
            painter.fillRect(QRectF(track.left(), middle, track.width(), 1), look.colour("line"))
            colour = look.theme.colours.get(trail.kind, look.colour("OTHER"))
            for span, place in zip(trail.spans, trail.places, strict=True):
                tick = look.across(track, place * (track.width() - _TICK_PX), _TICK_PX)
                painter.fillRect(QRectF(tick.left(), middle - 8, _TICK_PX, 17), colour)
                targets.append(Target(tick.adjusted(-2, 0, 2, 0), f"{trail.name} — {percent(place)}", span))
        return targets

    def table(self) -> Table:
        """A row for every mention."""
        return trails_table(self.trails)
