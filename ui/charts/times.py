"""How often somebody is named in each time, as small bars; time runs as the interface does."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from reader.identity import ReferentId
from reader.statistics import chronicle
from ui.charts.look import Look
from ui.numbers import date_words, number
from ui.widgets.text import draw_line

HEIGHT_PX = 84
_LABEL_PX = 16
_MOST_BAR_PX = 26


def filled(counts: Mapping[str, int]) -> tuple[Sequence[str], Sequence[int]]:
    """Periods without a gap, and what is counted in each; those without a date are left out."""
    who = ReferentId("", "")
    found = chronicle({who: counts}, {who: ""})
    return found.periods, found.courses[0].counts if found.courses else ()


def paint_times(painter: QPainter, area: QRectF, counts: Mapping[str, int], look: Look, colour: QColor) -> None:
    """Paint the bars, the number of the highest one over it, and the first and last time under them."""
    periods, values = filled(counts)
    if not periods:
        return
    highest = max(values)
    base = area.adjusted(0, _LABEL_PX, 0, -_LABEL_PX)
    step = min(base.width() / len(periods), float(_MOST_BAR_PX))
    gap = 1 if step < 6 else 2  # noqa: PLR2004 (pixels)
    for place, value in enumerate(values):
        slot = look.across(base, place * step, step)
        height = base.height() * value / highest
        if value:
            painter.fillRect(QRectF(slot.left(), base.bottom() - height, max(step - gap, 1.0), height), colour)
    painter.fillRect(
        look.across(QRectF(base.left(), base.bottom(), base.width(), 1), 0, step * len(periods)), look.colour("line")
    )
    top = look.across(
        QRectF(base.left(), area.top(), base.width(), _LABEL_PX), values.index(highest) * step, base.width()
    )
    top = top.intersected(QRectF(area.left(), area.top(), area.width(), _LABEL_PX))
    dim = look.colour("dim")
    draw_line(painter, top, number(highest), look.small, dim, right=look.is_rtl)
    under = look.across(QRectF(base.left(), base.bottom() + 2, base.width(), _LABEL_PX), 0, base.width())
    last = len(periods) - 1
    draw_line(painter, under, date_words(periods[0]), look.small, dim, right=look.is_rtl, worded=True)
    if last:
        end = look.across(under, 0, max(step * len(periods), area.width() * 0.75))
        draw_line(painter, end, date_words(periods[last]), look.small, dim, right=not look.is_rtl, worded=True)
