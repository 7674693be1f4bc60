"""The user's own export templates: written beside what comes of them, with what can be inserted and what is wrong."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError, TemplateError
from reader.export.model import ExportFormat, ExportOptions
from reader.export.template import builtin_source
from reader.export.usertemplates import UserTemplates
from ui.dialogs.exportpreview import ExportPreview
from ui.dialogs.plaintext import PlainText
from ui.dialogs.templatewords import TemplateWords
from ui.errors import ask, explain
from ui.preferences import Preferences
from ui.session import Session

_LOOK_MS = 250


@dataclass(frozen=True, slots=True)
class TemplateExample:
    """What is shown of a template.

    Attributes:
        article_id: The article; empty for none.
        options: How the export is wanted besides.
    """

    article_id: str
    options: ExportOptions


class TemplateDialog(QDialog):
    """Writes templates; they are kept while one types.

    Args:
        session: Writes what is previewed.
        templates: The user's templates.
        chosen: Name of the one that is opened first; empty for any.
        example: What is previewed.
        preferences: How it looks.
        parent: Stands under it.
    """

    def __init__(
        self,
        session: Session,
        templates: UserTemplates,
        *,
        chosen: str,
        example: TemplateExample,
        preferences: Preferences,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._templates, self._example, self._theme = templates, example, preferences.theme
        self._opened = self._kept = ""
        self._written = ExportPreview(session, self)
        self._words = TemplateWords(self)
        self.setWindowTitle(self.tr("Templates"))
        self.resize(1100, 700)
        self.names = QComboBox(self)
        self.editor = PlainText(preferences.measures, self.tr("Template"), self)
        self.editor.setTabChangesFocus(False)
        self.preview = PlainText(preferences.measures, self.tr("Preview"), self)
        self.preview.setReadOnly(True)
        self.verdict = QLabel(self)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOOK_MS)
        self._lay_out()
        self._timer.timeout.connect(self._look)
        self._written.written.connect(self._show)
        self._written.failed.connect(self._show_error)
        self.names.currentIndexChanged.connect(self._open_current)
        self.editor.textChanged.connect(self._timer.start)
        self._list(chosen)

    @property
    def current(self) -> str:
        """Name of the template that is open; empty for none."""
        return self.names.currentData() or ""

    def reject(self) -> None:
        """Keep what was typed last, and close; ask before what cannot be kept is lost."""
        self._timer.stop()
        if self._keep():
            super().reject()
        else:
            ask(self, self.tr("This template cannot be saved. Close it all the same?"), self.tr("Close"), self.accept)

    def begin(self, file_format: ExportFormat, name: str) -> None:
        """Make a template out of the one of a format, and open it."""
        self._keep()
        try:
            made = self._templates.save(self._free(name), builtin_source(file_format))
        except ReaderError as error:
            self._tell_error(error)
            return
        self._list(made)

    def remove(self) -> None:
        """Take the template that is open away."""
        self._timer.stop()
        try:
            self._templates.remove(self.current)
        except ReaderError as error:
            self._tell_error(error)
            return
        self._list("")

    def rename(self, name: str) -> None:
        """Give the template that is open another name, unless there is one by that name."""
        name, before = name.strip(), self.current
        if not name or name == before or not self._keep():
            return
        try:
            made = self._templates.save(self._free(name), self._kept)
            self._templates.remove(before)
        except ReaderError as error:
            self._tell_error(error)
            return
        self._list(made)

    def _lay_out(self) -> None:
        self.names.setMinimumContentsLength(18)
        self.names.setAccessibleName(self.tr("Template"))
        make, self._insert = QPushButton(self.tr("New"), self), QPushButton(self.tr("Insert"), self)
        self._rename, self._remove = QPushButton(self.tr("Rename…"), self), QPushButton(self.tr("Delete…"), self)
        for button in (make, self._insert, self._rename, self._remove):
            button.setAutoDefault(False)
        make.setMenu(self._new_menu())
        self._insert.setMenu(self._insert_menu())
        self._rename.clicked.connect(self._ask_name)
        self._remove.clicked.connect(self._ask_remove)
        top = QHBoxLayout()
        top.setSpacing(8)
        for part in (self.names, make, self._rename, self._remove):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self._insert)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(self.editor)
        parts.addWidget(self.preview)
        parts.setSizes([560, 500])
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(12)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(parts, 1)
        layout.addWidget(self.verdict)
        layout.addWidget(buttons)

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        for file_format, words in self._words.formats():
            menu.addAction(words).setData((file_format, words))
        menu.triggered.connect(self._create_from)
        return menu

    def _insert_menu(self) -> QMenu:
        menu = QMenu(self)
        for title, entries in self._words.groups():
            submenu = menu.addMenu(title)
            for code, words in entries:
                submenu.addAction(f"{words}\t{code}").setData(code)
        menu.triggered.connect(self._insert_code)
        return menu

    def _create_from(self, action: QAction) -> None:
        file_format, words = action.data()
        self.begin(ExportFormat(file_format), words)

    def _insert_code(self, action: QAction) -> None:
        self.editor.insertPlainText(action.data())
        self.editor.setFocus()

    def _free(self, name: str) -> str:
        """The name, or with a number where there is one like it."""
        known = set(self._templates.names())
        numbered = (name if place == 1 else f"{name} {place}" for place in range(1, len(known) + 2))
        return next(free for free in numbered if free not in known)

    def _list(self, chosen: str) -> None:
        self.names.blockSignals(True)
        self.names.clear()
        for name in self._templates.names():
            self.names.addItem(name, name)
        self.names.setCurrentIndex(max(0, self.names.findData(chosen)))
        self.names.blockSignals(False)
        self._opened = ""
        self._open_current()

    def _open_current(self) -> None:
        self._timer.stop()
        if self._opened and self._opened != self.current:
            self._keep()
        self._opened, source = self.current, ""
        try:
            source = self._templates.source(self._opened) if self._opened else ""
        except ReaderError as error:
            self._opened = ""
            self._tell_error(error)
        self._kept = source
        self.editor.blockSignals(True)
        self.editor.show_text(source)
        self.editor.blockSignals(False)
        for part in (self.editor, self._insert, self._rename, self._remove):
            part.setEnabled(bool(self._opened))
        self._look()

    def _keep(self) -> bool:
        """Keep what is typed; whether it is kept."""
        source = self.editor.toPlainText()
        if not self._opened or source == self._kept:
            return True
        try:
            self._templates.save(self._opened, source)
        except ReaderError as error:
            self._tell_error(error)
            return False
        self._kept = source
        return True

    def _look(self) -> None:
        """Keep the template and show what comes of it."""
        self._mark_line(0)
        self._written.forget()
        if not self._opened:
            self.preview.show_text("")
            self._tell(self.tr("Begin with a new template, made from one of the forms."))
        elif self._keep():
            if self._example.article_id:
                options = replace(self._example.options, template=self._kept, template_name=self._opened)
                self._written.ask([self._example.article_id], options)
            else:
                self._tell(self.tr("Choose an article in the export to see what comes of it."))

    def _show(self, text: str) -> None:
        self.preview.show_text(text)
        self._tell(self.tr("The template is in order."))

    def _show_error(self, error: ReaderError) -> None:
        self._tell_error(error)
        if isinstance(error, TemplateError):
            self._mark_line(error.line)

    def _mark_line(self, line: int) -> None:
        """Mark the line that is wrong; 0 marks none."""
        marks = []
        block = self.editor.document().findBlockByNumber(line - 1)
        if line and block.isValid():
            mark = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setBackground(self._theme.colour("hit"))
            form.setProperty(QTextFormat.Property.FullWidthSelection, True)
            mark.format = form
            mark.cursor = QTextCursor(block)
            marks.append(mark)
        self.editor.setExtraSelections(marks)

    def _ask_name(self) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Rename Template"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(self.current)
        dialog.textValueSelected.connect(self.rename)
        dialog.open()

    def _ask_remove(self) -> None:
        words = self.tr("Delete the template “{name}”?").format(name=self.current)
        ask(self, words, self.tr("Delete"), self.remove)

    def _tell_error(self, error: ReaderError) -> None:
        said = explain(error)
        self._tell(f"{said.what} {said.remedy}", role="error")

    def _tell(self, words: str, *, role: str = "dim") -> None:
        self.verdict.setText(words)
        self.verdict.setProperty("role", role)
        self.verdict.style().polish(self.verdict)
