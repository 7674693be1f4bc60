"""Brings the window to life once it is on the screen: loads the library and connects the parts with one another.

It wires and decides nothing: what is true, the session knows; how it looks, the widgets.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from reader.annotations import Annotation, AnnotationState, Label
from reader.article import Direction
from reader.deeplinks import DeepLink
from reader.importers.collection import IMPORTED_SUFFIXES
from reader.store.hits import SearchHit
from reader.usecases.importing import ImportOutcome
from ui.actions import Actions
from ui.bar import MainBar
from ui.desk.addresses import Addresses
from ui.desk.anchoring import Anchoring
from ui.desk.annotating import Annotating
from ui.desk.cataloguing import Cataloguing
from ui.desk.choosing import Choosing
from ui.desk.completing import Completing
from ui.desk.copying import Copying
from ui.desk.correcting import Correcting
from ui.desk.counting import Counting
from ui.desk.crossing import Crossing
from ui.desk.discarding import Discarding
from ui.desk.exporting import Exporting
from ui.desk.finding import Finding
from ui.desk.importing import Importing
from ui.desk.keeping import Keeping
from ui.desk.labelling import Labelling
from ui.desk.lens import Lens
from ui.desk.linking import Linking
from ui.desk.mirroring import Mirroring
from ui.desk.noticing import Noticing
from ui.desk.quoting import Quoting
from ui.desk.reading import Reading
from ui.desk.receiving import Receiving
from ui.desk.remembering import Remembering
from ui.desk.rereading import Rereading
from ui.desk.rescuing import Rescuing
from ui.desk.reviewing import Reviewing
from ui.desk.revising import Revising
from ui.desk.searching import Searching
from ui.desk.surveying import Surveying
from ui.desk.teller import Teller
from ui.desk.undoing import Undoing
from ui.desk.viewing import Viewing
from ui.desk.watching import Watching
from ui.icons import swatch, window_icon
from ui.instance import socket_name
from ui.late import ask, explain, show_words
from ui.library.sidebar import LibrarySidebar
from ui.listener import Listener
from ui.menus import Menus
from ui.models.shelves import ShelfKind, ShelfRow
from ui.opened import OpenArticle
from ui.outbox import SaveState
from ui.panel.panel import SidePanel
from ui.preferences import Preferences
from ui.resource import resource
from ui.session import Session
from ui.signals import TerminationSignals
from ui.theme import Theme
from ui.unexpected import UnexpectedErrors
from ui.widgets.rows import RowView
from ui.widgets.rowtable import RowTable
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow

_LOOK_AGAIN_MS = 20
_TAB = "tab="


class Desk(QObject):
    """Loads the library into a window that is on the screen.

    Args:
        window: The window.
        preferences: What the user has chosen.
        library: The library's file.
        snapshot_path: Where the open article is kept for the next start.
    """

    def __init__(self, window: MainWindow, preferences: Preferences, library: Path, snapshot_path: Path) -> None:
        super().__init__(window)
        self._window, self._preferences, self._library = window, preferences, library
        self._paths: list[Path] = []
        self._link: DeepLink | None = None
        theme, measures = preferences.theme, preferences.measures
        self.session = Session(self)
        self.sidebar = LibrarySidebar(theme, measures, self.session.catalogue)
        self._refusal: BaseException | None = None
        self._shown_label: Label | None = None
        self._actions = Actions(window)
        self._actions.set_theme(theme)
        self.panel = SidePanel(theme, measures, self._actions.preview)
        self.menus = Menus(self._actions, window)
        self._bar = MainBar(self._actions, self.menus)
        self._status = StatusLine()
        self._put_parts_in()
        session, status = self.session, self._status
        self.annotating = Annotating(session)
        self._finding = Finding(window, preferences)
        self.reading = Reading(window, self.panel, self._finding, self.annotating, session, snapshot_path)
        self.correcting, self._lens = (
            Correcting(window, self.panel, session),
            Lens(window, self.panel, self._actions, session, status),
        )
        self.viewing = Viewing(window, session, self.reading, preferences)
        self._noticing = Noticing(window, session)
        self._importing = Importing(window, session, preferences, status, self._noticing)
        self._receiving, self._rereading = (
            Receiving(window, session, preferences, status),
            Rereading(window, session, status),
        )
        self._quoting = Quoting(window.page, session, preferences)
        self._exporting = Exporting(window, session, self.reading, self._quoting, preferences, status)
        self._cataloguing = Cataloguing(window, self.sidebar, self._bar.search, session, self._exporting, preferences)
        self._rescuing = Rescuing(window, session, preferences, status, library)
        self._mirroring = Mirroring(window, session, preferences, status, self._actions.mirror)
        self._searching = Searching(window, self._bar, self.sidebar, session)
        self._completing = Completing(self._bar.search, session, preferences)
        self._surveying = Surveying(
            window,
            session,
            self._actions.survey,
            preferences=preferences,
            status=status,
            noticing=self._noticing,
        )
        self._crossing = Crossing(
            window, session, self.viewing, self.panel, self._surveying, preferences=preferences, status=status
        )
        self._choosing = Choosing(self._actions, self.menus, preferences)
        self._undoing, self._remembering = (
            Undoing(self._actions, session, self.viewing, preferences, status),
            Remembering(window, self._actions, session, self.viewing, preferences),
        )
        self._teller, self._listener = Teller(status, session, preferences), Listener(socket_name(library), self)
        self._signals, self._unexpected = TerminationSignals(self), UnexpectedErrors(self)
        self._connect()
        self._restore()

    def begin(self, paths: Sequence[Path], shown: tuple[str, Direction] | None, link: DeepLink | None = None) -> None:
        """Open the library, and then files, a passage, or the article that was open last.

        Args:
            paths: Files to open.
            shown: `text_sha256` and direction of what the page shows already; None for an empty page.
            link: The passage.
        """
        self._paths, self._link = list(paths), link
        self.reading.took_over(shown)
        self._listener.files_received.connect(self._receive)
        self._listener.link_received.connect(self._open_link)
        self._listener.listen()
        self._signals.received.connect(self.finish)
        self._signals.listen()
        self._unexpected.install()
        self.session.open_library(self._library)

    def finish(self) -> None:
        """Store everything and close the window as soon as it is stored."""
        if (typed := self._window.focusWidget()) is not None:
            typed.clearFocus()  # what is typed in a line counts as agreed to, as when another place is clicked
        self.reading.flush()
        self._revising.keep_draft()
        self.reading.keep_snapshot()
        self._remember()
        if self.session.edits.unsaved_notes() and self.session.state is SaveState.FAILED:
            self._ask_whether_to_lose()
        elif self.session.is_busy:
            QTimer.singleShot(_LOOK_AGAIN_MS, self._finish_when_stored)
        else:
            self._close()

    def end(self) -> None:
        """Let go of everything, after the writer's work; may be called again."""
        self.reading.flush()
        self._exporting.end()
        self._surveying.end()
        self._listener.close()
        self._signals.close()
        self.session.close()

    def retranslate(self) -> None:
        """Speak the new language where widgets do not do so themselves."""
        self._actions.retranslate()
        self.menus.retranslate()
        self._show_labels()
        self._undoing.retranslate()
        self._surveying.retranslate()
        self.reading.retranslate()
        self._teller.retranslate()
        self._tell_refusal()

    def _put_parts_in(self) -> None:
        window = self._window
        window.setWindowIcon(window_icon())
        window.asks_before_closing = True
        window.put_library(self.sidebar)
        window.put_panel(self.panel)
        window.put_bar(self._bar)
        window.put_status(self._status)

    def _connect(self) -> None:
        self._connect_window()
        self._connect_actions()
        self._connect_session()
        self._connect_notes()

    def _connect_notes(self) -> None:
        """What is done with notes beside the page: labels, tags, links."""
        window, actions, notes = self._window, self._actions, self.panel.notes
        self._labelling = Labelling(actions, self.session, self.viewing, self.panel, self._preferences)
        self._linking = Linking(window, self.panel, actions, self.session, self.viewing, self._preferences)
        self._anchoring = Anchoring(
            window, self.panel, actions, self.session, self.viewing, self._noticing, self._preferences
        )
        self._anchoring.told.connect(self._status.say)
        self._watching = Watching(window, self.session, self._preferences, self._status, self._noticing, actions.watch)
        self._watching.brought.connect(self._copying.tell)
        self._watching.brought.connect(self._anchoring.tell_displaced)
        self._revising = Revising(
            window,
            actions,
            self.session,
            self.viewing,
            self._anchoring,
            self._noticing,
            self._preferences,
            self._status,
            self._library,
        )
        self._revising.told.connect(self._status.say)
        self._receiving.displaced.connect(self._anchoring.tell_count)
        self._anchoring.versions_asked.connect(self._revising.show_versions)
        self._cataloguing.versions_asked.connect(self._revising.show_versions)
        self._watching.brought.connect(self._revising.tell_left_behind)
        self._discarding = Discarding(
            window,
            actions,
            self.sidebar,
            self.session,
            self.viewing,
            self._noticing,
            preferences=self._preferences,
            status=self._status,
        )
        self._reviewing = Reviewing(
            window,
            actions,
            self.session,
            self.viewing,
            self._exporting,
            self._discarding,
            preferences=self._preferences,
            status=self._status,
        )
        self._addresses = Addresses(window)
        window.page.address_chosen.connect(self._addresses.offer)
        notes.address_chosen.connect(self._addresses.offer)
        actions.star.triggered.connect(self.reading.star)

    def _connect_window(self) -> None:
        window, session = self._window, self.session
        window.closing.connect(self.finish)
        window.library_shown.connect(self._actions.toggle_library.setChecked)
        window.panel_shown.connect(self._actions.toggle_panel.setChecked)
        window.full_screen_shown.connect(self._actions.full_screen.setChecked)
        window.language_changed.connect(self.retranslate)
        window.files_dropped.connect(self._receiving.take)
        window.page.files_dropped.connect(self._receiving.take)
        window.page.zoom_requested.connect(self._preferences.zoom)
        window.page.density_changed.connect(self._preferences.draw_anew)
        self._status.saved_clicked.connect(session.outbox.retry)
        self._preferences.theme_changed.connect(self._take_theme)
        self._preferences.page_style_changed.connect(window.page.set_style)
        self._preferences.page_style_changed.connect(self._teller.tell_type)
        self.menus.label_chosen.connect(self._use_label)
        self.sidebar.article_chosen.connect(self._open_article)
        self.sidebar.notes_chosen.connect(self._actions.all_notes.trigger)
        self._searching.hit_chosen.connect(self._open_hit)
        self._counting = Counting(
            window,
            self._actions,
            session,
            self.viewing,
            self._crossing,
            self._surveying,
            preferences=self._preferences,
            status=self._status,
        )
        self._searching.name_chosen.connect(self._crossing.open_hit)
        self._copying = Copying(window, self._actions, session, self.viewing, self._noticing, self._preferences)
        self._cataloguing.copies_requested.connect(self._copying.open)
        self._copying.list_requested.connect(self._list_copies)
        self._keeping = Keeping(window, session, self._preferences, self._status, self._actions.keep_originals)
        self._cataloguing.original_requested.connect(self._keeping.show)

    def _connect_actions(self) -> None:
        actions, reading = self._actions, self.reading
        self._importing.chosen.connect(self._receiving.take)
        actions.open.triggered.connect(self._importing.choose_files)
        actions.import_files.triggered.connect(self._importing.choose_files)
        actions.import_folder.triggered.connect(self._importing.choose_folder)
        actions.import_with_choices.triggered.connect(self._rereading.choose_files)
        actions.reread.triggered.connect(self._rereading.reread_open)
        self._cataloguing.reread_wanted.connect(self._rereading.reread)
        actions.import_notes.triggered.connect(self._receiving.choose_notes)
        actions.paste_article.triggered.connect(self._importing.paste)
        actions.export.triggered.connect(self._exporting.export_open)
        actions.print.triggered.connect(self._exporting.print)
        actions.save_pdf.triggered.connect(self._exporting.save_pdf)
        actions.copy_quotation.triggered.connect(self._quoting.copy_quotation)
        actions.backups.triggered.connect(self._rescuing.show_backups)
        actions.quotation_pattern.triggered.connect(self._quoting.ask_pattern)
        actions.copy_link.triggered.connect(self._quoting.copy_link)
        actions.copy_markdown.triggered.connect(self._exporting.copy_notes)
        actions.quit.triggered.connect(self.finish)
        actions.highlight.triggered.connect(self._highlight)
        actions.note.triggered.connect(reading.write_note)
        actions.fit.triggered.connect(reading.fit_to_selection)
        actions.remove.triggered.connect(reading.remove)
        actions.find.triggered.connect(reading.find)
        actions.search.triggered.connect(self._searching.search_library)
        actions.underline.toggled.connect(reading.set_underlines)
        actions.doubtful.toggled.connect(self.session.findings.show_doubtful)
        actions.toggle_library.toggled.connect(self._window.show_library)
        actions.toggle_panel.toggled.connect(self._window.show_panel)
        actions.full_screen.triggered.connect(self._window.show_full_screen)
        actions.back.triggered.connect(self.viewing.go_back)
        actions.forward.triggered.connect(self.viewing.go_forward)
        self.viewing.way_changed.connect(self._show_way)
        actions.next_article.triggered.connect(self._open_next)
        actions.previous_article.triggered.connect(self._open_previous)
        actions.about.triggered.connect(self._show_about)
        for tab, action in enumerate(actions.tabs):
            action.triggered.connect(partial(self._show_tab, tab))

    def _connect_session(self) -> None:
        session = self.session
        session.library_opened.connect(self._show_first)
        session.library_failed.connect(self._refuse)
        session.opened.article_opened.connect(self._mark_open)
        session.imports.finished.connect(self._show_instead)
        session.opened.annotation_put.connect(self._show_last_label)
        session.labels_changed.connect(self._show_labels)
        self.reading.told.connect(self._status.say)
        self._quoting.told.connect(self._status.say)
        self.correcting.told.connect(self._status.say)
        self._remembering.told.connect(self._status.say)

    def _show_way(self) -> None:
        self._actions.back.setEnabled(self.viewing.can_go_back)
        self._actions.forward.setEnabled(self.viewing.can_go_forward)

    def _restore(self) -> None:
        settings, actions = self._preferences.settings, self._actions
        actions.underline.setChecked(True)
        self.session.findings.show_doubtful(actions.doubtful.isChecked())
        self.panel.offer_doubtful(actions.doubtful)
        self._window.page.offer_preview(actions.preview)
        self._show_way()
        actions.toggle_library.setChecked(self._window.shows_library)
        actions.toggle_panel.setChecked(self._window.shows_panel)
        actions.full_screen.setChecked(self._window.isFullScreen())
        tab = settings.window_state.removeprefix(_TAB)
        if tab.isdecimal():
            self.panel.show_tab(int(tab))
        self._teller.retranslate()

    def _remember(self) -> None:
        opened = self.session.open_article
        self._preferences.remember(
            window_geometry=self._window.geometry_text(),
            window_state=f"{_TAB}{self.panel.tab}",
            splitter_sizes=self._window.side_widths(),
            last_article=opened.id if opened is not None else "",
        )
        self._preferences.save()

    def _show_first(self, _: Path) -> None:
        self._take_refusal_back()
        self._show_labels()
        paths, self._paths = self._paths, []
        # The first of them is opened when it is there.
        if not self._receiving.take(paths) and not self._show_known() and not paths:
            self._open_sample()
        if self._link is not None:
            self._open_link(self._link)

    def _show_known(self) -> bool:
        """Show the article that was open last, or else the first one; whether there is any."""
        last, known = self._preferences.settings.last_article, self.session.catalogue.listing.ids
        if known:
            self.session.opened.show(last if last in known else known[0])
        return bool(known)

    def _show_instead(self, outcomes: Sequence[ImportOutcome]) -> None:
        """Show what there is, if anything, where a start was asked for files that cannot be read."""
        is_opened = self.session.open_article is not None or any(outcome.article_id for outcome in outcomes)
        # The page may show such a text since before it was refused.
        if not is_opened and self._link is None and not self._show_known():
            self.reading.clear()

    def _open_sample(self) -> None:
        samples = sorted(path for path in resource("samples").iterdir() if path.suffix in IMPORTED_SUFFIXES)
        self.session.imports.files(samples[:1])

    def _refuse(self, error: BaseException) -> None:
        self._refusal = error
        self._rescuing.refuse(error)
        self._tell_refusal()

    def _tell_refusal(self) -> None:
        """Say in every list why it is empty: without a library nothing is looked for."""
        if self._refusal is not None:
            self._teller.tell_closed()
            self._give_reason(explain(self._refusal).what)

    def _take_refusal_back(self) -> None:
        """Say nothing more of a library that could not be opened: a backup has taken its place."""
        if self._refusal is not None:
            self._refusal = None
            self._teller.retranslate()
            self._give_reason("")

    def _give_reason(self, words: str) -> None:
        lists: list[RowView | RowTable] = [*self._window.findChildren(RowView)]
        for view in [*lists, *self._window.findChildren(RowTable)]:
            view.set_reason(words)

    def _receive(self, paths: Sequence[Path]) -> None:
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
        self._receiving.take(paths)

    def _mark_open(self, opened: OpenArticle) -> None:
        self.sidebar.set_open(opened.id)
        self._preferences.remember(last_article=opened.id)

    def _open_article(self, article_id: str) -> None:
        self.viewing.go(article_id)

    def _list_copies(self) -> None:
        self._actions.toggle_library.setChecked(True)
        self.sidebar.show_shelf(ShelfRow(ShelfKind.COPIED))

    def _open_hit(self, hit: SearchHit) -> None:
        self.viewing.go(hit.article_id, hit.span, hit.annotation_id or "")

    def _open_link(self, link: DeepLink) -> None:
        self.reading.flush()
        self.session.find_linked(link, partial(self._reach, link))

    def _reach(self, link: DeepLink, place: tuple[str, Annotation | None]) -> None:
        article_id, annotation = place
        if annotation is None:
            self.viewing.go(article_id)
            if link.annotation_id:
                self._status.say(self.tr("The highlight that the link means is no longer there."))
        else:
            span = annotation.target.span if annotation.state is not AnnotationState.ORPHANED else None
            self.viewing.go(article_id, span, annotation.id)

    def _open_next(self) -> None:
        self._open_neighbour(1)

    def _open_previous(self) -> None:
        self._open_neighbour(-1)

    def _open_neighbour(self, distance: int) -> None:
        article_id = self.sidebar.neighbour(distance)
        if article_id:
            self._open_article(article_id)

    def _highlight(self) -> None:
        self.reading.highlight()

    def _use_label(self, label: str) -> None:
        self.reading.highlight(label)

    def _show_labels(self) -> None:
        self.menus.set_labels(self.session.labels.values(), self._preferences.theme)
        self._shown_label = None
        self._show_last_label()

    def _show_last_label(self) -> None:
        """Draw the label that is used next on the bar, if it is another: every change of a note asks for it."""
        theme, last = self._preferences.theme, self.session.labels.get(self.annotating.last_label)
        if last is not None and last != self._shown_label:
            self._shown_label = last
            icon = swatch(theme.labels[last.colour], theme.label_edges[last.colour])
            self._actions.highlight.setIcon(icon)

    def _show_tab(self, tab: int) -> None:
        self._window.show_panel()
        self.panel.show_tab(tab)

    def _take_theme(self, theme: Theme) -> None:
        self._actions.set_theme(theme)
        self.panel.set_theme(theme)
        self.sidebar.set_theme(theme)
        self._show_labels()

    def _show_about(self) -> None:
        show_words(self._window, self.tr("Hashiya: an offline reader for Arabic articles."))

    def _ask_whether_to_lose(self) -> None:
        notes = "\n\n".join(self.session.edits.unsaved_notes())
        words = self.tr("These notes could not be saved and will be lost:")
        ask(self._window, f"{words}\n\n{notes}", self.tr("Close without Saving"), self._close)

    def _finish_when_stored(self) -> None:
        if self.session.state is SaveState.FAILED:
            self._ask_whether_to_lose()
        elif self.session.is_busy:
            QTimer.singleShot(_LOOK_AGAIN_MS, self._finish_when_stored)
        else:
            self._close()

    def _close(self) -> None:
        self.end()
        self._window.let_close()
