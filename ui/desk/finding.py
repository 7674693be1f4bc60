"""Looking for words in the open article: the bar for it is made when it is first called for."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.desk.late import find_bar
from ui.preferences import Preferences
from ui.theme import Theme
from ui.window import MainWindow

if TYPE_CHECKING:
    from reader.arabic.finding import FindMode
    from ui.widgets.findbar import FindBar


class Finding(QObject):
    """Has the bar, and hands on what it says.

    Args:
        window: Shows the bar; owns this object.
        preferences: Keep what counts as found; know the theme.
    """

    hits_changed = Signal(object, object)
    """Spans of all hits in order, the number of the current one (-1 for none)."""
    mark_requested = Signal(object)
    """Spans of all hits, to be highlighted."""
    closed = Signal(object)
    """The span of the hit that was looked at last; None for none."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        preferences.theme_changed.connect(self._take_theme)

    @cached_property
    def bar(self) -> "FindBar":
        """The bar."""
        bar = find_bar(self._preferences.theme)
        bar.hide()
        self._window.put_find_bar(bar)
        bar.set_mode(self._preferences.settings.find_mode)
        bar.mode_changed.connect(self._remember_mode)
        bar.hits_changed.connect(self.hits_changed)
        bar.mark_requested.connect(self.mark_requested)
        bar.closed.connect(self.closed)
        return bar

    def begin(self, text: str, start: int, words: str) -> None:
        """Look for words; see `FindBar.enter`."""
        self.bar.enter(text, start, words)

    def follow(self, text: str, start: int) -> None:
        """Look for the same words in the text that came of a correction; see `FindBar.follow`."""
        if self._is_made:
            self.bar.follow(text, start)

    def give_up(self) -> None:
        """Look for nothing any more, without a word: the article is another."""
        if self._is_made:
            self.bar.give_up()

    @property
    def _is_made(self) -> bool:
        return "bar" in vars(self)

    def _remember_mode(self, mode: "FindMode") -> None:
        self._preferences.remember(find_mode=mode.value)

    def _take_theme(self, theme: Theme) -> None:
        if self._is_made:
            self.bar.dress(theme)
