"""Choosing files and folders."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.places import settings_path
from ui.dialogs.history import keep_history_in


def choose_files(parent: QWidget, title: str, filters: Sequence[str], done: Callable[[list[str]], None]) -> QFileDialog:
    """Ask for files to read.

    Args:
        parent: The dialog stands over it.
        title: Of the dialog.
        filters: Kinds of files, as Qt writes them.
        done: Gets the paths.
    """
    dialog = _dialog(parent, title, QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(list(filters))
    dialog.filesSelected.connect(done)
    dialog.open()
    return dialog


def choose_folder(parent: QWidget, title: str, folder: str, done: Callable[[str], None]) -> QFileDialog:
    """Ask for a folder.

    Args:
        parent: The dialog stands over it.
        title: Of the dialog.
        folder: Where it begins; empty for anywhere.
        done: Gets the path.
    """
    dialog = _dialog(parent, title, QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if folder:
        dialog.setDirectory(folder)
    dialog.fileSelected.connect(done)
    dialog.open()
    return dialog


def choose_target(parent: QWidget, title: str, suggestion: Path, done: Callable[[str], None]) -> QFileDialog:
    """Ask for a file to write.

    Args:
        parent: The dialog stands over it.
        title: Of the dialog.
        suggestion: Folder and name that stand there first.
        done: Gets the path.
    """
    dialog = _dialog(parent, title, QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggestion.suffix.lstrip("."))
    dialog.setDirectory(str(suggestion.parent))
    dialog.selectFile(suggestion.name)
    dialog.fileSelected.connect(done)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
    keep_history_in(settings_path().parent)
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(mode)
    return dialog
