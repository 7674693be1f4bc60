"""Qt's own file dialog is kept from writing its history outside our folders; it must be told before it is made."""

from pathlib import Path

from PySide6.QtCore import QSettings


def keep_history_in(folder: Path) -> None:
    """Let Qt's file dialog remember its folders in ours instead of in `QtProject.conf`.

    Args:
        folder: The folder of our settings.
    """
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(folder))
