"""Taking in what others wrote: bundles of articles, and notes that other programs exported."""

from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.annotations import AnnotationState
from reader.arabic.direction import isolate
from reader.bundlefile import SUFFIX, is_bundle
from reader.edits import Edit, EditKind, RecordKind
from reader.usecases.importing import ImportStatus
from reader.usecases.receiving import NOTE_SUFFIXES, AnnotationOutcome
from reader.workspace import Workspace
from ui.late import choose_files, outcome_dialog
from ui.models.outcomes import Told
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow
from ui.work import Steps

if TYPE_CHECKING:
    from reader.usecases.bundling import BundleOutcome

_LONGEST_NAME = 80


class Receiving(QObject):
    """Sorts files that are handed over: articles are imported, bundles and notes taken in, each as one step to undo.

    Args:
        window: Dialogs stand over it; owns this object.
        session: Takes them in.
        preferences: How dialogs look.
        status: Tells how far it is, and what came in.
    """

    displaced = Signal(object)
    """How many notes the texts of a bundle have moved, or left without a passage."""

    def __init__(self, window: MainWindow, session: Session, preferences: Preferences, status: StatusLine) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences, self._status = window, session, preferences, status
        self._steps: Steps | None = None
        self._waiting: list[Path] = []
        session.library_opened.connect(self._take_waiting)
        status.cancel_clicked.connect(self._cancel)

    def choose_notes(self) -> None:
        """Ask which files hold notes, or are bundles."""
        patterns = " ".join(f"*{suffix}" for suffix in (SUFFIX, *NOTE_SUFFIXES))
        kinds = (f"{self.tr('Bundles and notes')} ({patterns})", f"{self.tr('All files')} (*)")
        choose_files(self._window, self.tr("Import Notes"), kinds, self._take_named)

    def take(self, paths: Sequence[Path]) -> bool:
        """Take files and folders in, each as what it is; waits for the library if it is not open yet.

        Returns:
            Whether there are articles among them, the first of which will be opened.
        """
        if not self._session.is_open:
            self._waiting.extend(paths)
            return False
        articles = []
        for path in paths:
            if is_bundle(path):
                self._begin_bundle(path)
            elif path.name.lower().endswith(NOTE_SUFFIXES):
                self._take_notes(path, "")
            else:
                articles.append(path)
        if articles:
            self._session.imports.files(articles)
        return bool(articles)

    def _take_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        self.take(waiting)

    def _take_named(self, names: Sequence[str]) -> None:
        for name in names:
            path = Path(name)
            if is_bundle(path):
                self._begin_bundle(path)
            else:
                self._take_notes(path, "")

    def _begin_bundle(self, path: Path) -> None:
        """Look whether the bundle is sound, and make a backup before it changes much at once."""
        self._session.start_job(lambda workspace, _: workspace.bundles.back_up(path), lambda _: self._take_bundle(path))

    def _take_bundle(self, path: Path) -> None:
        outcomes: list[BundleOutcome] = []
        steps = self._steps = Steps(self)
        steps.progressed.connect(self._show_progress)
        self._session.edits.make_by(
            EditKind.TAKE_BUNDLE,
            partial(_taking, path, steps, outcomes),
            done=partial(self._tell_bundle, path, outcomes),
            refused=self._end_progress,
        )

    def _show_progress(self, done: int, total: int, title: str) -> None:
        if total > 1 and self._steps is not None:
            words = self.tr("Taking in {title}").format(title=isolate(title)) if title else ""
            self._status.show_work(words, done, total, self.tr("Cancel"))

    def _cancel(self) -> None:
        if self._steps is not None:
            self._steps.cancel()

    def _end_progress(self) -> None:
        if self._steps is not None:
            self._steps.deleteLater()
            self._steps = None
            self._status.hide_work()

    def _tell_bundle(self, path: Path, outcomes: "Sequence[BundleOutcome]") -> None:
        self._end_progress()
        new = [outcome for outcome in outcomes if outcome.status is ImportStatus.NEW]
        changed = sum(outcome.status is ImportStatus.VERSION for outcome in outcomes)
        notes = sum(outcome.added + outcome.changed for outcome in outcomes)
        words = self._joined(
            self.tr("%Ln new article(s)", "", len(new)) if new else "",
            self.tr("news of %Ln article(s)", "", changed) if changed else "",
            self.tr("%Ln note(s)", "", notes) if notes else "",
        )
        if words:
            self._status.say(self.tr("From “{bundle}”: {news}").format(bundle=isolate(path.stem), news=words))
        else:
            self._status.say(
                self.tr("There was nothing in “{bundle}” that is not here.").format(bundle=isolate(path.stem))
            )
        self._session.opened.look_again_at({outcome.article_id for outcome in outcomes})
        self.displaced.emit(sum(outcome.displaced for outcome in outcomes))
        told = [Told(outcome.title, said) for outcome in outcomes if (said := self._said_of_article(outcome))]
        if told:
            self._list(path, words, told)
        if new:
            self._session.opened.show(new[0].article_id)

    def _said_of_article(self, outcome: "BundleOutcome") -> str:
        """What the user should look at; empty where all went as usual."""
        conflicts, lost = outcome.conflicts, outcome.lost
        return " ".join(
            words
            for words in (
                self.tr(
                    "%Ln note(s) were changed on both sides: the older words are kept as notes of their own, with a tag.",
                    "",
                    conflicts,
                )
                if conflicts
                else "",
                self.tr("The passage of %Ln note(s) is not in this text; they keep their words.", "", lost)
                if lost
                else "",
            )
            if words
        )

    def _take_notes(self, path: Path, onto: str) -> None:
        """Take the notes of a file in.

        Args:
            path: The file.
            onto: The article that they are about; empty for what each says itself.
        """
        outcomes: list[AnnotationOutcome] = []
        articles: set[str] = set()
        self._session.edits.make_by(
            EditKind.IMPORT,
            partial(_receiving, path, onto, outcomes, articles),
            done=partial(self._tell_notes, path, onto, outcomes, articles),
        )

    def _tell_notes(
        self, path: Path, onto: str, outcomes: Sequence[AnnotationOutcome], articles: Collection[str]
    ) -> None:
        failed = sum(outcome.status is ImportStatus.FAILED for outcome in outcomes)
        known = sum(outcome.status is ImportStatus.KNOWN for outcome in outcomes)
        taken = len(outcomes) - failed - known
        words = self._joined(
            self.tr("%Ln note(s) taken in", "", taken) if taken or not failed + known + len(articles) else "",
            self.tr("notes on %Ln article(s) as a whole", "", len(articles)) if articles else "",
            self.tr("%Ln known already", "", known) if known else "",
            self.tr("%Ln not placed", "", failed) if failed else "",
        )
        self._status.say(words)
        told = [
            Told(" ".join(outcome.annotation.target.quote.exact.split())[:_LONGEST_NAME], said)
            for outcome in outcomes
            if (said := self._said_of_note(outcome, onto))
        ]
        opened = self._session.open_article
        if told:
            can_try = failed and not onto and opened is not None
            self._list(path, words, told, opened.id if can_try and opened is not None else "")

    def _said_of_note(self, outcome: AnnotationOutcome, onto: str) -> str:
        """Why a note has no place; empty where it has one."""
        if outcome.status is ImportStatus.FAILED:
            if onto:
                return self.tr("These words do not stand in the article.")
            return self.tr("Its article is not in the library.")
        if outcome.annotation.state is AnnotationState.ORPHANED:
            return self.tr("These words were not found; the note stands among those of its article.")
        return ""

    def _list(self, path: Path, words: str, told: Sequence[Told], onto: str = "") -> None:
        """Show what the user should look at.

        Args:
            path: The file that was taken in.
            words: What came of it.
            told: What to look at.
            onto: An article that can be tried for what was not placed; empty for none.
        """
        dialog = outcome_dialog(
            path.name,
            words,
            told,
            theme=self._preferences.theme,
            measures=self._preferences.measures,
            parent=self._window,
        )
        if onto:
            dialog.offer(self.tr("Look in the Open Article"), partial(self._take_notes, path, onto))
        dialog.open()

    def _joined(self, *pieces: str) -> str:
        return self.tr(", ").join(piece for piece in pieces if piece)


def _taking(path: Path, steps: Steps, outcomes: "list[BundleOutcome]", workspace: Workspace) -> Edit:
    edit, found = workspace.bundles.taking(path, steps)
    # The work may be done again, where the disk was full the first time.
    outcomes[:] = found
    return edit


def _receiving(
    path: Path, onto: str, outcomes: list[AnnotationOutcome], articles: set[str], workspace: Workspace
) -> Edit:
    edit, found = workspace.receives.receiving(path, onto)
    outcomes[:] = found
    articles.clear()
    articles.update(change.key for change in edit.changes if change.kind is RecordKind.ARTICLE)
    return edit
