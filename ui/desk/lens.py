"""The lens over the page: who says what, in the colours that the sources have in the side panel."""

from PySide6.QtCore import QObject

from reader.findings import Analysis
from ui.actions import Actions
from ui.desk.late import lens_passages
from ui.panel.panel import SidePanel
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow


class Lens(QObject):
    """Puts the lens on the page and takes it off.

    Args:
        window: Holds the page; owns this object.
        panel: Has a button for it too.
        actions: The key and the button.
        session: Knows what was found.
        status: Says why nothing is seen through it.
    """

    def __init__(
        self, window: MainWindow, panel: SidePanel, actions: Actions, session: Session, status: StatusLine
    ) -> None:
        super().__init__(window)
        self._page, self._action, self._session, self._status = window.page, actions.lens, session, status
        panel.sources.offer_lens(actions.lens)
        actions.lens.toggled.connect(self._turn)
        session.analysis_found.connect(self._show)

    def _turn(self, on: bool) -> None:
        if on:
            self._show(self._session.analysis)
        else:
            self._page.set_lens(None)

    def _show(self, analysis: Analysis) -> None:
        if not self._action.isChecked() or self._session.open_article is None:
            return
        self._page.set_lens(lens_passages(analysis))
        if not analysis.attributions and not self._session.findings.is_looking:
            self._status.say(self.tr("This article credits nothing to a source."))
