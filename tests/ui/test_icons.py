from importlib.resources import files

import pytest
from PySide6.QtGui import QColor

from ui.icons import icon, swatch, window_icon

NAMES = sorted(path.name.removesuffix(".svg") for path in files("resources").joinpath("icons").iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_is_an_icon(qapp, name: str):
    image = icon(name, QColor("#123456")).pixmap(18).toImage()
    assert not image.isNull()
    assert any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


def test_a_drawing_takes_the_colour(qapp):
    image = icon("menu", QColor("#ff0000")).pixmap(18).toImage()
    reds = {image.pixelColor(x, y).red() for x in range(18) for y in range(18) if image.pixelColor(x, y).alpha() > 99}
    assert reds == {255}


def test_a_swatch_shows_the_colour_in_its_middle(qapp):
    image = swatch(QColor("#fbe08e"), QColor("#c9982a")).pixmap(18).toImage()
    assert image.pixelColor(9, 9).name() == "#fbe08e"
    assert image.pixelColor(0, 0).alpha() == 0


def test_the_window_has_an_icon_in_every_size(qapp):
    assert all(not window_icon().pixmap(size).isNull() for size in (16, 32, 256))
