"""A line of tags, parted by commas; the one that is being written is completed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from ui.widgets.lineedit import LineEdit

_COMMAS = "،,؛;"
_COMMA = "، "


class TagField(LineEdit):
    """Shows and takes tags.

    Args:
        known: The tags that are offered.
        parent: Owns the field.
    """

    def __init__(self, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        # Not the line's own completer, which would complete the whole line.
        self._completer = QCompleter(list(known), self)
        self._completer.setWidget(self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._put)
        self.textEdited.connect(self._offer)

    @property
    def tags(self) -> tuple[str, ...]:
        """What is written, each tag once, without marks and blanks around it."""
        written = self.text()
        for comma in _COMMAS:
            written = written.replace(comma, "\n")
        tags = (part.strip().removeprefix("#").strip("/ ") for part in written.split("\n"))
        return tuple(dict.fromkeys(tag for tag in tags if tag))

    def set_tags(self, tags: Sequence[str]) -> None:
        """Write other tags."""
        self.setText(_COMMA.join(tags))

    def _offer(self, written: str) -> None:
        last = written[_start_of_last(written) :]
        popup = self._completer.popup()
        if last:
            self._completer.setCompletionPrefix(last)
            self._completer.complete()
        elif popup is not None:
            popup.hide()

    def _put(self, tag: str) -> None:
        written = self.text()
        self.setText(written[: _start_of_last(written)] + tag + _COMMA)


def _start_of_last(written: str) -> int:
    """Where the tag begins that stands at the end of a line."""
    start = max(written.rfind(comma) for comma in _COMMAS) + 1
    return len(written) - len(written[start:].lstrip())
