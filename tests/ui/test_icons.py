from importlib.resources import files
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.programs import printed
from ui.icons import icon, swatch, window_icon

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(str(files("resources").joinpath("icons")))
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
TINTED = [name for name in NAMES if "currentColor" in (FOLDER / f"{name}.svg").read_text("utf-8")]


@pytest.mark.parametrize("name", TINTED)
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


@pytest.fixture(scope="module")
def drawing():
    spec = spec_from_file_location("draw_icons", ROOT / "packaging" / "draw_icons.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", NAMES)
def test_the_pictures_are_those_of_the_drawings(qapp, drawing, name: str):
    """Where this fails: python packaging/draw_icons.py."""
    for file, drawn in drawing.pictures(FOLDER / f"{name}.svg").items():
        kept = QImage(str(FOLDER / file)).convertToFormat(QImage.Format.Format_ARGB32)
        assert kept.size() == drawn.size()
        pairs = zip(bytes(kept.constBits()), bytes(drawn.constBits()), strict=True)
        # Another Qt may smooth edges a little otherwise.
        assert sum(abs(one - other) for one, other in pairs) <= 2 * kept.width() * kept.height()


def test_there_are_no_pictures_of_drawings_that_are_gone(drawing):
    expected = {file for name in NAMES for file in drawing.pictures(FOLDER / f"{name}.svg")}
    assert {path.name for path in FOLDER.glob("*.png")} == expected


@pytest.mark.parametrize(("scale", "ratios"), [("1", [1]), ("1.5", [1, 2]), ("3", [1, 2, 3]), ("4", [1, 2, 3])])
def test_icons_are_drawn_for_the_densest_screen_and_no_denser_one(monkeypatch, scale: str, ratios: list[int]):
    monkeypatch.setenv("QT_SCALE_FACTOR", scale)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    program = """
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from ui.icons import icon, swatch
application = QApplication([])
for drawn in (icon("menu", QColor("red")), swatch(QColor("red"), QColor("blue"))):
    pixmaps = [drawn.pixmap(QSize(18, 18), ratio) for ratio in (1.0, 2.0, 3.0)]
    print(*sorted({pixmap.width() for pixmap in pixmaps}))
"""
    drawn = " ".join(str(18 * ratio) for ratio in ratios)
    assert printed(program).splitlines() == [drawn, drawn]


def test_a_picture_is_read_without_the_formats_that_qt_could_read_besides(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    program = """
import os
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from ui.icons import icon, window_icon
application = QApplication([])
icons = window_icon(), icon("menu", QColor("red"))
maps = open("/proc/self/maps").read() if os.path.exists("/proc/self/maps") else ""
print("imageformats" in maps)
"""
    assert printed(program) == "False\n"
