"""Where the user is: an article, or a view of the library; and the way back and forward between the places."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.spans import Span
from ui.desk.reading import Reading
from ui.preferences import Preferences
from ui.session import Session
from ui.theme import Theme
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.views.view import View

_MOST_STOPS = 100


class ViewKind(StrEnum):
    """The views of the library."""

    HISTORY = "history"
    MEMORY = "memory"
    LEGEND = "legend"
    TAGS = "tags"
    ANCHORS = "anchors"
    NOTES = "notes"
    ENTITY = "entity"
    DOSSIER = "dossier"
    STATISTICS = "statistics"
    COPIES = "copies"
    VERSIONS = "versions"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the user's way.

    Attributes:
        kind: A view; None for an article.
        subject: What the view is opened on; None for most views.
        article_id: The article; empty for a view.
        span: Where in the article; None for where reading stopped.
        annotation_id: The annotation that is meant; empty for none.
    """

    kind: ViewKind | None = None
    subject: object = None
    article_id: str = ""
    span: Span | None = None
    annotation_id: str = ""


class Viewing(QObject):
    """Opens articles and views, and remembers the way.

    Args:
        window: Shows them; owns this object.
        session: Opens articles.
        reading: Shows articles on the page.
        preferences: How views look.
    """

    way_changed = Signal()
    """The way back or forward has changed."""

    def __init__(self, window: MainWindow, session: Session, reading: Reading, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._session, self._reading, self._preferences = window, session, reading, preferences
        self._makers: dict[ViewKind, Callable[[], View]] = {}
        self._views: dict[ViewKind, View] = {}
        self._stops: list[Stop] = []
        self._at = -1
        preferences.theme_changed.connect(self._take_theme)
        window.escaped.connect(self._leave_by_escape)

    @property
    def kind(self) -> ViewKind | None:
        """The view that is shown; None for the page."""
        return next((kind for kind, view in self._views.items() if view is self._window.view), None)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a way forward."""
        return self._at < len(self._stops) - 1

    def offer(self, kind: ViewKind, make: "Callable[[], View]") -> None:
        """Say how a view is made when it is first opened.

        Args:
            kind: The view.
            make: Makes it and connects it with all but this object.
        """
        self._makers[kind] = make

    def open(self, kind: ViewKind, subject: object = None) -> None:
        """Show a view in the place of the page."""
        self._go_on(Stop(kind, subject))

    def go(self, article_id: str, span: Span | None = None, annotation_id: str = "") -> None:
        """Show an article.

        Args:
            article_id: The article.
            span: The passage to go to; None for where reading stopped.
            annotation_id: The annotation that is meant; empty for none.
        """
        self._reading.flush()
        self._go_on(Stop(article_id=article_id, span=span, annotation_id=annotation_id))

    def close(self) -> None:
        """Show the page again."""
        self._window.show_view(None)
        self._window.page.setFocus()

    def go_back(self) -> None:
        """Go to the place before."""
        if self.can_go_back:
            self._step(-1)

    def go_forward(self) -> None:
        """Go to the place that was left by going back."""
        if self.can_go_forward:
            self._step(1)

    def _go_on(self, stop: Stop) -> None:
        self._leave()
        if self._at < 0 or self._stops[self._at] != stop:
            del self._stops[self._at + 1 :]
            self._stops = [*self._stops, stop][-_MOST_STOPS:]
            self._at = len(self._stops) - 1
        self._show(stop)
        self.way_changed.emit()

    def _step(self, distance: int) -> None:
        self._leave()
        self._at += distance
        self._show(self._stops[self._at])
        self.way_changed.emit()

    def _leave(self) -> None:
        """Remember where in the article the user was, so that the way back leads there."""
        opened = self._session.open_article
        if self.kind is not None or opened is None:
            return
        place = self._window.page.place_at_top()
        here = Stop(article_id=opened.id, span=Span(place, place))
        if self._at >= 0 and self._stops[self._at].article_id == opened.id:
            self._stops[self._at] = here
        else:
            # The article was opened by other ways: an import, the start.
            del self._stops[self._at + 1 :]
            self._stops.append(here)
            self._at = len(self._stops) - 1

    def _show(self, stop: Stop) -> None:
        if stop.kind is None:
            self._window.show_view(None)
            self._reading.go(stop.article_id, stop.span, stop.annotation_id)
            self._window.page.setFocus()
            return
        view = self._view(stop.kind)
        view.show_subject(stop.subject)
        self._window.show_view(view)
        view.focus_body()

    def _view(self, kind: ViewKind) -> "View":
        if kind not in self._views:
            view = self._makers[kind]()
            view.close_requested.connect(self.close)
            view.passage_requested.connect(self.go)
            view.set_theme(self._preferences.theme)
            self._views[kind] = view
        return self._views[kind]

    def _leave_by_escape(self) -> None:
        """Where nobody else had a use for Esc, show the page again, or else the window beside others again."""
        if self.kind is not None:
            self.close()
        elif self._window.isFullScreen():
            self._window.show_full_screen(shown=False)

    def _take_theme(self, theme: Theme) -> None:
        for view in self._views.values():
            view.set_theme(theme)
