"""Parts of the desk that are loaded with their first use. See CONTRIBUTING, «What is loaded when»."""

from typing import TYPE_CHECKING

from ui.preferences import Preferences
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.desk.paper import Paper


def paper(window: MainWindow, preferences: Preferences) -> "Paper":
    """See `ui.desk.paper`."""
    from ui.desk.paper import Paper

    return Paper(window, preferences)
