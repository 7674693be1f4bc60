"""The bar under the page that tells what went wrong while the user works on: it never takes the keyboard."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget


class NoticeBar(QFrame):
    """Says what happened and what to do, until the user closes it or all is well again.

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
        self._offer, self._retry, self._details, self._close = (QToolButton(self) for _ in range(4))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(6)
        layout.addWidget(self._words, 1)
        for button in (self._offer, self._retry, self._details, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(button)
        self._offer.setObjectName("offer")
        self._refused = ""
        self._offer.clicked.connect(self.offer_clicked)
        self._retry.clicked.connect(self.retry_clicked)
        self._details.clicked.connect(self.details_clicked)
        self._close.clicked.connect(self._dismiss)
        self._retranslate()
        self.hide()

    def tell(self, words: str, *, can_retry: bool, has_details: bool, offer: str = "") -> None:
        """Show words; those about work that is tried again by itself do not come back once the user has closed them.

        Args:
            words: What happened and what to do.
            can_retry: Whether the work can be tried again.
            has_details: Whether there is more to read.
            offer: On a button for something else that can be done; empty for none.
        """
        if can_retry and words == self._refused:
            return
        is_news = self.isHidden() or words != self._words.text()
        self._words.setText(words)
        self._retry.setVisible(can_retry)
        self._details.setVisible(has_details)
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        if bool(self.property("offers")) != bool(offer):
            self.setProperty("offers", bool(offer))
            self.style().unpolish(self)
            self.style().polish(self)
        self.show()
        if is_news and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def settle(self) -> None:
        """All that could be tried again has been done: say nothing of it any more."""
        self._refused = ""
        if not self._retry.isHidden():
            self.hide()

    def withdraw(self) -> None:
        """Offer nothing any more; words without an offer stay."""
        if not self._offer.isHidden():
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language; what was told stays as it was told."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _dismiss(self) -> None:
        self._refused = self._words.text()
        self.hide()
        self.dismissed.emit()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Notice"))
        self._retry.setText(self.tr("Try Again"))
        self._details.setText(self.tr("Details…"))
        self._close.setText(self.tr("Close"))
