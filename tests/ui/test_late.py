"""What is loaded when: the two lists that keep the start quick and the program small while it grows."""

from pathlib import Path

import pytest

from tests.lateness import DOORS, behind, loaded_by
from tests.ui.making import TEXT

OPENED_LATE = {name for door in DOORS for name in behind(door)}
"""What the doors lead to: dialogs, formats, exports, printing."""

NEVER_AT_REST = {
    "PySide6.QtCore.QSettings": "for the history of file dialogs",
    "PySide6.QtCore.QVariantAnimation": "for the first passage that is pointed out",
    "PySide6.QtCore.QUrl": "for files that are named by their URL",
    "PySide6.QtGui.QDesktopServices": "for links to the web",
    "PySide6.QtGui.QGradient": "180 names; `QPainter.fillRect` makes it, see `ui.brush`",
    "PySide6.QtGui.QPaintEngine": "13 enums; `QPainter.paintEngine` makes it",
    "PySide6.QtGui.QTextFormat": "200 names; for words that stand out in lists and notes",
    "PySide6.QtWidgets.QComboBox": "eleven widgets each",
    "PySide6.QtWidgets.QCompleter": "for tags while they are typed",
    "PySide6.QtWidgets.QPlainTextEdit": "for notes while they are written",
    "PySide6.QtWidgets.QStyle": "27 enums; `QWidget.style()` and flags of QStyleOption make it",
    "PySide6.QtWidgets.QWizard": "made with all its kin when Qt hands out a widget of its own making, such as a viewport",
    "PySide6.QtNetwork": "for a second start that calls; on Windows always",
    "PySide6.QtPrintSupport": "the system's printing",
    "PySide6.QtSvgWidgets": "",
    "PySide6.QtTest": "",
    "_hashlib": "OpenSSL, see `ui.spared`",
    "_strptime": "with it come locale and calendar; `fromisoformat` does",
    "arabic_reshaper": "for PDF and terminals",
    "ast": "comes with inspect",
    "asyncio": "",
    "bidi": "for PDF and terminals",
    "bz2": "see `ui.promised`",
    "calendar": "see `ui.promised`, with it comes locale",
    "charset_normalizer": "for files in no known encoding",
    "concurrent.futures": "",
    "csv": "for exports and imports",
    "ctypes": "see `ui.allocator`",
    "decimal": "see `ui.spared`",
    "docutils": "",
    "email": "for MHTML",
    "heapq": "comes with queue",
    "html.parser": "",
    "http": "",
    "importlib.resources": "see `ui.resource`",
    "inspect": "see `ui.promised`; a data class without a docstring asks for it",
    "ipaddress": "see `ui.promised`",
    "jinja2": "for exports",
    "lxml": "for saved pages and documents",
    "lzma": "see `ui.promised`",
    "markdown_it": "for Markdown",
    "multiprocessing": "",
    "nh3": "for saved pages",
    "numbers": "comes with decimal",
    "pickle": "for the process of the extraction",
    "platform": "comes with uuid",
    "pypdfium2": "for PDF",
    "queue": "see `ui.work`",
    "rapidfuzz": "for anchors that moved",
    "reader.analysis": "has a process of its own",
    "reader.arabic.finding": "for whoever looks for words in the article",
    "reader.cli.main": "the other program",
    "reader.entities.extract": "has a process of its own",
    "reader.queries.matching": "for searches",
    "regex": "",
    "selectors": "see `ui.promised`",
    "shibokensupport.signature.layout": "for whoever calls PySide6 wrongly, see `ui.sparedqt`",
    "shibokensupport.signature.lib.pyi_generator": "for whoever builds PySide6",
    "shibokensupport.signature.parser": "as layout",
    "socket": "see `ui.doorbell` and `ui.promised`",
    "statistics": "with it come fractions and decimals",
    "subprocess": "for the process of the extraction",
    "tempfile": "see `reader.export.atomic` and `ui.promised`",
    "trafilatura": "for saved pages",
    "tokenize": "comes with traceback and inspect",
    "traceback": "see `ui.promised`",
    "ui.views": "for views of the library",
    "unittest": "",
    "uuid": "for what a user makes, see `ui.promised`",
    "xml": "",
    "yaml": "for exports",
}
"""What a window at rest with one article must not have loaded, and why anything needs it at all."""

NEVER_AT_FIRST_PAINT = {
    "logging.handlers": "",
    "peewee": "the library follows",
    "reader.store": "the library follows",
    "reader.workspace": "the library follows",
    "sqlite3": "the library follows",
    "ui.desk": "fills the window",
    "ui.library": "fills the window",
    "ui.panel": "fills the window",
    "PySide6.QtSvg": "icons follow",
}
"""What the first paint must not have loaded besides."""

MOST_OF_OURS_AT_FIRST_PAINT = 67
"""Each costs half a millisecond: whoever raises the number has measured the start (`python -m tests.benchmarks start`)."""

# The real start, up to a moment: before the window is filled, or when everything is found and shown.
START = """
import os
import ui.__main__

ui.__main__.promise()
import ui.sparedqt

moment, spare = sys.argv.pop(1), ui.sparedqt.spare_explanations
os.environ["QT_QPA_PLATFORM"] = "offscreen"

def spare_and_watch():
    spare()
    import ui.app
    from PySide6.QtCore import QTimer
    fill = ui.app.Start._fill
    def fill_and_look(start):
        if moment == "painted":
            start._application.exit()
            return
        fill(start)
        def look():
            if start.desk.session.analysis.entities and not start.desk.session.is_busy:
                QTimer.singleShot(100, start.desk.finish)
            else:
                QTimer.singleShot(20, look)
        look()
    ui.app.Start._fill = fill_and_look

ui.sparedqt.spare_explanations = spare_and_watch
ui.__main__.main()
"""


def started(moment: str, article: Path, library: Path) -> set[str]:
    return loaded_by(START, moment, "--library", str(library), str(article))


def under(names: set[str], loaded: set[str]) -> set[str]:
    return {module for module in loaded if any(module == name or module.startswith(f"{name}.") for name in names)}


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_first_paint_loads_what_it_needs(article: Path, library: Path):
    loaded = started("painted", article, library)
    assert "ui.page.view" in loaded
    assert under({*NEVER_AT_FIRST_PAINT, *NEVER_AT_REST, *OPENED_LATE}, loaded) == set()
    assert len(under({"reader", "ui"}, loaded)) <= MOST_OF_OURS_AT_FIRST_PAINT


def test_a_window_at_rest_has_loaded_what_is_used_in_reading(article: Path, library: Path):
    started("filled", article, library)  # finds and keeps what is in the article, by means that are not needed again
    loaded = started("filled", article, library)
    assert "ui.panel.panel" in loaded
    assert under({*NEVER_AT_REST, *OPENED_LATE}, loaded) == set()


def test_it_loads_nothing_that_it_leads_to():
    assert behind("ui/late.py") & loaded_by("import ui.late") == set()
