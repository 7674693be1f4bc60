"""What all views of the library share: a head with a title and the way back, and a body."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import RowDelegate
from ui.widgets.rows import RowView
from ui.widgets.rowtable import RowTable
from ui.widgets.text import elided


class Remark(QLabel):
    """A line that ends in an ellipsis where there is no room for all of it.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""

    def say(self, words: str) -> None:
        """Say something else."""
        self._whole = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It goes without any."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(elided(self._whole, self.font(), self.width()))


class View(QFrame):
    """A view; a subclass fills its body and its head.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    close_requested = Signal()
    passage_requested = Signal(object, object, object)
    """Article id, span or None, annotation id or an empty text: where the user wants to go."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("view")
        self.theme, self.measures = theme, measures
        self._lists: list[tuple[RowView | RowTable, RowDelegate]] = []
        self._title, self._aside = QLabel(self), Remark(self)
        for label in (self._title, self._aside):
            # Names out of articles stand in them: never to be read as HTML.
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("role", "title")
        self._aside.setProperty("role", "dim")
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.close_requested)
        head = QFrame(self)
        head.setObjectName("viewhead")
        self.head = QHBoxLayout(head)
        self.head.setContentsMargins(24, 12, 16, 10)
        self.head.setSpacing(8)
        self.head.addWidget(self._title)
        self.head.addWidget(self._aside)
        self.head.addStretch(1)
        self.head.addWidget(self._close)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addLayout(self.body, 1)
        self._draw_close()

    def add_to_head(self, widget: QWidget) -> None:
        """Put a control into the head, before the way back."""
        self.head.insertWidget(self.head.count() - 1, widget)

    def add_to_bar(self, first: QWidget, last: QWidget) -> None:
        """Put two controls, one at either end, into a bar between head and body."""
        bar = QHBoxLayout()
        bar.setContentsMargins(22, 10, 22, 8)
        bar.addWidget(first)
        bar.addStretch(1)
        bar.addWidget(last)
        self.body.insertLayout(0, bar)

    def paint_rows(self, rows: RowView | RowTable, delegate: RowDelegate) -> None:
        """Have a delegate paint a list of the body, in the view's theme; keys go to the first list first."""
        rows.setItemDelegate(delegate)
        self._lists.append((rows, delegate))

    def set_title(self, title: str, remark: str = "") -> None:
        """Say what the view shows, and something small about it, such as how much."""
        self._title.setText(title)
        self._aside.say(remark)
        self.setAccessibleName(title)

    def show_subject(self, subject: object) -> None:
        """Show what the view is opened on; called each time that it is opened.

        Args:
            subject: What, for views that can show several things; None for all others.
        """

    def focus_body(self) -> None:
        """Let keys go to what is shown."""
        body = self._lists[0][0] if self._lists else self
        body.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.theme = theme
        self._draw_close()
        for rows, delegate in self._lists:
            delegate.theme = theme
            rows.refresh()

    def retranslate(self) -> None:
        """Speak the language of the interface."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_close()
            self.retranslate()
        super().changeEvent(event)

    def _draw_close(self) -> None:
        self._close.setIcon(icon("close", self.theme.colour("ink")))
        self._name_close()

    def _name_close(self) -> None:
        self._close.setToolTip(self.tr("Back to the article (Esc)"))
        self._close.setAccessibleName(self.tr("Back to the article"))
