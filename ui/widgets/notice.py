"""The bar under the page that tells what went wrong while the user works on: it never takes the keyboard."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget


class NoticeBar(QFrame):
    """Says what happened and what to do; whoever tells hides it when the user has closed it, or tells of something else.

    Its buttons can be reached with Tab, and a click on them leaves the keyboard where it was: whoever types a note types
    on.

    Args:
        parent: Owns the bar.
    """

    retry_clicked = Signal()
    details_clicked = Signal()
    offer_clicked = Signal()
    dismissed = Signal()
    """The user has closed the bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words = QLabel(self)
        # File names stand in it: never to be read as HTML.
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._others = QLabel(self)
        self._others.setProperty("role", "dim")
        self._offer, self._retry, self._details, self._close = (QToolButton(self) for _ in range(4))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(6)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._others)
        for button in (self._offer, self._retry, self._details, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(button)
        self._offer.setObjectName("offer")
        self._count = 0
        self._offer.clicked.connect(self.offer_clicked)
        self._retry.clicked.connect(self.retry_clicked)
        self._details.clicked.connect(self.details_clicked)
        self._close.clicked.connect(self.dismissed)
        self._retranslate()
        self.hide()

    def tell(self, words: str, *, can_retry: bool, has_details: bool, offer: str = "", others: int = 0) -> None:
        """Show words.

        Args:
            words: What happened and what to do.
            can_retry: Whether the work can be tried again.
            has_details: Whether there is more to read.
            offer: On a button for something else that can be done; empty for none.
            others: How many notices wait until this one is closed.
        """
        is_news = self.isHidden() or words != self._words.text()
        self._words.setText(words)
        self._retry.setVisible(can_retry)
        self._details.setVisible(has_details)
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        self._count = others
        self._others.setVisible(others > 0)
        self._tell_count()
        if bool(self.property("offers")) != bool(offer):
            self.setProperty("offers", bool(offer))
            self.style().unpolish(self)
            self.style().polish(self)
        self.show()
        if is_news and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language; what was told stays as it was told."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Notice"))
        self._retry.setText(self.tr("Try Again"))
        self._details.setText(self.tr("Details…"))
        self._close.setText(self.tr("Close"))
        self._tell_count()

    def _tell_count(self) -> None:
        self._others.setText(self.tr("%Ln more", "", self._count) if self._count else "")
