"""Charts of values made by hand, and what is painted of them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from reader.identity import ReferentId
from reader.sources.shares import Share
from reader.spans import Span
from reader.statistics import Chronicle, Company, Course, Edge, Node, Trail
from ui.charts.chart import Chart, Target
from ui.charts.look import Look
from ui.theme import Theme

SALIM, ADEN, LONE = ReferentId("PER", "سالم"), ReferentId("LOC", "عدن"), ReferentId("PER", "ماجد")
TRAILS = (Trail("سالم", "PER", (Span(0, 4), Span(90, 94)), (0.0, 0.9)), Trail("عدن", "LOC", (Span(50, 53),), (0.5,)))
SHARES = (Share("عدن", 0, 0.1), Share("سالم", 1, 0.4))
CHRONICLE = Chronicle(("2023-09", "2023-10"), (Course(SALIM, "سالم", (2, 0)), Course(ADEN, "عدن", (0, 1))))
COMPANY = Company((Node(SALIM, "سالم", 3), Node(ADEN, "عدن", 2), Node(LONE, "ماجد", 1)), (Edge(0, 1, 2),))
WIDTH = 600


def look(theme: Theme, *, is_rtl: bool = True) -> Look:
    return Look(theme, QFont(), QFont(), is_rtl)


def painted(chart: Chart, theme: Theme, *, is_rtl: bool) -> tuple[list[Target], set[str]]:
    """What stands where, and the colours that are seen."""
    height = round(chart.height(WIDTH))
    image = QImage(WIDTH, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    targets = chart.paint(painter, QRectF(0, 0, WIDTH, height), look(theme, is_rtl=is_rtl))
    painter.end()
    return targets, {image.pixelColor(x, y).name() for x in range(WIDTH) for y in range(height)}
