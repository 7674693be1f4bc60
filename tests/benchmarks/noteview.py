"""The view of all notes: opened on many notes, scrolled through, in processor time of the GUI thread."""

import os
import sys
from collections.abc import Callable, Iterator
from time import thread_time

from PySide6.QtWidgets import QApplication

from reader.store.library import Library
from reader.store.notelisting import NoteQuery
from tests.benchmarks.figures import Figure, middle
from ui.style import dress, interface_font, load_measures
from ui.theme import load_theme
from ui.views.allnotes import AllNotesView

SIZE = (1100, 820)
_TURN_MS = 16
_STEPS = 200
_JUMP_PX = 40_000


def measure_view(library: Library) -> Iterator[Figure]:
    """Open the view on all notes of a library and scroll in it: by steps of the wheel, by pages, and far."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a core application is running already")
    theme, measures = load_theme("light"), load_measures()
    application.setFont(interface_font(measures))
    dress(application, theme, measures)
    query = NoteQuery()
    listing = library.note_listing.list(query)
    view = AllNotesView(theme, measures)
    view.resize(*SIZE)
    view.set_labels({label.id: label for label in library.labels.all()})
    arrivals: list[float] = []

    def look_up(ids: tuple[str, ...]) -> None:
        found = library.note_listing.summaries(ids)
        arrivals.append(_turn(lambda: view.set_summaries(ids, found)))

    view.summaries_wanted.connect(look_up)
    view.show()
    application.processEvents()
    yield Figure(
        f"{listing.count} notes: view opened", _turn(lambda: view.set_listing(query, listing)), "ms", target=_TURN_MS
    )
    application.processEvents()
    bar = view.table.verticalScrollBar()
    for name, step in (("wheel", bar.singleStep() * 3), ("page", bar.pageStep()), ("far", _JUMP_PX)):
        times = []
        for _ in range(_STEPS):
            times.append(_turn(lambda: bar.setValue(bar.value() + step)))  # noqa: B023 (called at once)
            application.processEvents()
        yield Figure(f"{listing.count} notes: scrolled, {name}, median", middle(times), "ms", target=_TURN_MS)
        yield Figure(f"{listing.count} notes: scrolled, {name}, worst", max(times), "ms", target=_TURN_MS)
    yield Figure(f"{listing.count} notes: shown when looked up, worst", max(arrivals), "ms", target=_TURN_MS)
    view.close()
    view.deleteLater()


def _turn(work: Callable[[], object]) -> float:
    """What some work and the painting that follows from it take, in milliseconds."""
    start = thread_time()
    work()
    QApplication.sendPostedEvents()
    return (thread_time() - start) * 1e3
