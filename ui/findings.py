"""What was found in the open article, as the reader put it right: looked for anew whenever it may have become another.

It is looked for in the pool. What the reader puts right is shown at once, also while it cannot be stored.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reader.catalogue import ArticleDetails
from reader.corrections.model import Corrected, Correction
from reader.edits import Change
from reader.entities.model import Entity
from reader.findings import Analysis, without_doubtful
from reader.late import revised_findings
from reader.memory import Forgetting
from reader.progress import Progress
from reader.revisions import Revision
from reader.sources.model import Attribution
from reader.textmap import TextMap
from reader.workspace import Workspace
from ui.outbox import Outbox
from ui.work import Job

Work = Callable[[Workspace, Progress], "_Answer"]
_Answer = tuple[int, Corrected]
_NOTHING = Corrected(Analysis())
_AFTER_REVISION_MS = 1_500
"""Corrections of the text that follow one another so fast are one reason to look again."""


class Findings(QObject):
    """Knows what was found, and when to look again.

    Args:
        start: Starts work on the library in the pool; its value goes to the second argument, a failure to whoever tells of
            failures.
        outbox: Has the changes that are not stored yet.
        parent: Owns the findings.
    """

    found = Signal(object)
    """The `Analysis` of the open article, when it is known and whenever it, or what is lost, has become another."""
    looking_changed = Signal()

    def __init__(
        self,
        start: Callable[[Work, Callable[[_Answer], None]], Job],
        outbox: Outbox,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._start, self._outbox = start, outbox
        self._article_id = ""
        self._corrected = _NOTHING
        self._is_known = self._is_looking = self._from_scratch = False
        self._with_doubtful = True
        self._question = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._look)

    @property
    def analysis(self) -> Analysis:
        """What was found, as far as it is shown."""
        found = self._corrected.analysis
        return found if self._with_doubtful else without_doubtful(found)

    @property
    def lost(self) -> tuple[Correction, ...]:
        """Corrections of the open article that no longer apply."""
        return self._corrected.lost

    def correction_of(self, finding: Entity | Attribution) -> Correction | None:
        """The correction that made a finding of the open article what it is; None where it is as it was found."""
        return self._corrected.last_of(finding)

    @property
    def rejected(self) -> tuple[Correction, ...]:
        """Corrections of the open article that took a finding away, the oldest first."""
        return self._corrected.rejected

    @property
    def is_looking(self) -> bool:
        """Whether something is being looked for."""
        return self._is_looking

    def open(self, article_id: str) -> None:
        """Look for what another article says; empty for none."""
        self._article_id = article_id
        self._corrected, self._is_known = _NOTHING, False
        self._question += 1
        self._timer.stop()
        if article_id:
            self._look()
        else:
            self._tell_looking(is_looking=False)

    def show_doubtful(self, shown: bool) -> None:
        """Tell of all findings, or only of those without doubt."""
        if shown is not self._with_doubtful:
            self._with_doubtful = shown
            if self._is_known:
                self.found.emit(self.analysis)

    def look_again(self) -> None:
        """Find everything again, whatever was kept: a part of it may have failed."""
        self._from_scratch = True
        self._timer.start(0)

    def revise(self, text_map: TextMap) -> None:
        """Show what was found where its words went when the open article's text was corrected.

        It is looked for anew when the correction is stored: until then the library has another text.
        """
        self._question += 1
        self._timer.stop()
        self._corrected = revised_findings(self._corrected, text_map)
        if self._is_known:
            self.found.emit(self.analysis)

    def take(self, changes: Sequence[Change]) -> None:
        """Look again where changes may have made the findings other ones; several changes at once are one reason."""
        if self._article_id and any(self._is_revision(change) for change in changes):
            self._timer.start(_AFTER_REVISION_MS)
        elif self._article_id and any(self._is_reason(change) for change in changes):
            self._timer.start(0)

    def _is_revision(self, change: Change) -> bool:
        """Whether the text of the open article has changed."""
        return isinstance(change.record, Revision) and change.record.article_id == self._article_id

    def _is_reason(self, change: Change) -> bool:
        """Whether findings rest on what has changed: what the reader put right here or elsewhere, or the article's day."""
        before, after = change.before, change.after
        if isinstance(before, ArticleDetails) and isinstance(after, ArticleDetails):
            is_open = after.article_id == self._article_id
            return is_open and before.metadata.published != after.metadata.published
        return isinstance(change.record, Correction | Forgetting)

    def _look(self) -> None:
        if not self._article_id or any(map(self._is_revision, self._outbox.unsaved)):
            return
        self._question += 1
        from_scratch, self._from_scratch = self._from_scratch, False
        work = partial(_find, self._question, self._article_id, self._outbox.unsaved, from_scratch)
        job = self._start(work, self._answered)
        job.failed.connect(partial(self._fail, self._question))
        self._tell_looking(is_looking=True)

    def _answered(self, answer: _Answer) -> None:
        question, corrected = answer
        if question != self._question:
            return
        is_news = not self._is_known or corrected != self._corrected
        self._corrected, self._is_known = corrected, True
        self._tell_looking(is_looking=False)
        if is_news:
            self.found.emit(self.analysis)

    def _fail(self, question: int, _: object) -> None:
        if question == self._question:
            self._tell_looking(is_looking=False)

    def _tell_looking(self, *, is_looking: bool) -> None:
        if is_looking is not self._is_looking:
            self._is_looking = is_looking
            self.looking_changed.emit()


def _find(
    question: int, article_id: str, pending: Sequence[Change], from_scratch: bool, workspace: Workspace, _: Progress
) -> _Answer:
    findings = workspace.findings
    if from_scratch:
        return question, findings.again(article_id, pending=pending)
    return question, findings.corrected(article_id, up_to_date=True, pending=pending)
