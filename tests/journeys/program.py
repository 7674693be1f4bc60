"""The real program, that also answers on stdin where things stand: python -m tests.journeys.program [FILE...].

Nothing of the program is replaced. A question is one JSON object a line, its answer one JSON value a line; answers come
from the thread of the window, so that a question also waits until the program has dealt with what it was sent before.
"""

import json
import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
    QWidget,
)

from reader.spans import Span
from ui.app import main
from ui.library.results import ResultPane
from ui.library.sidebar import LibrarySidebar
from ui.page.handles import KNOB, handles_of
from ui.page.view import ArticlePage
from ui.views.view import View
from ui.widgets.rows import RowView
from ui.widgets.rowtable import RowTable

Answer = Any  # whatever JSON can hold


class Listener(QObject):
    """Reads questions in a thread of its own and answers them in that of the window."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self.answer, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def answer(self, question: dict[str, Any]) -> None:
        """Print the answer to one question."""
        kind = question.pop("ask")
        try:
            found = ANSWERS[kind](**question)
        except LookupError as error:
            found = {"missing": str(error)}
        print(json.dumps(found, ensure_ascii=False), flush=True)

    def _listen(self) -> None:
        for line in sys.stdin:
            self.asked.emit(json.loads(line))


def window() -> QMainWindow:
    """The main window.

    Raises:
        LookupError: It does not stand yet.
    """
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMainWindow) and widget.isVisible():
            return widget
    raise LookupError("no main window")


def page() -> ArticlePage:
    """The page of the main window.

    Raises:
        LookupError: It does not stand yet, or shows no article.
    """
    found = window().findChild(ArticlePage)
    if not isinstance(found, ArticlePage) or found._scene.flow is None:
        raise LookupError("no article on the page")
    return found


def text() -> str:
    """The text of the article that is open."""
    flow = page()._scene.flow
    return flow.text if flow else ""


def rectangles(start: int, end: int) -> list[tuple[float, float, float, float]]:
    """The rectangles of a passage in the page's viewport: left, top, width, height."""
    return [rect.getRect() for rect in _rectangles(page(), Span(start, end))]


def viewport() -> tuple[int, int, int, int]:
    """The rectangle of the page's viewport on the screen."""
    return _on_screen(page().viewport())


def edge(start: int, end: int, *, after: bool) -> tuple[int, int] | None:
    """The point on the screen where a passage begins or ends, as a hand would aim; None where it is out of sight."""
    article_page = page()
    letter = Span(end - 1, end) if after else Span(start, start + 1)
    wanted = end if after else start
    for rect in _rectangles(article_page, letter):
        middle = rect.center().y()
        for x in (rect.right() - 1, rect.left() + 1):
            point = QPointF(x, middle)
            inside = article_page.viewport().rect().contains(point.toPoint())
            if inside and article_page._offset_at(point) == wanted:
                spot = article_page.viewport().mapToGlobal(QPoint(round(x), round(middle)))
                return spot.x(), spot.y()
    return None


def selection() -> tuple[int, int] | None:
    """What is selected on the page."""
    span = page().selection()
    return (span.start, span.end) if span else None


def annotations() -> list[dict[str, Answer]]:
    """What the page shows of annotations, by place."""
    shown = page()._scene.annotations.within(Span(0, len(text())))
    return [
        {
            "id": annotation.id,
            "span": (annotation.target.span.start, annotation.target.span.end),
            "exact": annotation.target.quote.exact,
            "note": annotation.body.note,
            "label": annotation.body.label,
        }
        for annotation in shown
    ]


def active() -> str:
    """The id of the annotation that keys act on; empty for none."""
    return page().active_annotation


def handle(end: str) -> tuple[int, int] | None:
    """The point on the screen where an end (`start` or `end`) of a statement or highlight can be held; None out of sight."""
    article_page = page()
    span = article_page._scene.graspable
    flow = article_page._scene.flow
    if span is None or flow is None:
        return None
    rect = getattr(handles_of(flow, span, article_page.visible_paragraphs()), end)
    if rect is None:
        return None
    origin = article_page.to_column(QPointF(0, 0))
    y = rect.top() - KNOB if end == "start" else rect.bottom() + KNOB
    spot = article_page.viewport().mapToGlobal(QPointF(rect.x() - origin.x(), y - origin.y()))
    return round(spot.x()), round(spot.y())


def lens() -> list[str] | None:
    """The words that stand in the colours of their sources; None without the lens."""
    layer = page()._scene.lens
    whole = text()
    return None if layer is None else [one.span.of(whole) for one, _ in layer.within(Span(0, len(whole)))]


def place() -> int:
    """The code point at the top of the page."""
    return page().place_at_top()


def size() -> int:
    """The size of the page's type."""
    return page()._scene.style.size_px


def read() -> tuple[int, int] | None:
    """The span that stands out in focus mode."""
    span = page()._scene.focus
    return (span.start, span.end) if span else None


def hits() -> list[tuple[int, int]]:
    """What a search has found in the article; the current hit is repeated at the end."""
    scene = page()._scene
    spans = [(span.start, span.end) for span in scene.finds.spans]
    return [*spans, *spans[scene.current_find : scene.current_find + 1 or None]]


