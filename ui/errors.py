"""The one place that tells of errors: what happened, to which file, and what to do next."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from reader.arabic.direction import isolate, name_on_a_line
from reader.errors import (
    AmbiguousIdError,
    ChangingFileError,
    CitationPatternError,
    DamagedFileError,
    DamagedLibraryError,
    DamagedRowsError,
    EmptyFileError,
    EmptyTextError,
    FileError,
    FileNameError,
    FullDiskError,
    HostileFileError,
    LexiconError,
    LockedLibraryError,
    LongCorrectionError,
    MigrationError,
    MovedLibraryError,
    NewerFileError,
    NewerLibraryError,
    NotAFileError,
    NotALibraryError,
    NotFoundError,
    PatternFlaw,
    ProtectedFileError,
    ReadOnlyLibraryError,
    ScannedFileError,
    StoreError,
    TaggerError,
    TaggerLabelsError,
    TaggerPackageError,
    TemplateError,
    TextChangedError,
    TooLargeFileError,
    UnknownFormatError,
    UnreadableFileError,
    UnwritableFileError,
)
from reader.export.names import FIELDS
from ui.numbers import number


@dataclass(frozen=True, slots=True)
class Explanation:
    """An error in words.

    Attributes:
        what: What happened.
        remedy: What to do next.
        detail: What the system or a library said, untranslated; may be empty.
    """

    what: str
    remedy: str
    detail: str = ""


def explain(error: BaseException) -> Explanation:
    """Put an error into the language of the interface."""
    if isinstance(error, FileError):
        return _explain_file(error)
    if isinstance(error, StoreError):
        return _explain_store(error)
    if isinstance(error, TemplateError):
        return _explain_template(error)
    if isinstance(error, CitationPatternError):
        return _explain_citation(error)
    return _explain_other(error)


def _explain_other(error: BaseException) -> Explanation:
    if isinstance(error, NotFoundError | AmbiguousIdError):
        what = QCoreApplication.translate("errors", "The link to {id} does not lead to one article of this library.")
        remedy = QCoreApplication.translate(
            "errors", "It may be in another library, or may have been removed for good."
        )
        return Explanation(what.format(id=isolate(error.key)), remedy)
    if isinstance(error, FileNameError):
        what = QCoreApplication.translate("errors", "There is no {field} that file names could be made of.")
        remedy = QCoreApplication.translate("errors", "Use {fields}.")
        fields = isolate(" ".join(f"{{{name}}}" for name in FIELDS))
        return Explanation(what.format(field=isolate(f"{{{error.field}}}")), remedy.format(fields=fields))
    if isinstance(error, TextChangedError | EmptyTextError | LongCorrectionError):
        return _explain_correction(error)
    if isinstance(error, LexiconError):
        what = QCoreApplication.translate("errors", "A file of the program itself is damaged: {name}.")
        remedy = QCoreApplication.translate("errors", "Install Hashiya again. Your library is not affected.")
        return Explanation(what.format(name=isolate(error.name)), remedy, str(error))
    what = QCoreApplication.translate("errors", "Something went wrong that should not have.")
    remedy = QCoreApplication.translate(
        "errors", "Your notes are kept. Copy the details and report them, then start Hashiya again."
    )
    return Explanation(what, remedy, "".join(traceback.format_exception(error)))


def _explain_correction(error: TextChangedError | EmptyTextError | LongCorrectionError) -> Explanation:
    """Why a text was not corrected."""
    if isinstance(error, TextChangedError):
        what = QCoreApplication.translate(
            "errors", "The text has been changed elsewhere meanwhile, and was not corrected."
        )
        remedy = QCoreApplication.translate("errors", "It is shown as it is now. You had written: {words}")
        return Explanation(what, remedy.format(words=isolate(error.words)))
    if isinstance(error, EmptyTextError):
        what = QCoreApplication.translate("errors", "Nothing would be left of the article.")
        remedy = QCoreApplication.translate("errors", "To be rid of it, move it to the trash.")
        return Explanation(what, remedy)
    what = QCoreApplication.translate("errors", "This is too much for a correction: {count} characters.")
    remedy = QCoreApplication.translate("errors", "{most} are possible. Import a longer text as an article of its own.")
    return Explanation(what.format(count=number(error.count)), remedy.format(most=number(error.most)))


def _explain_citation(error: CitationPatternError) -> Explanation:
    """What is wrong with a pattern of quotations."""
    what, remedy = {
        PatternFlaw.UNKNOWN: (
            QCoreApplication.translate("errors", "There is no {words} that quotations could be made of."),
            QCoreApplication.translate("errors", "Did you mean {suggestion}?")
            if error.suggestion
            else QCoreApplication.translate("errors", "“Insert” lists all that there is."),
        ),
        PatternFlaw.UNCLOSED: (
            QCoreApplication.translate("errors", "{words} is not closed again."),
            QCoreApplication.translate("errors", "Close it, or write a backslash before it."),
        ),
        PatternFlaw.UNOPENED: (
            QCoreApplication.translate("errors", "{words} closes nothing."),
            QCoreApplication.translate("errors", "Take it out, or write a backslash before it."),
        ),
        PatternFlaw.NESTED: (
            QCoreApplication.translate("errors", "Square brackets cannot stand within others."),
            QCoreApplication.translate("errors", "Close the first before the next."),
        ),
        PatternFlaw.EMPTY: (
            QCoreApplication.translate("errors", "An empty pattern writes nothing."),
            QCoreApplication.translate("errors", "“Insert” lists all that there is."),
        ),
    }[error.flaw]
    is_field = error.flaw is PatternFlaw.UNKNOWN
    facts = {
        "words": isolate(f"{{{error.words}}}" if is_field else error.words),
        "suggestion": isolate(f"{{{error.suggestion}}}"),
    }
    return Explanation(what.format(**facts), remedy.format(**facts))


def _explain_template(error: TemplateError) -> Explanation:
    """Where a template is wrong, what it asks for in vain, and what may have been meant."""
    if error.unknown:
        what = QCoreApplication.translate("errors", "Template {name}, line {line}: there is no {unknown}.")
        remedy = QCoreApplication.translate("errors", "“Insert” lists all that there is.")
        if error.suggestion:
            remedy = QCoreApplication.translate("errors", "Did you mean {suggestion}?")
        facts = {"unknown": isolate(error.unknown), "suggestion": isolate(error.suggestion)}
    else:
        what = QCoreApplication.translate("errors", "Template {name}, line {line}: {reason}.")
        if not error.line:
            what = QCoreApplication.translate("errors", "Template {name}: {reason}.")
        remedy = QCoreApplication.translate(
            "errors", "Correct it, or begin anew from the template of one of the forms."
        )
        facts = {"reason": isolate(error.reason)}
    facts |= {"name": isolate(error.name), "line": number(error.line)}
    return Explanation(what.format(**facts), remedy.format(**facts))


def _explain_file(error: FileError) -> Explanation:
    words: dict[type[FileError], tuple[str, str]] = {
        UnreadableFileError: (
            QCoreApplication.translate("errors", "The file {path} cannot be read."),
            QCoreApplication.translate("errors", "See whether it is still there and whether you may read it."),
        ),
        NotAFileError: (
            QCoreApplication.translate("errors", "{path} is no file but a folder, a pipe, a socket or a device."),
            QCoreApplication.translate("errors", "Choose a file."),
        ),
        ChangingFileError: (
            QCoreApplication.translate("errors", "The file {path} kept changing while it was read."),
            QCoreApplication.translate("errors", "Wait until the program that writes it is done, then try again."),
        ),
        TooLargeFileError: (
            QCoreApplication.translate("errors", "The file {path} is too large for an article."),
            QCoreApplication.translate("errors", "Cut it into parts, one for each article or chapter."),
        ),
        UnknownFormatError: (
            QCoreApplication.translate("errors", "The file {path} is of a kind that Hashiya does not know."),
            QCoreApplication.translate("errors", "Save it as text, Markdown or HTML and open that."),
        ),
        EmptyFileError: (
            QCoreApplication.translate("errors", "The file {path} holds no text."),
            QCoreApplication.translate("errors", "Choose another file, or copy the text and paste it as an article."),
        ),
        ScannedFileError: (
            QCoreApplication.translate(
                "errors", "The pages of the file {path} hold no text that can be read, as scans do."
            ),
            QCoreApplication.translate(
                "errors", "Recognise its text with a program for that (OCR), and open the result."
            ),
        ),
        DamagedFileError: (
            QCoreApplication.translate("errors", "The file {path} is damaged."),
            QCoreApplication.translate("errors", "Open it in its own program, save it anew and try again."),
        ),
        ProtectedFileError: (
            QCoreApplication.translate("errors", "The file {path} is protected by a password or a licence."),
            QCoreApplication.translate("errors", "Open it in its own program and save a copy without protection."),
        ),
        HostileFileError: (
            QCoreApplication.translate(
                "errors", "The file {path} is made so that reading it could do harm; it was not read."
            ),
            QCoreApplication.translate("errors", "Do not open it in other programs if you do not know who made it."),
        ),
        TaggerError: (
            QCoreApplication.translate(
                "errors", "The tagger {path} cannot be used: a file of it is missing or damaged."
            ),
            QCoreApplication.translate("errors", "Fetch it again, or use the one that comes with Hashiya."),
        ),
        TaggerPackageError: (
            QCoreApplication.translate("errors", "The tagger {path} needs a package that is not installed."),
            QCoreApplication.translate("errors", "Install the package, or use the tagger that comes with Hashiya."),
        ),
        TaggerLabelsError: (
            QCoreApplication.translate("errors", "The tagger {path} does not find people, places and organisations."),
            QCoreApplication.translate("errors", "Take another one, or use the one that comes with Hashiya."),
        ),
        NewerFileError: (
            QCoreApplication.translate("errors", "The file {path} was written by a newer Hashiya."),
            QCoreApplication.translate("errors", "Update Hashiya to take it in."),
        ),
        UnwritableFileError: (
            QCoreApplication.translate("errors", "The file {path} cannot be written."),
            QCoreApplication.translate("errors", "Choose another folder, or make room on the disk."),
        ),
    }
    what, remedy = words.get(type(error), words[UnreadableFileError])
    return Explanation(what.format(path=isolate(name_on_a_line(error.path))), remedy, error.reason)


def _explain_store(error: StoreError) -> Explanation:
    words: dict[type[StoreError], tuple[str, str]] = {
        NotALibraryError: (
            QCoreApplication.translate("errors", "The file {path} is not a library of Hashiya."),
            QCoreApplication.translate("errors", "It was left as it is. Choose another file as the library."),
        ),
        NewerLibraryError: (
            QCoreApplication.translate("errors", "The library {path} was written by a newer Hashiya."),
            QCoreApplication.translate("errors", "It was left as it is. Update Hashiya to open it."),
        ),
        DamagedLibraryError: (
            QCoreApplication.translate("errors", "The library {path} is damaged."),
            QCoreApplication.translate("errors", "It was left as it is. Restore a backup: Menu, File, Backups…"),
        ),
        DamagedRowsError: (
            QCoreApplication.translate("errors", "Parts of the library {path} are not as they were written."),
            QCoreApplication.translate("errors", "Nothing was changed. Compare it with a backup: Menu, File, Backups…"),
        ),
        LockedLibraryError: (
            QCoreApplication.translate("errors", "Another program is using the library {path}."),
            QCoreApplication.translate("errors", "Close that program; saving is then tried again."),
        ),
        FullDiskError: (
            QCoreApplication.translate("errors", "There is no room left on the disk for the library {path}."),
            QCoreApplication.translate(
                "errors", "Your text is kept in the window. Make room; saving is then tried again."
            ),
        ),
        ReadOnlyLibraryError: (
            QCoreApplication.translate("errors", "The library {path} can be read but not written."),
            QCoreApplication.translate(
                "errors", "Copy it to a folder of your own, or change the permissions of file and folder."
            ),
        ),
        MovedLibraryError: (
            QCoreApplication.translate(
                "errors", "The library {path} was moved, replaced or deleted while it was open."
            ),
            QCoreApplication.translate(
                "errors", "Your text is kept in the window. Put the file back; saving is then tried again."
            ),
        ),
        MigrationError: (
            QCoreApplication.translate("errors", "The library {path} could not be brought up to date."),
            QCoreApplication.translate(
                "errors", "It was left as it is. Use the Hashiya that wrote it, and report this."
            ),
        ),
    }
    fallback = (
        QCoreApplication.translate("errors", "The library {path} could not be read or written."),
        QCoreApplication.translate("errors", "See whether the disk is well; saving is then tried again."),
    )
    what, remedy = words.get(type(error), fallback)
    return Explanation(what.format(path=isolate(name_on_a_line(error.path))), remedy, error.reason)


def show_error(parent: QWidget | None, error: BaseException) -> QMessageBox:
    """Tell of an error in a box that waits for nothing."""
    said = explain(error)
    box = _box(parent, f"{said.what}\n\n{said.remedy}", QMessageBox.Icon.Warning)
    if said.detail:
        box.setDetailedText(said.detail)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.open()
    return box


def show_words(parent: QWidget | None, words: str) -> QMessageBox:
    """Tell something that is no error."""
    box = _box(parent, words, QMessageBox.Icon.NoIcon)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.open()
    return box


def ask(parent: QWidget | None, words: str, yes: str, done: Callable[[], None]) -> QMessageBox:
    """Ask before something that matters.

    Args:
        parent: The box stands over it.
        words: What is going to happen.
        yes: On the button that agrees.
        done: Called on agreement.
    """
    box = _box(parent, words, QMessageBox.Icon.Question)
    agree: QPushButton = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    agree.clicked.connect(done)
    box.open()
    return box


def _box(parent: QWidget | None, words: str, icon: QMessageBox.Icon) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QApplication.applicationDisplayName())
    # File names and parts of articles stand in it: never to be read as HTML.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setText(words)
    return box
