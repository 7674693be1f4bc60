"""Brings the window to life once it is on the screen: loads the library and connects the parts with one another.

It wires and decides nothing: what is true, the session knows; how it looks, the widgets.
"""

from collections.abc import Sequence
from functools import cached_property, partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.annotations import Annotation, AnnotationState
from reader.article import Direction
from reader.deeplinks import DeepLink
from reader.export.model import ExportContext, ExportFormat, ExportOptions
from reader.importers.collection import IMPORTED_SUFFIXES
from reader.settings import Settings
from reader.store.query import phrase_query
from reader.store.search import SearchHit
from reader.workspace import ImportOutcome, ImportStatus
from ui.actions import Actions, choose
from ui.bar import MainBar
from ui.dialogs.history import keep_history_in
from ui.icons import swatch
from ui.instance import Listener, socket_name
from ui.late import (
    ask,
    choose_files,
    choose_folder,
    explain,
    export_dialog,
    outcome_dialog,
    paper,
    show_error,
    show_words,
)
from ui.library.sidebar import LibrarySidebar
from ui.menus import Menus
from ui.panel.panel import SidePanel
from ui.preferences import Preferences
from ui.reading import Reading
from ui.session import OpenArticle, SaveState, Session
from ui.signals import TerminationSignals
from ui.teller import Teller
from ui.theme import Theme
from ui.unexpected import UnexpectedErrors
from ui.widgets.findbar import FindBar
from ui.widgets.notice import NoticeBar
from ui.widgets.rows import RowView
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow
from ui.work import Job

if TYPE_CHECKING:
    from ui.paper import Paper

