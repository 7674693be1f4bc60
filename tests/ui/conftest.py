"""What the tests of the window stand on: theme, measures, and an application that speaks one language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.i18n import Translation, locale_of
from ui.style import Measures, dress, interface_font, load_measures
from ui.theme import Theme, load_theme


@pytest.fixture
def theme() -> Theme:
    return load_theme("light")


@pytest.fixture
def measures() -> Measures:
    return load_measures()


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Translation]:
    """The translation of the application; English again afterwards."""
    translation = Translation(qapp)
    yield translation
    translation.apply("en", "western")
    translation.deleteLater()


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Numbers and words as in the source, unless a test speaks another language."""
    QLocale.setDefault(locale_of("en", "western"))


@pytest.fixture
def dressed(qapp: QApplication, theme: Theme, measures: Measures) -> Iterator[QApplication]:
    """The application in its own look."""
    font, sheet, palette = qapp.font(), qapp.styleSheet(), qapp.palette()
    qapp.setFont(interface_font(measures))
    dress(qapp, theme, measures)
    yield qapp
    qapp.setFont(font)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.hashiya"
