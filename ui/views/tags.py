"""All tags of the library: renamed, merged and deleted wherever they stand."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.arabic.direction import isolate
from reader.tagging import is_within, tag_of
from ui.models.roles import Role
from ui.models.tags import TagModel, TagRow
from ui.numbers import number
from ui.style import Measures
from ui.theme import Theme
from ui.views.view import View
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.lineedit import LineEdit
from ui.widgets.rows import RowView
from ui.widgets.text import draw_line

_ROW, _COUNT, _STEP = 38, 110, 22
_FORM_PX, _BESIDE_FROM = 320, 700
_NO_LIMIT = 16_777_215


class TagDelegate(RowDelegate):
    """Paints a tag under those that it stands within, with the number of what has it."""

    def row_height(self, row: TagRow, width: int) -> int:  # noqa: ARG002 (all alike)
        """One line."""
        return _ROW

    def paint_row(self, painter: QPainter, row: TagRow, place: Place) -> None:
        """Paint name and count."""
        if place.is_selected or place.is_hovered:
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(12, 1, 12, 1), self.theme.colour("selected"), edge=edge)
        rect = place.inset(26 + row.depth * _STEP, 0, 26 + _COUNT, 0)
        words = row.name if row.depth else isolate(f"#{row.name}")
        draw_line(painter, rect, words, self.font(), self.theme.colour("ink"), right=place.is_rtl, worded=True)
        small, dim = self.font(self.measures.small_px), self.theme.colour("dim")
        draw_line(painter, place.inset(26, 0, 26, 0), number(row.count), small, dim, right=not place.is_rtl)


class TagView(View):
    """Lists the tags; beside them, what can be done with the one that is chosen.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    rename_requested = Signal(object, object)
    """A tag and its new name, which may be in use."""
    drop_requested = Signal(object)
    """The tag to be taken off everything."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._counts: tuple[tuple[str, int], ...] = ()
        self._current = ""
        self._model = TagModel(self)
        self.narrow = LineEdit(parent=self)
        self.narrow.setClearButtonEnabled(True)
        self.narrow.setMaximumWidth(220)
        self.add_to_head(self.narrow)
        self.list = RowView(self)
        self.list.setModel(self._model)
        self.paint_rows(self.list, TagDelegate(theme, measures, self.list))
        self.list.setUniformItemSizes(True)
        self.name = LineEdit(parent=self)
        self._name_words, self._remark = QLabel(self), QLabel(self)
        self._remark.setWordWrap(True)
        self._remark.setTextFormat(Qt.TextFormat.PlainText)
        self._remark.setProperty("role", "dim")
        self.rename, self.drop = QPushButton(self), QPushButton(self)
        self._form = self._made_form()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(0)
        self._halves.addWidget(self.list, 1)
        self._halves.addWidget(self._form)
        self.body.addLayout(self._halves)
        self.narrow.textChanged.connect(self._show_tags)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.row_chosen.connect(self._edit_name)
        self.name.textEdited.connect(self._remark_on_name)
        self.name.returnPressed.connect(self._rename)
        self.rename.clicked.connect(self._rename)
        self.drop.clicked.connect(self._drop)
        self.retranslate()
        self._show_row(None)

    def set_tags(self, counts: Sequence[tuple[str, int]]) -> None:
        """Show the tags, each with the number of notes and articles that have it."""
        self._counts = tuple(counts)
        self._show_tags()

    def select(self, tag: str) -> None:
        """Mark a tag as soon as it is shown."""
        self._current = tag
        self._show_tags()

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self.set_title(self.tr("Tags"), self.tr("Of all notes and articles"))
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.set_placeholder(self.tr("No note and no article has a tag yet."))
        self.narrow.setPlaceholderText(self.tr("Filter"))
        self.narrow.setAccessibleName(self.tr("Filter"))
        self._name_words.setText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name"))
        self.drop.setText(self.tr("Delete"))
        self._remark_on_name()
        self.list.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type a name by F2."""
        if event.key() == Qt.Key.Key_F2 and self._current:
            self._edit_name()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the form beside the list, or below it where there is no room."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= _BESIDE_FROM
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(direction)
        self._form.setMinimumWidth(_FORM_PX if is_wide else 0)
        self._form.setMaximumWidth(_FORM_PX if is_wide else _NO_LIMIT)

    def _made_form(self) -> QFrame:
        form = QFrame(self)
        form.setObjectName("viewform")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.rename, 1)
        buttons.addWidget(self.drop, 1)
        layout = QVBoxLayout(form)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(10)
        for widget in (self._name_words, self.name, self._remark):
            layout.addWidget(widget)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        layout.addStretch(1)
        return form

    def _show_tags(self) -> None:
        wanted = self._current
        self._model.set_tags(self._counts, self.narrow.text())
        place = self._model.row_of(wanted)
        if place is None:
            self._show_row(None)
            return
        index = self._model.index(place)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show_current(self, index: QModelIndex) -> None:
        self._show_row(index.data(Role.ROW))

    def _show_row(self, row: TagRow | None) -> None:
        self._current = row.tag if row is not None else ""
        self.name.setText(self._current)
        self.name.setModified(False)
        self._form.setEnabled(row is not None)
        self._remark_on_name()

    def _remark_on_name(self) -> None:
        """Say what the button would do, and do nothing that it does not say."""
        new = tag_of(self.name.text())
        is_new = bool(new) and new != self._current
        is_known = any(is_within(tag, new) for tag, _ in self._counts) and not is_within(new, self._current)
        self.rename.setEnabled(bool(self._current) and is_new)
        self.rename.setText(self.tr("Merge") if is_new and is_known else self.tr("Rename"))
        if is_new and is_known:
            words = self.tr("There is a tag {tag} already. Both become one.").format(tag=isolate(f"#{new}"))
        else:
            words = self.tr("A slash puts a tag within another one: {example}").format(
                example=isolate(self.tr("#politics/elections"))
            )
        self._remark.setText(words)

    def _edit_name(self, _row: object = None) -> None:
        self.name.setFocus()
        self.name.selectAll()

    def _rename(self) -> None:
        new = tag_of(self.name.text())
        if self._current and new and new != self._current:
            old, self._current = self._current, new
            self.rename_requested.emit(old, new)

    def _drop(self) -> None:
        if self._current:
            self.drop_requested.emit(self._current)
