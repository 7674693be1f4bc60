"""The page for assistive technology: a document whose children are the paragraphs in sight.

`interface_cast` is left alone: PySide6 crashes where it is overridden. Caret and selection are read in the mirror.
PySide6 declares that these methods never return None; Qt says that they may.
"""

from functools import cache

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from ui.page.canvas import PageCanvas


class ParagraphInterface(QAccessibleInterface):
    """A paragraph of the article; it has no widget of its own."""

    def __init__(self, document: "DocumentInterface", index: int) -> None:
        super().__init__()
        self._document = document
        self._index = index

    def isValid(self) -> bool:
        """Whether the article has such a paragraph."""
        return self._document.page is not None and self._index < self._document.page.paragraph_count()

    def object(self) -> QObject | None:  # type: ignore[override]
        """No object: the paragraph is drawn by the page."""
        return None

    def parent(self) -> QAccessibleInterface:
        """The document."""
        return self._document

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A paragraph has no parts of its own."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A paragraph has no parts of its own."""
        return None

    def childCount(self) -> int:
        """A paragraph has no parts of its own."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """A paragraph has no parts of its own."""
        return -1

    def rect(self) -> QRect:
        """Its place on the screen."""
        page = self._document.page
        if page is None or not self.isValid():
            return QRect()
        rect = page.paragraph_rect(self._index)
        return QRect(page.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def role(self) -> QAccessible.Role:
        """Heading or paragraph."""
        page = self._document.page
        heading = page is not None and self.isValid() and page.is_heading(self._index)
        return QAccessible.Role.Heading if heading else QAccessible.Role.Paragraph

    def state(self) -> QAccessible.State:
        """Text that is only read."""
        state = QAccessible.State()
        state.readOnly = 1
        return state

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """An article is never written to."""

    def text(self, kind: QAccessible.Text) -> str:
        """Its text, as its name."""
        page = self._document.page
        if page is None or not self.isValid() or kind != QAccessible.Text.Name:
            return ""
        return page.paragraph_text(self._index)


class DocumentInterface(QAccessibleWidget):
    """The page as a document."""

    def __init__(self, page: PageCanvas) -> None:
        super().__init__(page, QAccessible.Role.Document)
        self._page: PageCanvas | None = page
        self._paragraphs: dict[int, ParagraphInterface] = {}
        page.destroyed.connect(self._forget_page)

    @property
    def page(self) -> PageCanvas | None:
        """The page, as long as it lives."""
        return self._page

    def childCount(self) -> int:
        """The paragraphs in sight, then the widgets on the page."""
        return len(self._visible()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A paragraph in sight, or a widget on the page."""
        visible = self._visible()
        if index < len(visible):
            return self._paragraph(visible[index]) if index >= 0 else None
        return super().child(index - len(visible))

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The paragraph at a place on the screen, or else a widget."""
        if self._page is not None:
            point = self._page.viewport().mapFromGlobal(QPoint(x, y))
            for index in self._visible():
                if self._page.paragraph_rect(index).contains(point):
                    return self._paragraph(index)
        return super().childAt(x, y)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a child among the others; -1 for one that is out of sight."""
        visible = self._visible()
        if isinstance(child, ParagraphInterface):
            places = [place for place, index in enumerate(visible) if self._paragraphs.get(index) is child]
            return places[0] if places else -1
        place = super().indexOfChild(child)
        return place + len(visible) if place >= 0 else -1

    def _visible(self) -> range:
        return self._page.visible_paragraphs() if self._page is not None else range(0)

    def _paragraph(self, index: int) -> ParagraphInterface:
        known = self._paragraphs.get(index)
        if known is None:
            known = self._paragraphs[index] = ParagraphInterface(self, index)
            QAccessible.registerAccessibleInterface(known)
        return known

    def _forget_page(self) -> None:
        self._page = None


@cache
def install() -> None:
    """Let assistive technology see pages as documents; once for the whole process."""
    QAccessible.installFactory(_interface_of)


def _interface_of(_name: str, widget: QObject) -> QAccessibleInterface | None:
    return DocumentInterface(widget) if isinstance(widget, PageCanvas) else None
