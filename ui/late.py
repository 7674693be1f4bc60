"""Dialogs and boxes that are loaded when they are first opened; a window that is only read in pays for none of them.

Whatever opens rarely is opened through here. See CONTRIBUTING, «What is loaded when».
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from reader.catalogue import ArticleDetails, Copy
from reader.cataloguing import DetailsChange
from reader.export.model import ExportOptions, ExportSubject
from reader.importers.reading import ReadOptions
from reader.store.articles import ArticleSummary
from reader.store.backup import BackupKeeper
from ui.models.outcomes import Told
from ui.preferences import Preferences
from ui.session import Session
from ui.style import Measures
from ui.theme import Theme

if TYPE_CHECKING:
    from reader.importers.looking import Look
    from reader.usecases.keeping import FileOfArticle
    from ui.dialogs.details import DetailsDialog
    from ui.dialogs.export import ExportDialog
    from ui.dialogs.original import OriginalDialog
    from ui.dialogs.outcomes import OutcomeDialog
    from ui.dialogs.reading import ReadingDialog
    from ui.dialogs.restore import RestoreDialog
    from ui.dialogs.watching import WatchDialog
    from ui.errors import Explanation


def explain(error: BaseException) -> "Explanation":
    """See `ui.errors`."""
    from ui import errors

    return errors.explain(error)


def show_error(parent: QWidget | None, error: BaseException) -> QDialog:
    """See `ui.errors`."""
    from ui import errors

    return errors.show_error(parent, error)


def show_words(parent: QWidget | None, words: str) -> QDialog:
    """See `ui.errors`."""
    from ui import errors

    return errors.show_words(parent, words)


def ask(parent: QWidget | None, words: str, yes: str, done: Callable[[], None]) -> QDialog:
    """See `ui.errors`."""
    from ui import errors

    return errors.ask(parent, words, yes, done)


def citation_dialog(
    pattern: str, usual: str, *, written: Callable[[str], str], done: Callable[[str], None], parent: QWidget
) -> QDialog:
    """See `ui.dialogs.citation`."""
    from ui.dialogs.citation import CitationDialog

    return CitationDialog(pattern, usual, written=written, done=done, parent=parent)


def ask_line(parent: QWidget, title: str, words: str, done: Callable[[str], None]) -> QDialog:
    """See `ui.dialogs.asking`."""
    from ui.dialogs import asking

    return asking.ask_line(parent, title, words, done)


def choose_files(parent: QWidget, title: str, filters: Sequence[str], done: Callable[[list[str]], None]) -> QDialog:
    """See `ui.dialogs.files`."""
    from ui.dialogs import files

    return files.choose_files(parent, title, filters, done)


def choose_folder(parent: QWidget, title: str, folder: str, done: Callable[[str], None]) -> QDialog:
    """See `ui.dialogs.files`."""
    from ui.dialogs import files

    return files.choose_folder(parent, title, folder, done)


def choose_target(parent: QWidget, title: str, suggestion: Path, done: Callable[[str], None]) -> QDialog:
    """See `ui.dialogs.files`."""
    from ui.dialogs import files

    return files.choose_target(parent, title, suggestion, done)


def export_dialog(
    session: Session,
    summaries: Sequence[ArticleSummary],
    subject: ExportSubject,
    *,
    options: ExportOptions,
    preferences: Preferences,
    parent: QWidget,
) -> "ExportDialog":
    """See `ui.dialogs.export`."""
    from ui.dialogs.export import ExportDialog

    return ExportDialog(session, summaries, subject, options=options, preferences=preferences, parent=parent)


def collection_dialog(
    parent: QWidget, title: str, name: str, query: str | None, done: Callable[[str, str], None]
) -> QDialog:
    """See `ui.dialogs.collection`."""
    from ui.dialogs.collection import CollectionDialog

    dialog = CollectionDialog(parent, title, name, query, done)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def details_dialog(
    known: Sequence[ArticleDetails],
    tags: Sequence[str],
    about: str,
    done: Callable[[DetailsChange], None],
    parent: QWidget,
    copies: Sequence[Copy] = (),
) -> "DetailsDialog":
    """See `ui.dialogs.details`."""
    from ui.dialogs.details import DetailsDialog

    return DetailsDialog(known, tags, about, done, parent, copies)


def reading_dialog(
    title: str, name: str, look: "Look", options: ReadOptions, *, is_import: bool, parent: QWidget
) -> "ReadingDialog":
    """See `ui.dialogs.reading`."""
    from ui.dialogs.reading import ReadingDialog

    return ReadingDialog(title, name, look, options, is_import=is_import, parent=parent)


def restore_dialog(keeper: BackupKeeper, *, theme: Theme, measures: Measures, parent: QWidget) -> "RestoreDialog":
    """See `ui.dialogs.restore`."""
    from ui.dialogs.restore import RestoreDialog

    return RestoreDialog(keeper, theme=theme, measures=measures, parent=parent)


def original_dialog(known: "FileOfArticle", parent: QWidget) -> "OriginalDialog":
    """See `ui.dialogs.original`."""
    from ui.dialogs.original import OriginalDialog

    dialog = OriginalDialog(known, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def watch_dialog(*, is_paused: bool, theme: Theme, measures: Measures, parent: QWidget) -> "WatchDialog":
    """See `ui.dialogs.watching`."""
    from ui.dialogs.watching import WatchDialog

    dialog = WatchDialog(is_paused=is_paused, theme=theme, measures=measures, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def outcome_dialog(
    title: str, head: str, listed: Sequence[Told], *, theme: Theme, measures: Measures, parent: QWidget
) -> "OutcomeDialog":
    """See `ui.dialogs.outcomes`."""
    from ui.dialogs.outcomes import OutcomeDialog

    return OutcomeDialog(title, head, listed, theme=theme, measures=measures, parent=parent)
