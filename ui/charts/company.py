"""Who appears with whom: names as circles, joined by lines, those who appear together near one another."""

from dataclasses import dataclass
from math import sqrt

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from reader.statistics import Company, Edge, Table, company_table, layout
from ui.charts.chart import Target
from ui.charts.look import Look
from ui.numbers import number
from ui.widgets.text import draw_line

_LEAST_PX, _MOST_PX = 5.0, 17.0
_EDGE_LEAST_PX, _EDGE_MOST_PX = 1.0, 6.0
_SIDE_PX, _TOP_PX, _BOTTOM_PX = 80, 26, 42
_LABEL_PX = 150
_HEIGHT_SHARE, _HEIGHT_LEAST_PX, _HEIGHT_MOST_PX = 0.72, 480, 620
_WHOLE_FROM_PX, _LEAST_SCALE = 560, 0.6
"""Circles are as large as they are meant to be where the chart is so wide, and smaller in a narrow one."""
_SOFT = 150
_VEIL = 190


@dataclass(frozen=True, slots=True)
class CompanyChart:
    """The chart of a company.

    Attributes:
        company: Who appears with whom.
        points: Where everybody stands, from 0 to 1.
    """

    company: Company
    points: tuple[tuple[float, float], ...]

    @classmethod
    def of(cls, company: Company) -> "CompanyChart":
        """The chart, with everybody who has company in their place; takes a moment for many."""
        joined = sorted({number for edge in company.edges for number in (edge.first, edge.second)})
        places = {number: place for place, number in enumerate(joined)}
        nodes = tuple(company.nodes[number] for number in joined)
        edges = tuple(Edge(places[edge.first], places[edge.second], edge.weight) for edge in company.edges)
        shown = Company(nodes, edges)
        return cls(shown, layout(shown))

    @property
    def is_empty(self) -> bool:
        """Whether nobody appears with anybody."""
        return not self.company.edges

    def height(self, width: float) -> float:
        """Nearly as high as wide, as long as that can be seen at once; in a narrow view higher, to give names room."""
        return min(max(width * _HEIGHT_SHARE, _HEIGHT_LEAST_PX), _HEIGHT_MOST_PX)

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> list[Target]:
        """Paint lines, then circles, then names where they hide no other."""
        inner = area.adjusted(_SIDE_PX, _TOP_PX, -_SIDE_PX, -_BOTTOM_PX)
        places = [self._place(inner, point, look) for point in self.points]
        strongest = max(edge.weight for edge in self.company.edges)
        for edge in reversed(self.company.edges):
            share = edge.weight / strongest
            colour = QColor(look.colour("line")) if share < 1 / 3 else QColor(look.colour("dim"))
            colour.setAlpha(255 if share < 1 / 3 else _SOFT)
            painter.setPen(QPen(colour, _EDGE_LEAST_PX + (_EDGE_MOST_PX - _EDGE_LEAST_PX) * share))
            painter.drawLine(places[edge.first], places[edge.second])
        heaviest = max(node.weight for node in self.company.nodes)
        scale = min(max(inner.width() / _WHOLE_FROM_PX, _LEAST_SCALE), 1.0)
        targets, taken = [], []
        for node, place in zip(self.company.nodes, places, strict=True):
            radius = (_LEAST_PX + (_MOST_PX - _LEAST_PX) * sqrt(node.weight / heaviest)) * scale
            painter.setPen(QPen(look.colour("paper"), 1.5))
            painter.setBrush(look.theme.colours.get(node.id.kind, look.colour("OTHER")))
            painter.drawEllipse(place, radius, radius)
            circle = QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)
            taken.append(circle)
            targets.append(Target(circle, f"{node.name} — {number(node.weight)}", node.id))
        metrics, veil = QFontMetricsF(look.small), QColor(look.colour("paper"))
        veil.setAlpha(_VEIL)
        for node, circle in zip(self.company.nodes, list(taken), strict=True):
            width = min(metrics.horizontalAdvance(node.name) + 4, _LABEL_PX)
            label = QRectF(circle.center().x() - width / 2, circle.bottom() + 1, width, metrics.height())
            if not any(label.intersects(other) for other in taken):
                taken.append(label)
                painter.fillRect(label, veil)  # lines behind a name would strike it through
                draw_line(painter, label, node.name, look.small, look.colour("ink"), right=look.is_rtl)
        return targets

    def table(self) -> Table:
        """A row for every pair."""
        return company_table(self.company)

    @staticmethod
    def _place(area: QRectF, point: tuple[float, float], look: Look) -> QPointF:
        across = 1 - point[0] if look.is_rtl else point[0]
        return QPointF(area.left() + across * area.width(), area.top() + point[1] * area.height())
