"""Editing a note where it stands in the list: its words, its label and its tags."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from reader.annotations import Body, Label
from ui.icons import swatch
from ui.strings import label_name
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.text import direction_of

_SAVE_AFTER_MS = 500


class NoteEditor(QWidget):
    """A note's words, label and tags; says what they have become within half a second.

    Args:
        theme: Its colours.
        measures: Its sizes.
        labels: To choose from.
        parent: Owns the editor.
    """

    body_changed = Signal(object)
    """The new `Body`."""
    closed = Signal()
    """Escape was pressed, or Ctrl and Return."""

    def __init__(
        self, theme: Theme, measures: Measures, labels: Sequence[Label], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._labels = tuple(labels)
        self._said = Body()
        self.note = QPlainTextEdit(self)
        self.note.setTabChangesFocus(True)
        font = self.note.font()
        font.setFamilies(list(measures.page_families))
        font.setPixelSize(measures.card_px)
        self.note.setFont(font)
        self.label = QComboBox(self)
        for label in self._labels:
            self.label.addItem(
                swatch(theme.labels[label.colour], theme.label_edges[label.colour]), label_name(label), label.id
            )
        self.tags = QLineEdit(self)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.label)
        row.addWidget(self.tags, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.note, 1)
        layout.addLayout(row)
        self.setAutoFillBackground(True)
        self.setFocusProxy(self.note)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self.say)
        self.note.textChanged.connect(self._say_soon)
        self.note.textChanged.connect(self._turn)
        self.tags.textEdited.connect(self._say_soon)
        self.label.activated.connect(self.say)
        self.note.installEventFilter(self)
        self.tags.installEventFilter(self)
        self._retranslate()
        self._turn()

    def set_body(self, body: Body) -> None:
        """Show what an annotation says; the cursor and what is being typed stay."""
        self._said = body
        if self.note.toPlainText() != body.note:
            self.note.setPlainText(body.note)
        self.label.setCurrentIndex(self.label.findData(body.label))
        if tuple(_tags(self.tags.text())) != body.tags:
            self.tags.setText(" ".join(f"#{tag}" for tag in body.tags))
        self._timer.stop()

    def body(self) -> Body:
        """What is written now."""
        label = self.label.currentData()
        return Body(self.note.toPlainText(), label if isinstance(label, str) else "", _tags(self.tags.text()))

    def say(self) -> None:
        """Tell at once what is written, if it changed."""
        self._timer.stop()
        body = self.body()
        if body != self._said:
            self._said = body
            self.body_changed.emit(body)

    def _say_soon(self) -> None:
        # Not started anew by every key: whoever types without a pause must not lose more than the last half second.
        if not self._timer.isActive():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save when a field is left; close on Escape and on Ctrl and Return."""
        if event.type() == QEvent.Type.FocusOut:
            self.say()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() == Qt.Key.Key_Escape or (is_return and (with_control or watched is self.tags)):
                self.say()
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _turn(self) -> None:
        """Write from the right as soon as there is an Arabic letter; an empty note as the interface runs."""
        words = self.note.toPlainText()
        wanted = direction_of(words) if words.strip() else self.layoutDirection()
        option = self.note.document().defaultTextOption()
        if option.textDirection() != wanted:
            option.setTextDirection(wanted)
            # QPlainTextEdit does not mirror its lines by their direction.
            right = wanted == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self.note.document().setDefaultTextOption(option)

    def _retranslate(self) -> None:
        self.note.setPlaceholderText(self.tr("Write a note…"))
        self.note.setAccessibleName(self.tr("Note"))
        self.label.setAccessibleName(self.tr("Label"))
        self.tags.setPlaceholderText(self.tr("#tags"))
        self.tags.setAccessibleName(self.tr("Tags"))
        for place, label in enumerate(self._labels):
            self.label.setItemText(place, label_name(label))


def _tags(text: str) -> tuple[str, ...]:
    """The tags in a line, with or without `#`, apart by blanks or commas; each once, in order."""
    words = text.replace("،", " ").replace(",", " ").replace("#", " ").split()
    return tuple(dict.fromkeys(words))
