"""Editing a note where it stands in the list: its words, its label, its star and its tags."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.annotations import Body, Label
from ui.icons import icon, swatch
from ui.panel.notefield import NoteField
from ui.strings import label_name
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.tagline import TagLine

_CLOSING = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NoteEditor(QWidget):
    """A note's words, label, star and tags; says what they have become within half a second.

    Args:
        theme: Its colours.
        measures: Its sizes.
        labels: To choose from.
        preview: Shows and hides what the note will look like.
        parent: Owns the editor.
    """

    body_changed = Signal(object)
    """The new `Body`."""
    closed = Signal()
    """Escape was pressed, or Ctrl and Return."""
    address_chosen = Signal(object)
    """Where a link in the preview leads to."""

    def __init__(
        self,
        theme: Theme,
        measures: Measures,
        labels: Sequence[Label],
        preview: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels = tuple(labels)
        self._said = Body()
        self.note = NoteField(measures, self)
        self.preview = self.note.preview_by(preview, theme, self)
        self.label = QComboBox(self)
        # The empty label too: a highlight can do without.
        self.label.addItem("", "")
        for label in self._labels:
            self.label.addItem(
                swatch(theme.labels[label.colour], theme.label_edges[label.colour]), label_name(label), label.id
            )
        self.star = QToolButton(self)
        self.star.setCheckable(True)
        self.star.setAutoRaise(True)
        self.tags = TagLine(self)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.label)
        row.addWidget(self.tags, 1)
        row.addWidget(self.star)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.note, 1)
        layout.addWidget(self.preview)
        layout.addLayout(row)
        self.setAutoFillBackground(True)
        self.setFocusProxy(self.note)
        self.note.typed.connect(self.say)
        self.note.closed.connect(self.closed)
        self.preview.address_chosen.connect(self.address_chosen)
        self.tags.editingFinished.connect(self.say)
        self.label.activated.connect(self.say)
        self.star.toggled.connect(self._draw_star)
        self.star.clicked.connect(self.say)
        self.tags.installEventFilter(self)
        self._draw_star()
        self._retranslate()

    def set_body(self, body: Body) -> None:
        """Show what an annotation says; the cursor and what is being typed stay."""
        self._said = body
        self.note.set_note(body.note)
        self.label.setCurrentIndex(max(0, self.label.findData(body.label)))
        self.tags.set_tags(body.tags)
        self.star.setChecked(body.star)

    def set_known_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags while one is typed."""
        self.tags.set_known(tags)

    def body(self) -> Body:
        """What is written now."""
        label = self.label.currentData()
        # A label that is not in the legend any more stays until another one is chosen.
        kept = self._said.label if not label and self.label.findData(self._said.label) < 0 else label
        return Body(self.note.toPlainText(), kept or "", self.tags.tags, self.star.isChecked())

    def say(self) -> None:
        """Tell at once what is written, if it changed."""
        body = self.body()
        if body != self._said:
            self._said = body
            self.body_changed.emit(body)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on Escape and Return in the tags."""
        is_press = event.type() == QEvent.Type.KeyPress and not self.tags.offered
        if is_press and isinstance(event, QKeyEvent) and event.key() in _CLOSING:
            self.say()
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _draw_star(self) -> None:
        is_on = self.star.isChecked()
        colour = self._theme.colour("accent" if is_on else "dim")
        self.star.setIcon(icon("star-filled" if is_on else "star", colour))

    def _retranslate(self) -> None:
        self.note.setPlaceholderText(self.tr("Write a note…"))
        self.note.setAccessibleName(self.tr("Note"))
        self.label.setAccessibleName(self.tr("Label"))
        self.label.setItemText(0, self.tr("No label"))
        self.tags.setPlaceholderText(self.tr("#tags"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self.star.setAccessibleName(self.tr("Star"))
        self.star.setToolTip(self.tr("Star"))
        for place, label in enumerate(self._labels, start=1):
            self.label.setItemText(place, label_name(label))
