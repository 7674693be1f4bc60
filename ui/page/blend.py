"""The colour of a band where several lie on one another.

Bands are multiplied on a light paper and screened on a dark one. That is computed here and painted opaque: painting
with Qt's composition modes costs ten times as much, and cannot keep the ink legible where many bands meet.
"""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtGui import QColor

from ui.theme import Theme

LEAST_CONTRAST = 4.5
"""Of ink on any mixture, as WCAG 2.2 asks for text (success criterion 1.4.3)."""

LEAST_CONTRAST_LARGE = 3.0
"""The same for type of 24 pixels and more, which the page has."""

_STEPS = 24
_TINT = 0.24
"""The most of a source's colour that is mixed into the paper."""


def mixed(theme: Theme, bands: Sequence[QColor]) -> QColor:
    """The colour of these bands on the theme's paper, lowest first, on which its ink can be read.

    It is kept for the next time, and so must not be changed.
    """
    paper, ink = theme.colour("paper").rgb(), theme.colour("ink").rgb()
    return _mixed(paper, ink, tuple([band.rgb() for band in bands]), theme.dark)


def veil(theme: Theme) -> QColor:
    """The theme's paper, as thick as lets the ink below it be read as large type must be."""
    paper, ink = theme.colour("paper"), theme.colour("ink")
    colour = QColor(paper)
    for step in range(_STEPS):
        share = 1 - step / _STEPS
        pairs = zip(_channels(ink), _channels(paper), strict=True)
        if contrast(QColor(*(round(a + (b - a) * share) for a, b in pairs)), paper) >= LEAST_CONTRAST_LARGE:
            colour.setAlphaF(share)
            return colour
    colour.setAlphaF(0.0)
    return colour


def tint(theme: Theme, place: int) -> QColor:
    """The ground of a passage by the source with this number: so much of its colour as leaves the ink legible."""
    paper, ink, colour = theme.colour("paper"), theme.colour("ink"), theme.series_colour(place)
    pairs = list(zip(_channels(paper), _channels(colour), strict=True))
    tinted = paper
    for step in range(1, _STEPS + 1):
        share = _TINT * step / _STEPS
        stronger = QColor(*(round(a + (b - a) * share) for a, b in pairs))
        if contrast(stronger, ink) < LEAST_CONTRAST:
            break
        tinted = stronger
    return tinted


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two colours, from 1 to 21.

    Source: WCAG 2.2, definitions of relative luminance and contrast ratio.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=512)
def _mixed(paper: int, ink: int, bands: tuple[int, ...], dark: bool) -> QColor:
    colour, written = QColor(paper), QColor(ink)
    for band in bands:
        over = QColor(band)
        pairs = zip(_channels(colour), _channels(over), strict=True)
        colour = QColor(*(255 - (255 - a) * (255 - b) // 255 if dark else a * b // 255 for a, b in pairs))
    ground = QColor(paper)
    whole = colour
    for step in range(1, _STEPS + 1):
        if contrast(colour, written) >= LEAST_CONTRAST:
            break
        share = step / _STEPS
        pairs = zip(_channels(whole), _channels(ground), strict=True)
        colour = QColor(*(round(a + (b - a) * share) for a, b in pairs))
    return colour


def _channels(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
        for channel in (value / 255 for value in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