_SEARCH_MS = 220
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
        self._job: Job | None = None
        theme, measures = preferences.theme, preferences.measures
        self.session = Session(self)
        self.panel = SidePanel(theme, measures)
        self.sidebar = LibrarySidebar(theme, measures)
        self._find_bar = FindBar()
        self._find_bar.hide()
        self._notice = NoticeBar()
        self._told: BaseException | None = None
        self._refusal: BaseException | None = None
        self._actions = Actions(window)
        self._actions.set_theme(theme)
        self.menus = Menus(self._actions, window)
        self._bar = MainBar(self._actions, self.menus)
        self._status = StatusLine()
        self.reading = Reading(window, self.panel, self._find_bar, self.session, snapshot_path)
        self._teller = Teller(self._status, self.session, preferences)
        self._listener = Listener(socket_name(library), self)
        self._signals = TerminationSignals(self)
        self._unexpected = UnexpectedErrors(self)
        self._search_timer = QTimer(self)
        self._search_timer.setSingleShot(True)
        self._search_timer.setInterval(_SEARCH_MS)
        window.asks_before_closing = True
        window.put_library(self.sidebar)
        window.put_panel(self.panel)
        window.put_find_bar(self._find_bar)
        window.put_notice(self._notice)
        window.put_bar(self._bar)
        window.put_status(self._status)
        self._connect_window()
        self._connect_actions()
        self._connect_choices()
        self._connect_session()
        self._restore()

    def begin(self, paths: Sequence[Path], shown: tuple[str, Direction] | None, link: DeepLink | None = None) -> None:
        """Open the library, and then files, a passage, or the article that was open last.

        Args:
            paths: Files to open.
            shown: `text_sha256` and direction of what the page shows already; None for an empty page.
            link: The passage.
        """
        keep_history_in(self._preferences.folder)
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
        self.reading.flush()
        self.reading.keep_snapshot()
        self._remember()
        if self.session.unsaved_notes() and self.session.state is SaveState.FAILED:
            self._ask_whether_to_lose()
        elif self.session.is_busy:
            QTimer.singleShot(_LOOK_AGAIN_MS, self._finish_when_stored)
        else:
            self._close()

    def end(self) -> None:
        """Let go of everything, after the writer's work; may be called again."""
        self.reading.flush()
        self._listener.close()
        self._signals.close()
        self.session.close()

    def retranslate(self) -> None:
        """Speak the new language where widgets do not do so themselves."""
        self._actions.retranslate()
        self.menus.retranslate()
        self._show_labels()
        self._name_undo()
        self.reading.retranslate()
        self._teller.retranslate()
        self._tell_refusal()

    def _connect_window(self) -> None:
        window, session = self._window, self.session
        window.closing.connect(self.finish)
        window.library_shown.connect(self._actions.toggle_library.setChecked)
        window.panel_shown.connect(self._actions.toggle_panel.setChecked)
        window.full_screen_shown.connect(self._actions.full_screen.setChecked)
        window.language_changed.connect(self.retranslate)
        window.files_dropped.connect(session.import_files)
        window.page.files_dropped.connect(session.import_files)
        window.page.zoom_requested.connect(self._preferences.zoom)
        window.page.search_requested.connect(self._search_for)
        self._bar.search.textChanged.connect(self._search_timer.start)
        self._bar.search.left_downwards.connect(self.sidebar.focus_results)
        self._status.saved_clicked.connect(session.retry)
        self._status.cancel_clicked.connect(self._cancel)
        self._notice.retry_clicked.connect(session.retry)
        self._notice.details_clicked.connect(self._show_details)
        self._search_timer.timeout.connect(self._search)
        self._preferences.theme_changed.connect(self._take_theme)
        self._preferences.page_style_changed.connect(window.page.set_style)
        self._preferences.page_style_changed.connect(self._teller.tell_type)
        self.menus.label_chosen.connect(self._use_label)
        self.menus.family_chosen.connect(self._preferences.set_family)
        self.sidebar.article_chosen.connect(self._open_article)
        self.sidebar.hit_chosen.connect(self._open_hit)
        self.sidebar.export_requested.connect(self._export)
        self.sidebar.remove_requested.connect(self._trash)

    def _connect_actions(self) -> None:
        actions, session, reading = self._actions, self.session, self.reading
        actions.open.triggered.connect(self._choose_files)
        actions.import_files.triggered.connect(self._choose_files)
        actions.import_folder.triggered.connect(self._choose_folder)
        actions.paste_article.triggered.connect(self._paste)
        actions.export.triggered.connect(self._export_open)
        actions.print.triggered.connect(self._print)
        actions.save_pdf.triggered.connect(self._save_pdf)
        actions.copy_quotation.triggered.connect(self._copy_quotation)
        actions.copy_markdown.triggered.connect(self._copy_notes)
        actions.quit.triggered.connect(self.finish)
        actions.undo.triggered.connect(session.undo_group.undo)
        actions.redo.triggered.connect(session.undo_group.redo)
        actions.highlight.triggered.connect(self._highlight)
        actions.note.triggered.connect(reading.write_note)
        actions.fit.triggered.connect(reading.fit_to_selection)
        actions.remove.triggered.connect(reading.remove)
        actions.find.triggered.connect(reading.find)
        actions.search.triggered.connect(self._search_library)
        actions.larger.triggered.connect(self._enlarge)
        actions.smaller.triggered.connect(self._reduce)
        actions.original_size.triggered.connect(self._preferences.reset_size)
        actions.switch_theme.triggered.connect(self._preferences.switch_theme)
        actions.underline.toggled.connect(reading.set_underlines)
        actions.toggle_library.toggled.connect(self._window.show_library)
        actions.toggle_panel.toggled.connect(self._window.show_panel)
        actions.full_screen.triggered.connect(self._window.show_full_screen)
        actions.next_article.triggered.connect(self._open_next)
        actions.previous_article.triggered.connect(self._open_previous)
        actions.about.triggered.connect(self._show_about)
        for tab, action in enumerate(actions.tabs):
            action.triggered.connect(partial(self._show_tab, tab))
        session.undo_group.canUndoChanged.connect(actions.undo.setEnabled)
        session.undo_group.canRedoChanged.connect(actions.redo.setEnabled)
        session.undo_group.undoTextChanged.connect(actions.name_undo)
        session.undo_group.redoTextChanged.connect(actions.name_redo)

    def _connect_choices(self) -> None:
        actions = self._actions
        actions.themes.triggered.connect(self._choose_theme)
        actions.languages.triggered.connect(self._choose_language)
        actions.digits.triggered.connect(self._choose_digits)
        actions.page_digits.triggered.connect(self._choose_page_digits)
        actions.leadings.triggered.connect(self._choose_leading)
        actions.measures.triggered.connect(self._choose_measure)
        actions.hide_harakat.toggled.connect(self._preferences.hide_harakat)
        actions.guillemets.toggled.connect(self._preferences.use_guillemets)
        actions.spacings.triggered.connect(self._choose_spacing)
        actions.focus.toggled.connect(self._preferences.focus)
        actions.focus_units.triggered.connect(self._choose_focus_unit)

    def _connect_session(self) -> None:
        session = self.session
        session.library_opened.connect(self._show_first)
        session.library_failed.connect(self._refuse)
        session.articles_changed.connect(self.sidebar.set_summaries)
        session.article_opened.connect(self._mark_open)
        session.annotation_put.connect(self._show_labels)
        session.failed.connect(self._tell_error)
        session.save_state_changed.connect(self._settle_notice)
        session.import_started.connect(self._follow)
        session.import_finished.connect(self._tell_outcomes)
        session.results_found.connect(self._show_results)
        self.reading.copied.connect(self._status.say)

    def _restore(self) -> None:
        settings, actions = self._preferences.settings, self._actions
        actions.underline.setChecked(True)
        actions.toggle_library.setChecked(self._window.shows_library)
        actions.toggle_panel.setChecked(self._window.shows_panel)
        actions.full_screen.setChecked(self._window.isFullScreen())
        actions.undo.setEnabled(False)
        actions.redo.setEnabled(False)
        tab = settings.window_state.removeprefix(_TAB)
        if tab.isdecimal():
            self.panel.show_tab(int(tab))
        choose(actions.themes, settings.theme)
        choose(actions.languages, settings.language)
        choose(actions.digits, self._preferences.digits)
        actions.hide_harakat.setChecked(settings.page_hide_harakat)
        actions.guillemets.setChecked(settings.page_guillemets)
        choose(actions.page_digits, settings.page_digits)
        choose(actions.leadings, settings.page_leading)
        choose(actions.measures, settings.page_measure)
        choose(actions.spacings, settings.page_spacing)
        choose(actions.focus_units, settings.page_focus_unit)
        actions.focus.setChecked(settings.page_focus)
        self.menus.set_families(self._preferences.measures.page_families, self._preferences.page_style.family)
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
        self._show_labels()
        last = self._preferences.settings.last_article
        known = {summary.id for summary in self.session.summaries}
        if self._paths:
            paths, self._paths = self._paths, []
            self.session.import_files(paths)
        elif last in known:
            self.session.show_article(last)
        elif self.session.summaries:
            self.session.show_article(self.session.summaries[0].id)
        else:
            self._open_sample()
        if self._link is not None:
            self._open_link(self._link)

    def _open_sample(self) -> None:
        with as_file(files("resources").joinpath("samples")) as folder:
            samples = sorted(path for path in folder.iterdir() if path.suffix in IMPORTED_SUFFIXES)
        self.session.import_files(samples[:1])

    def _refuse(self, error: BaseException) -> None:
        self._refusal = error
        show_error(self._window, error)
        self._tell_refusal()

    def _tell_refusal(self) -> None:
        """Say in every list why it is empty: without a library nothing is looked for."""
        if self._refusal is not None:
            self._teller.tell_closed()
            for view in self._window.findChildren(RowView):
                view.set_reason(explain(self._refusal).what)

    def _receive(self, paths: Sequence[Path]) -> None:
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
        if paths:
            self.session.import_files(paths)

    def _mark_open(self, opened: OpenArticle) -> None:
        self.sidebar.set_open(opened.id)
        self._preferences.remember(last_article=opened.id)

    def _open_article(self, article_id: str) -> None:
        self.reading.flush()
        self.reading.go(article_id, None)

    def _open_hit(self, hit: SearchHit) -> None:
        self.reading.flush()
        self.reading.go(hit.article_id, hit.span, hit.annotation_id or "")

    def _open_link(self, link: DeepLink) -> None:
        self.reading.flush()
        self.session.find_linked(link, partial(self._reach, link))

    def _reach(self, link: DeepLink, place: tuple[str, Annotation | None]) -> None:
        article_id, annotation = place
        if annotation is None:
            self.reading.go(article_id, None)
            if link.annotation_id:
                self._status.say(self.tr("The highlight that the link means is no longer there."))
        else:
            span = annotation.target.span if annotation.state is not AnnotationState.ORPHANED else None
            self.reading.go(article_id, span, annotation.id)

    def _open_next(self) -> None:
        self._open_neighbour(1)

    def _open_previous(self) -> None:
        self._open_neighbour(-1)

    def _open_neighbour(self, distance: int) -> None:
        article_id = self.sidebar.neighbour(distance)
        if article_id:
            self._open_article(article_id)

    def _search(self) -> None:
        query = self._bar.search.text()
        if query.strip():
            self._window.show_library()
            self.session.search(query)
        else:
            self.session.search("")
            self.sidebar.hide_results()

    def _show_results(self, query: str, hits: Sequence[SearchHit]) -> None:
        if query == self._bar.search.text():
            self.sidebar.show_results(hits)

    def _search_for(self, words: str) -> None:
        """Look for words in the whole library, as they follow one another."""
        self._bar.search.setText(phrase_query(words))
        self._focus_search()

    def _focus_search(self) -> None:
        self._bar.search.setFocus()
        self._bar.search.selectAll()

    def _search_library(self) -> None:
        """Go to the search box; with the words that are selected on the page, if that is where the user is."""
        page = self._window.page
        if page.hasFocus() and page.selection() is not None:
            self._search_for(page.selected_text())
        else:
            self._focus_search()

    def _trash(self, article_id: str) -> None:
        title = next((found.title for found in self.session.summaries if found.id == article_id), "")
        words = self.tr("Move “{title}” and its notes to the trash?").format(title=title)
        ask(self._window, words, self.tr("Move to Trash"), partial(self.session.trash_article, article_id))

    def _choose_files(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in IMPORTED_SUFFIXES)
        ours, every = self.tr("Articles"), self.tr("All files")
        kinds = (f"{ours} ({patterns})", f"{every} (*)")
        choose_files(self._window, self.tr("Open Articles"), kinds, self._import_named)

    def _choose_folder(self) -> None:
        choose_folder(self._window, self.tr("Import Folder"), "", self._import_folder)

    def _import_folder(self, folder: str) -> None:
        self._import_named([folder])

    def _import_named(self, names: Sequence[str]) -> None:
        self.session.import_files([Path(name) for name in names])

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.session.import_text(text)
        else:
            self._status.say(self.tr("There is no text on the clipboard."))

    def _follow(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(self._show_progress)
        job.finished.connect(self._end_progress)

    def _show_progress(self, done: int, total: int, piece: str) -> None:
        if total > 1:
            words = self.tr("Importing {file}").format(file=Path(piece).name) if piece else ""
            self._status.show_work(words, done, total, self.tr("Cancel"))

    def _end_progress(self) -> None:
        self._job = None
        self._status.hide_work()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.session.refresh_articles()

    def _tell_outcomes(self, outcomes: Sequence[ImportOutcome]) -> None:
        failed = [outcome for outcome in outcomes if outcome.status is ImportStatus.FAILED]
        partial = [outcome for outcome in outcomes if outcome.lost_pages]
        count = len(outcomes) - len(failed)
        if len(failed) == 1 and len(outcomes) == 1 and failed[0].error is not None:
            show_error(self._window, failed[0].error)
        elif failed or partial:
            preferences = self._preferences
            outcome_dialog(
                [*failed, *partial], count - len(partial), preferences.theme, preferences.measures, self._window
            ).open()
        elif count > 1:
            self._status.say(self.tr("%Ln article(s) imported", "", count))

    def _export_open(self) -> None:
        opened = self.session.open_article
        self._export(opened.id if opened is not None else "")

    def _export(self, article_id: str) -> None:
        if not self.session.is_open:
            return
        self.reading.flush()
        settings = self._preferences.settings
        dialog = export_dialog(
            self.session,
            article_id,
            options=_export_options(settings),
            folder=settings.export_folder,
            measures=self._preferences.measures,
            parent=self._window,
        )
        dialog.exported.connect(self._tell_exported)
        dialog.chosen.connect(self._remember_export)
        dialog.open()

    def _remember_export(self, options: ExportOptions, folder: str) -> None:
        self._preferences.remember(
            export_format=options.format.value, export_context=options.context.value, export_folder=folder
        )

    def _tell_exported(self, paths: Sequence[Path]) -> None:
        count = len(paths)
        self._status.say(self.tr("%Ln file(s) written", "", count))

    @cached_property
    def _paper(self) -> "Paper":
        """Made for the first print."""
        made = paper(self._window, self._preferences)
        made.saved.connect(self._tell_saved)
        return made

    def _print(self) -> None:
        opened = self.session.open_article
        if opened is not None:
            self.reading.flush()
            self._paper.ask_to_print(opened.article.metadata.title)

    def _save_pdf(self) -> None:
        opened = self.session.open_article
        if opened is not None:
            self.reading.flush()
            self._paper.ask_to_save(opened.article.metadata.title)

    def _tell_saved(self, path: Path) -> None:
        self._tell_exported([path])

    def _copy_quotation(self) -> None:
        if self.session.open_article is not None and not self.reading.copy_quotation():
            self._status.say(self.tr("Select the passage to quote first."))

    def _copy_notes(self) -> None:
        """Copy the passage that is selected, or else all notes."""
        opened = self.session.open_article
        if opened is not None and not self.reading.copy_markdown():
            self.reading.flush()
            self.session.copy_markdown(opened.id, self._put_on_clipboard)

    def _put_on_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._status.say(self.tr("Notes copied as Markdown"))

    def _highlight(self) -> None:
        self.reading.highlight()

    def _use_label(self, label: str) -> None:
        self.reading.highlight(label)

    def _show_labels(self) -> None:
        labels, theme = self.session.labels, self._preferences.theme
        self.menus.set_labels(labels.values(), theme)
        last = labels.get(self.session.last_label)
        if last is not None:
            icon = swatch(theme.labels[last.colour], theme.label_edges[last.colour])
            self._actions.highlight.setIcon(icon)

    def _enlarge(self) -> None:
        self._preferences.zoom(1)

    def _reduce(self) -> None:
        self._preferences.zoom(-1)

    def _show_tab(self, tab: int) -> None:
        self._window.show_panel()
        self.panel.show_tab(tab)

    def _choose_theme(self, action: QAction) -> None:
        self._preferences.set_theme(action.data())

    def _choose_language(self, action: QAction) -> None:
        self._preferences.set_language(action.data())

    def _choose_digits(self, action: QAction) -> None:
        self._preferences.set_digits(action.data())

    def _choose_page_digits(self, action: QAction) -> None:
        self._preferences.set_page_digits(action.data())

    def _choose_leading(self, action: QAction) -> None:
        self._preferences.set_leading(action.data())

    def _choose_measure(self, action: QAction) -> None:
        self._preferences.set_measure(action.data())

    def _choose_spacing(self, action: QAction) -> None:
        self._preferences.set_spacing(action.data())

    def _choose_focus_unit(self, action: QAction) -> None:
        """Let another unit stand out, and turn to focus mode: whoever chooses it wants to see it."""
        self._preferences.set_focus_unit(action.data())
        self._actions.focus.setChecked(True)

    def _take_theme(self, theme: Theme) -> None:
        self._actions.set_theme(theme)
        self.panel.set_theme(theme)
        self.sidebar.set_theme(theme)
        self._show_labels()
        choose(self._actions.themes, self._preferences.settings.theme)

    def _name_undo(self) -> None:
        group = self.session.undo_group
        self._actions.name_undo(group.undoText())
        self._actions.name_redo(group.redoText())

    def _tell_error(self, error: BaseException) -> None:
        """Tell of what failed in the background: under the page, for a box would take the keys of whoever types."""
        if QApplication.activeModalWidget() is not None:
            show_error(QApplication.activeModalWidget(), error)
            return
        self._told = error
        said = explain(error)
        can_retry = self.session.state is SaveState.FAILED
        self._notice.tell(f"{said.what} {said.remedy}", can_retry=can_retry, has_details=bool(said.detail))

    def _show_details(self) -> None:
        if self._told is not None:
            show_error(self._window, self._told)

    def _settle_notice(self, state: SaveState) -> None:
        if state is SaveState.SAVED:
            self._notice.settle()

    def _show_about(self) -> None:
        show_words(self._window, self.tr("Hashiya: an offline reader for Arabic articles."))

    def _ask_whether_to_lose(self) -> None:
        notes = "\n\n".join(self.session.unsaved_notes())
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


def _export_options(settings: Settings) -> ExportOptions:
    """The form of the last export; what a newer program may have kept there is passed over."""
    formats, contexts = {kind.value for kind in ExportFormat}, {amount.value for amount in ExportContext}
    return ExportOptions(
        format=ExportFormat(settings.export_format) if settings.export_format in formats else ExportFormat.MARKDOWN,
        context=ExportContext(settings.export_context) if settings.export_context in contexts else ExportContext.NONE,
    )
