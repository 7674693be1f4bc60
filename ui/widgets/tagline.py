"""A line in which tags are typed; those that are known are offered while one types."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from reader.arabic.normalise import fold_text
from reader.tagging import NESTING, tags_in
from ui.widgets.lineedit import LineEdit

_MOST = 8
_APART = " ,،#"
_POPUP_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab})


class TagLine(LineEdit):
    """Tags, each with its `#`, apart by blanks.

    Args:
        parent: Owns the line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._known: tuple[str, ...] = ()
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView(self)
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(self._offer)

    @property
    def tags(self) -> tuple[str, ...]:
        """What is typed, as tags."""
        return tags_in(self.text())

    @property
    def offered(self) -> tuple[str, ...]:
        """What is offered at present."""
        return tuple(self._model.stringList()) if self._popup.isVisible() else ()

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show tags; what is being typed stays where it means the same."""
        if self.tags != tuple(tags):
            self.setText(" ".join(f"#{tag}" for tag in tags))

    def set_known(self, tags: Sequence[str]) -> None:
        """Offer these tags from now on."""
        self._known = tuple(tags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that choose to the list of what is offered."""
        if self._popup.isVisible() and event.key() in _POPUP_KEYS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _offer(self) -> None:
        """Offer what the tag at the cursor may become: first tags that begin so, then those in which a step does."""
        start, end = self._tag_at_cursor()
        typed = fold_text(self.text()[start:end])
        others = set(tags_in(self.text()[:start] + " " + self.text()[end:]))
        found = [
            tag for tag in self._known if tag not in others and typed in fold_text(tag) and fold_text(tag) != typed
        ]
        found.sort(key=lambda tag: (not fold_text(tag).startswith(typed), f"{NESTING}{typed}" not in fold_text(tag)))
        self._model.setStringList(found[:_MOST] if typed else [])
        if typed and found:
            self._completer.complete()
        else:
            self._popup.hide()

    def _complete(self, tag: str) -> None:
        start, end = self._tag_at_cursor()
        before, after = self.text()[:start], self.text()[end:].lstrip()
        mark = "" if before.endswith("#") else "#"
        self.setText(f"{before}{mark}{tag} {after}")
        self.setCursorPosition(len(before) + len(mark) + len(tag) + 1)
        self.textEdited.emit(self.text())

    def _tag_at_cursor(self) -> tuple[int, int]:
        """First and last place of the tag that is typed, without its mark."""
        text, cursor = self.text(), self.cursorPosition()
        start = end = cursor
        while start > 0 and text[start - 1] not in _APART:
            start -= 1
        while end < len(text) and text[end] not in _APART:
            end += 1
        return start, end
