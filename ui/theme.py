"""Themes: named colours read from `resources/themes/*.toml`; no other file of the window holds a colour."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from ui.resource import resource

THEME_NAMES = ("light", "sepia", "dark")
LABEL_COLOURS = ("yellow", "blue", "green", "rose", "violet", "orange")


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one look.

    Attributes:
        name: One of `THEME_NAMES`.
        dark: Whether bands are screened instead of multiplied.
        colours: By role: paper, chrome, line, ink, dim, accent, selected, selection, hit, …, PER, LOC, ORG.
        labels: Band colours by label colour name.
        label_edges: Strong colours for bars and swatches by label colour name.
        series: Colours for things without a colour of their own, such as the sources of an article, in turn.
    """

    name: str
    dark: bool
    colours: Mapping[str, QColor]
    labels: Mapping[str, QColor]
    label_edges: Mapping[str, QColor]
    series: tuple[QColor, ...] = ()

    def colour(self, role: str) -> QColor:
        """The colour of a role.

        Raises:
            KeyError: No theme names this role.
        """
        return self.colours[role]

    def series_colour(self, place: int) -> QColor:
        """The colour of the thing with this number, from 0; they come round again."""
        return self.series[place % len(self.series)]


def load_theme(name: str) -> Theme:
    """Read one theme by its name."""
    table = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    return Theme(
        name=table["name"],
        dark=table["dark"],
        colours=_colours(table["colours"]),
        labels=_colours(table["labels"]),
        label_edges=_colours(table["label_edges"]),
        series=tuple(QColor(value) for value in table["series"]),
    )


def _colours(table: Mapping[str, str]) -> Mapping[str, QColor]:
    return {role: QColor(value) for role, value in table.items()}
