import os
from pathlib import Path

from reader.importers.reading import ReadOptions
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


def test_what_is_chosen_for_files_waits_with_them(qtbot, library: Path, tmp_path: Path):
    old, plain = tmp_path / "old.txt", tmp_path / "plain.txt"
    old.write_bytes("منها ما بقي".encode("iso8859_6"))
    plain.write_text(TEXT, "utf-8")
    session, told = Session(), []
    session.imports.finished.connect(told.append)
    session.imports.files([old], ReadOptions(encoding="iso8859_6"))
    session.imports.files([plain])
    session.open_library(library)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    assert {outcome.title for outcomes in told for outcome in outcomes} >= {"منها ما بقي"}
    session.close()


def test_what_is_new_is_opened_before_what_is_known_and_the_rest_can_be_read_again(
    session: Session, qtbot, tmp_path: Path
):
    for number in range(2):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"{TEXT} {number}", "utf-8")
        os.utime(path, (1_700_000_000, 1_700_000_000))
    with qtbot.waitSignal(session.imports.finished):
        session.imports.files([tmp_path])
    (tmp_path / "2.txt").write_text(f"{TEXT} 2", "utf-8")
    with qtbot.waitSignal(session.imports.finished) as told:
        session.imports.files([tmp_path])
    assert [outcome.was_skipped for outcome in told.args[0]] == [False, True, True]
    qtbot.waitUntil(
        lambda: session.open_article is not None and session.open_article.article.text == f"{TEXT} 2", timeout=20_000
    )
    with qtbot.waitSignal(session.imports.finished) as told:
        session.imports.again([tmp_path / "0.txt", tmp_path / "1.txt"])
    assert [(outcome.status, outcome.was_skipped) for outcome in told.args[0]] == [(ImportStatus.KNOWN, False)] * 2
