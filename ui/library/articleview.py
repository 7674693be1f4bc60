"""The list of articles: chosen one by one, selected for work on many, dragged onto shelves."""

import json
from enum import StrEnum

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.library.delegates import ARTICLE_PX
from ui.models.articles import ArticleModel
from ui.widgets.rowtable import RowTable

ARTICLES_MIME = "application/x-hashiya-articles"
"""What articles that are dragged are known by: their ids, as a JSON array."""


class ArticleAct(StrEnum):
    """What can be done with articles of the list."""

    EXPORT = "export"
    DETAILS = "details"
    COPIES = "copies"
    ORIGINAL = "original"
    REREAD = "reread"
    STATUS = "status"
    STAR = "star"
    SHELVE = "shelve"
    SHELVE_IN_NEW = "shelve_in_new"
    UNSHELVE = "unshelve"
    VERSIONS = "versions"
    TRASH = "trash"


class ArticleView(RowTable):
    """Shows an `ArticleModel`.

    Args:
        parent: Owns the view.
    """

    menu_requested = Signal(object, object)
    """Ids of the selected articles, and the point on the screen."""
    asked = Signal(object, object, object)
    """An `ArticleAct`, the ids of the articles, and what to do it with; None where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ARTICLE_PX, parent)
        self.setDragEnabled(True)
        self.setDragDropMode(RowTable.DragDropMode.DragOnly)

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """The articles that are selected, in the order of the list."""
        model = self.model()
        return model.ids_in(self.selected_ranges()) if isinstance(model, ArticleModel) else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the trash by Delete."""
        if event.key() == Qt.Key.Key_Delete and self.selected_ids:
            self.asked.emit(ArticleAct.TRASH, self.selected_ids, None)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected articles; by key, under the current one."""
        if self.selected_ids:
            is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            here = self.visualRect(self.currentIndex()).center()
            self.menu_requested.emit(
                self.selected_ids, self.viewport().mapToGlobal(here) if is_by_key else event.globalPos()
            )

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected articles; not by their rows, of which there may be a hundred thousand."""
        ids = self.selected_ids
        if ids:
            mime = QMimeData()
            mime.setData(ARTICLES_MIME, json.dumps(ids).encode())
            drag = QDrag(self)
            drag.setMimeData(mime)
            drag.exec(actions, Qt.DropAction.CopyAction)


def dragged_articles(mime: QMimeData) -> tuple[str, ...]:
    """Ids of the articles that are dragged; none where something else is."""
    if not mime.hasFormat(ARTICLES_MIME):
        return ()
    return tuple(json.loads(bytes(mime.data(ARTICLES_MIME).data())))
