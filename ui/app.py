"""The program with a window: from the command line to the event loop.

The order is what makes the start quick: arguments, a window that runs already, theme and language, the window with the
article's text. The library, and everything that needs it, is loaded after the first paint.
"""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.arabic.letters import has_rtl_letter
from reader.article import Article, Direction
from reader.cli.names import WINDOW_WORD
from reader.deeplinks import DeepLink, parse_link
from reader.importers.plain import article_from_text
from reader.places import library_path, settings_path
from ui.compatibility import refused_pair
from ui.instance import hand_over, socket_name
from ui.preferences import Preferences
from ui.snapshot import load_snapshot, snapshot_path
from ui.window import MainWindow

_FIRST_PAINT_AT_LATEST_MS = 1500
_SENT_AFTER_MS = 12
"""What is painted waits in a buffer of the window system for some turns of the event loop."""

_QUICK_SUFFIXES = (".txt", ".text")
_QUICK_BYTES = 20_000_000
_SAMPLE = 2000


def main(argv: Sequence[str] | None = None) -> int:
    """Show the window; a second start hands its files to the first.

    Args:
        argv: Arguments without the program's name; None for those of the process.

    Returns:
        0 when all is well, 1 where the window cannot be shown.
    """
    chosen, wishes = _arguments(sys.argv[1:] if argv is None else argv)
    refusal = refused_pair(pyside_version)
    if refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    library = chosen or library_path()
    paths, link = _wished(wishes)
    if hand_over(socket_name(library), paths, link):
        return 0
    # Not by `setStyle`: it gives the style back, and PySide makes all the enums of QStyle for that (4.5 ms, 0.6 MB).
    application = QApplication(["hashiya", "-style", "Fusion"])
    application.setApplicationName("hashiya")
    application.setApplicationDisplayName("Hashiya")
    application.setDesktopFileName("hashiya")
    start = Start(application, library, paths, link)
    start.show_window()
    return application.exec()


class FirstPaint(QObject):
    """Says when a widget has been painted for the first time.

    Args:
        widget: Which; owns this object.
    """

    happened = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.happened)
        # A window that opens minimised is not painted; its library is opened all the same.
        self._timer.start(_FIRST_PAINT_AT_LATEST_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event, and then until the picture has gone out to the screen."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            self._timer.start(_SENT_AFTER_MS)
        return super().eventFilter(watched, event)


class Start(QObject):
    """Makes the window, shows the first text in it, and hands over to the desk.

    Args:
        application: Owns this object.
        library: The library's file.
        paths: Files to open.
        link: A passage of the library to open.
    """

    def __init__(
        self, application: QApplication, library: Path, paths: Sequence[Path], link: DeepLink | None = None
    ) -> None:
        super().__init__(application)
        self._application = application
        self._library, self._paths, self._link = library, list(paths), link
        self._snapshot_path = snapshot_path(library)
        self._preferences = Preferences(application, settings_path())
        self._preferences.put_into_effect()
        self._shown: tuple[str, Direction] | None = None
        self.window = MainWindow(self._preferences.measures, self._preferences.page_style)
        self.desk: QObject | None = None
        self._has_ended = False
        application.aboutToQuit.connect(self._end)

    def show_window(self) -> None:
        """Show the window with the text that is wanted; the rest follows after the first paint."""
        settings, window = self._preferences.settings, self.window
        if settings.window_geometry:
            window.set_geometry_text(settings.window_geometry)
        if len(settings.splitter_sizes) == len(("library", "panel")):
            window.set_side_widths(*settings.splitter_sizes)
        window.make_room()
        self._show_first_text()
        first_paint = FirstPaint(window.page.viewport())
        first_paint.happened.connect(self._fill)
        window.show()

    def _show_first_text(self) -> None:
        if self._paths:
            article = _quickly_read(self._paths[0])
            if article is not None:
                self._show(article, _likely_direction(article), 0)
            return
        snapshot = load_snapshot(self._snapshot_path)
        if snapshot is not None and (self._link is None or snapshot.article_id.startswith(self._link.article_id)):
            self._show(snapshot.article, snapshot.direction, snapshot.position)

    def _show(self, article: Article, direction: Direction, position: int) -> None:
        self.window.page.set_article(article, direction=direction, position=position)
        title = article.metadata.title
        self.window.page.set_masthead("" if article.text.startswith(title.removesuffix("…")) else title, " ")
        self.window.page.setFocus()
        self._shown = (article.text_sha256, direction)

    def _fill(self) -> None:
        gc.enable()
        # The one import of our own inside a function: the library and all the panels, a third of a second of loading,
        # which the first paint does not wait for.
        from ui.desk.desk import Desk

        # A program that ends before its window is filled must not open a library any more: nobody would close it.
        if self.desk is None and not self._has_ended:
            desk = Desk(self.window, self._preferences, self._library, self._snapshot_path)
            self.desk = desk
            # However the program ends, the writer's thread ends with it, after its work.
            self._application.aboutToQuit.connect(desk.end)
            desk.begin(self._paths, self._shown, self._link)

    def _end(self) -> None:
        self._has_ended = True


def _arguments(argv: Sequence[str]) -> tuple[Path | None, list[str]]:
    """The library that is named, and the files and links."""
    if not any(word.startswith("-") for word in argv):
        return None, list(argv)
    # 2 ms of a start that mostly has no options.
    import argparse

    parser = argparse.ArgumentParser(prog="hashiya", description="Read and annotate Arabic articles, offline.")
    parser.add_argument("--library", type=Path, metavar="PATH", help="the library file to open")
    parser.add_argument("files", nargs="*", metavar="FILE|LINK", help="articles or hashiya: links to open")
    named = parser.parse_args(list(argv))
    return named.library, named.files


def _wished(arguments: Sequence[str]) -> tuple[list[Path], DeepLink | None]:
    """The files that are to be opened, and the link; a desktop names files by their URL."""
    wishes = arguments[1:] if len(arguments) > 1 and arguments[0] == WINDOW_WORD else arguments
    links = [link for wish in wishes if (link := parse_link(wish)) is not None]
    paths = [_path(wish).absolute() for wish in wishes if parse_link(wish) is None]
    return paths, links[-1] if links else None


def _path(wish: str) -> Path:
    if not wish.startswith("file:"):
        return Path(wish)
    # 40 kB of names for every other start.
    from PySide6.QtCore import QUrl

    return Path(QUrl(wish).toLocalFile())


def _quickly_read(path: Path) -> Article | None:
    """A plain text in UTF-8, which costs next to nothing to read; whatever else it is, the library finds out and tells."""
    try:
        if path.suffix.lower() not in _QUICK_SUFFIXES or not path.is_file() or path.stat().st_size > _QUICK_BYTES:
            return None
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, ValueError):
        return None
    return None if text.lstrip().startswith("<") else article_from_text(text)


def _likely_direction(article: Article) -> Direction:
    """A guess that loads nothing; the desk looks closely."""
    return Direction.RTL if has_rtl_letter(article.text[:_SAMPLE]) else Direction.LTR