def note_direction() -> str:
    """Which way the note runs that is being typed."""
    editor = _visible("NoteEditor")
    is_rtl = editor.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
    return "rtl" if is_rtl else "ltr"


def mentions() -> int:
    """How many mentions are underlined."""
    return len(page()._scene.mention_values)


def focus() -> str:
    """The class of the widget that has the keyboard; empty if none has."""
    widget = QApplication.focusWidget()
    return type(widget).__name__ if widget else ""


def widget(name: str) -> tuple[int, int, int, int]:
    """Where a visible widget with this object name or class stands on the screen: left, top, width, height."""
    return _on_screen(_visible(name))


def button(words: str) -> tuple[int, int, int, int]:
    """Where a visible button with these words stands on the screen.

    Raises:
        LookupError: There is none.
    """
    for each in QApplication.allWidgets():
        if isinstance(each, QAbstractButton) and each.isVisible() and each.text() == words:
            return _on_screen(each)
    raise LookupError(words)


def progress() -> int:
    """How many pieces of the work that the status line tells of are done."""
    bar = _visible("StatusLine").findChild(QProgressBar)
    return bar.value() if bar.isVisible() else 0


def articles() -> int:
    """How many articles the library has, as its list tells."""
    return window().findChild(LibrarySidebar)._catalogue.shelves.counts.all


def told() -> list[str]:
    """What the list of files that failed says of each."""
    model = _visible("OutcomeDialog").findChild(RowView).model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def rows(name: str = "FindingList") -> list[tuple[str, int, int, int, int]]:
    """The rows of a list: words, and left, top, width, height on the screen."""
    view = _visible(name)
    found = []
    for place in range(view.model().rowCount()):
        index = view.model().index(place, 0)
        rect = view.visualRect(index)
        corner = view.viewport().mapToGlobal(rect.topLeft())
        found.append((index.data(), corner.x(), corner.y(), rect.width(), rect.height()))
    return found


def window_of(name: str) -> int:
    """The X window that a visible widget with this object name or class stands in."""
    return int(_visible(name).window().winId())


def typed(name: str) -> str:
    """What stands in a visible text field with this object name or class, or in the first one inside of such a widget."""
    found = _visible(name)
    fields = [found, *found.findChildren(QPlainTextEdit), *found.findChildren(QTextEdit)]
    return next((field.toPlainText() for field in fields if isinstance(field, QPlainTextEdit | QTextEdit)), "")


def found() -> list[list[str]]:
    """What the search of the library has found: the kind of each hit, and the words in it that are marked."""
    pane = _visible("ResultPane")
    hits = pane.hits if isinstance(pane, ResultPane) else ()
    return [[hit.kind.value, *(span.of(hit.snippet) for span in hit.matches)] for hit in hits]


def view() -> list[str]:
    """What stands in the place of the page: its class, its title, and the words of its first list.

    Raises:
        LookupError: The page itself does.
    """
    shown = next((each for each in window().findChildren(View) if each.isVisible()), None)
    if shown is None:
        raise LookupError("no view")
    model = (shown.findChild(RowView) or shown.findChild(RowTable)).model()
    return [
        type(shown).__name__,
        shown.accessibleName(),
        *(model.index(row, 0).data() for row in range(model.rowCount())),
    ]


def words(name: str) -> str:
    """What stands on a visible button with this object name."""
    found = _visible(name)
    return found.text() if isinstance(found, QAbstractButton) else ""


def action(name: str) -> dict[str, Answer]:
    """Key, text and state of an action with this object name."""
    for candidate in window().findChildren(QAction):
        if candidate.objectName() == name:
            key = candidate.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
            return {"key": key, "text": candidate.text(), "enabled": candidate.isEnabled()}
    raise LookupError(f"no action {name}")


def _visible(name: str) -> QWidget:
    for candidate in QApplication.allWidgets():
        if name in {candidate.objectName(), type(candidate).__name__} and candidate.isVisible():
            return candidate
    raise LookupError(f"no visible widget {name}")


def _rectangles(article_page: ArticlePage, span: Span) -> list[QRectF]:
    flow = article_page._scene.flow
    if flow is None:
        return []
    origin = article_page.to_column(QPointF(0, 0))
    return [rect.translated(-origin.x(), -origin.y()) for rect in flow.rects(span)]


def _on_screen(found: QWidget) -> tuple[int, int, int, int]:
    corner = found.mapToGlobal(QPoint(0, 0))
    return corner.x(), corner.y(), found.width(), found.height()


ANSWERS: dict[str, Callable[..., Answer]] = {
    question.__name__: question
    for question in (
        text,
        rectangles,
        viewport,
        edge,
        selection,
        annotations,
        active,
        handle,
        lens,
        place,
        size,
        read,
        hits,
        note_direction,
        mentions,
        focus,
        widget,
        rows,
        button,
        articles,
        progress,
        told,
        window_of,
        typed,
        words,
        action,
        found,
        view,
    )
}


if __name__ == "__main__":
    listener = Listener()
    sys.exit(main(sys.argv[1:]))
