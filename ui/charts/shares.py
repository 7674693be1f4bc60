"""How much each source is responsible for: a bar for each."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.sources.shares import Share
from reader.statistics import Table, shares_table
from ui.charts.chart import Target
from ui.charts.look import Look
from ui.numbers import percent
from ui.widgets.delegate import fill
from ui.widgets.text import draw_line

_ROW_PX = 28
_NAME_SHARE, _NAME_MOST_PX = 0.34, 230
_NUMBER_PX = 48


@dataclass(frozen=True, slots=True)
class SharesChart:
    """The chart of some shares, the largest first."""

    shares: tuple[Share, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nobody has any share."""
        return not self.shares

    def height(self, width: float) -> float:  # noqa: ARG002 (a line is a line)
        """A line for each."""
        return _ROW_PX * len(self.shares)

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> list[Target]:
        """Paint names, bars and percentages."""
        ordered = sorted(self.shares, key=lambda share: -share.share)
        most = max((share.share for share in ordered), default=1.0)
        name_px = min(area.width() * _NAME_SHARE, _NAME_MOST_PX)
        targets = []
        for number, share in enumerate(ordered):
            row = QRectF(area.left(), area.top() + number * _ROW_PX, area.width(), _ROW_PX)
            name = look.across(row, 0, name_px - 12)
            draw_line(painter, name, share.name, look.font, look.colour("ink"), right=look.is_rtl)
            length = max(2.0, (row.width() - name_px - _NUMBER_PX) * share.share / most)
            bar = look.across(row, name_px, length)
            bar = QRectF(bar.left(), bar.center().y() - 6, bar.width(), 12)
            fill(painter, bar, look.theme.series_colour(share.place), radius=3)
            after = look.across(row, name_px + length + 8, _NUMBER_PX)
            draw_line(painter, after, percent(share.share), look.small, look.colour("dim"), right=look.is_rtl)
            targets.append(Target(row, f"{share.name} — {percent(share.share)}", None))
        return targets

    def table(self) -> Table:
        """A row for every source."""
        return shares_table(self.shares)
