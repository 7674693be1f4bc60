"""What every chart is: something with a height, that paints itself and says what stands where."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.statistics import Table
from ui.charts.look import Look


@dataclass(frozen=True, slots=True)
class Target:
    """A part of a chart that leads somewhere.

    Attributes:
        area: Where it stands.
        words: What is said of it.
        meaning: What it stands for: a `Span` of the article, or a `ReferentId`.
    """

    area: QRectF
    words: str
    meaning: object


class Chart(Protocol):
    """A chart over some values."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""

    def height(self, width: float) -> float:
        """How high it is in some width, in pixels."""

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> list[Target]:
        """Paint it, and say what stands where; the last is the uppermost."""

    def table(self) -> Table:
        """Its values as rows."""
