"""The choices of an export: which articles and notes, in which form, under which names."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)

from reader.annotations import Label
from reader.bundlefile import SUFFIX
from reader.errors import FileNameError
from reader.export.model import ExportContext, ExportFormat, ExportOptions, ExportSubject
from reader.export.usertemplates import UserTemplates
from reader.store.articles import ArticleSummary
from ui.dialogs.filenamefield import FileNameField
from ui.models.articlechoice import ArticleChoiceModel
from ui.strings import label_name

_MARKDOWN = (ExportFormat.MARKDOWN, ExportFormat.OBSIDIAN, ExportFormat.LOGSEQ, ExportFormat.PANDOC)
_OTHERS = (
    ExportFormat.HTML,
    ExportFormat.CSV,
    ExportFormat.JSON,
    ExportFormat.JSONLD,
    ExportFormat.BIBTEX,
    ExportFormat.CSL,
)
BUNDLE = "bundle"
"""What is chosen as the form for a bundle, which is none of the core's export formats."""

_CHOSEN_NOTES, _STARRED = "chosen", "starred"
_LABEL = "label "
_LIST_HEIGHT = 150


class _Scope(StrEnum):
    """Which articles: those that were asked for, those with notes, all, or those that are ticked."""

    GIVEN = "given"
    NOTED = "noted"
    ALL = "all"
    PICKED = "picked"


