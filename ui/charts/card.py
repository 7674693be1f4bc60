"""A chart in the window, with what it shows over it and the ways to save it beside that."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QToolTip, QVBoxLayout, QWidget

from ui.charts.chart import Chart, Target
from ui.charts.look import Look
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.text import sized


class ChartWidget(QWidget):
    """Shows one chart; a click on what stands for something chooses it.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the widget.
    """

    chosen = Signal(object)
    """The meaning of a `Target`."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._measures = theme, measures
        self.chart: Chart | None = None
        self._targets: list[Target] = []
        self.setMouseTracking(True)

    @property
    def look(self) -> Look:
        """How the chart is painted."""
        small = sized(self.font(), self._measures.small_px)
        return Look(self.theme, sized(self.font(), self._measures.interface_px), small, self.isRightToLeft())

    def set_chart(self, chart: Chart | None) -> None:
        """Show another chart."""
        self.chart = chart
        self._targets = []
        self._fit()
        self.update()

    def target_at(self, x: float, y: float) -> Target | None:
        """What stands at a place."""
        return next((each for each in reversed(self._targets) if each.area.contains(x, y)), None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (as Qt calls it)
        """Paint the chart."""
        if self.chart is not None and not self.chart.is_empty:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._targets = self.chart.paint(painter, QRectF(self.rect()), self.look)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the width wants it."""
        super().resizeEvent(event)
        self._fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what leads somewhere."""
        target = self.target_at(event.position().x(), event.position().y())
        leads = target is not None and target.meaning is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        target = self.target_at(event.position().x(), event.position().y())
        if target is not None and target.meaning is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(target.meaning)

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            target = self.target_at(event.pos().x(), event.pos().y())
            # A tool tip guesses whether a text is HTML; a name with an angle bracket must stay a name.
            QToolTip.showText(event.globalPos(), target.words.replace("<", "‹") if target is not None else "", self)
            return True
        return super().event(event)

    def _fit(self) -> None:
        if self.chart is not None and not self.chart.is_empty:
            self.setFixedHeight(round(self.chart.height(self.width())))


class ChartCard(QFrame):
    """A chart under its title.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the card.
    """

    save_requested = Signal(str)
    """`svg`, `png` or `csv`."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget = ChartWidget(theme, measures, self)
        self._title, self._remark, self._save = QLabel(self), QLabel(self), QToolButton(self)
        self._title.setProperty("role", "title")
        self._remark.setProperty("role", "dim")
        self._remark.setWordWrap(True)
        menu = QMenu(self._save)
        self._actions: list[QAction] = []
        for kind in ("svg", "png", "csv"):
            action = menu.addAction("")
            action.setData(kind)
            self._actions.append(action)
        menu.triggered.connect(self._ask)
        self._save.setMenu(menu)
        self._save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 14, 24, 14)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._remark)
        layout.addSpacing(4)
        layout.addWidget(self.widget)

    @property
    def title(self) -> str:
        """What the chart shows."""
        return self._title.text()

    def set_chart(self, chart: Chart | None) -> None:
        """Show another chart; none, or one of nothing, hides the card."""
        self.widget.set_chart(chart)
        self.setVisible(chart is not None and not chart.is_empty)

    def set_words(self, title: str, remark: str) -> None:
        """Say what the chart shows, and how it is to be read."""
        self._title.setText(title)
        self._remark.setText(remark)
        self.widget.setAccessibleName(title)
        self.widget.setAccessibleDescription(remark)
        self._save.setText(self.tr("Save…"))
        for action, words in zip(
            self._actions, (self.tr("Drawing (SVG)"), self.tr("Picture (PNG)"), self.tr("Numbers (CSV)")), strict=True
        ):
            action.setText(words)

    def _ask(self, action: QAction) -> None:
        self.save_requested.emit(action.data())
