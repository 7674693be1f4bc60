"""Parts of the desk that are loaded with their first use. See CONTRIBUTING, «What is loaded when»."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.edits import EditSummary
from ui.preferences import Preferences
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.desk.paper import Paper
    from ui.views.history import HistoryView


def paper(window: MainWindow, preferences: Preferences) -> "Paper":
    """See `ui.desk.paper`."""
    from ui.desk.paper import Paper

    return Paper(window, preferences)


def history_view(name: Callable[[EditSummary], str], preferences: Preferences) -> "HistoryView":
    """See `ui.views.history`."""
    from ui.views.history import HistoryView

    return HistoryView(name, preferences.theme, preferences.measures)
