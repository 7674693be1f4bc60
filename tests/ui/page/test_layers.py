import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from reader.article import Direction
from reader.spans import Span
from tests.ui.page.samples import MIXED, article_of
from ui.page.blend import mixed
from ui.page.flow import Flow
from ui.page.layers import Layer, LayerPainter, meetings
from ui.page.strokes import StrokePainter
from ui.page.style import PageStyle

YELLOW, BLUE = "yellow", "blue"


def layer(left: float, right: float, style: PageStyle, colour: str = YELLOW, pattern: str = "solid") -> Layer:
    theme = style.theme
    return Layer(0, left, right, theme.labels[colour], theme.label_edges[colour], pattern)


def painted(style: PageStyle, layers: list[Layer]) -> QImage:
    flow = Flow(article_of(MIXED[0]), Direction.RTL, style, 560)
    picture = QImage(560, 60, QImage.Format.Format_RGB32)
    picture.fill(style.theme.colour("paper"))
    painter = QPainter(picture)
    LayerPainter(painter, StrokePainter(painter), style.theme).paint(flow.place(0), layers)
    painter.end()
    return picture


def test_bands_apart_meet_nowhere(style: PageStyle) -> None:
    assert meetings([layer(0, 10, style), layer(10, 20, style)]) == []


def test_each_stretch_knows_the_bands_that_meet_there(style: PageStyle) -> None:
    one, two, three = layer(0, 30, style), layer(10, 40, style), layer(20, 25, style)
    found = [(left, right, len(here)) for left, right, here in meetings([one, two, three])]
    assert found == [(10, 20, 2), (20, 25, 3), (25, 30, 2)]


def test_the_place_where_two_bands_meet_has_their_mixture(style: PageStyle) -> None:
    picture = painted(style, [layer(100, 300, style), layer(200, 400, style, BLUE)])
    yellow, blue = style.theme.labels[YELLOW], style.theme.labels[BLUE]
    assert picture.pixelColor(150, 30) == mixed(style.theme, [yellow])
    assert picture.pixelColor(250, 30) == mixed(style.theme, [yellow, blue])
    assert picture.pixelColor(350, 30) == mixed(style.theme, [blue])
    assert picture.pixelColor(450, 30) == style.theme.colour("paper")


def test_corners_are_rounded(style: PageStyle) -> None:
    flow = Flow(article_of(MIXED[0]), Direction.RTL, style, 560)
    band = flow.layout(0).band_rect((0, 100, 300)).toRect()
    picture = painted(style, [layer(100, 300, style)])
    assert picture.pixelColor(band.left() - 1, band.top()) == style.theme.colour("paper")
    assert picture.pixelColor(200, band.top() + 1) == mixed(style.theme, [style.theme.labels[YELLOW]])


@pytest.mark.parametrize("pattern", ["line", "dots", "dashes", "double", "wave"])
def test_every_pattern_can_be_told_without_its_colour(style: PageStyle, pattern: str) -> None:
    """Only the edge differs: seen as greys, no two patterns draw the same."""
    others = [name for name in ("solid", "line", "dots", "dashes", "double", "wave") if name != pattern]
    own = greys(painted(style, [layer(100, 300, style, pattern=pattern)]))
    assert all(greys(painted(style, [layer(100, 300, style, pattern=name)])) != own for name in others)


def greys(picture: QImage) -> bytes:
    return bytes(picture.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def test_a_lit_band_has_an_outline(style: PageStyle) -> None:
    theme = style.theme
    lit = Layer(0, 100, 300, theme.labels[YELLOW], theme.label_edges[YELLOW], lit=True)
    assert painted(style, [lit]) != painted(style, [layer(100, 300, style)])


def test_bands_of_a_span_follow_its_lines(style: PageStyle) -> None:
    flow = Flow(article_of(MIXED[0]), Direction.RTL, style, 330)
    placed = flow.place(0)
    colour = QColor(style.theme.labels[YELLOW])
    layers = [Layer(line, left, right, colour, colour) for line, left, right in placed.line_bands(Span(5, 60))]
    assert {band.line for band in layers} == {0, 1, 2}
