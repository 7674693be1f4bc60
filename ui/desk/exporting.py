"""Taking notes out: into files, onto the clipboard, onto paper."""

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.export.model import (
    ExportContext,
    ExportFormat,
    ExportOptions,
    ExportOutcome,
    ExportStatus,
    ExportSubject,
    Part,
)
from reader.progress import Progress
from reader.settings import Settings
from reader.store.articles import ArticleSummary
from reader.workspace import Workspace
from ui.desk.late import paper
from ui.desk.quoting import Quoting
from ui.desk.reading import Reading
from ui.late import explain, export_dialog, outcome_dialog
from ui.models.outcomes import Told
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.desk.paper import Paper

_NOT_WRITTEN = (ExportStatus.FAILED, ExportStatus.KEPT)


class Exporting(QObject):
    """Exports, copies and prints the notes of articles.

    Args:
        window: Dialogs stand over it; owns this object.
        session: Exports.
        reading: Knows what is still being typed.
        quoting: Copies what is selected.
        preferences: Remembers what was chosen last.
        status: Tells what was written.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        reading: Reading,
        quoting: Quoting,
        preferences: Preferences,
        status: StatusLine,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._reading, self._quoting = window, session, reading, quoting
        self._preferences, self._status = preferences, status

    def export_open(self) -> None:
        """Export the open article, or let articles be chosen where none is open."""
        opened = self._session.open_article
        self.export(opened.id if opened is not None else "")

    def export(self, article_id: str) -> None:
        """Ask how and where to export an article; empty for none in particular."""
        self.export_subject(ExportSubject((article_id,) if article_id else ()))

    def export_subject(self, subject: ExportSubject) -> None:
        """Ask how and where to export articles, or some of their notes."""
        if not self._session.is_open:
            return
        self._reading.flush()
        self._session.start_job(_listed, partial(self._open_dialog, subject))

    def _open_dialog(self, subject: ExportSubject, summaries: Sequence[ArticleSummary]) -> None:
        dialog = export_dialog(
            self._session,
            summaries,
            subject,
            options=_export_options(self._preferences.settings),
            preferences=self._preferences,
            parent=self._window,
        )
        dialog.exported.connect(self._tell_exported)
        dialog.chosen.connect(self._remember_export)
        dialog.open()

    def _remember_export(self, options: ExportOptions, folder: str) -> None:
        self._preferences.remember(
            export_format=options.format.value,
            export_context=options.context.value,
            export_folder=folder,
            export_language=options.language,
            export_file_name=options.file_name,
            export_template=options.template_name,
            export_names=options.names,
        )

    def _tell_exported(self, outcomes: Sequence[ExportOutcome]) -> None:
        told = [Told(outcome.path.name, words) for outcome in outcomes if (words := self._said_of(outcome))]
        count = sum(outcome.status not in _NOT_WRITTEN for outcome in outcomes)
        words = self.tr("%Ln file(s) written", "", count)
        self._status.say(words)
        if told:
            preferences = self._preferences
            outcome_dialog(
                self.tr("Export"),
                words,
                told,
                theme=preferences.theme,
                measures=preferences.measures,
                parent=self._window,
            ).open()

    def _said_of(self, outcome: ExportOutcome) -> str:
        """What the user should know of a file; empty where all went as usual."""
        if outcome.error is not None:
            said = explain(outcome.error)
            return f"{said.what} {said.remedy}"
        if outcome.status is ExportStatus.KEPT:
            return self.tr("A note of yours has this name. It was left as it is, and links lead to it.")
        parts = {
            Part.PROPERTIES: self.tr("the properties at its top"),
            Part.NOTE: self.tr("the note on the article"),
            Part.TEXT: self.tr("the article’s text"),
        }
        kept = [parts[part] for part in Part if part in outcome.kept]
        if edited := len(outcome.kept) - len(kept):
            kept.insert(0, self.tr("%Ln note(s)", "", edited))
        words = self.tr("You have changed this in the file, and it was left so: {parts}.")
        return words.format(parts=self.tr(", ").join(kept)) if kept else ""

    def _tell_saved(self, _: Path) -> None:
        self._status.say(self.tr("%Ln file(s) written", "", 1))

    def copy_notes(self) -> None:
        """Copy the passage that is selected, or else all notes."""
        opened = self._session.open_article
        if opened is not None and not self._quoting.copy_markdown():
            self._reading.flush()
            self._session.copy_markdown(opened.id, self._put_on_clipboard)

    def _put_on_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._status.say(self.tr("Notes copied as Markdown"))

    @cached_property
    def _paper(self) -> "Paper":
        """Made for the first print."""
        made = paper(self._window, self._preferences)
        made.saved.connect(self._tell_saved)
        made.progressed.connect(self._show_progress)
        made.ended.connect(self._status.hide_work)
        self._status.cancel_clicked.connect(made.stop)
        return made

    def end(self) -> None:
        """Print no more."""
        if "_paper" in self.__dict__:
            self._paper.stop()

    def _show_progress(self, share: float) -> None:
        self._status.show_work(self.tr("Printing"), round(share * 100), 100, self.tr("Cancel"))

    def print(self) -> None:
        """Ask how to print the open article."""
        opened = self._session.open_article
        if opened is not None:
            self._reading.flush()
            self._paper.ask_to_print(opened.article.metadata.title)

    def save_pdf(self) -> None:
        """Ask how and where to save the open article as PDF."""
        opened = self._session.open_article
        if opened is not None:
            self._reading.flush()
            self._paper.ask_to_save(opened.article.metadata.title)


def _listed(workspace: Workspace, _: Progress) -> Sequence[ArticleSummary]:
    return workspace.articles()


def _export_options(settings: Settings) -> ExportOptions:
    """The form of the last export; what a newer program may have kept there is passed over."""
    formats, contexts = {kind.value for kind in ExportFormat}, {amount.value for amount in ExportContext}
    return ExportOptions(
        format=ExportFormat(settings.export_format) if settings.export_format in formats else ExportFormat.MARKDOWN,
        language=settings.export_language,
        file_name=settings.export_file_name,
        template_name=settings.export_template,
        context=ExportContext(settings.export_context) if settings.export_context in contexts else ExportContext.NONE,
        citation=settings.quotation_pattern,
        names=settings.export_names,
    )
