"""What the tests of the window stand on: theme, measures, and an application that speaks one language."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.analysis import analyse
from reader.progress import NoProgress
from reader.workspace import Workspace
from tests.ui.desks import Sitting
from tests.ui.making import TEXT
from ui.catalogue import Catalogue
from ui.i18n import Translation, locale_of
from ui.session import Session
from ui.style import Measures, dress, interface_font, load_measures
from ui.theme import Theme, load_theme


@pytest.fixture
def theme() -> Theme:
    return load_theme("light")


@pytest.fixture
def measures() -> Measures:
    return load_measures()


@pytest.fixture
def preview(qapp: QApplication) -> QAction:
    """Shows and hides what a note that is typed will look like."""
    action = QAction()
    action.setCheckable(True)
    return action


@pytest.fixture(scope="session")
def translation(qapp: QApplication) -> Translation:
    return Translation(qapp)


@pytest.fixture(autouse=True)
def english(translation: Translation) -> Iterator[None]:
    """English words and numbers, unless a test speaks another language."""
    translation.apply("en", "western")
    QLocale.setDefault(locale_of("en", "western"))
    yield
    translation.apply("en", "western")


@pytest.fixture
def spoken(translation: Translation) -> Translation:
    """The translation of the application, to be changed by a test."""
    return translation


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


@pytest.fixture(autouse=True)
def circles_end_here() -> Iterator[None]:
    """Look for circles after the test only, on this thread, and for all of them.

    A window of an earlier test that is found to be one on a thread of this test's leaves its timers behind, and Qt falls
    over the first of them that is due; one that is found while Qt walks over all widgets to dress them crashes it.
    """
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    gc.freeze()  # what is left has come to stay, such as reports: the next test need not walk over it again
    gc.enable()


@pytest.fixture(autouse=True)
def sittings_end() -> Iterator[None]:
    """Close the windows that a failed test has left open: each has a thread that waits for its words."""
    yield
    for sitting in list(Sitting.begun):
        sitting.end()


@pytest.fixture
def workspace(library: Path, new_library: Path) -> Iterator[Workspace]:
    """The use cases over a library of the test's own."""
    shutil.copyfile(new_library, library)
    opened = Workspace.open(library, analyse=analyse)
    yield opened
    opened.close()


@pytest.fixture
def catalogue(workspace: Workspace) -> Catalogue:
    """A catalogue of the library that is told everything at once; it is empty until it is loaded."""
    catalogue = Catalogue()
    catalogue.asked.connect(lambda work, done: done(work(workspace, NoProgress())))
    return catalogue


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.hashiya"


@pytest.fixture
def session(qtbot: QtBot, library: Path) -> Iterator[Session]:
    """A session with an empty library."""
    session = Session()
    with qtbot.waitSignal(session.library_opened):
        session.open_library(library)
    yield session
    session.close()


@pytest.fixture
def opened(session: Session, qtbot: QtBot) -> Session:
    """A session with an article that is looked through."""
    with qtbot.waitSignals([session.opened.article_opened, session.analysis_found], timeout=20_000):
        session.imports.text(TEXT)
    return session
