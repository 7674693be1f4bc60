"""The dialog in which a note is linked with another one, of whatever article."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from reader.annotations import Annotation
from reader.links import LinkType
from reader.notemarkup import plain_note
from reader.usecases.linking import FoundNote, Way
from ui.dialogs.careful import CarefulDialog
from ui.models.linkable import LinkableModel
from ui.models.roles import Role
from ui.strings import link_words
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.lineedit import LineEdit
from ui.widgets.rows import RowView
from ui.widgets.text import draw_line

_LINE, _PADDING = 26, 8
_MOST_QUOTED = 160
_WALKING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class LinkableDelegate(RowDelegate):
    """Paints a note: its passage, its first words, and the article that it stands in."""

    def row_height(self, row: FoundNote, width: int) -> int:  # noqa: ARG002 (all lines are as high)
        """A line for each."""
        return (3 if row.annotation.body.note else 2) * _LINE + 2 * _PADDING

    def paint_row(self, painter: QPainter, row: FoundNote, place: Place) -> None:
        """Paint passage, note and article."""
        if place.is_selected or place.is_hovered:
            fill(painter, place.inset(4, 1, 4, 1), self.theme.colour("selected"))
        annotation, ink, dim = row.annotation, self.theme.colour("ink"), self.theme.colour("dim")
        lines = [(annotation.target.quote.exact, self.reading_font(), ink)]
        if annotation.body.note:
            lines.append((plain_note(annotation.body.note), self.reading_font(self.measures.card_px - 1), dim))
        lines.append((row.title, self.font(self.measures.small_px), dim))
        for number, (words, font, colour) in enumerate(lines):
            rect = place.inset(14, _PADDING + number * _LINE, 14, 0)
            rect.setHeight(_LINE)
            draw_line(painter, rect, " ".join(words.split()), font, colour, right=place.is_rtl)


class LinkDialog(CarefulDialog):
    """Asks which note, and what it has to do with the first one.

    Args:
        annotation: The first one.
        types: All types of links.
        theme: Its colours.
        measures: Its sizes.
        parent: Stands under it.
    """

    search_changed = Signal(object)
    """What is looked for; empty for the notes that were changed last. `offer` is to be called."""
    link_chosen = Signal(object, object, object)
    """Id of the other note, the `Way` or, for a type of one's own, its two names, and a word on why."""

    def __init__(
        self, annotation: Annotation, types: Sequence[LinkType], *, theme: Theme, measures: Measures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Link Note"))
        self.resize(600, 560)
        self._model = LinkableModel(self)
        self.way, self.list = QComboBox(self), RowView(self)
        self.name, self.inverse, self.search, self.why = (LineEdit(parent=self) for _ in range(4))
        self._form = QFormLayout()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._link = self._buttons.addButton(self.tr("Link"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._offer_ways(types)
        self.list.setModel(self._model)
        self.list.setItemDelegate(LinkableDelegate(theme, measures, self.list))
        self.list.setMinimumHeight(200)
        self._lay_out(annotation)
        self._name_parts()
        self.search.installEventFilter(self)
        self.way.currentIndexChanged.connect(self._show_names)
        self.name.textChanged.connect(self._allow)
        self.search.textChanged.connect(self._tell_search)
        self.list.selectionModel().currentChanged.connect(self._allow)
        self.list.doubleClicked.connect(self.accept)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._show_names()
        self.search.setFocus()

    @property
    def is_changed(self) -> bool:
        """Whether more was typed than what is looked for."""
        return any(line.text().strip() for line in (self.name, self.inverse, self.why))

    def offer(self, found: Sequence[FoundNote]) -> None:
        """Show the notes to choose from."""
        self._model.reset(found)
        nothing = self.tr("No note says that.") if self.search.text() else self.tr("There is no other note yet.")
        self.list.set_placeholder(nothing)
        self.list.select_row(0 if found else None)
        self._allow()

    def accept(self) -> None:
        """Tell of the link, if it is one."""
        chosen = self.list.currentIndex().data(Role.ROW)
        if not self._link.isEnabled() or not isinstance(chosen, FoundNote):
            return
        way = self.way.currentData() or (self.name.text().strip(), self.inverse.text().strip())
        self.link_chosen.emit(chosen.annotation.id, way, self.why.text().strip())
        super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows walk through the list while one types."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.search and isinstance(event, QKeyEvent) and is_key and event.key() in _WALKING:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _offer_ways(self, types: Sequence[LinkType]) -> None:
        """Every type from both ends, but once where both are called alike."""
        for is_backlink in (False, True):
            for each in types:
                words = link_words(each, is_backlink=is_backlink)
                if self.way.findText(words) < 0:
                    self.way.addItem(words, Way(each, is_backlink))
        self.way.addItem(self.tr("In another way…"), None)

    def _lay_out(self, annotation: Annotation) -> None:
        words = " ".join(annotation.target.quote.exact.split())
        own = QLabel(words if len(words) <= _MOST_QUOTED else f"{words[:_MOST_QUOTED].rstrip()}…", self)
        own.setTextFormat(Qt.TextFormat.PlainText)
        own.setWordWrap(True)
        own.setProperty("role", "dim")
        self._form.addRow(self.tr("This note"), own)
        self._form.addRow(self.tr("Relation"), self.way)
        self._form.addRow(self.tr("Said here"), self.name)
        self._form.addRow(self.tr("Said there"), self.inverse)
        why = QFormLayout()
        why.addRow(self.tr("Why (optional)"), self.why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(self._form)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(why)
        layout.addWidget(self._buttons)

    def _name_parts(self) -> None:
        self.inverse.setPlaceholderText(self.tr("The same"))
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search all notes"))
        self.search.setAccessibleName(self.tr("Search all notes"))
        self.list.setAccessibleName(self.tr("Notes"))

    def _tell_search(self, text: str) -> None:
        self.search_changed.emit(text)

    def _show_names(self) -> None:
        is_own = self.way.currentData() is None
        self._form.setRowVisible(self.name, is_own)
        self._form.setRowVisible(self.inverse, is_own)
        if is_own:
            self.name.setFocus()
        self._allow()

    def _allow(self) -> None:
        is_named = self.way.currentData() is not None or bool(self.name.text().strip())
        self._link.setEnabled(is_named and self.list.currentIndex().isValid())
