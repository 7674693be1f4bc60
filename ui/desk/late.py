"""Parts of the desk that are loaded with their first use. See CONTRIBUTING, «What is loaded when»."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.edits import Edit, EditSummary
from reader.entities.model import EntityKind
from reader.findings import Analysis
from reader.spans import Span
from ui.preferences import Preferences
from ui.session import OpenArticle
from ui.widgets.topbar import SearchLine
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.desk.paper import Paper
    from ui.page.passages import LensPassage
    from ui.views.history import HistoryView
    from ui.widgets.completionlist import CompletionList


def paper(window: MainWindow, preferences: Preferences) -> "Paper":
    """See `ui.desk.paper`."""
    from ui.desk.paper import Paper

    return Paper(window, preferences)


def lens_passages(analysis: Analysis) -> "list[LensPassage]":
    """See `ui.page.passages`."""
    from ui.page.passages import passages_of

    return passages_of(analysis)


def naming(article: OpenArticle, analysis: Analysis, span: Span, kind: EntityKind) -> Edit:
    """The edit that says that a passage names somebody or something; see `reader.corrections.make`."""
    from reader.correcting import correcting
    from reader.corrections.make import Corrector

    corrector = Corrector(article.id, article.article.text, analysis)
    return correcting(corrector.add_mention(span, kind, into=corrector.known_as(span, kind)))


def history_view(name: Callable[[EditSummary], str], preferences: Preferences) -> "HistoryView":
    """See `ui.views.history`."""
    from ui.views.history import HistoryView

    return HistoryView(name, preferences.theme, preferences.measures)


def completion_list(box: SearchLine, preferences: Preferences) -> "CompletionList":
    """See `ui.widgets.completionlist`."""
    from ui.widgets.completionlist import CompletionList

    return CompletionList(box, preferences.theme, preferences.measures)
