"""The bar over the page: what is done most often, the search in the library, type and theme."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ui.widgets.lineedit import LineEdit

_SEARCH_MIN, _SEARCH_MAX = 130, 340
_ICON_PX = 18


class SearchLine(LineEdit):
    """The box in which the library is searched; says when keys should go to what was found.

    Args:
        parent: Owns the box.
    """

    left_downwards = Signal()
    returned = Signal()
    """Return was pressed: the search is as it should be."""
    filters_wanted = Signal()
    """Down was pressed in the empty box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(_SEARCH_MIN)
        self.setMaximumWidth(_SEARCH_MAX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down to the hits by Down, or to the filters where nothing is searched for; forget the search by Escape."""
        if event.key() == Qt.Key.Key_Down:
            (self.left_downwards if self.text().strip() else self.filters_wanted).emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.returned.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def show_what_fits(layout: QHBoxLayout, width_px: int, dispensable: Sequence[QWidget]) -> None:
    """Show as many of the dispensable widgets of a bar as its width has room for, the first ones before others."""
    for widget in dispensable:
        widget.setVisible(True)
    for widget in reversed(dispensable):
        layout.invalidate()
        if layout.minimumSize().width() <= width_px:
            break
        widget.setVisible(False)


class TopBar(QFrame):
    """A row of buttons with the search box; hides buttons that the menu also offers where there is no room.

    Args:
        parent: Owns the bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.search = SearchLine(self)
        self._dispensable: list[QToolButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(14, 5, 14, 5)
        self._layout.setSpacing(4)
        # Its buttons must not keep the window from being narrow: those that find no room go.
        self._layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)

    def add_button(
        self, action: QAction, *, icon_only: bool = False, with_icon: bool = False, dispensable: bool = False
    ) -> QToolButton:
        """Put an action on the bar.

        Args:
            action: What a click does.
            icon_only: Whether its icon stands for its words.
            with_icon: Whether its icon stands beside its words.
            dispensable: Whether it goes first where there is no room.
        """
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if with_icon else Qt.ToolButtonStyle.ToolButtonTextOnly
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly if icon_only else style)
        if dispensable:
            self._dispensable.append(button)
        self._layout.addWidget(button)
        return button

    def add_search(self) -> None:
        """Put the search box on the bar, with all spare room before it."""
        self._layout.addStretch(1)
        self._layout.addWidget(self.search, 2)
        self._layout.addSpacing(6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many buttons as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit again when words change."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as without the buttons that may go."""
        return QSize(320, super().minimumSizeHint().height())

    def _fit(self) -> None:
        show_what_fits(self._layout, self.width(), self._dispensable)