class ExportForm(QWidget):
    """Asks for all choices, and says what they come to.

    Args:
        summaries: The library's articles.
        labels: The library's labels by id.
        subject: What was chosen before.
        options: What is chosen first.
        templates: The user's own templates.
        parent: Owns the form.
    """

    changed = Signal()
    templates_requested = Signal()

    def __init__(
        self,
        summaries: Sequence[ArticleSummary],
        labels: Mapping[str, Label],
        *,
        subject: ExportSubject,
        options: ExportOptions,
        templates: UserTemplates,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._summaries, self._subject, self._templates = summaries, subject, templates
        self._citation = options.citation
        self.scope, self.notes, self.format, self.template, self.context, self.language = (
            QComboBox(self) for _ in range(6)
        )
        self.articles = ArticleChoiceModel(self)
        self.filter = QLineEdit(self)
        self._list = QListView(self)
        self.file_name = FileNameField(options.file_name, self)
        self.names = QCheckBox(self.tr("A note for every name and source"), self)
        self._fill(labels, options)
        self._lay_out()
        self._connect()
        self._follow()

    @property
    def is_bundle(self) -> bool:
        """Whether a bundle is chosen, which takes all that is kept about articles as it is."""
        return bool(self.format.currentData() == BUNDLE)

    @property
    def kind(self) -> ExportFormat:
        """The form that is chosen; Markdown in place of a bundle."""
        return ExportFormat.MARKDOWN if self.is_bundle else ExportFormat(self.format.currentData())

    @property
    def options(self) -> ExportOptions:
        """What is chosen.

        Raises:
            FileError: The template that is chosen cannot be read.
        """
        kind = self.kind
        chosen: str = self.notes.currentData()
        template: str = self.template.currentData() if kind.is_markdown else ""
        return ExportOptions(
            format=kind,
            language=self.language.currentData(),
            file_name=self.file_name.pattern,
            template=self._templates.source(template) if template else "",
            template_name=template,
            labels=frozenset({chosen.removeprefix(_LABEL)} if chosen.startswith(_LABEL) else ()),
            annotations=self._subject.annotations if chosen == _CHOSEN_NOTES else frozenset(),
            starred=chosen == _STARRED,
            context=ExportContext(self.context.currentData()),
            citation=self._citation,
            names=self.names.isChecked() and self.names.isEnabled(),
        )

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The articles that are chosen."""
        match self.scope.currentData():
            case _Scope.GIVEN:
                return self._subject.articles
            case _Scope.NOTED:
                return tuple(summary.id for summary in self._summaries if summary.annotation_count)
            case _Scope.ALL:
                return tuple(summary.id for summary in self._summaries)
            case _:
                return self.articles.chosen

    @property
    def suggested_name(self) -> str:
        """What a single file would be called."""
        suffix, first = SUFFIX if self.is_bundle else self.kind.suffix, self._first
        if first is not None and len(self.article_ids) == 1:
            with suppress(FileNameError):
                return self.file_name.name_of(first)
        return f"hashiya{suffix}"

    @property
    def _first(self) -> ArticleSummary | None:
        """The first of the chosen articles."""
        ids = self.article_ids
        return next((summary for summary in self._summaries if ids and summary.id == ids[0]), None)

    def refresh_templates(self, chosen: str = "") -> None:
        """List the user's templates anew.

        Args:
            chosen: The one to choose; empty for the one that is chosen now.
        """
        wanted = chosen or self.template.currentData() or ""
        self.template.blockSignals(True)
        self.template.clear()
        self.template.addItem(self.tr("Of the form"), "")
        for name in self._templates.names():
            self.template.addItem(name, name)
        self.template.setCurrentIndex(max(0, self.template.findData(wanted)))
        self.template.blockSignals(False)
        self.changed.emit()

    def _fill(self, labels: Mapping[str, Label], options: ExportOptions) -> None:
        self._fill_scopes()
        self._fill_notes(labels.values(), options)
        for kind in _MARKDOWN:
            self.format.addItem(self._format_words(kind), kind.value)
        self.format.insertSeparator(self.format.count())
        for kind in _OTHERS:
            self.format.addItem(self._format_words(kind), kind.value)
        self.format.insertSeparator(self.format.count())
        self.format.addItem(self.tr("Bundle for a colleague or another machine"), BUNDLE)
        self.format.setCurrentIndex(self.format.findData(options.format.value))
        for amount in ExportContext:
            self.context.addItem(self._context_words(amount), amount.value)
        self.context.setCurrentIndex(self.context.findData(options.context.value))
        self.language.addItem(self.tr("As the article"), "")
        # A language is named in itself, here as everywhere.
        self.language.addItem("العربية", "ar")
        self.language.addItem("English", "en")
        self.language.setCurrentIndex(max(0, self.language.findData(options.language)))
        self.names.setChecked(options.names)
        self.refresh_templates(options.template_name)

    def _fill_scopes(self) -> None:
        known = {summary.id: summary for summary in self._summaries}
        given = [known[article_id] for article_id in self._subject.articles if article_id in known]
        noted = sum(1 for summary in self._summaries if summary.annotation_count)
        if len(given) == 1:
            self.scope.addItem(given[0].title, _Scope.GIVEN)
        elif given:
            self.scope.addItem(self.tr("%Ln chosen article(s)", "", len(given)), _Scope.GIVEN)
        self.scope.addItem(self.tr("%Ln article(s) with notes", "", noted), _Scope.NOTED)
        self.scope.addItem(self.tr("The whole library, %Ln article(s)", "", len(self._summaries)), _Scope.ALL)
        self.scope.addItem(self.tr("Choose…"), _Scope.PICKED)
        # What is chosen once more begins with what was chosen.
        self.articles.set_articles(self._summaries, self._subject.articles)

    def _fill_notes(self, labels: Collection[Label], options: ExportOptions) -> None:
        if self._subject.annotations:
            self.notes.addItem(self.tr("%Ln chosen note(s)", "", len(self._subject.annotations)), _CHOSEN_NOTES)
        self.notes.addItem(self.tr("All"), "")
        self.notes.addItem(self.tr("Those with a star"), _STARRED)
        self.notes.insertSeparator(self.notes.count())
        for label in labels:
            self.notes.addItem(label_name(label), f"{_LABEL}{label.id}")
        if options.starred:
            self.notes.setCurrentIndex(self.notes.findData(_STARRED))

    def _lay_out(self) -> None:
        self._list.setModel(self.articles)
        self._list.setFixedHeight(_LIST_HEIGHT)
        self._list.setAccessibleName(self.tr("Articles to export"))
        self.filter.setPlaceholderText(self.tr("Filter articles…"))
        self.filter.setClearButtonEnabled(True)
        for choice in (self.scope, self.template):
            # As wide as the form, not as the longest title.
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(12)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Articles"), self.scope)
        form.addRow(self.filter)
        form.addRow(self._list)
        form.addRow(self.tr("Notes"), self.notes)
        form.addRow(self.tr("Form"), self.format)
        form.addRow(self.tr("Template"), self._beside(self.template, self._templates_button()))
        form.addRow(self.tr("Around each highlight"), self.context)
        form.addRow(self.tr("Words in it"), self.language)
        form.addRow(self.tr("File names"), self.file_name)
        form.addRow("", self.names)

    def _beside(self, field: QWidget, button: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(field, 1)
        row.addWidget(button)
        button.setFixedHeight(field.sizeHint().height())
        return row

    def _templates_button(self) -> QPushButton:
        self._edit_templates = QPushButton(self.tr("Edit…"), self)
        self._edit_templates.setAutoDefault(False)
        self._edit_templates.setAccessibleName(self.tr("Edit templates"))
        self._edit_templates.clicked.connect(self.templates_requested)
        return self._edit_templates

    def _connect(self) -> None:
        for choice in (self.scope, self.notes, self.format, self.template, self.context, self.language):
            choice.currentIndexChanged.connect(self._follow)
        self.articles.choice_changed.connect(self._follow)
        self.filter.textChanged.connect(self.articles.set_filter)
        self.file_name.changed.connect(self.changed)
        self.names.toggled.connect(self._follow)

    def _follow(self) -> None:
        """Offer only what the other choices leave to be chosen."""
        kind, is_bundle = self.kind, self.is_bundle
        is_picking = self.scope.currentData() == _Scope.PICKED
        self.filter.setVisible(is_picking)
        self._list.setVisible(is_picking)
        is_markdown = kind.is_markdown and not is_bundle
        for part in (self.template, self._edit_templates, self.context, self.file_name):
            part.setEnabled(is_markdown)
        self.names.setEnabled(is_markdown and kind is not ExportFormat.PANDOC)
        self.language.setEnabled(is_markdown or kind is ExportFormat.HTML)
        self.notes.setEnabled(not is_bundle and kind not in {ExportFormat.BIBTEX, ExportFormat.CSL})
        self.file_name.set_example(self._first, SUFFIX if is_bundle else kind.suffix)
        self.changed.emit()

    def _format_words(self, kind: ExportFormat) -> str:
        return {
            ExportFormat.MARKDOWN: self.tr("Markdown (CommonMark)"),
            ExportFormat.OBSIDIAN: self.tr("Markdown for Obsidian"),
            ExportFormat.LOGSEQ: self.tr("Markdown for Logseq"),
            ExportFormat.PANDOC: self.tr("Markdown for Pandoc"),
            ExportFormat.HTML: self.tr("Page for the browser (HTML)"),
            ExportFormat.CSV: self.tr("Table (CSV)"),
            ExportFormat.JSON: self.tr("JSON"),
            ExportFormat.JSONLD: self.tr("Web Annotations (JSON-LD)"),
            ExportFormat.BIBTEX: self.tr("References (BibTeX)"),
            ExportFormat.CSL: self.tr("References (CSL-JSON)"),
        }[kind]

    def _context_words(self, amount: ExportContext) -> str:
        return {
            ExportContext.NONE: self.tr("Nothing"),
            ExportContext.SENTENCE: self.tr("Its sentence"),
            ExportContext.SENTENCES: self.tr("Its sentence and those beside it"),
            ExportContext.PARAGRAPH: self.tr("Its paragraph"),
            ExportContext.FULL: self.tr("Nothing, but the whole text at the end"),
        }[amount]
