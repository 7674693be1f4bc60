"""Reading files in the way that the user chooses: before they are imported, or an article's file again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from reader.arabic.direction import isolate, name_on_a_line
from reader.errors import FileError
from reader.importers.collection import IMPORTED_SUFFIXES
from reader.importers.reading import ReadOptions
from reader.progress import Progress
from reader.workspace import Workspace
from ui.late import choose_files, explain, reading_dialog, show_error
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow

if TYPE_CHECKING:
    from reader.importers.looking import Look
    from ui.dialogs.reading import ReadingDialog

_ONE_WAY = (".pdf", ".docx", ".odt")
_Found: TypeAlias = "tuple[ReadOptions, Look | FileError]"


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the user is asked about.

    Attributes:
        title: Of the dialog.
        name: Of the file.
        look: Looks at the file as it would be read; without a choice, as it is read now.
        done: Has it read so.
        is_import: Whether it is imported, and not read again.
    """

    title: str
    name: str
    look: Callable[[ReadOptions | None, Workspace, Progress], _Found]
    done: Callable[[ReadOptions], None]
    is_import: bool


class Rereading(QObject):
    """Asks how files are to be read, and has them read so.

    Args:
        window: Dialogs stand over it; owns this object.
        session: Looks at files and reads them.
        status: Tells where there is no choice.
    """

    def __init__(self, window: MainWindow, session: Session, status: StatusLine) -> None:
        super().__init__(window)
        self._window, self._session, self._status = window, session, status
        self._plan: _Plan | None = None
        self._dialog: ReadingDialog | None = None

    def choose_files(self) -> None:
        """Ask which files to import, and how."""
        patterns = " ".join(f"*{suffix}" for suffix in IMPORTED_SUFFIXES)
        kinds = (f"{self.tr('Articles')} ({patterns})", f"{self.tr('All files')} (*)")
        choose_files(self._window, self.tr("Import with Choices"), kinds, self.import_files)

    def import_files(self, names: Sequence[str]) -> None:
        """Ask how files are to be read, by the first of which there is a choice, and import all of them so."""
        paths = [Path(name) for name in names]
        shown = next((path for path in paths if path.suffix.lower() not in _ONE_WAY), paths[0])
        name = isolate(name_on_a_line(shown.name))
        if len(paths) > 1:
            name += " · " + self.tr("%Ln other file(s) are read in the same way", "", len(paths) - 1)
        done = partial(self._session.imports.files, paths)
        self._ask(
            _Plan(
                self.tr("Import with Choices"),
                name,
                partial(_of_file, shown, self._session.imports.options),
                done,
                is_import=True,
            )
        )

    def reread_open(self) -> None:
        """Ask how the open article's file is to be read again."""
        opened = self._session.open_article
        if opened is not None:
            self.reread(opened.id)

    def reread(self, article_id: str) -> None:
        """Ask how an article's file is to be read again; its notes stay on their words."""
        summary = self._session.catalogue.summary(article_id)
        name = isolate(name_on_a_line(summary.title)) if summary is not None else ""
        done = partial(self._session.imports.reread, article_id)
        self._ask(_Plan(self.tr("Read the File Again"), name, partial(_of_article, article_id), done, is_import=False))

    def _ask(self, plan: _Plan) -> None:
        if self._session.is_open:
            self._plan = plan
            self._session.start_job(partial(plan.look, None), self._open)

    def _open(self, found: _Found) -> None:
        (options, look), plan = found, self._plan
        if plan is None or self._dialog is not None:
            return
        if isinstance(look, FileError) and look.path == Path():
            self._status.say(self.tr("This article came from no file."))
        elif isinstance(look, FileError):
            show_error(self._window, look)
        elif plan.is_import and not look.has_choice:
            plan.done(options)
        elif not (plan.is_import or look.is_encoded or look.is_page):
            self._status.say(self.tr("There is only one way to read this file."))
        else:
            dialog = reading_dialog(plan.title, plan.name, look, options, is_import=plan.is_import, parent=self._window)
            dialog.on_choice(self._look_again, plan.done)
            dialog.finished.connect(self._forget)
            self._dialog = dialog
            dialog.open()

    def _look_again(self, options: ReadOptions) -> None:
        if self._plan is not None:
            self._session.start_job(partial(self._plan.look, options), self._show)

    def _show(self, found: _Found) -> None:
        options, look = found
        # An answer to an earlier choice may come late, or after all is said.
        if self._dialog is None or options != self._dialog.options:
            return
        if isinstance(look, FileError):
            self._dialog.show_fault(explain(look).what)
        else:
            self._dialog.show_text(look.text)

    def _forget(self) -> None:
        self._dialog = self._plan = None


def _of_file(path: Path, usual: ReadOptions, options: ReadOptions | None, workspace: Workspace, _: Progress) -> _Found:
    return _looked(options or usual, partial(workspace.imports.look_at, path))


def _of_article(article_id: str, options: ReadOptions | None, workspace: Workspace, _: Progress) -> _Found:
    chosen = workspace.imports.options_of(article_id) if options is None else options
    return _looked(chosen, partial(workspace.imports.look, article_id))


def _looked(options: ReadOptions, look: "Callable[[ReadOptions], Look]") -> _Found:
    try:
        return options, look(options)
    except FileError as error:
        return options, error
