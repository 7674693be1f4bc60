"""Exporting notes: what and in which form, with a preview of the very text that will be written."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.export.model import ExportContext, ExportFormat, ExportOptions, ExportOutcome, ExportStatus
from reader.export.names import file_name
from reader.progress import Progress
from reader.store.articles import ArticleSummary
from reader.workspace import Workspace
from ui.dialogs.files import choose_folder, choose_target
from ui.errors import show_error
from ui.session import Session
from ui.style import Measures

_FORMATS = (ExportFormat.MARKDOWN, ExportFormat.OBSIDIAN, ExportFormat.LOGSEQ, ExportFormat.PANDOC)
_PREVIEW_ARTICLES = 5
_PREVIEW_MS = 120


class ExportDialog(QDialog):
    """Asks what to export and in which form, shows the text, and saves or copies it.

    Args:
        session: Gives the articles and does the work.
        article_id: The article that is chosen first; empty for all.
        options: The form and the context that are chosen first.
        folder: Where the last export was saved; empty if nowhere yet.
        measures: Its sizes.
        parent: Stands under it.
    """

    exported = Signal(object)
    """Paths of the files that were written."""
    chosen = Signal(object, object)
    """The `ExportOptions` and the folder that were used."""

    def __init__(
        self,
        session: Session,
        article_id: str,
        *,
        options: ExportOptions,
        folder: str,
        measures: Measures,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._folder = folder or str(Path.home())
        self._asked = 0
        self.setWindowTitle(self.tr("Export Notes"))
        self.resize(760, 620)
        self.scope, self.format, self.context = (QComboBox(self) for _ in range(3))
        self._fill_scopes(article_id)
        for kind in _FORMATS:
            self.format.addItem(self._format_words(kind), kind.value)
        self.format.setCurrentIndex(max(0, self.format.findData(options.format.value)))
        for amount in ExportContext:
            self.context.addItem(self._context_words(amount), amount.value)
        self.context.setCurrentIndex(self.context.findData(options.context.value))
        # Not QPlainTextEdit, which would begin the Arabic lines at the left.
        self.preview = QTextEdit(self)
        self.preview.setAcceptRichText(False)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Preview"))
        font = QFont()
        font.setFamilies(["Noto Sans Mono", *measures.page_families])
        font.setPixelSize(measures.interface_px + 1)
        self.preview.setFont(font)
        self._note = QLabel(self)
        self._note.setProperty("role", "dim")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self.copy = QPushButton(self.tr("Copy"), self)
        self.save = QPushButton(self.tr("Save…"), self)
        self.save.setDefault(True)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PREVIEW_MS)
        self._timer.timeout.connect(self._ask_preview)
        self.scope.currentIndexChanged.connect(self._timer.start)
        self.format.currentIndexChanged.connect(self._timer.start)
        self.context.currentIndexChanged.connect(self._timer.start)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._choose_place)
        self._ask_preview()

    @property
    def options(self) -> ExportOptions:
        """What is chosen."""
        return ExportOptions(
            format=ExportFormat(self.format.currentData()), context=ExportContext(self.context.currentData())
        )

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The articles that are chosen."""
        chosen = self.scope.currentData()
        if chosen:
            return (chosen,)
        return tuple(summary.id for summary in _noted(self._session.summaries))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Articles"), self.scope)
        form.addRow(self.tr("Form"), self.format)
        form.addRow(self.tr("Around each highlight"), self.context)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self._note)
        layout.addWidget(buttons)
        buttons.rejected.connect(self.reject)

    def _fill_scopes(self, article_id: str) -> None:
        noted = len(_noted(self._session.summaries))
        summary = next((found for found in self._session.summaries if found.id == article_id), None)
        if summary is not None:
            self.scope.addItem(summary.title, summary.id)
        self.scope.addItem(self.tr("%Ln article(s) with notes", "", noted), "")
        self.scope.setCurrentIndex(0)

    def _format_words(self, kind: ExportFormat) -> str:
        return {
            ExportFormat.MARKDOWN: self.tr("Markdown (CommonMark)"),
            ExportFormat.OBSIDIAN: self.tr("Markdown for Obsidian"),
            ExportFormat.LOGSEQ: self.tr("Markdown for Logseq"),
            ExportFormat.PANDOC: self.tr("Markdown for Pandoc"),
        }[kind]

    def _context_words(self, amount: ExportContext) -> str:
        return {
            ExportContext.NONE: self.tr("Nothing"),
            ExportContext.SENTENCE: self.tr("Its sentence"),
            ExportContext.SENTENCES: self.tr("Its sentence and those beside it"),
            ExportContext.PARAGRAPH: self.tr("Its paragraph"),
            ExportContext.FULL: self.tr("Nothing, but the whole text at the end"),
        }[amount]

    def _ask_preview(self) -> None:
        self._asked += 1
        shown = self.article_ids[:_PREVIEW_ARTICLES]
        self.save.setEnabled(bool(shown))
        self.copy.setEnabled(bool(shown))
        self._session.start_job(partial(_preview, self._asked, shown, self.options), self._show_preview)

    def _show_preview(self, found: tuple[int, str]) -> None:
        asked, text = found
        if asked != self._asked:
            return
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.preview.document().setDefaultTextOption(option)
        self.preview.setPlainText(text)
        self._note.setText("")

    def _copy(self) -> None:
        self._session.start_job(partial(_preview, self._asked, self.article_ids, self.options), self._put_on_clipboard)

    def _put_on_clipboard(self, found: tuple[int, str]) -> None:
        QGuiApplication.clipboard().setText(found[1])
        self._note.setText(self.tr("Copied."))

    def _choose_place(self) -> None:
        ids = self.article_ids
        if len(ids) == 1:
            title = self.scope.currentText() if self.scope.currentData() else "hashiya"
            name = file_name("{title}", {"title": title}, self.options.format.suffix)
            choose_target(self, self.tr("Export Notes"), Path(self._folder) / name, self._save)
        else:
            choose_folder(self, self.tr("Export Notes"), self._folder, self._save)

    def _save(self, place: str) -> None:
        path = Path(place)
        self._folder = str(path if path.is_dir() else path.parent)
        self.chosen.emit(self.options, self._folder)
        self._session.start_job(partial(_export, path, self.article_ids, self.options), self._saved)

    def _saved(self, outcomes: Sequence[ExportOutcome]) -> None:
        failed = [outcome for outcome in outcomes if outcome.status is ExportStatus.FAILED]
        written = [outcome.path for outcome in outcomes if outcome.status is not ExportStatus.FAILED]
        if failed and failed[0].error is not None:
            show_error(self, failed[0].error)
            return
        self.exported.emit(written)
        self.accept()


def _noted(summaries: Sequence[ArticleSummary]) -> list[ArticleSummary]:
    return [summary for summary in summaries if summary.annotation_count]


def _preview(
    asked: int, article_ids: Sequence[str], options: ExportOptions, workspace: Workspace, _: Progress
) -> tuple[int, str]:
    return asked, workspace.exports.text(article_ids, options)


def _export(
    path: Path, article_ids: Sequence[str], options: ExportOptions, workspace: Workspace, progress: Progress
) -> Any:  # noqa: ANN401 (handed to a signal)
    return workspace.exports.write(path, article_ids, options, progress)
