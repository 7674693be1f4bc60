"""Exporting notes: what and in which form, with a preview of the very text that will be written."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.errors import CancelledError, ReaderError
from reader.export.model import ExportOptions, ExportOutcome, ExportStatus, ExportSubject
from reader.export.usertemplates import UserTemplates
from reader.places import TEMPLATES
from reader.progress import Progress
from reader.store.articles import ArticleSummary
from reader.workspace import Workspace
from ui.dialogs.exportform import ExportForm
from ui.dialogs.exportpreview import ExportPreview
from ui.dialogs.files import choose_folder, choose_target
from ui.dialogs.plaintext import PlainText
from ui.dialogs.templates import TemplateDialog, TemplateExample
from ui.errors import explain
from ui.numbers import number
from ui.preferences import Preferences
from ui.session import Session
from ui.work import Job

_PREVIEW_ARTICLES = 5
_PREVIEW_CHARACTERS = 200_000
_PREVIEW_MS = 120
_FORM_WIDTH = 440


class ExportDialog(QDialog):
    """Asks what to export and in which form, shows the text, and saves or copies it.

    Args:
        session: Does the work.
        summaries: The library's articles.
        subject: What is chosen first.
        options: The form and the context that are chosen first.
        preferences: How it looks, where the last export was saved, and where the user's templates lie.
        parent: Stands under it.
    """

    exported = Signal(object)
    """The `ExportOutcome`s of the files."""
    chosen = Signal(object, object)
    """The `ExportOptions` and the folder that were used."""

    def __init__(
        self,
        session: Session,
        summaries: Sequence[ArticleSummary],
        subject: ExportSubject,
        *,
        options: ExportOptions,
        preferences: Preferences,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._summaries, self._preferences = session, summaries, preferences
        self._templates = UserTemplates(preferences.folder / TEMPLATES)
        self._folder = preferences.settings.export_folder or str(Path.home())
        self._preview, self._copied = ExportPreview(session, self), ExportPreview(session, self)
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Export"))
        self.resize(1040, 680)
        self.form = ExportForm(
            summaries,
            session.labels,
            subject=subject,
            options=options,
            templates=self._templates,
            parent=self,
        )
        self.preview = PlainText(preferences.measures, self.tr("Preview"), self)
        self.preview.setReadOnly(True)
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.copy = QPushButton(self.tr("Copy"), self)
        self.save = QPushButton(self.tr("Save…"), self)
        self.save.setDefault(True)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PREVIEW_MS)
        self._timer.timeout.connect(self._ask_preview)
        self.form.changed.connect(self._timer.start)
        self.form.templates_requested.connect(self._edit_templates)
        self._preview.written.connect(self._show_preview)
        self._preview.failed.connect(self._show_error)
        self._copied.written.connect(self._put_on_clipboard)
        self._copied.failed.connect(self._tell_error)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._choose_place)
        self._ask_preview()

    def reject(self) -> None:
        """Close; what is being written is stopped, and files that are written stay."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        self.form.setFixedWidth(_FORM_WIDTH)
        column = QVBoxLayout()
        column.addWidget(self.form)
        column.addStretch(1)
        parts = QHBoxLayout()
        parts.setSpacing(20)
        parts.addLayout(column)
        parts.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(parts, 1)
        layout.addWidget(self.note)
        layout.addWidget(buttons)
        buttons.rejected.connect(self.reject)

    def _options(self) -> ExportOptions | None:
        """What is chosen; None where the template cannot be read, which is told."""
        try:
            return self.form.options
        except ReaderError as error:
            self._tell_error(error)
            return None

    def _ask_preview(self) -> None:
        options, shown = self._options(), self.form.article_ids[:_PREVIEW_ARTICLES]
        self._allow(bool(shown) and options is not None)
        self.copy.setEnabled(self.copy.isEnabled() and not self.form.is_bundle)
        self._preview.forget()
        if self.form.is_bundle and shown:
            self.preview.show_text(self._bundle_words())
            self._tell("")
        elif options is not None and shown:
            self._preview.ask(shown, options)
        elif not shown:
            self.preview.show_text("")
            self._tell(self.tr("No articles are chosen."))

    def _bundle_words(self) -> str:
        """What a bundle holds."""
        wanted = frozenset(self.form.article_ids)
        chosen = [summary for summary in self._summaries if summary.id in wanted]
        articles = self.tr("%Ln article(s)", "", len(chosen))
        notes = self.tr("%Ln note(s)", "", sum(summary.annotation_count for summary in chosen))
        words = self.tr(
            "{articles} with {notes}, their earlier texts, labels, links, collections and corrections, in one file. "
            "Whoever opens it in Hashiya gets what is new in it; where both have changed a note, the words of both "
            "are kept."
        )
        titles = "\n".join(summary.title for summary in chosen)
        return f"{words.format(articles=articles, notes=notes)}\n\n{titles}"

    def _show_preview(self, text: str) -> None:
        # What is shown beyond that nobody reads here, and setting it would take seconds.
        self.preview.show_text(text[:_PREVIEW_CHARACTERS])
        self._tell("")

    def _show_error(self, error: ReaderError) -> None:
        self._allow(False)
        self._tell_error(error)

    def _copy(self) -> None:
        options = self._options()
        if options is not None:
            self._copied.ask(self.form.article_ids, options)

    def _put_on_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._tell(self.tr("Copied."))

    def _choose_place(self) -> None:
        options = self._options()
        if options is None:
            return
        is_markdown = options.format.is_markdown and not self.form.is_bundle
        is_several = is_markdown and (len(self.form.article_ids) != 1 or options.names)
        if is_several:
            choose_folder(self, self.tr("Export into a Folder"), self._folder, self._save)
        else:
            target = Path(self._folder) / self.form.suggested_name
            choose_target(self, self.tr("Export"), target, self._save)

    def _save(self, place: str) -> None:
        options = self._options()
        if options is None:
            return
        path = Path(place)
        self._folder = str(path if path.is_dir() else path.parent)
        if not self.form.is_bundle:
            self.chosen.emit(options, self._folder)
        self._allow(False)
        work = partial(_bundle, path) if self.form.is_bundle else partial(_export, path, options)
        self._job = self._session.start_job(partial(work, self.form.article_ids), self._saved)
        self._job.progressed.connect(self._tell_progress)

    def _tell_progress(self, done: int, total: int, _: str) -> None:
        if total > 1:
            self._tell(self.tr("Written: {done} of {all}").format(done=number(done), all=number(total)))

    def _saved(self, found: "Sequence[ExportOutcome] | ReaderError") -> None:
        self._job = None
        self._allow(True)
        if isinstance(found, ReaderError):
            self._tell_error(found)
            return
        self.exported.emit(found)
        self.accept()

    def _edit_templates(self) -> None:
        options = self._options()
        ids = self.form.article_ids
        dialog = TemplateDialog(
            self._session,
            self._templates,
            chosen=self.form.template.currentData(),
            example=TemplateExample(ids[0] if ids else "", options or ExportOptions()),
            preferences=self._preferences,
            parent=self,
        )
        dialog.finished.connect(self._take_templates)
        dialog.open()

    def _take_templates(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, TemplateDialog):
            self.form.refresh_templates(dialog.current)

    def _allow(self, is_possible: bool) -> None:
        self.save.setEnabled(is_possible)
        self.copy.setEnabled(is_possible)

    def _tell_error(self, error: ReaderError) -> None:
        said = explain(error)
        self._tell(f"{said.what} {said.remedy}", role="error")

    def _tell(self, words: str, *, role: str = "dim") -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.note.setProperty("role", role)
        self.note.style().polish(self.note)


def _export(
    path: Path, options: ExportOptions, article_ids: Sequence[str], workspace: Workspace, progress: Progress
) -> "Sequence[ExportOutcome] | ReaderError":
    try:
        return workspace.exports.write(path, article_ids, options, progress)
    except CancelledError:
        raise
    except ReaderError as error:
        return error


def _bundle(
    path: Path, article_ids: Sequence[str], workspace: Workspace, progress: Progress
) -> "Sequence[ExportOutcome] | ReaderError":
    try:
        workspace.bundles.write(path, article_ids, progress)
    except CancelledError:
        raise
    except ReaderError as error:
        return error
    return [ExportOutcome(path, ExportStatus.CREATED, tuple(article_ids))]
