from pathlib import Path

from reader.usecases.importing import ImportStatus
from tests.ui.making import TEXT
from ui.session import Session


def test_files_are_imported_and_the_first_is_opened(session: Session, qtbot, tmp_path: Path):
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text(TEXT, encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    with qtbot.waitSignals([session.imports.finished, session.opened.article_opened]) as _:
        session.imports.files([empty, good])
    assert session.open_article.article.text == TEXT
    qtbot.waitUntil(lambda: session.catalogue.listing.ids == (session.open_article.id,))


def test_files_wait_for_the_library(qtbot, library: Path, tmp_path: Path):
    path = tmp_path / "good.txt"
    path.write_text(TEXT, encoding="utf-8")
    session = Session()
    session.imports.files([path])
    with qtbot.waitSignal(session.imports.finished) as told:
        session.open_library(library)
    assert [outcome.status for outcome in told.args[0]] == [ImportStatus.NEW]
    session.close()
