"""Figures: what a benchmark measured, against what it should be and what it is compared with."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value.

    Attributes:
        name: What was measured, in words, with the size of its input.
        value: The measure.
        unit: Its unit; empty for a plain number.
        target: The bound: of the ratio where there is a baseline, of the value where there is none. None: only told.
        baseline: The same measure of what it is compared with, taken in the same run.
        at_least: Whether the target is the least instead of the most.
        bounds_value: Whether the target bounds the value although there is a baseline beside it.
    """

    name: str
    value: float
    unit: str = ""
    target: float | None = None
    baseline: float | None = None
    at_least: bool = False
    bounds_value: bool = False

    @property
    def ratio(self) -> float | None:
        """The value against the baseline."""
        return self.value / self.baseline if self.baseline else None

    @property
    def is_relative(self) -> bool:
        """Whether the target bounds the ratio."""
        return self.ratio is not None and not self.bounds_value

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met; None if there is none."""
        if self.target is None:
            return None
        compared = self.ratio if self.is_relative and self.ratio is not None else self.value
        return compared >= self.target if self.at_least else compared <= self.target


@dataclass(frozen=True, slots=True)
class Options:
    """What a benchmark is asked to measure with.

    Attributes:
        article: A text file to use instead of the sample article.
        runs: How often a thing is measured; the median counts.
        articles: In how many articles is searched.
    """

    article: Path | None = None
    runs: int = 7
    articles: int = 100_000


class Topic(Protocol):
    """A module of this package that measures: `tests/benchmarks/TOPIC.py`."""

    def measure(self, options: Options) -> Iterable[Figure]:
        """Measure, and give each figure as soon as it is known."""
        ...


def middle(values: Sequence[float]) -> float:
    """The median of repeated measures."""
    return median(values)


def row(figure: Figure) -> str:
    """One line of the table: figure, value, target, baseline, ratio."""
    unit = f" {figure.unit}" if figure.unit else ""
    cells = [
        figure.name,
        f"{_number(figure.value)}{unit}",
        _target(figure),
        "" if figure.baseline is None else f"{_number(figure.baseline)}{unit}",
        "" if figure.ratio is None else f"{figure.ratio:.2f}×",
    ]
    return f"{cells[0]:<62} {cells[1]:>12} {cells[2]:>16} {cells[3]:>12} {cells[4]:>8}".rstrip()


def head() -> str:
    """The table's head line."""
    return f"{'figure':<62} {'value':>12} {'target':>16} {'baseline':>12} {'ratio':>8}"


def write_json(figures: Iterable[Figure], path: Path) -> None:
    """Write the figures as a JSON array, one object a figure."""
    rows = [
        {
            "figure": figure.name,
            "value": figure.value,
            "unit": figure.unit,
            "target": figure.target,
            "baseline": figure.baseline,
            "ratio": figure.ratio,
            "met": figure.is_met,
        }
        for figure in figures
    ]
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"


def _target(figure: Figure) -> str:
    if figure.target is None:
        return ""
    sign, times = ("≥" if figure.at_least else "≤"), ("×" if figure.is_relative else "")
    return f"{sign} {_number(figure.target)}{times} {'met' if figure.is_met else 'MISSED'}"
