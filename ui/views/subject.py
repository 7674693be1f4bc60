"""What the views of somebody share: whom they show, articles that were not looked through yet, and export."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QToolButton, QWidget

from reader.identity import ReferentId
from ui.style import Measures
from ui.theme import Theme
from ui.views.view import View


class SubjectView(View):
    """A view of what the library says about somebody; a subclass fills the body and takes what is found.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    subject_wanted = Signal(object)
    """`ReferentId` of whom is to be shown: the subclass is given what is found."""
    page_requested = Signal(object)
    """`ReferentId` of somebody whose mentions are wanted."""
    export_requested = Signal(object)
    """What is shown, in the order in which it stands."""
    find_requested = Signal()
    """Articles that were not looked through yet are to be."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._who: ReferentId | None = None
        self._missing = 0
        self._choice = QComboBox(self)
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._other, self._export = QToolButton(self), QToolButton(self)
        self._find = QPushButton(self)
        self._find.hide()
        for control in (self._other, self._export):
            self.add_to_head(control)
        self.add_to_bar(self._choice, self._find)
        self._find.clicked.connect(self.find_requested)

    @property
    def who(self) -> ReferentId | None:
        """Who is shown."""
        return self._who

    def show_subject(self, subject: object) -> None:
        """Ask for what is known of somebody."""
        if isinstance(subject, ReferentId):
            if subject != self._who:
                self.forget()
            self._who = subject
            self.retranslate()
            self.subject_wanted.emit(subject)

    def forget(self) -> None:
        """Show nothing, before somebody else is shown."""

    def name_controls(self, *, is_known: bool) -> None:
        """Say in the language of the interface what can be done with what is shown."""
        self._export.setText(self.tr("Export…"))
        self._export.setEnabled(is_known)
        self._find.setText(self.tr("Look through %Ln more article(s)", "", self._missing))
        self._find.setVisible(self._missing > 0)
