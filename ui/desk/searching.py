"""Searching the library: from the box in the bar to what it found in the sidebar."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from reader.queries.language import Field, spellings
from reader.queries.parse import filter_query, phrase_query
from reader.store.hits import SearchHit
from reader.store.places import HitKind
from ui.bar import MainBar
from ui.library.sidebar import LibrarySidebar
from ui.session import Session
from ui.window import MainWindow

_SEARCH_MS = 220


class Searching(QObject):
    """Searches for what is typed.

    Args:
        window: Shows what was found; owns this object.
        bar: Has the search box.
        sidebar: Lists what was found.
        session: Searches.
    """

    hit_chosen = Signal(object)
    """A `SearchHit` in an article."""

    def __init__(self, window: MainWindow, bar: MainBar, sidebar: LibrarySidebar, session: Session) -> None:
        super().__init__(window)
        self._window, self._box, self._sidebar, self._session = window, bar.search, sidebar, session
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_MS)
        self._timer.timeout.connect(self._search)
        self._box.textChanged.connect(self._timer.start)
        self._box.left_downwards.connect(sidebar.focus_results)
        window.page.search_requested.connect(self.search_for)
        session.results_found.connect(self._show_results)
        sidebar.hit_chosen.connect(self._choose)

    def _search(self) -> None:
        query = self._box.text()
        if query.strip():
            self._window.show_library()
            self._session.search(query)
        else:
            self._session.search("")
            self._sidebar.hide_results()

    def _show_results(self, query: str, hits: Sequence[SearchHit]) -> None:
        if query == self._box.text():
            self._sidebar.show_results(hits)

    def _choose(self, hit: SearchHit) -> None:
        """Go to a passage; of an entity or a source, look for the articles that speak of it."""
        if hit.referent is None:
            self.hit_chosen.emit(hit)
            return
        field = Field.SOURCE if hit.kind is HitKind.SOURCE else Field.ENTITY
        english, arabic, *_ = spellings(field)
        self._box.setText(filter_query(arabic if self._box.isRightToLeft() else english, hit.title))

    def search_for(self, words: str) -> None:
        """Look for words in the whole library, as they follow one another."""
        self._box.setText(phrase_query(words))
        self._focus_search()

    def _focus_search(self) -> None:
        self._box.setFocus()
        self._box.selectAll()

    def search_library(self) -> None:
        """Go to the search box; with the words that are selected on the page, if that is where the user is."""
        page = self._window.page
        if page.hasFocus() and page.selection() is not None:
            self.search_for(page.selected_text())
        else:
            self._focus_search()
