"""The open article on paper and as a PDF: asks what is wanted and where, and prints it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QDialog

from reader.errors import UnwritableFileError
from reader.export.atomic import write_atomically
from reader.export.names import file_name
from ui.dialogs.files import choose_target
from ui.dialogs.paper import PaperDialog
from ui.errors import show_error, show_words
from ui.page.printing import NotePlace, PrintChoices
from ui.page.view import ArticlePage
from ui.preferences import Preferences
from ui.window import MainWindow

_MARGIN_MM = 20
_PDF_DOTS_PER_INCH = 300


class Paper(QObject):
    """Prints what the page shows.

    Args:
        window: Holds the page; owns this object.
        preferences: Remember what was chosen.
    """

    saved = Signal(object)
    """Path of a PDF that was written."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._printer: QPagedPaintDevice | None = None  # of the dialog that was opened last, which does not keep it

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
        _set_paper(printer)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The article is divided into pages while it is printed: nobody knows their numbers before.
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        dialog.accepted.connect(partial(self._print, choices))
        self._printer = printer
        # Its own `open` wants a receiver in the manner of Qt 4, and then does just this.
        QDialog.open(dialog)
        return dialog

    def _print(self, choices: PrintChoices, printer: QPagedPaintDevice) -> None:
        # Plainer letters serve the reader of a PDF only.
        if not _printed(self._window.page, printer, replace(choices, searchable=False)):
            words = self.tr("The article was not printed. See whether the printer is on and has paper, and try again.")
            show_words(self._window, words)

    def _choose_place(self, title: str, choices: PrintChoices) -> QDialog:
        folder = Path(self._preferences.settings.export_folder or Path.home())
        name = file_name("{title}", {"title": title}, ".pdf")
        return choose_target(self._window, self.tr("Save as PDF"), folder / name, partial(self._save, title, choices))

    def _save(self, title: str, choices: PrintChoices, place: str) -> None:
        path = Path(place)
        self._preferences.remember(export_folder=str(path.parent))
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(title)
        writer.setCreator(QGuiApplication.applicationDisplayName())
        writer.setResolution(_PDF_DOTS_PER_INCH)
        _set_paper(writer)
        _printed(self._window.page, writer, choices)
        buffer.close()
        try:
            write_atomically(path, bytes(content.data()))
        except UnwritableFileError as error:
            show_error(self._window, error)
        else:
            self.saved.emit(path)


def _set_paper(device: QPagedPaintDevice) -> None:
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)


def _printed(page: ArticlePage, device: QPagedPaintDevice, choices: PrintChoices) -> int:
    """Print, under a pointer that says that it takes a while; returns the number of pages."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return page.print_to(device, choices)
    finally:
        QGuiApplication.restoreOverrideCursor()
