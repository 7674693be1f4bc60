"""Searching the library: from the box in the bar to what it found in the sidebar.

While somebody types, the newest come first and the last word may go on; Return asks for the best.
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reader.progress import Progress
from reader.queries.late import phrase_query
from reader.store.hits import SearchHit
from reader.store.searchrun import Further, Search, SearchPage
from reader.workspace import Workspace
from ui.bar import MainBar
from ui.library.sidebar import LibrarySidebar
from ui.session import Session
from ui.window import MainWindow

_SEARCH_MS = 150
_FIRST, _FURTHER = 20, 40

_Answer = tuple[Search, Further | None, SearchPage]


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
    name_chosen = Signal(object)
    """A `SearchHit` that is an entity or a source."""

    def __init__(self, window: MainWindow, bar: MainBar, sidebar: LibrarySidebar, session: Session) -> None:
        super().__init__(window)
        self._window, self._box, self._sidebar, self._session = window, bar.search, sidebar, session
        self._search = Search("")
        self._further: Further | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_MS)
        self._timer.timeout.connect(self._search_typed)
        self._box.textChanged.connect(self._timer.start)
        self._box.left_downwards.connect(self._go_to_hits)
        self._box.returned.connect(self._rank)
        window.page.search_requested.connect(self.search_for)
        sidebar.hit_chosen.connect(self._choose)
        sidebar.more_hits_requested.connect(self._search_on)
        session.library_opened.connect(self._search_again)
        session.imports.finished.connect(self._search_again)

    def search_for(self, words: str) -> None:
        """Look for words in the whole library, as they follow one another."""
        self._box.setText(phrase_query(words))
        self._focus_search()

    def search_library(self) -> None:
        """Go to the search box; with the words that are selected on the page, if that is where the user is."""
        page = self._window.page
        if page.hasFocus() and page.selection() is not None:
            self.search_for(page.selected_text())
        else:
            self._focus_search()

    def _search_typed(self) -> None:
        self._start(Search(self._box.text(), is_unfinished=True))

    def _rank(self) -> None:
        """Search for the best; where they are shown already, go to them."""
        wanted = Search(self._box.text(), is_ranked=True)
        if wanted == self._search:
            self._go_to_hits()
        else:
            self._start(wanted)

    def _start(self, search: Search) -> None:
        self._timer.stop()
        self._search, self._further = search, None
        if not search.text.strip():
            self._sidebar.hide_results()
        elif self._session.is_open:
            self._window.show_library()
            self._session.start_job(partial(_page, search, None), self._show)

    def _search_again(self) -> None:
        """Look for what was not there, or could not be looked for, when it was typed."""
        if self._search.text.strip() and not self._sidebar.results.hits:
            self._start(self._search)

    def _search_on(self) -> None:
        if self._further is not None:
            self._session.start_job(partial(_page, self._search, self._further), self._show)

    def _show(self, found: _Answer) -> None:
        search, further, page = found
        # An answer to an earlier question may come late.
        if search != self._search or further != self._further:
            return
        self._further = page.further
        if further is None:
            self._sidebar.results.show_page(page, is_finished=search.is_ranked)
            self._sidebar.show_results()
        else:
            self._sidebar.results.add_hits(page.hits, has_more=page.further is not None)

    def _go_to_hits(self) -> None:
        self._sidebar.results.focus_hits()

    def _choose(self, hit: SearchHit) -> None:
        (self.hit_chosen if hit.referent is None else self.name_chosen).emit(hit)

    def _focus_search(self) -> None:
        self._box.setFocus()
        self._box.selectAll()


def _page(search: Search, further: Further | None, workspace: Workspace, _: Progress) -> _Answer:
    return search, further, workspace.searches.page(search, limit=_FURTHER if further else _FIRST, further=further)
