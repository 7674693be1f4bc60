"""The open article on paper and as a PDF: asks what is wanted and where, and prints it while the user reads on."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QDialog

from reader.errors import UnwritableFileError
from reader.export.atomic import write_atomically
from reader.export.names import file_name
from ui.desk.printjob import PrintJob
from ui.dialogs.files import choose_target
from ui.dialogs.paper import PaperDialog
from ui.errors import show_error, show_words
from ui.page.printing import NotePlace, PrintChoices
from ui.preferences import Preferences
from ui.window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MARGIN_MM = 20
_MARGIN_WITH_GLOSSES_MM = 14
_PDF_DOTS_PER_INCH = 300


class Paper(QObject):
    """Prints what the page shows.

    Args:
        window: Holds the page; owns this object.
        preferences: Remember what was chosen.
    """

    saved = Signal(object)
    """Path of a PDF that was written."""
    progressed = Signal(object)
    """How much is printed of what takes a while, from 0 to 1."""
    ended = Signal()
    """Nothing is being printed any more."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._printer: QPrinter | None = None  # of the dialog that was opened last, which does not keep it
        self._jobs: list[PrintJob] = []

    def stop(self) -> None:
        """Print no more; no file is written of what was begun."""
        for job in tuple(self._jobs):
            job.stop()

    def ask_to_print(self, title: str) -> PaperDialog:
        """Ask what to print and on which printer, and print it.

        Args:
            title: Of the article, for the printer's queue.
        """
        return self._ask(partial(self._choose_printer, title), is_pdf=False)

    def ask_to_save(self, title: str) -> PaperDialog:
        """Ask what to put into a PDF and where to save it, and write it.

        Args:
            title: Of the article.
        """
        return self._ask(partial(self._choose_place, title), is_pdf=True)

    def _ask(self, go_on: Callable[[PrintChoices], QDialog], *, is_pdf: bool) -> PaperDialog:
        dialog = PaperDialog(self._remembered(), is_pdf=is_pdf, parent=self._window)
        dialog.chosen.connect(self._remember)
        dialog.chosen.connect(go_on)
        dialog.open()
        return dialog

    def _remembered(self) -> PrintChoices:
        settings = self._preferences.settings
        known = settings.print_notes in {place.value for place in NotePlace}
        return PrintChoices(
            highlights=settings.print_highlights,
            underlines=settings.print_underlines,
            notes=NotePlace(settings.print_notes) if known else NotePlace.MARGIN,
            searchable=settings.pdf_searchable,
        )

    def _remember(self, choices: PrintChoices) -> None:
        self._preferences.remember(
            print_highlights=choices.highlights,
            print_underlines=choices.underlines,
            print_notes=choices.notes.value,
            pdf_searchable=choices.searchable,
        )

    def _choose_printer(self, title: str, choices: PrintChoices) -> QDialog:
        # Loaded with the first print: it brings the system's printing along.
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        _set_paper(printer, choices)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The article is divided into pages while it is printed: nobody knows their numbers before.
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        dialog.accepted.connect(partial(self._print, choices))
        self._printer = printer
        # Its own `open` wants a receiver in the manner of Qt 4, and then does just this.
        QDialog.open(dialog)
        return dialog

    def _print(self, choices: PrintChoices, printer: "QPrinter") -> None:
        # Plainer letters serve the reader of a PDF only.
        job = self._begin(printer, replace(choices, searchable=False), printer.abort)
        job.printed.connect(self._tell_unless_printed)

    def _tell_unless_printed(self, pages: int) -> None:
        if not pages:
            words = self.tr("The article was not printed. See whether the printer is on and has paper, and try again.")
            show_words(self._window, words)

    def _choose_place(self, title: str, choices: PrintChoices) -> QDialog:
        folder = Path(self._preferences.settings.export_folder or Path.home())
        name = file_name("{title}", {"title": title}, ".pdf")
        return choose_target(self._window, self.tr("Save as PDF"), folder / name, partial(self._save, title, choices))

    def _save(self, title: str, choices: PrintChoices, place: str) -> None:
        path = Path(place)
        self._preferences.remember(export_folder=str(path.parent))
        buffer = QBuffer(self)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(title)
        writer.setCreator(QGuiApplication.applicationDisplayName())
        writer.setResolution(_PDF_DOTS_PER_INCH)
        _set_paper(writer, choices)
        job = self._begin(writer, choices)
        job.printed.connect(partial(self._write, path, buffer))
        job.ended.connect(buffer.deleteLater)

    def _write(self, path: Path, buffer: QBuffer, _pages: int) -> None:
        buffer.close()
        try:
            write_atomically(path, bytes(buffer.data().data()))
        except UnwritableFileError as error:
            show_error(self._window, error)
        else:
            self.saved.emit(path)

    def _begin(
        self, device: QPagedPaintDevice, choices: PrintChoices, abandon: Callable[[], object] | None = None
    ) -> PrintJob:
        job = PrintJob(self._window.page.begin_printing(device, choices), device, self, abandon=abandon)
        job.progressed.connect(self.progressed)
        job.ended.connect(partial(self._forget, job))
        self._jobs.append(job)
        return job

    def _forget(self, job: PrintJob) -> None:
        self._jobs.remove(job)
        job.deleteLater()
        if not self._jobs:
            self.ended.emit()


def _set_paper(device: QPagedPaintDevice, choices: PrintChoices) -> None:
    margin = _MARGIN_WITH_GLOSSES_MM if choices.notes is NotePlace.GLOSSES else _MARGIN_MM
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)
