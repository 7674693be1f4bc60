from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from reader.store.originals import Original
from reader.usecases.keeping import FileOfArticle
from ui.dialogs.original import OriginalDialog

PATH = Path("/home/salma/صفحة.html")


def shown(qtbot, path: Path, original: Original | None) -> OriginalDialog:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = OriginalDialog(FileOfArticle("a", "خبر", path, original), window)
    dialog.keeper = window
    dialog.show()
    return dialog


def words(dialog: OriginalDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def offered(dialog: OriginalDialog) -> list[str]:
    buttons = (dialog.show_file, dialog.save, dialog.forget, dialog.keep)
    return [button.text() for button in buttons if button.isVisibleTo(dialog)]


def test_of_a_file_that_is_kept_its_size_is_said_and_what_can_be_done(qtbot):
    dialog = shown(qtbot, PATH, Original("ab", PATH, 2_300_000))
    assert offered(dialog) == ["Open", "Save As…", "Forget…"]
    assert "2.19 MiB" in words(dialog)
    assert PATH.name in words(dialog)


def test_a_file_that_is_not_kept_can_be(qtbot):
    dialog = shown(qtbot, PATH, None)
    assert offered(dialog) == ["Keep in the Library"]
    with qtbot.waitSignal(dialog.keep_requested):
        dialog.keep.click()
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", ["show_file", "save", "forget"])
def test_what_is_chosen_is_asked_for(qtbot, name: str):
    dialog = shown(qtbot, PATH, Original("ab", PATH, 10))
    signal = {"show_file": "open_requested", "save": "save_requested", "forget": "forget_requested"}[name]
    with qtbot.waitSignal(getattr(dialog, signal)):
        getattr(dialog, name).click()


def test_of_a_pasted_article_there_is_no_file(qtbot):
    assert offered(shown(qtbot, Path(), None)) == []
